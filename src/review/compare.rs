//! How each text of the content stands to the record of review.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::one_file::{Known, Moved, Seen, Traces, look};
use super::record::{Record, field};
use super::status::{FactsStatus, Gone, ReviewStatus};
use crate::diagnostic::SourceId;
use crate::language::Language;
use crate::load::FileFacts;
use crate::model::Pair;

/// How the content stands to the record of review.
#[derive(Debug, Clone, Default)]
pub struct Comparison {
    /// Each text, in the order of the pairs.
    pub texts: Vec<ReviewStatus>,
    /// The facts of each file, in their order.
    pub facts: Vec<FactsStatus>,
    /// What is there no more.
    pub gone: Vec<Gone>,
}

/// How the texts and facts of the content stand to the record of review.
pub fn compare<P, F>(pairs: &[P], facts: &[F], record: &Record) -> Comparison
where
    P: Borrow<Pair> + Sync,
    F: Borrow<FileFacts> + Sync,
{
    let known = Known::of(record);
    let mut files = Files::of(pairs, facts);
    files.add_recorded(record);
    let mut traces = Traces::default();
    let seen = files.look(record, &known, |_, of_file| traces.append(of_file));
    let mut counts = vec![0; known.len()];
    count(&traces.known, &mut counts, |count| count + 1);
    traces.absent.sort_unstable();
    let moved = Moved::of(&traces.absent, record);
    let mut comparison = seen.settled(&moved, record);
    comparison.gone = gone(std::iter::once(&traces), &counts, record);
    comparison
}

/// The texts and facts of each file, as numbers in the lists of all.
#[derive(Debug, Default)]
pub(super) struct File {
    pairs: Vec<usize>,
    facts: Vec<usize>,
}

/// The files that texts and facts stand in, by what the record calls them.
pub(super) struct Files<'c> {
    pairs: Vec<&'c Pair>,
    facts: Vec<&'c FileFacts>,
    files: BTreeMap<String, File>,
}

impl<'c> Files<'c> {
    /// Those of these texts and facts.
    pub(super) fn of<P: Borrow<Pair>, F: Borrow<FileFacts>>(
        pairs: &'c [P],
        facts: &'c [F],
    ) -> Self {
        let pairs: Vec<&Pair> = pairs.iter().map(Borrow::borrow).collect();
        let facts: Vec<&FileFacts> = facts.iter().map(Borrow::borrow).collect();
        let mut files: BTreeMap<String, File> = BTreeMap::new();
        let mut start = 0;
        for run in pairs.chunk_by(|one, next| one.file == next.file) {
            let end = start + run.len();
            let name = run
                .first()
                .map(|pair| field(&pair.file))
                .unwrap_or_default();
            files.entry(name).or_default().pairs.extend(start..end);
            start = end;
        }
        for (number, facts) in facts.iter().enumerate() {
            let file = files.entry(field(&facts.file)).or_default();
            file.facts.push(number);
        }
        Self {
            pairs,
            facts,
            files,
        }
    }

    /// Adds a file, which may have neither.
    pub(super) fn add(&mut self, name: &str) {
        if !self.files.contains_key(name) {
            self.files.insert(name.to_owned(), File::default());
        }
    }

    /// Adds the files of the record.
    pub(super) fn add_recorded(&mut self, record: &Record) {
        for run in record.entries.chunk_by(|one, next| one.file == next.file) {
            run.first()
                .into_iter()
                .for_each(|entry| self.add(&entry.file));
        }
        for facts in &record.facts {
            self.add(&facts.file);
        }
    }

    /// Looks at each, and gives what it has to tell of itself with its name to `take`.
    pub(super) fn look(
        self,
        record: &Record,
        known: &Known,
        mut take: impl FnMut(String, Traces),
    ) -> SeenFiles {
        let Self {
            pairs,
            facts,
            files,
        } = self;
        let looked = files.into_par_iter().map(|(name, file)| {
            let texts = file.pairs.iter().filter_map(|number| pairs.get(*number));
            let texts: Vec<&Pair> = texts.copied().collect();
            let of_file = file.facts.iter().filter_map(|number| facts.get(*number));
            let of_file: Vec<&FileFacts> = of_file.copied().collect();
            let (seen, traces) = look(&name, &texts, &of_file, record, known);
            (name, traces, (file, seen))
        });
        let looked: Vec<_> = looked.collect();
        let files = looked.into_iter().map(|(name, traces, seen)| {
            take(name, traces);
            seen
        });
        SeenFiles {
            files: files.collect(),
            texts: pairs.len(),
            facts: facts.len(),
        }
    }
}

