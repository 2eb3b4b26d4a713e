//! What has to be done, record by record: what is not translated, changed on one side, not
//! verified, out of force, and who answers for it.
//!
//! In the order data flows: [`status`] makes a [`Row`] for each record; `work` says which tasks are
//! in it; [`page`] and [`table`] write them for people, in a file each.

pub mod page;
pub mod table;
mod work;

pub use work::{Task, Work};

use crate::load::Home;
use crate::load::kind::RecordKind;
use crate::load::problems::files::MissingGuide;
use crate::load::problems::values::MissingLanguage;
use crate::rules::dates::verification::allowed;
use crate::rules::dates::verification_overdue::VerificationOverdue;
use crate::rules::law::act_out_of_force::ActOutOfForce;
use crate::rules::parity::same_text::SameText;
use crate::rules::parity::wrong_language::WrongLanguage;
use crate::rules::staleness::stale_translation::StaleTranslation;
use crate::rules::staleness::unreviewed_text::UnreviewedText;
use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use crate::diagnostic::{Problem, Report, Severity, SourceId, Sources, Span};
use crate::language::Language;
use crate::model::{ActStatus, Contact, Draft, Handle, Letter, Localized, Record, Text};

/// A record, and what has to be done with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// What it is: the site for what belongs to the site as a whole.
    #[serde(skip)]
    pub record: RecordKind,
    /// The folder of its kind: `acts`, `procedures`; `site` for the site.
    pub kind: &'static str,
    /// Its id; the name of the file where it has none.
    pub id: String,
    /// Its file.
    pub path: String,
    /// The office that answers for it.
    pub owner: Option<String>,
    /// When its facts were last compared with their source.
    pub verified_on: Option<String>,
    /// How many texts and files lack a language, are the same in both, or are in the wrong one.
    pub untranslated: usize,
    /// How many texts were changed on one side since they were last compared.
    pub stale: usize,
    /// How many texts nobody has compared as they stand.
    pub unreviewed: usize,
    /// Whether its verification is older than the site allows.
    pub unverified: bool,
    /// How many citations there are of acts that do not hold; for an act, whether it does not
    /// itself.
    pub out_of_force: usize,
    /// How many errors keep it from being published.
    pub errors: usize,
    /// How many other warnings there are.
    pub warnings: usize,
    /// Its name, in the order of [`Language::ALL`]; none if it has none, or does not load.
    #[serde(skip)]
    pub names: Option<[String; 2]>,
    /// The last day on which its verification holds, where the site sets a time.
    #[serde(skip)]
    pub due: Option<Date>,
    /// The codes of the other errors and warnings: how severe, and how many.
    #[serde(skip)]
    pub codes: BTreeMap<&'static str, (Severity, usize)>,
}

impl Row {
    /// Whether anything has to be done.
    pub fn needs_work(&self) -> bool {
        self.unverified
            || self.untranslated + self.stale + self.unreviewed + self.errors + self.warnings > 0
            || (self.record != RecordKind::Act && self.out_of_force > 0)
    }
}

/// The files of the content.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// The files.
    pub sources: &'a Sources,
    /// The record that each belongs to.
    pub homes: &'a BTreeMap<SourceId, Home>,
}

