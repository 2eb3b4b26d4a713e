//! Which languages the program speaks, and by what tags and names they go.

use std::fmt;

/// A language of the site. The order of the variants is the order of precedence: the state language
/// comes first wherever both stand (Law Z970000151_ on languages).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Kazakh in Cyrillic letters, `kk`.
    Kazakh,
    /// Russian, `ru`.
    Russian,
}

impl Language {
    /// Every language, in the order of precedence.
    pub const ALL: [Self; 2] = [Self::Kazakh, Self::Russian];

    /// The BCP 47 tag, as in `<html lang>` and in the names of files: `kk` or `ru`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Russian => "ru",
        }
    }

    /// The language whose [`tag`](Self::tag) is exactly `tag`; `None` for any other text, the tag
    /// in capitals or with a region (`kk-KZ`) among them.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language that a reader of this one can switch to.
    pub const fn other(self) -> Self {
        match self {
            Self::Kazakh => Self::Russian,
            Self::Russian => Self::Kazakh,
        }
    }

    /// The name of the language in the language itself, for a switch between languages.
    pub const fn autonym(self) -> &'static str {
        match self {
            Self::Kazakh => "Қазақша",
            Self::Russian => "Русский",
        }
    }

    /// The value of `og:locale` (Open Graph protocol: `language_TERRITORY`).
    pub const fn open_graph_locale(self) -> &'static str {
        match self {
            Self::Kazakh => "kk_KZ",
            Self::Russian => "ru_KZ",
        }
    }

    /// The place of the language in [`ALL`](Self::ALL), for arrays with one value per language.
    pub const fn index(self) -> usize {
        match self {
            Self::Kazakh => 0,
            Self::Russian => 1,
        }
    }
}

/// Prints the tag.
impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kazakh_comes_first() {
        assert_eq!(Language::ALL, [Language::Kazakh, Language::Russian]);
        assert!(Language::Kazakh < Language::Russian);
    }

    #[test]
    fn a_tag_leads_back_to_its_language() {
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
            assert_eq!(language.to_string(), language.tag());
        }
        for tag in ["", "KK", "kk-KZ", "en", " ru"] {
            assert_eq!(Language::from_tag(tag), None);
        }
    }

    #[test]
    fn the_index_is_the_place_in_all() {
        for (place, language) in Language::ALL.into_iter().enumerate() {
            assert_eq!(language.index(), place);
        }
    }

    #[test]
    fn the_other_of_the_other_is_the_same() {
        for language in Language::ALL {
            assert_ne!(language.other(), language);
            assert_eq!(language.other().other(), language);
        }
    }

    #[test]
    fn the_autonym_of_kazakh_is_spelt_in_cyrillic_only() {
        assert!(
            Language::Kazakh
                .autonym()
                .chars()
                .all(|c| ('\u{400}'..='\u{4FF}').contains(&c))
        );
    }
}
