//! Words as glyphs: which face draws a character, and how wide words are.

use std::ops::Range;

use crate::language::NO_BREAK_SPACE;
use crate::typeface::{BOLD, Face, Glyph, REGULAR, SIGNS, glyph};

/// How bold type is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// That of text.
    Regular,
    /// That of headings.
    Bold,
}

impl Weight {
    /// The faces in which a character is looked for.
    fn faces(self) -> &'static [&'static Face] {
        static OF_TEXT: [&Face; 2] = [&REGULAR, &SIGNS];
        static OF_HEADINGS: [&Face; 3] = [&BOLD, &REGULAR, &SIGNS];
        match self {
            Self::Regular => &OF_TEXT,
            Self::Bold => &OF_HEADINGS,
        }
    }
}

/// What stands for a character that no face draws. What is copied out of the file is the character
/// itself.
const UNKNOWN: char = '□';

/// Glyphs of one face that follow each other.
#[derive(Debug)]
pub(super) struct Run {
    pub face: &'static Face,
    /// The text that they draw.
    pub text: String,
    /// Each glyph with the bytes of the text that it stands for.
    pub glyphs: Vec<(&'static Glyph, Range<usize>)>,
}

impl Run {
    /// How wide it is in thousandths of the size.
    pub(super) fn advance(&self) -> u32 {
        let glyphs = self.glyphs.iter();
        glyphs.map(|(glyph, _)| u32::from(glyph.advance)).sum()
    }
}

/// The text as runs of glyphs.
pub(super) fn runs(text: &str, weight: Weight) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for character in text.chars() {
        // A line that is drawn breaks no more.
        let character = match character {
            NO_BREAK_SPACE => ' ',
            c if c.is_whitespace() => ' ',
            c => c,
        };
        let found = glyph(weight.faces(), character);
        if found.is_none() && joins(character) {
            if let Some(run) = runs.last_mut() {
                run.text.push(character);
                if let Some((_, bytes)) = run.glyphs.last_mut() {
                    bytes.end = run.text.len();
                }
            }
            continue;
        }
        let Some((face, glyph)) = found.or_else(|| glyph(&[&REGULAR], UNKNOWN)) else {
            continue;
        };
        let run = match runs.last_mut() {
            Some(run) if std::ptr::eq(run.face, face) => run,
            _ => {
                runs.push(Run {
                    face,
                    text: String::new(),
                    glyphs: Vec::new(),
                });
                match runs.last_mut() {
                    Some(run) => run,
                    None => continue,
                }
            }
        };
        let start = run.text.len();
        run.text.push(character);
        run.glyphs.push((glyph, start..run.text.len()));
    }
    runs
}

/// Whether a character that no face draws belongs to the one before it, or is not seen at all:
/// combining marks, joiners, variation selectors.
fn joins(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{20d0}'..='\u{20ff}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{feff}'
            | '\u{e0100}'..='\u{e01ef}'
    )
}

/// How wide a text is in type of a size.
pub fn width(text: &str, weight: Weight, size: f32) -> f32 {
    let faces = weight.faces();
    let advance = |character: char| {
        let character = if character.is_whitespace() {
            ' '
        } else {
            character
        };
        let found = glyph(faces, character);
        let shown = match found {
            None if joins(character) => None,
            None => glyph(&[&REGULAR], UNKNOWN),
            found => found,
        };
        shown.map_or(0, |(_, glyph)| u32::from(glyph.advance))
    };
    points(text.chars().map(advance).sum(), size)
}

/// Thousandths of the size of the type in points.
#[expect(
    clippy::cast_precision_loss,
    reason = "a line is narrower than the millions that f32 counts exactly"
)]
pub(super) fn points(thousandths: u32, size: f32) -> f32 {
    thousandths as f32 * size / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_as_wide_as_its_glyphs() {
        for text in ["Шағым №\u{a0}5", "100 ₸", "日本 е\u{301}", ""] {
            for weight in [Weight::Regular, Weight::Bold] {
                let drawn: u32 = runs(text, weight).iter().map(Run::advance).sum();
                assert!(
                    (points(drawn, 10.0) - width(text, weight, 10.0)).abs() < 0.01,
                    "{text}"
                );
            }
        }
    }

    #[test]
    fn glyphs_stand_for_all_of_the_text_in_order() {
        for text in ["Әкімге, 100 ₸.", "日本 е\u{301}!", "\u{301}а"] {
            for run in runs(text, Weight::Bold) {
                let mut end = 0;
                for (_, bytes) in &run.glyphs {
                    assert_eq!(bytes.start, end);
                    end = bytes.end;
                }
                assert_eq!(end, run.text.len(), "{text}");
            }
        }
    }
}
