//! Deadlines: so many days or months from an event, under a citation.

use super::act::Citation;
use super::words::words;

/// A period that runs from an event.
#[derive(Debug, Clone)]
pub struct Deadline {
    /// How long.
    pub period: Period,
    /// From what.
    pub from: StartEvent,
    /// Under what rule.
    pub citation: Citation,
}

/// The length of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Days on which offices work.
    WorkingDays(u16),
    /// Months of the calendar.
    Months(u16),
}

words! {
    /// What a period runs from.
    pub enum StartEvent {
        /// The office registered the complaint.
        Registration = "registration",
        /// The citizen learned of the act or of the failure to act.
        Learning = "learning",
        /// The decision on the complaint was handed over.
        Decision = "decision",
    }
}
