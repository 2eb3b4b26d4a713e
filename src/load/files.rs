//! Walks `content/`, reads every file, and tells what each one is by where it stands.

use crate::load::kind::RecordKind;
use crate::load::problems::files::{
    BadId, ContentChanging, ExpectedFile, MissingFile, SiteTooLarge, UnexpectedFile,
};
use std::collections::BTreeMap;
use std::path::Path;
use std::thread;
use std::time::Duration;

use rayon::prelude::*;

use super::file_kind::{FileKind, IdOf};
use super::leftovers::{copy_of, passed_over};
use super::similar::similar;
use super::site_folder::{SiteFolder, Stamp, bytes, bytes_and_stamp, text};
use crate::diagnostic::{Problem, Report, SourceId, Sources, Span};
use crate::language::Language;
use crate::model::Id;

/// The largest file that is read: a hundred times the largest record.
pub(crate) const FILE_LIMIT: u64 = 1 << 20;

/// The largest record of review: that of a country several times over.
const REVIEWS_LIMIT: u64 = 1 << 26;

/// Where the record of review stands in the site.
pub(crate) const REVIEWS: &str = "content/reviews.lock";

/// The most that all files have together: a country has a tenth of it.
pub(crate) const TOTAL_LIMIT: u64 = 1 << 29;

/// How many files are read at once.
const PART: usize = 256;

/// What a file is, by where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileRole {
    /// The folder `content/` itself, for problems of the whole site.
    Folder,
    /// A record, but for a year of the calendar.
    Record(RecordKind),
    /// `about.LANGUAGE.md` or `guide.LANGUAGE.md`.
    Guide,
    /// `calendar/YEAR.yaml`.
    CalendarYear(i16),
    /// `reviews.lock`.
    Reviews,
}

impl FileRole {
    /// The record that the file holds; nothing if it holds none.
    pub fn record(self) -> Option<RecordKind> {
        match self {
            Self::Record(record) => Some(record),
            Self::CalendarYear(_) => Some(RecordKind::CalendarYear),
            Self::Folder | Self::Guide | Self::Reviews => None,
        }
    }
}

/// A file of the content.
#[derive(Debug, Clone)]
pub struct ContentFile {
    /// Relative to the site's root, with `/`.
    pub path: String,
    /// What it is.
    pub role: FileRole,
    /// Its id, if it is a record that has one.
    pub id: Option<Id>,
    /// Its text among the sources.
    pub source: SourceId,
    /// Whether its text could be read; for the folder itself, whether it is there.
    pub readable: bool,
}

/// The record that a file belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Home {
    /// What it is: what belongs to no record belongs to the site.
    pub record: RecordKind,
    /// What stands for it on the disk: its file, or for a procedure its folder.
    pub path: String,
    /// Its id; the name of its file where it has none.
    pub id: String,
}

impl Home {
    /// The home of what belongs to no record.
    pub fn site() -> Self {
        Self {
            record: RecordKind::Site,
            path: "content/site.yaml".to_owned(),
            id: "site".to_owned(),
        }
    }

    /// The folder of its kind in `content/`; `site` for the site, which has none.
    pub fn folder(&self) -> &'static str {
        FileKind::holding(self.record).map_or("site", |kind| kind.folder)
    }

    /// The home of the file at `path`, also of one that should not be there.
    fn of(path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').collect();
        let known = |folder: &str| FileKind::ALL.iter().find(|kind| kind.folder == folder);
        let ("content", Some(kind), [.., last]) = (
            parts.first().copied().unwrap_or_default(),
            parts
                .get(1)
                .filter(|_| parts.len() > 2)
                .and_then(|folder| known(folder)),
            parts.as_slice(),
        ) else {
            return Self::site();
        };
        let (path, id) = match (kind.id, path.rsplit_once('/'), parts.as_slice()) {
            (IdOf::Folder, Some((folder, _)), [.., id, _]) => (folder, *id),
            _ => (path, last.split_once('.').map_or(*last, |(stem, _)| stem)),
        };
        Self {
            record: kind.record,
            path: path.to_owned(),
            id: id.to_owned(),
        }
    }
}

/// What the walk found.
#[derive(Debug)]
pub struct Walked {
    /// Every file of `content/` that has a place there, in the order of paths. The first entry is
    /// always the folder itself.
    pub files: Vec<ContentFile>,
    /// The record that each file belongs to, also of those that should not be there.
    pub homes: BTreeMap<SourceId, Home>,
}

/// The text of a file; or what of it can be shown, what is wrong, and at which byte of that.
type FoundText = Result<String, (String, Problem, usize)>;

/// What a reading of `content/` gave.
struct Reading {
    /// Whether the folder is there and can be read.
    there: bool,
    /// Each path with whether it is known to be a file, in the order of paths.
    found: Vec<(String, bool, FoundText)>,
    /// What is wrong with the folder as a whole.
    faults: Vec<Problem>,
    /// Whether anything was changed while it was read: the texts may be of different moments.
    mixed: bool,
}

