//! How the texts and facts of one file stand to what is recorded of it, as far as that can be told
//! without a look at other files; and what other files have to know of it.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::Range;

use super::difference::longest_common;
use super::fingerprint::Fingerprint;
use super::older_names::with_toll_free;
use super::record::{Record, ReviewedFacts, ReviewedText, field};
use super::status::{FactsStatus, Gone, ReviewStatus};
use crate::language::Language;
use crate::load::FileFacts;
use crate::model::{Pair, PairKind};

/// The entries of the record, each of which has the number of its two texts.
#[derive(Debug, Default)]
pub(super) struct Known(Vec<[u64; 2]>);

impl Known {
    pub(super) fn of(record: &Record) -> Self {
        let mut known: Vec<[u64; 2]> = record.entries.iter().map(hashes).collect();
        known.sort_unstable();
        known.dedup();
        Self(known)
    }

    /// The number of two texts; none if they are not on record, wherever it be.
    pub(super) fn number(&self, sides: [u64; 2]) -> Option<usize> {
        self.0.binary_search(&sides).ok()
    }

    /// How many numbers there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

/// A text as it stands: what a [`ReviewedText`] of it is known by.
#[derive(Debug)]
struct Text {
    key: String,
    /// The hashes of its sides.
    sides: [u64; 2],
}

impl Text {
    fn of(pair: &Pair) -> Self {
        Self {
            key: field(&pair.key),
            sides: Language::ALL.map(|language| Fingerprint::hash_of(&pair.sides[language])),
        }
    }

    fn side(&self, language: Language) -> u64 {
        self.sides[language.index()]
    }
}

/// How a file stands to what is recorded of it.
#[derive(Debug)]
pub(super) struct Seen {
    /// Each text; if nothing is on record in its place, what it may be known by elsewhere.
    texts: Vec<Result<ReviewStatus, Text>>,
    /// The facts.
    pub facts: Vec<FactsStatus>,
}

/// What other files have to know of a file, or of several.
#[derive(Debug, Default)]
pub(super) struct Traces {
    /// The numbers of the texts that are on record, wherever it be.
    pub known: Vec<usize>,
    /// The sides of the texts that may be known by what stood elsewhere.
    pub waiting: Vec<[u64; 2]>,
    /// The entries, by their places in the record, with keys that no text has now.
    pub absent: Vec<usize>,
    /// What no text was found for, unless its two texts, which have this number, stand elsewhere.
    pub lost: Vec<(Gone, usize)>,
    /// The recorded facts, by their places in the record, of files that are not there.
    pub lost_facts: Vec<usize>,
    /// The hashes of facts that are not on record.
    pub new_facts: Vec<u64>,
}

impl Traces {
    pub(super) fn append(&mut self, other: Self) {
        self.known.extend(other.known);
        self.waiting.extend(other.waiting);
        self.absent.extend(other.absent);
        self.lost.extend(other.lost);
        self.lost_facts.extend(other.lost_facts);
        self.new_facts.extend(other.new_facts);
    }
}

/// The entries that texts may have moved from, by each of their sides; of several the last.
#[derive(Debug, Default)]
pub(super) struct Moved(BTreeMap<u64, usize>);

impl Moved {
    /// Of the entries at these places in the record, in order.
    pub(super) fn of(absent: &[usize], record: &Record) -> Self {
        let sides = absent.iter().flat_map(|index| {
            let entry = record.entries.get(*index);
            entry
                .into_iter()
                .flat_map(hashes)
                .map(|side| (side, *index))
        });
        Self(sides.collect())
    }

    /// What was changed of a text that nothing is on record for in its place.
    fn status(&self, now: &Text, record: &Record) -> ReviewStatus {
        let by_side = |language: Language| {
            let side = now.side(language);
            let old = record.entries.get(*self.0.get(&side)?)?;
            (old.side(language).hash() == side).then_some(old)
        };
        let old = Language::ALL.into_iter().find_map(by_side);
        old.map_or(ReviewStatus::New, |old| changed(now, old))
    }
}

impl Seen {
    /// The statuses of the texts, in their order.
    pub(super) fn settled<'s>(
        &'s self,
        moved: &'s Moved,
        record: &'s Record,
    ) -> impl Iterator<Item = ReviewStatus> + 's {
        self.texts.iter().map(|text| match text {
            Ok(status) => status.clone(),
            Err(entry) => moved.status(entry, record),
        })
    }
}

