//! Marks within a line that are published as they were typed: `**bold **word`, `[text] (address)`,
//! `{field}`.

use crate::rules::typography::not_markdown::problem::MarkdownLook;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use super::block::Block;
use super::{Change, Found};
use crate::model::procedure::MARKDOWN;

/// What links of a guide, and those that look like them, begin with.
const TARGETS: [&str; 10] = [
    "https://",
    "http://",
    "www.",
    "contact:",
    "office:",
    "act:",
    "procedure:",
    "letter:",
    "mailto:",
    "tel:",
];

/// The longest words and the longest address of a link that is looked for. Without it each bracket
/// of a text that has nothing else would be followed to the end of the text.
const LONGEST: usize = 500;

/// The beginning of a text, as long as a link can be.
fn head(text: &str) -> &str {
    text.get(..text.floor_char_boundary(LONGEST))
        .unwrap_or(text)
}

/// What the blocks of a guide have of it, outside of the lines that were `told` already as a whole.
pub(super) fn look(text: &str, blocks: &[Block], told: &[Found]) -> Vec<Found> {
    let mut found = Vec::new();
    for block in blocks {
        let begun = found.len();
        links(text, block, &mut found);
        emphasis(text, block, &mut found);
        let mut taken: Vec<Range<usize>> = found
            .get(begun..)
            .unwrap_or_default()
            .iter()
            .map(|found: &Found| found.range.clone())
            .collect();
        taken.sort_by_key(|taken| taken.start);
        addresses(text, block, &taken, &mut found);
        braces(text, block, &mut found);
        bullets(text, block, &mut found);
    }
    let whole = |found: &&Found| matches!(found.look, MarkdownLook::Heading | MarkdownLook::Table);
    let lines: Vec<&Range<usize>> = told.iter().filter(whole).map(|told| &told.range).collect();
    found.retain(|found| {
        let next = lines.partition_point(|line| line.end <= found.range.start);
        let line = lines.get(next);
        line.is_none_or(|line| line.start > found.range.start)
    });
    found
}

fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

fn is_space(c: Option<char>) -> bool {
    c.is_none_or(char::is_whitespace)
}

// ── Emphasis
// ────────────────────────────────────────────────────────────────────────────────────────────────

fn emphasis(text: &str, block: &Block, found: &mut Vec<Found>) {
    let marks = [
        ("**", MarkdownLook::Strong),
        ("__", MarkdownLook::Strong),
        ("~~", MarkdownLook::Struck),
        ("==", MarkdownLook::Struck),
    ];
    for (mark, look) in marks {
        pairs(text, block, mark, look, found);
    }
}

/// The pairs of a mark of two markers, and a `**` that is not closed.
fn pairs(text: &str, block: &Block, mark: &str, look: MarkdownLook, found: &mut Vec<Found>) {
    let marker = mark.chars().next();
    let mut open: Option<usize> = None;
    for at in block.literal_matches(text, mark) {
        let (before, after) = (char_before(text, at), char_at(text, at + 2));
        if before == marker || after == marker {
            continue;
        }
        match open {
            None => {
                let word = before.is_some_and(char::is_alphanumeric);
                let begins = match mark {
                    "**" => !word,
                    // «__» is a blank to fill in, `a == b` a comparison.
                    _ => {
                        (is_space(before) || matches!(before, Some('(' | '«')))
                            && after.is_some_and(|c| c.is_alphanumeric() || c == '«')
                    }
                };
                open = begins.then_some(at);
            }
            Some(start) => {
                let inner = text.get(start + 2..at).unwrap_or_default();
                let closes = match mark {
                    "~~" | "==" => !inner.ends_with(char::is_whitespace),
                    _ => true,
                };
                if closes && inner.contains(char::is_alphabetic) {
                    found.push(Found {
                        range: start..at + 2,
                        look,
                        fix: (look == MarkdownLook::Strong)
                            .then(|| tightened(text, start, at, mark))
                            .flatten(),
                    });
                    open = None;
                } else {
                    open = Some(at);
                }
            }
        }
    }
    if let Some(start) = open.filter(|_| mark == "**") {
        let before = char_before(text, start);
        let line_start = is_space(before) && before != Some(' ');
        // «**для организаций» is a footnote.
        if !line_start && char_at(text, start + 2).is_some_and(char::is_alphabetic) {
            found.push(Found {
                range: start..start + 2,
                look,
                fix: None,
            });
        }
    }
}

