//! Rules on records that refer to each other.

mod circular_reference;
mod duplicate_phone;
mod duplicate_register_id;
mod unreachable_owner;
mod unused_record;

use super::context::Check;
use crate::diagnostic::Rule;

/// Every one of them.
pub const RULES: &[&Rule] = &[
    &duplicate_register_id::DuplicateRegisterId::RULE,
    &circular_reference::CircularReference::RULE,
    &duplicate_phone::DuplicatePhone::RULE,
    &unused_record::UnusedRecord::RULE,
    &unreachable_owner::UnreachableOwner::RULE,
];

/// What runs them on the facts.
pub(super) const CHECKS: &[Check] = &[
    Check::of_site(circular_reference::check),
    Check::of_site(duplicate_phone::check),
    Check::of_site(duplicate_register_id::check),
    Check::of_site(unreachable_owner::check),
    Check::of_site(unused_record::check),
];
