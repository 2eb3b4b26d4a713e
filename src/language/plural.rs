//! The form that a noun takes after a number.

use super::{Language, NO_BREAK_SPACE, number};

/// A plural category of CLDR (Unicode TR 35, part 3, *Language Plural Rules*), of those that Kazakh
/// and Russian have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PluralCategory {
    /// kk 1; ru 1, 21, 31, 101 …
    One,
    /// ru 2–4, 22–24 …
    Few,
    /// ru 0, 5–20, 25–30 …
    Many,
    /// kk all but 1; in Russian only fractions, which a count never is.
    Other,
}

impl PluralCategory {
    /// Every category, in CLDR's order.
    pub const ALL: [Self; 4] = [Self::One, Self::Few, Self::Many, Self::Other];

    /// The name of the category in CLDR and in files of strings: `one`, `few`, `many`, `other`.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category whose [`keyword`](Self::keyword) is exactly `keyword`.
    pub fn from_keyword(keyword: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|category| category.keyword() == keyword)
    }

    /// The categories that whole numbers fall into, in CLDR's order: what a set of forms in this
    /// language has to cover.
    pub const fn of(language: Language) -> &'static [Self] {
        match language {
            Language::Kazakh => &[Self::One, Self::Other],
            Language::Russian => &[Self::One, Self::Few, Self::Many],
        }
    }
}

/// The category of a whole number, by the cardinal rules of CLDR:
///
/// - kk: `one` for 1, else `other`;
/// - ru: `one` for …1 but not …11; `few` for …2–4 but not …12–14; else `many`.
pub const fn plural(language: Language, n: u64) -> PluralCategory {
    match language {
        Language::Kazakh => match n {
            1 => PluralCategory::One,
            _ => PluralCategory::Other,
        },
        Language::Russian => match (n % 10, n % 100) {
            (_, 11..=14) => PluralCategory::Many,
            (1, _) => PluralCategory::One,
            (2..=4, _) => PluralCategory::Few,
            _ => PluralCategory::Many,
        },
    }
}

/// The forms of one noun, by category. A form that is not given is stood in for by another
/// (see [`form`](Self::form)), so that the noun never vanishes from the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plural<'a> {
    /// ru «день»; kk «күн».
    pub one: Option<&'a str>,
    /// ru «дня».
    pub few: Option<&'a str>,
    /// ru «дней».
    pub many: Option<&'a str>,
    /// kk «күн»; ru «дня» (after a fraction).
    pub other: Option<&'a str>,
}

impl<'a> Plural<'a> {
    /// A noun that never changes after a number, as every Kazakh one: «15 жұмыс күні».
    pub const fn unchanging(noun: &'a str) -> Self {
        Self {
            one: Some(noun),
            few: Some(noun),
            many: Some(noun),
            other: Some(noun),
        }
    }

    /// A Russian noun after a whole number: «день», «дня», «дней».
    pub const fn russian(one: &'a str, few: &'a str, many: &'a str) -> Self {
        Self {
            one: Some(one),
            few: Some(few),
            many: Some(many),
            other: Some(few),
        }
    }

    /// The form for a category; if it was not given, the first that was, of `other`, `many`, `few`
    /// and `one`; the empty text if none was.
    pub fn form(&self, category: PluralCategory) -> &'a str {
        let asked = match category {
            PluralCategory::One => self.one,
            PluralCategory::Few => self.few,
            PluralCategory::Many => self.many,
            PluralCategory::Other => self.other,
        };
        asked
            .or(self.other)
            .or(self.many)
            .or(self.few)
            .or(self.one)
            .unwrap_or_default()
    }
}

/// Collects forms as a file of strings gives them; of two for one category the later stands.
impl<'a> FromIterator<(PluralCategory, &'a str)> for Plural<'a> {
    fn from_iter<I: IntoIterator<Item = (PluralCategory, &'a str)>>(forms: I) -> Self {
        let mut plural = Self::default();
        for (category, form) in forms {
            let place = match category {
                PluralCategory::One => &mut plural.one,
                PluralCategory::Few => &mut plural.few,
                PluralCategory::Many => &mut plural.many,
                PluralCategory::Other => &mut plural.other,
            };
            *place = Some(form);
        }
        plural
    }
}

/// Writes a number and its noun, with a no-break space between: `5 рабочих дней`, `5 жұмыс күні`.
pub fn count(language: Language, n: u64, noun: &Plural<'_>) -> String {
    let mut written = number(language, n);
    written.push(NO_BREAK_SPACE);
    written.push_str(noun.form(plural(language, n)));
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use PluralCategory::{Few, Many, One, Other};
    use proptest::prelude::*;

    const DAY: Plural<'_> = Plural::russian("рабочий день", "рабочих дня", "рабочих дней");

    #[test]
    fn russian_follows_cldr() {
        for (category, numbers) in [
            (One, &[1, 21, 31, 101, 1001][..]),
            (Few, &[2, 3, 4, 22, 24, 104, 1002]),
            (
                Many,
                &[
                    0, 5, 10, 11, 12, 13, 14, 15, 19, 20, 25, 100, 111, 112, 1_011,
                ],
            ),
        ] {
            for &n in numbers {
                assert_eq!(plural(Language::Russian, n), category, "{n}");
            }
        }
    }

    #[test]
    fn kazakh_follows_cldr() {
        assert_eq!(plural(Language::Kazakh, 1), One);
        for n in [0, 2, 5, 11, 21, 101, u64::MAX] {
            assert_eq!(plural(Language::Kazakh, n), Other, "{n}");
        }
    }

    #[test]
    fn a_russian_noun_agrees_with_its_number() {
        assert_eq!(count(Language::Russian, 1, &DAY), "1\u{A0}рабочий день");
        assert_eq!(count(Language::Russian, 3, &DAY), "3\u{A0}рабочих дня");
        assert_eq!(count(Language::Russian, 15, &DAY), "15\u{A0}рабочих дней");
        assert_eq!(
            count(Language::Russian, 10_001, &DAY),
            "10\u{A0}001\u{A0}рабочий день"
        );
    }

    #[test]
    fn a_kazakh_noun_stays_singular() {
        let day = Plural::unchanging("жұмыс күні");
        assert_eq!(count(Language::Kazakh, 1, &day), "1\u{A0}жұмыс күні");
        assert_eq!(count(Language::Kazakh, 15, &day), "15\u{A0}жұмыс күні");
    }

    #[test]
    fn a_missing_form_is_stood_in_for() {
        let only_other: Plural<'_> = [(Other, "күн")].into_iter().collect();
        assert_eq!(count(Language::Kazakh, 1, &only_other), "1\u{A0}күн");
        assert_eq!(Plural::default().form(One), "");
    }

    #[test]
    fn a_keyword_leads_back_to_its_category() {
        for category in PluralCategory::ALL {
            assert_eq!(
                PluralCategory::from_keyword(category.keyword()),
                Some(category)
            );
        }
        assert_eq!(PluralCategory::from_keyword("two"), None);
    }

    proptest! {
        #[test]
        fn every_number_falls_into_a_category_of_its_language(n: u64) {
            for language in Language::ALL {
                prop_assert!(PluralCategory::of(language).contains(&plural(language, n)));
            }
        }
    }
}