/// The change that takes the spaces inside the marks out of them, if the words are bold then.
fn tightened(text: &str, start: usize, end: usize, mark: &str) -> Option<Change> {
    let inner = text.get(start + 2..end)?;
    let words = inner.trim();
    if words.contains('\n') || words.contains(mark) {
        return None;
    }
    let lead = &inner[..inner.len() - inner.trim_start().len()];
    let trail = &inner[inner.trim_end().len()..];
    let (before, after) = (char_before(text, start), char_at(text, end + 2));
    let lead = if is_space(before) { "" } else { lead };
    let ends = |c: char| matches!(c, '.' | ',' | ';' | ':' | '!' | '?');
    let trail = match after {
        c if is_space(c) => "",
        Some(c) if ends(c) || matches!(c, ')' | '»') => "",
        Some(c) if trail.is_empty() && c.is_alphanumeric() && words.ends_with(ends) => " ",
        _ => trail,
    };
    let around = |c: Option<char>| c.filter(|c| *c != '\n').unwrap_or(' ');
    let (before, after) = (around(before), around(after));
    let shape = format!("x{before}{lead}{mark}{words}{mark}{trail}{after}x");
    let mut strong = 0;
    let mut literal = false;
    for event in Parser::new_ext(&shape, MARKDOWN) {
        match event {
            Event::Start(Tag::Strong) => strong += 1,
            Event::Text(words) => literal |= words.contains(mark),
            _ => {}
        }
    }
    (strong == 1 && !literal).then(|| {
        let space = inner.len() - inner.trim_start().len();
        let end_space = inner.len() - inner.trim_end().len();
        Change {
            edits: vec![
                (start..start + 2 + space, format!("{lead}{mark}")),
                (end - end_space..end + 2, format!("{mark}{trail}")),
            ],
            safe: true,
        }
    })
}

// ── Links
// ───────────────────────────────────────────────

/// Whether a text begins as the target of a link does.
pub(super) fn is_target(text: &str) -> bool {
    let text = text.trim_start_matches(['<', ' ', '\u{A0}']);
    TARGETS.iter().any(|target| {
        text.get(..target.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(target))
    }) || text
        .strip_prefix('#')
        .is_some_and(|anchor| anchor.starts_with(char::is_alphabetic))
}

fn links(text: &str, block: &Block, found: &mut Vec<Found>) {
    let mut opened: Vec<usize> = Vec::new();
    let written = text.get(block.range.clone()).unwrap_or_default();
    for (at, bracket) in written.match_indices(['[', ']']) {
        let at = block.range.start + at;
        if !block.is_literal(&(at..at + 1)) {
            continue;
        }
        if bracket == "[" {
            opened.push(at);
            found.extend(turned(text, block, at));
            continue;
        }
        let Some(open) = opened.pop() else {
            continue;
        };
        if let Some(link) = footnote(text, open, at).or_else(|| link(text, block, open, at)) {
            found.push(link);
        }
    }
}

/// `[^1]`.
fn footnote(text: &str, open: usize, close: usize) -> Option<Found> {
    let name = text.get(open + 1..close)?.strip_prefix('^')?;
    let named = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '-');
    named.then(|| Found {
        range: open..close + 1,
        look: MarkdownLook::Footnote,
        fix: None,
    })
}

/// `[text] (address)` and `[text](address with a space)`.
fn link(text: &str, block: &Block, open: usize, close: usize) -> Option<Found> {
    let rest = head(text.get(close + 1..block.range.end)?);
    let spaced = rest.trim_start();
    let space = rest.len() - spaced.len();
    let target = spaced.strip_prefix('(')?;
    let breaks = rest.get(..space)?.matches('\n').count();
    if !is_target(target) || breaks > 1 || space > 8 {
        return None;
    }
    let end = target.find([')', '\n']).unwrap_or(target.len());
    let closed = usize::from(target.get(end..).is_some_and(|rest| rest.starts_with(')')));
    let range = open..close + 1 + space + 1 + end + closed;
    let words = text.get(open + 1..close)?;
    if words.len() > LONGEST {
        return None;
    }
    let shape = format!("[{words}]({}", target.get(..end + closed)?);
    let is_link = Parser::new_ext(&shape, MARKDOWN)
        .into_offset_iter()
        .any(|(event, whole)| {
            matches!(event, Event::Start(Tag::Link { .. })) && whole == (0..shape.len())
        });
    Some(Found {
        range,
        look: MarkdownLook::Link,
        fix: (is_link && space > 0).then(|| Change {
            edits: vec![(close + 1..close + 1 + space, String::new())],
            safe: true,
        }),
    })
}

