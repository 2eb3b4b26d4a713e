//! A site with gaps: what loading could make of content that may have errors.
//!
//! The rules of `check` run on the draft, so that one run finds every problem; only a draft without
//! gaps becomes a [`Site`].

use std::collections::BTreeMap;
use std::sync::Arc;

use super::act::Act;
use super::answers::Answers;
use super::area::Area;
use super::calendar::Calendar;
use super::contact::Contact;
use super::directory::Directory;
use super::letter::Letter;
use super::office::Office;
use super::pair::Pair;
use super::procedure::Guide;
use super::procedure::Procedure;
use super::recorded_change::RecordedChange;
use super::role::Role;
use super::site::{Settings, Site};
use super::table::{Handle, Record, Table};
use super::text::{Localized, Text};
use super::topic::Topic;

/// The records of one kind, some of which may have failed to load.
#[derive(Debug)]
pub struct Drafts<T> {
    records: Arc<[Option<Arc<Record<T>>>]>,
    /// Those that [`iter`](Self::iter) goes through, in order; all if not given.
    shown: Option<Vec<usize>>,
}

impl<T> Clone for Drafts<T> {
    fn clone(&self) -> Self {
        Self {
            records: Arc::clone(&self.records),
            shown: self.shown.clone(),
        }
    }
}

impl<T> Drafts<T> {
    /// The records in the order of their ids, gaps included.
    pub fn new(records: Vec<Option<Record<T>>>) -> Self {
        let records = records.into_iter().map(|record| record.map(Arc::new));
        Self {
            records: records.collect(),
            shown: None,
        }
    }

    /// The record referred to, unless it failed to load.
    pub fn get(&self, handle: Handle<T>) -> Option<&Record<T>> {
        self.records.get(handle.index())?.as_deref()
    }

    /// Every record that loaded.
    pub fn iter(&self) -> impl Iterator<Item = (Handle<T>, &Record<T>)> {
        let shown = self.shown.iter().flatten().copied();
        let all = match self.shown {
            Some(_) => 0..0,
            None => 0..self.records.len(),
        };
        let handles = shown.chain(all).map(Handle::new);
        handles.filter_map(|handle| Some((handle, self.get(handle)?)))
    }

    /// Whether every record loaded.
    pub fn is_complete(&self) -> bool {
        self.records.iter().all(Option::is_some)
    }

    /// Puts a record, or a gap, in the place of the one referred to.
    pub fn replace(&mut self, handle: Handle<T>, record: Option<Record<T>>) {
        if let Some(place) = Arc::make_mut(&mut self.records).get_mut(handle.index()) {
            *place = record.map(Arc::new);
        }
    }

    /// The same with all to be referred to, and only those at these places, in order, to be gone
    /// through.
    pub fn showing(&self, shown: Vec<usize>) -> Self {
        Self {
            records: Arc::clone(&self.records),
            shown: Some(shown),
        }
    }

    fn complete(&self) -> Option<Table<T>> {
        Some(Table::new(
            self.records.iter().cloned().collect::<Option<_>>()?,
        ))
    }
}

/// What loading could make of the content.
#[derive(Debug, Clone)]
pub struct Draft {
    /// `site.yaml`.
    pub settings: Option<Settings>,
    /// `about.LANGUAGE.md`.
    pub about: Option<Localized<Guide>>,
    /// `areas/`.
    pub areas: Drafts<Area>,
    /// `contacts/`.
    pub contacts: Drafts<Contact>,
    /// `roles/`.
    pub roles: Drafts<Role>,
    /// `offices/`.
    pub offices: Drafts<Office>,
    /// `acts/`.
    pub acts: Drafts<Act>,
    /// `letters/`.
    pub letters: Drafts<Letter>,
    /// `topics/`.
    pub topics: Drafts<Topic>,
    /// `procedures/`.
    pub procedures: Drafts<Procedure>,
    /// `changes/`.
    pub changes: Drafts<RecordedChange>,
    /// `calendar/`.
    pub calendar: Calendar,
    /// `letters/cases/`, each by the number of its file.
    pub cases: BTreeMap<usize, LetterCase>,
    /// Every text in both languages but those of cases, in the order of files and places; none if
    /// they were not kept.
    pub pairs: Vec<Pair>,
}

/// Answers to a letter's questions, and what the letter must then say.
#[derive(Debug, Clone)]
pub struct LetterCase {
    /// The letter.
    pub letter: Handle<Letter>,
    /// The answers.
    pub answers: Answers,
    /// The letter, a paragraph a line.
    pub expected: Localized<Text>,
}

impl Draft {
    /// Which office has a role in an area, as far as records are known.
    pub fn directory(&self) -> Directory {
        Directory::new(self.areas.iter(), self.offices.iter())
    }

    /// Whether every record and every file that must be there loaded.
    pub fn is_complete(&self) -> bool {
        self.settings.is_some()
            && self.about.is_some()
            && self.areas.is_complete()
            && self.contacts.is_complete()
            && self.roles.is_complete()
            && self.offices.is_complete()
            && self.acts.is_complete()
            && self.letters.is_complete()
            && self.topics.is_complete()
            && self.procedures.is_complete()
            && self.changes.is_complete()
    }

    /// The site, if the draft has no gap.
    pub fn complete(&self) -> Option<Site> {
        Some(Site {
            settings: self.settings.clone()?,
            about: self.about.clone()?,
            areas: self.areas.complete()?,
            contacts: self.contacts.complete()?,
            roles: self.roles.complete()?,
            offices: self.offices.complete()?,
            acts: self.acts.complete()?,
            letters: self.letters.complete()?,
            topics: self.topics.complete()?,
            procedures: self.procedures.complete()?,
            changes: self.changes.complete()?,
            calendar: self.calendar.clone(),
        })
    }
}
