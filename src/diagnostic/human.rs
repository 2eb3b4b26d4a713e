//! Draws a report for a person: the frame of the source with a caret under the words meant.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::printable::printable;
use super::report::{Diagnostic, Report};
use super::severity::Severity;
use super::span::{Sources, Span};
use super::text;
use crate::language::UiLanguage;

/// How the report is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// Colours, for a terminal.
    pub colour: bool,
    /// Columns to fit the frames into.
    pub width: usize,
    /// The language of the sentences.
    pub ui: UiLanguage,
}

/// Problems of one file that are drawn; of more, only the number is told. A file with so many is
/// not the file that was meant.
const DRAWN: usize = 100;

/// Characters of a line that are drawn after the place: more than fit beside any frame.
const SHOWN: usize = 500;

/// The whole report, in the order of places, as text, a blank line between diagnostics. Empty when
/// nothing was found.
pub fn draw(report: &Report, sources: &Sources, style: Style) -> String {
    let renderer = if style.colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    }
    .decor_style(DecorStyle::Ascii)
    .term_width(style.width);
    let mut text = String::new();
    let files = report
        .diagnostics()
        .chunk_by(|a, b| a.place.source == b.place.source);
    for file in files {
        for diagnostic in file.iter().take(DRAWN) {
            text.push_str(&draw_one(diagnostic, sources, style.ui, &renderer));
            text.push_str("\n\n");
        }
        if let Some(further @ 1..) = file.len().checked_sub(DRAWN) {
            let path = sources.path(file[0].place.source);
            text.push_str(&text::further(style.ui, further, &printable(path)));
            text.push_str("\n\n");
        }
    }
    text
}

fn draw_one(
    diagnostic: &Diagnostic,
    sources: &Sources,
    ui: UiLanguage,
    renderer: &Renderer,
) -> String {
    let said = super::unseen::words(diagnostic, sources, ui);
    let severity = diagnostic.severity;
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = level
        .with_name(text::severity(ui, severity))
        .primary_title(said.message)
        .id(diagnostic.problem.code())
        .element(frame(
            sources,
            diagnostic.place,
            AnnotationKind::Primary,
            said.expected,
        ));
    if let Some(related) = diagnostic.related {
        group = group.element(frame(
            sources,
            related,
            AnnotationKind::Context,
            said.related,
        ));
    }
    if let Some(hint) = said.hint {
        group = group.element(Level::HELP.with_name(text::hint(ui)).message(hint));
    }
    without_controls(renderer.render(&[group]))
}

/// The text without the control characters of ISO 6429 beyond ASCII (U+0080 to U+009F), which the
/// renderer passes on as they stand in a source: a terminal would obey them. None is written by the
/// renderer itself.
fn without_controls(text: String) -> String {
    let control = |c: char| ('\u{80}'..='\u{9F}').contains(&c);
    match text.contains(control) {
        true => text.replace(control, "\u{FFFD}"),
        false => text,
    }
}

fn frame<'a>(
    sources: &'a Sources,
    place: Span,
    kind: AnnotationKind,
    label: String,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let text = sources.text(place.source);
    let span = visible(text, place);
    // The line alone, as far as it can be shown: the renderer would read the whole file for every
    // frame.
    let line = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let rest = text[span.end..].lines().next().unwrap_or_default();
    let shown = rest
        .char_indices()
        .nth(SHOWN)
        .map_or(rest.len(), |(at, _)| at);
    let end = span.end + shown;
    Snippet::source(&text[line..end])
        .line_start(sources.position(place).line)
        .path(printable(sources.path(place.source)))
        .annotation(kind.span(span.start - line..span.end - line).label(label))
}

/// The first line of the place, within the text and on character boundaries: a frame of a whole
/// record would hide the place it is about.
fn visible(text: &str, place: Span) -> std::ops::Range<usize> {
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
