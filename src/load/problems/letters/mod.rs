//! Problems of form: letters.

mod bad_placeholder;
mod condition_order;
mod no_letter;
mod unknown_placeholder;
mod wrong_field_type;

pub use bad_placeholder::BadPlaceholder;
pub use condition_order::ConditionOrder;
pub use no_letter::NoLetter;
pub use unknown_placeholder::UnknownPlaceholder;
pub use wrong_field_type::{ExpectedField, WrongFieldType};

use crate::diagnostic::Rule;

/// Every one of them.
pub const RULES: &[&Rule] = &[
    &BadPlaceholder::RULE,
    &UnknownPlaceholder::RULE,
    &ConditionOrder::RULE,
    &WrongFieldType::RULE,
    &NoLetter::RULE,
];
