//! Words: written twice, with letters of another script, or without the Kazakh letters they have.

use super::glyph::{Glyph, OPAQUE, char_at, char_before};
use super::{Typo, TypoKind};
use crate::language::Language;
use crate::prose::confusable::{cyrillic_letters, foreign_letters, latin_twin};
use crate::prose::letter::{is_cyrillic, is_invisible, is_kazakh_alone, is_of_a_word, small};
use crate::prose::{guess, missing_layout};
use std::ops::Range;

/// Words that may rightly stand twice in a row, for emphasis. Other reduplications are spelt with a
/// hyphen in both languages (kk «қайта-қайта», ru «чуть-чуть»), which makes one word of them.
const EMPHATIC: [&str; 4] = ["өте", "тым", "очень", "много"];

/// The shortest row of digits after a letter that makes an id in the register of acts:
/// «K2000000350».
const REGISTER_DIGITS: usize = 8;

pub(super) fn find(language: Language, text: &str, glyphs: &[Glyph], found: &mut Vec<Typo>) {
    let mut last: Option<Range<usize>> = None;
    let mut suspected = Vec::new();
    let mut place = 0;
    while place < glyphs.len() {
        let rest = glyphs.get(place..).unwrap_or_default();
        let length = rest
            .iter()
            .take_while(|glyph| is_of_a_word(glyph.c))
            .count();
        if length == 0 {
            place += 1;
            continue;
        }
        let word = place..place + length;
        place = word.end;
        let Some(letters) = Letters::of(glyphs, word.clone()) else {
            continue;
        };
        if letters.latin && letters.cyrillic {
            look_alikes(language, text, &letters, found);
        } else if letters.cyrillic {
            of_an_id(glyphs, &word, found);
        }
        if language == Language::Kazakh && !letters.kazakh && !letters.latin {
            let written = text.get(letters.range.clone()).unwrap_or_default();
            if let Some(meant) = missing_layout::restored(written) {
                suspected.push(Typo {
                    range: letters.range,
                    kind: TypoKind::MissingLayout,
                    meant,
                    certain: false,
                });
            }
        }
        if let Some(last) = &last {
            found.extend(doubled(text, glyphs, last, &word));
        }
        last = Some(word);
    }
    // In a Russian text such words are names and loans; that the text is Russian is another fault.
    if !suspected.is_empty() && guess::guess(text) != Some(Language::Russian) {
        found.append(&mut suspected);
    }
}

/// What a word is made of.
struct Letters {
    /// Its bytes.
    range: Range<usize>,
    latin: bool,
    cyrillic: bool,
    kazakh: bool,
    /// Whether a Cyrillic letter that no Latin one looks like is among them.
    surely_cyrillic: bool,
}

impl Letters {
    fn of(glyphs: &[Glyph], word: Range<usize>) -> Option<Self> {
        let glyphs = glyphs.get(word)?;
        let mut letters = Self {
            range: glyphs.first()?.at..glyphs.last()?.end,
            latin: false,
            cyrillic: false,
            kazakh: false,
            surely_cyrillic: false,
        };
        for glyph in glyphs {
            if is_cyrillic(glyph.c) {
                letters.cyrillic = true;
                letters.kazakh |= is_kazakh_alone(small(glyph.c));
                letters.surely_cyrillic |= latin_twin(glyph.c).is_none();
            } else {
                letters.latin |= glyph.c.is_alphabetic();
            }
        }
        Some(letters)
    }
}

/// Letters of the wrong script in a word of two.
fn look_alikes(language: Language, text: &str, letters: &Letters, found: &mut Vec<Typo>) {
    let start = letters.range.start;
    let word = text.get(letters.range.clone()).unwrap_or_default();
    let mut add = |letter: crate::prose::ForeignLetter, certain: bool| {
        found.push(Typo {
            range: start + letter.range.start..start + letter.range.end,
            kind: TypoKind::Confusable,
            meant: Some(letter.meant.to_string()),
            certain,
        });
    };
    for letter in foreign_letters(language, word) {
        // A word that could be of either script is not for a program to decide.
        add(letter, letters.surely_cyrillic);
    }
    for letter in cyrillic_letters(word) {
        add(letter, true);
    }
}

