//! `content/reviews.lock`: a line for each text that was reviewed, in a defined order, so that two
//! people's lines merge as lines do.

use std::ops::Range;

use super::fingerprint::Fingerprint;
use crate::language::Language;
use crate::model::{FileFacts, Localized, Pair};

/// Where the record stands in the site.
pub const PATH: &str = "content/reviews.lock";

const HEADER: &str = "\
# What was compared: texts with each other in both languages (file, key, a fingerprint of each side), and the facts of a file
# with their source (file, a fingerprint, the day of verification).
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

/// The facts of a file as they were reviewed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FactsEntry {
    /// The file.
    pub file: String,
    /// Its day of verification then.
    pub verified_on: Option<String>,
    /// Its facts then.
    pub facts: Fingerprint,
}

impl FactsEntry {
    /// The entry of a file as it stands.
    pub fn of(facts: &FileFacts) -> Self {
        let verified_on = facts.verified_on.as_ref();
        Self {
            file: field(&facts.file),
            verified_on: verified_on.map(|fact| field(&fact.value)),
            facts: Fingerprint::of_facts(&facts.facts),
        }
    }
}

/// A text as a field of a line.
fn field(text: &str) -> String {
    text.replace(char::is_whitespace, "_")
}

/// The record of review.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// The texts that were reviewed, in order.
    pub entries: Vec<Entry>,
    /// The facts that were reviewed, in the order of files.
    pub facts: Vec<FactsEntry>,
}

impl Record {
    /// The record of these texts and facts, as reviewed.
    pub fn new(mut entries: Vec<Entry>, mut facts: Vec<FactsEntry>) -> Self {
        entries.sort();
        entries.dedup();
        facts.sort();
        facts.dedup();
        Self { entries, facts }
    }

    /// The record in a file's text, and the bytes of each line that is not an entry. Lines may
    /// stand in any order, and two versions of a text may stand beside each other, as a merge
    /// leaves them.
    pub fn parse(text: &str) -> (Self, Vec<Range<usize>>) {
        let mut entries = Vec::new();
        let mut facts = Vec::new();
        let mut faults = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let start = at;
            at += line.len();
            let line = line.trim_end();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(entry) = entry(line) {
                entries.push(entry);
            } else if let Some(entry) = facts_entry(line) {
                facts.push(entry);
            } else {
                faults.push(start..start + line.len());
            }
        }
        (Self::new(entries, facts), faults)
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
        for FactsEntry {
            file,
            verified_on,
            facts,
        } in &self.facts
        {
            let verified_on = verified_on.as_deref().unwrap_or("-");
            let facts = facts.to_text();
            text.push_str(&format!("{file}\t{FACTS}{facts}\t{verified_on}\n"));
        }
        text
    }

    /// The bytes of the first line about a text, or about the facts of a file, in the text of the
    /// record.
    pub fn line_of(text: &str, file: &str, key: Option<&str>) -> Option<Range<usize>> {
        let start = match key {
            Some(key) => format!("{file}\t{key}\t"),
            None => format!("{file}\t"),
        };
        let mut at = 0;
        text.split_inclusive('\n').find_map(|line| {
            let from = at;
            at += line.len();
            line.starts_with(&start)
                .then(|| from..from + line.trim_end().len())
        })
    }
}

/// What the fingerprint of facts begins with, in its line.
const FACTS: &str = "facts:";

fn facts_entry(line: &str) -> Option<FactsEntry> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [file, facts, verified_on] = fields.as_slice() else {
        return None;
    };
    Some(FactsEntry {
        file: (*file).to_owned(),
        verified_on: (*verified_on != "-").then(|| (*verified_on).to_owned()),
        facts: Fingerprint::parse(facts.strip_prefix(FACTS)?)?,
    })
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
