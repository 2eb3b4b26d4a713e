//! Makes edits in the bytes of a file: those outside the edits stay, the byte-order mark and line
//! ends among them.

use thiserror::Error;

use super::plain::{Walk, plain};
use super::round::{order, overlap};
use crate::diagnostic::Edit;

/// Why edits can't be made in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum EditError {
    /// The file has bytes that are no text.
    #[error("it is not UTF-8")]
    NotUtf8,
    /// An edit is about bytes that the text has not, or begins or ends inside a character.
    #[error("a change of it is about bytes that are not in it")]
    Misplaced,
    /// Two edits change the same bytes.
    #[error("two changes of it are about the same bytes")]
    Overlap,
}

/// The bytes `raw` of a file with `edits` made, whose places count in its [`plain`] text and which
/// may come in any order. A line end in the text of an edit is written as the first line end of the
/// file.
///
/// The plain text of the result is the plain text of `raw` with the edits made, without a
/// byte-order mark that they bring to its beginning.
///
/// # Errors
/// Nothing is changed unless every edit can be made.
pub fn apply(raw: &[u8], edits: &[Edit]) -> Result<Vec<u8>, EditError> {
    let text = std::str::from_utf8(raw).map_err(|_| EditError::NotUtf8)?;
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| order(edit));
    if edits.windows(2).any(|pair| overlap(pair[0], pair[1])) {
        return Err(EditError::Overlap);
    }
    let line_end = line_end(text);
    let mut walk = Walk::new(text);
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        let range = edit.place.range();
        let start = walk.to(range.start).ok_or(EditError::Misplaced)?;
        let end = walk.to(range.end).ok_or(EditError::Misplaced)?;
        join(&mut result, &text[done..start]);
        join(&mut result, &plain(&edit.text).replace('\n', line_end));
        done = end;
    }
    join(&mut result, &text[done..]);
    Ok(result.into_bytes())
}

/// Puts `next` after `text`. Two line ends that an edit brings side by side must not become one, as
/// a `\r` before a `\n` would.
fn join(text: &mut String, next: &str) {
    if text.ends_with('\r') && next.starts_with('\n') {
        text.push('\r');
    }
    text.push_str(next);
}

