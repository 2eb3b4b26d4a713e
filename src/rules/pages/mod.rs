//! What is wrong with a finished page: accessibility that can be told from its HTML, and links that
//! lead nowhere.
//!
//! In the order data flows: [`Document`] is the page as a tree with places; `name` says what a
//! screen reader calls an element; then one file per rule, each with the criterion of WCAG 2.2 it
//! rests on; [`links`] looks at all pages together. What only a browser knows (contrast, sizes, the
//! order of focus) is left to the tests in one.
//!
//! Parts with `hidden` are judged as well, since a script may show them; only what a page may have
//! once is counted without them.

pub mod broken_link;
mod control_name;
mod document;
mod duplicate_id;
pub mod field;
pub mod focus;
pub mod headings;
mod image_alt;
pub mod landmarks;
pub mod language;
mod link_name;
pub mod links;
mod name;
mod nesting;
mod page;
mod reference;
pub mod table;
mod title;
pub mod too_deep;
mod zoom;

use crate::diagnostic::Rule;
use crate::language::Language;

pub use document::Document;
pub use page::Fault;
use page::Page;

/// Every one of them.
pub const RULES: &[&Rule] = &[
    &title::PageTitle::RULE,
    &language::PageLanguage::RULE,
    &headings::PageHeadings::RULE,
    &landmarks::PageLandmarks::RULE,
    &link_name::PageLinkName::RULE,
    &control_name::PageControlName::RULE,
    &image_alt::PageImageAlt::RULE,
    &field::PageLabel::RULE,
    &table::PageTableHeaders::RULE,
    &reference::PageReference::RULE,
    &duplicate_id::PageDuplicateId::RULE,
    &nesting::PageNesting::RULE,
    &focus::PageFocus::RULE,
    &zoom::PageZoom::RULE,
    &broken_link::PageBrokenLink::RULE,
    &too_deep::PageTooDeep::RULE,
];

/// What runs them on a page; [`links`] looks at all pages together.
const CHECKS: &[fn(Page<'_>, &mut Vec<Fault>)] = &[
    title::check,
    language::check,
    headings::check,
    landmarks::check,
    link_name::check,
    control_name::check,
    image_alt::check,
    field::check,
    table::check,
    reference::check,
    duplicate_id::check,
    nesting::check,
    focus::check,
    zoom::check,
];

/// What is wrong with a page in a language, in the order of places.
pub fn inspect(document: &Document, language: Language) -> Vec<Fault> {
    if let Some(fault) = too_deep::fault(document) {
        return vec![fault];
    }
    let page = Page { document, language };
    let mut faults = Vec::new();
    for check in CHECKS {
        check(page, &mut faults);
    }
    faults.sort_by_key(|fault| (fault.range.start, fault.problem.code()));
    faults
}
