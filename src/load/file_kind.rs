//! The kinds of record that have files of their own: one table, a row each. What differs from kind
//! to kind where files are walked and named is said here; how each is decoded and described, in
//! `decoders`.

use crate::load::kind::RecordKind;

/// A kind of file in `content/` that holds a record.
#[derive(Debug, Clone, Copy)]
pub struct FileKind {
    /// What a file of the kind holds.
    pub record: RecordKind,
    /// Its name on the command line and in the name of the schema's file.
    pub name: &'static str,
    /// Its folder in `content/`; `site` for the site, which has none.
    pub folder: &'static str,
    /// Where its id stands.
    pub id: IdOf,
    /// The files, as patterns from the folder of the site; what is not meant begins with `!`.
    pub files: &'static [&'static str],
}

/// Where the id of a record stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdOf {
    /// It has none that others could name.
    None,
    /// In the name of its file, `FOLDER/**/ID.yaml`.
    File,
    /// In the name of its own folder, `FOLDER/**/ID/procedure.yaml`.
    Folder,
}

impl FileKind {
    /// Every kind, in the order of `docs/content.md`.
    pub const ALL: [Self; 13] = [
        Self::of(
            (RecordKind::Site, "site"),
            ("site", IdOf::None),
            &["content/site.yaml"],
        ),
        Self::of(
            (RecordKind::Area, "area"),
            ("areas", IdOf::File),
            &["content/areas/**/*.yaml"],
        ),
        Self::of(
            (RecordKind::Contact, "contact"),
            ("contacts", IdOf::File),
            &["content/contacts/**/*.yaml"],
        ),
        Self::of(
            (RecordKind::Role, "role"),
            ("roles", IdOf::File),
            &["content/roles/**/*.yaml"],
        ),
        Self::of(
            (RecordKind::Office, "office"),
            ("offices", IdOf::File),
            &["content/offices/**/*.yaml"],
        ),
        Self::of(
            (RecordKind::Act, "act"),
            ("acts", IdOf::File),
            &["content/acts/**/*.yaml"],
        ),
        Self::of(
            (RecordKind::Holidays, "holidays"),
            ("calendar", IdOf::None),
            &["content/calendar/holidays.yaml"],
        ),
        Self::of(
            (RecordKind::CalendarYear, "calendar-year"),
            ("calendar", IdOf::None),
            &["content/calendar/[0-9][0-9][0-9][0-9].yaml"],
        ),
        Self::of(
            (RecordKind::Letter, "letter"),
            ("letters", IdOf::File),
            &["content/letters/**/*.yaml", "!content/letters/cases/**"],
        ),
        Self::of(
            (RecordKind::Case, "case"),
            ("letters", IdOf::None),
            &["content/letters/cases/**/*.yaml"],
        ),
        Self::of(
            (RecordKind::Topic, "topic"),
            ("topics", IdOf::File),
            &["content/topics/**/*.yaml"],
        ),
        Self::of(
            (RecordKind::Procedure, "procedure"),
            ("procedures", IdOf::Folder),
            &["content/procedures/**/procedure.yaml"],
        ),
        Self::of(
            (RecordKind::Change, "change"),
            ("changes", IdOf::File),
            &["content/changes/**/*.yaml"],
        ),
    ];

    const fn of(
        (record, name): (RecordKind, &'static str),
        (folder, id): (&'static str, IdOf),
        files: &'static [&'static str],
    ) -> Self {
        Self {
            record,
            name,
            folder,
            id,
            files,
        }
    }

    /// The kind of the files that hold a record; none for what is only a part of one.
    pub fn holding(record: RecordKind) -> Option<&'static Self> {
        const ALL: &[FileKind] = &FileKind::ALL;
        ALL.iter().find(|kind| kind.record == record)
    }
}
