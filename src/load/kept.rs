//! The content as it was loaded, and the way to load again only what changed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use rayon::prelude::*;

use super::facts::FileFacts;
use super::file_kind::{FileKind, IdOf};
use super::files::{ContentFile, FileRole, Home, TOTAL_LIMIT, Walked, limit, read, text_of};
use super::ids::Ids;
use super::kind::RecordKind;
use super::site_folder::SiteFolder;
use super::unit::{Decoders, Unit, dependents};
use super::{Found, LetterFields, Loader, fields_of};
use crate::diagnostic::{Catalogue, Report, SourceId, Sources, Span};
use crate::language::Language;
use crate::model::{Calendar, Draft, Handle, Pair, Procedure, Record};

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

/// What of the files is kept but the records themselves. The facts of files are only compared with
/// the record of review, and not gathered without one.
#[derive(Clone, Copy)]
#[expect(
    missing_debug_implementations,
    reason = "a function has nothing to show"
)]
pub enum Keep<'r> {
    /// Every text and the facts of every file, for who may begin a record of review.
    All,
    /// Every text, and the facts if the site has a record of review.
    Texts,
    /// Both if the site has a record of review. If it has none, the texts of each record and guide
    /// are read by this as soon as they are known, and then given up: those of a country take more
    /// memory than all else that is made of its files.
    IfReviewed(&'r TextReader<'r>),
}

/// What reads the texts of a record or guide, in the order of places, on any thread.
pub type TextReader<'r> = dyn Fn(&[Pair], &Sources) + Sync + 'r;

impl<'r> Keep<'r> {
    fn facts(self, is_reviewed: bool) -> bool {
        is_reviewed || matches!(self, Self::All)
    }

    fn reader(self, is_reviewed: bool) -> Option<&'r TextReader<'r>> {
        match self {
            Self::IfReviewed(reader) if !is_reviewed => Some(reader),
            _ => None,
        }
    }
}

/// Loads `content/` of a site. Never fails: what is wrong is in the report.
pub fn load(site: &SiteFolder, catalogue: &Catalogue, keep: Keep<'_>) -> Loaded {
    let mut sources = Sources::default();
    let content = Content::load(site, catalogue, keep, &mut sources);
    let reviews = content.reviews();
    let Content {
        mut draft,
        homes,
        mut report,
        units,
        ..
    } = content;
    let (mut facts, mut pairs) = (Vec::new(), Vec::new());
    for found in units.into_values() {
        report.append(found.report);
        pairs.extend(found.pairs);
        facts.extend(found.facts);
    }
    facts.sort_by_key(|facts: &FileFacts| facts.place);
    draft.pairs = in_order(pairs);
    Loaded {
        sources,
        draft,
        facts,
        homes,
        reviews,
        report,
    }
}

/// The texts of all records and guides, in the order of places. Those of one stand together, since
/// the files of a guide follow each other.
fn in_order(mut pairs: Vec<Vec<Pair>>) -> Vec<Pair> {
    pairs.sort_by_key(|pairs| pairs.first().map(place));
    let mut all = Vec::with_capacity(pairs.iter().map(Vec::len).sum());
    for pairs in pairs {
        all.extend(pairs);
    }
    all
}

fn place(pair: &Pair) -> Span {
    pair.sides[Language::Kazakh].place
}

/// The content as it was loaded, unit by unit. What is made of a unit depends on its files and on
/// what [`dependents`] tells of, so that after a change only those are made again.
#[derive(Debug)]
pub struct Content {
    files: Vec<ContentFile>,
    homes: BTreeMap<SourceId, Home>,
    ids: Ids,
    /// What is wrong with the tree of files.
    report: Report,
    /// Whether the facts of files are wanted.
    facts: bool,
    draft: Draft,
    letter_fields: LetterFields,
    units: BTreeMap<Unit, Found>,
}

/// What was made again after a change.
#[derive(Debug, Default)]
pub struct Remade {
    /// The units that were decoded again.
    pub units: BTreeSet<Unit>,
    /// The files of these units.
    pub files: BTreeSet<SourceId>,
    /// The kinds of record that changed.
    pub kinds: BTreeSet<RecordKind>,
    /// Whether anything that pages share was made of what changed.
    pub shared: bool,
}

impl Content {
    /// Loads `content/` of a site into `sources`, which hold nothing yet. Never fails: what is
    /// wrong is in the report.
    pub fn load(
        site: &SiteFolder,
        catalogue: &Catalogue,
        keep: Keep<'_>,
        sources: &mut Sources,
    ) -> Self {
        let mut report = Report::default();
        let Walked { files, homes } = read(site, sources, &mut report);
        let ids = Ids::collect(&files, &mut report);
        let is_reviewed = files.iter().any(|file| file.role == FileRole::Reviews);
        let facts = keep.facts(is_reviewed);
        let loader = Loader {
            sources,
            files: &files,
            ids: &ids,
            catalogue,
            facts,
            reader: keep.reader(is_reviewed),
        };
        let (draft, letter_fields, units) = loader.draft();
        Self {
            files,
            homes,
            ids,
            report,
            facts,
            draft,
            letter_fields,
            units,
        }
    }

