//! Deadlines as pages show them: how long, from what, how much longer, and what silence means.

use serde::Serialize;

use super::Scope;
use super::citation::CitationView;
use crate::diagnostic::Problem;
use crate::language::no_break;
use crate::model::{
    Deadline, Extension, ExtensionLength, Period, PeriodUnit, SilenceMeaning, StartEvent,
};

/// A deadline in a sentence, with its ground.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DeadlineView {
    pub period: String,
    /// How many of what, for a script that counts days: `hours`, `working_days`, `calendar_days` or
    /// `months`.
    pub number: u16,
    pub unit: &'static str,
    /// What it runs from, if that is a day which a reader can tell when he hands the letter in: its
    /// `receipt` or its `registration`.
    pub from_handing_in: Option<&'static str>,
    /// What it runs from: the word of the content.
    pub event: &'static str,
    pub from: String,
    /// In which case it is this one that runs.
    pub when: Option<String>,
    pub extension: Option<ExtensionView>,
    pub silence: Option<SilenceView>,
    pub note: Option<String>,
    pub citation: CitationView,
    /// Which edition of the act was read, in words.
    pub edition: Option<String>,
}

/// That a term may be made longer.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ExtensionView {
    /// By how much, and within what time the person is told, in sentences.
    pub text: String,
    /// Who tells the person.
    pub told_by: Option<String>,
    /// The rule, where it is not that of the term.
    pub citation: Option<CitationView>,
}

/// What it means that no decision was made within a term.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SilenceView {
    /// In a sentence that the rule follows.
    pub text: String,
    pub citation: CitationView,
}

impl Scope<'_> {
    /// Deadlines in words, in their order.
    pub(crate) fn deadlines(&self, deadlines: &[Deadline]) -> Result<Vec<DeadlineView>, Problem> {
        deadlines.iter().map(|one| self.deadline(one)).collect()
    }

    fn extension(&self, extension: &Extension) -> Result<ExtensionView, Problem> {
        let words = self.words();
        let (sentence, role, period) = match extension.length {
            ExtensionLength::By(period) => ("extension_by", "by", period),
            ExtensionLength::To(period) => ("extension_to", "to", period),
        };
        let period = self.period(role, period)?;
        let mut text = words.fill(sentence, &[("period", &period)])?;
        if let Some(within) = extension.told_within {
            let within = self.period("within", within)?;
            text.push(' ');
            text.push_str(&words.fill("extension_told", &[("within", &within)])?);
        }
        let citation = extension.citation.as_ref();
        Ok(ExtensionView {
            text: no_break(&text).into_owned(),
            // The sentence around it has its own full stop.
            told_by: self
                .optional_text(extension.told_by.as_ref())
                .map(|who| who.trim_end_matches('.').to_owned()),
            citation: citation.map(|c| self.citation(c)).transpose()?,
        })
    }

    /// A period in words, in the form that its role in a sentence asks for.
    fn period(&self, role: &str, period: Period) -> Result<String, Problem> {
        let key = format!("{role}_{}", period.unit.word());
        self.words().count(&key, period.number.into())
    }

    /// A deadline in words.
    fn deadline(&self, deadline: &Deadline) -> Result<DeadlineView, Problem> {
        let words = self.words();
        let event = match deadline.from {
            StartEvent::Receipt => "receipt",
            StartEvent::Registration => "registration",
            StartEvent::Learning => "learning",
            StartEvent::Decision => "decision",
            StartEvent::TermEnd => "term_end",
        };
        // Hours run from a moment, anything longer from a day.
        let since = match deadline.period.unit {
            PeriodUnit::Hours => "from_moment_of",
            _ => "from",
        };
        let from = words.get(&format!("{since}_{event}"))?;
        // Before what else is cited of the same act, which shows the places alone: a reader has to
        // see the act's name once.
        let citation = self.citation(&deadline.citation)?;
        let extension = deadline.extension.as_ref();
        let silence = deadline.silence.as_ref().map(|silence| {
            let text = words.get(match silence.means {
                SilenceMeaning::Refusal => "silence_refusal",
                SilenceMeaning::Consent => "silence_consent",
            })?;
            Ok::<_, Problem>(SilenceView {
                text: text.to_owned(),
                citation: self.citation(&silence.citation)?,
            })
        });
        Ok(DeadlineView {
            period: self.period("lasts", deadline.period)?,
            number: deadline.period.number,
            unit: deadline.period.unit.word(),
            from_handing_in: match deadline.from {
                StartEvent::Receipt => Some("receipt"),
                StartEvent::Registration => Some("registration"),
                StartEvent::Learning | StartEvent::Decision | StartEvent::TermEnd => None,
            },
            event: deadline.from.word(),
            from: from.to_owned(),
            when: self.optional_text(deadline.when.as_ref()),
            extension: extension.map(|e| self.extension(e)).transpose()?,
            silence: silence.transpose()?,
            note: self.optional_text(deadline.note.as_ref()),
            citation,
            edition: self.edition(&self.site().acts[deadline.citation.act].value)?,
        })
    }
}
