//! From files to a draft of the site, with a place for every value.
//!
//! In the order data flows: [`site_folder`] finds and reads files and never leaves the
//! folder of the site; [`files`] tells what each file is; [`yaml`] turns
//! a file into a tree with places, [`old_forms`] the forms of older versions in it into those of
//! today; [`decode`] turns trees into values, collecting every problem
//! instead of stopping at the first, and [`describe`] says how those values are written;
//! [`records`] say both for each record; [`pairs`] finds the texts that stand in
//! both languages, and [`facts`] what does not change with them; [`guide`] checks Markdown,
//! and [`provision`] reads where its links lead into acts.
//! [`unit`] is the table of who depends on whom, by which [`kept`] makes again only what a change
//! asks for.
//! [`record_data`] reads a file to compare it with another version of it: what each value is
//! ([`form`]), its decoder tells; what may be written in several ways has one form in [`data`], by
//! [`record_forms`].
//! [`mod@web_addresses`] finds the addresses of the web in all files, for who asks them.
//! [`file_kind`] is the table of the kinds of record that have files of their own; [`key_order`]
//! asks the same decoders in what order the keys of a file stand.

mod block_scalar;
mod data;
mod decode;
mod decoders;
mod describe;
mod facts;
mod file_kind;
mod files;
mod form;
mod front_matter;
mod guide;
mod ids;
mod kept;
mod key_order;
pub mod kind;
mod leftovers;
mod old_forms;
mod outline;
mod pairs;
pub mod problems;
mod provision;
mod record_data;
mod record_forms;
mod record_tree;
mod records;
mod similar;
pub(crate) mod site_folder;
mod unit;
pub mod vocabulary;
mod web_addresses;
pub(crate) mod yaml;

use crate::load::kind::RecordKind;
use crate::load::problems::files::{MissingFile, MissingGuide};
use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diagnostic::{Catalogue, Report, Sources, Span};
use crate::language::Language;
use crate::model::procedure::Part;
use crate::model::{
    Calendar, Draft, Drafts, Field, Guide, Handle, Letter, LetterCase, Localized, Pair, Procedure,
    Record, Settings,
};
pub use block_scalar::is_block_scalar;
pub use data::{Data, RecordData, Scalar, Sides};
use decode::{Context, Decode};
pub use describe::{Description, Schema, referred};
pub use facts::{Fact, FileFacts};
pub use file_kind::{FileKind, IdOf};
pub use files::{ContentFile, FileRole, Home, Walked, from_memory, read};
pub(crate) use files::{FILE_LIMIT, REVIEWS, TOTAL_LIMIT};
pub use form::Form;
use ids::Ids;
pub use kept::{Content, Keep, Loaded, Remade, TextReader, load};
pub use key_order::KeyOrder;
pub use leftovers::passed_over;
use outline::FieldOutline;
pub use record_data::{GuideRow, guide_rows, is_paired, record_data};
pub use record_forms::flag_left_out;
pub(crate) use record_tree::{RecordTree, together};
use records::{CaseFacts, ProcedureFacts};
pub use similar::similar;
pub use site_folder::SiteFolder;
pub use unit::{Dependents, Unit, dependents};
pub use web_addresses::web_addresses;

/// The JSON Schema of the files that hold a record of this kind, in which a site may judge the
/// rules of `catalogue`; none for what is only a part of a record.
pub fn schema(record: RecordKind, catalogue: &Catalogue) -> Option<Schema> {
    Some(description(record, catalogue)?.schema)
}

/// How the files that hold a record of this kind are written, where a site may judge the rules of
/// `catalogue`; none for what is only a part of a record.
pub fn description(record: RecordKind, catalogue: &Catalogue) -> Option<Description> {
    Some((decoders::decoder(record)?.describe)(catalogue))
}

/// What is found beside the values themselves.
#[derive(Debug, Default)]
struct Found {
    report: Report,
    /// The texts of each record or guide.
    pairs: Vec<Vec<Pair>>,
    facts: Vec<FileFacts>,
}

