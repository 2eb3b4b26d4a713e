//! Changes: what was different for citizens from a day on.

use jiff::civil::Date;

use super::office::Office;
use super::procedure::Procedure;
use super::table::Handle;
use super::text::{Localized, Placed, Text};

/// What changed for citizens, as it is told on the pages and in the feed.
#[derive(Debug, Clone)]
pub struct RecordedChange {
    /// The day, as readers see it.
    pub date: Placed<Date>,
    /// What changed.
    pub title: Localized<Text>,
    /// What is different now, a sentence each.
    pub text: Vec<Localized<Text>>,
    /// The procedures whose pages tell of it.
    pub procedures: Vec<Handle<Procedure>>,
    /// The offices whose pages tell of it.
    pub offices: Vec<Handle<Office>>,
    /// Marks of the differences that it was written for.
    pub covers: Vec<String>,
}
