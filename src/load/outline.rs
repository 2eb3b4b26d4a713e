//! What procedures look up in letters.

use crate::model::{FieldType, Id};

/// What procedures look up of a field of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FieldOutline {
    /// Its id.
    pub id: Id,
    /// What kind of answer it takes.
    pub kind: FieldType,
    /// The ids of its options.
    pub options: Vec<Id>,
}
