//! Which items of two versions of a list are the same item: by what names them, else by how much
//! they have in common; never by their places alone.

use std::collections::{BTreeMap, VecDeque};

use super::names::name_of;
use crate::load::kind::RecordKind;
use crate::load::{Data, RecordData};
use crate::model::Phone;

/// How many pairs of items are weighed against each other: more are far from any list of a record,
/// and are not paired by what they have in common.
const MOST: usize = 40_000;

/// The pairs of items, by their places, in the order of the new list; those of the old one alone
/// follow the item that they stood behind.
pub(crate) fn matched(old: &[Data], new: &[Data]) -> Vec<(Option<usize>, Option<usize>)> {
    let mut partner: Vec<Option<usize>> = vec![None; new.len()];
    let mut taken = vec![false; old.len()];
    // What has the same id, what is all the same, and what is called the same.
    let keys: [fn(&Data) -> Option<String>; 3] = [identity, of_whole, of_name];
    for key in keys {
        let mut known: BTreeMap<String, VecDeque<usize>> = BTreeMap::new();
        for (first, item) in old.iter().enumerate().filter(|(first, _)| !taken[*first]) {
            if let Some(key) = key(item) {
                known.entry(key).or_default().push_back(first);
            }
        }
        for (second, item) in new.iter().enumerate() {
            if partner[second].is_none()
                && let Some(first) = key(item)
                    .and_then(|key| known.get_mut(&key))
                    .and_then(VecDeque::pop_front)
            {
                partner[second] = Some(first);
                taken[first] = true;
            }
        }
    }
    let free: Vec<usize> = (0..old.len()).filter(|it| !taken[*it]).collect();
    let rest: Vec<usize> = (0..new.len()).filter(|it| partner[*it].is_none()).collect();
    if free.len() * rest.len() <= MOST {
        let bags = |list: &[Data], places: &[usize]| {
            places.iter().map(|it| bag(&list[*it])).collect::<Vec<_>>()
        };
        let (olds, news) = (bags(old, &free), bags(new, &rest));
        let mut weighed: Vec<(u32, usize, usize)> = Vec::new();
        for (second, new_bag) in news.iter().enumerate() {
            for (first, old_bag) in olds.iter().enumerate() {
                let alike = alike(old_bag, new_bag);
                // Items that their ids name are not the same under another id without much else.
                let is_named = is_id(&old[free[first]]);
                if alike >= if is_named { 600 } else { 400 } {
                    weighed.push((1000 - alike, second, first));
                }
            }
        }
        weighed.sort_unstable();
        let (mut gone, mut come) = (vec![false; olds.len()], vec![false; news.len()]);
        for (_, second, first) in weighed {
            if !gone[first] && !come[second] {
                (gone[first], come[second]) = (true, true);
                partner[rest[second]] = Some(free[first]);
                taken[free[first]] = true;
            }
        }
    }
    // The one that went and the one that came took its place, unless ids say that they are two.
    let gone: Vec<usize> = (0..old.len()).filter(|it| !taken[*it]).collect();
    let come: Vec<usize> = (0..new.len()).filter(|it| partner[*it].is_none()).collect();
    if let ([first], [second]) = (gone.as_slice(), come.as_slice())
        && !is_id(&old[*first])
        && stands_alike(&old[*first], &new[*second])
    {
        taken[*first] = true;
        partner[*second] = Some(*first);
    }
    in_order(old.len(), &partner, &taken)
}

fn in_order(
    old: usize,
    partner: &[Option<usize>],
    taken: &[bool],
) -> Vec<(Option<usize>, Option<usize>)> {
    let mut pairs = Vec::with_capacity(old.max(partner.len()));
    let gone_from = |place: usize| {
        let rest = place..old;
        rest.take_while(|it| !taken[*it]).map(|it| (Some(it), None))
    };
    pairs.extend(gone_from(0));
    for (second, first) in partner.iter().enumerate() {
        pairs.push((*first, Some(second)));
        if let Some(first) = first {
            pairs.extend(gone_from(first + 1));
        }
    }
    pairs
}

/// What names an item among others.
pub(super) fn identity(item: &Data) -> Option<String> {
    match item {
        Data::Scalar(scalar) => Some(scalar.text.clone()),
        Data::Record(record) => identity_of(record),
        _ => None,
    }
}

fn identity_of(record: &RecordData) -> Option<String> {
    let scalar = |key: &str| record.get(key).and_then(Data::scalar).map(str::to_owned);
    let dialled = |key: &str| {
        let written = scalar(key)?;
        let phone = Phone::parse(&written);
        Some(phone.map_or(written, |phone| phone.dial().to_owned()))
    };
    match record.kind {
        Some(RecordKind::Phone | RecordKind::Fax) => {
            let extension = scalar("extension").unwrap_or_default();
            Some(format!("{} {extension}", dialled("number")?))
        }
        Some(RecordKind::Email) => scalar("address"),
        Some(RecordKind::DayOff) => scalar("date"),
        Some(RecordKind::Messenger) => dialled("phone").or_else(|| scalar("address")),
        _ => scalar("id"),
    }
}

/// All that an item says.
fn of_whole(item: &Data) -> Option<String> {
    Some(format!("{item:?}"))
}

/// What an item without an id is called by.
fn of_name(item: &Data) -> Option<String> {
    (!is_id(item)).then(|| format!("{:?}", name_of(item)))
}

/// Whether the item has an id of its own.
fn is_id(item: &Data) -> bool {
    item.record()
        .is_some_and(|record| record.get("id").is_some())
}

/// Whether one could take the place of the other.
fn stands_alike(one: &Data, other: &Data) -> bool {
    match (one, other) {
        (Data::Record(one), Data::Record(other)) => match one.kind {
            // Another day for the same holiday.
            Some(RecordKind::DayOff) => ["holiday", "moved_from"].iter().any(|key| {
                let reason = one.get(key);
                reason.is_some() && reason == other.get(key)
            }),
            kind => kind == other.kind,
        },
        (Data::Scalar(one), Data::Scalar(other)) => one.form == other.form,
        _ => std::mem::discriminant(one) == std::mem::discriminant(other),
    }
}

/// What an item says, word by word.
pub(super) fn bag(item: &Data) -> Vec<String> {
    let mut words = Vec::new();
    gather(item, "", &mut words);
    words.sort_unstable();
    words
}

fn gather(item: &Data, key: &str, words: &mut Vec<String>) {
    let mut said = |text: &str| {
        words.extend(text.split_whitespace().map(|word| format!("{key}:{word}")));
    };
    match item {
        Data::Scalar(scalar) => said(&scalar.text),
        Data::Sides(sides) => sides.sides.iter().flatten().for_each(|side| said(side)),
        Data::List(items) => items.iter().for_each(|item| gather(item, key, words)),
        Data::Record(record) => {
            for (name, value) in &record.entries {
                gather(value, name, words);
            }
        }
        Data::Period(number, unit) => said(&format!("{number}{}", unit.word())),
        Data::Hours(hours) => said(&format!("{hours:?}")),
    }
}

/// How much two have in common, in thousandths.
pub(super) fn alike(one: &[String], other: &[String]) -> u32 {
    let (mut first, mut second, mut common) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(first), other.get(second)) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => first += 1,
            std::cmp::Ordering::Greater => second += 1,
            std::cmp::Ordering::Equal => {
                common += 1;
                first += 1;
                second += 1;
            }
        }
    }
    let all = one.len() + other.len();
    u32::try_from(2000 * common / all.max(1)).unwrap_or(1000)
}
