//! The tasks that there are in a record: what kind of work, how much of it, and until when.

use jiff::civil::Date;

use super::Row;
use crate::diagnostic::Severity;
use crate::load::kind::RecordKind;
use crate::messages::StatusWork;

/// A kind of work, in the order in which it is told.
pub type Work = StatusWork;

/// A task in a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// What kind of work it is.
    pub work: Work,
    /// In how many places.
    pub number: usize,
    /// The day until which the verification of the record holds, or held.
    pub due: Option<Date>,
    /// The codes of what was found, with how many of each, where the kind of work does not tell.
    pub codes: Vec<(&'static str, usize)>,
}

impl Row {
    /// The tasks in the record, with its next verification if that is due by `horizon`.
    pub fn tasks(&self, horizon: Date) -> Vec<Task> {
        // An act out of force is no work by itself; citing it is.
        let out_of_force = match self.record {
            RecordKind::Act => 0,
            _ => self.out_of_force,
        };
        let is_soon = !self.unverified && self.due.is_some_and(|due| due <= horizon);
        let numbers = [
            (Work::Errors, self.errors),
            (Work::Overdue, usize::from(self.unverified)),
            (Work::DueSoon, usize::from(is_soon)),
            (Work::OutOfForce, out_of_force),
            (Work::Untranslated, self.untranslated),
            (Work::Stale, self.stale),
            (Work::Unreviewed, self.unreviewed),
            (Work::Warnings, self.warnings),
        ];
        let tasks = numbers.into_iter().filter(|(_, number)| *number > 0);
        let tasks = tasks.map(|(work, number)| Task {
            work,
            number,
            due: match work {
                Work::Overdue | Work::DueSoon => self.due,
                _ => None,
            },
            codes: match work {
                Work::Errors => self.codes_of(Severity::Error),
                Work::Warnings => self.codes_of(Severity::Warning),
                _ => Vec::new(),
            },
        });
        tasks.collect()
    }

    fn codes_of(&self, wanted: Severity) -> Vec<(&'static str, usize)> {
        let codes = self.codes.iter();
        codes
            .filter(|(_, (severity, _))| *severity == wanted)
            .map(|(code, (_, number))| (*code, *number))
            .collect()
    }
}
