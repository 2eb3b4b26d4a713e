//! Takes texts that a person has compared into the record of review.

use std::collections::BTreeSet;

use super::compare::Standing;
use super::record::{Entry, Record};
use crate::model::Pair;

/// The record after the texts of `pairs` that are `chosen` were reviewed, as they stand now. `standings` are those of the
/// pairs, in their order.
///
/// What was recorded of other texts stays as it was. Lines of texts that are no longer there go when every text that is there
/// has been reviewed: until then one of them may be a text that was moved.
pub fn accept(
    pairs: &[Pair],
    standings: &[Standing],
    record: &Record,
    chosen: impl Fn(&Pair) -> bool,
) -> Record {
    let mut entries = Vec::with_capacity(pairs.len());
    let mut replaced = BTreeSet::new();
    let mut waiting = BTreeSet::new();
    for (pair, standing) in pairs.iter().zip(standings).filter(|(pair, _)| !pair.same) {
        let entry = Entry::of(pair);
        let place = (entry.file.clone(), entry.key.clone());
        if *standing == Standing::Reviewed || chosen(pair) {
            replaced.insert(place);
            entries.push(entry);
        } else {
            waiting.insert(place);
        }
    }
    if !waiting.is_empty() {
        let stays = |entry: &&Entry| {
            let place = (entry.file.clone(), entry.key.clone());
            waiting.contains(&place) || !replaced.contains(&place)
        };
        entries.extend(record.entries.iter().filter(stays).cloned());
    }
    Record::new(entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Place, Sources};
    use crate::model::{Localized, Side};
    use crate::review::compare;

    fn pair(file: &str, key: &str, kazakh: &str, russian: &str) -> Pair {
        let side = |text: &str| Side {
            text: text.to_owned(),
            links: Vec::new(),
            place: Place::whole(Sources::default().add("a", "")),
            words: Vec::new(),
        };
        Pair {
            file: file.to_owned(),
            key: key.to_owned(),
            sides: Localized::new([side(kazakh), side(russian)]),
            same: false,
        }
    }

    fn all(pairs: &[Pair]) -> Record {
        let none = Record::default();
        accept(pairs, &compare(pairs, &none), &none, |_| true)
    }

    fn unreviewed(pairs: &[Pair], record: &Record) -> usize {
        let standings = compare(pairs, record);
        let waiting = standings
            .iter()
            .filter(|standing| **standing != Standing::Reviewed);
        waiting.count()
    }

    #[test]
    fn what_was_accepted_is_reviewed_and_nothing_else_is() {
        let before = [
            pair("content/a.yaml", "name", "Бір", "Один"),
            pair("content/b.yaml", "name", "Екі", "Два"),
            pair("content/b.yaml", "list.*", "Үш", "Три"),
            pair("content/b.yaml", "list.*", "Төрт", "Четыре"),
        ];
        let record = all(&before);
        assert_eq!(unreviewed(&before, &record), 0);
        let now = [
            pair("content/a.yaml", "name", "Бір!", "Один"),
            pair("content/b.yaml", "name", "Екі!", "Два"),
            pair("content/b.yaml", "list.*", "Үш", "Три!"),
            pair("content/b.yaml", "list.*", "Төрт", "Четыре"),
        ];
        assert_eq!(unreviewed(&now, &record), 3);
        let standings = compare(&now, &record);
        let part = accept(&now, &standings, &record, |pair| {
            pair.file == "content/a.yaml"
        });
        assert_eq!(unreviewed(&now, &part), 2);
        let (again, whole) = (compare(&now, &part), all(&now));
        assert_eq!(accept(&now, &again, &part, |_| true), whole);
    }

    #[test]
    fn lines_of_texts_that_are_gone_go_once_all_are_reviewed() {
        let before = [
            pair("content/a.yaml", "name", "Бір", "Один"),
            pair("content/b.yaml", "name", "Екі", "Два"),
        ];
        let record = all(&before);
        let now = [pair("content/c.yaml", "name", "Екі", "Два!")];
        let standings = compare(&now, &record);
        assert_eq!(accept(&now, &standings, &record, |_| false), record);
        assert_eq!(accept(&now, &standings, &record, |_| true).entries.len(), 1);
    }
}
