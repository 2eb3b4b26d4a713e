//! Which words of a text, or facts of a file, were not there before.

use super::fingerprint::{Fingerprint, words_of};
use crate::model::Side;

/// What was changed in a side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Words that were not there before, neighbours joined.
    pub new_words: Vec<String>,
    /// How many words are there no more.
    pub lost_words: usize,
}

/// The words of a side that were not there when it had the fingerprint `before`.
pub fn difference(side: &Side, before: &Fingerprint) -> Difference {
    let now = Fingerprint::of(side);
    let (now, before) = (now.marks(), before.marks());
    let kept = longest_common(&now, &before);
    // The words as they are written, with their characters; a word that the fingerprint does not
    // show has no mark.
    let written = side
        .text
        .split(|c: char| c.is_whitespace() || c == '\u{a0}')
        .filter(|word| words_of(word).next().is_some());
    let mut new_words: Vec<String> = Vec::new();
    let mut neighbour = false;
    for (word, kept) in written.zip(&kept) {
        match (kept, neighbour, new_words.last_mut()) {
            (true, ..) => {}
            (false, true, Some(last)) => {
                last.push(' ');
                last.push_str(word);
            }
            (false, ..) => new_words.push(word.to_owned()),
        }
        neighbour = !kept;
    }
    let common = kept.iter().filter(|kept| **kept).count();
    Difference {
        new_words,
        lost_words: before.len() - common,
    }
}

/// The longest that is compared word by word; of longer texts, only what stands between their equal
/// beginning and end.
const COMPARED: usize = 2000;

/// Which of `now` belong to a longest common subsequence with `before`.
pub(super) fn longest_common(now: &[&str], before: &[&str]) -> Vec<bool> {
    let mut kept = vec![false; now.len()];
    let shorter = now.len().min(before.len());
    let start = (0..shorter)
        .take_while(|at| now[*at] == before[*at])
        .count();
    let end = (0..shorter - start)
        .take_while(|at| now[now.len() - 1 - at] == before[before.len() - 1 - at])
        .count();
    kept[..start].fill(true);
    let last = now.len() - end;
    kept[last..].fill(true);
    let (now, before) = (&now[start..last], &before[start..before.len() - end]);
    if now.len() > COMPARED || before.len() > COMPARED {
        return kept;
    }
    let width = before.len() + 1;
    let mut lengths = vec![0_u16; (now.len() + 1) * width];
    for (i, word) in now.iter().enumerate().rev() {
        for (j, old) in before.iter().enumerate().rev() {
            lengths[i * width + j] = if word == old {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                lengths[(i + 1) * width + j].max(lengths[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < now.len() && j < before.len() {
        if now[i] == before[j] {
            kept[start + i] = true;
            (i, j) = (i + 1, j + 1);
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    kept
}
