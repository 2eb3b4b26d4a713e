//! Opening hours: a week of times, from which both languages, machines and «open now» are made.

use jiff::civil::Weekday;

use super::text::{Localized, Text};
use crate::scalar::days::WEEK;
use crate::scalar::{Time, TimeRange};

/// When somebody can be reached.
#[derive(Debug, Clone)]
pub enum Hours {
    /// As data.
    Week(OpeningHours),
    /// In words, for what data can't say.
    Text(Localized<Text>),
}

/// A time within a day on which an office is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    hours: TimeRange,
    pause: Option<TimeRange>,
}

/// Why times can't be those of an opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpeningFault {
    /// The end is not after the beginning.
    EndFirst,
    /// The same of the break.
    BreakEndsFirst,
    /// The break does not lie within the times.
    BreakOutside,
}

impl Opening {
    /// An opening with its break.
    ///
    /// # Errors
    /// What is wrong with the times.
    pub fn new(hours: TimeRange, pause: Option<TimeRange>) -> Result<Self, OpeningFault> {
        if hours.from >= hours.to {
            return Err(OpeningFault::EndFirst);
        }
        if let Some(pause) = pause {
            if pause.from >= pause.to {
                return Err(OpeningFault::BreakEndsFirst);
            }
            if pause.from <= hours.from || pause.to >= hours.to {
                return Err(OpeningFault::BreakOutside);
            }
        }
        Ok(Self { hours, pause })
    }

    /// From when to when, the break within.
    pub fn hours(self) -> TimeRange {
        self.hours
    }

    /// The break.
    pub fn pause(self) -> Option<TimeRange> {
        self.pause
    }

    /// Whether it is all of the day.
    pub fn is_round_the_clock(self) -> bool {
        let TimeRange { from, to } = self.hours;
        from == Time::START_OF_DAY && to == Time::END_OF_DAY && self.pause.is_none()
    }

    /// The times without the break: one or two.
    pub fn parts(self) -> Vec<TimeRange> {
        let TimeRange { from, to } = self.hours;
        match self.pause {
            Some(pause) => vec![
                TimeRange {
                    from,
                    to: pause.from,
                },
                TimeRange { from: pause.to, to },
            ],
            None => vec![self.hours],
        }
    }
}

/// The openings of each day of a week; on a day without any an office is closed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpeningHours {
    week: [Vec<Opening>; 7],
}

impl OpeningHours {
    /// Adds an opening to a day.
    ///
    /// # Errors
    /// An opening of that day with which it has a time in common.
    pub fn add(&mut self, day: Weekday, opening: Opening) -> Result<(), Opening> {
        let openings = &mut self.week[index(day)];
        let meets = |other: &Opening| {
            other.hours.from < opening.hours.to && opening.hours.from < other.hours.to
        };
        if let Some(other) = openings.iter().copied().find(meets) {
            return Err(other);
        }
        openings.push(opening);
        openings.sort_by_key(|opening| opening.hours.from);
        Ok(())
    }

    /// The openings of a day, in the order of the day.
    pub fn on(&self, day: Weekday) -> &[Opening] {
        &self.week[index(day)]
    }

    /// The days with the same openings together, in the order of their first days; those on which
    /// it is closed come last.
    pub fn groups(&self) -> Vec<(Vec<Weekday>, &[Opening])> {
        let mut groups: Vec<(Vec<Weekday>, &[Opening])> = Vec::new();
        for day in WEEK {
            let openings = self.on(day);
            match groups.iter_mut().find(|(_, known)| *known == openings) {
                Some((days, _)) => days.push(day),
                None => groups.push((vec![day], openings)),
            }
        }
        groups.sort_by_key(|(_, openings)| openings.is_empty());
        groups
    }
}

fn index(day: Weekday) -> usize {
    usize::try_from(day.to_monday_zero_offset()).unwrap_or_default()
}
