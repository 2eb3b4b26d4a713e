//! `content/reviews.lock`: a line for each text that was reviewed, in a defined order, so that two
//! people's lines merge as lines do.

use rayon::prelude::*;

use super::fingerprint::Fingerprint;
use crate::diagnostic::{SourceId, Span};
use crate::language::Language;
use crate::load::FileFacts;
use crate::model::{Localized, Pair};

/// Where the record stands in the site.
pub const PATH: &str = "content/reviews.lock";

const HEADER: &str = "\
# What was compared: texts with each other in both languages (file, key, a fingerprint of each \
side), and the facts of a file\n\
# with their source (file, a fingerprint, the day of verification).\n\
# `tartip review` writes this file. Keep it with the content; after a merge keep the lines of both.
";

/// A text as it was reviewed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReviewedText {
    /// As in [`Pair::file`].
    pub file: String,
    /// As in [`Pair::key`].
    pub key: String,
    /// In the order of [`Language::ALL`].
    pub sides: [Fingerprint; 2],
}

impl ReviewedText {
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
}

/// The facts of a file as they were reviewed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReviewedFacts {
    /// The file.
    pub file: String,
    /// Its day of verification then.
    pub verified_on: Option<String>,
    /// Its facts then.
    pub facts: Fingerprint,
}

impl ReviewedFacts {
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
pub(super) fn field(text: &str) -> String {
    text.replace(char::is_whitespace, "_")
}

/// The record of review.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// The texts that were reviewed, in order.
    pub entries: Vec<ReviewedText>,
    /// The facts that were reviewed, in the order of files.
    pub facts: Vec<ReviewedFacts>,
}

impl Record {
    /// The record of these texts and facts, as reviewed.
    pub fn new(mut entries: Vec<ReviewedText>, mut facts: Vec<ReviewedFacts>) -> Self {
        entries.sort();
        entries.dedup();
        facts.sort();
        facts.dedup();
        Self { entries, facts }
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
        for ReviewedFacts {
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
}

/// The record of review as it stands in its file: read once, with a place for each line.
#[derive(Debug, Clone)]
pub struct RecordFile {
    /// The file as a whole.
    pub place: Span,
    /// What it records.
    pub record: Record,
    /// The lines that are no entries.
    pub faults: Vec<Span>,
    /// The first line of each entry of the record, in their order.
    texts: Vec<Span>,
    /// The first line of the facts of each file, in the order of the record.
    facts: Vec<Span>,
}

impl RecordFile {
    /// The record in the text of a file. Lines may stand in any order, and two versions of a text
    /// may stand beside each other, as a merge leaves them.
    pub fn parse(text: &str, source: SourceId) -> Self {
        let mut at = 0;
        let lines = text.split_inclusive('\n').map(|line| {
            let start = at;
            at += line.len();
            (start, line.trim_end())
        });
        let lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        let lines: Vec<(usize, &str)> = lines.collect();
        let read: Vec<Line> = lines.par_iter().map(|(_, line)| Line::read(line)).collect();
        let (mut entries, mut facts, mut faults) = (Vec::new(), Vec::new(), Vec::new());
        for ((start, line), read) in lines.into_iter().zip(read) {
            let place = Span::new(source, start..start + line.len());
            match read {
                Line::Text(entry) => entries.push((entry, place)),
                Line::Facts(entry) => facts.push((entry, place)),
                Line::Fault => faults.push(place),
            }
        }
        let (entries, texts) = in_order(entries);
        let (of_files, facts) = in_order(facts);
        Self {
            place: Span::whole(source),
            record: Record {
                entries,
                facts: of_files,
            },
            faults,
            texts,
            facts,
        }
    }

    /// The first line about a text, or about anything of a file.
    pub fn line_of(&self, file: &str, key: Option<&str>) -> Option<Span> {
        let Record { entries, facts } = &self.record;
        // Entries are in the order of files and keys: no more of them is looked at than is meant.
        let first = (file, key.unwrap_or_default());
        let before = |entry: &ReviewedText| (entry.file.as_str(), entry.key.as_str()) < first;
        let start = entries.partition_point(before);
        let of_file = entries.iter().zip(&self.texts).skip(start);
        let texts = of_file
            .take_while(|(entry, _)| entry.file == file && key.is_none_or(|key| entry.key == key))
            .map(|(_, place)| *place);
        let start = facts.partition_point(|entry| entry.file.as_str() < file);
        let of_file = facts.iter().zip(&self.facts).skip(start);
        let facts = of_file
            .take_while(|(entry, _)| entry.file == file && key.is_none())
            .map(|(_, place)| *place);
        texts.chain(facts).min()
    }
}

/// What a line of the file is.
enum Line {
    Text(ReviewedText),
    Facts(ReviewedFacts),
    Fault,
}

impl Line {
    fn read(line: &str) -> Self {
        let text = entry(line).map(Self::Text);
        let facts = || facts_entry(line).map(Self::Facts);
        text.or_else(facts).unwrap_or(Self::Fault)
    }
}

/// Entries in order, each once, and the first line of each.
fn in_order<T: Ord>(mut lines: Vec<(T, Span)>) -> (Vec<T>, Vec<Span>) {
    lines.sort();
    lines.dedup_by(|second, first| second.0 == first.0);
    lines.into_iter().unzip()
}

/// What the fingerprint of facts begins with, in its line.
const FACTS: &str = "facts:";

fn facts_entry(line: &str) -> Option<ReviewedFacts> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [file, facts, verified_on] = fields.as_slice() else {
        return None;
    };
    Some(ReviewedFacts {
        file: (*file).to_owned(),
        verified_on: (*verified_on != "-").then(|| (*verified_on).to_owned()),
        facts: Fingerprint::parse(facts.strip_prefix(FACTS)?)?,
    })
}

fn entry(line: &str) -> Option<ReviewedText> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [file, key, kazakh, russian] = fields.as_slice() else {
        return None;
    };
    let sides = Localized::new([*kazakh, *russian]);
    let [kazakh, russian] = Language::ALL.map(|language| {
        let tagged = sides[language].strip_prefix(language.tag())?;
        Fingerprint::parse(tagged.strip_prefix(':')?)
    });
    Some(ReviewedText {
        file: (*file).to_owned(),
        key: (*key).to_owned(),
        sides: [kazakh?, russian?],
    })
}
