//! `changes/ID.yaml`: what changed for citizens on a day.

use jiff::civil::Date;

use crate::load::decode::{Context, record};
use crate::load::yaml::Node;
use crate::model::{Handle, Localized, Office, Placed, Procedure, RecordedChange, Text};

record! {
    /// What changed for citizens, as it is told on the pages and in the feed. `tartip diff REV
    /// --record` writes it, and an editor may say it better.
    RecordedChange as Change, |node, context| {
        /// The day of the change, as readers see it.
        required date: Placed<Date>,
        /// What changed: the name of a procedure, an office, a contact.
        required title: Localized<Text>,
        /// What is different now, a sentence each.
        required text: Vec<Localized<Text>>,
        /// The procedures whose pages tell of it, by id.
        defaulted procedures: Vec<Handle<Procedure>>,
        /// The offices whose pages tell of it, by id.
        defaulted offices: Vec<Handle<Office>>,
        /// Marks by which `tartip diff --record` knows that it has written this already: leave
        /// them as they are. A change that was written by hand has none.
        defaulted covers: Vec<Text>,
    } => Some(RecordedChange {
        date,
        title,
        text,
        procedures,
        offices,
        covers: covers.into_iter().map(|mark| mark.value).collect(),
    })
}
