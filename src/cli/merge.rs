//! `tartip merge`: the values that a form wrote, put into the files as they were before.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::Ending;
use super::arguments::{DiffFormat, Merge};
use super::chosen::chosen;
use super::fmt::unread;
use super::show::Screen;
use crate::changes::git::files_at;
use crate::changes::{Edition, Words};
use crate::diagnostic::printable::printable_json;
use crate::diagnostic::{Report, Sources};
use crate::edit::{FixError, exchange, plain, sweep, with_line_ends_of};
use crate::format::has_comments;
use crate::load::kind::RecordKind;
use crate::load::{ContentFile, FileRole, SiteFolder, from_memory, read};
use crate::merge::report::{Json, ToldFile, human, markdown, told_conflict, told_file, told_note};
use crate::merge::{Fault, Merged, Versions, guide, merged, new_record};
use crate::messages::{DiskAction, MergeNote, Message};

/// The files of a revision, by their paths from the folder of the site.
type Files = BTreeMap<String, Vec<u8>>;

/// What is to become of a file.
struct Outcome {
    note: MergeNote,
    /// The bytes that it is to have, if they may be written.
    bytes: Option<Vec<u8>>,
    merged: Option<Merged>,
    broken: Option<Report>,
}

impl Outcome {
    /// Whether a person has to do what the merge could not.
    fn is_left(&self) -> bool {
        self.bytes.is_none() && self.note != MergeNote::ByHand
    }
}

/// Merges the files named, or all that differ.
pub(super) fn run(screen: &Screen, arguments: &Merge) -> Ending {
    let root = &arguments.root;
    if let Some(old) = &arguments.old {
        return two_files(screen, arguments, old, Path::new(&arguments.revision));
    }
    if !root.join("content").is_dir() {
        screen.refusal(&Message::NoContent { root });
        return Ending::WrongUsage;
    }
    let at = |revision: &OsStr| {
        files_at(root, revision)
            .map(|found| found.files)
            .map_err(|fault| {
                screen.refusal(&Message::DiffRefused {
                    root,
                    revision: &revision.to_string_lossy(),
                    fault: &fault,
                });
            })
    };
    let base = arguments.base.as_deref().map(at).transpose();
    let (Ok(old), Ok(base)) = (at(&arguments.revision), base) else {
        return Ending::WrongUsage;
    };
    sweep(&root.join("content"));
    let (mut sources, mut found) = (Sources::default(), Report::default());
    let site = SiteFolder::new(root, &arguments.follow_links);
    let files = read(&site, &mut sources, &mut found).files.into_iter();
    let mut files: Vec<(ContentFile, PathBuf)> = files
        .filter(|file| !matches!(file.role, FileRole::Folder | FileRole::Reviews))
        .map(|file| {
            let path = match root == Path::new(".") {
                true => PathBuf::from(&file.path),
                false => root.join(&file.path),
            };
            (file, path)
        })
        .collect();
    if !arguments.paths.is_empty() {
        let all: Vec<&str> = files.iter().map(|(file, _)| file.path.as_str()).collect();
        match chosen(root, &all, &arguments.paths) {
            Ok(chosen) => {
                let mut chosen = chosen.into_iter();
                files.retain(|_| chosen.next().unwrap_or(false));
            }
            Err(path) => {
                screen.refusal(&Message::NoContentAt { path });
                return Ending::WrongUsage;
            }
        }
    }
    let mut report = unread(&found, &files, arguments.paths.is_empty());
    files.retain(|(file, _)| file.readable);
    let outcomes: Vec<Option<Outcome>> = files
        .par_iter()
        .map(|(file, path)| {
            let raw = fs::read(path).ok()?;
            outcome(file, &raw, &sources, &old, base.as_ref())
        })
        .collect();
    let mut failed = report.has_errors();
    let mut done = Vec::new();
    for ((file, path), outcome) in files.into_iter().zip(outcomes) {
        let Some(mut outcome) = outcome else { continue };
        if outcome.bytes.is_some() && !site.owns(&path) {
            screen.refusal(&Message::FileOutside { path: &path });
            failed = true;
            continue;
        }
        failed |= outcome.is_left();
        if let Some(broken) = outcome.broken.take() {
            report.append(broken);
        }
        if let Some(bytes) = &outcome.bytes
            && !written(screen, &path, sources.text(file.source), bytes)
        {
            failed = true;
            continue;
        }
        done.push((file, outcome));
    }
    report.sort(&sources);
    screen.report(&report, &sources);
    tell(screen, arguments, &done);
    match failed {
        true => Ending::NeedsFixing,
        false => Ending::Done,
    }
}

