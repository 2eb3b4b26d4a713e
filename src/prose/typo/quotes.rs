//! Quotation marks: which open and which close, which belong together, and which the level asks
//! for.
//!
//! A paragraph is judged by itself, so that one mark forgotten spoils no other paragraph. In one
//! where a mark has no partner, or stands against its own shape, the nesting is in doubt: its other
//! marks may be fixed only by a person.

use super::glyph::{Glyph, OPAQUE, char_at, char_before, is_layout, is_space};
use super::{Typo, TypoKind};
use crate::language::Language;
use crate::prose::letter::is_invisible;

/// A quotation mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// Its place among the glyphs.
    pub place: usize,
    pub opens: bool,
    /// The mark that should stand there; `None` if it has no partner.
    pub meant: Option<char>,
    /// Whether its paragraph is in doubt.
    pub doubtful: bool,
}

/// The marks of the outer and of the inner level.
const fn levels(language: Language) -> [[char; 2]; 2] {
    match language {
        Language::Kazakh => [['«', '»'], ['“', '”']],
        Language::Russian => [['«', '»'], ['„', '“']],
    }
}

/// The quotation marks of a text in order; apostrophes and signs of inches are not among them.
pub(super) fn marks(language: Language, glyphs: &[Glyph]) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut paragraph = Paragraph::default();
    let mut line_is_empty = true;
    for (place, glyph) in glyphs.iter().enumerate() {
        match glyph.c {
            '\n' => {
                if line_is_empty {
                    paragraph.finish(language, &mut marks);
                }
                line_is_empty = true;
            }
            c if is_layout(c) || is_space(c) || is_invisible(c) => {}
            c => {
                if line_is_empty && begins_item(glyphs, place) {
                    paragraph.finish(language, &mut marks);
                }
                line_is_empty = false;
                if is_quote(c) {
                    paragraph.take(language, glyphs, place, c);
                }
            }
        }
    }
    paragraph.finish(language, &mut marks);
    marks
}

/// The typos in the marks.
pub(super) fn typos(glyphs: &[Glyph], marks: &[Mark]) -> Vec<Typo> {
    marks
        .iter()
        .filter_map(|mark| {
            let glyph = glyphs.get(mark.place)?;
            let kind = match (mark.meant, glyph.c) {
                (None, _) => TypoKind::UnclosedQuote,
                (Some(meant), found) if meant == found => return None,
                (_, '"' | '\'') => TypoKind::StraightQuote,
                _ => TypoKind::WrongQuote,
            };
            Some(Typo {
                range: glyph.range(),
                kind,
                meant: mark.meant.map(String::from),
                certain: mark.meant.is_some() && !mark.doubtful,
            })
        })
        .collect()
}

/// Whether a quotation mark at the place opens; `None` if there is none that is sure of its role.
pub(super) fn role(marks: &[Mark], place: usize) -> Option<bool> {
    let at = marks.binary_search_by_key(&place, |mark| mark.place).ok()?;
    let mark = marks.get(at)?;
    (mark.meant.is_some() && !mark.doubtful).then_some(mark.opens)
}

pub(super) fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '«' | '»' | '‹' | '›' | '\u{2018}'..='\u{201F}'
    )
}

/// Quotation marks that may as well be apostrophes.
const fn is_single(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '‚' | '‛')
}

/// Whether the character begins an item of a list, a heading or a quotation of Markdown.
fn begins_item(glyphs: &[Glyph], place: usize) -> bool {
    let next = (place + 1..)
        .map_while(|place| char_at(glyphs, place))
        .find(|&c| !is_invisible(c));
    matches!(char_at(glyphs, place), Some('-' | '*' | '+' | '#' | '>'))
        && next.is_none_or(|c| is_space(c) || is_layout(c) || c == '#')
}

/// What the neighbours of a mark say of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Context {
    Opens,
    Closes,
    Unclear,
}

/// How far is looked for a neighbour: no text has more marks in a row.
const LOOK: usize = 32;

