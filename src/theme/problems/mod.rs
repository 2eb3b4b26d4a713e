//! What can be wrong with a theme: one file a problem, with all that is said of it.

mod bad_asset_name;
mod bad_strings;
mod bad_template;
mod groups;
mod messages;
mod theme_not_found;

pub use bad_asset_name::BadAssetName;
pub use bad_strings::{BadStrings, StringsFault};
pub use bad_template::{BadTemplate, ThemeFault};
pub use messages::FileFault;
pub use theme_not_found::ThemeNotFound;

use crate::diagnostic::Rule;

/// Every one of them.
pub const RULES: &[&Rule] = &[
    &ThemeNotFound::RULE,
    &BadTemplate::RULE,
    &BadStrings::RULE,
    &BadAssetName::RULE,
];
