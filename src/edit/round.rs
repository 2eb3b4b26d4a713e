//! Which fixes can be made together: of two that change the same bytes, the later waits for the
//! next round.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::{Edit, SourceId};

/// The edits of one round, by file, in the order of their places.
#[derive(Debug, Default)]
pub struct Round {
    files: BTreeMap<SourceId, Vec<Edit>>,
    chosen: usize,
    waiting: usize,
}

impl Round {
    /// Chooses among `fixes`, each of which is made whole or not at all. A fix that changes bytes
    /// which one before it changes waits for a round of its own: what it would fix may be another
    /// text by then.
    pub fn choose<'f>(fixes: impl IntoIterator<Item = &'f [Edit]>) -> Self {
        let mut round = Self::default();
        for fix in fixes {
            if round.takes(fix) {
                round.chosen += 1;
            } else {
                round.waiting += 1;
            }
        }
        round
    }

    fn takes(&mut self, fix: &[Edit]) -> bool {
        let mut added: Vec<(SourceId, Range<usize>)> = Vec::with_capacity(fix.len());
        for edit in fix {
            let edits = self.files.entry(edit.place.source).or_default();
            let at = edits.partition_point(|other| order(other) <= order(edit));
            let free = |other: Option<&Edit>| other.is_none_or(|other| !overlap(other, edit));
            let before = at.checked_sub(1).and_then(|index| edits.get(index));
            if !free(before) || !free(edits.get(at)) {
                for (source, range) in added {
                    let edits = self.files.entry(source).or_default();
                    edits.retain(|other| other.place.range() != range);
                }
                self.files.retain(|_, edits| !edits.is_empty());
                return false;
            }
            edits.insert(at, edit.clone());
            added.push((edit.place.source, edit.place.range()));
        }
        true
    }

    /// The edits to be made, by file.
    pub fn files(&self) -> impl Iterator<Item = (SourceId, &[Edit])> {
        self.files
            .iter()
            .map(|(source, edits)| (*source, edits.as_slice()))
    }

    /// How many fixes are made in this round.
    pub fn chosen(&self) -> usize {
        self.chosen
    }

    /// How many fixes wait for the next one.
    pub fn waiting(&self) -> usize {
        self.waiting
    }
}

/// The order in which edits of a file stand: what is put in before a byte comes before a change of
/// that byte.
pub(super) fn order(edit: &Edit) -> (usize, usize) {
    let Range { start, end } = edit.place.range();
    (start, end)
}

/// Whether two edits of a file change the same bytes, or put text in at the same place.
pub(super) fn overlap(a: &Edit, b: &Edit) -> bool {
    let (one, other) = (a.place.range(), b.place.range());
    one == other || one.start < other.end && other.start < one.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Sources, Span};

    fn edit(source: SourceId, range: Range<usize>, text: &str) -> Edit {
        Edit {
            place: Span::new(source, range),
            text: text.to_owned(),
        }
    }

    #[test]
    fn the_later_of_two_fixes_of_the_same_bytes_waits_whole() {
        let mut sources = Sources::default();
        let (a, b) = (sources.add("a", ""), sources.add("b", ""));
        let first = [edit(a, 2..5, "x")];
        let clashing = [edit(b, 0..1, "y"), edit(a, 4..6, "z")];
        let beside = [edit(a, 5..6, "w"), edit(b, 0..1, "v")];
        let round = Round::choose([&first[..], &clashing, &beside]);
        assert_eq!((round.chosen(), round.waiting()), (2, 1));
        let files: Vec<_> = round
            .files()
            .map(|(source, edits)| (source, edits.to_vec()))
            .collect();
        let [left, right] = [
            vec![first[0].clone(), beside[0].clone()],
            vec![beside[1].clone()],
        ];
        assert_eq!(files, [(a, left), (b, right)]);
    }

    #[test]
    fn two_texts_put_in_at_one_place_take_two_rounds() {
        let source = Sources::default().add("a", "");
        let fixes = [[edit(source, 3..3, "x")], [edit(source, 3..3, "y")]];
        let round = Round::choose(fixes.iter().map(|fix| &fix[..]));
        assert_eq!((round.chosen(), round.waiting()), (1, 1));
    }

    #[test]
    fn a_fix_at_odds_with_itself_is_never_made() {
        let source = Sources::default().add("a", "");
        let fix = [edit(source, 0..4, "x"), edit(source, 2..3, "y")];
        let round = Round::choose([&fix[..]]);
        assert_eq!((round.chosen(), round.waiting()), (0, 1));
        assert_eq!(round.files().count(), 0);
    }
}
