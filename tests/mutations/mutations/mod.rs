//! What an editor can do to the content by mistake: a kind of edit tells every place where it could
//! be made.

mod facts;
mod files;
mod guides;
mod harmless;
mod texts;
mod typing;
mod yaml;

use crate::content::{Content, Spot};
use crate::random::Random;

/// What an edit does to the one who reads the site, or to the office that answers for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Something else is said, something is not said any more, or the site cannot be made.
    Meaning,
    /// The same is said, with a typo of the keyboard in it.
    Typo,
    /// Nothing.
    Nothing,
}

/// One step of an edit.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    /// Another text at a place.
    Replace(Spot, String),
    /// Other bytes in the whole file, or a new file.
    Write(String, Vec<u8>),
    /// No file any more.
    Remove(String),
}

/// Steps that are made together; the first tells what they are about.
pub(crate) type Edit = Vec<Change>;

/// A kind of edit.
pub(crate) struct Kind {
    /// What is done.
    pub name: &'static str,
    /// What comes of it.
    pub effect: Effect,
    /// Every place where it could be done, with what would be done there.
    pub places: fn(&Content, &mut Random) -> Vec<Edit>,
}

/// The kinds by what they are made in.
pub(crate) const GROUPS: [(&str, &[Kind]); 7] = [
    ("Values", facts::KINDS),
    ("Texts in two languages", texts::KINDS),
    ("Guides", guides::KINDS),
    ("YAML", yaml::KINDS),
    ("Files", files::KINDS),
    ("The keyboard", typing::KINDS),
    ("No mistake", harmless::KINDS),
];

/// All kinds, in the order of the list.
pub(crate) fn kinds() -> impl Iterator<Item = &'static Kind> {
    GROUPS.iter().flat_map(|(_, kinds)| kinds.iter())
}

/// An edit of one place.
fn replace(spot: &Spot, text: impl Into<String>) -> Edit {
    vec![Change::Replace(spot.clone(), text.into())]
}

/// A part of a place, by bytes counted from its start.
fn part(spot: &Spot, range: std::ops::Range<usize>) -> Spot {
    Spot {
        path: spot.path.clone(),
        range: spot.range.start + range.start..spot.range.start + range.end,
    }
}
