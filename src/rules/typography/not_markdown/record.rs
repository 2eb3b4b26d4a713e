//! Markdown in a text of a record, where none is read.

use super::Found;
use super::inline::{is_target, placeholder};
use super::mark::is_bullet;
use crate::rules::typography::not_markdown::problem::MarkdownLook;

/// What a text of a record has of Markdown; `placeholders` if the program reads names in braces
/// there.
pub(super) fn look(text: &str, placeholders: bool) -> Vec<Found> {
    let mut found = Vec::new();
    let mut add = |start: usize, end: usize| {
        found.push(Found {
            range: start..end,
            look: MarkdownLook::Record,
            fix: None,
        });
    };
    if let Some(length) = beginning(text) {
        add(0, length);
    }
    for mark in ["**", "__", "~~", "*"] {
        pairs(text, mark, &mut add);
    }
    links(text, &mut add);
    if !placeholders {
        let mut end = 0;
        for (at, _) in text.match_indices('{') {
            let length = text.get(at..).and_then(placeholder);
            if let Some(length) = length.filter(|_| at >= end) {
                end = at + length;
                add(at, end);
            }
        }
    }
    found.sort_by_key(|found| found.range.start);
    found
}

/// The bytes of a mark that the text begins with: `## `, `- `, `• `.
fn beginning(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let hashes = text.len() - text.trim_start_matches('#').len();
    let (marker, mark) = match first {
        '#' => (hashes, hashes > 1),
        '-' | '*' | '+' => (1, true),
        c => (c.len_utf8(), is_bullet(c)),
    };
    let rest = text.get(marker..)?;
    let spaced = rest.starts_with(char::is_whitespace);
    // `##Heading` is as clear as `## Heading`; `-5` and «-да» are words.
    let begins = match first {
        '#' => mark || spaced,
        '-' | '*' | '+' => spaced,
        _ => mark,
    };
    let words = rest.trim_start().chars().next()?;
    let number = matches!(first, '-' | '+') && words.is_ascii_digit();
    (begins && !number).then_some(marker)
}

/// ProblemText between two marks: `**bold**`.
fn pairs(text: &str, mark: &str, add: &mut impl FnMut(usize, usize)) {
    let marker = mark.chars().next();
    let mut open = None;
    for (at, _) in text.match_indices(mark) {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text
            .get(at + mark.len()..)
            .and_then(|text| text.chars().next());
        if before == marker || after == marker {
            continue;
        }
        let opens = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '«'))
            && after.is_some_and(|c| c.is_alphanumeric() || c == '«');
        match open {
            Some(start) if !opens => {
                let inner: &str = text.get(start + mark.len()..at).unwrap_or_default();
                let closes = mark != "*" || !inner.ends_with(char::is_whitespace);
                if closes && inner.contains(char::is_alphabetic) {
                    add(start, at + mark.len());
                }
                open = None;
            }
            _ if opens => open = Some(at),
            _ => {}
        }
    }
}

/// `[text](address)`, also with a space between.
fn links(text: &str, add: &mut impl FnMut(usize, usize)) {
    let mut open = None;
    for (at, bracket) in text.match_indices(['[', ']']) {
        if bracket == "[" {
            open = Some(at);
            continue;
        }
        let rest = text.get(at + 1..).unwrap_or_default();
        let target = rest.trim_start().strip_prefix('(');
        if let (Some(start), Some(target)) = (open.take(), target.filter(|text| is_target(text))) {
            let end = target.find(')').map_or(target.len(), |end| end + 1);
            add(start, text.len() - target.len() + end);
        }
    }
}
