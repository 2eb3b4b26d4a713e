//! Deadlines: of a channel, and for filing.

use crate::load::kind::RecordKind;
use crate::load::problems::yaml::{KeyCombination, KeyRule};

use serde_json::json;

use super::citation::provision;
use crate::load::decode::{Context, Count, Decode, record};
use crate::load::describe::{Definitions, Schema};
use crate::load::yaml::{Node, Value};
use crate::model::{
    Act, Citation, Deadline, Extension, ExtensionLength, Handle, Localized, Numbers, Period,
    PeriodUnit, Silence, SilenceMeaning, StartEvent, Text,
};

record! {
    /// A deadline. Leave it out if its number is not certain: a wrong number does more harm than
    /// none.
    Deadline as Deadline, |node, context| {
        /// How many days on which offices work, 1 to 999. One of `working_days`, `calendar_days`,
        /// `hours` and `months`.
        optional working_days: Count,
        /// How many days of the calendar, 1 to 999.
        optional calendar_days: Count,
        /// How many hours, 1 to 999.
        optional hours: Count,
        /// How many months, 1 to 999.
        optional months: Count,
        /// From what it runs.
        required from: StartEvent,
        /// In which case it is this one that runs, where several stand side by side.
        optional when: Localized<Text>,
        /// How much longer it may be made.
        optional extension: Extension,
        /// What it means that no decision was made within this term.
        optional silence: Silence,
        /// What else a reader should know of it, such as where its number was read.
        optional note: Localized<Text>,
        /// The rule that sets it.
        required citation: Citation,
    }
    such that { "oneOf": [
        { "required": ["working_days"] }, { "required": ["calendar_days"] },
            { "required": ["hours"] }, { "required": ["months"] }
    ] }
    => {
        let lengths = [hours, working_days, calendar_days, months];
        let period = one_period(RecordKind::Deadline, lengths, node, context);
        Some(Deadline { period: period?, from, when, extension, silence, note, citation })
    }
}

record! {
    /// A length of time: one of `working_days`, `calendar_days`, `hours` and `months`.
    Period as Period, |node, context| {
        /// How many days on which offices work, 1 to 999.
        optional working_days: Count,
        /// How many days of the calendar, 1 to 999.
        optional calendar_days: Count,
        /// How many hours, 1 to 999.
        optional hours: Count,
        /// How many months, 1 to 999.
        optional months: Count,
    }
    such that { "oneOf": [
        { "required": ["working_days"] }, { "required": ["calendar_days"] },
            { "required": ["hours"] }, { "required": ["months"] }
    ] }
    => one_period(RecordKind::Period, [hours, working_days, calendar_days, months], node, context)
}

/// The period among these, in the order of [`PeriodUnit::ALL`]; anything but one is reported.
fn one_period(
    record: RecordKind,
    lengths: [Option<Count>; 4],
    node: &Node,
    context: &mut Context<'_>,
) -> Option<Period> {
    let units = PeriodUnit::ALL.iter().map(|(_, unit)| *unit);
    let given = units.zip(lengths).filter_map(|(unit, count)| {
        let Count(number) = count?;
        Some(Period { number, unit })
    });
    match given.collect::<Vec<_>>().as_slice() {
        [period] => Some(*period),
        _ => {
            let rule = KeyRule::OnePeriod;
            context.fail(node.place, KeyCombination { record, rule })
        }
    }
}

record! {
    /// That a term may be made longer, and that the person is told.
    Extension as Extension, |node, context| {
        /// How much longer at most: `{ working_days: 10 }`. Either this or `to`.
        optional by: Period,
        /// How long in all at most: `{ months: 2 }`. Either this or `by`.
        optional to: Period,
        /// Who tells the person that it was made longer.
        optional told_by: Localized<Text>,
        /// Within what time the person is told: `{ working_days: 3 }`.
        optional told_within: Period,
        /// The rule that allows it, where that is not the rule of the term itself.
        optional citation: Citation,
    }
    such that { "oneOf": [{ "required": ["by"] }, { "required": ["to"] }] }
    => {
        let length = match (by, to) {
            (Some(by), None) => ExtensionLength::By(by),
            (None, Some(to)) => ExtensionLength::To(to),
            _ => {
                let (record, rule) = (RecordKind::Extension, KeyRule::OneLength);
                return context.fail(node.place, KeyCombination { record, rule });
            }
        };
        Some(Extension { length, told_by, told_within, citation })
    }
}

record! {
    /// What it means that no decision was made within a term, and the place in an act that says so.
    Silence as Silence, |node, context| {
        /// What it counts as.
        required means: SilenceMeaning,
        /// The act.
        required act: Handle<Act>,
        /// The number of the article alone.
        optional article: Numbers,
        /// The number of the part of the article.
        optional part: Numbers,
        /// The number of the paragraph.
        optional paragraph: Numbers,
        /// The number of the sub-paragraph, without the bracket.
        optional subparagraph: Numbers,
    } => {
        let numbers = [article, part, paragraph, subparagraph];
        let provision = provision(numbers, node, context)?;
        let citation = Citation { act, provision, as_published: false, place: node.place };
        Some(Silence { means, citation })
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
