//! How each text of the content stands to the record of review.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use rayon::prelude::*;

use super::fingerprint::{Fingerprint, words_of};
use super::older_names::with_toll_free;
use super::record::{Record, ReviewedFacts, ReviewedText};
use crate::diagnostic::SourceId;
use crate::language::Language;
use crate::load::FileFacts;
use crate::model::{Pair, PairKind, Side};

/// How a text stands to its last review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewStatus {
    /// Nothing was changed since.
    Reviewed,
    /// One side was changed, the other was not.
    OneChanged {
        /// The side that was changed.
        changed: Language,
        /// What it was.
        before: Fingerprint,
    },
    /// Both sides were changed.
    BothChanged,
    /// It was never reviewed.
    New,
}

/// How the facts of a file stand to their last review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactsStatus {
    /// Nothing was changed since.
    Reviewed,
    /// They were changed.
    Changed {
        /// The places of the facts that were not there before, among those of the file.
        new: Vec<usize>,
        /// Whether the day of verification was changed, too.
        verified: bool,
    },
    /// They are the same, verified on a day before that of the review.
    Backdated,
    /// They were never reviewed.
    New,
}

/// Something that was reviewed and is there no more.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gone {
    /// The file.
    pub file: String,
    /// The text; nothing if the whole file is gone.
    pub key: Option<String>,
}

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
    F: Borrow<FileFacts>,
{
    let (texts, left) = texts(pairs, record);
    Comparison {
        texts,
        facts: facts
            .iter()
            .map(|facts| facts_status(facts.borrow(), record))
            .collect(),
        gone: gone(pairs, facts, left, record),
    }
}

fn facts_status(facts: &FileFacts, record: &Record) -> FactsStatus {
    let now = ReviewedFacts::of(facts);
    let start = record.facts.partition_point(|entry| entry.file < now.file);
    let of_file = record.facts.get(start..).unwrap_or_default();
    let before: Vec<&ReviewedFacts> = of_file
        .iter()
        .take_while(|entry| entry.file == now.file)
        .collect();
    let older = with_toll_free(facts);
    let older: Vec<Fingerprint> = older.iter().map(|it| Fingerprint::of_facts(it)).collect();
    let is_same = |facts: &Fingerprint| {
        facts.is_same(&now.facts) || older.iter().any(|older| facts.is_same(older))
    };
    // After a merge there may be two lines of a file: either may be what stands.
    let mut same = before
        .iter()
        .filter(|entry| is_same(&entry.facts))
        .peekable();
    if same.peek().is_some() {
        // Days are written so that their order is that of their letters.
        let is_later = |entry: &&&ReviewedFacts| {
            now.verified_on.is_some() && entry.verified_on > now.verified_on
        };
        return match same.all(|entry| is_later(&entry)) {
            true => FactsStatus::Backdated,
            false => FactsStatus::Reviewed,
        };
    }
    let Some(last) = before.last() else {
        return FactsStatus::New;
    };
    let kept = longest_common(&now.facts.marks(), &last.facts.marks());
    let new = kept.iter().enumerate().filter(|(_, kept)| !**kept);
    FactsStatus::Changed {
        new: new.map(|(index, _)| index).collect(),
        verified: before
            .iter()
            .all(|entry| entry.verified_on != now.verified_on),
    }
}

/// What the record has and the content has not: of a file that is gone, the file; else the texts
/// that no text was found for. A file is gone, too, if its texts stand elsewhere and its facts do
/// not: each office may name the same source.
fn gone(
    pairs: &[impl Borrow<Pair>],
    facts: &[impl Borrow<FileFacts>],
    left: Vec<ReviewedText>,
    record: &Record,
) -> Vec<Gone> {
    let pairs = || pairs.iter().map(Borrow::<Pair>::borrow);
    let facts = || facts.iter().map(Borrow::<FileFacts>::borrow);
    let files: BTreeSet<&str> = pairs()
        .map(|pair| &*pair.file)
        .chain(facts().map(|facts| facts.file.as_str()))
        .collect();
    let keys: BTreeSet<(&str, &str)> = pairs()
        .map(|pair| (&*pair.file, pair.key.as_str()))
        .collect();
    // Where the parts of a guide differ, it can't be said which text became of which.
    let unpaired: BTreeSet<(&str, &str)> = pairs()
        .filter(|pair| matches!(pair.kind, PairKind::Alone(_)))
        .map(|pair| (&*pair.file, pair.key.as_str()))
        .collect();
    let left = left
        .into_iter()
        .filter(|entry| !unpaired.contains(&(entry.file.as_str(), entry.key.as_str())));
    let gone = left.filter_map(|entry| {
        let is_there = files.contains(entry.file.as_str());
        // A text that is there alone under its key is what became of this one.
        let alone =
            keys.contains(&(entry.file.as_str(), entry.key.as_str())) && !entry.key.contains('*');
        let is_guide = !entry.file.ends_with(".yaml");
        (!is_there || !alone || is_guide).then(|| Gone {
            key: is_there.then_some(entry.key),
            file: entry.file,
        })
    });
    let recorded: BTreeSet<&str> = record.facts.iter().map(|old| old.file.as_str()).collect();
    let of_new_files: BTreeSet<String> = facts()
        .filter(|facts| !recorded.contains(facts.file.as_str()))
        .map(|facts| ReviewedFacts::of(facts).facts.hash().to_owned())
        .collect();
    let moved = |old: &ReviewedFacts| of_new_files.contains(old.facts.hash());
    let facts_gone = record
        .facts
        .iter()
        .filter(|old| !files.contains(old.file.as_str()) && !moved(old))
        .map(|old| Gone {
            file: old.file.clone(),
            key: None,
        });
    let gone: BTreeSet<Gone> = gone.chain(facts_gone).collect();
    gone.into_iter().collect()
}

