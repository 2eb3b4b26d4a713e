//! Typos of the keyboard: what an editor's text has that neither language wants.
//!
//! A typo has a place, a kind and, where it can be known, the text that should stand there. It is
//! `certain` when a program may fix it unseen: no reader would want what stood there before.
//! Everything that may be meant is either not certain or not reported at all, for a check that
//! cries wolf is switched off.
//!
//! The text may be a piece of a YAML or Markdown file. What is not prose in it (targets of links,
//! code) is given as ranges to skip; each stands for a word that is not looked into, so that quotes
//! and spaces around it are still judged. Space at the ends of lines is layout, and left alone.

mod dashes;
mod glyph;
mod quotes;
mod spaces;
mod words;

use crate::language::Language;
use glyph::glyphs;
use std::ops::Range;

/// What is wrong at a place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typo {
    /// The bytes of the text that are wrong.
    pub range: Range<usize>,
    /// What is wrong with them.
    pub kind: TypoKind,
    /// What should stand there instead; `None` where only the author can tell.
    pub meant: Option<String>,
    /// Whether putting `meant` there without asking is safe.
    pub certain: bool,
}

/// The kinds of typos.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TypoKind {
    /// A straight quotation mark, `"` or `'`, for one of the language.
    StraightQuote,
    /// A quotation mark of another language or of another level: outer ones are «», inner ones kk “
    /// ”, ru „ “.
    WrongQuote,
    /// A quotation mark that opens and is not closed, or closes what was not opened.
    UnclosedQuote,
    /// A hyphen or two, or an en dash, where a dash (—) stands; a hyphen for an en dash in a range
    /// of numbers.
    HyphenForDash,
    /// More than one space between two words.
    DoubledSpace,
    /// A space before a character that follows its word, or after one that precedes it.
    SpaceBesidePunctuation,
    /// No space after `№`.
    MissingSpaceAfterNumberSign,
    /// A character that takes no room, or a space of a width that no text needs.
    StraySpace,
    /// The same word twice in a row.
    DoubledWord,
    /// Kazakh typed on a keyboard without Kazakh letters: «кызмет» for «қызмет».
    MissingLayout,
    /// A letter of another script that looks like the one meant.
    Confusable,
}

impl TypoKind {
    /// Every kind, in the order of the variants.
    pub const ALL: [Self; 11] = [
        Self::StraightQuote,
        Self::WrongQuote,
        Self::UnclosedQuote,
        Self::HyphenForDash,
        Self::DoubledSpace,
        Self::SpaceBesidePunctuation,
        Self::MissingSpaceAfterNumberSign,
        Self::StraySpace,
        Self::DoubledWord,
        Self::MissingLayout,
        Self::Confusable,
    ];
}

/// The typos of a text in the language given, in order of place; none overlaps another.
pub fn typos(language: Language, text: &str) -> Vec<Typo> {
    typos_in(language, text, &[])
}

/// As [`typos`], but nothing is reported inside or across the ranges to skip, each of which stands
/// for a word. They may come in any order, overlap, and reach beyond the text.
pub fn typos_in(language: Language, text: &str, skip: &[Range<usize>]) -> Vec<Typo> {
    let glyphs = glyphs(text, skip);
    let marks = quotes::marks(language, &glyphs);
    let mut found = quotes::typos(&glyphs, &marks);
    spaces::find(text, &glyphs, &marks, &mut found);
    dashes::find(&glyphs, &marks, &mut found);
    words::find(language, text, &glyphs, &mut found);
    settled(found)
}

/// In order of place and without overlaps: a certain typo drives out uncertain ones, else the
/// earlier stays.
fn settled(mut found: Vec<Typo>) -> Vec<Typo> {
    found.sort_by_key(|typo| (!typo.certain, typo.range.start, typo.range.end));
    let uncertain = found.partition_point(|typo| typo.certain);
    let certain = |range: &Range<usize>| {
        let certain = found.get(..uncertain).unwrap_or_default();
        let next = certain.partition_point(|typo| typo.range.end <= range.start);
        certain
            .get(next)
            .is_some_and(|typo| typo.range.start < range.end)
    };
    let mut end = [0, 0];
    let keep: Vec<bool> = found
        .iter()
        .map(|typo| {
            let end = &mut end[usize::from(typo.certain)];
            let free = typo.range.start >= *end && (typo.certain || !certain(&typo.range));
            if free {
                *end = typo.range.end;
            }
            free
        })
        .collect();
    let mut keep = keep.into_iter();
    found.retain(|_| keep.next().unwrap_or(false));
    found.sort_by_key(|typo| typo.range.start);
    found
}

#[cfg(test)]
mod tests;
