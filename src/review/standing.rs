//! How content that is edited stands to the record of review: kept unit by unit, and told again as
//! far as a change asks for. It is always what [`compare`](super::compare::compare) would tell.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::compare::{Comparison, Files, SeenFiles, count, gone};
use super::one_file::{Known, Moved, Traces, hashes};
use super::record::Record;
use super::status::Gone;
use crate::load::FileFacts;
use crate::model::Pair;

/// How the units of the content, each called by a `K`, stand to the record of review.
#[derive(Debug)]
pub struct Standing<K> {
    known: Known,
    /// How often the texts on record stand in the content, by their numbers.
    counts: Vec<u32>,
    units: BTreeMap<K, OfUnit>,
    /// The files of the record that have been seen in no unit.
    unclaimed: BTreeMap<String, Traces>,
    /// The entries that texts may have moved from, in order.
    absent: Vec<usize>,
    moved: Moved,
}

#[derive(Debug, Default)]
struct OfUnit {
    /// The files that it has, or once had, as the record calls them.
    names: BTreeSet<String>,
    traces: Traces,
}

/// How a unit stands to the record of review.
#[derive(Debug)]
pub struct Judged<'c, K> {
    /// The unit.
    pub unit: K,
    /// Its texts.
    pub pairs: Vec<&'c Pair>,
    /// The facts of its files.
    pub facts: Vec<&'c FileFacts>,
    /// How they stand; what is gone [`gone`](Standing::gone) tells for all together.
    pub comparison: Comparison,
}

/// A unit that was looked at.
struct Looked<'c, K> {
    unit: K,
    pairs: Vec<&'c Pair>,
    facts: Vec<&'c FileFacts>,
    now: OfUnit,
    seen: SeenFiles,
}

impl<K: Copy + Ord + Send + Sync> Standing<K> {
    /// No units, of which everything in the record is missed.
    pub fn new(record: &Record) -> Self {
        let known = Known::of(record);
        let mut files = Files::of::<&Pair, &FileFacts>(&[], &[]);
        files.add_recorded(record);
        let mut unclaimed = BTreeMap::new();
        files.look(record, &known, |name, traces| {
            unclaimed.insert(name, traces);
        });
        Self {
            counts: vec![0; known.len()],
            known,
            units: BTreeMap::new(),
            unclaimed,
            absent: Vec::new(),
            moved: Moved::default(),
        }
    }

