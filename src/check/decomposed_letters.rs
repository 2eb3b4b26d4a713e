//! Letters that were taken apart into a letter and a mark, as file names and texts from macOS may be.

use std::collections::BTreeSet;

use icu_normalizer::ComposingNormalizerBorrowed;

use super::Texts;
use crate::diagnostic::{Diagnostic, Edit, Fix, Place, Problem, Report, SourceId};

/// Warns once of every file with such letters: they look as they should, and no search finds them.
pub fn check(texts: Texts<'_>, report: &mut Report) {
    let sides = texts.pairs.iter().flat_map(|pair| pair.sides.iter());
    let files: BTreeSet<SourceId> = sides.map(|(_, side)| side.place.source).collect();
    for source in files {
        let text = texts.sources.text(source);
        let edits: Vec<Edit> = decomposed(text)
            .map(|(at, letter, composed)| Edit {
                place: Place::new(source, at..at + letter.len()),
                text: composed,
            })
            .collect();
        let Some(first) = edits.first().map(|edit| edit.place) else {
            continue;
        };
        let letters = edits.len();
        let mut found = Diagnostic::new(first, Problem::DecomposedLetters { letters });
        found.fix = Some(Fix { edits, safe: true });
        report.push(found);
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Every letter with the marks after it that has a form in one character: where it stands, as it stands, and in that form.
fn decomposed(text: &str) -> impl Iterator<Item = (usize, &str, String)> {
    let normalizer = ComposingNormalizerBorrowed::new_nfc();
    let mut marks = text.char_indices().filter(|(_, c)| is_mark(*c)).peekable();
    let mut done = 0;
    std::iter::from_fn(move || {
        loop {
            let (mark, _) = marks.next()?;
            if mark < done {
                continue;
            }
            let before = text.get(..mark).unwrap_or_default();
            let Some((at, _)) = before.char_indices().next_back() else {
                continue;
            };
            let rest = text.get(mark..).unwrap_or_default();
            let length = rest.find(|c| !is_mark(c)).unwrap_or(rest.len());
            done = mark + length;
            let letter = text.get(at..done).unwrap_or_default();
            let composed = normalizer.normalize(letter);
            // A mark without a composed form, such as a stress, stays.
            if composed != letter {
                return Some((at, letter, composed.into_owned()));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_taken_apart_are_put_together_and_other_marks_stay() {
        let found: Vec<_> = decomposed("и\u{306} е\u{308} за\u{301}мок И\u{306}")
            .map(|(at, _, composed)| (at, composed))
            .collect();
        assert_eq!(
            found,
            [
                (0, "й".to_owned()),
                (5, "ё".to_owned()),
                (23, "Й".to_owned())
            ]
        );
        assert_eq!(decomposed("йёЙ\u{301}").count(), 0);
        assert_eq!(decomposed("\u{306}").count(), 0);
    }
}
