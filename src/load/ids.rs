//! The ids of every record, known from the names of files before any file is decoded, so that each
//! reference is resolved where it is read.

use std::collections::BTreeMap;

use super::file_kind::{FileKind, IdOf};
use super::files::{ContentFile, FileRole};
use super::similar::similar;
use crate::diagnostic::{Problem, Report, Span};
use crate::load::kind::RecordKind;
use crate::load::problems::files::DuplicateId;
use crate::load::problems::values::UnknownId;
use crate::model::{
    Act, Area, Contact, Handle, Id, Letter, Office, Procedure, RecordedChange, Role, Topic,
};

/// A record of one kind: its id, and its file by number.
#[derive(Debug)]
pub(super) struct IdEntry {
    pub id: Id,
    pub file: usize,
}

/// The records of one kind, in the order of their ids.
#[derive(Debug, Default)]
pub(super) struct IdList {
    entries: Vec<IdEntry>,
}

impl IdList {
    /// The records in order.
    pub(super) fn entries(&self) -> &[IdEntry] {
        &self.entries
    }

    /// The place of the record with this id.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.entries
            .binary_search_by(|entry| entry.id.as_str().cmp(id))
            .ok()
    }

    fn similar(&self, id: &str) -> Option<String> {
        similar(id, self.entries.iter().map(|entry| entry.id.as_str()))
    }
}

/// The ids of every record, by kind.
#[derive(Debug, Default)]
pub(super) struct Ids {
    lists: BTreeMap<RecordKind, IdList>,
}

/// A type of record that can be referred to by its id.
pub(super) trait Kind: Sized {
    /// What problems call it.
    const RECORD: RecordKind;
}

macro_rules! kinds {
    ($($type:ty => $record:ident;)*) => {
        $(impl Kind for $type { const RECORD: RecordKind = RecordKind::$record; })*
    };
}
kinds! {
    Area => Area;
    Contact => Contact;
    Role => Role;
    Office => Office;
    Act => Act;
    Letter => Letter;
    Topic => Topic;
    Procedure => Procedure;
    RecordedChange => Change;
}

impl Ids {
    /// The ids of these files. An id that stands twice is reported at its second file, and kept for
    /// its first.
    pub(super) fn collect(files: &[ContentFile], report: &mut Report) -> Self {
        let list = |record: RecordKind, report: &mut Report| {
            let role = FileRole::Record(record);
            let mut entries: Vec<IdEntry> = files
                .iter()
                .enumerate()
                .filter(|(_, file)| file.role == role)
                .filter_map(|(index, file)| {
                    Some(IdEntry {
                        id: file.id.clone()?,
                        file: index,
                    })
                })
                .collect();
            entries.sort_by(|a, b| a.id.cmp(&b.id).then(a.file.cmp(&b.file)));
            entries.dedup_by(|second, first| {
                let double = second.id == first.id;
                if double {
                    report.add_related(
                        Span::whole(files[second.file].source),
                        DuplicateId {
                            id: second.id.to_string(),
                        },
                        Span::whole(files[first.file].source),
                    );
                }
                double
            });
            IdList { entries }
        };
        let kinds = FileKind::ALL.iter().filter(|kind| kind.id != IdOf::None);
        let lists = kinds.map(|kind| (kind.record, list(kind.record, report)));
        Self {
            lists: lists.collect(),
        }
    }

    /// The ids of one kind.
    pub(super) fn of<T: Kind>(&self) -> &IdList {
        self.of_kind(T::RECORD)
    }

    /// The ids of one kind, by its name.
    pub(super) fn of_kind(&self, record: RecordKind) -> &IdList {
        static NONE: IdList = IdList {
            entries: Vec::new(),
        };
        self.lists.get(&record).unwrap_or(&NONE)
    }

    /// A reference to the record with this id.
    ///
    /// # Errors
    /// The problem of an id that no record has, with the id that was probably meant.
    pub(super) fn resolve<T: Kind>(&self, id: &str) -> Result<Handle<T>, Problem> {
        let list = self.of::<T>();
        match list.position(id) {
            Some(index) => Ok(Handle::new(index)),
            None => Err(Problem::from(UnknownId {
                id: id.to_owned(),
                record: T::RECORD,
                similar: list.similar(id),
            })),
        }
    }
}
