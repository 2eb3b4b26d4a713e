//! What a file says, value by value, in the form in which two versions of it can be compared:
//! whether or not the record is sound, without places, and with one form for what may be written
//! in several.
//!
//! The decoders are run, and tell what each mapping and each scalar is; so a new key is known from
//! the day it is read. What they can't make sense of is kept as it is written.

use super::data::{Data, RecordData, Sides};
use super::form::Form;
use super::guide::{self, GuidePart};
use super::kind::RecordKind;
use super::problems::yaml::OldForm;
use super::record_tree::Known;
use super::{old_forms, record_forms, yaml};
use crate::diagnostic::{Report, Sources};
use crate::edit::{Round, apply};
use crate::language::Language;
use crate::model::procedure::Part;

/// A heading, a paragraph, an item or a row of a guide: in both languages where it can be said
/// which belong together, or in one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideRow {
    /// What it is.
    pub part: Part,
    /// The words of the heading that it stands under; its own for a heading.
    pub section: [Option<String>; 2],
    /// Its words.
    pub words: Sides,
}

/// How often old forms are brought up before it is given up: a fix that waits for another is made
/// in the next round.
const ROUNDS: usize = 4;

/// What the text of a file with such a record says; nothing if it is no YAML.
pub fn record_data(record: RecordKind, text: &str) -> Option<RecordData> {
    let mut text = text.to_owned();
    for _ in 0..ROUNDS {
        let (data, edited) = read(record, &text)?;
        match edited {
            Some(edited) => text = edited,
            None => return Some(data),
        }
    }
    read(record, &text).map(|(data, _)| data)
}

/// What a text says, and the same text with its old forms made new, if it has any.
fn read(record: RecordKind, text: &str) -> Option<(RecordData, Option<String>)> {
    let source = Sources::default().add("", "");
    let mut report = Report::default();
    let mut root = yaml::parse(text, source, record, &mut report)?;
    old_forms::upgrade(&mut root, text, &mut report);
    let (known, found) = Known::of(record, text, &root);
    report.append(found);
    let old = report.diagnostics().iter();
    let old = old.filter(|it| it.problem.get::<OldForm>().is_some());
    let fixes = old.filter_map(|it| it.fix.as_ref());
    let round = Round::choose(fixes.map(|fix| fix.edits.as_slice()));
    let edited = round.files().next().and_then(|(_, edits)| {
        let bytes = apply(text.as_bytes(), edits).ok()?;
        String::from_utf8(bytes)
            .ok()
            .filter(|edited| edited != text)
    });
    let data = match known.data(&root)? {
        Data::Record(mut data) => {
            data.kind = Some(data.kind.unwrap_or(record));
            record_forms::normal_record(data)
        }
        _ => return None,
    };
    match data {
        Data::Record(data) => Some((data, edited)),
        _ => None,
    }
}

/// What the two files of a guide say, row by row: in both languages if that is how `paired` wants
/// it and the parts of the languages agree, else those of the one and then those of the other.
/// Nothing for a guide whose parts lie too deep in each other.
pub fn guide_rows(texts: [&str; 2], paired: bool) -> Option<Vec<GuideRow>> {
    let [kazakh, russian] = texts.map(guide::parts);
    let (kazakh, russian) = (kazakh?, russian?);
    let parts = |side: &[GuidePart]| side.iter().map(|it| it.part).collect::<Vec<Part>>();
    let mut rows = Vec::new();
    if paired && parts(&kazakh) == parts(&russian) {
        for (first, second) in kazakh.into_iter().zip(russian) {
            rows.push(GuideRow {
                part: first.part,
                section: [Some(first.section), Some(second.section)],
                words: Sides {
                    sides: [Some(first.words), Some(second.words)],
                    links: [first.links, second.links],
                    form: Form::Text,
                },
            });
        }
        return Some(rows);
    }
    for (language, side) in Language::ALL.into_iter().zip([kazakh, russian]) {
        for part in side {
            let mut row = GuideRow {
                part: part.part,
                section: [None, None],
                words: Sides {
                    sides: [None, None],
                    links: Default::default(),
                    form: Form::Text,
                },
            };
            row.section[language.index()] = Some(part.section);
            row.words.sides[language.index()] = Some(part.words);
            row.words.links[language.index()] = part.links;
            rows.push(row);
        }
    }
    Some(rows)
}

/// Whether the parts of both languages agree, so that each row can have both.
pub fn is_paired(texts: [&str; 2]) -> bool {
    guide_rows(texts, true).is_some_and(|rows| {
        rows.iter()
            .all(|row| row.words.sides.iter().all(Option::is_some))
    })
}
