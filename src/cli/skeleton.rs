//! `tartip new KIND ID`: a record to fill in, with every key explained in both languages.
//!
//! What an editor has to say is left empty, so that the check names each such place until it is
//! filled in. A day of verification is left empty too: nothing has been compared yet.

use crate::load::kind::RecordKind;
use crate::load::{FileKind, SiteFolder};
use crate::messages::Message;
use crate::messages::system_fault::SystemFault;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::Ending;
use super::arguments::NewRecord;
use super::show::Screen;
use crate::edit::{create_all, sweep};
use crate::model::Id;
use crate::scalar::id::is_device;

/// The files of a new record.
#[derive(Debug)]
pub(super) struct Skeleton {
    /// What it is.
    record: RecordKind,
    /// The path of each file in the folder of its kind, with `ID` for the id, and what it holds.
    /// The first one makes the record.
    files: &'static [(&'static str, &'static str)],
}

/// A part of the country.
pub(super) const AREA: Skeleton = Skeleton {
    record: RecordKind::Area,
    files: &[("ID.yaml", include_str!("skeletons/area.yaml"))],
};
/// What kind of body an office is.
pub(super) const ROLE: Skeleton = Skeleton {
    record: RecordKind::Role,
    files: &[("ID.yaml", include_str!("skeletons/role.yaml"))],
};
/// What happened to a person.
pub(super) const TOPIC: Skeleton = Skeleton {
    record: RecordKind::Topic,
    files: &[("ID.yaml", include_str!("skeletons/topic.yaml"))],
};
/// What changed for citizens.
pub(super) const CHANGE: Skeleton = Skeleton {
    record: RecordKind::Change,
    files: &[("ID.yaml", include_str!("skeletons/change.yaml"))],
};
/// Phones and addresses.
pub(super) const CONTACT: Skeleton = Skeleton {
    record: RecordKind::Contact,
    files: &[("ID.yaml", include_str!("skeletons/contact.yaml"))],
};
/// A body that complaints go to.
pub(super) const OFFICE: Skeleton = Skeleton {
    record: RecordKind::Office,
    files: &[("ID.yaml", include_str!("skeletons/office.yaml"))],
};
/// An act of law.
pub(super) const ACT: Skeleton = Skeleton {
    record: RecordKind::Act,
    files: &[("ID.yaml", include_str!("skeletons/act.yaml"))],
};
/// A letter that a citizen fills in.
pub(super) const LETTER: Skeleton = Skeleton {
    record: RecordKind::Letter,
    files: &[("ID.yaml", include_str!("skeletons/letter.yaml"))],
};
/// What a citizen can do, with its guides.
pub(super) const PROCEDURE: Skeleton = Skeleton {
    record: RecordKind::Procedure,
    files: &[
        (
            "ID/procedure.yaml",
            include_str!("skeletons/procedure.yaml"),
        ),
        ("ID/guide.kk.md", include_str!("skeletons/guide.kk.md")),
        ("ID/guide.ru.md", include_str!("skeletons/guide.ru.md")),
    ],
};

/// Writes the files of a new record, unless there is one with its id.
pub(super) fn run(screen: &Screen, skeleton: &Skeleton, new: &NewRecord) -> Ending {
    let refuse = |message: &Message<'_>| {
        screen.refusal(message);
        Ending::WrongUsage
    };
    let Some(id) = Id::parse(&new.id) else {
        if is_device(&new.id) {
            return refuse(&Message::DeviceName { found: &new.id });
        }
        let suggestion = Id::suggest(&new.id);
        return refuse(&Message::NotAnId {
            found: &new.id,
            suggestion: suggestion.as_deref(),
        });
    };
    if id.is_reserved() {
        return refuse(&Message::ReservedId { found: &new.id });
    }
    let content = new.root.join("content");
    if !content.is_dir() {
        return refuse(&Message::NoContent { root: &new.root });
    }
    let kind = FileKind::holding(skeleton.record);
    let folder = content.join(kind.map_or("", |kind| kind.folder));
    let path = |pattern: &str| folder.join(pattern.replace("ID", id.as_str()));
    let there = skeleton
        .files
        .first()
        .and_then(|(record, _)| standing(&folder, &path(record)));
    if let Some(there) = there {
        return refuse(&Message::RecordThere { path: &there });
    }
    let site = SiteFolder::new(&new.root, &[]);
    let files = skeleton.files.iter();
    let files: Vec<_> = files.map(|(pattern, text)| (path(pattern), text)).collect();
    if let Some((path, _)) = files.iter().find(|(path, _)| !site.owns(path)) {
        return refuse(&Message::FileOutside { path });
    }
    sweep(&content);
    if let Err((path, error)) = create_all(&files) {
        if error.kind() == io::ErrorKind::AlreadyExists {
            return refuse(&Message::RecordThere { path: &path });
        }
        let fault = SystemFault::from(&error);
        screen.refusal(&Message::FileUnwritable { path: &path, fault });
        return Ending::NeedsFixing;
    }
    for (path, _) in &files {
        screen.say(&Message::FileMade { path });
    }
    screen.say(&Message::FillIn);
    Ending::Done
}

/// The record that has the id of the one at `path` already: folders inside the folder of a kind are
/// free. The cases of letters are no records.
fn standing(folder: &Path, path: &Path) -> Option<PathBuf> {
    let name: PathBuf = path.strip_prefix(folder).ok()?.to_owned();
    let entries = WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() != 1 || entry.file_name() != "cases");
    let mut paths = entries
        .filter_map(Result::ok)
        .map(walkdir::DirEntry::into_path);
    paths.find(|found| found.ends_with(&name))
}
