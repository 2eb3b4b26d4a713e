//! What a file says, value by value, in the form in which two versions of it can be compared:
//! whether or not the record is sound, without places, and with one form for what may be written
//! in several.
//!
//! The decoders are run, and tell what each mapping and each scalar is; so a new key is known from
//! the day it is read. What they can't make sense of is kept as it is written.

use std::collections::BTreeMap;

use super::block_scalar::is_block_scalar;
use super::data::{Data, RecordData, Scalar, Sides};
use super::decode::Context;
use super::decoders::decoder;
use super::form::Form;
use super::guide::{self, GuidePart};
use super::ids::Ids;
use super::kind::RecordKind;
use super::problems::yaml::OldForm;
use super::yaml::{self, Node, Value};
use super::{old_forms, record_forms};
use crate::diagnostic::{Report, Sources};
use crate::edit::{Round, apply};
use crate::language::Language;
use crate::model::procedure::Part;
use crate::model::{Email, Numbers, Phone, RegisterId, TelegramName, WebAddress};

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
    let ids = Ids::default();
    let mut context = Context::new(&ids, &[], &[], text);
    context.forms = Some(Vec::new());
    if let Some(decoder) = decoder(record) {
        (decoder.open)(&root, &mut context);
    }
    report.append(context.report);
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
    let opened = context.opened.into_iter();
    let known = Known {
        text,
        opened: opened
            .map(|it| (it.first.range().start, (it.record, it.keys)))
            .collect(),
        forms: context
            .forms
            .into_iter()
            .flatten()
            .map(|(place, form)| (place.range().start, form))
            .collect(),
    };
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

/// What the decoders told of a file.
struct Known<'a> {
    text: &'a str,
    /// The record and its keys, by the byte at which the first key stands.
    opened: BTreeMap<usize, (RecordKind, &'static [&'static str])>,
    /// What a scalar is, by the byte at which it stands.
    forms: BTreeMap<usize, Form>,
}

impl Known<'_> {
    /// Nothing for what is not there, or can't be read.
    fn data(&self, node: &Node) -> Option<Data> {
        match &node.value {
            Value::Scalar { text, plain } => {
                let is_nothing = *plain && matches!(text.as_str(), "" | "~" | "null");
                (!is_nothing).then(|| Data::Scalar(self.scalar(node, text)))
            }
            Value::List(items) => {
                let items: Vec<Data> = items.iter().filter_map(|item| self.data(item)).collect();
                (!items.is_empty()).then_some(Data::List(items))
            }
            Value::Mapping(entries) => {
                let first = entries.first()?.0.place.range().start;
                let opened = self.opened.get(&first);
                let is_side = |key: &str| key == "same" || Language::from_tag(key).is_some();
                let are_sides = match opened {
                    Some((record, _)) => *record == RecordKind::Localized,
                    None => entries.iter().all(|(key, value)| {
                        is_side(&key.text) && matches!(value.value, Value::Scalar { .. })
                    }),
                };
                if are_sides {
                    return Some(Data::Sides(self.sides(entries)));
                }
                let (record, keys) = match opened {
                    Some((record, keys)) => (Some(*record), *keys),
                    None => (None, [].as_slice()),
                };
                let mut entries: Vec<(usize, &str, Data)> = entries
                    .iter()
                    .filter_map(|(key, value)| {
                        let rank = keys.iter().position(|known| *known == key.text);
                        let data = self.data(value)?;
                        Some((rank.unwrap_or(keys.len()), key.text.as_str(), data))
                    })
                    .collect();
                entries.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
                let entries = entries.into_iter();
                Some(Data::Record(RecordData {
                    kind: record,
                    entries: entries
                        .map(|(_, key, data)| (key.to_owned(), data))
                        .collect(),
                }))
            }
            Value::Refused => None,
        }
    }

    fn scalar(&self, node: &Node, text: &str) -> Scalar {
        let form = self.forms.get(&node.place.range().start);
        let form = form.copied().unwrap_or(Form::Text);
        // A block scalar ends with the line; what it says does not.
        let text = match is_block_scalar(self.text, node.place) {
            true => text.trim_end(),
            false => text,
        };
        Scalar {
            text: normal(text.trim(), form),
            form,
        }
    }

    fn sides(&self, entries: &[(yaml::Key, Node)]) -> Sides {
        let scalar = |name: &str| {
            let (_, node) = entries.iter().find(|(key, _)| key.text == name)?;
            match self.data(node)? {
                Data::Scalar(scalar) => Some(scalar),
                _ => None,
            }
        };
        let same = scalar("same");
        let mut form = None;
        let sides = Language::ALL.map(|language| {
            let side = scalar(language.tag()).or_else(|| same.clone())?;
            form = form.or(Some(side.form));
            Some(side.text)
        });
        Sides {
            sides,
            links: Default::default(),
            form: form.unwrap_or(Form::Text),
        }
    }
}

/// A scalar in the one form of those that say the same.
fn normal(text: &str, form: Form) -> String {
    let normal = match form {
        Form::Phone => Phone::parse(text).map(|it| it.normal()),
        Form::TelegramName => TelegramName::parse(text).map(|it| it.shown()),
        Form::Email => Email::parse(text).map(|it| it.as_str().to_owned()),
        Form::WebAddress => WebAddress::parse(text).map(|it| it.as_str().to_owned()),
        Form::Numbers => Numbers::parse(text).map(|it| it.to_string()),
        Form::RegisterId => RegisterId::parse(text).map(|it| it.as_str().to_owned()),
        Form::Number => text.parse::<u16>().ok().map(|it| it.to_string()),
        _ => None,
    };
    normal.unwrap_or_else(|| text.to_owned())
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