/// Looks at the file that the record calls `name`: at its texts and its facts, if it has any.
///
/// A text is looked for under its own key first. Texts that share a key are told apart by their
/// fingerprints, so their order does not matter. One whose key is new may have been moved: then it
/// is known by both its fingerprints, or, if nothing stands any more where it stood, by one. Texts
/// that are written once for every language need no review.
pub(super) fn look(
    name: &str,
    pairs: &[&Pair],
    facts: &[&FileFacts],
    record: &Record,
    known: &Known,
) -> (Seen, Traces) {
    let recorded = of_file(&record.entries, name, |entry| &entry.file);
    let first = recorded.start;
    let entries = record.entries.get(recorded).unwrap_or_default();
    let now: Vec<Option<Text>> = pairs
        .iter()
        .map(|pair| pair.is_both().then(|| Text::of(pair)))
        .collect();
    let mut statuses: Vec<Option<ReviewStatus>> = now
        .iter()
        .map(|entry| entry.is_none().then_some(ReviewStatus::Reviewed))
        .collect();
    let mut left = Left::new(entries);

    // Untouched, where they stood.
    for (entry, status) in waiting(&now, &mut statuses) {
        *status = left.take_same(entry).map(|_| ReviewStatus::Reviewed);
    }
    // Untouched, but moved: unless it took the place of another text, for what it says there nobody
    // has looked at.
    for (entry, status) in waiting(&now, &mut statuses) {
        if !left.waits_at(entry) && known.number(entry.sides).is_some() {
            *status = Some(ReviewStatus::Reviewed);
        }
    }
    // Changed on one side.
    for (entry, status) in waiting(&now, &mut statuses) {
        *status = left.take_by_side(entry).map(|old| changed(entry, old));
    }
    // Changed on both.
    for (entry, status) in waiting(&now, &mut statuses) {
        *status = left.take_any(entry).map(|_| ReviewStatus::BothChanged);
    }

    let keys: BTreeSet<&str> = now.iter().flatten().map(|it| it.key.as_str()).collect();
    let absent = entries.iter().enumerate();
    let absent = absent.filter(|(_, old)| !keys.contains(old.key.as_str()));
    let is_there = !pairs.is_empty() || !facts.is_empty();
    let recorded_facts = of_file(&record.facts, name, |entry| &entry.file);
    let statuses_of_facts: Vec<FactsStatus> = facts
        .iter()
        .map(|facts| facts_status(facts, record.facts.get(recorded_facts.clone())))
        .collect();
    let new_facts = facts.iter().zip(&statuses_of_facts);
    let new_facts = new_facts.filter(|(_, status)| **status == FactsStatus::New);
    let sides = now.iter().zip(&statuses);
    let sides = sides.filter(|(_, status)| status.is_none());
    let traces = Traces {
        known: now
            .iter()
            .flatten()
            .filter_map(|it| known.number(it.sides))
            .collect(),
        waiting: sides
            .flat_map(|(entry, _)| entry)
            .map(|it| it.sides)
            .collect(),
        absent: absent.map(|(index, _)| first + index).collect(),
        lost: lost(pairs, is_there, &left, known),
        lost_facts: recorded_facts.filter(|_| !is_there).collect(),
        new_facts: new_facts
            .map(|(facts, _)| ReviewedFacts::of(facts).facts.hash())
            .collect(),
    };
    let texts = now.into_iter().zip(statuses).map(|found| match found {
        (_, Some(status)) => Ok(status),
        (Some(entry), None) => Err(entry),
        (None, None) => Ok(ReviewStatus::New),
    });
    let seen = Seen {
        texts: texts.collect(),
        facts: statuses_of_facts,
    };
    (seen, traces)
}

/// The texts that have no status yet.
fn waiting<'n, 's>(
    now: &'n [Option<Text>],
    statuses: &'s mut [Option<ReviewStatus>],
) -> impl Iterator<Item = (&'n Text, &'s mut Option<ReviewStatus>)> {
    let all = now.iter().zip(statuses);
    let all = all.filter_map(|(entry, status)| Some((entry.as_ref()?, status)));
    all.filter(|(_, status)| status.is_none())
}