/// The status of each text of `pairs`, in their order, and the entries of the record that no text
/// was found for. Texts that are written once for every language need no review.
///
/// A text is looked for under its own key first. Texts that share a key are told apart by their
/// fingerprints, so their order does not matter. One whose key is new may have been moved: then it
/// is known by both its fingerprints, or, if nothing stands any more where it stood, by one.
fn texts(
    pairs: &[impl Borrow<Pair> + Sync],
    record: &Record,
) -> (Vec<ReviewStatus>, Vec<ReviewedText>) {
    let now: Vec<Option<ReviewedText>> = pairs
        .par_iter()
        .map(Borrow::<Pair>::borrow)
        .map(|pair| pair.is_both().then(|| ReviewedText::of(pair)))
        .collect();
    let mut statuses: Vec<Option<ReviewStatus>> = now
        .iter()
        .map(|entry| entry.is_none().then_some(ReviewStatus::Reviewed))
        .collect();
    let mut left = Left::new(record);

    // Untouched, where they stood.
    for (entry, status) in now.iter().zip(&mut statuses) {
        if let Some(entry) = entry
            && left.take_same(entry).is_some()
        {
            *status = Some(ReviewStatus::Reviewed);
        }
    }
    // Untouched, but moved: unless it took the place of another text, for what it says there nobody
    // has looked at.
    let both = |entry: &ReviewedText| Language::ALL.map(|language| entry.side(language).clone());
    let known: BTreeSet<[Fingerprint; 2]> = record.entries.iter().map(both).collect();
    for (entry, status) in now.iter().zip(&mut statuses) {
        if let Some(entry) = entry
            && status.is_none()
            && !left.waits_at(entry)
            && known.contains(&both(entry))
        {
            *status = Some(ReviewStatus::Reviewed);
        }
    }
    // Changed on one side.
    for (entry, status) in now.iter().zip(&mut statuses) {
        let Some(entry) = entry.as_ref().filter(|_| status.is_none()) else {
            continue;
        };
        if let Some(old) = left.take_by_side(entry) {
            *status = Some(changed(entry, old));
        }
    }
    // Changed on both, or moved and changed on one.
    let places: BTreeSet<(&str, &str)> = now.iter().flatten().map(place).collect();
    let mut moved: BTreeMap<&Fingerprint, &ReviewedText> = BTreeMap::new();
    for old in &record.entries {
        if !places.contains(&place(old)) {
            moved.extend(old.sides.iter().map(|side| (side, old)));
        }
    }
    for (entry, status) in now.iter().zip(&mut statuses) {
        let Some(entry) = entry.as_ref().filter(|_| status.is_none()) else {
            continue;
        };
        let by_side = |language| {
            let old: &ReviewedText = moved.get(entry.side(language))?;
            old.side(language)
                .is_same(entry.side(language))
                .then_some(old)
        };
        *status = if left.take_any(entry).is_some() {
            Some(ReviewStatus::BothChanged)
        } else {
            let old = Language::ALL.into_iter().find_map(by_side);
            Some(old.map_or(ReviewStatus::New, |old| changed(entry, old)))
        };
    }
    let statuses: Vec<ReviewStatus> = statuses
        .into_iter()
        .map(|status| status.unwrap_or(ReviewStatus::New))
        .collect();
    // A text that was moved has been found by its words.
    let here: BTreeSet<[Fingerprint; 2]> = now.iter().flatten().map(both).collect();
    let left = left.entries().filter(|entry| !here.contains(&both(entry)));
    (statuses, left.cloned().collect())
}

fn place(entry: &ReviewedText) -> (&str, &str) {
    (&entry.file, &entry.key)
}

