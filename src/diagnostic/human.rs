//! Draws a report for a person: the frame of the source with a caret under the words meant.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::place::{Place, Sources};
use super::problem::Severity;
use super::report::{Diagnostic, Report};
use super::words;

/// How the report is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// Colours, for a terminal.
    pub colour: bool,
    /// Columns to fit the frames into.
    pub width: usize,
}

/// The whole report as text, a blank line between diagnostics. Empty when nothing was found.
pub fn draw(report: &Report, sources: &Sources, style: Style) -> String {
    let renderer = if style.colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    }
    .decor_style(DecorStyle::Ascii)
    .term_width(style.width);
    let mut text = String::new();
    for diagnostic in report.diagnostics() {
        text.push_str(&draw_one(diagnostic, sources, &renderer));
        text.push_str("\n\n");
    }
    text
}

fn draw_one(diagnostic: &Diagnostic, sources: &Sources, renderer: &Renderer) -> String {
    let words = words::english(&diagnostic.problem);
    let level = match diagnostic.problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = level
        .primary_title(words.message)
        .id(diagnostic.problem.code())
        .element(frame(
            sources,
            diagnostic.place,
            AnnotationKind::Primary,
            words.expected,
        ));
    if let Some(related) = diagnostic.related {
        group = group.element(frame(
            sources,
            related,
            AnnotationKind::Context,
            words.related,
        ));
    }
    if let Some(hint) = words.hint {
        group = group.element(Level::HELP.message(hint));
    }
    renderer.render(&[group])
}

fn frame<'a>(
    sources: &'a Sources,
    place: Place,
    kind: AnnotationKind,
    label: String,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let text = sources.text(place.source);
    Snippet::source(text)
        .path(sources.path(place.source))
        .annotation(kind.span(visible(text, place)).label(label))
}

/// The first line of the place, within the text and on character boundaries: a frame of a whole
/// record would hide the place it is about.
fn visible(text: &str, place: Place) -> std::ops::Range<usize> {
    let boundary = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let range = place.range();
    let start = boundary(range.start);
    let end = boundary(range.end).max(start);
    let first_line = text[start..end].find('\n').map_or(end, |at| start + at);
    start..first_line
}
