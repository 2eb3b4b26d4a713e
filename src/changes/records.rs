//! What is not the same in two versions of the content, record by record.

use std::collections::{BTreeMap, BTreeSet};

use super::compare::{Change, Step, compare_records};
use super::edition::{Edition, Entry};
use super::guides::compare_guides;
use super::matching::{alike, bag};
use crate::load::kind::RecordKind;
use crate::load::{Data, RecordData, Sides};

/// What changed in a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordChange {
    /// What it is.
    pub kind: RecordKind,
    /// Its id; for what has none, what tells it from others of its kind.
    pub id: String,
    /// Its file in the new version, or in the old one if it went.
    pub file: String,
    /// What it is called: in the new version, or in the old one if it went.
    pub title: Option<Sides>,
    /// What happened to it as a whole.
    pub whole: Whole,
    /// What changed in it; for one that came, all that it says.
    pub changes: Vec<Change>,
}

/// What happened to a record as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whole {
    /// It came.
    Added,
    /// It went.
    Removed,
    /// It stays.
    Stays,
    /// It stays and has another id, and so another address; this was the old one.
    Renamed(String),
}

/// How many records that went are compared with how many that came, to know them under another id.
const MOST: usize = 10_000;

/// How much a record has to have in common with one that went to be the same under another id, in
/// thousandths.
const SAME: u32 = 600;

/// What changed, and the files that can't be compared.
pub fn changes(old: &Edition, new: &Edition) -> (Vec<RecordChange>, BTreeSet<String>) {
    let mut unread = unread_files(old, new);
    let renamed = renamed(old, new);
    let were: BTreeSet<&(usize, String)> = renamed.values().copied().collect();
    let keys: BTreeSet<&(usize, String)> =
        old.entries().keys().chain(new.entries().keys()).collect();
    let mut found = Vec::new();
    for key in keys {
        let now = new.entries().get(key);
        let before = match renamed.get(key) {
            Some(was) => old.entries().get(*was),
            None => old.entries().get(key),
        };
        let change = match (before, now) {
            (Some(_), None) if were.contains(key) => None,
            (Some(before), Some(now)) => both(before, now, &mut unread),
            (Some(before), None) => Some(gone(before)),
            (None, Some(now)) => came(now, &mut unread),
            (None, None) => None,
        };
        found.extend(change);
    }
    (found, unread)
}

/// The files that are not the same and belong to no record that could be read.
fn unread_files(old: &Edition, new: &Edition) -> BTreeSet<String> {
    let (before, now) = (old.strange(), new.strange());
    let paths = before.keys().chain(now.keys());
    let paths = paths.filter(|path| match (before.get(*path), now.get(*path)) {
        // Nobody knows what it holds.
        (Some(None), _) | (_, Some(None)) => true,
        (before, now) => before != now,
    });
    paths.cloned().collect()
}

/// The records that came, each with that which went and says the same under another id.
fn renamed<'e>(
    old: &'e Edition,
    new: &'e Edition,
) -> BTreeMap<&'e (usize, String), &'e (usize, String)> {
    let only = |these: &'e Edition, others: &Edition| {
        let entries = these.entries().iter();
        entries
            .filter(|(key, _)| !others.entries().contains_key(*key))
            .collect::<Vec<_>>()
    };
    let (gone, come) = (only(old, new), only(new, old));
    let mut weighed = Vec::new();
    if gone.len().saturating_mul(come.len()) > MOST {
        return BTreeMap::new();
    }
    let bags = |entries: &[(&(usize, String), &Entry)]| {
        let words = entries
            .iter()
            .map(|(_, entry)| entry.data().map(|data| bag(&Data::Record(data.clone()))));
        words.collect::<Vec<_>>()
    };
    let (olds, news) = (bags(&gone), bags(&come));
    for (second, (new_key, entry)) in come.iter().enumerate() {
        let was = entry.data().and_then(|data| data.get("was"));
        let was: Vec<&str> = match was {
            Some(Data::List(ids)) => ids.iter().filter_map(Data::scalar).collect(),
            Some(id) => id.scalar().into_iter().collect(),
            None => Vec::new(),
        };
        for (first, (old_key, _)) in gone.iter().enumerate() {
            if old_key.0 != new_key.0 {
                continue;
            }
            let (Some(before), Some(now)) = (&olds[first], &news[second]) else {
                continue;
            };
            let alike = match was.contains(&old_key.1.as_str()) {
                true => 1001,
                false => alike(before, now),
            };
            if alike >= SAME {
                weighed.push((std::cmp::Reverse(alike), second, first));
            }
        }
    }
    weighed.sort_unstable();
    let mut renamed = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for (_, second, first) in weighed {
        let (new_key, old_key) = (come[second].0, gone[first].0);
        if !renamed.contains_key(new_key) && taken.insert(old_key) {
            renamed.insert(new_key, old_key);
        }
    }
    renamed
}

