//! Every record of the content: its keys, and the value they make; a file for each kind.
//! `docs/content.md` says the same to editors, with an example of each.

mod act;
mod area;
mod calendar;
mod change;
mod citation;
mod contact;
mod deadline;
mod hours_in_words;
mod letter;
mod office;
mod opening_hours;
mod procedure;
mod role;
mod site;
mod topic;

use crate::load::problems::files::DuplicateId;

use crate::diagnostic::Span;
use crate::load::decode::{Context, Decode};
use crate::load::describe::{Definitions, Schema};
use crate::load::yaml::Node;
use crate::model::{Id, Placed};

pub(super) use act::without_number_sign;
pub(super) use calendar::{Holidays, YearFacts};
pub(super) use letter::CaseFacts;
pub(super) use procedure::ProcedureFacts;

impl<T: Decode> Decode for Placed<T> {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        Some(Self {
            value: T::decode(node, context)?,
            place: node.place,
        })
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        T::describe(definitions)
    }
}

/// Reports every id that stands a second time.
pub(super) fn unique<'i>(ids: impl Iterator<Item = (&'i Id, Span)>, context: &mut Context<'_>) {
    let mut seen: Vec<(&Id, Span)> = Vec::new();
    for (id, place) in ids {
        match seen.iter().find(|(other, _)| *other == id) {
            Some((_, first)) => {
                let double = DuplicateId { id: id.to_string() };
                context.report.add_related(place, double, *first);
            }
            None => seen.push((id, place)),
        }
    }
}
