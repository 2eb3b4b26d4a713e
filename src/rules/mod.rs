//! What the facts and the pages must satisfy beyond their form: one file or folder a rule, with its
//! code, its words in every language, its explanation and its example.
//!
//! Rules run on a [`Draft`](crate::model::Draft), so that content with errors of form is checked as
//! far as it goes, and one run finds everything.

mod context;
pub mod dates;
mod groups;
pub mod law;
pub mod letters;
pub mod pages;
pub mod parity;
pub mod references;
pub mod staleness;
pub mod typography;

use rayon::prelude::*;

use crate::diagnostic::{Report, Rule};

use context::{Check, TextCheck};
pub use context::{Context, Reviews, Texts};

/// Every one of them, in groups.
pub const RULES: &[&[&Rule]] = &[
    letters::RULES,
    law::RULES,
    dates::RULES,
    parity::RULES,
    staleness::RULES,
    typography::RULES,
    references::RULES,
    pages::RULES,
];

/// What runs the rules that look at the facts.
const CHECKS: &[&[Check]] = &[
    law::CHECKS,
    dates::CHECKS,
    parity::CHECKS,
    typography::CHECKS,
    letters::CHECKS,
    references::CHECKS,
];

/// What runs the rules that read every text letter by letter: most of what a check costs. All that
/// they find is a warning, unless the site judges otherwise.
const TEXT_CHECKS: &[&[TextCheck]] = &[typography::TEXT_CHECKS, parity::TEXT_CHECKS];

/// Runs every rule on the content but those of review and those that read every text.
pub fn check(context: Context<'_>) -> Report {
    let mut report = Report::default();
    for check in CHECKS.iter().copied().flatten() {
        check(context, &mut report);
    }
    report
}

/// Runs the rules that read every text: side by side, and taken together in their order, whichever
/// ends first.
pub fn check_texts(texts: Texts<'_>) -> Report {
    let checks: Vec<_> = TEXT_CHECKS.iter().copied().flatten().collect();
    let found: Vec<Report> = checks
        .par_iter()
        .with_max_len(1)
        .map(|check| {
            let mut report = Report::default();
            check(texts, &mut report);
            report
        })
        .collect();
    let mut report = Report::default();
    for found in found {
        report.append(found);
    }
    report
}

/// Runs the rules on the record of review.
pub fn check_reviews(reviews: Reviews<'_>) -> Report {
    let mut report = Report::default();
    for check in staleness::CHECKS {
        check(reviews, &mut report);
    }
    report
}