/// A Cyrillic letter before the digits of an id of the register («К2000000350»), or Cyrillic Roman
/// digits after the number of an act («267-ІІ»). What is invisible is looked through.
fn of_an_id(glyphs: &[Glyph], word: &Range<usize>, found: &mut Vec<Typo>) {
    let visible = |places: Range<usize>| {
        let glyphs = glyphs.get(places).unwrap_or_default().iter();
        glyphs.filter(|glyph| !is_invisible(glyph.c))
    };
    let mut before = visible(0..word.start).rev().map(|glyph| glyph.c);
    let mut after = visible(word.end..glyphs.len()).map(|glyph| glyph.c);
    let letters = visible(word.clone()).count();
    let (left, right) = (before.next(), after.clone().next());
    let letter = letters == 1
        && !left.is_some_and(char::is_alphanumeric)
        && after
            .by_ref()
            .take(REGISTER_DIGITS)
            .filter(char::is_ascii_digit)
            .count()
            == REGISTER_DIGITS;
    let roman = letters <= 5
        && visible(word.clone()).all(|glyph| matches!(glyph.c, 'І' | 'Х'))
        && left == Some('-')
        && before.next().is_some_and(|c| c.is_ascii_digit())
        && !right.is_some_and(|c| c.is_alphanumeric() || c == '-');
    if !letter && !roman {
        return;
    }
    for glyph in visible(word.clone()) {
        if let Some(meant) = latin_twin(glyph.c).filter(char::is_ascii_uppercase) {
            found.push(Typo {
                range: glyph.range(),
                kind: TypoKind::Confusable,
                meant: Some(meant.to_string()),
                certain: true,
            });
        }
    }
}

/// The same word twice, nothing but space between the two.
fn doubled(
    text: &str,
    glyphs: &[Glyph],
    first: &Range<usize>,
    second: &Range<usize>,
) -> Option<Typo> {
    if first.len() != second.len() {
        return None;
    }
    let same = |places: (usize, usize)| {
        char_at(glyphs, places.0).map(small) == char_at(glyphs, places.1).map(small)
    };
    if !first.clone().zip(second.clone()).all(same) {
        return None;
    }
    let between = glyphs.get(first.end..second.start)?;
    let line_ends = between.iter().filter(|glyph| glyph.c == '\n').count();
    if line_ends > 1 || between.is_empty() || !between.iter().all(|g| g.c.is_whitespace()) {
        return None;
    }
    let joined = |c: Option<char>| {
        c.is_some_and(|c| {
            c.is_alphanumeric() || matches!(c, '-' | '_' | '\'' | '’' | '/' | '@' | OPAQUE)
        })
    };
    if joined(char_before(glyphs, first.start)) || joined(char_at(glyphs, second.end)) {
        return None;
    }
    let (from, to) = (glyphs.get(first.start)?, glyphs.get(first.end - 1)?);
    let meant = text.get(from.at..to.end)?;
    let letters = meant.chars().filter(|&c| !is_invisible(c)).count();
    // «А. А.» has points, but a bare initial may repeat the letter before it.
    let initial = letters < 2 && char_at(glyphs, second.start).is_some_and(char::is_uppercase);
    let emphatic = || {
        let small: String = meant.chars().map(small).collect();
        EMPHATIC.contains(&small.as_str())
    };
    if letters == 0 || initial || emphatic() {
        return None;
    }
    Some(Typo {
        range: from.at..glyphs.get(second.end - 1)?.end,
        kind: TypoKind::DoubledWord,
        meant: Some(meant.to_owned()),
        certain: false,
    })
}
