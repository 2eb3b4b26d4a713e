//! What may have become of a text, or of the facts of a file, since it was reviewed.

use super::fingerprint::Fingerprint;
use crate::language::Language;

/// How a text stands to its last review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewStatus {
    /// Nothing was changed since.
    Reviewed,
    /// One side was changed, the other was not.
    OneChanged {
        /// The side that was changed.
        changed: Language,
        /// What it was.
        before: Fingerprint,
    },
    /// Both sides were changed.
    BothChanged,
    /// It was never reviewed.
    New,
}

/// How the facts of a file stand to their last review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactsStatus {
    /// Nothing was changed since.
    Reviewed,
    /// They were changed.
    Changed {
        /// The places of the facts that were not there before, among those of the file.
        new: Vec<usize>,
        /// Whether the day of verification was changed, too.
        verified: bool,
    },
    /// They are the same, verified on a day before that of the review.
    Backdated,
    /// They were never reviewed.
    New,
}

/// Something that was reviewed and is there no more.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gone {
    /// The file.
    pub file: String,
    /// The text; nothing if the whole file is gone.
    pub key: Option<String>,
}
