//! A site with gaps: what loading could make of content that may have errors.
//!
//! The rules of `check` run on the draft, so that one run finds every problem; only a draft without
//! gaps becomes a [`Site`].

use super::act::Act;
use super::answers::Answers;
use super::area::Area;
use super::calendar::Calendar;
use super::contact::Contact;
use super::letter::Letter;
use super::office::Office;
use super::pair::Pair;
use super::procedure::Guide;
use super::procedure::Procedure;
use super::site::{Settings, Site};
use super::table::{Handle, Record, Table};
use super::text::{Localized, Text};

/// The records of one kind, some of which may have failed to load.
#[derive(Debug, Clone)]
pub struct Drafts<T> {
    records: Vec<Option<Record<T>>>,
}

impl<T> Drafts<T> {
    /// The records in the order of their ids, gaps included.
    pub fn new(records: Vec<Option<Record<T>>>) -> Self {
        Self { records }
    }

    /// The record referred to, unless it failed to load.
    pub fn get(&self, handle: Handle<T>) -> Option<&Record<T>> {
        self.records.get(handle.index())?.as_ref()
    }

    /// Every record that loaded.
    pub fn iter(&self) -> impl Iterator<Item = (Handle<T>, &Record<T>)> {
        self.records
            .iter()
            .enumerate()
            .filter_map(|(index, record)| Some((Handle::new(index), record.as_ref()?)))
    }

    /// Whether every record loaded.
    pub fn is_complete(&self) -> bool {
        self.records.iter().all(Option::is_some)
    }

    fn complete(self) -> Option<Table<T>> {
        Some(Table::new(self.records.into_iter().collect::<Option<_>>()?))
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
    /// `offices/`.
    pub offices: Drafts<Office>,
    /// `acts/`.
    pub acts: Drafts<Act>,
    /// `letters/`.
    pub letters: Drafts<Letter>,
    /// `procedures/`.
    pub procedures: Drafts<Procedure>,
    /// `calendar/`.
    pub calendar: Calendar,
    /// `letters/cases/`.
    pub cases: Vec<LetterCase>,
    /// Every text in both languages but those of cases, in the order of files and places.
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
    /// Whether every record and every file that must be there loaded.
    pub fn is_complete(&self) -> bool {
        self.settings.is_some()
            && self.about.is_some()
            && self.areas.is_complete()
            && self.contacts.is_complete()
            && self.offices.is_complete()
            && self.acts.is_complete()
            && self.letters.is_complete()
            && self.procedures.is_complete()
    }

    /// The site, if the draft has no gap.
    pub fn complete(self) -> Option<Site> {
        Some(Site {
            settings: self.settings?,
            about: self.about?,
            areas: self.areas.complete()?,
            contacts: self.contacts.complete()?,
            offices: self.offices.complete()?,
            acts: self.acts.complete()?,
            letters: self.letters.complete()?,
            procedures: self.procedures.complete()?,
            calendar: self.calendar,
        })
    }
}
