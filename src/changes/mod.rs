//! What changes for citizens between two versions of the content, in words.
//!
//! In the order data flows: [`git`] reads a version out of the repository, [`Edition`] is a version
//! by its records, [`changes`] tells what is not the same in two of them: values are compared in
//! their normal forms, lists by what their items are (`matching`, `names`), guides passage by
//! passage (`guides`). [`Words`] puts it into a language, and [`report`] into the form that was
//! asked for; [`new_records`] makes records of it for the content itself.

mod compare;
mod edition;
pub mod git;
mod guides;
mod matching;
mod names;
mod recording;
mod records;
pub mod report;
mod words;

pub use compare::{Change, Difference, Step};
pub use edition::Edition;
pub(crate) use matching::matched;
pub(crate) use names::name_of;
pub use recording::{NewRecord, Recorded, new_records};
pub use records::{RecordChange, Whole, changes};
pub use words::Words;

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests;