    /// Takes in what `units` are now, whose texts and facts `content` gives, and tells how they
    /// stand, and all others that now stand otherwise. `record` is the one that all began with.
    pub fn update<'c>(
        &mut self,
        units: &BTreeSet<K>,
        content: impl Fn(K) -> (Vec<&'c Pair>, Vec<&'c FileFacts>) + Sync,
        record: &Record,
    ) -> Vec<Judged<'c, K>> {
        let units: Vec<K> = units.iter().copied().collect();
        let mut looked = self.look(&units, &content, record);
        for found in &mut looked {
            self.take(found.unit, std::mem::take(&mut found.now));
        }
        let others = self.moved_otherwise(&units, record);
        looked.extend(self.look(&others, &content, record));
        let judged = looked.into_iter().map(|found| Judged {
            unit: found.unit,
            comparison: found.seen.settled(&self.moved, record),
            pairs: found.pairs,
            facts: found.facts,
        });
        judged.collect()
    }

    fn look<'c>(
        &self,
        units: &[K],
        content: &(impl Fn(K) -> (Vec<&'c Pair>, Vec<&'c FileFacts>) + Sync),
        record: &Record,
    ) -> Vec<Looked<'c, K>> {
        let looked = units.par_iter().map(|unit| {
            let (pairs, facts) = content(*unit);
            let mut files = Files::of(&pairs, &facts);
            let before = self.units.get(unit);
            for name in before.into_iter().flat_map(|unit| &unit.names) {
                files.add(name);
            }
            let mut now = OfUnit::default();
            let seen = files.look(record, &self.known, |name, traces| {
                now.names.insert(name);
                now.traces.append(traces);
            });
            Looked {
                unit: *unit,
                pairs,
                facts,
                now,
                seen,
            }
        });
        looked.collect()
    }

    /// Puts what a unit is now in the place of what it was.
    fn take(&mut self, unit: K, now: OfUnit) {
        for name in &now.names {
            self.unclaimed.remove(name);
        }
        count(&now.traces.known, &mut self.counts, |count| count + 1);
        if let Some(before) = self.units.insert(unit, now) {
            count(&before.traces.known, &mut self.counts, |count| count - 1);
        }
    }

    /// Sees anew which entries texts may have moved from; gives the units, besides `units`, with
    /// texts that may have moved from others now.
    fn moved_otherwise(&mut self, units: &[K], record: &Record) -> Vec<K> {
        let absent = self.traces().flat_map(|traces| &traces.absent);
        let mut absent: Vec<usize> = absent.copied().collect();
        absent.sort_unstable();
        if absent == self.absent {
            return Vec::new();
        }
        let (now, before): (BTreeSet<usize>, BTreeSet<usize>) = (
            absent.iter().copied().collect(),
            self.absent.iter().copied().collect(),
        );
        let other = now.symmetric_difference(&before);
        let other = other.filter_map(|index| record.entries.get(*index));
        let sides: BTreeSet<u64> = other.flat_map(hashes).collect();
        self.moved = Moved::of(&absent, record);
        self.absent = absent;
        let waits = |of_unit: &OfUnit| {
            let mut waiting = of_unit.traces.waiting.iter().flatten();
            waiting.any(|side| sides.contains(side))
        };
        let others = self.units.iter();
        let others =
            others.filter(|(unit, of_unit)| units.binary_search(unit).is_err() && waits(of_unit));
        others.map(|(unit, _)| *unit).collect()
    }

    /// What the record has and the content has not.
    pub fn gone(&self, record: &Record) -> Vec<Gone> {
        gone(self.traces(), &self.counts, record)
    }

    fn traces(&self) -> impl Iterator<Item = &Traces> + Clone {
        let units = self.units.values().map(|of_unit| &of_unit.traces);
        units.chain(self.unclaimed.values())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Sources, Span};
    use crate::language::Language;
    use crate::load::Fact;
    use crate::model::{Localized, PairKind, Side};
    use crate::review::record::{ReviewedFacts, ReviewedText};
    use crate::review::{FactsStatus, ReviewStatus, compare};
    use proptest::prelude::*;

    /// A text of a file: its key, both sides, and how they belong together.
    type TextOf = (usize, usize, String, String, usize);

    /// The texts of a unit, each with the number of its file; and the fact of each file.
    type UnitOf = (Vec<TextOf>, [Option<String>; 2]);

    fn unit_of() -> impl Strategy<Value = UnitOf> {
        let side = || prop_oneof![3 => "[абв]", 1 => "[абв] [аб]"];
        let text = (0_usize..2, 0_usize..4, side(), side(), 0_usize..12);
        let fact = || proptest::option::of("[ab]");
        let facts = [fact(), fact()];
        (proptest::collection::vec(text, 0..4), facts)
    }

    struct Content {
        pairs: Vec<Pair>,
        facts: Vec<FileFacts>,
    }

    fn content(unit: usize, (texts, facts): &UnitOf) -> Content {
        let place = Span::whole(Sources::default().add("a", ""));
        let side = |text: &String| Side {
            text: text.clone(),
            links: Vec::new(),
            place,
            words: Vec::new(),
        };
        // A record and its guide.
        let file = |number| match number {
            0 => format!("content/{unit}.yaml"),
            _ => format!("content/{unit}/guide"),
        };
        let mut texts: Vec<&TextOf> = texts.iter().collect();
        texts.sort_by_key(|text| text.0);
        let pair = |(number, key, kazakh, russian, kind): &TextOf| Pair {
            file: file(*number).into(),
            key: ["name", "note", "list.*", "steps.*"][*key].to_owned(),
            sides: Box::new(Localized::new([side(kazakh), side(russian)])),
            kind: match kind {
                0 => PairKind::Same,
                1 => PairKind::Alone(Language::Russian),
                _ => PairKind::Both,
            },
        };
        let facts = facts.iter().enumerate().filter_map(|(number, value)| {
            let fact = Fact {
                key: "email".to_owned(),
                value: value.clone()?,
                place,
            };
            Some(FileFacts {
                file: file(number),
                facts: vec![fact],
                verified_on: None,
                place,
            })
        });
        Content {
            pairs: texts.into_iter().map(pair).collect(),
            facts: facts.collect(),
        }
    }

    fn record(units: &[Content]) -> Record {
        let pairs = units.iter().flat_map(|unit| &unit.pairs);
        let pairs = pairs.filter(|pair| pair.is_both());
        let facts = units.iter().flat_map(|unit| &unit.facts);
        Record::new(
            pairs.map(ReviewedText::of).collect(),
            facts.map(ReviewedFacts::of).collect(),
        )
    }

    proptest! {
        #[test]
        fn what_is_kept_is_what_a_comparison_of_everything_tells(
            reviewed in proptest::collection::vec(unit_of(), 5),
            merged in proptest::collection::vec(unit_of(), 2),
            edits in proptest::collection::vec(((0_usize..4), unit_of(), any::<bool>()), 1..12),
        ) {
            let all = |units: &[UnitOf]| -> Vec<Content> {
                units.iter().enumerate().map(|(unit, texts)| content(unit, texts)).collect()
            };
            let mut recorded = all(&reviewed);
            recorded.extend(all(&merged));
            let record = record(&recorded);
            // A file of the record is there no more.
            let mut now: Vec<UnitOf> = reviewed[..4].to_vec();
            let mut standing = Standing::new(&record);
            let mut texts: BTreeMap<usize, Vec<ReviewStatus>> = BTreeMap::new();
            let mut facts: BTreeMap<usize, Vec<FactsStatus>> = BTreeMap::new();
            let mut units: BTreeSet<usize> = (0..now.len()).collect();
            for (unit, edit, back) in edits {
                let contents = all(&now);
                let of = |unit: usize| {
                    let of: &Content = &contents[unit];
                    (of.pairs.iter().collect(), of.facts.iter().collect())
                };
                for judged in standing.update(&units, of, &record) {
                    texts.insert(judged.unit, judged.comparison.texts);
                    facts.insert(judged.unit, judged.comparison.facts);
                }
                let pairs: Vec<&Pair> = contents.iter().flat_map(|it| &it.pairs).collect();
                let all: Vec<&FileFacts> = contents.iter().flat_map(|it| &it.facts).collect();
                let whole = compare(&pairs, &all, &record);
                prop_assert_eq!(texts.values().flatten().collect::<Vec<_>>(),
                    whole.texts.iter().collect::<Vec<_>>());
                prop_assert_eq!(facts.values().flatten().collect::<Vec<_>>(),
                    whole.facts.iter().collect::<Vec<_>>());
                prop_assert_eq!(standing.gone(&record), whole.gone);
                now[unit] = match back {
                    true => reviewed[unit].clone(),
                    false => edit,
                };
                units = BTreeSet::from([unit]);
            }
        }
    }
}
