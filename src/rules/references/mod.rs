//! Rules on records that refer to each other.

mod circular_reference;
mod duplicate_phone;
mod duplicate_register_id;
mod role_taken_twice;
mod role_without_office;
mod unreachable_owner;
mod unused_record;
mod wrong_area_level;
mod wrong_former_id;

use super::context::Check;
use crate::diagnostic::Rule;

/// Every one of them.
pub const RULES: &[&Rule] = &[
    &duplicate_register_id::DuplicateRegisterId::RULE,
    &wrong_former_id::WrongFormerId::RULE,
    &circular_reference::CircularReference::RULE,
    &duplicate_phone::DuplicatePhone::RULE,
    &role_taken_twice::RoleTakenTwice::RULE,
    &wrong_area_level::WrongAreaLevel::RULE,
    &role_without_office::RoleWithoutOffice::RULE,
    &unused_record::UnusedRecord::RULE,
    &unreachable_owner::UnreachableOwner::RULE,
];

/// What runs them on the facts.
pub(super) const CHECKS: &[Check] = &[
    Check::of_site(circular_reference::check),
    Check::of_site(duplicate_phone::check),
    Check::of_site(duplicate_register_id::check),
    Check::of_site(role_taken_twice::check),
    Check::of_site(role_without_office::check),
    Check::of_site(unreachable_owner::check),
    Check::of_site(unused_record::check),
    Check::of_site(wrong_former_id::check),
    wrong_area_level::CHECK,
];
