//! Pairs: the two sides of one text, as they are compared with each other.
//!
//! Whatever record a text belongs to, the checks of parity, of review and of typography see it as a pair: a file, a key,
//! and the words of each language with their places.

use super::text::Localized;
use crate::diagnostic::Place;

/// A text of the content in both languages.
#[derive(Debug, Clone)]
pub struct Pair {
    /// The file, or for a guide the folder and name that its files share: `content/procedures/ID/guide`.
    pub file: String,
    /// What the text is within the file: its keys joined by dots, items of a list by their `id` or by `*` where they have
    /// none; in a guide the anchor of the heading that it stands under. Several texts may share a key.
    pub key: String,
    /// The sides.
    pub sides: Localized<Side>,
    /// Whether it is written once, for every language.
    pub same: bool,
}

/// One side of a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The words as they are read: of YAML without quotes and folds, of Markdown without its marks.
    pub text: String,
    /// Where links of the text lead, as they are written, in order.
    pub links: Vec<String>,
    /// Where the text stands.
    pub place: Place,
    /// The bytes of the file that hold its words, in order, where each slice is the words letter for letter; empty
    /// if the words can't be found so (escapes, folded lines).
    pub words: Vec<Place>,
}
