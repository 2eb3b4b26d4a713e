//! Texts: a value in every language of the site, each side with its place.

use std::ops::Index;

use crate::diagnostic::Span;
use crate::language::Language;

/// A text that an editor wrote, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The words.
    pub value: String,
    /// Where they stand.
    pub place: Span,
}

impl Text {
    /// The words.
    pub fn as_str(&self) -> &str {
        &self.value
    }
}

/// A value, and where an editor wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub place: Span,
}

/// One value for each language of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized<T> {
    sides: [T; 2],
}

impl<T> Localized<T> {
    /// The sides in the order of [`Language::ALL`].
    pub fn new(sides: [T; 2]) -> Self {
        Self { sides }
    }

    /// The same of what `make` makes of each side.
    pub fn map<U>(self, make: impl Fn(T) -> U) -> Localized<U> {
        Localized {
            sides: self.sides.map(make),
        }
    }

    /// Each side with its language, the leading language first.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &T)> {
        Language::ALL.into_iter().zip(&self.sides)
    }
}

impl<T> Index<Language> for Localized<T> {
    type Output = T;

    fn index(&self, language: Language) -> &T {
        match language {
            Language::Kazakh => &self.sides[0],
            Language::Russian => &self.sides[1],
        }
    }
}

impl Localized<Text> {
    /// The words in a language.
    pub fn text(&self, language: Language) -> &str {
        self[language].as_str()
    }
}
