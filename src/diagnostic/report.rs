//! A problem at a place, and the collection of all that one run found.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::problem::Problem;
use super::severity::Severity;
use super::span::{SourceId, Sources, Span};

/// A change of one file: the bytes at `place` give way to `text`. An empty place is where `text` is
/// put in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What gives way.
    pub place: Span,
    /// What comes there.
    pub text: String,
}

/// A problem at a place, with the other places that explain it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// How much it matters: as the problem says, unless the site judges otherwise.
    pub severity: Severity,
    /// Where.
    pub place: Span,
    /// Another place the reader needs to see: the first of two doubles, the other language's side.
    pub related: Option<Span>,
    /// What would fix it.
    pub fix: Option<Fix>,
    /// On how many pages of the site the same stands; 1 for what is no page.
    pub pages: usize,
}

/// A change of the source that fixes a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The text at these places becomes this text. They do not overlap.
    pub edits: Vec<Edit>,
    /// Whether it can be made without asking: it changes no word.
    pub safe: bool,
}

impl Diagnostic {
    /// A problem at a place.
    pub fn new(place: Span, problem: impl Into<Problem>) -> Self {
        let problem = problem.into();
        Self {
            severity: problem.severity(),
            problem,
            place,
            related: None,
            fix: None,
            pages: 1,
        }
    }

    /// The same, explained by another place.
    pub fn related(mut self, place: Span) -> Self {
        self.related = Some(place);
        self
    }

    /// The same, with the text that should stand at its place.
    pub fn fixed(self, text: impl Into<String>, safe: bool) -> Self {
        let edit = Edit {
            place: self.place,
            text: text.into(),
        };
        self.fixed_by(vec![edit], safe)
    }

    /// The same, with the changes that would fix it, made together or not at all.
    pub fn fixed_by(mut self, edits: Vec<Edit>, safe: bool) -> Self {
        self.fix = Some(Fix { edits, safe });
        self
    }
}

/// How severe a site finds problems of a code; nothing for those it does not want to hear of.
pub type SeverityOverrides = BTreeMap<&'static str, Option<Severity>>;

/// Everything one run found. Stages add to it; [`Report::sort`] puts it in the order of places.
#[derive(Debug, Clone, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Adds a problem at a place.
    pub fn add(&mut self, place: Span, problem: impl Into<Problem>) {
        self.push(Diagnostic::new(place, problem));
    }

    /// Adds a problem at a place that is explained by another place.
    pub fn add_related(&mut self, place: Span, problem: impl Into<Problem>, related: Span) {
        self.push(Diagnostic::new(place, problem).related(related));
    }

    /// Adds a diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Takes over what another report found.
    pub fn append(&mut self, other: Report) {
        self.diagnostics.extend(other.diagnostics);
    }

    /// Takes away what stands in these files.
    pub fn drop_files(&mut self, files: &BTreeSet<SourceId>) {
        self.diagnostics
            .retain(|diagnostic| !files.contains(&diagnostic.place.source));
    }

    /// Takes away the fixes of every file that has a problem of a kind by which its bytes are not
    /// those of the text that was read.
    pub fn drop_fixes(&mut self, is_unreadable: impl Fn(&Problem) -> bool) {
        let unreadable = self
            .diagnostics
            .iter()
            .filter(|d| is_unreadable(&d.problem));
        let files: BTreeSet<SourceId> = unreadable.map(|d| d.place.source).collect();
        for diagnostic in &mut self.diagnostics {
            let edits = diagnostic.fix.iter().flat_map(|fix| &fix.edits);
            if edits
                .map(|edit| edit.place.source)
                .any(|file| files.contains(&file))
            {
                diagnostic.fix = None;
            }
        }
    }

    /// Lets the site say how severe its problems are.
    pub fn judge(&mut self, overrides: &SeverityOverrides) {
        self.diagnostics.retain_mut(
            |diagnostic| match overrides.get(diagnostic.problem.code()) {
                Some(None) => false,
                Some(Some(severity)) => {
                    diagnostic.severity = *severity;
                    true
                }
                None => true,
            },
        );
    }

    /// Puts the diagnostics in the order of places (path, then bytes, then code): the same content
    /// gives the same report whatever the number of threads.
    pub fn sort(&mut self, sources: &Sources) {
        self.diagnostics.sort_by(|a, b| {
            let key = |d: &Diagnostic| (d.place.range().start, d.problem.code());
            let (one, other) = (a.place.source, b.place.source);
            let by_path = match one == other {
                true => Ordering::Equal,
                false => sources.path(one).cmp(sources.path(other)),
            };
            by_path.then_with(|| key(a).cmp(&key(b)))
        });
        self.diagnostics.dedup();
    }

    /// So many of the diagnostics: the errors, then the warnings, each in their present order.
    #[must_use]
    pub fn foremost(&self, most: usize) -> Self {
        let of = |severity| {
            self.diagnostics
                .iter()
                .filter(move |d| d.severity == severity)
        };
        let all = of(Severity::Error).chain(of(Severity::Warning));
        Self {
            diagnostics: all.take(most).cloned().collect(),
        }
    }

    /// The diagnostics in their present order.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// How many diagnostics have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics
            .iter()
            .filter(|d| d.severity == severity)
            .count()
    }

    /// Whether anything found forbids publishing.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }
}
