//! What can be wrong with the form of a file: one file a problem, with all that is said of it.

pub mod files;
pub mod groups;
pub mod guides;
pub mod letters;
pub mod values;
pub mod yaml;

use crate::diagnostic::Rule;

/// Every one of them, in groups.
pub const RULES: &[&[&Rule]] = &[
    files::RULES,
    yaml::RULES,
    values::RULES,
    guides::RULES,
    letters::RULES,
];
