//! Spaces: one between words, none beside the characters that hold to a word, one after `№`, and
//! none that cannot be seen.
//!
//! A run of spaces and invisible characters is judged as a whole, by what stands on its two sides.
//! A no-break space is as good as a plain one everywhere.

use super::glyph::{Glyph, OPAQUE, char_at, char_before, is_layout, is_space};
use super::quotes::{Mark, role};
use super::{Typo, TypoKind};
use crate::language::NO_BREAK_SPACE;
use crate::prose::letter::is_invisible;
use std::ops::Range;

pub(super) fn find(text: &str, glyphs: &[Glyph], marks: &[Mark], found: &mut Vec<Typo>) {
    let mut place = 0;
    while let Some(glyph) = glyphs.get(place) {
        if is_space(glyph.c) || is_invisible(glyph.c) {
            let length = glyphs.get(place..).unwrap_or_default();
            let length = length
                .iter()
                .take_while(|glyph| is_space(glyph.c) || is_invisible(glyph.c))
                .count();
            found.extend(judged(text, glyphs, marks, place..place + length));
            place += length;
            continue;
        }
        if glyph.c == '№' && holds_to_next(text, glyphs, place) {
            found.push(Typo {
                range: glyph.range(),
                kind: TypoKind::MissingSpaceAfterNumberSign,
                meant: Some(format!("№{NO_BREAK_SPACE}")),
                certain: true,
            });
        }
        place += 1;
    }
}

/// Whether the number sign at `place` belongs to what follows it without a space. What is skipped
/// may hold the space itself, be the edge of a cell («| № | Құжат |» is a heading of a column), or
/// end bold type with a space behind it («**№** р/с»).
fn holds_to_next(text: &str, glyphs: &[Glyph], place: usize) -> bool {
    let Some(next) = glyphs.get(place + 1) else {
        return false;
    };
    if next.c != OPAQUE {
        return needs_space_after_number_sign(next.c);
    }
    let skipped = text.get(next.range()).unwrap_or_default();
    let is_mark = !skipped.contains(char::is_alphanumeric);
    let after = char_at(glyphs, place + 2);
    !skipped.contains(|c: char| c.is_whitespace() || c == '|')
        && (!is_mark || after.is_some_and(needs_space_after_number_sign))
}

fn needs_space_after_number_sign(next: char) -> bool {
    next.is_alphanumeric() || next == OPAQUE || next == '{'
}

/// The typo in a run of spaces and invisible characters, given by its places.
fn judged(text: &str, glyphs: &[Glyph], marks: &[Mark], run: Range<usize>) -> Option<Typo> {
    let (first, last) = (glyphs.get(run.start)?, glyphs.get(run.end - 1)?);
    let mut range = first.at..last.end;
    let written = text.get(range.clone())?;
    let (left, right) = (char_before(glyphs, run.start), char_at(glyphs, run.end));
    let stray = written.chars().any(|c| !matches!(c, ' ' | NO_BREAK_SPACE));
    let (Some(left), Some(right)) = (
        left.filter(|&c| !is_layout(c)),
        right.filter(|&c| !is_layout(c)),
    ) else {
        // At an end of a line, where the number of spaces is layout.
        return stray.then(|| typo(range, TypoKind::StraySpace, plain(written)));
    };
    let spaced = written.chars().any(is_space);
    let opens = opens(glyphs, marks, run.start);
    let closes = closes(glyphs, marks, run.end, left);
    let meant = match (opens, closes) {
        _ if !spaced && left == '№' && needs_space_after_number_sign(right) => {
            NO_BREAK_SPACE.to_string()
        }
        _ if !spaced => String::new(),
        (true, true) => plain(written),
        (true, false) | (false, true) => String::new(),
        _ if written == " " => return None,
        _ if left == '|' || right == '|' || after_marker(glyphs, run.start) => plain(written),
        _ if written.contains([NO_BREAK_SPACE, '\u{2007}', '\u{202F}']) => {
            NO_BREAK_SPACE.to_string()
        }
        _ => " ".to_owned(),
    };
    if meant == written {
        return None;
    }
    let kind = match (stray, meant.is_empty()) {
        (true, _) => TypoKind::StraySpace,
        (false, true) => TypoKind::SpaceBesidePunctuation,
        (false, false) => TypoKind::DoubledSpace,
    };
    let spaced_before_only = closes
        && !opens
        && right == ','
        && char_at(glyphs, run.end + 1).is_some_and(char::is_alphabetic);
    if spaced_before_only {
        // «сөз ,сөз»: the space is on the wrong side.
        range.end = glyphs.get(run.end)?.end;
        return Some(typo(range, kind, ", ".to_owned()));
    }
    Some(typo(range, kind, meant))
}

fn typo(range: Range<usize>, kind: TypoKind, meant: String) -> Typo {
    Typo {
        range,
        kind,
        meant: Some(meant),
        certain: true,
    }
}

/// The same spaces, without the invisible and in the two widths that a text needs.
fn plain(written: &str) -> String {
    written
        .chars()
        .filter(|&c| is_space(c))
        .map(|c| match c {
            NO_BREAK_SPACE | '\u{2007}' | '\u{202F}' => NO_BREAK_SPACE,
            _ => ' ',
        })
        .collect()
}

/// Whether what stands before the run wants no space after it.
fn opens(glyphs: &[Glyph], marks: &[Mark], run: usize) -> bool {
    let Some(place) = run.checked_sub(1) else {
        return false;
    };
    char_at(glyphs, place) == Some('(') || role(marks, place) == Some(true)
}

/// Whether what stands after the run wants no space before it; `left` stands before the run.
fn closes(glyphs: &[Glyph], marks: &[Mark], place: usize, left: char) -> bool {
    let next = char_at(glyphs, place + 1);
    let sticks = next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '/' | OPAQUE));
    match char_at(glyphs, place) {
        Some(')') => true,
        // «.docx», «.kz»; an ellipsis; a row of dots to write on.
        Some('.') => !sticks && next != Some('.') && !matches!(left, '.' | '_'),
        // «12 ,5» may be a number.
        Some(',') => !next.is_some_and(|c| c.is_ascii_digit()),
        // «1 : 1000» is a scale.
        Some(':') => !sticks && next != Some(':') && !left.is_ascii_digit(),
        Some(';' | '!' | '?') => !sticks,
        Some(_) => role(marks, place) == Some(false),
        None => false,
    }
}

/// Whether nothing but the character of an item, heading or quotation stands between the start of
/// the line and the place.
fn after_marker(glyphs: &[Glyph], place: usize) -> bool {
    let line = glyphs.get(..place).unwrap_or_default();
    let mut line = line
        .iter()
        .rev()
        .map(|glyph| glyph.c)
        .take_while(|&c| !is_layout(c))
        .peekable();
    let mut marker = false;
    if line.next_if(|c| matches!(c, '.' | ')')).is_some() {
        while line.next_if(char::is_ascii_digit).is_some() {
            marker = true;
        }
    } else if line.next_if(|c| matches!(c, '-' | '*' | '+')).is_some() {
        marker = true;
    } else {
        while line.next_if(|c| matches!(c, '#' | '>')).is_some() {
            marker = true;
        }
    }
    marker && line.all(|c| is_space(c) || is_invisible(c) || c == '>')
}
