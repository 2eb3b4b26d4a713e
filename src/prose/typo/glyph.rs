//! A text as a row of characters to look back and forth in, what is skipped standing as one of
//! them.

use crate::prose::letter::is_invisible;
use std::ops::Range;

/// Stands for a skipped range: the object replacement character, which is neither letter nor space.
pub(super) const OPAQUE: char = '\u{FFFC}';

/// A character and its bytes in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    pub at: usize,
    pub end: usize,
    pub c: char,
}

impl Glyph {
    pub(super) fn range(self) -> Range<usize> {
        self.at..self.end
    }
}

/// The characters of a text; each skipped range, widened to whole characters, is one [`OPAQUE`].
pub(super) fn glyphs(text: &str, skip: &[Range<usize>]) -> Vec<Glyph> {
    if skip.is_empty() {
        let glyph = |(at, c): (usize, char)| Glyph {
            at,
            end: at + c.len_utf8(),
            c,
        };
        return text.char_indices().map(glyph).collect();
    }
    let mut skip: Vec<Range<usize>> = skip.iter().filter(|s| !s.is_empty()).cloned().collect();
    skip.sort_by_key(|range| range.start);
    let mut skip = skip.into_iter().peekable();
    // Cyrillic takes two bytes a letter.
    let mut glyphs: Vec<Glyph> = Vec::with_capacity(text.len() / 2 + 8);
    let mut opaque_until = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let mut opens = false;
        while let Some(range) = skip.next_if(|range| range.start < end) {
            opens |= opaque_until <= at;
            opaque_until = opaque_until.max(range.end);
        }
        match glyphs.last_mut() {
            Some(last) if at < opaque_until && !opens => last.end = end,
            _ if at < opaque_until => glyphs.push(Glyph { at, end, c: OPAQUE }),
            _ => glyphs.push(Glyph { at, end, c }),
        }
    }
    glyphs
}

pub(super) fn char_at(glyphs: &[Glyph], place: usize) -> Option<char> {
    glyphs.get(place).map(|glyph| glyph.c)
}

pub(super) fn char_before(glyphs: &[Glyph], place: usize) -> Option<char> {
    char_at(glyphs, place.checked_sub(1)?)
}

/// A space inside a line, of whatever width.
pub(super) const fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}'
    )
}

/// What ends a line or sets its parts in columns.
pub(super) const fn is_layout(c: char) -> bool {
    matches!(c, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What stands on one side of a character beyond the space there, if any.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side {
    pub spaced: bool,
    pub c: Option<char>,
    pub place: usize,
}

/// What stands before the character at `place`.
pub(super) fn before(glyphs: &[Glyph], place: usize) -> Side {
    beyond(glyphs, (0..place.min(glyphs.len())).rev())
}

/// What stands after the character at `place`.
pub(super) fn after(glyphs: &[Glyph], place: usize) -> Side {
    beyond(glyphs, place.saturating_add(1)..glyphs.len())
}

fn beyond(glyphs: &[Glyph], places: impl Iterator<Item = usize>) -> Side {
    let mut spaced = false;
    for place in places {
        let Some(c) = char_at(glyphs, place) else {
            break;
        };
        if is_space(c) {
            spaced = true;
        } else if !is_invisible(c) {
            let c = Some(c);
            return Side { spaced, c, place };
        }
    }
    Side {
        spaced,
        c: None,
        place: usize::MAX,
    }
}