/// Whether the bytes stand in the file now.
fn written(screen: &Screen, path: &Path, seen: &str, bytes: &[u8]) -> bool {
    let Err(error) = exchange(path, seen, bytes) else {
        return true;
    };
    screen.refusal(&match &error {
        FixError::Disk(error) => Message::FileUnwritable {
            path,
            fault: error.into(),
        },
        FixError::Changed | FixError::Edit(_) => Message::FileChangedMeanwhile { path },
    });
    false
}

/// What is to become of a file whose bytes are `raw`; nothing if the form has not written it.
fn outcome(
    file: &ContentFile,
    raw: &[u8],
    sources: &Sources,
    old: &Files,
    base: Option<&Files>,
) -> Option<Outcome> {
    let old = old.get(&file.path);
    let first = base.and_then(|base| base.get(&file.path));
    if old.is_some_and(|old| old == raw) || first.is_some_and(|first| first == raw) {
        return None;
    }
    let text = sources.text(file.source);
    if file.role != FileRole::Guide && has_comments(text) {
        return Some(Outcome {
            note: MergeNote::ByHand,
            bytes: None,
            merged: None,
            broken: None,
        });
    }
    let left = |note: MergeNote| {
        Some(Outcome {
            note,
            bytes: None,
            merged: None,
            broken: None,
        })
    };
    let like = old.map_or(raw, Vec::as_slice);
    let text_of = |bytes: &Vec<u8>| std::str::from_utf8(bytes).ok().map(plain);
    let (old_text, base_text) = match (old.map(text_of), first.map(text_of)) {
        (Some(None), _) | (_, Some(None)) => return left(MergeNote::OldBroken),
        (old, first) => (old.flatten(), first.flatten()),
    };
    if file.role == FileRole::Guide {
        return guide_outcome(file, text, like, [old_text, base_text], base.is_some());
    }
    let id = file.id.as_ref().map(|id| id.as_str());
    let made = match (&old_text, &base_text) {
        (Some(old), base_text) => {
            let versions = Versions {
                old,
                new: text,
                // What is in neither was made by both.
                base: base.map(|_| base_text.as_deref().unwrap_or("")),
            };
            merged(versions, file.role, id, file.source)
        }
        // Somebody else took it away since.
        (None, Some(_)) => return left(MergeNote::Conflicts { conflicts: 1 }),
        (None, None) => new_record(text, file.role, id, file.source).map(|text| Merged {
            text,
            notes: Vec::new(),
            conflicts: Vec::new(),
        }),
    };
    match made {
        Ok(merged) if !merged.conflicts.is_empty() => Some(Outcome {
            note: MergeNote::Conflicts {
                conflicts: merged.conflicts.len(),
            },
            bytes: None,
            merged: Some(merged),
            broken: None,
        }),
        Ok(merged) => {
            let note = match &old_text {
                Some(old) if *old == merged.text => MergeNote::AsBefore,
                Some(_) => MergeNote::Merged,
                None => MergeNote::New,
            };
            let bytes = bytes_of(&merged.text, like, old_text.as_deref());
            let is_quiet = bytes == raw && merged.notes.is_empty();
            (!is_quiet).then_some(Outcome {
                note,
                bytes: Some(bytes),
                merged: Some(merged),
                broken: None,
            })
        }
        Err(Fault::Broken(report)) => Some(Outcome {
            note: MergeNote::Broken,
            bytes: None,
            merged: None,
            broken: Some(report),
        }),
        Err(Fault::OldBroken) => left(MergeNote::OldBroken),
        Err(Fault::OtherId(found)) => left(MergeNote::OtherId {
            found,
            expected: id.unwrap_or_default().to_owned(),
        }),
        Err(Fault::Unsure) => left(MergeNote::Unsure),
    }
}

fn guide_outcome(
    file: &ContentFile,
    text: &str,
    like: &[u8],
    [old, first]: [Option<String>; 2],
    is_contested: bool,
) -> Option<Outcome> {
    let result = guide(text, old.as_deref(), file.source);
    let same = |one: &Option<String>| {
        let one = one.as_deref();
        one.is_some_and(|one| {
            guide(one, Some(one), file.source) == guide(&result, Some(one), file.source)
        })
    };
    let is_others = is_contested && !same(&old) && old != first;
    if is_others {
        return Some(Outcome {
            note: MergeNote::Conflicts { conflicts: 1 },
            bytes: None,
            merged: None,
            broken: None,
        });
    }
    let note = match &old {
        Some(old) if *old == result => MergeNote::AsBefore,
        Some(_) => MergeNote::Merged,
        None => MergeNote::New,
    };
    let bytes = bytes_of(&result, like, old.as_deref());
    let is_quiet = text == result;
    (!is_quiet).then_some(Outcome {
        note,
        bytes: Some(bytes),
        merged: None,
        broken: None,
    })
}

