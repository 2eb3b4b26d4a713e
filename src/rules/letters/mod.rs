//! Rules on letters.

mod bare_label;
mod case_mismatch;
mod incomplete_letter;
mod no_letter;
mod placeholder_mismatch;
mod requirement_unmet;
mod unused_field;

use super::context::Check;
use crate::diagnostic::Rule;

/// Every one of them.
pub const RULES: &[&Rule] = &[
    &placeholder_mismatch::PlaceholderMismatch::RULE,
    &unused_field::UnusedField::RULE,
    &bare_label::BareLabel::RULE,
    &requirement_unmet::RequirementUnmet::RULE,
    &case_mismatch::CaseMismatch::RULE,
    &incomplete_letter::IncompleteLetter::RULE,
];

/// What runs them on the facts.
pub const CHECKS: &[Check] = &[
    bare_label::check,
    case_mismatch::check,
    incomplete_letter::check,
    no_letter::check,
    placeholder_mismatch::check,
    requirement_unmet::check,
    unused_field::check,
];
