//! One form for every file of the content: pure functions from text to text that change no meaning
//! and lose no comment.
//!
//! In the order data flows: [`layout`] reads a YAML file with its comments and blank lines;
//! [`scalar`] writes one value of it, [`style`] one that is not in the file yet; [`print`] writes
//! the whole; [`record`] orders the keys between the two and makes sure that nothing was lost.
//! [`guide`] does Markdown.

mod guide;
mod layout;
mod print;
mod record;
mod scalar;
mod style;

pub use guide::guide;
pub(crate) use layout::{
    Collection, Layout, LayoutEntry, LayoutValue, Line, Scalar, comments, layout,
};
pub(crate) use print::print;
pub use record::record;
pub use scalar::is_plain;
pub(crate) use style::styled;

use crate::diagnostic::Report;

/// Whether a YAML file has any comment. One that can't be read has none.
pub fn has_comments(text: &str) -> bool {
    layout::comments(text).is_some_and(|comments| !comments.is_empty())
}

/// Why a file was left as it is.
#[derive(Debug)]
pub enum Unformatted {
    /// It has faults, which come first.
    Faults(Report),
    /// It is written in a way that can't be put in order with certainty. (What would have been
    /// written was read back, and was not the same.)
    Unsure,
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests;