/// How each of some files stands to what is recorded of it.
pub(super) struct SeenFiles {
    files: Vec<(File, Seen)>,
    texts: usize,
    facts: usize,
}

impl SeenFiles {
    /// The statuses of the texts and facts, in the order of the lists that the files came from.
    pub(super) fn settled(&self, moved: &Moved, record: &Record) -> Comparison {
        let mut comparison = Comparison {
            texts: vec![ReviewStatus::New; self.texts],
            facts: vec![FactsStatus::New; self.facts],
            gone: Vec::new(),
        };
        for (file, seen) in &self.files {
            for (number, status) in file.pairs.iter().zip(seen.settled(moved, record)) {
                comparison.texts[*number] = status;
            }
            for (number, status) in file.facts.iter().zip(&seen.facts) {
                comparison.facts[*number] = status.clone();
            }
        }
        comparison
    }
}

/// Changes how often texts stand in the content, by their numbers.
pub(super) fn count(known: &[usize], counts: &mut [u32], change: impl Fn(u32) -> u32) {
    for number in known {
        if let Some(count) = counts.get_mut(*number) {
            *count = change(*count);
        }
    }
}

/// What the record has and the content has not: of a file that is gone, the file; else the texts
/// that no text was found for. A file is gone, too, if its texts stand elsewhere and its facts do
/// not: each office may name the same source. `counts` tells how often texts stand in the content.
pub(super) fn gone<'t>(
    traces: impl Iterator<Item = &'t Traces> + Clone,
    counts: &[u32],
    record: &Record,
) -> Vec<Gone> {
    let lost = traces.clone().flat_map(|traces| &traces.lost);
    // A text that was moved has been found by its words.
    let lost = lost.filter(|(_, number)| counts.get(*number).is_none_or(|count| *count == 0));
    let new_facts = traces.clone().flat_map(|traces| &traces.new_facts);
    let new_facts: BTreeSet<u64> = new_facts.copied().collect();
    let lost_facts = traces.flat_map(|traces| &traces.lost_facts);
    let lost_facts = lost_facts.filter_map(|index| record.facts.get(*index));
    let lost_facts = lost_facts.filter(|old| !new_facts.contains(&old.facts.hash()));
    let files = lost_facts.map(|old| Gone {
        file: old.file.clone(),
        key: None,
    });
    let gone: BTreeSet<Gone> = lost.map(|(gone, _)| gone.clone()).chain(files).collect();
    gone.into_iter().collect()
}

