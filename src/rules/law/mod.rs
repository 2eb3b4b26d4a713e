//! Rules on acts and citations.

pub mod act_ends_soon;
pub mod act_not_yet_in_force;
pub mod act_out_of_force;
pub mod hyphen_for_range;
pub mod issuer_case;
pub mod unknown_article;
pub mod wrong_provision;

use super::context::Check;
use crate::diagnostic::Rule;
use crate::load::kind::RecordKind;

/// Every one of them.
pub const RULES: &[&Rule] = &[
    &act_out_of_force::ActOutOfForce::RULE,
    &act_ends_soon::ActEndsSoon::RULE,
    &act_not_yet_in_force::ActNotYetInForce::RULE,
    &unknown_article::UnknownArticle::RULE,
    &wrong_provision::WrongProvision::RULE,
    &issuer_case::IssuerCase::RULE,
    &hyphen_for_range::HyphenForRange::RULE,
];

/// What runs them on the facts.
pub(super) const CHECKS: &[Check] = &[
    Check::of_records_referring_to(&[RecordKind::Act], act_ends_soon::check),
    Check::of_records_referring_to(&[RecordKind::Act], act_not_yet_in_force::check),
    Check::of_records_referring_to(&[RecordKind::Act], act_out_of_force::check),
    Check::of_records_referring_to(&[RecordKind::Act], hyphen_for_range::check),
    Check::of_records(issuer_case::check),
    Check::of_records_referring_to(&[RecordKind::Act], unknown_article::check),
    Check::of_records_referring_to(&[RecordKind::Act], wrong_provision::check),
];
