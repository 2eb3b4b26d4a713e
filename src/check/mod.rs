//! What the facts must satisfy beyond their form: one rule per file, named after the problem it finds.
//!
//! Rules run on a [`Draft`], so that content with errors of form is checked as far as it goes, and one run
//! finds everything.

mod act_out_of_force;
mod bare_label;
mod case_mismatch;
mod circular_reference;
mod date_in_future;
mod date_order;
mod duplicate_register_id;
mod heading_mismatch;
mod incomplete_letter;
mod no_letter;
mod placeholder_mismatch;
mod requirement_unmet;
mod unused_field;

use jiff::civil::Date;

use crate::diagnostic::Report;
use crate::model::{Citation, Draft};

/// The most ways through the choices of one letter that are looked at.
const BRANCH_LIMIT: usize = 4096;

/// What rules judge by.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The content.
    pub draft: &'a Draft,
    /// The day the site is built for.
    pub as_of: Date,
}

/// Every rule, in the order of the problems' codes.
const RULES: [fn(Facts<'_>, &mut Report); 13] = [
    act_out_of_force::check,
    bare_label::check,
    case_mismatch::check,
    circular_reference::check,
    date_in_future::check,
    date_order::check,
    duplicate_register_id::check,
    heading_mismatch::check,
    incomplete_letter::check,
    no_letter::check,
    placeholder_mismatch::check,
    requirement_unmet::check,
    unused_field::check,
];

/// Runs every rule on the content as of a day.
pub fn check(draft: &Draft, as_of: Date) -> Report {
    let mut report = Report::default();
    for rule in RULES {
        rule(Facts { draft, as_of }, &mut report);
    }
    report
}

/// Every citation in the records of the content.
fn citations(draft: &Draft) -> impl Iterator<Item = &Citation> {
    let procedures = draft.procedures.iter().flat_map(|(_, procedure)| {
        let procedure = &procedure.value;
        let channels = procedure.channels.iter().flat_map(|channel| {
            let deadlines = [&channel.deadline, &channel.filing_limit];
            let deadlines = deadlines.into_iter().flatten();
            channel
                .citations
                .iter()
                .chain(deadlines.map(|deadline| &deadline.citation))
        });
        let requirements = procedure.requirements.iter().flat_map(|r| &r.citations);
        procedure
            .citations
            .iter()
            .chain(channels)
            .chain(requirements)
            .chain(procedure.filing_limit.iter().map(|limit| &limit.citation))
    });
    let letters = draft
        .letters
        .iter()
        .flat_map(|(_, letter)| letter.value.fields.iter().flat_map(|f| &f.citations));
    procedures.chain(letters)
}
