//! `hours`: when somebody can be reached, as data or in words.

use crate::load::decode::{Context, Decode, record, wrong_type};
use crate::load::describe::{Definitions, Schema};
use crate::load::kind::Shape;
use crate::load::problems::values::{BadDays, BadHours, BadTime, HoursFault};
use crate::load::problems::yaml::OldForm;
use crate::load::yaml::{Node, Value};
use jiff::civil::Weekday;
use serde_json::json;

use super::hours_in_words;
use crate::diagnostic::{Diagnostic, Span};
use crate::load::decode::parsed;
use crate::load::describe;
use crate::model::{
    DayRange, Hours, Localized, Opening, OpeningFault, OpeningHours, Placed, Text, Time, TimeRange,
};

impl Decode for Hours {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        match &node.value {
            Value::List(_) => OpeningHours::decode(node, context).map(Self::Week),
            Value::Mapping(_) => {
                let text = Localized::<Text>::decode(node, context)?;
                if let Some(data) = hours_in_words::data(node, context.text) {
                    let found = "hours: { kk, ru }".to_owned();
                    let meant = data.meant;
                    let place = data.place;
                    let old = Diagnostic::new(place, OldForm { found, meant });
                    context.report.push(old.fixed_by(data.edits, true));
                }
                Some(Self::Text(text))
            }
            _ => wrong_type(node, Shape::List, context),
        }
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        json!({
            "if": { "type": "array" },
            "then": OpeningHours::describe(definitions),
            "else": Localized::<Text>::describe(definitions),
            "defaultSnippets": [{
                "label": "days, from, to, break",
                "body": [{ "days": "mon-fri", "from": "09:00", "to": "18:30", "break":
                    "13:00-14:30" }],
            }],
        })
    }
}

impl Decode for OpeningHours {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let items: Vec<Item> = Decode::decode(node, context)?;
        let mut hours = Self::default();
        let mut known: Vec<(Weekday, Opening, Span)> = Vec::new();
        let mut is_valid = true;
        for Item { days, opening } in items {
            for (day, place) in days.0 {
                let Err(other) = hours.add(day, opening) else {
                    known.push((day, opening, place));
                    continue;
                };
                is_valid = false;
                let first = known
                    .iter()
                    .find(|(known, opening, _)| *known == day && *opening == other)
                    .map_or(place, |(_, _, place)| *place);
                let fault = HoursFault::Overlap { day };
                context.report.add_related(place, BadHours { fault }, first);
            }
        }
        is_valid.then_some(hours)
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        Vec::<Item>::describe(definitions)
    }
}

/// The same times on some days.
struct Item {
    days: Days,
    opening: Opening,
}

record! {
    /// Times at which somebody can be reached, on some days of the week. Days that no item names
    /// are days off.
    Item as OpeningHours, |node, context| {
        /// On which days: `mon`, `mon-fri`, or a list of such.
        required days: Days,
        /// From when: `"09:00"`.
        required from: Placed<Time>,
        /// Until when: `"18:30"`; the end of the day is `"24:00"`. After midnight the next day
        /// begins, with an item of its own.
        required to: Placed<Time>,
        /// The break: `13:00-14:30`.
        optional pause: Placed<TimeRange> as "break",
    }
    => {
        let hours = TimeRange { from: from.value, to: to.value };
        match Opening::new(hours, pause.as_ref().map(|pause| pause.value)) {
            Ok(opening) => Some(Item { days, opening }),
            Err(fault) => {
                let of_pause = pause.map_or(node.place, |pause| pause.place);
                let (place, fault) = match fault {
                    OpeningFault::EndFirst => (to.place, HoursFault::EndFirst),
                    OpeningFault::BreakEndsFirst => (of_pause, HoursFault::EndFirst),
                    OpeningFault::BreakOutside => (of_pause, HoursFault::BreakOutside { hours }),
                };
                context.fail(place, BadHours { fault })
            }
        }
    }
}

/// Days of the week, each with the place of its word.
struct Days(Vec<(Weekday, Span)>);

impl Decode for Days {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let ranges = match &node.value {
            Value::List(_) => Vec::<Placed<DayRange>>::decode(node, context)?,
            _ => vec![Placed::<DayRange>::decode(node, context)?],
        };
        let days = ranges
            .into_iter()
            .flat_map(|range| range.value.iter().map(move |day| (day, range.place)));
        Some(Self(days.collect()))
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        json!({
            "if": { "type": "array" },
            "then": Vec::<DayRange>::describe(definitions),
            "else": DayRange::describe(definitions),
        })
    }
}

impl Decode for DayRange {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        parsed(node, context, Self::parse, |found| BadDays { found })
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        describe::days()
    }
}

impl Decode for Time {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        parsed(node, context, Self::parse, |found| BadTime {
            found,
            is_range: false,
        })
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        describe::time()
    }
}

impl Decode for TimeRange {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        parsed(node, context, Self::parse, |found| BadTime {
            found,
            is_range: true,
        })
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        describe::time_range()
    }
}
