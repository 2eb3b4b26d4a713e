//! The ids of every record, known from the names of files before any file is decoded, so that each
//! reference is resolved where it is read.

use super::files::{ContentFile, FileRole};
use super::similar::similar;
use crate::diagnostic::{Place, Problem, Report};
use crate::load::kind::RecordKind;
use crate::load::problems::files::DuplicateId;
use crate::load::problems::values::UnknownId;
use crate::model::{Act, Area, Contact, Handle, Id, Letter, Office, Procedure};

/// A record of one kind: its id, and its file by number.
#[derive(Debug)]
pub struct Entry {
    pub id: Id,
    pub file: usize,
}

/// The records of one kind, in the order of their ids.
#[derive(Debug, Default)]
pub struct IdList {
    entries: Vec<Entry>,
}

impl IdList {
    /// The records in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The place of the record with this id.
    fn position(&self, id: &str) -> Option<usize> {
        self.entries
            .binary_search_by(|entry| entry.id.as_str().cmp(id))
            .ok()
    }

    fn similar(&self, id: &str) -> Option<String> {
        similar(id, self.entries.iter().map(|entry| entry.id.as_str()))
    }
}

/// The ids of every record.
#[derive(Debug, Default)]
pub struct Ids {
    areas: IdList,
    contacts: IdList,
    offices: IdList,
    acts: IdList,
    letters: IdList,
    procedures: IdList,
}

/// A type of record that can be referred to by its id.
pub trait Kind: Sized {
    /// What problems call it.
    const RECORD: RecordKind;
    /// The folder of its records, in `content/`.
    const FOLDER: &'static str;
    /// Its ids.
    fn list(ids: &Ids) -> &IdList;
}

macro_rules! kinds {
    ($($type:ty => $record:ident, $list:ident;)*) => {
        $(impl Kind for $type {
            const RECORD: RecordKind = RecordKind::$record;
            const FOLDER: &'static str = stringify!($list);
            fn list(ids: &Ids) -> &IdList { &ids.$list }
        })*
    };
}
kinds! {
    Area => Area, areas;
    Contact => Contact, contacts;
    Office => Office, offices;
    Act => Act, acts;
    Letter => Letter, letters;
    Procedure => Procedure, procedures;
}

impl Ids {
    /// The ids of these files. An id that stands twice is reported at its second file, and kept for
    /// its first.
    pub fn collect(files: &[ContentFile], report: &mut Report) -> Self {
        let list = |role: FileRole, report: &mut Report| {
            let mut entries: Vec<Entry> = files
                .iter()
                .enumerate()
                .filter(|(_, file)| file.role == role)
                .filter_map(|(index, file)| {
                    Some(Entry {
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
                        Place::whole(files[second.file].source),
                        DuplicateId {
                            id: second.id.to_string(),
                        },
                        Place::whole(files[first.file].source),
                    );
                }
                double
            });
            IdList { entries }
        };
        Self {
            areas: list(FileRole::Area, report),
            contacts: list(FileRole::Contact, report),
            offices: list(FileRole::Office, report),
            acts: list(FileRole::Act, report),
            letters: list(FileRole::Letter, report),
            procedures: list(FileRole::Procedure, report),
        }
    }

    /// The ids of one kind.
    pub fn of<T: Kind>(&self) -> &IdList {
        T::list(self)
    }

    /// A reference to the record with this id.
    ///
    /// # Errors
    /// The problem of an id that no record has, with the id that was probably meant.
    pub fn resolve<T: Kind>(&self, id: &str) -> Result<Handle<T>, Problem> {
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