fn context(glyphs: &[Glyph], place: usize) -> Context {
    // Other quotes, emphasis and what is invisible are looked through.
    let through = |c: &char| is_quote(*c) || is_invisible(*c) || matches!(c, '*' | '_');
    let left = (0..place)
        .rev()
        .take(LOOK)
        .map_while(|place| char_at(glyphs, place))
        .find(|c| !through(c));
    let right = (place + 1..)
        .take(LOOK)
        .map_while(|place| char_at(glyphs, place))
        .find(|c| !through(c));
    let edge = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '―' | '/' | '|');
    let left = left.is_none_or(|c| edge(c) || matches!(c, '(' | '[' | '{'));
    let right = right.is_none_or(|c| {
        edge(c) || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…' | ')' | ']' | '}')
    });
    match (left, right) {
        (true, false) => Context::Opens,
        (false, true) => Context::Closes,
        _ => Context::Unclear,
    }
}

/// A mark as it was found.
struct Found {
    place: usize,
    opens: bool,
    single: bool,
    partnered: bool,
}

/// The marks of the paragraph that is being read.
#[derive(Default)]
struct Paragraph {
    found: Vec<Found>,
    /// Those that are open, by their place in `found`.
    open: Vec<usize>,
    /// How many of them are not single.
    outer: usize,
    doubtful: bool,
}

impl Paragraph {
    fn take(&mut self, language: Language, glyphs: &[Glyph], place: usize, c: char) {
        let left = char_before(glyphs, place);
        let of_a_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == OPAQUE);
        if is_single(c) && of_a_word(left) && of_a_word(char_at(glyphs, place + 1)) {
            return;
        }
        let context = context(glyphs, place);
        let anything_open = self.outer > 0;
        let shape = match (c, language) {
            ('«' | '‹' | '„' | '‟' | '‚' | '‛', _) => Some(true),
            ('»' | '›' | '”', _) => Some(false),
            ('“', Language::Kazakh) => Some(context != Context::Closes),
            ('“', Language::Russian) => Some(context == Context::Opens),
            _ => None,
        };
        let opens = match (shape, context) {
            (Some(opens), _) => {
                let against = if opens {
                    Context::Closes
                } else {
                    Context::Opens
                };
                self.doubtful |= context == against;
                opens
            }
            (None, Context::Opens) => true,
            (None, Context::Closes) => false,
            // An apostrophe.
            (None, Context::Unclear) if is_single(c) => return,
            (None, Context::Unclear) => !anything_open,
        };
        if opens {
            self.open.push(self.found.len());
            self.outer += usize::from(!is_single(c));
        } else if is_single(c) {
            match self.open.last() {
                Some(&partner) if self.is_single(partner) => self.close(partner),
                // An apostrophe.
                _ => return,
            }
        } else {
            if c == '"' && !anything_open && left.is_some_and(|c| c.is_ascii_digit()) {
                // A sign of inches.
                return;
            }
            while let Some(&at) = self.open.last()
                && self.is_single(at)
            {
                self.open.pop();
            }
            match self.open.last() {
                Some(&partner) => self.close(partner),
                None => {
                    self.add(place, false, c, false);
                    return;
                }
            }
        }
        self.add(place, opens, c, !opens);
    }

    fn is_single(&self, at: usize) -> bool {
        self.found.get(at).is_some_and(|found| found.single)
    }

    fn close(&mut self, partner: usize) {
        self.open.pop();
        if let Some(found) = self.found.get_mut(partner) {
            found.partnered = true;
            self.outer -= usize::from(!found.single);
        }
    }

    fn add(&mut self, place: usize, opens: bool, c: char, partnered: bool) {
        let single = is_single(c);
        self.found.push(Found {
            place,
            opens,
            single,
            partnered,
        });
    }

    /// Ends the paragraph: its marks are told their level.
    fn finish(&mut self, language: Language, marks: &mut Vec<Mark>) {
        if self.found.is_empty() {
            return;
        }
        // A single mark without a partner is an apostrophe.
        self.found.retain(|found| found.partnered || !found.single);
        let doubtful = self.doubtful || self.found.iter().any(|found| !found.partnered);
        let mut depth = 0_usize;
        for found in self.found.drain(..) {
            if found.partnered && !found.opens {
                depth = depth.saturating_sub(1);
            }
            let [open, close] = levels(language)[depth % 2];
            let meant = if found.opens { open } else { close };
            if found.partnered && found.opens {
                depth += 1;
            }
            marks.push(Mark {
                place: found.place,
                opens: found.opens,
                meant: found.partnered.then_some(meant),
                doubtful,
            });
        }
        self.open.clear();
        self.outer = 0;
        self.doubtful = false;
    }
}
