//! Rules on letters.

mod bare_label;
mod case_mismatch;
mod first_answer;
mod incomplete_letter;
mod no_letter;
mod no_other_option;
mod placeholder_mismatch;
mod requirement_unmet;
mod unused_field;

use super::context::Check;
use crate::diagnostic::Rule;
use crate::load::kind::RecordKind;

/// Every one of them.
pub const RULES: &[&Rule] = &[
    &placeholder_mismatch::PlaceholderMismatch::RULE,
    &unused_field::UnusedField::RULE,
    &bare_label::BareLabel::RULE,
    &requirement_unmet::RequirementUnmet::RULE,
    &case_mismatch::CaseMismatch::RULE,
    &incomplete_letter::IncompleteLetter::RULE,
    &first_answer::FirstAnswer::RULE,
    &no_other_option::NoOtherOption::RULE,
];

/// What runs them on the facts.
pub(super) const CHECKS: &[Check] = &[
    Check::of_records(bare_label::check),
    Check::of_records_referring_to(&[RecordKind::Letter], case_mismatch::check),
    Check::of_site(first_answer::check),
    Check::of_records(incomplete_letter::check),
    Check::of_site(no_letter::check),
    Check::of_records(no_other_option::check),
    Check::of_records(placeholder_mismatch::check),
    Check::of_records_referring_to(&[RecordKind::Letter], requirement_unmet::check),
    Check::of_records(unused_field::check),
];
