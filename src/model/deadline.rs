//! Deadlines: so many days or months from an event, under a citation.

use super::act::Citation;
use super::keywords::keywords;
use super::text::{Localized, Text};

/// A period that runs from an event.
#[derive(Debug, Clone)]
pub struct Deadline {
    /// How long.
    pub period: Period,
    /// From what.
    pub from: StartEvent,
    /// In which case it is this one that runs, where several stand side by side.
    pub when: Option<Localized<Text>>,
    /// By how much it may be extended.
    pub extension: Option<Extension>,
    /// The rule by which no decision within this term counts as a refusal.
    pub silence: Option<Citation>,
    /// What else a reader should know of it, such as where its number was read.
    pub note: Option<Localized<Text>>,
    /// Under what rule.
    pub citation: Citation,
}

impl Deadline {
    /// Every rule that it cites.
    pub fn citations(&self) -> impl Iterator<Item = &Citation> {
        std::iter::once(&self.citation).chain(&self.silence)
    }
}

/// That a term may be made longer, and that the person is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extension {
    /// By how many working days at most.
    pub at_most: u16,
    /// Within how many working days the person is told.
    pub told_within: u16,
}

/// The length of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Days on which offices work.
    WorkingDays(u16),
    /// Months of the calendar.
    Months(u16),
}

keywords! {
    /// What a period runs from.
    pub enum StartEvent {
        /// The letter reached the office.
        Receipt = "receipt",
        /// The office registered the complaint.
        Registration = "registration",
        /// The citizen learned of the act or of the failure to act.
        Learning = "learning",
        /// The decision on the complaint was served.
        Decision = "decision",
        /// The term for considering the complaint ended without a decision.
        TermEnd = "term-end",
    }
}
