//! What is not the same in two versions of a value.

use std::collections::BTreeMap;

use super::matching::matched;
use super::names::{is_line, is_whole, name_of, naming_key};
use crate::language::Language;
use crate::load::kind::RecordKind;
use crate::load::{Data, Form, RecordData, Scalar, Sides};
use crate::model::Phone;
use crate::review::text_of;

/// One thing that changed in a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where it stands in the record.
    pub path: Vec<Step>,
    /// What it is.
    pub difference: Difference,
}

impl Change {
    /// The key whose value changed, with the record that has it.
    pub fn key(&self) -> (Option<RecordKind>, &str) {
        match self.path.last() {
            Some(Step::Key(kind, key) | Step::Item(kind, key, _)) => (*kind, key),
            None => (None, ""),
        }
    }

    /// The keys that lead to it, with dots between them.
    pub fn keys(&self) -> String {
        let keys = self.path.iter().filter_map(|step| match step {
            Step::Key(_, key) => Some(key.as_str()),
            Step::Item(..) => None,
        });
        keys.collect::<Vec<_>>().join(".")
    }
}

/// A step on the way to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The value of a key.
    Key(Option<RecordKind>, String),
    /// An item of a list, by what it is called.
    Item(Option<RecordKind>, String, Data),
}

/// What happened to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// It came.
    Added(Data),
    /// It went.
    Removed(Data),
    /// It became another.
    Changed(Data, Data),
    /// Items of a list changed their places.
    Moved(Vec<Data>, Vec<Data>),
}

/// What editors alone have to do with: how severe the checks of the site are, and how long a record
/// is trusted.
fn is_for_editors(kind: Option<RecordKind>, key: &str) -> bool {
    kind == Some(RecordKind::Site) && matches!(key, "rules" | "verify_within")
}

/// What holds if a key is left out that has this value otherwise, where that is a value of its own:
/// «Звонок бесплатный: нет → да».
fn default_of(kind: Option<RecordKind>, key: &str, value: &Data) -> Option<Data> {
    let Data::Scalar(Scalar { form, .. }) = value else {
        return None;
    };
    let text = match (kind, key) {
        (Some(RecordKind::Site), "offline") => "true",
        (Some(RecordKind::Field), "required") => "false",
        _ if *form == Form::Boolean => "false",
        _ => return None,
    };
    Some(Data::Scalar(Scalar {
        text: text.to_owned(),
        form: *form,
    }))
}

/// Whether the order of a list is seen by whoever reads the page or the letter.
fn has_order(kind: Option<RecordKind>, key: &str) -> bool {
    use RecordKind as R;
    matches!(
        (kind, key),
        (
            Some(R::Procedure),
            "channels" | "requirements" | "next" | "contacts" | "topics"
        ) | (Some(R::Procedure | R::Channel), "filing_limit")
            | (Some(R::Channel), "deadline" | "checklist")
            | (Some(R::Letter), "fields" | "body")
            | (Some(R::Field), "options")
            | (Some(R::Block), "item")
            | (
                Some(R::Contact),
                "phones" | "fax" | "email" | "website" | "messengers"
            )
            | (Some(R::Office), "contacts")
            | (Some(R::Site), "languages")
    )
}

/// What is not the same in two versions of a record, each told at `path` and below.
pub(super) fn compare_records(
    old: &RecordData,
    new: &RecordData,
    path: &mut Vec<Step>,
    found: &mut Vec<Change>,
) {
    let kind = new.kind.or(old.kind);
    // Of what came all that it says is new.
    let old_is_nothing = old.entries.is_empty();
    for (key, old, new) in keys(old, new) {
        if is_for_editors(kind, key) {
            continue;
        }
        path.push(Step::Key(kind, key.to_owned()));
        let difference = match (old, new) {
            (Some(old), Some(new)) => {
                compare((kind, key), old, new, path, found);
                None
            }
            (Some(old), None) => Some(match default_of(kind, key, old) {
                Some(default) => Difference::Changed(old.clone(), default),
                None => Difference::Removed(old.clone()),
            }),
            (None, Some(new)) => Some(match default_of(kind, key, new) {
                Some(default) if !old_is_nothing => Difference::Changed(default, new.clone()),
                _ => Difference::Added(new.clone()),
            }),
            (None, None) => None,
        };
        if let Some(difference) = difference {
            let path = path.clone();
            found.push(Change { path, difference });
        }
        path.pop();
    }
}

/// The keys of both with their values, those of the new one in its order, each of the old one alone
/// behind the key that it stood behind.
fn keys<'d>(
    old: &'d RecordData,
    new: &'d RecordData,
) -> Vec<(&'d str, Option<&'d Data>, Option<&'d Data>)> {
    let named = |record: &'d RecordData| -> BTreeMap<&str, &Data> {
        let entries = record.entries.iter().rev();
        entries.map(|(key, value)| (key.as_str(), value)).collect()
    };
    let (before, now) = (named(old), named(new));
    let mut gone: BTreeMap<Option<&str>, Vec<&str>> = BTreeMap::new();
    let mut behind = None;
    for (key, _) in &old.entries {
        match now.contains_key(key.as_str()) {
            true => behind = Some(key.as_str()),
            false => gone.entry(behind).or_default().push(key),
        }
    }
    let mut keys: Vec<&str> = gone.remove(&None).unwrap_or_default();
    for (key, _) in &new.entries {
        keys.push(key);
        keys.extend(gone.remove(&Some(key.as_str())).unwrap_or_default());
    }
    let keys = keys.into_iter();
    keys.map(|key| (key, before.get(key).copied(), now.get(key).copied()))
        .collect()
}

