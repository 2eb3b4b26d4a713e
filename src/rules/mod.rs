//! What the facts and the pages must satisfy beyond their form: one file or folder a rule, with its
//! code, its words in every language, its explanation and its example.
//!
//! Rules run on a [`Draft`](crate::model::Draft), so that content with errors of form is checked as
//! far as it goes, and one run finds everything.

mod context;
pub mod dates;
pub mod external;
mod facts;
mod groups;
pub mod law;
pub mod letters;
pub mod pages;
pub mod parity;
pub mod references;
pub mod staleness;
mod texts;
pub mod typography;

use crate::diagnostic::{Report, Rule};

pub use context::{Context, Reviews, Texts};
pub use facts::{Findings, check};
pub use texts::{TextChecker, check_each_file, check_pairs, is_read};

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
    external::RULES,
];

/// Runs the rules on the record of review.
pub fn check_reviews(reviews: Reviews<'_>) -> Report {
    let mut report = Report::default();
    for check in staleness::CHECKS {
        check(reviews, &mut report);
    }
    report
}