/// The status of every record, by kind and id. `report` is what the checks found, before the site
/// judged it.
pub fn status(draft: &Draft, files: Files<'_>, report: &Report, as_of: Date) -> Vec<Row> {
    let mut rows = Rows {
        files,
        draft,
        by_home: BTreeMap::new(),
    };
    let id_of = |office| {
        draft
            .offices
            .get(office)
            .map(|record| record.id.to_string())
    };
    let publisher = draft
        .settings
        .as_ref()
        .and_then(|settings| id_of(settings.publisher));
    let mut of_contacts: BTreeMap<Handle<Contact>, String> = BTreeMap::new();
    for (_, record) in draft.offices.iter() {
        for contact in &record.value.contacts {
            let office = of_contacts.entry(*contact);
            office.or_insert_with(|| record.id.to_string());
        }
        let office = &record.value;
        rows.record(
            record,
            &office.name,
            Some(record.id.to_string()),
            Some(office.verified_on),
        );
    }
    let mut of_letters: BTreeMap<Handle<Letter>, String> = BTreeMap::new();
    for (_, record) in draft.procedures.iter() {
        let procedure = &record.value;
        let owner = id_of(procedure.owner);
        if let Some(owner) = &owner {
            for letter in procedure.letters() {
                of_letters.entry(letter).or_insert_with(|| owner.clone());
            }
        }
        rows.record(record, &procedure.title, owner, Some(procedure.verified_on));
    }
    for (_, record) in draft.acts.iter() {
        let act = &record.value;
        let row = rows.record(record, &act.title, publisher.clone(), Some(act.verified_on));
        row.out_of_force = usize::from(act.status(as_of) == ActStatus::Repealed);
    }
    for (handle, record) in draft.contacts.iter() {
        let owner = of_contacts.get(&handle).or(publisher.as_ref());
        let contact = &record.value;
        rows.record(
            record,
            &contact.name,
            owner.cloned(),
            Some(contact.verified_on),
        );
    }
    for (handle, record) in draft.letters.iter() {
        let owner = of_letters.get(&handle).cloned();
        rows.record(record, &record.value.name, owner, None);
    }
    for (_, record) in draft.areas.iter() {
        rows.record(record, &record.value.name, publisher.clone(), None);
    }
    for (_, record) in draft.roles.iter() {
        rows.record(record, &record.value.name, publisher.clone(), None);
    }
    for (_, record) in draft.topics.iter() {
        rows.record(record, &record.value.title, publisher.clone(), None);
    }
    for (_, record) in draft.changes.iter() {
        rows.record(record, &record.value.title, publisher.clone(), None);
    }
    for year in draft.calendar.years.values() {
        let row = rows.at(year.place);
        row.owner.clone_from(&publisher);
        row.verified_on = Some(year.verified_on.to_string());
        row.due = due(draft, row.record, year.verified_on);
    }
    if let Some(settings) = &draft.settings {
        let row = rows.at(settings.title[Language::Kazakh].place);
        row.owner.clone_from(&publisher);
        row.names = Some(words(&settings.title));
    }
    for diagnostic in report.diagnostics() {
        let is_error = diagnostic.severity == Severity::Error;
        count(rows.at(diagnostic.place), &diagnostic.problem, is_error);
    }
    rows.by_home.into_values().collect()
}

fn count(row: &mut Row, problem: &Problem, error: bool) {
    let untranslated = problem.is::<MissingLanguage>()
        || problem.is::<MissingGuide>()
        || problem.is::<WrongLanguage>()
        || problem.is::<SameText>();
    if untranslated {
        row.untranslated += 1;
    } else if problem.is::<StaleTranslation>() {
        row.stale += 1;
    } else if problem.is::<UnreviewedText>() {
        row.unreviewed += 1;
    } else if problem.is::<VerificationOverdue>() {
        row.unverified = true;
    } else if problem.is::<ActOutOfForce>() {
        row.out_of_force += 1;
    } else {
        let (severity, number) = match error {
            true => (Severity::Error, &mut row.errors),
            false => (Severity::Warning, &mut row.warnings),
        };
        *number += 1;
        row.codes.entry(problem.code()).or_insert((severity, 0)).1 += 1;
    }
}

/// The last day on which a verification holds.
fn due(draft: &Draft, record: RecordKind, verified_on: Date) -> Option<Date> {
    let within = draft.settings.as_ref()?.verify_within;
    let days = allowed(&within, record)?;
    verified_on.checked_add(i64::from(days.number).days()).ok()
}

fn words(text: &Localized<Text>) -> [String; 2] {
    Language::ALL.map(|language| text[language].as_str().to_owned())
}

/// The rows so far, by kind and by what stands for the record on the disk.
struct Rows<'a> {
    files: Files<'a>,
    draft: &'a Draft,
    by_home: BTreeMap<(&'static str, String), Row>,
}

impl Rows<'_> {
    /// The row of a record that loaded.
    fn record<T>(
        &mut self,
        record: &Record<T>,
        name: &Localized<Text>,
        owner: Option<String>,
        verified_on: Option<Date>,
    ) -> &mut Row {
        let draft = self.draft;
        let row = self.at(record.place);
        row.names = Some(words(name));
        row.owner = owner;
        row.due = verified_on.and_then(|date| due(draft, row.record, date));
        row.verified_on = verified_on.map(|date| date.to_string());
        row
    }

    /// The row of the record that a file belongs to.
    fn at(&mut self, place: Span) -> &mut Row {
        let Files { sources, homes } = self.files;
        let home = homes.get(&place.source).cloned();
        let home = home.unwrap_or_else(Home::site);
        let kind = home.folder();
        self.by_home
            .entry((kind, home.path))
            .or_insert_with(|| Row {
                record: home.record,
                kind,
                id: home.id,
                path: sources.path(place.source).to_owned(),
                owner: None,
                verified_on: None,
                untranslated: 0,
                stale: 0,
                unreviewed: 0,
                unverified: false,
                out_of_force: 0,
                errors: 0,
                warnings: 0,
                names: None,
                due: None,
                codes: BTreeMap::new(),
            })
    }
}