    /// What could be made of the files; its texts are with the [units](Self::pairs).
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The same with nothing to be gone through but these units, and everything to be referred to:
    /// what a rule that judges each record by itself finds in it is what it finds in them.
    pub fn part(&self, units: &BTreeSet<Unit>) -> Draft {
        let draft = &self.draft;
        let places = |of: fn(Unit) -> Option<usize>| -> Vec<usize> {
            units.iter().filter_map(|unit| of(*unit)).collect()
        };
        macro_rules! table {
            ($table:ident, $unit:ident) => {
                draft.$table.showing(places(|unit| match unit {
                    Unit::$unit(index) => Some(index),
                    _ => None,
                }))
            };
        }
        let cases = units.iter().filter_map(|unit| match unit {
            Unit::Case(index) => Some((*index, draft.cases.get(index)?.clone())),
            _ => None,
        });
        let with = |unit| units.contains(&unit);
        Draft {
            settings: draft.settings.clone(),
            about: draft.about.clone().filter(|_| with(Unit::About)),
            areas: table!(areas, Area),
            contacts: table!(contacts, Contact),
            roles: table!(roles, Role),
            offices: table!(offices, Office),
            acts: table!(acts, Act),
            letters: table!(letters, Letter),
            topics: table!(topics, Topic),
            changes: table!(changes, Change),
            procedures: table!(procedures, Procedure),
            calendar: match with(Unit::Calendar) {
                true => draft.calendar.clone(),
                false => Calendar::default(),
            },
            cases: cases.collect(),
            pairs: Vec::new(),
        }
    }

    /// Every unit.
    pub fn units(&self) -> impl Iterator<Item = Unit> {
        self.units.keys().copied()
    }

    /// What is wrong with the form of the files.
    pub fn reports(&self) -> impl Iterator<Item = &Report> {
        let of_units = self.units.values().map(|found| &found.report);
        std::iter::once(&self.report).chain(of_units)
    }

    /// The texts of a unit, in the order of places in each of its files.
    pub fn pairs(&self, unit: Unit) -> impl Iterator<Item = &Pair> {
        let found = self.units.get(&unit);
        found.into_iter().flat_map(|found| &found.pairs).flatten()
    }

    /// The facts of the files of a unit.
    pub fn facts(&self, unit: Unit) -> &[FileFacts] {
        let found = self.units.get(&unit);
        found.map_or(&[], |found| &found.facts)
    }

    /// The record of review, if it is there and could be read.
    pub fn reviews(&self) -> Option<SourceId> {
        let mut files = self.files.iter();
        let file = files.find(|file| file.role == FileRole::Reviews && file.readable);
        file.map(|file| file.source)
    }

    /// The files of a unit.
    pub fn files_of(&self, unit: Unit) -> Vec<SourceId> {
        let role_is = |wanted: fn(FileRole) -> bool| {
            let files = self.files.iter().filter(move |file| wanted(file.role));
            files.map(|file| file.source).collect()
        };
        let entry = |kind, index: usize| {
            let entry = self.ids.of_kind(kind).entries().get(index)?;
            self.files.get(entry.file)
        };
        let one = |kind, index| {
            let file = entry(kind, index).map(|file| file.source);
            file.into_iter().collect()
        };
        match unit {
            Unit::Site => role_is(|role| role == FileRole::Record(RecordKind::Site)),
            Unit::Calendar => role_is(|role| {
                role == FileRole::Record(RecordKind::Holidays)
                    || matches!(role, FileRole::CalendarYear(_))
            }),
            Unit::Case(file) => self
                .files
                .get(file)
                .map(|it| it.source)
                .into_iter()
                .collect(),
            Unit::About => self.guides("content/about"),
            Unit::Area(index) => one(RecordKind::Area, index),
            Unit::Contact(index) => one(RecordKind::Contact, index),
            Unit::Role(index) => one(RecordKind::Role, index),
            Unit::Office(index) => one(RecordKind::Office, index),
            Unit::Act(index) => one(RecordKind::Act, index),
            Unit::Letter(index) => one(RecordKind::Letter, index),
            Unit::Topic(index) => one(RecordKind::Topic, index),
            Unit::Change(index) => one(RecordKind::Change, index),
            Unit::Procedure(index) => {
                let Some(file) = entry(RecordKind::Procedure, index) else {
                    return Vec::new();
                };
                let folder = file.path.trim_end_matches("procedure.yaml");
                let mut files = self.guides(&format!("{folder}guide"));
                files.push(file.source);
                files
            }
        }
    }

