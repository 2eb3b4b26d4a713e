//! `content/reviews.lock`: a line for each text that was reviewed, in a defined order, so that two people's lines merge as
//! lines do.

use std::ops::Range;

use super::fingerprint::Fingerprint;
use crate::language::Language;
use crate::model::{Localized, Pair};

/// Where the record stands in the site.
pub const PATH: &str = "content/reviews.lock";

const HEADER: &str = "\
# Which texts were compared in both languages: file, key, and a fingerprint of each side.
# `tartip review` writes this file. Keep it with the content; after a merge keep the lines of both.
";

/// A text as it was reviewed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// As in [`Pair::file`].
    pub file: String,
    /// As in [`Pair::key`].
    pub key: String,
    /// In the order of [`Language::ALL`].
    pub sides: [Fingerprint; 2],
}

impl Entry {
    /// The entry of a text as it stands.
    pub fn of(pair: &Pair) -> Self {
        let field = |text: &str| text.replace(char::is_whitespace, "_");
        Self {
            file: field(&pair.file),
            key: field(&pair.key),
            sides: Language::ALL.map(|language| Fingerprint::of(&pair.sides[language])),
        }
    }

    /// The fingerprint of a side.
    pub fn side(&self, language: Language) -> &Fingerprint {
        &self.sides[language.index()]
    }

    /// Whether both entries have the same texts, whatever they are called.
    pub fn has_texts_of(&self, other: &Self) -> bool {
        let same = |language| self.side(language).is_same(other.side(language));
        Language::ALL.into_iter().all(same)
    }
}

/// The record of review.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// The texts that were reviewed, in order.
    pub entries: Vec<Entry>,
}

impl Record {
    /// The record of these texts, as reviewed.
    pub fn new(mut entries: Vec<Entry>) -> Self {
        entries.sort();
        entries.dedup();
        Self { entries }
    }

    /// The record in a file's text, and the bytes of each line that is not an entry. Lines may stand in any order, and two
    /// versions of a text may stand beside each other, as a merge leaves them.
    pub fn parse(text: &str) -> (Self, Vec<Range<usize>>) {
        let mut entries = Vec::new();
        let mut faults = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let start = at;
            at += line.len();
            let line = line.trim_end();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            match entry(line) {
                Some(entry) => entries.push(entry),
                None => faults.push(start..start + line.len()),
            }
        }
        (Self::new(entries), faults)
    }

    /// The text of the file.
    pub fn to_text(&self) -> String {
        let mut text = HEADER.to_owned();
        for entry in &self.entries {
            text.push_str(&entry.file);
            text.push('\t');
            text.push_str(&entry.key);
            for language in Language::ALL {
                text.push('\t');
                text.push_str(language.tag());
                text.push(':');
                text.push_str(&entry.side(language).to_text());
            }
            text.push('\n');
        }
        text
    }
}

fn entry(line: &str) -> Option<Entry> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [file, key, kazakh, russian] = fields.as_slice() else {
        return None;
    };
    let sides = Localized::new([*kazakh, *russian]);
    let [kazakh, russian] = Language::ALL.map(|language| {
        let tagged = sides[language].strip_prefix(language.tag())?;
        Fingerprint::parse(tagged.strip_prefix(':')?)
    });
    Some(Entry {
        file: (*file).to_owned(),
        key: (*key).to_owned(),
        sides: [kazakh?, russian?],
    })
}
