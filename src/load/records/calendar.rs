//! `calendar/`: the years and the holidays.

use crate::load::kind::{RecordKind, Shape};
use crate::load::problems::files::{BadId, DuplicateId};
use crate::load::problems::values::{UnknownId, WrongYear};
use crate::load::problems::yaml::{KeyCombination, KeyRule};

use jiff::civil::Date;
use serde_json::json;

use crate::diagnostic::{Problem, Report, Span};
use crate::load::decode::{Context, Decode, record, wrong_type};
use crate::load::describe::{self, Definitions, Schema};
use crate::load::similar::similar;
use crate::load::yaml::{Node, Value};
use crate::model::{CalendarYear, DayOff, DayOffReason, Id, Localized, Placed, Text};

/// `calendar/holidays.yaml`: the name of each holiday by its id.
#[derive(Default)]
pub(in crate::load) struct Holidays {
    /// The ids, in the order of the file.
    pub ids: Vec<String>,
    /// The names in the same order, but for those that failed to load.
    pub names: Vec<Localized<Text>>,
}

impl Decode for Holidays {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let Value::Mapping(entries) = &node.value else {
            return wrong_type(node, Shape::Mapping, context);
        };
        let mut holidays = Self::default();
        for (key, name) in entries {
            if Id::parse(&key.text).is_none() {
                context.report.add(key.place, BadId::new(&key.text));
            }
            holidays.ids.push(key.text.clone());
            holidays.names.extend(Localized::decode(name, context));
        }
        Some(holidays)
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        json!({
            "description": "The names of holidays. Each key is an id, by which the years name the \
            holiday.",
            "type": "object",
            "propertyNames": describe::id(),
            "additionalProperties": Localized::<Text>::describe(definitions),
        })
    }
}

/// `calendar/YEAR.yaml`, before its holidays are looked up.
pub(in crate::load) struct YearFacts {
    days_off: Vec<DayOffFacts>,
    worked: Vec<Placed<Date>>,
    complete: bool,
    source: Localized<Text>,
    verified_on: Placed<Date>,
}

struct DayOffFacts {
    date: Placed<Date>,
    holiday: Option<Text>,
    moved_from: Option<Date>,
}

record! {
    /// A day off beside Saturdays and Sundays, or a holiday that falls on one of them.
    DayOffFacts as DayOff, |node, context| {
        /// The day.
        required date: Placed<Date>,
        /// The id of the holiday, as `holidays.yaml` names it. Either this or `moved_from`.
        optional holiday: Text,
        /// The day whose rest was moved here. Either this or `holiday`.
        optional moved_from: Date,
    }
    such that { "oneOf": [{ "required": ["holiday"] }, { "required": ["moved_from"] }] }
    => {
        if holiday.is_some() == moved_from.is_some() {
            let (record, rule) = (RecordKind::DayOff, KeyRule::OneReason);
            return context.fail(node.place, KeyCombination { record, rule });
        }
        Some(DayOffFacts { date, holiday, moved_from })
    }
}

record! {
    /// What differs from the plain week in a year.
    YearFacts as CalendarYear, |node, context| {
        /// Holidays and days off that were moved to a working day.
        required days_off: Vec<DayOffFacts>,
        /// Saturdays and Sundays that are worked.
        defaulted worked: Vec<Placed<Date>>,
        /// `true` if all days of the year are known; `false` while, say, a movable holiday is not
        /// announced.
        required complete: bool,
        /// Where the facts were read.
        required source: Localized<Text>,
        /// The day on which the facts were last compared with their source.
        required verified_on: Placed<Date>,
    } => Some(YearFacts { days_off, worked, complete, source, verified_on })
}

impl YearFacts {
    /// The year with its holidays looked up in `ids`; none if those failed to load.
    pub(in crate::load) fn resolve(
        self,
        year: i16,
        ids: Option<&[String]>,
        report: &mut Report,
    ) -> Option<CalendarYear> {
        let mut valid = true;
        let mut fail = |place, problem: Problem, related: Option<Span>| {
            match related {
                Some(related) => report.add_related(place, problem, related),
                None => report.add(place, problem),
            }
            valid = false;
        };
        let dates = self.days_off.iter().map(|day| &day.date);
        let mut seen: Vec<(Date, Span)> = Vec::new();
        for day in dates.chain(&self.worked) {
            if day.value.year() != year {
                fail(day.place, WrongYear { year }.into(), None);
            }
            match seen.iter().find(|(date, _)| *date == day.value) {
                Some((_, first)) => {
                    let id = day.value.to_string();
                    let first = Some(*first);
                    fail(day.place, DuplicateId { id }.into(), first);
                }
                None => seen.push((day.value, day.place)),
            }
        }
        let mut days_off = Vec::with_capacity(self.days_off.len());
        for day in self.days_off {
            let reason = match (&day.holiday, day.moved_from) {
                (Some(holiday), _) => {
                    let Some(ids) = ids else { continue };
                    match ids.iter().position(|id| *id == holiday.value) {
                        Some(index) => DayOffReason::Holiday(index),
                        None => {
                            let problem = UnknownId {
                                id: holiday.value.clone(),
                                record: RecordKind::Holiday,
                                similar: similar(&holiday.value, ids.iter().map(String::as_str)),
                            };
                            fail(holiday.place, problem.into(), None);
                            continue;
                        }
                    }
                }
                (None, Some(date)) => DayOffReason::MovedFrom(date),
                (None, None) => continue,
            };
            days_off.push(DayOff {
                date: day.date.value,
                reason,
            });
        }
        days_off.sort_by_key(|day| day.date);
        let mut worked: Vec<Date> = self.worked.iter().map(|day| day.value).collect();
        worked.sort();
        valid.then_some(CalendarYear {
            days_off,
            worked,
            complete: self.complete,
            source: self.source,
            verified_on: self.verified_on.value,
            place: self.verified_on.place,
        })
    }
}