/// How often `content/` is read, if it changes meanwhile, and how long is waited before that.
const READINGS: usize = 5;
const PAUSE: Duration = Duration::from_millis(100);

/// Reads every file of `content/` into `sources`. All texts are of one moment: what was changed
/// meanwhile is read again, and a folder that never rests is an error.
pub fn read(site: &SiteFolder, sources: &mut Sources, report: &mut Report) -> Walked {
    let mut reading = read_once(site);
    for _ in 1..READINGS {
        if !reading.mixed {
            break;
        }
        thread::sleep(PAUSE);
        reading = read_once(site);
    }
    let folder = sources.add("content", "");
    if reading.mixed {
        report.add(Span::whole(folder), ContentChanging);
    }
    for problem in reading.faults {
        report.add(Span::whole(folder), problem);
    }
    placed(reading.found, reading.there, folder, sources, report)
}

/// Takes files that stand nowhere on the disk, each by its path from the folder of the site, as
/// [`read`] takes those of the folder.
pub fn from_memory(
    files: impl IntoIterator<Item = (String, Vec<u8>)>,
    sources: &mut Sources,
    report: &mut Report,
) -> Walked {
    let files = files.into_iter().filter(|(path, _)| {
        let mut parts = path.split('/').rev().enumerate();
        !parts.any(|(place, name)| passed_over(name, place > 0))
    });
    let mut found: Vec<(String, bool, FoundText)> = files
        .map(|(path, bytes)| (path, true, text(bytes)))
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    let folder = sources.add("content", "");
    placed(found, true, folder, sources, report)
}

fn read_once(site: &SiteFolder) -> Reading {
    let content = site.root().join("content");
    if !content.is_dir() {
        let path = "content".to_owned();
        return Reading {
            there: false,
            found: Vec::new(),
            faults: vec![Problem::from(MissingFile { path })],
            mixed: false,
        };
    }
    let tree = site.walk("content");
    let mut faults = Vec::new();
    let mut found: Vec<(String, bool, FoundText)> = Vec::new();
    for (path, problem) in tree.faults {
        match path == "content" {
            true => faults.push(problem),
            false => found.push((path, false, Err((String::new(), problem, 0)))),
        }
    }
    let mut texts = Vec::new();
    let mut left = TOTAL_LIMIT;
    // In parts, so that no more than the limit and one part are ever in memory.
    for part in tree.files.chunks(PART) {
        let read: Vec<(Stamp, FoundText)> = part
            .par_iter()
            .map(|(inside, path)| {
                let (stamp, bytes) = bytes_and_stamp(path, limit(inside));
                let text = bytes.map_err(|problem| (String::new(), problem, 0));
                (stamp, text.and_then(self::text))
            })
            .collect();
        // What is not UTF-8 is kept too, to be shown.
        let sizes = read.iter().map(|(_, text)| match text {
            Ok(text) | Err((text, ..)) => text.len() as u64,
        });
        let size = sizes.sum();
        texts.extend(read);
        let Some(rest) = left.checked_sub(size) else {
            faults.push(Problem::from(SiteTooLarge::Bytes { limit: TOTAL_LIMIT }));
            // What refers to a file that was not read is not to be told as well.
            texts.clear();
            break;
        };
        left = rest;
    }
    let files = || tree.files.par_iter().zip(&texts);
    let mixed = tree
        .folders
        .par_iter()
        .any(|(path, seen)| Stamp::of(path) != *seen)
        || files().any(|((_, path), (seen, _))| Stamp::of(path) != *seen);
    let read = tree.files.into_iter().zip(texts);
    found.extend(read.map(|((path, _), (_, text))| (path, true, text)));
    found.retain(|(path, ..)| !site.proposed().contains_key(path));
    let proposed = site.proposed().iter();
    found.extend(proposed.map(|(path, text)| (path.clone(), true, Ok(text.clone()))));
    found.sort_by(|a, b| a.0.cmp(&b.0));
    Reading {
        there: faults.is_empty(),
        found,
        faults,
        mixed,
    }
}

