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
//! [`file_kind`] is the table of the kinds of record that have files of their own; [`key_order`]
//! asks the same decoders in what order the keys of a file stand.

mod block_scalar;
mod decode;
mod decoders;
mod describe;
mod facts;
mod file_kind;
mod files;
mod front_matter;
mod guide;
mod ids;
mod key_order;
pub mod kind;
mod leftovers;
mod old_forms;
mod pairs;
pub mod problems;
mod provision;
mod records;
mod similar;
pub(crate) mod site_folder;
pub mod vocabulary;
pub(crate) mod yaml;

use crate::load::kind::RecordKind;
use crate::load::problems::files::{MissingFile, MissingGuide};
use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diagnostic::{Catalogue, Report, SourceId, Sources, Span};
use crate::language::Language;
use crate::model::{Calendar, Draft, Drafts, Handle, LetterCase, Localized, Pair, Record};
pub use block_scalar::is_block_scalar;
use decode::{Context, Decode};
pub use facts::{Fact, FileFacts};
pub use file_kind::FileKind;
pub use files::{ContentFile, FileRole, Home, Walked, read};
use ids::Ids;
pub use key_order::KeyOrder;
pub use leftovers::passed_over;
use records::CaseFacts;
pub use similar::similar;
pub use site_folder::SiteFolder;

/// What loading gives: the files, what could be made of them, and what is wrong.
#[derive(Debug)]
pub struct Loaded {
    /// Every file that was read.
    pub sources: Sources,
    /// What could be made of them.
    pub draft: Draft,
    /// What every file but those of cases says that does not change with the language, in the order
    /// of files, if that is wanted.
    pub facts: Vec<FileFacts>,
    /// The record that each file belongs to.
    pub homes: BTreeMap<SourceId, Home>,
    /// The record of review, if it is there and could be read.
    pub reviews: Option<SourceId>,
    /// What is wrong with them.
    pub report: Report,
}

/// When the facts of files are gathered, which only the record of review is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WithFacts {
    /// For who may begin such a record.
    Always,
    /// If the site has one.
    IfReviewed,
}

/// Loads `content/` of a site. Never fails: what is wrong is in the report.
pub fn load(site: &SiteFolder, catalogue: &Catalogue, with_facts: WithFacts) -> Loaded {
    let mut report = Report::default();
    let mut sources = Sources::default();
    let Walked { files, homes } = read(site, &mut sources, &mut report);
    let ids = Ids::collect(&files, &mut report);
    let loader = Loader {
        sources: &sources,
        files: &files,
        ids: &ids,
        catalogue,
        facts: with_facts == WithFacts::Always
            || files.iter().any(|file| file.role == FileRole::Reviews),
    };
    let mut found = Found {
        report,
        pairs: Vec::new(),
        facts: Vec::new(),
    };
    let mut draft = loader.draft(&mut found);
    let mut facts = found.facts;
    facts.sort_by_key(|facts| facts.place);
    let reviews = loader.find(FileRole::Reviews).filter(|file| file.readable);
    let reviews = reviews.map(|file| file.source);
    draft.pairs = in_order(found.pairs);
    Loaded {
        sources,
        draft,
        facts,
        homes,
        reviews,
        report: found.report,
    }
}

/// The texts of all records and guides, in the order of places. Those of one stand together, since
/// the files of a guide follow each other.
fn in_order(mut pairs: Vec<Vec<Pair>>) -> Vec<Pair> {
    let place = |pair: &Pair| pair.sides[Language::Kazakh].place;
    for pairs in &mut pairs {
        pairs.sort_by_key(place);
    }
    pairs.sort_by_key(|pairs| pairs.first().map(place));
    let mut all = Vec::with_capacity(pairs.iter().map(Vec::len).sum());
    for pairs in pairs {
        all.extend(pairs);
    }
    all
}

/// The JSON Schema of the files that hold a record of this kind, in which a site may judge the
/// rules of `catalogue`; none for what is only a part of a record.
pub fn schema(record: RecordKind, catalogue: &Catalogue) -> Option<describe::Schema> {
    Some((decoders::decoder(record)?.describe)(catalogue))
}

/// What is found beside the values themselves.
#[derive(Default)]
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
}

