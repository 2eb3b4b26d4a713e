//! What is wrong with a finished page: accessibility that can be told from its HTML, and links that lead nowhere.
//!
//! In the order data flows: [`Document`] is the page as a tree with places; `name` says what a screen reader calls an
//! element; then one file per rule, each with the criterion of WCAG 2.2 it rests on; [`links`] looks at all pages
//! together. What only a browser knows (contrast, sizes, the order of focus) is left to the tests in one.
//!
//! Parts with `hidden` are judged as well, since a script may show them; only what a page may have once is counted
//! without them.

mod control_name;
mod document;
mod duplicate_id;
mod fault;
mod field;
mod focus;
mod headings;
mod image_alt;
mod landmarks;
mod language;
mod link_name;
pub mod links;
mod name;
mod nesting;
mod reference;
mod table;
mod title;
mod zoom;

use crate::language::Language;

pub use document::Document;
pub use fault::{Fault, FaultKind};

/// What rules judge by.
#[derive(Debug, Clone, Copy)]
struct Page<'d> {
    document: &'d Document,
    /// The language the page is in.
    language: Language,
}

/// Every rule, in the order of the faults.
const RULES: [fn(Page<'_>, &mut Vec<Fault>); 14] = [
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
    let page = Page { document, language };
    let mut faults = Vec::new();
    for rule in RULES {
        rule(page, &mut faults);
    }
    faults.sort_by(|a, b| (a.range.start, &a.kind).cmp(&(b.range.start, &b.kind)));
    faults
}

/// What one rule finds in a Russian page: each fault and the source it points at.
#[cfg(test)]
fn found(rule: fn(Page<'_>, &mut Vec<Fault>), html: &str) -> Vec<(FaultKind, String)> {
    let document = Document::parse(html);
    let language = Language::Russian;
    let mut faults = Vec::new();
    let page = Page {
        document: &document,
        language,
    };
    rule(page, &mut faults);
    let place = |fault: Fault| (fault.kind, html[fault.range].to_owned());
    faults.into_iter().map(place).collect()
}