/// What was found, each by where it stands.
fn placed(
    found: Vec<(String, bool, FoundText)>,
    there: bool,
    folder: SourceId,
    sources: &mut Sources,
    report: &mut Report,
) -> Walked {
    let mut files = vec![ContentFile {
        path: "content".to_owned(),
        role: FileRole::Folder,
        id: None,
        source: folder,
        readable: there,
    }];
    let mut homes = BTreeMap::new();
    for (path, is_file, text) in found {
        let (text, fault) = match text {
            Ok(text) => (text, None),
            Err((text, problem, at)) => (text, Some((problem, at))),
        };
        let readable = fault.is_none();
        let source = sources.add(path.as_str(), text);
        let mut home = Home::of(&path);
        let whole = Span::whole(source);
        if let Some((problem, at)) = fault {
            report.add(Span::new(source, at..at + 1), problem);
        }
        match role_of(&path) {
            Ok(None) => {}
            Ok(Some((role, name))) => {
                home.record = role.record().unwrap_or(home.record);
                let id = name.and_then(|name| {
                    let id = Id::parse(name);
                    let id = id.filter(|id| !id.is_reserved());
                    if id.is_none() {
                        report.add(whole, BadId::new(name));
                    }
                    id
                });
                files.push(ContentFile {
                    path,
                    role,
                    id,
                    source,
                    readable,
                });
            }
            Err(problem) if is_file => report.add(whole, problem),
            // Of what could not be looked into nobody knows whether it is a file.
            Err(_) => {}
        }
        homes.insert(source, home);
    }
    Walked { files, homes }
}

/// The largest that the file at this path of the site may be.
pub(super) fn limit(path: &str) -> u64 {
    match path {
        REVIEWS => REVIEWS_LIMIT,
        _ => FILE_LIMIT,
    }
}

/// The text of a file without a byte-order mark and with `\n` line ends.
pub(super) fn text_of(path: &Path, limit: u64) -> FoundText {
    let bytes = bytes(path, limit).map_err(|problem| (String::new(), problem, 0))?;
    text(bytes)
}

/// What the file at `path` is, with the part of the path that is its id. Nothing for a file that is
/// passed over.
pub(super) fn role_of(path: &str) -> Result<Option<(FileRole, Option<&str>)>, Problem> {
    let inside = path.strip_prefix("content/").unwrap_or(path);
    let parts: Vec<&str> = inside.split('/').collect();
    let unexpected = |expected: ExpectedFile, similar: Option<String>| {
        Problem::from(UnexpectedFile { expected, similar })
    };
    let is_guide = |stem: &str, name: &str| {
        let language = name
            .strip_prefix(stem)
            .and_then(|rest| rest.strip_prefix('.'));
        let language = language.and_then(|rest| rest.strip_suffix(".md"));
        language.is_some_and(|tag| Language::ALL.iter().any(|one| one.tag() == tag))
    };
    let copied = parts.iter().enumerate().find_map(|(at, part)| {
        let mut original = parts.clone();
        let name = copy_of(part)?;
        original[at] = &name;
        Some(original.join("/"))
    });
    if let Some(original) = copied {
        return Err(unexpected(ExpectedFile::OneFile, Some(original)));
    }
    match parts.as_slice() {
        ["README.md"] => Ok(None),
        ["site.yaml"] => Ok(Some((FileRole::Record(RecordKind::Site), None))),
        ["reviews.lock"] => Ok(Some((FileRole::Reviews, None))),
        [name] if is_guide("about", name) => Ok(Some((FileRole::Guide, None))),
        ["calendar", "holidays.yaml"] => Ok(Some((FileRole::Record(RecordKind::Holidays), None))),
        ["calendar", name] => {
            let year = name
                .strip_suffix(".yaml")
                .filter(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()))
                .and_then(|year| year.parse().ok());
            match year {
                Some(year) => Ok(Some((FileRole::CalendarYear(year), None))),
                None => Err(unexpected(ExpectedFile::Calendar, None)),
            }
        }
        ["letters", "cases", letter, name] if name.ends_with(".yaml") => {
            Ok(Some((FileRole::Record(RecordKind::Case), Some(letter))))
        }
        ["letters", "cases", ..] => Err(unexpected(ExpectedFile::Case, None)),
        ["procedures", .., id, "procedure.yaml"] => {
            Ok(Some((FileRole::Record(RecordKind::Procedure), Some(id))))
        }
        ["procedures", .., _, name] if is_guide("guide", name) => Ok(Some((FileRole::Guide, None))),
        ["procedures", ..] => Err(unexpected(ExpectedFile::Procedure, None)),
        [folder, .., name] => {
            let mut kinds = FileKind::ALL.iter().filter(|kind| kind.id == IdOf::File);
            let known = kinds.find(|kind| kind.folder == *folder);
            match (known, name.strip_suffix(".yaml")) {
                (Some(kind), Some(id)) => Ok(Some((FileRole::Record(kind.record), Some(id)))),
                (Some(_), None) => Err(unexpected(
                    ExpectedFile::Record,
                    name.strip_suffix(".yml").map(|id| format!("{id}.yaml")),
                )),
                (None, _) => {
                    let kinds = FileKind::ALL.iter().map(|kind| kind.folder);
                    let folders = kinds.filter(|folder| *folder != "site");
                    Err(unexpected(ExpectedFile::Folder, similar(folder, folders)))
                }
            }
        }
        _ => Err(unexpected(
            ExpectedFile::Site,
            similar(inside, ["site.yaml", "about.kk.md", "about.ru.md"]),
        )),
    }
}
