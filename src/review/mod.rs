//! The record of review: which texts a person has compared in both languages, which facts with
//! their source, and what has changed since.
//!
//! `content/reviews.lock` holds a line for each text with a [`fingerprint`] of each side, as they
//! were when somebody last said that both say the same; and a line for the facts of each file. It
//! needs no version control: a side that no longer has its fingerprint was changed. [`record`]
//! reads and writes the file; [`compare`] tells how each text of the content stands to it,
//! and [`standing`] keeps that while the content changes; both look at it file by file
//! ([`one_file`]);
//! [`accept`] takes the texts that a person has compared into it.

mod accept;
mod compare;
mod difference;
mod fingerprint;
mod older_names;
mod one_file;
mod record;
mod standing;
mod status;

pub use accept::accept;
pub use compare::{Comparison, compare, stale};
pub use difference::{Difference, difference};
pub use fingerprint::{Fingerprint, text_of};
pub use record::{PATH, Record, RecordFile, ReviewedFacts, ReviewedText};
pub use standing::{Judged, Standing};
pub use status::{FactsStatus, Gone, ReviewStatus};