    fn guides(&self, name: &str) -> Vec<SourceId> {
        let sides = Language::ALL.map(|language| format!("{name}.{}.md", language.tag()));
        let files = sides.iter().filter_map(|path| self.file(path));
        files.map(|index| self.files[index].source).collect()
    }

    fn file(&self, path: &str) -> Option<usize> {
        let files = self
            .files
            .binary_search_by(|file| file.path.as_str().cmp(path));
        files.ok()
    }

    /// The unit that a file belongs to; none if it is not decoded, as the second file of an id.
    fn unit_of(&self, index: usize) -> Option<Unit> {
        let file = self.files.get(index)?;
        match file.role {
            FileRole::Folder | FileRole::Reviews => None,
            FileRole::CalendarYear(_) | FileRole::Record(RecordKind::Holidays) => {
                Some(Unit::Calendar)
            }
            FileRole::Record(RecordKind::Site) => Some(Unit::Site),
            FileRole::Record(RecordKind::Case) => Some(Unit::Case(index)),
            FileRole::Guide => {
                let (folder, _) = file.path.rsplit_once('/')?;
                match folder {
                    "content" => Some(Unit::About),
                    folder => self.unit_of(self.file(&format!("{folder}/procedure.yaml"))?),
                }
            }
            FileRole::Record(kind) => {
                let unit = match kind {
                    RecordKind::Letter => Unit::Letter,
                    RecordKind::Area => Unit::Area,
                    RecordKind::Contact => Unit::Contact,
                    RecordKind::Role => Unit::Role,
                    RecordKind::Office => Unit::Office,
                    RecordKind::Act => Unit::Act,
                    RecordKind::Topic => Unit::Topic,
                    RecordKind::Change => Unit::Change,
                    RecordKind::Procedure => Unit::Procedure,
                    _ => return None,
                };
                let known = FileKind::holding(kind)?.id != IdOf::None;
                let id = file.id.as_ref().filter(|_| known)?;
                let list = self.ids.of_kind(kind);
                let position = list.position(id.as_str())?;
                (list.entries().get(position)?.file == index).then(|| unit(position))
            }
        }
    }

