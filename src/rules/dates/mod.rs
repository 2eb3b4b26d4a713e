//! Rules on days and terms.

pub mod date_in_future;
pub mod date_order;
pub mod procedure_ended;
pub mod procedure_ends_soon;
pub mod verification;
pub mod verification_due_soon;
pub mod verification_overdue;

use super::context::Check;
use crate::diagnostic::Rule;
use crate::load::kind::RecordKind;

/// Every one of them.
pub const RULES: &[&Rule] = &[
    &date_order::DateOrder::RULE,
    &procedure_ended::ProcedureEnded::RULE,
    &procedure_ends_soon::ProcedureEndsSoon::RULE,
    &date_in_future::DateInFuture::RULE,
    &verification_overdue::VerificationOverdue::RULE,
    &verification_due_soon::VerificationDueSoon::RULE,
];

/// What runs them on the facts.
pub(super) const CHECKS: &[Check] = &[
    Check::of_records(date_in_future::check),
    Check::of_records(date_order::check),
    Check::of_records(procedure_ended::check),
    Check::of_records_referring_to(&[RecordKind::Site], verification::check),
];
