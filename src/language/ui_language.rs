//! The languages that the command speaks to the person who runs it.

/// A language that the command speaks. Not that of a page: the site is in Kazakh and in Russian
/// whatever this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum UiLanguage {
    /// English, `en`: also where nothing says what the person speaks.
    #[default]
    English,
    /// Russian, `ru`.
    Russian,
    /// Kazakh, `kk`.
    Kazakh,
}

impl UiLanguage {
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

    /// That of the language, of what is said in English, Russian and Kazakh.
    pub const fn choose<T: Copy>(self, [english, russian, kazakh]: [T; 3]) -> T {
        match self {
            Self::English => english,
            Self::Russian => russian,
            Self::Kazakh => kazakh,
        }
    }

    /// The language whose [`tag`](Self::tag) is exactly `tag`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ui| ui.tag() == tag)
    }

    /// The language of the environment, by POSIX (Base Definitions, 8.2): the first of `LC_ALL`,
    /// `LC_MESSAGES` and `LANG` that is not empty decides, and its part before `_`, `.` and `@`
    /// names the language. English if it names another, or none.
    pub fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Self {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(variable)
            .find(|value| !value.is_empty())
            .and_then(|value| Self::from_tag(value.split(['_', '.', '@', '-']).next()?))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variables: &[(&str, &str)]) -> UiLanguage {
        UiLanguage::of_locale(|name| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_first_variable_that_is_not_empty_decides() {
        assert_eq!(of(&[]), UiLanguage::English);
        assert_eq!(of(&[("LANG", "ru_RU.UTF-8")]), UiLanguage::Russian);
        assert_eq!(of(&[("LC_ALL", ""), ("LANG", "kk_KZ")]), UiLanguage::Kazakh);
        assert_eq!(
            of(&[("LC_MESSAGES", "kk_KZ.UTF-8"), ("LANG", "ru_KZ.UTF-8")]),
            UiLanguage::Kazakh
        );
        assert_eq!(of(&[("LC_ALL", "C"), ("LANG", "ru")]), UiLanguage::English);
    }

    #[test]
    fn a_locale_of_another_language_is_answered_in_english() {
        for locale in ["C.UTF-8", "POSIX", "de_DE", "rus", "kkj_CM", "@", "_"] {
            assert_eq!(of(&[("LANG", locale)]), UiLanguage::English, "{locale}");
        }
        for locale in ["kk", "kk@cyrillic", "kk_KZ@cyrillic", "kk-KZ"] {
            assert_eq!(of(&[("LANG", locale)]), UiLanguage::Kazakh, "{locale}");
        }
    }
}
