//! What the template engine says is wrong, with the place it means.

use std::ops::Range;

use tera::ErrorKind;

use super::files::{Files, text};
use super::problems::{BadTemplate, ThemeFault};
use crate::diagnostic::{Position, Problem, Report, Sources, Span};

pub(super) fn failed(error: &tera::Error) -> Problem {
    let fault = TemplateFault::from(error).with_file();
    Problem::from(BadTemplate { fault })
}

/// What the template engine says is wrong.
#[derive(Debug)]
pub(super) struct TemplateFault {
    fault: ThemeFault,
    /// The file, the bytes in it, and its line and column for a person; none if the engine does not
    /// say.
    at: Option<(String, Range<usize>, Position)>,
}

impl From<ThemeFault> for TemplateFault {
    fn from(fault: ThemeFault) -> Self {
        Self { fault, at: None }
    }
}

impl From<&tera::Error> for TemplateFault {
    fn from(error: &tera::Error) -> Self {
        let (ErrorKind::SyntaxError(found) | ErrorKind::RenderingError(found)) = error.kind()
        else {
            let words = error.to_string();
            return Self::told(&words).unwrap_or_else(|| Self::from(engine(&words)));
        };
        let span = found.span();
        let position = Position {
            line: span.start_line,
            column: span.start_col + 1,
        };
        Self {
            fault: engine(found.message()),
            at: Some((found.filename().to_owned(), span.range.clone(), position)),
        }
    }
}

impl TemplateFault {
    /// The first of the faults that the engine tells in words alone, as it does of filters it does
    /// not know: `error: REASON`, and `--> FILE:LINE:COLUMN` in the next line.
    fn told(words: &str) -> Option<Self> {
        let mut lines = words.lines();
        let reason = lines.next()?.strip_prefix("error: ")?;
        let mut place = lines
            .next()?
            .trim_start()
            .strip_prefix("--> ")?
            .rsplitn(3, ':');
        let (column, line) = (place.next()?.parse().ok()?, place.next()?.parse().ok()?);
        let position = Position { line, column };
        Some(Self {
            fault: engine(reason),
            at: Some((place.next()?.to_owned(), 0..0, position)),
        })
    }

    /// The fault with its file, for a report that does not point into it.
    fn with_file(self) -> ThemeFault {
        match (self.fault, self.at) {
            (ThemeFault::Engine { words, .. }, Some((file, _, Position { line, column }))) => {
                let at = Some(format!("{file}:{line}:{column}"));
                ThemeFault::Engine { words, at }
            }
            (fault, _) => fault,
        }
    }

    /// Reports the fault in the file of the theme `name` that it stands in, or at `theme`.
    pub(super) fn report(
        self,
        files: &Files,
        name: &str,
        theme: Span,
        sources: &mut Sources,
        report: &mut Report,
    ) {
        let Some((file, range, position)) = self.at else {
            let fault = self.fault;
            return report.add(theme, Problem::from(BadTemplate { fault }));
        };
        let text = text(files, &file).unwrap_or_default();
        let range = if range.is_empty() {
            word_at(text, position)
        } else {
            range
        };
        let source = sources.add(format!("themes/{name}/{file}"), text);
        let fault = self.fault;
        report.add(
            Span::new(source, range),
            Problem::from(BadTemplate { fault }),
        );
    }
}

fn engine(words: &str) -> ThemeFault {
    ThemeFault::Engine {
        words: words.to_owned(),
        at: None,
    }
}

/// The bytes of the word that begins at a position.
fn word_at(text: &str, at: Position) -> Range<usize> {
    let before: usize = text
        .split_inclusive('\n')
        .take(at.line.saturating_sub(1))
        .map(str::len)
        .sum();
    let line = &text[before..];
    let skipped = line.char_indices().nth(at.column.saturating_sub(1));
    let start = before + skipped.map_or(line.len(), |(byte, _)| byte);
    let rest = &text[start..];
    let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
    start..start + word.unwrap_or(rest.len())
}
