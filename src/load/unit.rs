//! What is decoded in one go, and who depends on it: the one table that tells what has to be made
//! again when a file changes.

use super::files::FileRole;
use super::kind::RecordKind;

/// What is decoded in one go: a record, with the files that belong to it, by its place among those
/// of its kind. In the order in which they are decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// A letter, by its place in its table.
    Letter(usize),
    /// `site.yaml`.
    Site,
    /// All of `calendar/`.
    Calendar,
    /// A case of a letter, by its place among the files.
    Case(usize),
    /// Both sides of `about.LANGUAGE.md`.
    About,
    /// An area, by its place in its table.
    Area(usize),
    /// A contact, by its place in its table.
    Contact(usize),
    /// A role, by its place in its table.
    Role(usize),
    /// An office, by its place in its table.
    Office(usize),
    /// An act, by its place in its table.
    Act(usize),
    /// A topic, by its place in its table.
    Topic(usize),
    /// A change, by its place in its table.
    Change(usize),
    /// A procedure with both sides of its guide, by its place in its table.
    Procedure(usize),
}

/// Who looks at the files of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dependents {
    /// Which units are decoded again, besides the file's own.
    pub decoders: Decoders,
    /// Whether anything that pages share is made of it.
    pub shared: bool,
}

/// Which units are decoded again since their decoders look at another file than their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decoders {
    /// None.
    None,
    /// The cases of a letter, and the procedures that name its fields.
    OfLetter,
}

/// Who looks at the files with a role: a row a role. Nothing for a file whose change is answered by
/// loading everything again. Which rules look from one record at another, each of them says where
/// it is listed.
pub fn dependents(role: FileRole) -> Option<Dependents> {
    let row = |decoders, shared| Some(Dependents { decoders, shared });
    match role {
        FileRole::Guide => row(Decoders::None, false),
        FileRole::Record(RecordKind::Letter) => row(Decoders::OfLetter, true),
        FileRole::Record(
            RecordKind::Site
            | RecordKind::Area
            | RecordKind::Contact
            | RecordKind::Role
            | RecordKind::Office
            | RecordKind::Act
            | RecordKind::Holidays
            | RecordKind::Case
            | RecordKind::Topic
            | RecordKind::Change
            | RecordKind::Procedure,
        )
        | FileRole::CalendarYear(_) => row(Decoders::None, true),
        // It has no unit: the texts are compared with it whatever changes.
        FileRole::Reviews => row(Decoders::None, false),
        FileRole::Record(_) | FileRole::Folder => None,
    }
}