/// The first line end of a file.
fn line_end(text: &str) -> &'static str {
    match text.find(['\r', '\n']) {
        Some(at) if text[at..].starts_with("\r\n") => "\r\n",
        Some(at) if text[at..].starts_with('\r') => "\r",
        _ => "\n",
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use std::ops::Range;

    use proptest::prelude::*;

    use super::*;
    use crate::diagnostic::{SourceId, Sources, Span};

    fn source() -> SourceId {
        Sources::default().add("a.yaml", "")
    }

    /// The edits made in a plain text, one after the other from its end.
    fn in_plain(text: &str, edits: &[Edit]) -> String {
        let mut edits: Vec<_> = edits.iter().collect();
        edits.sort_by_key(|edit| std::cmp::Reverse(order(edit)));
        edits.into_iter().fold(text.to_owned(), |mut text, edit| {
            text.replace_range(edit.place.range(), &plain(&edit.text));
            text
        })
    }

    /// A file, and edits of it that do not overlap. Every character that matters comes often.
    fn file_and_edits() -> impl Strategy<Value = (String, Vec<Edit>)> {
        let text = "(\u{feff}){0,3}(\r\n|\r|\n|\u{feff}|[a-c]|ә|қазақ|: ){0,40}";
        let cuts = prop::collection::vec(
            (
                any::<prop::sample::Index>(),
                "(\r\n|\n|\r|\u{feff}|x|ө){0,3}",
            ),
            0..6,
        );
        (text, cuts).prop_map(|(text, cuts)| {
            let seen = plain(&text);
            let mut at: Vec<usize> = seen.char_indices().map(|(at, _)| at).collect();
            at.push(seen.len());
            let mut cuts: Vec<_> = cuts
                .into_iter()
                .map(|(index, text)| (at[index.index(at.len())], text))
                .collect();
            cuts.sort();
            let mut edits: Vec<Edit> = Vec::new();
            for pair in cuts.chunks(2) {
                let (start, text) = pair[0].clone();
                let end = pair.last().map_or(start, |(end, _)| *end);
                let place = Span::new(source(), start..end);
                let edit = Edit { place, text };
                if !edits.iter().any(|other| overlap(other, &edit)) {
                    edits.push(edit);
                }
            }
            (text, edits)
        })
    }

    proptest! {
        #[test]
        fn edits_in_the_bytes_are_edits_in_the_plain_text((text, edits) in file_and_edits()) {
            let bytes = apply(text.as_bytes(), &edits).unwrap();
            let result = String::from_utf8(bytes).unwrap();
            prop_assert_eq!(plain(&result), plain(&in_plain(&plain(&text), &edits)));
        }

        #[test]
        fn no_edits_give_the_same_bytes((text, _) in file_and_edits()) {
            prop_assert_eq!(apply(text.as_bytes(), &[]).unwrap(), text.into_bytes());
        }

        /// The pieces of the file around the edits stand in the result in order, byte for byte;
        /// between them is the text of the edits, and no more than a character that keeps two line
        /// ends apart.
        #[test]
        fn bytes_outside_the_edits_are_the_same((text, edits) in file_and_edits()) {
            let result = String::from_utf8(apply(text.as_bytes(), &edits).unwrap()).unwrap();
            let mut walk = Walk::new(&text);
            let (mut done, mut pieces) = (0, Vec::new());
            for edit in &edits {
                let Range { start, end } = edit.place.range();
                pieces.push(text[done..walk.to(start).unwrap()].to_owned());
                pieces.push(plain(&edit.text).replace('\n', line_end(&text)));
                done = walk.to(end).unwrap();
            }
            pieces.push(text[done..].to_owned());
            let mut rest = result.as_str();
            for piece in pieces {
                let apart = || rest.strip_prefix('\r')?.strip_prefix(&piece);
                rest = rest.strip_prefix(&piece).or_else(apart).unwrap();
            }
            prop_assert_eq!(rest, "");
        }

        #[test]
        fn no_edit_panics(
            raw in prop::collection::vec(any::<u8>(), 0..40),
            start in 0usize..50,
            length in 0usize..50,
            text in ".{0,4}",
        ) {
            let place = Span::new(source(), start..start + length);
            let _ = apply(&raw, &[Edit { place, text }]);
        }
    }

    fn edit(range: std::ops::Range<usize>, text: &str) -> Edit {
        Edit {
            place: Span::new(source(), range),
            text: text.to_owned(),
        }
    }

    #[test]
    fn a_windows_file_stays_one() {
        let raw = "\u{feff}kk: бір\r\nru: один\r\n".as_bytes();
        let seen = plain("\u{feff}kk: бір\r\nru: один\r\n");
        let at = seen.find("один").unwrap();
        let edits = [edit(at..at + 8, "два"), edit(0..0, "# жаңа\n")];
        let result = String::from_utf8(apply(raw, &edits).unwrap()).unwrap();
        assert_eq!(result, "\u{feff}# жаңа\r\nkk: бір\r\nru: два\r\n");
    }

    #[test]
    fn what_can_not_be_made_whole_is_refused() {
        let raw = "kk: бір".as_bytes();
        let beyond = apply(raw, &[edit(3..90, "")]);
        assert_eq!(beyond, Err(EditError::Misplaced));
        let inside_a_letter = apply(raw, &[edit(5..6, "")]);
        assert_eq!(inside_a_letter, Err(EditError::Misplaced));
        let same_bytes = apply(raw, &[edit(0..2, "x"), edit(1..3, "y")]);
        assert_eq!(same_bytes, Err(EditError::Overlap));
        assert_eq!(apply(b"\xff", &[]), Err(EditError::NotUtf8));
    }
}
