//! The calendar of working days: holidays and moved days, by year.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::text::{Localized, Text};
use crate::diagnostic::Span;

/// Holidays and moved days of every year on record.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    /// The names of the holidays.
    pub holidays: Vec<Localized<Text>>,
    /// The years.
    pub years: BTreeMap<i16, CalendarYear>,
}

/// The days of a year that differ from its week.
#[derive(Debug, Clone)]
pub struct CalendarYear {
    /// Days off beside Saturdays and Sundays, by date.
    pub days_off: Vec<DayOff>,
    /// Saturdays and Sundays that are worked, by date.
    pub worked: Vec<Date>,
    /// Whether all days of the year are known; a movable holiday may not be announced yet.
    pub complete: bool,
    /// Where the facts were read.
    pub source: Localized<Text>,
    /// When they were last compared with the source.
    pub verified_on: Date,
    /// Where that day stands.
    pub place: Span,
}

/// A day off and why.
#[derive(Debug, Clone)]
pub struct DayOff {
    /// The day.
    pub date: Date,
    /// Why offices are closed.
    pub reason: DayOffReason,
}

/// Why a day is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOffReason {
    /// A holiday, by its place in [`Calendar::holidays`].
    Holiday(usize),
    /// A day off moved here from another day.
    MovedFrom(Date),
}
