//! What a person should look at after a merge.

use crate::changes::Step;
use crate::load::Data;

/// A comment that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What happened to it.
    pub kind: NoteKind,
    /// The line at which it stands: in the old file if it went, else in the new one.
    pub line: usize,
    /// The comment, line by line, each from its `#` on.
    pub comment: Vec<String>,
    /// What it stood at.
    pub path: Vec<Step>,
}

/// What happened to a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind {
    /// It went with what it stood at.
    Lost,
    /// The value that it stands at is another now.
    Doubtful,
}

/// A value that is not the same in what stands and in what the form wrote, and was another before
/// both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Where it is.
    pub path: Vec<Step>,
    /// What stands.
    pub old: Option<Data>,
    /// What the form wrote.
    pub new: Option<Data>,
}
