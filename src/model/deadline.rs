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
    /// What it means that no decision was made within this term, and by what rule.
    pub silence: Option<Silence>,
    /// What else a reader should know of it, such as where its number was read.
    pub note: Option<Localized<Text>>,
    /// Under what rule.
    pub citation: Citation,
}

impl Deadline {
    /// Every rule that it cites.
    pub fn citations(&self) -> impl Iterator<Item = &Citation> {
        let silence = self.silence.iter().map(|silence| &silence.citation);
        let extension = self.extension.iter();
        let extension = extension.filter_map(|extension| extension.citation.as_ref());
        std::iter::once(&self.citation)
            .chain(extension)
            .chain(silence)
    }
}

/// That a term may be made longer, and that the person is told.
#[derive(Debug, Clone)]
pub struct Extension {
    /// How much longer.
    pub length: ExtensionLength,
    /// Who tells the person of it.
    pub told_by: Option<Localized<Text>>,
    /// Within what time the person is told.
    pub told_within: Option<Period>,
    /// Under what rule, where that is not the rule of the term itself.
    pub citation: Option<Citation>,
}

/// How long a term may become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtensionLength {
    /// So much longer at most.
    By(Period),
    /// So long in all at most.
    To(Period),
}

/// What it means that no decision was made within a term.
#[derive(Debug, Clone)]
pub struct Silence {
    /// What it counts as.
    pub means: SilenceMeaning,
    /// Under what rule.
    pub citation: Citation,
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// How many.
    pub number: u16,
    /// Of what.
    pub unit: PeriodUnit,
}

keywords! {
    /// What the length of a period is counted in, by the keys of the content.
    pub enum PeriodUnit {
        /// Hours of the clock.
        Hours = "hours",
        /// Days on which offices work.
        WorkingDays = "working_days",
        /// Days of the calendar, days off among them.
        CalendarDays = "calendar_days",
        /// Months of the calendar.
        Months = "months",
    }
}

keywords! {
    /// What silence counts as.
    pub enum SilenceMeaning {
        /// What was asked for is refused, and one may go on to complain of that.
        Refusal = "refusal",
        /// What was asked for is granted.
        Consent = "consent",
    }
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
