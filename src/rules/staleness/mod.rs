//! Rules on the record of review.

pub mod bad_review_line;
pub mod changed_facts;
pub mod removed_since_review;
pub mod stale_translation;
pub mod unreviewed_facts;
pub mod unreviewed_text;

use super::context::ReviewCheck;
use crate::diagnostic::Rule;

/// Every one of them.
pub const RULES: &[&Rule] = &[
    &stale_translation::StaleTranslation::RULE,
    &unreviewed_text::UnreviewedText::RULE,
    &changed_facts::ChangedFacts::RULE,
    &unreviewed_facts::UnreviewedFacts::RULE,
    &removed_since_review::RemovedSinceReview::RULE,
    &bad_review_line::BadReviewLine::RULE,
];

/// What runs them.
pub const CHECKS: &[ReviewCheck] = &[
    bad_review_line::check,
    changed_facts::check,
    removed_since_review::check,
    stale_translation::check,
];
