//! A diagnostic as other programs read it: every form of a report for machines is made from this
//! one model.

use std::collections::BTreeMap;

use serde::Serialize;

use super::report::{Diagnostic, Report};
use super::severity::Severity;
use super::span::{SourceId, Sources, Span};
use crate::language::UiLanguage;

/// A diagnostic with its words and its places, as lines and columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The stable code of the problem.
    pub code: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// What is wrong.
    pub message: String,
    /// What was expected.
    pub expected: String,
    /// What to do.
    pub hint: Option<String>,
    /// Where.
    pub place: Spot,
    /// Where to look beside, and why.
    pub related: Option<Related>,
    /// What would fix it.
    pub fix: Option<FoundFix>,
    /// What tells it from others of its code in its file, in whatever language the report is and
    /// wherever its line moves to.
    #[serde(skip)]
    pub mark: String,
}

/// A place in a file, as a person counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Spot {
    /// The file, with `/`, from the folder that the command was called for.
    pub path: String,
    /// The first line, from 1.
    pub line: usize,
    /// The first column, from 1, in characters (Unicode scalar values).
    pub column: usize,
    /// The last line.
    pub end_line: usize,
    /// The column after the last character.
    pub end_column: usize,
}

/// Another place that explains the problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Related {
    /// Where.
    pub place: Spot,
    /// What is there.
    pub words: String,
}

/// A change that fixes the problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FoundFix {
    /// Whether `tartip check --fix` makes it.
    pub safe: bool,
    /// The texts that come in the place of others.
    pub edits: Vec<FoundEdit>,
}

/// One text in the place of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FoundEdit {
    /// What is replaced.
    pub place: Spot,
    /// What comes there.
    pub text: String,
}

impl Finding {
    /// What is wrong, what was expected and what to do, each on a line of its own.
    pub fn text(&self) -> String {
        let parts = [
            Some(&self.message),
            Some(&self.expected),
            self.hint.as_ref(),
        ];
        let parts: Vec<&str> = parts
            .into_iter()
            .flatten()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        parts.join("\n")
    }
}

/// The findings of a report, in its order, in words of `ui`. Paths begin with `root`, if it is
/// not empty.
pub fn findings(report: &Report, sources: &Sources, root: &str, ui: UiLanguage) -> Vec<Finding> {
    let mut lines = Lines::default();
    let mut spot = |place: Span| lines.spot(place, sources, root);
    let mut finding = |diagnostic: &Diagnostic| {
        let words = super::unseen::words(diagnostic, sources, ui);
        let mark = diagnostic.problem.words(UiLanguage::English).message;
        Finding {
            mark,
            code: diagnostic.problem.code(),
            severity: word(diagnostic.severity),
            message: words.message,
            expected: words.expected,
            hint: words.hint,
            place: spot(diagnostic.place),
            related: diagnostic.related.map(|place| Related {
                place: spot(place),
                words: words.related,
            }),
            fix: diagnostic.fix.as_ref().map(|fix| FoundFix {
                safe: fix.safe,
                edits: fix
                    .edits
                    .iter()
                    .map(|edit| FoundEdit {
                        place: spot(edit.place),
                        text: edit.text.clone(),
                    })
                    .collect(),
            }),
        }
    };
    report.diagnostics().iter().map(&mut finding).collect()
}

/// The word for a severity in the forms for machines, whatever the language of the command.
pub fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Where the lines of each file begin, found once for all findings in it.
#[derive(Default)]
struct Lines {
    starts: BTreeMap<SourceId, Vec<usize>>,
}

impl Lines {
    fn spot(&mut self, place: Span, sources: &Sources, root: &str) -> Spot {
        let text = sources.text(place.source);
        let starts = self.starts.entry(place.source).or_insert_with(|| {
            let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(breaks).collect()
        });
        let position = |at: usize| -> (usize, usize) {
            let at = at.min(text.len());
            let line = starts.partition_point(|start| *start <= at);
            let start = starts.get(line.wrapping_sub(1)).copied().unwrap_or(0);
            let before = text.get(start..at).unwrap_or_default();
            (line, before.chars().count() + 1)
        };
        let range = place.range();
        let (line, column) = position(range.start);
        let (end_line, end_column) = position(range.end);
        let path = sources.path(place.source);
        Spot {
            path: match root {
                "" => path.to_owned(),
                root => format!("{}/{path}", root.trim_end_matches('/')),
            },
            line,
            column,
            end_line,
            end_column,
        }
    }
}
