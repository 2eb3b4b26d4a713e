//! Problems of form: files and folders, and their names.

mod bad_id;
mod content_changing;
mod duplicate_id;
mod file_too_large;
mod link_loop;
mod link_outside;
mod missing_file;
mod missing_guide;
mod not_utf8;
mod site_too_large;
mod unexpected_file;
mod unreadable_file;

pub use bad_id::BadId;
pub use content_changing::ContentChanging;
pub use duplicate_id::DuplicateId;
pub use file_too_large::FileTooLarge;
pub use link_loop::LinkLoop;
pub use link_outside::LinkOutside;
pub use missing_file::MissingFile;
pub use missing_guide::MissingGuide;
pub use not_utf8::NotUtf8;
pub use site_too_large::SiteTooLarge;
pub use unexpected_file::{ExpectedFile, UnexpectedFile};
pub use unreadable_file::UnreadableFile;

use crate::diagnostic::Rule;

/// Every one of them.
pub const RULES: &[&Rule] = &[
    &MissingFile::RULE,
    &UnreadableFile::RULE,
    &NotUtf8::RULE,
    &ContentChanging::RULE,
    &LinkLoop::RULE,
    &LinkOutside::RULE,
    &UnexpectedFile::RULE,
    &FileTooLarge::RULE,
    &SiteTooLarge::RULE,
    &BadId::RULE,
    &DuplicateId::RULE,
    &MissingGuide::RULE,
];
