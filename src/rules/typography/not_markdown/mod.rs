//! Prose that only looks like Markdown: a heading, an item, a bold word that is published as it was
//! typed, since a space stands where it should not or is missing; and Markdown where none is read,
//! in the texts of records.
//!
//! It is alike in both languages, so that no comparison of the two finds it. What can't be told
//! from sound prose (a wrapped line that begins with a dash, a dialogue, a footnote, a suffix) is
//! passed over, and a fix is safe only where nothing else can be meant.

mod block;
mod inline;
mod lines;
mod mark;
mod plain;
pub mod problem;
mod record;
#[cfg(test)]
mod tests;

use crate::rules::typography::not_markdown::problem::{MarkdownLook, NotMarkdown};
use std::ops::Range;

use crate::diagnostic::{Diagnostic, Edit, Fix, Report, SourceId, Sources, Span};
use crate::model::nesting::far_in;
use crate::model::{Pair, Side};
use crate::rules::context::{PER_TEXT, place_in};

/// Something that looks like Markdown and is none.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    /// Where it stands in its text.
    range: Range<usize>,
    /// What it looks like.
    look: MarkdownLook,
    /// What would make it what it looks like, where that is known.
    fix: Option<Change>,
}

/// A change of a text, in bytes of the text as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    edits: Vec<(Range<usize>, String)>,
    /// Whether nothing else can have been meant.
    safe: bool,
}

/// Warns of it in a Markdown file.
pub fn check_file(source: SourceId, sources: &Sources, report: &mut Report) {
    if sources.path(source).ends_with(".md") {
        look(sources, source, report);
    }
}

/// Warns of it in a text of a record.
pub fn check(pair: &Pair, sources: &Sources, report: &mut Report) {
    // A case holds letters as they come out.
    if !pair.file.ends_with(".yaml") || pair.file.starts_with("content/letters/cases/") {
        return;
    }
    let placeholders = pair.file.starts_with("content/letters/");
    for (_, side) in pair.sides.iter() {
        let found = record::look(&side.text, placeholders);
        for found in found.into_iter().take(PER_TEXT) {
            report.push(in_record(sources, side, found));
        }
    }
}

fn look(sources: &Sources, source: SourceId, report: &mut Report) {
    let text = sources.text(source);
    for found in guide(text).into_iter().take(PER_TEXT) {
        let place = Span::new(source, found.range.clone());
        let written = text.get(found.range.clone()).unwrap_or_default();
        let meant = found.fix.as_ref().map(|fix| fixed(text, &found.range, fix));
        let problem = NotMarkdown {
            look: found.look,
            found: shown(written),
            meant: meant.map(|meant| shown(&meant)),
        };
        let mut diagnostic = Diagnostic::new(place, problem);
        diagnostic.fix = found.fix.map(|fix| Fix {
            edits: fix
                .edits
                .into_iter()
                .map(|(range, text)| Edit {
                    place: Span::new(source, range),
                    text,
                })
                .collect(),
            safe: fix.safe,
        });
        report.push(diagnostic);
    }
}

/// All that is found in a guide, in the order of places.
fn guide(text: &str) -> Vec<Found> {
    if plain::is_plain(text) {
        return Vec::new();
    }
    parsed(text)
}

/// The same, by the parser.
fn parsed(text: &str) -> Vec<Found> {
    // What stands too deep has been told, and a parser would take its time for it.
    if far_in(text).is_some() {
        return Vec::new();
    }
    let blocks = block::blocks(text);
    let mut found = lines::look(text, &blocks);
    found.extend(inline::look(text, &blocks, &found));
    found.sort_by_key(|found| (found.range.start, found.range.end));
    found
}

fn in_record(sources: &Sources, side: &Side, found: Found) -> Diagnostic {
    let written = side.text.get(found.range.clone()).unwrap_or_default();
    let problem = NotMarkdown {
        look: found.look,
        found: shown(written),
        meant: None,
    };
    Diagnostic::new(place_in(sources, side, found.range), problem)
}

/// What stands in the range after the change.
fn fixed(text: &str, range: &Range<usize>, change: &Change) -> String {
    let mut meant = String::new();
    let mut at = range.start;
    for (edit, new) in &change.edits {
        if edit.start < at || edit.end > range.end {
            continue;
        }
        meant.push_str(text.get(at..edit.start).unwrap_or_default());
        meant.push_str(new);
        at = edit.end;
    }
    meant.push_str(text.get(at..range.end).unwrap_or_default());
    meant
}

/// The beginning of a text as a message shows it: on one line, with names for what can't be seen.
fn shown(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut shown = String::new();
    for (count, c) in text.chars().enumerate() {
        if count == LONGEST {
            shown.push('…');
            break;
        }
        match c {
            '\n' => shown.push(' '),
            ' ' => shown.push(c),
            c if c.is_whitespace() || c.is_control() || mark::is_private(c) => {
                shown.push_str(&format!("<U+{:04X}>", u32::from(c)));
            }
            c => shown.push(c),
        }
    }
    shown
}
