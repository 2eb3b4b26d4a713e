//! The words of the interface in one language: `strings/LANGUAGE.yaml` of the theme.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::files::{Files, text};
use super::problems::{BadStrings, StringsFault};
use crate::diagnostic::{Problem, Report, Sources, Span};
use crate::language::{Language, Plural, PluralCategory, count, no_break};
use crate::load::kind::{RecordKind, Shape};
use crate::load::yaml;

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

    /// The language.
    pub fn language(&self) -> Language {
        self.language
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

/// Reads the words of one language, with their place. Nothing if they are unusable, which is
/// reported.
pub(super) fn read(
    files: &Files,
    path: &str,
    theme: &str,
    language: Language,
    sources: &mut Sources,
    report: &mut Report,
) -> Option<(Strings, Span)> {
    let text = match text(files, path) {
        Ok(text) => text,
        Err(fault) => {
            let source = sources.add(format!("themes/{theme}/{path}"), "");
            let path = path.to_owned();
            let fault = StringsFault::File { path, fault };
            report.add(Span::whole(source), BadStrings { fault });
            return None;
        }
    };
    let source = sources.add(format!("themes/{theme}/{path}"), text);
    let node = yaml::parse(text, source, RecordKind::Localized, report)?;
    let mut words = BTreeMap::new();
    let mut plurals = BTreeMap::new();
    let yaml::Value::Mapping(entries) = node.value else {
        let fault = StringsFault::NotKeys;
        report.add(node.place, BadStrings { fault });
        return None;
    };
    let mut valid = Some(());
    let mut add = |place, fault| {
        report.add(place, BadStrings { fault });
        valid = None;
    };
    for (key, value) in entries {
        let empty = value.shape() == Shape::Nothing;
        match value.value {
            yaml::Value::Scalar { text, .. } if !text.is_empty() && !empty => {
                words.insert(key.text, text);
            }
            yaml::Value::Mapping(forms) => {
                let place = key.place;
                let mut found = BTreeMap::new();
                for (form, value) in forms {
                    match (PluralCategory::from_keyword(&form.text), value.value) {
                        (Some(category), yaml::Value::Scalar { text, .. }) => {
                            found.insert(category, text);
                        }
                        _ => add(form.place, StringsFault::UnknownForm { form: form.text }),
                    }
                }
                for needed in PluralCategory::of(language) {
                    if !found.contains_key(needed) {
                        let (key, form) = (key.text.clone(), needed.keyword());
                        add(place, StringsFault::MissingForm { key, form });
                    }
                }
                plurals.insert(key.text, found);
            }
            _ => add(key.place, StringsFault::NoText { key: key.text }),
        }
    }
    valid.map(|()| (Strings::new(language, words, plurals), Span::whole(source)))
}

/// Reports every key that the other language has, at the file that lacks it.
pub(super) fn same_keys(sides: [&(Strings, Span); 2], report: &mut Report) -> Option<()> {
    let keys = sides.map(|(words, _)| words.keys().collect::<BTreeSet<&str>>());
    let mut valid = Some(());
    for (side, other) in [(0, 1), (1, 0)] {
        for key in keys[other].difference(&keys[side]) {
            let key = (*key).to_owned();
            let fault = StringsFault::OnlyInOther { key };
            report.add(sides[side].1, BadStrings { fault });
            valid = None;
        }
    }
    valid
}
