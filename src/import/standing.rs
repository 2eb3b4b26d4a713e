//! What the site has already: its areas, offices and contacts, by their ids.

use std::collections::{BTreeMap, BTreeSet};

use super::column::{COLUMNS, Column, Form};
use super::id::made_of;
use super::words::squashed;
use crate::diagnostic::{Report, Sources};
use crate::load::kind::RecordKind;
use crate::load::yaml::{self, Node, Value};
use crate::load::{ContentFile, FileKind, FileRole};
use crate::scalar::Id;

/// A record of the site.
#[derive(Debug, Clone)]
pub(super) struct StandingRecord {
    /// Its file, from the folder of the site.
    pub path: String,
    /// Its text, [plain](crate::edit::plain); none of a file that can't be read.
    pub text: Option<String>,
    /// Its names.
    pub names: Vec<String>,
}

/// The records of the site that a table may name.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    records: BTreeMap<(RecordKind, String), StandingRecord>,
    /// The ids of records by their names in small letters.
    called: BTreeMap<(RecordKind, String), Vec<String>>,
    /// The ids of offices by those that would be made of their Kazakh names.
    offices_by_name: BTreeMap<Id, Vec<String>>,
}

impl Standing {
    /// Of the files of a site.
    pub fn of(files: &[ContentFile], sources: &Sources) -> Self {
        let mut standing = Self::default();
        for file in files {
            let (FileRole::Record(kind), Some(id)) = (file.role, &file.id) else {
                continue;
            };
            if !is_named(kind) {
                continue;
            }
            let text = file.readable.then(|| sources.text(file.source));
            let node =
                text.and_then(|text| yaml::parse(text, file.source, kind, &mut Report::default()));
            let names = node.as_ref().map(names).unwrap_or_default();
            if let (RecordKind::Office, Some(made)) = (kind, names.first().and_then(|n| made_of(n)))
            {
                let ids = standing.offices_by_name.entry(made).or_default();
                ids.push(id.as_str().to_owned());
            }
            let lowered: BTreeSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
            for name in lowered {
                let ids = standing.called.entry((kind, name)).or_default();
                ids.push(id.as_str().to_owned());
            }
            let record = StandingRecord {
                path: file.path.clone(),
                text: text.map(str::to_owned),
                names,
            };
            standing
                .records
                .insert((kind, id.as_str().to_owned()), record);
        }
        standing
    }

    /// The record that has an id.
    pub(super) fn get(&self, kind: RecordKind, id: &str) -> Option<&StandingRecord> {
        self.records.get(&(kind, id.to_owned()))
    }

    /// The file of a record that has an id, or that would get it.
    pub(super) fn path(&self, kind: RecordKind, id: &str) -> String {
        self.get(kind, id).map_or_else(
            || {
                let folder = FileKind::holding(kind).map_or("", |kind| kind.folder);
                format!("content/{folder}/{id}.yaml")
            },
            |record| record.path.clone(),
        )
    }

    /// The ids of the offices whose Kazakh name gives this id.
    pub(super) fn offices_named(&self, made: &Id) -> &[String] {
        self.offices_by_name.get(made).map_or(&[], Vec::as_slice)
    }

    /// The ids of the records that are called so in either language.
    pub(super) fn called(&self, kind: RecordKind, name: &str) -> &[String] {
        let called = self.called.get(&(kind, squashed(name).to_lowercase()));
        called.map_or(&[], Vec::as_slice)
    }

    /// Whether the name of a record is this one, or goes on after it.
    pub(super) fn begins(&self, kind: RecordKind, name: &str) -> bool {
        let from = (kind, squashed(name).to_lowercase());
        let next = self.called.range(&from..).next();
        next.is_some_and(|((of, name), _)| *of == kind && name.starts_with(&from.1))
    }

    /// The ids and the names of all records of a kind.
    pub(super) fn words(&self, kind: RecordKind) -> impl Iterator<Item = &str> {
        let records = self
            .records
            .iter()
            .filter(move |((record, _), _)| *record == kind);
        records.flat_map(|((_, id), record)| {
            std::iter::once(id.as_str()).chain(record.names.iter().map(String::as_str))
        })
    }
}

/// Whether a table may name records of a kind.
fn is_named(kind: RecordKind) -> bool {
    let refers =
        |column: &Column| [Form::Reference(kind), Form::References(kind)].contains(&column.form);
    matches!(kind, RecordKind::Office | RecordKind::Contact) || COLUMNS.iter().any(refers)
}

/// The names that a record has, Kazakh first.
fn names(node: &Node) -> Vec<String> {
    let under = |node: &'_ Node, key: &str| match &node.value {
        Value::Mapping(entries) => {
            let mut entries = entries.iter();
            entries
                .find(|(found, _)| found.text == key)
                .map(|(_, node)| node.clone())
        }
        _ => None,
    };
    let Some(name) = under(node, "name") else {
        return Vec::new();
    };
    let sides = ["kk", "ru"].map(|language| under(&name, language));
    let text = |node: Node| match node.value {
        Value::Scalar { text, .. } => Some(squashed(&text)),
        _ => None,
    };
    sides.into_iter().flatten().filter_map(text).collect()
}
