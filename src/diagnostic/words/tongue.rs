//! The languages that the command speaks to the person who runs it.

use crate::diagnostic::{Problem, Severity};

use super::{Message, Words, english, kazakh, russian};

/// A language that the command speaks. Not that of a page: the site is in Kazakh and in Russian whatever this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tongue {
    /// English, `en`: also where nothing says what the person speaks.
    #[default]
    English,
    /// Russian, `ru`.
    Russian,
    /// Kazakh, `kk`.
    Kazakh,
}

impl Tongue {
    /// Every language.
    pub const ALL: [Self; 3] = [Self::English, Self::Russian, Self::Kazakh];

    /// The BCP 47 tag: `en`, `ru` or `kk`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
            Self::Kazakh => "kk",
        }
    }

    /// The language whose [`tag`](Self::tag) is exactly `tag`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tongue| tongue.tag() == tag)
    }

    /// The language of the environment, by POSIX (Base Definitions, 8.2): the first of `LC_ALL`, `LC_MESSAGES` and
    /// `LANG` that is not empty decides, and its part before `_`, `.` and `@` names the language. English if it names
    /// another, or none.
    pub fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Self {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(variable)
            .find(|value| !value.is_empty())
            .and_then(|value| Self::from_tag(value.split(['_', '.', '@', '-']).next()?))
            .unwrap_or_default()
    }

    /// What is said of a problem.
    pub fn words(self, problem: &Problem) -> Words {
        match self {
            Self::English => english::problem(problem),
            Self::Russian => russian::problem(problem),
            Self::Kazakh => kazakh::problem(problem),
        }
    }

    /// What is said for a message.
    pub fn say(self, message: &Message<'_>) -> String {
        match self {
            Self::English => english::message(message),
            Self::Russian => russian::message(message),
            Self::Kazakh => kazakh::message(message),
        }
    }

    /// The word before a problem.
    pub const fn severity(self, severity: Severity) -> &'static str {
        match (self, severity) {
            (Self::English, Severity::Error) => "error",
            (Self::English, Severity::Warning) => "warning",
            (Self::Russian, Severity::Error) => "ошибка",
            (Self::Russian, Severity::Warning) => "предупреждение",
            (Self::Kazakh, Severity::Error) => "қате",
            (Self::Kazakh, Severity::Warning) => "ескерту",
        }
    }

    /// The word before what to do.
    pub const fn hint(self) -> &'static str {
        match self {
            Self::English => "help",
            Self::Russian => "подсказка",
            Self::Kazakh => "кеңес",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variables: &[(&str, &str)]) -> Tongue {
        Tongue::of_locale(|name| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_first_variable_that_is_not_empty_decides() {
        assert_eq!(of(&[]), Tongue::English);
        assert_eq!(of(&[("LANG", "ru_RU.UTF-8")]), Tongue::Russian);
        assert_eq!(of(&[("LC_ALL", ""), ("LANG", "kk_KZ")]), Tongue::Kazakh);
        assert_eq!(
            of(&[("LC_MESSAGES", "kk_KZ.UTF-8"), ("LANG", "ru_KZ.UTF-8")]),
            Tongue::Kazakh
        );
        assert_eq!(of(&[("LC_ALL", "C"), ("LANG", "ru")]), Tongue::English);
    }

    #[test]
    fn a_locale_of_another_language_is_answered_in_english() {
        for locale in ["C.UTF-8", "POSIX", "de_DE", "rus", "kkj_CM", "@", "_"] {
            assert_eq!(of(&[("LANG", locale)]), Tongue::English, "{locale}");
        }
        for locale in ["kk", "kk@cyrillic", "kk_KZ@cyrillic", "kk-KZ"] {
            assert_eq!(of(&[("LANG", locale)]), Tongue::Kazakh, "{locale}");
        }
    }

    #[test]
    fn nouns_agree_with_their_numbers() {
        let found = |tongue: Tongue, errors, warnings| {
            let found = tongue.say(&Message::Found { errors, warnings });
            found.replace('\u{A0}', " ")
        };
        for (tongue, one, two, five) in [
            (
                Tongue::English,
                "1 error, 0 warnings",
                "2 errors, 1 warning",
                "5 errors, 21 warnings",
            ),
            (
                Tongue::Russian,
                "1 ошибка, 0 предупреждений",
                "2 ошибки, 1 предупреждение",
                "5 ошибок, 21 предупреждение",
            ),
            (
                Tongue::Kazakh,
                "1 қате, 0 ескерту",
                "2 қате, 1 ескерту",
                "5 қате, 21 ескерту",
            ),
        ] {
            assert_eq!(found(tongue, 1, 0), one);
            assert_eq!(found(tongue, 2, 1), two);
            assert_eq!(found(tongue, 5, 21), five);
        }
    }
}
