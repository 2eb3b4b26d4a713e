//! Problems of form: guides.

mod bad_link;
mod empty_guide;
mod front_matter;
mod guide_too_deep;
mod heading_level;
mod raw_html;
mod unsupported_markdown;

pub use bad_link::{BadLink, LinkFault};
pub use empty_guide::EmptyGuide;
pub use front_matter::FrontMatter;
pub use guide_too_deep::GuideTooDeep;
pub use heading_level::HeadingLevel;
pub use raw_html::RawHtml;
pub use unsupported_markdown::{MarkdownPart, UnsupportedMarkdown};

use crate::diagnostic::Rule;

/// Every one of them.
pub const RULES: &[&Rule] = &[
    &EmptyGuide::RULE,
    &FrontMatter::RULE,
    &RawHtml::RULE,
    &HeadingLevel::RULE,
    &BadLink::RULE,
    &UnsupportedMarkdown::RULE,
    &GuideTooDeep::RULE,
];