fn both(before: &Entry, now: &Entry, unread: &mut BTreeSet<String>) -> Option<RecordChange> {
    let renamed = before.id != now.id;
    if !renamed && before.text == now.text && before.guides == now.guides {
        return None;
    }
    let mut changes = Vec::new();
    if before.text != now.text {
        match (before.data(), now.data()) {
            (Some(old), Some(new)) => {
                compare_records(old, new, &mut Vec::new(), &mut changes);
            }
            _ => {
                unread.insert(now.path.clone());
            }
        }
    }
    guide_changes(Some(before), Some(now), &mut changes, unread);
    let whole = match renamed {
        true => Whole::Renamed(before.id.clone()),
        false => Whole::Stays,
    };
    // The key that says so is told by the record as a whole.
    if renamed {
        changes.retain(|change| !is_was(change));
    }
    (renamed || !changes.is_empty()).then(|| RecordChange {
        kind: now.kind,
        id: now.id.clone(),
        file: now.path.clone(),
        title: now.title().or_else(|| before.title()),
        whole,
        changes,
    })
}

fn is_was(change: &Change) -> bool {
    let [Step::Key(_, key), ..] = change.path.as_slice() else {
        return false;
    };
    key == "was"
}

fn gone(before: &Entry) -> RecordChange {
    RecordChange {
        kind: before.kind,
        id: before.id.clone(),
        file: before.path.clone(),
        title: before.title(),
        whole: Whole::Removed,
        changes: Vec::new(),
    }
}

fn came(now: &Entry, unread: &mut BTreeSet<String>) -> Option<RecordChange> {
    let mut changes = Vec::new();
    match now.data() {
        Some(data) => {
            let nothing = RecordData {
                kind: data.kind,
                entries: Vec::new(),
            };
            compare_records(&nothing, data, &mut Vec::new(), &mut changes);
        }
        None => {
            unread.insert(now.path.clone());
        }
    }
    guide_changes(None, Some(now), &mut changes, unread);
    Some(RecordChange {
        kind: now.kind,
        id: now.id.clone(),
        file: now.path.clone(),
        title: now.title(),
        whole: Whole::Added,
        changes,
    })
}

/// What changed in the guide beside a record.
fn guide_changes(
    before: Option<&Entry>,
    now: Option<&Entry>,
    changes: &mut Vec<Change>,
    unread: &mut BTreeSet<String>,
) {
    let Some(kind) = now.or(before).map(|entry| entry.kind) else {
        return;
    };
    let nothing = [None, None];
    let texts = |entry: Option<&'_ Entry>| {
        let sides = entry.map_or(&nothing, |entry| &entry.guides);
        sides
            .each_ref()
            .map(|side| side.clone().unwrap_or_default())
    };
    let (old, new) = (texts(before), texts(now));
    if old == new {
        return;
    }
    let key = match kind {
        RecordKind::Site => "about",
        _ => "guide",
    };
    let [old, new] = [&old, &new].map(|texts| texts.each_ref().map(String::as_str));
    if compare_guides((kind, key), old, new, changes).is_none() {
        unread.extend(now.or(before).and_then(|entry| entry.guide_path.clone()));
    }
}