/// The files, each with a language, that hold a text which was not changed when its other side was.
pub fn stale(
    pairs: &[impl Borrow<Pair>],
    statuses: &[ReviewStatus],
) -> BTreeSet<(SourceId, Language)> {
    let both = pairs.iter().map(Borrow::<Pair>::borrow).zip(statuses);
    both.filter_map(|(pair, status)| match status {
        ReviewStatus::OneChanged { changed, .. } => {
            let language = changed.other();
            Some((pair.sides[language].place.source, language))
        }
        _ => None,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Sources, Span};
    use crate::load::Fact;
    use crate::model::Localized;
    use crate::model::{PairKind, Side};
    use crate::review::RecordFile;
    use crate::review::difference::{Difference, difference};
    use crate::review::fingerprint::{Fingerprint, words_of};
    use crate::review::record::{ReviewedFacts, ReviewedText};
    use proptest::prelude::*;

    const NO_FACTS: [FileFacts; 0] = [];
    const NO_TEXTS: [Pair; 0] = [];

    fn side(text: &str) -> Side {
        let mut sources = Sources::default();
        Side {
            text: text.to_owned(),
            links: Vec::new(),
            place: Span::whole(sources.add("a", "")),
            words: Vec::new(),
        }
    }

    fn pair(key: &str, kazakh: &str, russian: &str) -> Pair {
        Pair {
            file: "content/a.yaml".into(),
            key: key.to_owned(),
            sides: Box::new(Localized::new([side(kazakh), side(russian)])),
            kind: PairKind::Both,
        }
    }

    fn record(pairs: &[Pair]) -> Record {
        Record::new(pairs.iter().map(ReviewedText::of).collect(), Vec::new())
    }

    fn statuses(pairs: &[Pair], record: &Record) -> Vec<ReviewStatus> {
        compare(pairs, &NO_FACTS, record).texts
    }

    fn changed(status: &ReviewStatus) -> Option<Language> {
        match status {
            ReviewStatus::OneChanged { changed, .. } => Some(*changed),
            _ => None,
        }
    }

    #[test]
    fn a_side_changed_alone_is_found_in_either_direction() {
        let reviewed = record(&[pair("name", "Бес күн", "Пять дней")]);
        for (kazakh, russian, expected) in [
            ("Он күн", "Пять дней", Language::Kazakh),
            ("Бес күн", "Десять дней", Language::Russian),
        ] {
            let now = [pair("name", kazakh, russian)];
            assert_eq!(changed(&statuses(&now, &reviewed)[0]), Some(expected));
        }
    }

    #[test]
    fn both_changed_and_never_seen_are_told_apart() {
        let reviewed = record(&[pair("name", "Бес күн", "Пять дней")]);
        let now = [
            pair("name", "Он күн", "Десять дней"),
            pair("note", "Жаңа", "Новое"),
        ];
        assert_eq!(
            statuses(&now, &reviewed),
            [ReviewStatus::BothChanged, ReviewStatus::New]
        );
    }

    #[test]
    fn the_order_of_texts_with_one_key_does_not_matter() {
        let texts = [
            pair("list.*.text", "Бір", "Один"),
            pair("list.*.text", "Екі", "Два"),
            pair("list.*.text", "Үш", "Три"),
        ];
        let reviewed = record(&texts);
        let now = [
            pair("list.*.text", "Үш", "Три"),
            pair("list.*.text", "Бір", "Раз"),
            pair("list.*.text", "Екі", "Два"),
        ];
        let found = statuses(&now, &reviewed);
        assert_eq!(
            found.iter().map(changed).collect::<Vec<_>>(),
            [None, Some(Language::Russian), None]
        );
        assert_eq!(found[0], ReviewStatus::Reviewed);
    }

    #[test]
    fn a_text_that_was_moved_is_known_and_so_is_one_that_was_moved_and_changed() {
        let reviewed = record(&[pair("old.name", "Бес күн", "Пять дней")]);
        let moved = [pair("new.name", "Бес күн", "Пять дней")];
        assert_eq!(statuses(&moved, &reviewed), [ReviewStatus::Reviewed]);
        let changed_too = [pair("new.name", "Бес күн", "Шесть дней")];
        assert_eq!(
            changed(&statuses(&changed_too, &reviewed)[0]),
            Some(Language::Russian)
        );
    }

    #[test]
    fn a_reviewed_text_in_the_place_of_another_is_not_reviewed_there() {
        let texts = [
            pair("akim.name", "Әкім", "Аким"),
            pair("court.name", "Сот", "Суд"),
        ];
        let reviewed = record(&texts);
        let swapped = [
            pair("akim.name", "Сот", "Суд"),
            pair("court.name", "Әкім", "Аким"),
        ];
        assert_eq!(
            statuses(&swapped, &reviewed),
            [ReviewStatus::BothChanged, ReviewStatus::BothChanged]
        );
        let pasted = [
            pair("akim.name", "Сот", "Суд"),
            pair("court.name", "Сот", "Суд"),
        ];
        assert_eq!(
            statuses(&pasted, &reviewed),
            [ReviewStatus::BothChanged, ReviewStatus::Reviewed]
        );
    }

    #[test]
    fn what_was_taken_out_is_told() {
        let reviewed = record(&[
            pair("list.*.text", "Бір", "Один"),
            pair("list.*.text", "Екі", "Два"),
            pair("name", "Үш", "Три"),
        ]);
        let now = [
            pair("list.*.text", "Екі", "Два"),
            pair("name", "Төрт", "Четыре"),
        ];
        let gone = Gone {
            file: "content/a.yaml".to_owned(),
            key: Some("list.*.text".to_owned()),
        };
        assert_eq!(compare(&now, &NO_FACTS, &reviewed).gone, [gone]);
        let file = Gone {
            file: "content/a.yaml".to_owned(),
            key: None,
        };
        assert_eq!(compare(&NO_TEXTS, &NO_FACTS, &reviewed).gone, [file]);
    }

    #[test]
    fn a_file_whose_texts_stand_elsewhere_is_missed_for_its_facts_unless_it_was_renamed() {
        let year = |file: &str, day: &str| {
            let mut facts = facts("2026-11-22", &[("days_off.*", day)]);
            facts.file = file.to_owned();
            facts
        };
        let both = [
            year("content/2025.yaml", "1"),
            year("content/2026.yaml", "2"),
        ];
        let reviewed = Record::new(Vec::new(), both.iter().map(ReviewedFacts::of).collect());
        let gone = |now: &[FileFacts]| compare(&NO_TEXTS, now, &reviewed).gone;
        let missed = Gone {
            file: "content/2026.yaml".to_owned(),
            key: None,
        };
        assert_eq!(gone(&both[..1]), [missed]);
        assert_eq!(gone(&both), []);
        let renamed = [both[0].clone(), year("content/2027.yaml", "2")];
        assert_eq!(gone(&renamed), []);
    }

    fn parsed(text: &str) -> RecordFile {
        RecordFile::parse(text, side("").place.source)
    }

    fn facts(verified_on: &str, values: &[(&str, &str)]) -> FileFacts {
        let place = side("").place;
        let fact = |key: &str, value: &str| Fact {
            key: key.to_owned(),
            value: value.to_owned(),
            place,
        };
        FileFacts {
            file: "content/a.yaml".to_owned(),
            facts: values.iter().map(|(key, value)| fact(key, value)).collect(),
            verified_on: Some(fact("verified_on", verified_on)),
            place,
        }
    }

    #[test]
    fn a_fact_that_was_changed_is_told_and_whether_it_was_verified() {
        let before = facts("2026-11-22", &[("email", "a@b.kz"), ("phones.*", "1414")]);
        let entry = ReviewedFacts::of(&before);
        let reviewed = Record::new(Vec::new(), vec![entry]);
        let reviewed = parsed(&reviewed.to_text()).record;
        let status = |facts: FileFacts| compare(&NO_TEXTS, &[facts], &reviewed).facts[0].clone();
        assert_eq!(status(before), FactsStatus::Reviewed);
        for (day, verified) in [("2026-11-22", false), ("2026-11-23", true)] {
            let now = facts(day, &[("email", "a@b.kz"), ("phones.*", "1415")]);
            let new = vec![1];
            assert_eq!(status(now), FactsStatus::Changed { new, verified });
        }
    }

    #[test]
    fn a_day_of_verification_may_be_set_forward_and_not_back() {
        let on = |day: &str| facts(day, &[("phones.*", "1414")]);
        let reviewed = Record::new(Vec::new(), vec![ReviewedFacts::of(&on("2026-11-22"))]);
        let status = |day| compare(&NO_TEXTS, &[on(day)], &reviewed).facts[0].clone();
        assert_eq!(status("2026-11-23"), FactsStatus::Reviewed);
        assert_eq!(status("2026-10-22"), FactsStatus::Backdated);
    }

    #[test]
    fn both_lines_of_a_merge_count() {
        let ours = record(&[pair("name", "Бес күн", "Пять дней")]);
        let theirs = record(&[pair("name", "Он күн", "Десять дней")]);
        let text = ours.to_text() + &theirs.to_text();
        let RecordFile {
            record: merged,
            faults,
            ..
        } = parsed(&text);
        assert!(faults.is_empty());
        for now in [
            pair("name", "Бес күн", "Пять дней"),
            pair("name", "Он күн", "Десять дней"),
        ] {
            assert_eq!(statuses(&[now], &merged), [ReviewStatus::Reviewed]);
        }
    }

    #[test]
    fn a_line_that_is_no_entry_is_told_with_its_bytes() {
        let good = record(&[pair("name", "Бес", "Пять")]).to_text();
        let text = format!("<<<<<<< HEAD\n{good}");
        let RecordFile { record, faults, .. } = parsed(&text);
        assert_eq!(record.entries.len(), 1);
        let bytes: Vec<_> = faults.into_iter().map(Span::range).collect();
        assert_eq!(bytes, std::slice::from_ref(&(0..12)));
    }

    #[test]
    fn the_new_words_are_named_and_the_lost_ones_counted() {
        let before = Fingerprint::of(&side("Жалоба рассматривается в течение 5 рабочих дней."));
        let now = side("Жалоба рассматривается в течение 15 рабочих дней со дня регистрации.");
        assert_eq!(
            difference(&now, &before),
            Difference {
                new_words: vec!["15".to_owned(), "дней со дня регистрации.".to_owned()],
                lost_words: 2
            }
        );
    }

    proptest! {
        #[test]
        fn what_was_reviewed_is_reviewed_in_any_order(
            texts in proptest::collection::vec(("[а-в ]{0,6}", "[а-в ]{0,6}", "[ab]"), 0..12),
            turn in 0_usize..12,
        ) {
            let pairs: Vec<Pair> = texts.iter().map(|(a, b, key)| pair(key, a, b)).collect();
            let RecordFile { record, faults, .. } = parsed(&record(&pairs).to_text());
            prop_assert!(faults.is_empty());
            let mut turned = pairs;
            let length = turned.len().max(1);
            turned.rotate_left(turn % length);
            prop_assert!(statuses(&turned, &record).iter().all(|s| *s == ReviewStatus::Reviewed));
        }

        #[test]
        fn a_difference_never_panics(a in "\\PC{0,40}", b in "\\PC{0,40}") {
            let found = difference(&side(&a), &Fingerprint::of(&side(&b)));
            prop_assert!(found.lost_words <= words_of(&b).count());
        }
    }
}
