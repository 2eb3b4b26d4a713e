//! What rules on pages judge by, and what they find.

use std::ops::Range;

use super::document::Document;
use crate::diagnostic::Problem;
use crate::language::Language;

/// What rules judge by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page<'d> {
    pub(super) document: &'d Document,
    /// The language the page is in.
    pub(super) language: Language,
}

/// A problem at its place in a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The bytes meant: a start tag, or a text.
    pub range: Range<usize>,
    /// What is wrong.
    pub problem: Problem,
    /// The bytes that explain it: the first of two doubles.
    pub related: Option<Range<usize>>,
}

impl Fault {
    /// A problem at a place.
    pub fn new(range: Range<usize>, problem: impl Into<Problem>) -> Self {
        Self {
            range,
            problem: problem.into(),
            related: None,
        }
    }
}

/// What one rule finds in a Russian page: each problem and the source it points at.
#[cfg(test)]
pub(super) fn found(rule: fn(Page<'_>, &mut Vec<Fault>), html: &str) -> Vec<(Problem, String)> {
    let document = Document::parse(html);
    let language = Language::Russian;
    let mut faults = Vec::new();
    let page = Page {
        document: &document,
        language,
    };
    rule(page, &mut faults);
    let place = |fault: Fault| (fault.problem, html[fault.range].to_owned());
    faults.into_iter().map(place).collect()
}