impl Loader<'_> {
    fn draft(&self, found: &mut Found) -> Draft {
        let letters = self.table::<crate::model::Letter>(&[], found);
        let letter_fields: Vec<Option<Vec<String>>> = letters
            .iter()
            .map(|letter| {
                let fields = &letter.as_ref()?.value.fields;
                Some(fields.iter().map(|field| field.id.to_string()).collect())
            })
            .collect();
        let settings = self.single(RecordKind::Site, "content/site.yaml", found);
        let calendar = self.calendar(found);
        let cases = self.cases(&letters, found);
        Draft {
            cases,
            settings,
            about: self.about(found),
            areas: Drafts::new(self.table(&[], found)),
            contacts: Drafts::new(self.table(&[], found)),
            offices: Drafts::new(self.table(&[], found)),
            acts: Drafts::new(self.table(&[], found)),
            procedures: Drafts::new(self.procedures(&letter_fields, found)),
            letters: Drafts::new(letters),
            calendar,
            pairs: Vec::new(),
        }
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
        letter_fields: &[Option<Vec<String>>],
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

    /// The records of one kind, in the order of their ids.
    fn table<T: ids::Kind + Decode + Send>(
        &self,
        letter_fields: &[Option<Vec<String>>],
        found: &mut Found,
    ) -> Vec<Option<Record<T>>> {
        let results: Vec<(Option<Record<T>>, Found)> = self
            .ids
            .of::<T>()
            .entries()
            .par_iter()
            .map(|entry| {
                let file = &self.files[entry.file];
                let mut found = Found::default();
                let record = self.decode(file, T::RECORD, letter_fields, &mut found).map(
                    |(value, facts)| Record {
                        id: entry.id.clone(),
                        place: Span::whole(file.source),
                        facts,
                        value,
                    },
                );
                (record, found)
            })
            .collect();
        gathered(results, found)
    }

    fn procedures(
        &self,
        letter_fields: &[Option<Vec<String>>],
        found: &mut Found,
    ) -> Vec<Option<Record<crate::model::Procedure>>> {
        let facts = self.table::<records::ProcedureFacts>(letter_fields, found);
        let results: Vec<_> = self
            .ids
            .of::<records::ProcedureFacts>()
            .entries()
            .par_iter()
            .zip(facts)
            .map(|(entry, facts)| {
                let mut found = Found::default();
                let file = &self.files[entry.file];
                let folder = file.path.trim_end_matches("procedure.yaml");
                let guide = self.guides(
                    &format!("{folder}guide"),
                    Span::whole(file.source),
                    &mut found,
                );
                let record = facts.zip(guide).map(|(facts, guide)| Record {
                    id: facts.id,
                    place: facts.place,
                    facts: facts.facts,
                    value: facts.value.with_guide(guide),
                });
                (record, found)
            })
            .collect();
        gathered(results, found)
    }

    /// The cases of letters; those of a letter that failed to load wait until it is fixed.
    fn cases(
        &self,
        letters: &[Option<Record<crate::model::Letter>>],
        found: &mut Found,
    ) -> Vec<LetterCase> {
        let role = FileRole::Record(RecordKind::Case);
        let files = self.files.iter().filter(|file| file.role == role);
        let cases = files.filter_map(|file| {
            let id = file.id.as_ref()?;
            let handle: Handle<crate::model::Letter> = match self.ids.resolve(id.as_str()) {
                Ok(handle) => handle,
                Err(problem) => {
                    found.report.add(Span::whole(file.source), problem);
                    return None;
                }
            };
            let letter = &letters.get(handle.index())?.as_ref()?.value;
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
        });
        cases.collect()
    }

    fn about(&self, found: &mut Found) -> Option<Localized<crate::model::Guide>> {
        if !self.files[0].readable {
            return None;
        }
        self.guides("content/about", self.site_place(), found)
    }

    /// The sides of a guide, whose files are called `NAME.LANGUAGE.md`.
    fn guides(
        &self,
        name: &str,
        owner: Span,
        found: &mut Found,
    ) -> Option<Localized<crate::model::Guide>> {
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
        let [Some((kazakh, in_kazakh)), Some((russian, in_russian))] = sides else {
            return None;
        };
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

type Places = Vec<(&'static str, Span)>;

/// Where the facts of a record stand that the rules of `check` judge: the value, or its key if the
/// value takes several lines.
fn places(node: &yaml::Node) -> Places {
    const JUDGED: [&str; 9] = [
        "adopted",
        "articles",
        "body",
        "in_force",
        "in_force_from",
        "kind",
        "register_id",
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

/// What the threads made, in order, with what they found taken together.
fn gathered<T>(results: Vec<(T, Found)>, found: &mut Found) -> Vec<T> {
    let mut values = Vec::with_capacity(results.len());
    for (value, more) in results {
        values.push(value);
        found.report.append(more.report);
        found.pairs.extend(more.pairs);
        found.facts.extend(more.facts);
    }
    values
}
