//! Walks `content/`, reads every file, and tells what each one is by where it stands.

use crate::load::kind::RecordKind;
use crate::load::problems::files::{
    BadId, ExpectedFile, FileTooLarge, LinkLoop, MissingFile, NotUtf8, UnexpectedFile,
    UnreadableFile,
};
use crate::messages::system_fault::SystemFault;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::file_kind::{FileKind, IdOf};
use super::leftovers::{copy_of, passed_over};
use super::similar::similar;
use crate::diagnostic::{Problem, Report, SourceId, Sources, Span};
use crate::edit::plain;
use crate::language::Language;
use crate::model::Id;

/// The largest file that is read: a hundred times the largest record.
pub(super) const FILE_LIMIT: u64 = 1 << 20;

/// The largest record of review: that of a country several times over.
const REVIEWS_LIMIT: u64 = 1 << 26;

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

/// Walks `content/` and reads every file into `sources`.
pub fn read(root: &Path, sources: &mut Sources, report: &mut Report) -> Walked {
    let content = root.join("content");
    let mut paths = Vec::new();
    let mut faults = Vec::new();
    let there = content.is_dir();
    if !there {
        let path = "content".to_owned();
        faults.push(("content".to_owned(), Problem::from(MissingFile { path })));
    }
    let walk = WalkDir::new(&content)
        .follow_links(true)
        .min_depth(1)
        .into_iter()
        .filter_entry(|entry| {
            let name = entry.file_name().to_string_lossy();
            !passed_over(&name, entry.file_type().is_dir())
        });
    for entry in walk.take_while(|_| there) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => paths.push((relative(root, entry.path()), entry.into_path())),
            Err(error) => {
                let path = error.path().unwrap_or(&content);
                let problem = if error.loop_ancestor().is_some() {
                    Problem::from(LinkLoop)
                } else {
                    Problem::from(UnreadableFile {
                        fault: fault(&error),
                    })
                };
                faults.push((relative(root, path), problem));
            }
        }
    }
    paths.sort();
    faults.sort_by(|a, b| a.0.cmp(&b.0));

    let texts: Vec<Result<String, (String, Problem, usize)>> = paths
        .par_iter()
        .map(|(inside, path)| text_of(path, limit(inside)))
        .collect();

    let folder = sources.add("content", "");
    let mut files = vec![ContentFile {
        path: "content".to_owned(),
        role: FileRole::Folder,
        id: None,
        source: folder,
        readable: there,
    }];
    let mut homes = BTreeMap::new();
    for ((path, _), text) in paths.into_iter().zip(texts) {
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
                    let reserved = id.as_ref().is_some_and(Id::is_reserved);
                    if id.is_none() || reserved {
                        let problem = BadId {
                            found: name.to_owned(),
                            reserved,
                            suggestion: Id::suggest(name).filter(|_| !reserved),
                        };
                        report.add(whole, problem);
                    }
                    id.filter(|_| !reserved)
                });
                files.push(ContentFile {
                    path,
                    role,
                    id,
                    source,
                    readable,
                });
            }
            Err(problem) => report.add(whole, problem),
        }
        homes.insert(source, home);
    }
    for (path, problem) in faults {
        let source = if path == "content" {
            folder
        } else {
            let home = Home::of(&path);
            let source = sources.add(path, "");
            homes.insert(source, home);
            source
        };
        report.add(Span::whole(source), problem);
    }
    Walked { files, homes }
}

/// The largest that the file at this path of the site may be.
fn limit(path: &str) -> u64 {
    match role_of(path) {
        Ok(Some((FileRole::Reviews, _))) => REVIEWS_LIMIT,
        _ => FILE_LIMIT,
    }
}

/// The text of a file without a byte-order mark and with `\n` line ends; or what of it can be
/// shown, what is wrong, and at which byte.
fn text_of(path: &Path, limit: u64) -> Result<String, (String, Problem, usize)> {
    let unreadable =
        |fault: SystemFault| (String::new(), Problem::from(UnreadableFile { fault }), 0);
    let metadata = fs::metadata(path).map_err(|error| unreadable((&error).into()))?;
    if !metadata.is_file() {
        return Err(unreadable(SystemFault::NotAFile));
    }
    if metadata.len() > limit {
        let problem = Problem::from(FileTooLarge {
            bytes: metadata.len(),
            limit,
        });
        return Err((String::new(), problem, 0));
    }
    let bytes = fs::read(path).map_err(|error| unreadable((&error).into()))?;
    match std::str::from_utf8(&bytes) {
        Ok(text) => Ok(plain(text)),
        Err(error) => {
            let valid = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            let at = plain(&valid).len();
            let shown = plain(&String::from_utf8_lossy(&bytes));
            Err((shown, Problem::from(NotUtf8), at))
        }
    }
}

/// What the file at `path` is, with the part of the path that is its id. Nothing for a file that is
/// passed over.
fn role_of(path: &str) -> Result<Option<(FileRole, Option<&str>)>, Problem> {
    let inside = path.strip_prefix("content/").unwrap_or(path);
    let parts: Vec<&str> = inside.split('/').collect();
    let unexpected = |expected: ExpectedFile, similar: Option<String>| {
        Problem::from(UnexpectedFile { expected, similar })
    };
    let is_guide = |stem: &str, name: &str| {
        Language::ALL
            .iter()
            .any(|language| name == format!("{stem}.{}.md", language.tag()))
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

fn relative(root: &Path, path: &Path) -> String {
    let parts: Vec<_> = path
        .strip_prefix(root)
        .unwrap_or(path)
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    parts.join("/")
}

/// Why the walk failed.
fn fault(error: &walkdir::Error) -> SystemFault {
    error
        .io_error()
        .map_or_else(|| SystemFault::Other(error.to_string()), SystemFault::from)
}
