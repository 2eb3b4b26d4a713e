//! The version of a file that a form wrote, put into the file that stood before: values from the
//! one; comments, order, quotation marks and every other line from the other.
//!
//! In the order data flows: [`clean`] takes away what only forms write (empty values, a day as a
//! moment, the id of a file in the file); [`combine`] puts the values that are not the same into
//! the layout of the old file, written as [`adopt`] says, against a common version before both if
//! there is one; [`lines`] keeps the lines of a file that is not in the form of `tartip fmt`;
//! [`record`] does it all for the text of a record and reads the result back; [`guide`] is for
//! Markdown; [`report`] tells of it, and of each [`note`], in words.

mod adopt;
mod clean;
mod combine;
mod guide;
mod lines;
mod note;
mod record;
pub mod report;

pub use guide::guide;
pub use note::{Conflict, Note, NoteKind};
pub use record::{Fault, Merged, Versions, merged, new_record};

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]
mod tests;
