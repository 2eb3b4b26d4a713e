//! Lines that begin like a heading, an item, a step or a row of a table, and are none.

use crate::rules::typography::not_markdown::problem::MarkdownLook;
use std::ops::Range;

use super::block::{Block, Kind};
use super::mark::{Family, Mark, mark};
use super::{Change, Found};

/// A line of a block, from its first marker on.
struct Line<'t> {
    start: usize,
    text: &'t str,
    mark: Option<Mark>,
}

impl Line<'_> {
    fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// The mark and the word after it.
    fn first_word(&self) -> Range<usize> {
        let length = self.mark.map_or(0, |mark| mark.length);
        let words = self.text.get(length..).unwrap_or_default();
        let word = words.find(char::is_whitespace).unwrap_or(words.len());
        self.start..self.start + length + word
    }
}

/// What the blocks of a guide have of it.
pub(super) fn look(text: &str, blocks: &[Block]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut level = 1;
    // A star after a word leads to a line that begins with one: both are footnotes.
    let footnotes = blocks.iter().any(|block| refers_to_footnote(text, block));
    let speech = speech(text, blocks);
    for (block, speech) in blocks.iter().zip(speech) {
        match block.kind {
            Kind::Heading(of) => level = of,
            Kind::Cell => {}
            Kind::Paragraph => {
                let lines = lines(text, block);
                let mut looker = Looker {
                    block,
                    lines: &lines,
                    footnotes,
                    speech,
                    level: &mut level,
                };
                looker.look(&mut found);
            }
        }
    }
    found
}

fn lines<'t>(text: &'t str, block: &Block) -> Vec<Line<'t>> {
    let mut lines = Vec::new();
    let mut at = block.range.start;
    let written = text.get(block.range.clone()).unwrap_or_default();
    for line in written.split_inclusive('\n') {
        let begun = line.trim_start_matches(|c: char| {
            matches!(c, ' ' | '\t') || block.quoted && at != block.range.start && c == '>'
        });
        let start = at + line.len() - begun.len();
        let words = begun.trim_end();
        let mark = mark(words).filter(|mark| block.is_literal(&(start..start + mark.marker)));
        lines.push(Line {
            start,
            text: words,
            mark,
        });
        at += line.len();
    }
    lines
}

/// Whether a word of the block has a star after it: «ИИН*».
fn refers_to_footnote(text: &str, block: &Block) -> bool {
    block.literal_matches(text, "*").any(|at| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let rest = text.get(at + 1..).unwrap_or_default();
        let next = rest.trim_start_matches('*').chars().next();
        before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '»' | ')'))
            && !next.is_some_and(char::is_alphanumeric)
    })
}

/// For each block, whether it is one of a row of paragraphs that begin with a dash and hold speech.
fn speech(text: &str, blocks: &[Block]) -> Vec<bool> {
    let mut speech = Vec::with_capacity(blocks.len());
    let begins = |block: &Block| {
        let written = text.get(block.range.clone()).unwrap_or_default();
        block.kind == Kind::Paragraph && written.starts_with(['—', '–', '―', '-'])
    };
    for row in blocks.chunk_by(|a, b| begins(a) == begins(b)) {
        let speaks = row.iter().any(|block| {
            let written = text.get(block.range.clone()).unwrap_or_default();
            written.contains(['?', '!']) || written.contains(", —") || written.contains(". —")
        });
        speech.extend(row.iter().map(|_| speaks));
    }
    speech
}

struct Looker<'a, 't> {
    block: &'a Block,
    lines: &'a [Line<'t>],
    footnotes: bool,
    speech: bool,
    /// The level of the last heading.
    level: &'a mut u8,
}

