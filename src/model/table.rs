//! Ids, and tables of records in which a reference can't dangle.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Index;

use crate::diagnostic::Place;

/// The id of a record: what its file is called, and what others refer to it by. It becomes part of
/// an address, so it is made of small Latin letters, digits and single hyphens, 64 at most.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// The longest id.
    pub const MAX: usize = 64;

    /// An id, if the text is one.
    pub fn parse(text: &str) -> Option<Self> {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let valid = !text.is_empty()
            && text.len() <= Self::MAX
            && text.chars().all(allowed)
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        valid.then(|| Self(text.to_owned()))
    }

    /// The id that was probably meant by a text that is none: capitals lowered, other signs turned
    /// into hyphens. Nothing if no letter is left.
    pub fn suggest(text: &str) -> Option<String> {
        let mut id = String::new();
        for c in text.chars().map(|c| c.to_ascii_lowercase()) {
            if c.is_ascii_lowercase() || c.is_ascii_digit() {
                id.push(c);
            } else if !id.is_empty() && !id.ends_with('-') {
                id.push('-');
            }
        }
        id.truncate(Self::MAX);
        let id = id.trim_end_matches('-').to_owned();
        Self::parse(&id)
            .filter(|id| !id.is_reserved() && id.0.contains(|c: char| c.is_ascii_lowercase()))
            .map(|id| id.0)
    }

    /// Whether no record can have it: the page of that name is the list of all records of its kind.
    pub fn is_reserved(&self) -> bool {
        self.0 == "index"
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A reference to a record of the type `T`. It is made only for a record that exists, so nothing
/// that holds one can point into the void.
pub struct Handle<T> {
    index: u32,
    kind: PhantomData<fn() -> T>,
}

impl<T> Handle<T> {
    /// A reference to the record at `index` of its table.
    pub fn new(index: usize) -> Self {
        Self {
            index: u32::try_from(index).unwrap_or(u32::MAX),
            kind: PhantomData,
        }
    }

    /// The place of the record in its table.
    pub fn index(self) -> usize {
        self.index as usize
    }
}

impl<T> Clone for Handle<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Handle<T> {}
impl<T> PartialEq for Handle<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}
impl<T> Eq for Handle<T> {}
impl<T> PartialOrd for Handle<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Handle<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.index.cmp(&other.index)
    }
}
impl<T> Hash for Handle<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}
impl<T> fmt::Debug for Handle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index)
    }
}

/// A record with its id and its file.
#[derive(Debug, Clone)]
pub struct Record<T> {
    /// The id: the name of the file.
    pub id: Id,
    /// The file as a whole.
    pub place: Place,
    /// Where the facts stand that the rules judge, by their keys.
    pub facts: Vec<(&'static str, Place)>,
    /// What the file says.
    pub value: T,
}

impl<T> Record<T> {
    /// Where the fact under `key` stands; the file as a whole if it does not have it.
    pub fn place_of(&self, key: &str) -> Place {
        let fact = self.facts.iter().find(|(known, _)| *known == key);
        fact.map_or(self.place, |(_, place)| *place)
    }
}

/// All records of one kind, in the order of their ids.
#[derive(Debug, Clone)]
pub struct Table<T> {
    records: Vec<Record<T>>,
}

impl<T> Table<T> {
    /// A table of these records, in this order: handles are their places in it.
    pub fn new(records: Vec<Record<T>>) -> Self {
        Self { records }
    }

    /// Every record with a reference to it.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Handle<T>, &Record<T>)> {
        self.records
            .iter()
            .enumerate()
            .map(|(index, record)| (Handle::new(index), record))
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is no record.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}

/// Handles are made from the same list of ids that the table is made from, so the index is in it.
impl<T> Index<Handle<T>> for Table<T> {
    type Output = Record<T>;

    fn index(&self, handle: Handle<T>) -> &Record<T> {
        &self.records[handle.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_can_stand_in_an_address() {
        for good in ["appeal", "akim-office", "2026", "a"] {
            assert!(Id::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "Appeal",
            "шағым",
            "a b",
            "-a",
            "a-",
            "a--b",
            "a_b",
            "a/b",
            ".",
        ] {
            assert!(Id::parse(bad).is_none(), "{bad}");
        }
        assert!(Id::parse(&"a".repeat(65)).is_none());
    }

    #[test]
    fn a_suggested_id_is_an_id() {
        let long = "Ab ".repeat(60);
        let cut = "ab-".repeat(21);
        let letters = "a".repeat(70);
        for (text, id) in [
            ("Akim Office", Some("akim-office")),
            ("akim_office", Some("akim-office")),
            ("A--b-", Some("a-b")),
            ("-a", Some("a")),
            ("шағым akim 2", Some("akim-2")),
            ("2-a", Some("2-a")),
            (&long, Some(&format!("{cut}a"))),
            (&letters, Some(&letters[..Id::MAX])),
            // The sign after the longest id is a hyphen that it can't end with.
            (&format!("{} b", &letters[..63]), Some(&letters[..63])),
            // No letter is left.
            ("шағым", None),
            ("шағым 1", None),
            ("2026", None),
            ("", None),
            ("--", None),
            // The page of all records of a kind.
            ("Index", None),
        ] {
            assert_eq!(Id::suggest(text).as_deref(), id, "{text}");
            assert!(id.is_none_or(|id| Id::parse(id).is_some()), "{text}");
        }
    }
}