/// The bytes of a text with the line ends and the mark of the file that was there.
fn bytes_of(text: &str, like: &[u8], old: Option<&str>) -> Vec<u8> {
    if old == Some(text) {
        return like.to_owned();
    }
    let mark: &[u8] = match like.strip_prefix("\u{feff}".as_bytes()) {
        Some(_) if old.is_some() => "\u{feff}".as_bytes(),
        _ => b"",
    };
    [mark, with_line_ends_of(like, text).as_bytes()].concat()
}

/// Merges the file at `path` with the one at `old`.
fn two_files(screen: &Screen, arguments: &Merge, old: &Path, path: &Path) -> Ending {
    let mut contents = Vec::new();
    for path in [old, path] {
        match fs::read(path) {
            Ok(bytes) => contents.push(bytes),
            Err(error) => {
                let fault = (&error).into();
                let action = DiskAction::Read;
                screen.refusal(&Message::DiskRefused {
                    action,
                    path,
                    fault,
                });
                return Ending::WrongUsage;
            }
        }
    }
    let [before, raw] = contents.as_slice() else {
        return Ending::WrongUsage;
    };
    // What it is, the folder it stands in says, wherever the content is.
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let parts: Vec<String> = real
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    let start = parts.iter().rposition(|part| part == "content");
    let inside = start.and_then(|start| parts.get(start..));
    let inside = inside.map(|parts| parts.join("/")).unwrap_or_default();
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let walked = from_memory([(inside.clone(), raw.clone())], &mut sources, &mut report);
    let file = walked
        .files
        .into_iter()
        .find(|file| file.path == inside && file.readable);
    let Some(file) = file.filter(|file| file.role != FileRole::Reviews) else {
        screen.refusal(&Message::NoContentAt { path });
        return Ending::WrongUsage;
    };
    let old = Files::from([(inside, before.clone())]);
    let Some(mut outcome) = outcome(&file, raw, &sources, &old, None) else {
        tell(screen, arguments, &[]);
        return Ending::Done;
    };
    if let Some(mut broken) = outcome.broken.take() {
        broken.sort(&sources);
        screen.report(&broken, &sources);
    }
    let done = match &outcome.bytes {
        Some(bytes) => written(screen, path, sources.text(file.source), bytes),
        None => !outcome.is_left(),
    };
    tell(screen, arguments, &[(file, outcome)]);
    match done {
        true => Ending::Done,
        false => Ending::NeedsFixing,
    }
}

/// Tells what became of the files.
fn tell(screen: &Screen, arguments: &Merge, done: &[(ContentFile, Outcome)]) {
    let ui = screen.ui();
    let speaks = done.iter().any(|(_, outcome)| {
        let merged = outcome.merged.as_ref();
        merged.is_some_and(|it| !it.notes.is_empty() || !it.conflicts.is_empty())
    });
    // What records are called is looked up only if there is something to say.
    let edition = match speaks {
        true => Edition::of_folder(&arguments.root, &arguments.follow_links),
        false => Edition::default(),
    };
    let files: Vec<ToldFile> = done
        .iter()
        .map(|(file, outcome)| {
            let words = Words {
                ui,
                edition: &edition,
                other: &edition,
                home: (
                    file.role.record().unwrap_or(RecordKind::Site),
                    file.id.as_ref().map_or("", |id| id.as_str()),
                ),
            };
            let notes = outcome.merged.iter().flat_map(|merged| {
                // Of a file that is left nothing went.
                let notes = merged.notes.iter().filter(|_| outcome.bytes.is_some());
                let notes = notes.map(|note| told_note(&words, note));
                let conflicts = merged.conflicts.iter();
                notes.chain(conflicts.map(|conflict| told_conflict(&words, conflict)))
            });
            told_file(ui, &file.path, &outcome.note, notes.collect())
        })
        .collect();
    match arguments.format {
        DiffFormat::Json => {
            let json = Json { files: &files };
            // Texts, numbers and lists of them can always be written.
            let mut text = serde_json::to_string_pretty(&json).unwrap_or_default();
            text.push('\n');
            screen.output(&printable_json(text));
        }
        DiffFormat::Markdown => screen.output(&markdown(&files)),
        DiffFormat::Human => screen.output(&human(&files)),
    }
    let left = done.iter().filter(|(_, outcome)| outcome.is_left());
    let merged = done.iter().filter(|(_, outcome)| outcome.bytes.is_some());
    let note = MergeNote::Summary {
        merged: merged.count(),
        left: left.count(),
    };
    screen.say(&Message::Merge { note: &note });
}
