//! A version of the content, by its records.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::git::{self, Files};
use crate::diagnostic::{Report, Sources};
use crate::language::Language;
use crate::load::kind::RecordKind;
use crate::load::{
    Data, FileRole, RecordData, Sides, SiteFolder, Walked, from_memory, read, record_data,
};
use crate::messages::RevisionFault;

/// A version of the content.
#[derive(Debug, Default)]
pub struct Edition {
    /// Every record but the cases of letters and the recorded changes.
    entries: BTreeMap<(usize, String), Entry>,
    /// The texts of files that have no place in the content, or can't be read.
    strange: BTreeMap<String, Option<String>>,
}

/// A record of a version.
#[derive(Debug)]
pub(super) struct Entry {
    /// What it is.
    pub kind: RecordKind,
    /// Its id; for what has none, what tells it from others of its kind.
    pub id: String,
    /// Its file.
    pub path: String,
    /// What the file holds.
    pub text: String,
    /// The files of its guide, in the order of [`Language::ALL`].
    pub guides: [Option<String>; 2],
    /// What the files of its guide share in their names, if a record of its kind has any.
    pub guide_path: Option<String>,
    data: OnceLock<Option<RecordData>>,
}

/// The kinds of record in the order in which changes of them are told: what a citizen reads first.
const ORDER: [RecordKind; 11] = [
    RecordKind::Procedure,
    RecordKind::Letter,
    RecordKind::Office,
    RecordKind::Contact,
    RecordKind::Role,
    RecordKind::Area,
    RecordKind::Act,
    RecordKind::Topic,
    RecordKind::CalendarYear,
    RecordKind::Holidays,
    RecordKind::Site,
];

fn rank(kind: RecordKind) -> Option<usize> {
    ORDER.iter().position(|known| *known == kind)
}

impl Edition {
    /// The content as it stands in the folder of the site.
    pub fn of_folder(root: &Path, follow_links: &[PathBuf]) -> Self {
        let (mut sources, mut report) = (Sources::default(), Report::default());
        let folder = SiteFolder::new(root, follow_links);
        let walked = read(&folder, &mut sources, &mut report);
        Self::of(&walked, &sources, &[])
    }

    /// The content that a revision has.
    ///
    /// # Errors
    /// Why it can't be read.
    pub fn of_revision(root: &Path, revision: &OsStr) -> Result<Self, RevisionFault> {
        let Files { files, unread } = git::files_at(root, revision)?;
        let (mut sources, mut report) = (Sources::default(), Report::default());
        let walked = from_memory(files, &mut sources, &mut report);
        Ok(Self::of(&walked, &sources, &unread))
    }

    pub(super) fn of(walked: &Walked, sources: &Sources, unread: &[String]) -> Self {
        let mut edition = Self::default();
        let mut guides: BTreeMap<&str, &str> = BTreeMap::new();
        for file in &walked.files {
            if file.role == FileRole::Guide && file.readable {
                guides.insert(&file.path, sources.text(file.source));
            }
        }
        for file in &walked.files {
            let Some(kind) = file.role.record() else {
                continue;
            };
            let Some(rank) = rank(kind) else {
                continue;
            };
            if !file.readable {
                edition.strange.insert(file.path.clone(), None);
                continue;
            }
            let id = match (&file.id, file.role) {
                (Some(id), _) => id.to_string(),
                (None, FileRole::CalendarYear(year)) => year.to_string(),
                (None, _) if kind == RecordKind::Site => "site".to_owned(),
                (None, _) if kind == RecordKind::Holidays => "holidays".to_owned(),
                // Its name is no id: it has been told of as such by a check.
                (None, _) => file.path.clone(),
            };
            let beside = match kind {
                RecordKind::Procedure => {
                    let folder = file.path.trim_end_matches("procedure.yaml");
                    Some(format!("{folder}guide"))
                }
                RecordKind::Site => Some("content/about".to_owned()),
                _ => None,
            };
            let guide = |language: Language| {
                let path = format!("{}.{}.md", beside.as_ref()?, language.tag());
                guides.get(path.as_str()).map(|text| (*text).to_owned())
            };
            let entry = Entry {
                kind,
                id: id.clone(),
                path: file.path.clone(),
                text: sources.text(file.source).to_owned(),
                guides: Language::ALL.map(guide),
                guide_path: beside,
                data: OnceLock::new(),
            };
            edition.entries.entry((rank, id)).or_insert(entry);
        }
        for source in walked.homes.keys() {
            let path = sources.path(*source);
            if !walked.files.iter().any(|file| file.source == *source) {
                let text = sources.text(*source).to_owned();
                edition.strange.insert(path.to_owned(), Some(text));
            }
        }
        for path in unread {
            edition.strange.insert(path.clone(), None);
        }
        edition
    }

    /// Every record, in the order in which changes are told.
    pub(super) fn entries(&self) -> &BTreeMap<(usize, String), Entry> {
        &self.entries
    }

    /// The files that no record is made of, each with its text if it has any.
    pub(super) fn strange(&self) -> &BTreeMap<String, Option<String>> {
        &self.strange
    }

    /// A record by its id.
    pub(super) fn entry(&self, kind: RecordKind, id: &str) -> Option<&Entry> {
        self.entries.get(&(rank(kind)?, id.to_owned()))
    }

    /// All records of a kind.
    pub(super) fn of_kind(&self, kind: RecordKind) -> impl Iterator<Item = &Entry> {
        self.entries
            .values()
            .filter(move |entry| entry.kind == kind)
    }

    /// What a record is called on the pages.
    pub fn title(&self, kind: RecordKind, id: &str) -> Option<Sides> {
        if kind == RecordKind::Holiday {
            let holidays = self.entry(RecordKind::Holidays, "holidays")?;
            return sides(holidays.data()?.get(id)?);
        }
        self.entry(kind, id)?.title()
    }
}

fn sides(data: &Data) -> Option<Sides> {
    match data {
        Data::Sides(sides) => Some(sides.clone()),
        _ => None,
    }
}

impl Entry {
    /// What its file says; nothing if it can't be read.
    pub(super) fn data(&self) -> Option<&RecordData> {
        let read = || record_data(self.kind, &self.text);
        self.data.get_or_init(read).as_ref()
    }

    /// What it is called on the pages.
    pub(super) fn title(&self) -> Option<Sides> {
        let data = self.data()?;
        ["short_name", "title", "name"]
            .into_iter()
            .find_map(|key| sides(data.get(key)?))
    }
}
