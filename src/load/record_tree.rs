//! The tree of a record with what its decoder knows of it: what each mapping is, in which order its
//! keys stand, and what each value says, whichever way it is written.

use std::collections::BTreeMap;

use super::block_scalar::is_block_scalar;
use super::data::{Data, RecordData, Scalar, Sides};
use super::decode::Context;
use super::decoders::decoder;
use super::form::Form;
use super::ids::Ids;
use super::kind::{RecordKind, Shape};
use super::problems::yaml::WrongType;
use super::yaml::{self, Node, Value};
use super::{old_forms, record_forms};
use crate::diagnostic::{Report, SourceId};
use crate::language::Language;
use crate::model::{Email, Numbers, Phone, RegisterId, TelegramName, WebAddress};

/// A file whose root is a mapping, value by value.
pub(crate) struct RecordTree<'t> {
    /// Its values as they are written.
    pub(crate) root: Node,
    record: RecordKind,
    known: Known<'t>,
}

impl<'t> RecordTree<'t> {
    /// The tree of the plain `text` of a file that should hold such a record.
    ///
    /// # Errors
    /// What is wrong with its YAML.
    pub(crate) fn read(
        record: RecordKind,
        text: &'t str,
        source: SourceId,
    ) -> Result<Self, Report> {
        let mut report = Report::default();
        let root = match yaml::parse(text, source, record, &mut report) {
            Some(root) if !report.has_errors() => root,
            _ => return Err(report),
        };
        if root.shape() != Shape::Mapping {
            let (expected, found) = (Shape::Mapping, root.shape());
            report.add(root.place, WrongType { expected, found });
            return Err(report);
        }
        // The decoders know the forms of today alone; what is written keeps its form.
        let mut upgraded = root.clone();
        old_forms::upgrade(&mut upgraded, text, &mut Report::default());
        let (known, _) = Known::of(record, text, &upgraded);
        Ok(Self {
            root,
            record,
            known,
        })
    }

    /// What a mapping is, if its decoder knows.
    pub(crate) fn kind(&self, node: &Node) -> Option<RecordKind> {
        if std::ptr::eq(node, &self.root) {
            return Some(self.record);
        }
        self.opened(node).map(|(record, _)| record)
    }

    /// The keys of a mapping, in their order; none if they are not known.
    pub(crate) fn keys(&self, node: &Node) -> &'static [&'static str] {
        self.opened(node).map_or(&[], |(_, keys)| keys)
    }

    fn opened(&self, node: &Node) -> Option<(RecordKind, &'static [&'static str])> {
        match &node.value {
            Value::Mapping(entries) => {
                let (first, _) = entries.first()?;
                self.known.opened.get(&first.place.range().start).copied()
            }
            _ => None,
        }
    }

    /// What a scalar is to its decoder.
    pub(crate) fn form(&self, node: &Node) -> Option<Form> {
        self.known.forms.get(&node.place.range().start).copied()
    }

    /// What a node says, as it is written; nothing for what is not there.
    pub(crate) fn written(&self, node: &Node) -> Option<Data> {
        self.known.data(node)
    }

    /// What the value of a key of such a record says, in the one form of those that say it.
    pub(crate) fn value(&self, kind: Option<RecordKind>, key: &str, node: &Node) -> Option<Data> {
        let data = self.known.data(node)?;
        Some(record_forms::normal_value(kind, key, data))
    }
}

/// These values under their keys as one value, in the one form of those that say the same.
pub(crate) fn together(kind: Option<RecordKind>, entries: Vec<(String, Data)>) -> Data {
    record_forms::normal_record(RecordData { kind, entries })
}

/// What the decoders told of a file.
pub(super) struct Known<'a> {
    text: &'a str,
    /// The record and its keys, by the byte at which the first key stands.
    opened: BTreeMap<usize, (RecordKind, &'static [&'static str])>,
    /// What a scalar is, by the byte at which it stands.
    forms: BTreeMap<usize, Form>,
}

impl<'t> Known<'t> {
    /// What the decoder of a record tells of the tree of a file, and what it finds wrong.
    pub(super) fn of(record: RecordKind, text: &'t str, root: &Node) -> (Self, Report) {
        let ids = Ids::default();
        let mut context = Context::new(&ids, &[], &[], text);
        context.forms = Some(Vec::new());
        if let Some(decoder) = decoder(record) {
            (decoder.open)(root, &mut context);
        }
        let opened = context.opened.into_iter();
        let known = Self {
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
        (known, context.report)
    }

    /// Nothing for what is not there, or can't be read.
    pub(super) fn data(&self, node: &Node) -> Option<Data> {
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