    /// Reads these files again and makes anew what depends on them, as [`dependents`] tells.
    /// `paths` are told from the folder of the site, and no link stands in it. Nothing is done, and
    /// none given, if what changed is more than the text of files that were read before: then
    /// everything is to be loaded again.
    pub fn update<'p>(
        &mut self,
        site: &SiteFolder,
        paths: impl IntoIterator<Item = &'p str>,
        catalogue: &Catalogue,
        sources: &mut Sources,
    ) -> Option<Remade> {
        let mut texts = Vec::new();
        for path in paths {
            match self.file(path) {
                Some(index) => {
                    let file = &self.files[index];
                    dependents(file.role)?;
                    let text = self.again(site, index)?;
                    if text != sources.text(file.source) {
                        texts.push((index, text));
                    }
                }
                // An editor's own file that has come and gone.
                None if !self.knows(path, sources) && !stands(site, path) => {}
                None => return None,
            }
        }
        let units: Vec<Option<Unit>> = texts
            .iter()
            .map(|(index, _)| match self.files[*index].role {
                FileRole::Reviews => Some(None),
                _ => self.unit_of(*index).map(Some),
            })
            .collect::<Option<_>>()?;
        let size = |source| sources.text(source).len() as u64;
        let before: u64 = self.homes.keys().map(|source| size(*source)).sum();
        let gone: u64 = texts
            .iter()
            .map(|(index, _)| size(self.files[*index].source))
            .sum();
        let came: u64 = texts.iter().map(|(_, text)| text.len() as u64).sum();
        if before - gone + came > TOTAL_LIMIT {
            return None;
        }

        let mut remade = Remade::default();
        let mut of_letters = false;
        for ((index, text), unit) in texts.into_iter().zip(units) {
            let file = &self.files[index];
            sources.replace(file.source, text);
            remade.units.extend(unit);
            remade.files.insert(file.source);
            if let Some(row) = dependents(file.role) {
                of_letters |= row.decoders == Decoders::OfLetter;
                remade.kinds.extend(file.role.record());
                remade.shared |= row.shared;
            }
        }
        if of_letters {
            self.remake_letters(&mut remade, catalogue, sources);
        }
        self.remake(&remade.units, catalogue, sources);
        let files = remade.units.iter().flat_map(|unit| self.files_of(*unit));
        remade.files.extend(files.collect::<Vec<_>>());
        Some(remade)
    }

    /// The text of a file as it is now; none if it can't be read any more as it was.
    fn again(&self, site: &SiteFolder, index: usize) -> Option<String> {
        let file = self.files.get(index).filter(|file| file.readable)?;
        let path = site.root().join(&file.path);
        let found = fs::symlink_metadata(&path).ok()?;
        if !found.is_file() || has_other_names(&found) {
            return None;
        }
        text_of(&path, limit(&file.path)).ok()
    }

    /// Whether something was found at a path, or under it, when everything was read.
    fn knows(&self, path: &str, sources: &Sources) -> bool {
        let mut known = self.homes.keys().map(|source| sources.path(*source));
        known.any(|known| known.strip_prefix(path).is_some_and(is_end))
    }

    /// Decodes letters again, and adds to what is to be made what was made by them.
    fn remake_letters(&mut self, remade: &mut Remade, catalogue: &Catalogue, sources: &Sources) {
        let letters: BTreeSet<Unit> = remade.units.iter().copied().filter(is_letter).collect();
        self.remake(&letters, catalogue, sources);
        let mut other_fields = BTreeSet::new();
        for unit in &letters {
            let Unit::Letter(index) = *unit else { continue };
            let fields = fields_of(&self.draft.letters, index);
            if self.letter_fields[index] != fields {
                self.letter_fields[index] = fields;
                other_fields.insert(index);
            }
        }
        let cases = self
            .units
            .keys()
            .filter(|unit| matches!(unit, Unit::Case(_)));
        remade.units.extend(cases);
        remade.kinds.insert(RecordKind::Case);
        if other_fields.is_empty() {
            return;
        }
        // One that failed may have failed by a letter.
        let count = self.ids.of_kind(RecordKind::Procedure).entries().len();
        let named = |index: &usize| match self.draft.procedures.get(Handle::new(*index)) {
            None => true,
            Some(record) => {
                let mut letters = record.value.letters();
                letters.any(|letter| other_fields.contains(&letter.index()))
            }
        };
        let procedures = (0..count).filter(named).map(Unit::Procedure);
        remade.units.extend(procedures);
        remade.kinds.insert(RecordKind::Procedure);
    }

    /// Decodes units again.
    fn remake(&mut self, units: &BTreeSet<Unit>, catalogue: &Catalogue, sources: &Sources) {
        let Self {
            files,
            ids,
            facts,
            draft,
            letter_fields,
            units: kept,
            ..
        } = self;
        let loader = Loader {
            sources,
            files,
            ids,
            catalogue,
            facts: *facts,
            reader: None,
        };
        let procedures = units.iter().filter_map(|unit| match unit {
            Unit::Procedure(index) => Some(*index),
            _ => None,
        });
        let made: Vec<(usize, Option<Record<Procedure>>, Found)> = procedures
            .collect::<Vec<_>>()
            .into_par_iter()
            .map(|index| {
                let mut found = Found::default();
                let record = loader.procedure(index, letter_fields, &mut found);
                (index, record, loader.settled(found))
            })
            .collect();
        for (index, record, found) in made {
            draft.procedures.replace(Handle::new(index), record);
            kept.insert(Unit::Procedure(index), found);
        }
        for unit in units {
            let mut found = Found::default();
            macro_rules! one {
                ($table:ident, $index:expr) => {{
                    let record = loader.record($index, &[], &mut found);
                    draft.$table.replace(Handle::new($index), record);
                }};
            }
            match *unit {
                Unit::Procedure(_) => continue,
                Unit::Site => draft.settings = loader.settings(&mut found),
                Unit::Calendar => draft.calendar = loader.calendar(&mut found),
                Unit::About => draft.about = loader.about(&mut found),
                Unit::Case(index) => match loader.case(index, &draft.letters, &mut found) {
                    Some(case) => drop(draft.cases.insert(index, case)),
                    None => drop(draft.cases.remove(&index)),
                },
                Unit::Letter(index) => one!(letters, index),
                Unit::Area(index) => one!(areas, index),
                Unit::Contact(index) => one!(contacts, index),
                Unit::Role(index) => one!(roles, index),
                Unit::Office(index) => one!(offices, index),
                Unit::Act(index) => one!(acts, index),
                Unit::Topic(index) => one!(topics, index),
                Unit::Change(index) => one!(changes, index),
            }
            kept.insert(*unit, loader.settled(found));
        }
    }
}

/// Whether a file has hard links besides its name: then another file of the site may have changed
/// with it.
fn has_other_names(found: &fs::Metadata) -> bool {
    #[cfg(unix)]
    let others = std::os::unix::fs::MetadataExt::nlink(found) > 1;
    #[cfg(not(unix))]
    let others = found.is_symlink();
    others
}

fn is_letter(unit: &Unit) -> bool {
    matches!(unit, Unit::Letter(_))
}

/// Whether what follows a path makes the same path of it, or one under it.
fn is_end(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with('/')
}

/// Whether anything stands at a path of the site.
fn stands(site: &SiteFolder, path: &str) -> bool {
    fs::symlink_metadata(site.root().join(path)).is_ok()
}
