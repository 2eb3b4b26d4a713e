//! A problem at a place, and the collection of all that one run found.

use super::place::{Place, Sources};
use super::problem::{Problem, Severity};

/// A change of one file: the bytes at `place` give way to `text`. An empty place is where `text` is put in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What gives way.
    pub place: Place,
    /// What comes there.
    pub text: String,
}

/// A problem at a place, with the other places that explain it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// Where.
    pub place: Place,
    /// Another place the reader needs to see: the first of two doubles, the other language's side.
    pub related: Option<Place>,
}

/// Everything one run found. Stages add to it; [`Report::sort`] puts it in the order of places.
#[derive(Debug, Clone, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Adds a problem at a place.
    pub fn add(&mut self, place: Place, problem: Problem) {
        self.diagnostics.push(Diagnostic {
            problem,
            place,
            related: None,
        });
    }

    /// Adds a problem at a place that is explained by another place.
    pub fn add_related(&mut self, place: Place, problem: Problem, related: Place) {
        self.diagnostics.push(Diagnostic {
            problem,
            place,
            related: Some(related),
        });
    }

    /// Takes over what another report found.
    pub fn append(&mut self, other: Report) {
        self.diagnostics.extend(other.diagnostics);
    }

    /// Puts the diagnostics in the order of places (path, then bytes, then code): the same content
    /// gives the same report whatever the number of threads.
    pub fn sort(&mut self, sources: &Sources) {
        self.diagnostics.sort_by(|a, b| {
            let key = |d: &Diagnostic| (d.place.range().start, d.problem.code());
            sources
                .path(a.place.source)
                .cmp(sources.path(b.place.source))
                .then_with(|| key(a).cmp(&key(b)))
        });
        self.diagnostics.dedup();
    }

    /// The diagnostics in their present order.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// How many diagnostics have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics
            .iter()
            .filter(|d| d.problem.severity() == severity)
            .count()
    }

    /// Whether anything found forbids publishing.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }
}