/// The entries that no text of a file was found for: if the file is gone, the file.
fn lost(pairs: &[&Pair], is_there: bool, left: &Left<'_>, known: &Known) -> Vec<(Gone, usize)> {
    let keys: BTreeSet<&str> = pairs.iter().map(|pair| pair.key.as_str()).collect();
    // Where the parts of a guide differ, it can't be said which text became of which.
    let unpaired: BTreeSet<&str> = pairs
        .iter()
        .filter(|pair| matches!(pair.kind, PairKind::Alone(_)))
        .map(|pair| pair.key.as_str())
        .collect();
    let left = left.entries();
    let left = left.filter(|entry| !unpaired.contains(entry.key.as_str()));
    left.filter_map(|entry| {
        // A text that is there alone under its key is what became of this one.
        let alone = keys.contains(entry.key.as_str()) && !entry.key.contains('*');
        let is_guide = !entry.file.ends_with(".yaml");
        let gone = Gone {
            file: entry.file.clone(),
            key: is_there.then(|| entry.key.clone()),
        };
        let number = known.number(hashes(entry))?;
        (!is_there || !alone || is_guide).then_some((gone, number))
    })
    .collect()
}

/// Where the entries of a file stand, among all in the order of files.
pub(super) fn of_file<T>(all: &[T], name: &str, file: impl Fn(&T) -> &str) -> Range<usize> {
    let start = all.partition_point(|entry| file(entry) < name);
    let rest = all.get(start..).unwrap_or_default();
    let count = rest.iter().take_while(|entry| file(entry) == name).count();
    start..start + count
}

fn facts_status(facts: &FileFacts, before: Option<&[ReviewedFacts]>) -> FactsStatus {
    let now = ReviewedFacts::of(facts);
    let before = before.unwrap_or_default();
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
        let is_later = |entry: &&ReviewedFacts| {
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

/// What was changed, of a text whose one side was not.
fn changed(now: &Text, old: &ReviewedText) -> ReviewStatus {
    let same = |language: &Language| now.side(*language) == old.side(*language).hash();
    match Language::ALL.into_iter().find(|language| !same(language)) {
        Some(changed) => ReviewStatus::OneChanged {
            changed,
            before: old.side(changed).clone(),
        },
        None => ReviewStatus::Reviewed,
    }
}

/// The entries of a file that no text has been found for yet. Thousands may share a place (the
/// paragraphs of a long section), so that each is found by its texts and none by looking at all.
struct Left<'r> {
    by_key: BTreeMap<&'r str, AtPlace<'r>>,
}

/// The entries that stand at one place.
#[derive(Default)]
struct AtPlace<'r> {
    /// In the order of the record; nothing for one that was taken.
    entries: Vec<Option<&'r ReviewedText>>,
    /// How many of the first were taken.
    taken: usize,
    /// Which have these two sides.
    by_sides: BTreeMap<[u64; 2], VecDeque<usize>>,
    /// Which have a side, for each language.
    by_side: [BTreeMap<u64, VecDeque<usize>>; 2],
}

pub(super) fn hashes(entry: &ReviewedText) -> [u64; 2] {
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
    fn new(entries: &'r [ReviewedText]) -> Self {
        let mut by_key: BTreeMap<_, AtPlace<'r>> = BTreeMap::new();
        for entry in entries {
            by_key.entry(entry.key.as_str()).or_default().add(entry);
        }
        Self { by_key }
    }

    /// Whether an entry is left at the place of `entry`.
    fn waits_at(&mut self, entry: &Text) -> bool {
        let there = self.by_key.get_mut(entry.key.as_str());
        there.is_some_and(|there| there.first().is_some())
    }

    /// Takes the first entry left at the place of `entry` that has both its texts.
    fn take_same(&mut self, entry: &Text) -> Option<&'r ReviewedText> {
        let there = self.by_key.get_mut(entry.key.as_str())?;
        let same = there.by_sides.get_mut(&entry.sides);
        let index = first(&there.entries, same)?;
        there.take(index)
    }

    /// Takes the first entry left at the place of `entry` that has one of its texts.
    fn take_by_side(&mut self, entry: &Text) -> Option<&'r ReviewedText> {
        let there = self.by_key.get_mut(entry.key.as_str())?;
        let AtPlace {
            entries, by_side, ..
        } = there;
        let sides = by_side.iter_mut().zip(entry.sides);
        let index = sides
            .filter_map(|(by_side, side)| first(entries, by_side.get_mut(&side)))
            .min()?;
        there.take(index)
    }

    /// Takes the first entry left at the place of `entry`.
    fn take_any(&mut self, entry: &Text) -> Option<&'r ReviewedText> {
        let there = self.by_key.get_mut(entry.key.as_str())?;
        let index = there.first()?;
        there.take(index)
    }

    /// Those that are left, in the order of their places.
    fn entries(&self) -> impl Iterator<Item = &'r ReviewedText> {
        let places = self.by_key.values();
        places.flat_map(|there| there.entries.iter().copied().flatten())
    }
}
