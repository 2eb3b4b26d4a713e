//! Facts: what a record says that does not change with the language, as the record of review keeps
//! it.
//!
//! A phone, a date, the number of an article, how many days an office has: a slip in one of them is
//! the same in both languages, so only a person who compares it with the source can tell.

use crate::diagnostic::Place;

/// The facts of one file.
#[derive(Debug, Clone)]
pub struct FileFacts {
    /// The file.
    pub file: String,
    /// Its facts in the order of their keys and, for lists, of their items.
    pub facts: Vec<Fact>,
    /// The day on which they were last compared with their source, and where it stands.
    pub verified_on: Option<Fact>,
    /// The file as a whole.
    pub place: Place,
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Its keys joined by dots, items of a list by their `id` or by `*`.
    pub key: String,
    /// The value as it is written.
    pub value: String,
    /// Where the value stands.
    pub place: Place,
}
