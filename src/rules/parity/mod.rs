//! Rules on one language against the other.

pub mod address_mismatch;
pub mod date_mismatch;
pub mod heading_mismatch;
pub mod link_mismatch;
mod messages;
pub mod number_mismatch;
pub mod phone_mismatch;
pub mod same_text;
pub mod structure_mismatch;
mod value_mismatch;
pub mod wrong_language;

use super::context::{Check, TextCheck};
use crate::diagnostic::Rule;

/// Every one of them.
pub const RULES: &[&Rule] = &[
    &heading_mismatch::HeadingMismatch::RULE,
    &structure_mismatch::StructureMismatch::RULE,
    &link_mismatch::LinkMismatch::RULE,
    &number_mismatch::NumberMismatch::RULE,
    &date_mismatch::DateMismatch::RULE,
    &phone_mismatch::PhoneMismatch::RULE,
    &address_mismatch::AddressMismatch::RULE,
    &wrong_language::WrongLanguage::RULE,
    &same_text::SameText::RULE,
];

/// What runs them on the facts.
pub(super) const CHECKS: &[Check] = &[
    Check::of_records(heading_mismatch::check),
    Check::of_records(structure_mismatch::check),
];

/// What runs them on every text, letter by letter.
pub const TEXT_CHECKS: &[TextCheck] = &[
    link_mismatch::check,
    same_text::check,
    value_mismatch::check,
    wrong_language::check,
];