struct Loader<'a> {
    sources: &'a Sources,
    files: &'a [ContentFile],
    ids: &'a Ids,
    catalogue: &'a Catalogue,
    /// Whether the facts of files are wanted.
    facts: bool,
    /// What reads the texts, if they are not kept.
    reader: Option<&'a TextReader<'a>>,
}

/// The fields of every letter, by the letter's place; none for one that failed to load.
type LetterFields = Vec<Option<Vec<FieldOutline>>>;

fn fields_of(letters: &Drafts<Letter>, index: usize) -> Option<Vec<FieldOutline>> {
    let fields = &letters.get(Handle::new(index))?.value.fields;
    let outline = |field: &Field| FieldOutline {
        id: field.id.clone(),
        kind: field.kind,
        options: field.options.iter().map(|it| it.id.clone()).collect(),
    };
    Some(fields.iter().map(outline).collect())
}

impl Loader<'_> {
    /// Everything, with what is found in each unit.
    fn draft(&self) -> (Draft, LetterFields, BTreeMap<Unit, Found>) {
        let mut units = BTreeMap::new();
        let letters = self.every::<Letter>(Unit::Letter, &mut units, |index, found| {
            self.record(index, &[], found)
        });
        let count = self.ids.of::<Letter>().entries().len();
        let fields: LetterFields = (0..count).map(|index| fields_of(&letters, index)).collect();
        let mut found = Found::default();
        let settings = self.settings(&mut found);
        units.insert(Unit::Site, self.settled(found));
        let mut found = Found::default();
        let calendar = self.calendar(&mut found);
        units.insert(Unit::Calendar, self.settled(found));
        let mut cases = BTreeMap::new();
        for index in self.case_files() {
            let mut found = Found::default();
            cases.extend(Some(index).zip(self.case(index, &letters, &mut found)));
            units.insert(Unit::Case(index), found);
        }
        let mut found = Found::default();
        let about = self.about(&mut found);
        units.insert(Unit::About, self.settled(found));
        let draft = Draft {
            settings,
            calendar,
            cases,
            about,
            areas: self.every(Unit::Area, &mut units, |i, found| {
                self.record(i, &[], found)
            }),
            contacts: self.every(Unit::Contact, &mut units, |i, found| {
                self.record(i, &[], found)
            }),
            roles: self.every(Unit::Role, &mut units, |i, found| {
                self.record(i, &[], found)
            }),
            offices: self.every(Unit::Office, &mut units, |i, found| {
                self.record(i, &[], found)
            }),
            acts: self.every(Unit::Act, &mut units, |i, found| self.record(i, &[], found)),
            topics: self.every(Unit::Topic, &mut units, |i, found| {
                self.record(i, &[], found)
            }),
            changes: self.every(Unit::Change, &mut units, |i, found| {
                self.record(i, &[], found)
            }),
            procedures: self.every(Unit::Procedure, &mut units, |i, found| {
                self.procedure(i, &fields, found)
            }),
            letters,
            pairs: Vec::new(),
        };
        (draft, fields, units)
    }

    /// All records of one kind, in the order of their ids, each made by its place among them.
    fn every<T: ids::Kind + Send + Sync>(
        &self,
        unit: fn(usize) -> Unit,
        units: &mut BTreeMap<Unit, Found>,
        make: impl Fn(usize, &mut Found) -> Option<Record<T>> + Sync,
    ) -> Drafts<T> {
        let made: Vec<(Option<Record<T>>, Found)> = (0..self.ids.of::<T>().entries().len())
            .into_par_iter()
            .map(|index| {
                let mut found = Found::default();
                let record = make(index, &mut found);
                (record, self.settled(found))
            })
            .collect();
        let mut records = Vec::with_capacity(made.len());
        for (index, (record, found)) in made.into_iter().enumerate() {
            records.push(record);
            units.insert(unit(index), found);
        }
        Drafts::new(records)
    }

    /// What is found in a unit with its texts in the order of their places; read and given up, if
    /// they are not kept.
    fn settled(&self, mut found: Found) -> Found {
        for pairs in &mut found.pairs {
            pairs.sort_by_key(|pair| pair.sides[Language::Kazakh].place);
            if let Some(read) = self.reader {
                read(pairs, self.sources);
            }
        }
        if self.reader.is_some() {
            found.pairs = Vec::new();
        }
        found
    }

    fn find(&self, role: FileRole) -> Option<&ContentFile> {
        self.files.iter().find(|file| file.role == role)
    }

    /// The one record of its kind; its absence is a problem of the whole site.
    fn single<T: Decode>(&self, record: RecordKind, path: &str, found: &mut Found) -> Option<T> {
        let Some(file) = self.find(FileRole::Record(record)) else {
            // A file that could not be read has been reported as such, and so has a folder that is
            // not there.
            let folder = &self.files[0];
            if folder.readable && !self.files.iter().any(|file| file.path == path) {
                let place = self.site_place();
                found.report.add(
                    place,
                    MissingFile {
                        path: path.to_owned(),
                    },
                );
            }
            return None;
        };
        Some(self.decode(file, record, &[], found)?.0)
    }

    /// A place for what is wrong with the site as a whole: its first file, which is the folder
    /// itself.
    fn site_place(&self) -> Span {
        Span::whole(self.files[0].source)
    }

    /// What a file holds, and where its facts stand.
    fn decode<T: Decode>(
        &self,
        file: &ContentFile,
        record: RecordKind,
        letter_fields: &[Option<Vec<FieldOutline>>],
        found: &mut Found,
    ) -> Option<(T, Places)> {
        if !file.readable {
            return None;
        }
        let text = self.sources.text(file.source);
        let mut context = Context::new(self.ids, letter_fields, self.catalogue, text);
        let node = yaml::parse(text, file.source, record, &mut context.report);
        let decoded = node.and_then(|mut node| {
            old_forms::upgrade(&mut node, text, &mut context.report);
            found.pairs.push(pairs::pairs(&node, &file.path, text));
            if self.facts {
                found.facts.push(facts::facts(&node, &file.path));
            }
            Some((T::decode(&node, &mut context)?, places(&node)))
        });
        found.report.append(context.report);
        decoded
    }

    fn settings(&self, found: &mut Found) -> Option<Settings> {
        self.single(RecordKind::Site, "content/site.yaml", found)
    }

    /// The record at a place among those of its kind.
    fn record<T: ids::Kind + Decode>(
        &self,
        index: usize,
        letter_fields: &[Option<Vec<FieldOutline>>],
        found: &mut Found,
    ) -> Option<Record<T>> {
        let entry = self.ids.of::<T>().entries().get(index)?;
        let file = &self.files[entry.file];
        let (value, facts) = self.decode(file, T::RECORD, letter_fields, found)?;
        Some(Record {
            id: entry.id.clone(),
            place: Span::whole(file.source),
            facts,
            value,
        })
    }

    /// The procedure at a place among all, with its guide.
    fn procedure(
        &self,
        index: usize,
        letter_fields: &[Option<Vec<FieldOutline>>],
        found: &mut Found,
    ) -> Option<Record<Procedure>> {
        let entry = self.ids.of::<ProcedureFacts>().entries().get(index)?;
        let file = &self.files[entry.file];
        let facts = self.record::<ProcedureFacts>(index, letter_fields, found);
        let folder = file.path.trim_end_matches("procedure.yaml");
        let name = format!("{folder}guide");
        let guide = self.guides(&name, Span::whole(file.source), found)?;
        facts.map(|facts| Record {
            id: facts.id,
            place: facts.place,
            facts: facts.facts,
            value: facts.value.with_guide(guide),
        })
    }

    /// The files of cases, by their places among all.
    fn case_files(&self) -> impl Iterator<Item = usize> {
        let role = FileRole::Record(RecordKind::Case);
        let files = self.files.iter().enumerate();
        files.filter_map(move |(index, file)| (file.role == role).then_some(index))
    }

    /// A case of a letter; that of a letter that failed to load waits until it is fixed.
    fn case(
        &self,
        index: usize,
        letters: &Drafts<Letter>,
        found: &mut Found,
    ) -> Option<LetterCase> {
        let file = &self.files[index];
        let id = file.id.as_ref()?;
        let handle: Handle<Letter> = match self.ids.resolve(id.as_str()) {
            Ok(handle) => handle,
            Err(problem) => {
                found.report.add(Span::whole(file.source), problem);
                return None;
            }
        };
        let letter = &letters.get(handle)?.value;
        if !file.readable {
            return None;
        }
        let text = self.sources.text(file.source);
        let mut context = Context::new(self.ids, &[], self.catalogue, text);
        let node = yaml::parse(text, file.source, RecordKind::Case, &mut context.report);
        let facts = node.and_then(|node| CaseFacts::decode(&node, &mut context));
        let case = facts.and_then(|facts| facts.resolve(handle, letter, &mut context));
        found.report.append(context.report);
        case
    }

    fn about(&self, found: &mut Found) -> Option<Localized<Guide>> {
        if !self.files[0].readable {
            return None;
        }
        self.guides("content/about", self.site_place(), found)
    }

    /// The sides of a guide, whose files are called `NAME.LANGUAGE.md`.
    fn guides(&self, name: &str, owner: Span, found: &mut Found) -> Option<Localized<Guide>> {
        let sides = Language::ALL.map(|language| {
            let path = format!("{name}.{}.md", language.tag());
            let at = self
                .files
                .binary_search_by(|file| file.path.as_str().cmp(&path));
            let Ok(index) = at else {
                let name = path.rsplit('/').next().unwrap_or(&path).to_owned();
                found.report.add(owner, MissingGuide { path: name });
                return None;
            };
            let file = &self.files[index];
            if !file.readable {
                return None;
            }
            guide::check(
                &self.sources.shared_text(file.source),
                file.source,
                self.ids,
                &mut found.report,
            )
        });
        let [
            Some((mut kazakh, in_kazakh)),
            Some((mut russian, in_russian)),
        ] = sides
        else {
            return None;
        };
        if parts(&kazakh).eq(parts(&russian)) {
            kazakh.passages = Vec::new();
            russian.passages = Vec::new();
        }
        found
            .pairs
            .push(guide::pairs(name, [in_kazakh, in_russian]));
        Some(Localized::new([kazakh, russian]))
    }

    fn calendar(&self, found: &mut Found) -> Calendar {
        let holidays: Option<records::Holidays> =
            match self.find(FileRole::Record(RecordKind::Holidays)) {
                Some(file) => self
                    .decode(file, RecordKind::Holidays, &[], found)
                    .map(|(holidays, _)| holidays),
                None => Some(records::Holidays::default()),
            };
        let mut calendar = Calendar::default();
        // Holidays that failed to load have been reported; nothing can be looked up in them.
        let ids = holidays.as_ref().map(|holidays| holidays.ids.as_slice());
        for file in self.files {
            let FileRole::CalendarYear(year) = file.role else {
                continue;
            };
            let days: Option<(records::YearFacts, _)> =
                self.decode(file, RecordKind::CalendarYear, &[], found);
            if let Some(days) =
                days.and_then(|(days, _)| days.resolve(year, ids, &mut found.report))
            {
                calendar.years.insert(year, days);
            }
        }
        calendar.holidays = holidays.map(|holidays| holidays.names).unwrap_or_default();
        calendar
    }
}

fn parts(guide: &Guide) -> impl Iterator<Item = Part> {
    guide.passages.iter().map(|passage| passage.part)
}

type Places = Vec<(&'static str, Span)>;

/// Where the facts of a record stand that the rules of `check` judge: the value, or its key if the
/// value takes several lines.
fn places(node: &yaml::Node) -> Places {
    const JUDGED: [&str; 11] = [
        "adopted",
        "area",
        "articles",
        "body",
        "in_force",
        "in_force_from",
        "kind",
        "register_id",
        "role",
        "verified_on",
        "within",
    ];
    let yaml::Value::Mapping(entries) = &node.value else {
        return Places::new();
    };
    let judged = |name: &str| JUDGED.into_iter().find(|judged| *judged == name);
    let place = |(key, value): &(yaml::Key, yaml::Node)| {
        let name = judged(&key.text)?;
        match value.value {
            yaml::Value::Scalar { .. } => Some((name, value.place)),
            _ => Some((name, key.place)),
        }
    };
    entries.iter().filter_map(place).collect()
}
