//! Rules on addresses outside the site: what `check --external` learns when it asks them. What asks
//! is the module `external`; here is what is said of an answer.

mod dead_link;
mod moved_link;

use crate::diagnostic::Rule;

pub use dead_link::{DeadLink, Death};
pub use moved_link::MovedLink;

/// Every one of them.
pub const RULES: &[&Rule] = &[&DeadLink::RULE, &MovedLink::RULE];
