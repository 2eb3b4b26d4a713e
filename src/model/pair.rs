//! Pairs: the two sides of one text, as they are compared with each other.
//!
//! Whatever record a text belongs to, the checks of parity, of review and of typography see it as a
//! pair: a file, a key, and the words of each language with their places.

use std::sync::Arc;

use super::text::Localized;
use crate::diagnostic::Span;
use crate::language::Language;

/// A text of the content in both languages.
#[derive(Debug, Clone)]
pub struct Pair {
    /// The file, or for a guide the folder and name that its files share:
    /// `content/procedures/ID/guide`. All pairs of it share the name.
    pub file: Arc<str>,
    /// What the text is within the file: its keys joined by dots, items of a list by their `id` or
    /// by `*` where they have none; in a guide the anchor of the heading that it stands under.
    /// Several texts may share a key.
    pub key: String,
    /// The sides. They stay where they are when pairs are put in order.
    pub sides: Box<Localized<Side>>,
    /// How its sides belong together.
    pub kind: PairKind,
}

/// How the sides of a pair belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairKind {
    /// Each says the same in its language.
    Both,
    /// The text is written once, for every language.
    Same,
    /// A passage of a guide whose parts differ from those of the other language, so that it can't
    /// be said which belongs to it. The other side is empty.
    Alone(Language),
}

impl Pair {
    /// Whether the sides are to be compared with each other.
    pub fn is_both(&self) -> bool {
        self.kind == PairKind::Both
    }
}

/// One side of a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The words as they are read: of YAML without quotes and folds, of Markdown without its marks.
    pub text: String,
    /// Where links of the text lead, as they are written, in order.
    pub links: Vec<String>,
    /// Where the text stands.
    pub place: Span,
    /// The bytes of the file that hold its words, in order, where each slice is the words letter
    /// for letter; empty if the words can't be found so (escapes, folded lines).
    pub words: Vec<Span>,
}
