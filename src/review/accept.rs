//! Takes texts that a person has compared into the record of review.

use std::collections::BTreeSet;

use super::compare::Comparison;
use super::record::{Record, ReviewedFacts, ReviewedText};
use super::status::{FactsStatus, ReviewStatus};
use crate::load::FileFacts;
use crate::model::{Pair, PairKind};

/// The record after the texts and facts of the files that are `chosen` were reviewed, as they stand
/// now. `comparison` is that of the same texts and facts with the record.
///
/// What was recorded of other files stays as it was. Lines of what is no longer there go when
/// everything that is there has been reviewed: until then one of them may be of a text that was
/// moved. Those of a file that is gone go with it if it is among the chosen.
pub fn accept(
    pairs: &[Pair],
    facts: &[FileFacts],
    comparison: &Comparison,
    record: &Record,
    chosen: impl Fn(&str) -> bool,
) -> Record {
    let mut entries = Vec::with_capacity(pairs.len());
    let mut replaced = BTreeSet::new();
    let mut waiting = BTreeSet::new();
    // Where the parts of a guide differ, what was recorded of them waits until they agree again.
    let unpaired = pairs
        .iter()
        .filter(|pair| matches!(pair.kind, PairKind::Alone(_)));
    for pair in unpaired {
        let entry = ReviewedText::of(pair);
        waiting.insert((entry.file, entry.key));
    }
    let texts = pairs.iter().zip(&comparison.texts);
    for (pair, status) in texts.filter(|(pair, _)| pair.is_both()) {
        let entry = ReviewedText::of(pair);
        let place = (entry.file.clone(), entry.key.clone());
        if *status == ReviewStatus::Reviewed || chosen(&pair.file) {
            replaced.insert(place);
            entries.push(entry);
        } else {
            waiting.insert(place);
        }
    }
    let mut facts_entries = Vec::with_capacity(facts.len());
    let mut facts_waiting = BTreeSet::new();
    for (facts, status) in facts.iter().zip(&comparison.facts) {
        let entry = ReviewedFacts::of(facts);
        if *status == FactsStatus::Reviewed || chosen(&facts.file) {
            facts_entries.push(entry);
        } else {
            facts_waiting.insert(entry.file);
        }
    }
    let waits = !waiting.is_empty() || !facts_waiting.is_empty();
    let with_facts: BTreeSet<&str> = facts.iter().map(|facts| facts.file.as_str()).collect();
    let with_texts: BTreeSet<&str> = pairs.iter().map(|pair| &*pair.file).collect();
    let is_removed =
        |file: &str| chosen(file) && !with_facts.contains(file) && !with_texts.contains(file);
    if waits {
        let stays = |entry: &&ReviewedFacts| {
            let file = entry.file.as_str();
            facts_waiting.contains(file) || !with_facts.contains(file) && !is_removed(file)
        };
        facts_entries.extend(record.facts.iter().filter(stays).cloned());
    }
    if waits {
        let stays = |entry: &&ReviewedText| {
            let place = (entry.file.clone(), entry.key.clone());
            waiting.contains(&place) || !replaced.contains(&place) && !is_removed(&entry.file)
        };
        entries.extend(record.entries.iter().filter(stays).cloned());
    }
    Record::new(entries, facts_entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Sources, Span};
    use crate::model::{Localized, Side};
    use crate::review::compare;

    const NO_FACTS: [FileFacts; 0] = [];

    fn pair(file: &str, key: &str, kazakh: &str, russian: &str) -> Pair {
        let side = |text: &str| Side {
            text: text.to_owned(),
            links: Vec::new(),
            place: Span::whole(Sources::default().add("a", "")),
            words: Vec::new(),
        };
        Pair {
            file: file.into(),
            key: key.to_owned(),
            sides: Box::new(Localized::new([side(kazakh), side(russian)])),
            kind: PairKind::Both,
        }
    }

    fn all(pairs: &[Pair]) -> Record {
        let none = Record::default();
        accept(pairs, &[], &compare(pairs, &NO_FACTS, &none), &none, |_| {
            true
        })
    }

    fn unreviewed(pairs: &[Pair], record: &Record) -> usize {
        let statuses = compare(pairs, &NO_FACTS, record).texts;
        let waiting = statuses
            .iter()
            .filter(|status| **status != ReviewStatus::Reviewed);
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
        let comparison = compare(&now, &NO_FACTS, &record);
        let part = accept(&now, &[], &comparison, &record, |file| {
            file == "content/a.yaml"
        });
        assert_eq!(unreviewed(&now, &part), 2);
        let (again, whole) = (compare(&now, &NO_FACTS, &part), all(&now));
        assert_eq!(accept(&now, &[], &again, &part, |_| true), whole);
    }

    #[test]
    fn what_was_recorded_of_parts_that_no_longer_agree_stays() {
        let before = [pair("content/about", "purpose", "Бір", "Один")];
        let record = all(&before);
        let mut now = before.clone();
        now[0].kind = PairKind::Alone(crate::language::Language::Kazakh);
        let comparison = compare(&now, &NO_FACTS, &record);
        assert_eq!(comparison.gone, []);
        assert_eq!(accept(&now, &[], &comparison, &record, |_| true), record);
    }

    #[test]
    fn lines_of_texts_that_are_gone_go_once_all_are_reviewed() {
        let before = [
            pair("content/a.yaml", "name", "Бір", "Один"),
            pair("content/b.yaml", "name", "Екі", "Два"),
        ];
        let record = all(&before);
        let now = [pair("content/c.yaml", "name", "Екі", "Два!")];
        let comparison = compare(&now, &NO_FACTS, &record);
        let accepted = |chosen: bool| accept(&now, &[], &comparison, &record, |_| chosen);
        assert_eq!(accepted(false), record);
        assert_eq!(accepted(true).entries.len(), 1);
    }

    #[test]
    fn lines_of_a_file_that_is_gone_go_with_it_while_others_wait() {
        let before = [
            pair("content/a.yaml", "name", "Бір", "Один"),
            pair("content/b.yaml", "name", "Екі", "Два"),
        ];
        let record = all(&before);
        let now = [pair("content/c.yaml", "name", "Үш", "Три")];
        let comparison = compare(&now, &NO_FACTS, &record);
        let accepted = accept(&now, &[], &comparison, &record, |file| {
            file == "content/a.yaml"
        });
        assert_eq!(accepted, all(&before[1..]));
    }
}