/// Whether two values say the same.
pub(super) fn is_same(old: &Data, new: &Data) -> bool {
    match (old, new) {
        (Data::Scalar(old), Data::Scalar(new)) => same_words(old.form, &old.text, &new.text),
        (Data::Sides(old), Data::Sides(new)) => {
            old.links == new.links
                && Language::ALL.iter().all(|language| {
                    match (old.side(*language), new.side(*language)) {
                        (Some(a), Some(b)) => same_words(new.form, a, b),
                        (a, b) => a.is_none() && b.is_none(),
                    }
                })
        }
        (Data::Scalar(scalar), Data::Sides(sides)) | (Data::Sides(sides), Data::Scalar(scalar)) => {
            let both = Data::Sides(Sides::same(&scalar.text, scalar.form));
            is_same(&both, &Data::Sides(sides.clone()))
        }
        (Data::List(old), Data::List(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| is_same(old, new))
        }
        (Data::Record(old), Data::Record(new)) => {
            let mut keys = keys(old, new).into_iter();
            keys.all(|(_, old, new)| match (old, new) {
                (Some(old), Some(new)) => is_same(old, new),
                _ => false,
            })
        }
        (old, new) => old == new,
    }
}

/// Words are the same whatever their typography is, and phones however their digits stand; any
/// other value is what is written.
fn same_words(form: Form, old: &str, new: &str) -> bool {
    old == new
        || match form {
            Form::Text => text_of(old) == text_of(new),
            Form::Phone => match (Phone::parse(old), Phone::parse(new)) {
                (Some(old), Some(new)) => old.dial() == new.dial(),
                _ => false,
            },
            _ => false,
        }
}

/// What is not the same in two versions of the value of a key.
fn compare(
    (kind, key): (Option<RecordKind>, &str),
    old: &Data,
    new: &Data,
    path: &mut Vec<Step>,
    found: &mut Vec<Change>,
) {
    if is_same(old, new) {
        return;
    }
    match (old, new) {
        (Data::Record(old), Data::Record(new)) if !is_whole(new.kind) => {
            compare_records(old, new, path, found);
        }
        (Data::List(old), Data::List(new)) => compare_lists((kind, key), old, new, path, found),
        (Data::List(old), new @ Data::Record(_)) => {
            compare_lists((kind, key), old, std::slice::from_ref(new), path, found);
        }
        (old @ Data::Record(_), Data::List(new)) => {
            compare_lists((kind, key), std::slice::from_ref(old), new, path, found);
        }
        (old, new) => {
            let difference = Difference::Changed(old.clone(), new.clone());
            let path = path.clone();
            found.push(Change { path, difference });
        }
    }
}

fn compare_lists(
    (kind, key): (Option<RecordKind>, &str),
    old: &[Data],
    new: &[Data],
    path: &mut Vec<Step>,
    found: &mut Vec<Change>,
) {
    let pairs = matched(old, new);
    for (first, second) in &pairs {
        let item =
            |list: &[Data], place: &Option<usize>| place.and_then(|place| list.get(place)).cloned();
        let difference = match (item(old, first), item(new, second)) {
            (Some(old), None) => Difference::Removed(old),
            (None, Some(new)) => Difference::Added(new),
            (Some(old), Some(new)) if is_same(&old, &new) => continue,
            (Some(Data::Record(old)), Some(Data::Record(new))) if !is_whole(new.kind) => {
                compare_items((kind, key), &old, &new, path, found);
                continue;
            }
            (Some(old), Some(new)) => Difference::Changed(old, new),
            (None, None) => continue,
        };
        let path = path.clone();
        found.push(Change { path, difference });
    }
    let places: Vec<usize> = pairs
        .iter()
        .filter_map(|(old, new)| new.and(*old))
        .collect();
    if has_order(kind, key) && !places.is_sorted() {
        let (old, new) = [old, new]
            .map(|list| list.iter().map(name_of).collect())
            .into();
        let difference = Difference::Moved(old, new);
        let path = path.clone();
        found.push(Change { path, difference });
    }
}

/// What is not the same in two versions of an item. It is told at the list if what the item is
/// called by is all there is to it, else at the item.
fn compare_items(
    (kind, key): (Option<RecordKind>, &str),
    old: &RecordData,
    new: &RecordData,
    path: &mut Vec<Step>,
    found: &mut Vec<Change>,
) {
    let naming = naming_key(old);
    let whole = Data::Record(old.clone());
    let mut inside = Vec::new();
    path.push(Step::Item(kind, key.to_owned(), name_of(&whole)));
    compare_records(old, new, path, &mut inside);
    path.pop();
    let depth = path.len();
    for mut change in inside {
        // «Телефон: старый → новый»: the name of what is renamed says nothing more.
        let renamed = match change.path.get(depth + 1) {
            Some(Step::Key(_, changed)) => {
                change.path.len() == depth + 2 && naming == Some(changed.as_str())
            }
            _ => false,
        };
        let says_itself = naming.is_none() || renamed;
        if says_itself && matches!(change.difference, Difference::Changed(..)) {
            change.path.remove(depth);
            // «Телефон — Номер» says no more than «Телефон».
            if renamed && is_line(old.kind) {
                change.path.truncate(depth);
            }
        }
        found.push(change);
    }
}
