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
mod texts;
pub mod typography;

use rayon::prelude::*;

use crate::diagnostic::{Report, Rule};

use context::Check;
pub use context::{Context, Reviews, Texts};
pub use texts::{check_files, check_pairs, check_texts};

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

/// Runs every rule on the content but those of review and those that read every text, side by side.
pub fn check(context: Context<'_>) -> Report {
    let checks: Vec<Check> = CHECKS.concat();
    let found: Vec<Report> = checks
        .par_iter()
        .with_max_len(1)
        .map(|check| {
            let mut report = Report::default();
            check(context, &mut report);
            report
        })
        .collect();
    // In their order, whichever ends first.
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
