//! Deadlines: of a channel, and for filing.

use crate::load::kind::RecordKind;
use crate::load::problems::yaml::{KeyCombination, KeyRule};

use serde_json::json;

use crate::load::decode::{Context, Count, Decode, record};
use crate::load::describe::{Definitions, Schema};
use crate::load::yaml::{Node, Value};
use crate::model::{Citation, Deadline, Extension, Localized, Period, StartEvent, Text};

record! {
    /// A deadline. Leave it out if its number is not certain: a wrong number does more harm than
    /// none.
    Deadline as Deadline, |node, context| {
        /// How many days on which offices work, 1 to 999. Either this or `months`.
        optional working_days: Count,
        /// How many months, 1 to 999. Either this or `working_days`.
        optional months: Count,
        /// From what it runs.
        required from: StartEvent,
        /// In which case it is this one that runs, where several stand side by side.
        optional when: Localized<Text>,
        /// By how much it may be extended.
        optional extension: Extension,
        /// The rule by which no decision within this term counts as a refusal.
        optional silence: Citation,
        /// What else a reader should know of it, such as where its number was read.
        optional note: Localized<Text>,
        /// The rule that sets it.
        required citation: Citation,
    }
    such that { "oneOf": [{ "required": ["working_days"] }, { "required": ["months"] }] }
    => {
        let period = match (working_days, months) {
            (Some(Count(days)), None) => Period::WorkingDays(days),
            (None, Some(Count(months))) => Period::Months(months),
            _ => {
                let (record, rule) = (RecordKind::Deadline, KeyRule::OnePeriod);
                return context.fail(node.place, KeyCombination { record, rule });
            }
        };
        Some(Deadline { period, from, when, extension, silence, note, citation })
    }
}

record! {
    /// That a term may be made longer, and that the person is told.
    Extension as Extension, |node, context| {
        /// By how many working days at most, 1 to 999.
        required at_most: Count,
        /// Within how many working days the person is told, 1 to 999.
        required told_within: Count,
    } => {
        let (Count(at_most), Count(told_within)) = (at_most, told_within);
        Some(Extension { at_most, told_within })
    }
}

/// A deadline, or a list of those that may run side by side.
#[derive(Default)]
pub(super) struct Deadlines(pub(super) Vec<Deadline>);

impl Decode for Deadlines {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        match &node.value {
            Value::List(_) => Vec::decode(node, context).map(Self),
            _ => Deadline::decode(node, context).map(|deadline| Self(vec![deadline])),
        }
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        let (one, several) = (
            Deadline::describe(definitions),
            Vec::<Deadline>::describe(definitions),
        );
        json!({ "if": { "type": "array" }, "then": several, "else": one })
    }
}
