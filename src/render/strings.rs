//! The words of the interface in one language: `strings/LANGUAGE.yaml` of the theme.

use crate::render::problems::{BadStrings, StringsFault};
use std::collections::BTreeMap;

use serde::Serialize;

use crate::diagnostic::Problem;
use crate::language::{Language, Plural, PluralCategory, count, no_break};

/// The words of the interface in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Strings {
    words: BTreeMap<String, String>,
    #[serde(skip)]
    plurals: BTreeMap<String, BTreeMap<PluralCategory, String>>,
    #[serde(skip)]
    language: Language,
}

impl Strings {
    /// Words by key, and the forms of nouns after a number by key.
    pub fn new(
        language: Language,
        words: BTreeMap<String, String>,
        plurals: BTreeMap<String, BTreeMap<PluralCategory, String>>,
    ) -> Self {
        let words = words
            .into_iter()
            .map(|(key, words)| (key, no_break(&words).into_owned()))
            .collect();
        Self {
            words,
            plurals,
            language,
        }
    }

    /// Every key, plurals included.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.words
            .keys()
            .chain(self.plurals.keys())
            .map(String::as_str)
    }

    /// The words of a key.
    ///
    /// # Errors
    /// A key that the theme lacks.
    pub fn get(&self, key: &str) -> Result<&str, Problem> {
        let missing = || {
            Problem::from(BadStrings {
                fault: StringsFault::MissingKey {
                    key: key.to_owned(),
                    language: self.language.tag(),
                },
            })
        };
        self.words.get(key).map(String::as_str).ok_or_else(missing)
    }

    /// The words of a key with `{name}` replaced by values, in one pass: a value is never looked
    /// into.
    ///
    /// # Errors
    /// A key that the theme lacks.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> Result<String, Problem> {
        let mut rest = self.get(key)?;
        let mut filled = String::new();
        while let Some(open) = rest.find('{') {
            filled.push_str(&rest[..open]);
            rest = &rest[open..];
            let close = rest.find('}');
            let name = close.map(|close| &rest[1..close]);
            let value = name.and_then(|name| values.iter().find(|(known, _)| *known == name));
            match (value, close) {
                (Some((_, value)), Some(close)) => {
                    filled.push_str(value);
                    rest = &rest[close + 1..];
                }
                _ => {
                    filled.push('{');
                    rest = &rest[1..];
                }
            }
        }
        filled.push_str(rest);
        Ok(filled)
    }

    /// A number with its noun («15 рабочих дней»).
    ///
    /// # Errors
    /// A key that the theme lacks.
    pub fn count(&self, key: &str, number: u64) -> Result<String, Problem> {
        let forms = self.plurals.get(key).ok_or_else(|| {
            Problem::from(BadStrings {
                fault: StringsFault::MissingNoun {
                    key: key.to_owned(),
                    language: self.language.tag(),
                },
            })
        })?;
        let forms: Plural<'_> = forms
            .iter()
            .map(|(category, form)| (*category, form.as_str()))
            .collect();
        Ok(count(self.language, number, &forms))
    }
}
