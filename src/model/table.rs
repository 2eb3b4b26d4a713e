//! Tables of records in which a reference can't dangle.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Index;
use std::sync::Arc;

use crate::diagnostic::Span;
use crate::scalar::Id;

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
    pub place: Span,
    /// Where the facts stand that the rules judge, by their keys.
    pub facts: Vec<(&'static str, Span)>,
    /// What the file says.
    pub value: T,
}

impl<T> Record<T> {
    /// Where the fact under `key` stands; the file as a whole if it does not have it.
    pub fn place_of(&self, key: &str) -> Span {
        let fact = self.facts.iter().find(|(known, _)| *known == key);
        fact.map_or(self.place, |(_, place)| *place)
    }
}

/// All records of one kind, in the order of their ids. Tables of several generations of a site
/// share the records that are the same.
#[derive(Debug)]
pub struct Table<T> {
    records: Vec<Arc<Record<T>>>,
}

impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self {
            records: self.records.clone(),
        }
    }
}

impl<T> Table<T> {
    /// A table of these records, in this order: handles are their places in it.
    pub fn new(records: Vec<Arc<Record<T>>>) -> Self {
        Self { records }
    }

    /// Every record with a reference to it.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Handle<T>, &Record<T>)> {
        self.records
            .iter()
            .enumerate()
            .map(|(index, record)| (Handle::new(index), &**record))
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