impl Looker<'_, '_> {
    fn look(&mut self, found: &mut Vec<Found>) {
        if let Some(row) = self.table() {
            found.push(row);
            return;
        }
        found.extend(self.rule());
        let mut at = 0;
        while let Some(line) = self.lines.get(at) {
            let Some(mark) = line.mark else {
                at += 1;
                continue;
            };
            // The lines that go on with the same mark, and those without one between them.
            let rest = self.lines.get(at..).unwrap_or_default();
            let goes_on = |line: &Line<'_>| {
                line.mark
                    .is_none_or(|other| mark.family.goes_with(other.family))
            };
            let length = match mark.family {
                Family::Heading(_) => 1,
                _ => rest.iter().take_while(|line| goes_on(line)).count(),
            };
            let run = rest.get(..length.max(1)).unwrap_or_default();
            found.extend(match mark.family {
                Family::Heading(level) => self.heading(at, mark, level),
                _ => self.list(at, mark, run),
            });
            at += run.len();
        }
    }

    fn heading(&mut self, at: usize, mark: Mark, level: u8) -> Option<Found> {
        let line = self.lines.get(at)?;
        // `#word` in the midst of a paragraph, or before more words, is a tag.
        let tag = level == 1 && (at > 0 || self.lines.len() > 1) && !mark.wide;
        let first = at == 0 && self.block.item.is_none();
        if tag || (at > 0 && !mark.wide && !begins_with_letter(line, mark)) {
            return None;
        }
        let deepest = (*self.level + 1).min(4);
        let fits = (2..=deepest).contains(&level);
        let safe = fits && !self.block.nested && (first || level >= 2);
        if safe {
            *self.level = level;
        }
        let edit = (
            line.start + mark.marker..line.start + mark.length,
            " ".to_owned(),
        );
        Some(Found {
            range: line.range(),
            look: MarkdownLook::Heading,
            fix: fits.then(|| Change {
                edits: vec![edit],
                safe,
            }),
        })
    }

    /// A run of lines with marks that begins with the line `at`.
    fn list(&self, at: usize, mark: Mark, run: &[Line<'_>]) -> Option<Found> {
        let line = self.lines.get(at)?;
        let marked = || run.iter().filter_map(|line| Some((line, line.mark?)));
        let count = marked().count();
        // Each line of the run has its mark.
        let dense = run
            .get(..count)
            .is_some_and(|run| run.iter().all(|line| line.mark.is_some()));
        let before = at.checked_sub(1).and_then(|at| self.lines.get(at));
        let introduced = before.is_some_and(|line| line.text.ends_with(':'));
        let starts = at == 0;
        let doubled = starts && self.block.item.is_some();
        let after_item = !starts && self.block.item.is_some();
        let bulleted = after_item && self.block.item == Some(false);
        let numbered = after_item && self.block.item == Some(true);
        let several = count > 1 && dense;
        let (look, is_meant, safe) = match mark.family {
            Family::Bullet => (MarkdownLook::Item, true, true),
            Family::Hyphen => (
                MarkdownLook::Item,
                starts || introduced || several || bulleted,
                mark.wide || !self.speech,
            ),
            Family::Plus => (
                MarkdownLook::Item,
                starts || introduced || several || bulleted,
                true,
            ),
            Family::Star => (
                MarkdownLook::Item,
                mark.wide && starts || !self.footnotes && (several || bulleted),
                true,
            ),
            Family::Dash => {
                let ends = before.is_some_and(|line| line.text.ends_with([';', ':']));
                let is_meant = starts || introduced || several && ends;
                let quoted = self.block.quoted || self.speech;
                (MarkdownLook::Item, is_meant && !quoted, several)
            }
            Family::Number(first) => {
                let second = marked().nth(1).map(|(_, mark)| mark.family);
                let row = several && second == Some(Family::Number(first + 1));
                let interrupts = first == 1;
                (
                    MarkdownLook::Step,
                    starts || introduced || row || numbered,
                    starts || numbered || interrupts,
                )
            }
            Family::Letter => {
                let row = several && (introduced || begins_row(mark, line));
                (
                    MarkdownLook::Letter,
                    (starts && !doubled) || introduced || row,
                    false,
                )
            }
            Family::Task => (MarkdownLook::Task, starts || several || after_item, false),
            Family::Heading(_) => return None,
        };
        if !is_meant {
            return None;
        }
        let fixable = !doubled && !matches!(look, MarkdownLook::Letter | MarkdownLook::Task);
        let edits = marked().map(|(line, mark)| {
            let end = line.start + mark.length;
            match mark.family {
                // The marker itself is one of Markdown.
                Family::Hyphen | Family::Plus | Family::Star | Family::Number(_) => {
                    (line.start + mark.marker..end, " ".to_owned())
                }
                _ => (line.start..end, "- ".to_owned()),
            }
        });
        Some(Found {
            range: line.first_word(),
            look,
            fix: fixable.then(|| Change {
                edits: edits.collect(),
                safe: safe && !self.block.quoted && goes_on(run),
            }),
        })
    }

    /// Rows of a table without the rule under the first.
    fn table(&self) -> Option<Found> {
        let first = self.lines.first()?;
        let bars = |line: &Line<'_>| {
            let bars = line.text.match_indices('|');
            let bars = bars.filter(|(at, _)| {
                let at = line.start + at;
                self.block.is_literal(&(at..at + 1))
            });
            bars.count()
        };
        let closed = |line: &Line<'_>| {
            line.text.starts_with('|') && line.text.ends_with('|') && bars(line) > 2
        };
        let at = self.lines.iter().position(&closed);
        if let Some(row) = at.and_then(|at| self.lines.get(at)) {
            return Some(found(row.range(), MarkdownLook::Table));
        }
        let cells = bars(first);
        let even = self.lines.len() > 1 && self.lines.iter().all(|line| bars(line) == cells);
        (even && cells > 0).then(|| found(first.range(), MarkdownLook::Table))
    }

    /// A row of markers that is no rule of Markdown.
    fn rule(&self) -> Option<Found> {
        let [line] = self.lines else {
            return None;
        };
        let marker = line.text.chars().next()?;
        let ruled = matches!(marker, '=' | '—' | '–' | '―' | '─' | '═')
            && line.text.chars().count() > 2
            && line.text.chars().all(|c| c == marker);
        ruled.then(|| found(line.range(), MarkdownLook::Rule))
    }
}

fn found(range: Range<usize>, look: MarkdownLook) -> Found {
    Found {
        range,
        look,
        fix: None,
    }
}

fn begins_with_letter(line: &Line<'_>, mark: Mark) -> bool {
    let words = line.text.get(mark.length..).unwrap_or_default();
    words.starts_with(char::is_alphabetic)
}

/// Whether a letter with a bracket is the first of its alphabet.
fn begins_row(mark: Mark, line: &Line<'_>) -> bool {
    mark.marker > 1 && line.text.starts_with(['а', 'А', 'a', 'A'])
}

/// Whether every line without a mark goes on with the words of the line above it: else it is a
/// paragraph of its own, which a list would take in.
fn goes_on(run: &[Line<'_>]) -> bool {
    run.windows(2).all(|pair| match pair {
        [above, line] if line.mark.is_none() => {
            !above.text.ends_with(['.', ';', '!', '?'])
                && !line.text.starts_with(char::is_uppercase)
        }
        _ => true,
    })
}