/// What was changed, of a text whose one side was not.
fn changed(now: &ReviewedText, old: &ReviewedText) -> ReviewStatus {
    let same = |language: &Language| now.side(*language).is_same(old.side(*language));
    match Language::ALL.into_iter().find(|language| !same(language)) {
        Some(changed) => ReviewStatus::OneChanged {
            changed,
            before: old.side(changed).clone(),
        },
        None => ReviewStatus::Reviewed,
    }
}

/// The entries of the record that no text has been found for yet. Thousands may share a place (the
/// paragraphs of a long section), so that each is found by its texts and none by looking at all.
struct Left<'r> {
    by_place: BTreeMap<(&'r str, &'r str), AtPlace<'r>>,
}

/// The entries that stand at one place.
#[derive(Default)]
struct AtPlace<'r> {
    /// In the order of the record; nothing for one that was taken.
    entries: Vec<Option<&'r ReviewedText>>,
    /// How many of the first were taken.
    taken: usize,
    /// Which have these two sides.
    by_sides: BTreeMap<[&'r str; 2], VecDeque<usize>>,
    /// Which have a side, for each language.
    by_side: [BTreeMap<&'r str, VecDeque<usize>>; 2],
}

fn hashes(entry: &ReviewedText) -> [&str; 2] {
    Language::ALL.map(|language| entry.side(language).hash())
}

impl<'r> AtPlace<'r> {
    fn add(&mut self, entry: &'r ReviewedText) {
        let index = self.entries.len();
        self.entries.push(Some(entry));
        let sides = hashes(entry);
        self.by_sides.entry(sides).or_default().push_back(index);
        for (by_side, side) in self.by_side.iter_mut().zip(sides) {
            by_side.entry(side).or_default().push_back(index);
        }
    }

    fn take(&mut self, index: usize) -> Option<&'r ReviewedText> {
        self.entries.get_mut(index)?.take()
    }

    /// The first of all that are left.
    fn first(&mut self) -> Option<usize> {
        let taken = |entry: &Option<_>| entry.is_none();
        while self.entries.get(self.taken).is_some_and(taken) {
            self.taken += 1;
        }
        (self.taken < self.entries.len()).then_some(self.taken)
    }
}

/// The first of `indexes` whose entry is left.
fn first(
    entries: &[Option<&ReviewedText>],
    indexes: Option<&mut VecDeque<usize>>,
) -> Option<usize> {
    let indexes = indexes?;
    let taken = |index: &usize| entries.get(*index).is_none_or(Option::is_none);
    while indexes.front().is_some_and(taken) {
        indexes.pop_front();
    }
    indexes.front().copied()
}

impl<'r> Left<'r> {
    fn new(record: &'r Record) -> Self {
        let mut by_place: BTreeMap<_, AtPlace<'r>> = BTreeMap::new();
        for entry in &record.entries {
            by_place.entry(place(entry)).or_default().add(entry);
        }
        Self { by_place }
    }

    /// Whether an entry is left at the place of `entry`.
    fn waits_at(&mut self, entry: &'r ReviewedText) -> bool {
        let there = self.by_place.get_mut(&place(entry));
        there.is_some_and(|there| there.first().is_some())
    }

    /// Takes the first entry left at the place of `entry` that has both its texts.
    fn take_same(&mut self, entry: &'r ReviewedText) -> Option<&'r ReviewedText> {
        let there = self.by_place.get_mut(&place(entry))?;
        let same = there.by_sides.get_mut(&hashes(entry));
        let index = first(&there.entries, same)?;
        there.take(index)
    }

    /// Takes the first entry left at the place of `entry` that has one of its texts.
    fn take_by_side(&mut self, entry: &'r ReviewedText) -> Option<&'r ReviewedText> {
        let there = self.by_place.get_mut(&place(entry))?;
        let AtPlace {
            entries, by_side, ..
        } = there;
        let sides = by_side.iter_mut().zip(hashes(entry));
        let index = sides
            .filter_map(|(by_side, side)| first(entries, by_side.get_mut(side)))
            .min()?;
        there.take(index)
    }

    /// Takes the first entry left at the place of `entry`.
    fn take_any(&mut self, entry: &'r ReviewedText) -> Option<&'r ReviewedText> {
        let there = self.by_place.get_mut(&place(entry))?;
        let index = there.first()?;
        there.take(index)
    }

    /// Those that are left, in the order of their places.
    fn entries(&self) -> impl Iterator<Item = &'r ReviewedText> {
        let places = self.by_place.values();
        places.flat_map(|there| there.entries.iter().copied().flatten())
    }
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
fn longest_common(now: &[&str], before: &[&str]) -> Vec<bool> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Sources, Span};
    use crate::load::Fact;
    use crate::model::Localized;
    use crate::review::RecordFile;
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