/// `(text)[address]`.
fn turned(text: &str, block: &Block, open: usize) -> Option<Found> {
    let rest = head(text.get(open + 1..block.range.end)?);
    let turned = char_before(text, open) == Some(')') && is_target(rest);
    if !turned {
        return None;
    }
    let end = rest.find([']', '\n'])?;
    Some(Found {
        range: open..open + 1 + end + 1,
        look: MarkdownLook::Link,
        fix: None,
    })
}

/// Addresses that are no links: other programs make links of them.
fn addresses(text: &str, block: &Block, taken: &[Range<usize>], found: &mut Vec<Found>) {
    let is_taken = |at: usize| {
        let next = taken.partition_point(|taken| taken.start <= at);
        let before = next.checked_sub(1).and_then(|before| taken.get(before));
        before.is_some_and(|taken| at < taken.end)
    };
    let mut done = 0;
    for at in block.literal_matches(text, "://") {
        // One address may hold another.
        if at < done {
            continue;
        }
        let head = text.get(block.range.start..at).unwrap_or_default();
        let scheme = ["https", "http"]
            .into_iter()
            .find(|scheme| head.ends_with(scheme));
        let Some(start) = scheme.map(|scheme| at - scheme.len()) else {
            continue;
        };
        let rest = text.get(start..block.range.end).unwrap_or_default();
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '»' | '|'));
        let address = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
        done = start + address.len();
        let address = address.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '*', '"']);
        let range = start..start + address.len();
        if address.len() <= "https://".len() || is_taken(start) {
            continue;
        }
        found.push(Found {
            look: MarkdownLook::Address,
            fix: Some(Change {
                edits: vec![(range.clone(), format!("<{address}>"))],
                safe: false,
            }),
            range,
        });
    }
}

// ── Other markers
// ─────────────────────────────────────────────────────────────────────────────────────────────

/// `{field}`, `{{ field }}`, `{#anchor}` that stands after no heading.
fn braces(text: &str, block: &Block, found: &mut Vec<Found>) {
    let mut end = block.range.start;
    for at in block.literal_matches(text, "{") {
        if at < end {
            continue;
        }
        let rest = text.get(at..block.range.end).unwrap_or_default();
        if let Some(length) = placeholder(rest) {
            end = at + length;
            found.push(Found {
                range: at..end,
                look: MarkdownLook::Braces,
                fix: None,
            });
        }
    }
}

/// How many bytes of a text are a name in braces, if it begins with one.
pub(super) fn placeholder(text: &str) -> Option<usize> {
    const LONGEST: usize = 80;
    let (open, close) = match text {
        text if text.starts_with("{{") => ("{{", "}}"),
        text if text.starts_with("{%") => ("{%", "%}"),
        _ => ("{", "}"),
    };
    let end = text
        .char_indices()
        .take(LONGEST)
        .find(|&(at, c)| c == '\n' || text.get(at..).is_some_and(|rest| rest.starts_with(close)))
        .map(|(at, _)| at)?;
    let name = text.get(open.len()..end)?;
    if open != "{" {
        return (!name.trim().is_empty()).then_some(end + close.len());
    }
    let name = name.strip_prefix(['#', '.']).unwrap_or(name);
    let named = name.contains(char::is_alphabetic)
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
    (named && text.get(end..)?.starts_with(close)).then_some(end + close.len())
}

/// A list within a line: «Нужны: • паспорт • талон».
fn bullets(text: &str, block: &Block, found: &mut Vec<Found>) {
    let begun = block.range.start;
    let mut bullets = block.literal_matches(text, "•").filter(|&at| {
        let line = text.get(begun..at).unwrap_or_default();
        let line = line.rsplit('\n').next().unwrap_or_default();
        !line.trim().is_empty()
    });
    let (Some(first), second) = (bullets.next(), bullets.next()) else {
        return;
    };
    let before = text.get(begun..first).unwrap_or_default().trim_end();
    let begins = before.starts_with('•');
    if second.is_some() && before.ends_with(':') && !begins {
        found.push(Found {
            range: first..first + '•'.len_utf8(),
            look: MarkdownLook::Item,
            fix: None,
        });
    }
}
