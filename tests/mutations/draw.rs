//! Draws edits, makes each alone on a copy of the content, and asks the check what it says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use jiff::civil::date;
use rayon::prelude::*;
use tartip::diagnostic::Severity;
use tartip::pipeline::{self, Request};

use crate::content::Content;
use crate::mutations::{Change, Edit, Kind, kinds};
use crate::random::Random;

/// The files of a site with their bytes.
pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

/// Every place where an edit of each kind could be made.
pub(crate) struct Places(Vec<(&'static Kind, Vec<Edit>)>);

/// What the check said, by severity.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub errors: BTreeSet<&'static str>,
    pub warnings: BTreeSet<&'static str>,
}

/// An edit, and what the check said of it.
pub(crate) struct Judged {
    pub kind: &'static Kind,
    pub file: String,
    /// What stood there, and what stands there now, with a few words around.
    pub before: String,
    pub after: String,
    /// With the record of review as it was before the edit.
    pub with_record: Verdict,
    /// For a site that keeps no record.
    pub without_record: Verdict,
}

impl Places {
    /// Looks for them; what an edit writes is chosen by a seed of its kind.
    pub(crate) fn find(content: &Content) -> Self {
        let files = tree(content);
        let found = kinds().enumerate().map(|(number, kind)| {
            let mut edits = (kind.places)(content, &mut Random::new(number as u64));
            edits.retain(|edit| apply(content, edit) != files);
            (kind, edits)
        });
        Self(found.collect())
    }

    pub(crate) fn all(&self) -> &[(&'static Kind, Vec<Edit>)] {
        &self.0
    }

    /// So many edits: each time every kind is as likely, then every place of the kind.
    pub(crate) fn draw(&self, seed: u64, count: usize) -> Vec<(&'static Kind, &Edit)> {
        let mut random = Random::new(seed);
        let mut one = || {
            let (kind, edits) = random.pick(&self.0);
            (*kind, &edits[random.below(edits.len())])
        };
        (0..count).map(|_| one()).collect()
    }
}

impl Verdict {
    /// Whether nothing was said.
    pub(crate) fn is_silent(&self) -> bool {
        self.errors.is_empty() && self.warnings.is_empty()
    }
}

impl Judged {
    /// The edit in a line.
    pub(crate) fn describe(&self) -> String {
        let Self {
            kind,
            file,
            before,
            after,
            ..
        } = self;
        format!(
            "{}: {file}: {before} → {after}: {:?}",
            kind.name, self.with_record
        )
    }
}

/// What the check says of each edit.
pub(crate) fn judge(content: &Content, drawn: &[(&'static Kind, &Edit)]) -> Vec<Judged> {
    let valid = check(&tree(content), Some(&content.record));
    assert!(
        valid.is_silent(),
        "the content itself is not valid: {valid:?}"
    );
    let judged = drawn.par_iter().map(|(kind, edit)| {
        let files = apply(content, edit);
        let (file, before, after) = shown(content, edit);
        Judged {
            kind,
            file,
            before,
            after,
            with_record: check(&files, Some(&content.record)),
            without_record: check(&files, None),
        }
    });
    judged.collect()
}

/// The files as they are.
pub(crate) fn tree(content: &Content) -> Tree {
    let files = content.files.iter();
    files
        .map(|(path, text)| (path.clone(), text.clone().into_bytes()))
        .collect()
}

/// The files after an edit.
pub(crate) fn apply(content: &Content, edit: &Edit) -> Tree {
    let mut files = tree(content);
    // From the end, so that the places before stay where they are.
    let mut replaced: Vec<_> = edit
        .iter()
        .filter_map(|change| match change {
            Change::Replace(spot, text) => Some((spot, text)),
            _ => None,
        })
        .collect();
    replaced.sort_by_key(|(spot, _)| spot.range.start);
    for (spot, text) in replaced.into_iter().rev() {
        let file = files.get_mut(&spot.path).unwrap();
        file.splice(spot.range.clone(), text.bytes());
    }
    for change in edit {
        match change {
            Change::Replace(..) => {}
            Change::Write(path, bytes) => {
                files.insert(path.clone(), bytes.clone());
            }
            Change::Remove(path) => {
                files.remove(path);
            }
        }
    }
    files
}

/// What the real check finds in these files on the day of the tests, pages apart.
fn check(files: &Tree, record: Option<&str>) -> Verdict {
    let memory = Path::new("/dev/shm");
    let folder = match memory.is_dir() {
        true => tempfile::tempdir_in(memory),
        false => tempfile::tempdir(),
    };
    let folder = folder.unwrap();
    let record = record.map(|record| ("content/reviews.lock", record.as_bytes()));
    let files = files
        .iter()
        .map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    for (path, bytes) in files.chain(record) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let checked = pipeline::check(&Request {
        root: folder.path().to_owned(),
        follow_links: Vec::new(),
        as_of: date(2026, 11, 26),
        theme: None,
        due_within: 0,
        base_url: None,
    });
    let mut verdict = Verdict::default();
    for found in checked.report.diagnostics() {
        match found.severity {
            Severity::Error => verdict.errors.insert(found.problem.code()),
            Severity::Warning => verdict.warnings.insert(found.problem.code()),
        };
    }
    verdict
}

/// The file of an edit, and a few words of what stood there and of what stands there now.
fn shown(content: &Content, edit: &Edit) -> (String, String, String) {
    match &edit[0] {
        Change::Replace(spot, text) => {
            let file = &content.files[&spot.path];
            let (before, old, after) = (
                &file[..spot.range.start],
                &file[spot.range.clone()],
                &file[spot.range.end..],
            );
            // What is the same on both sides of the change says little.
            let line = before.rfind('\n').map_or(0, |end| end + 1);
            let start = around(
                before[line..]
                    .char_indices()
                    .rev()
                    .map(|(at, character)| (line + at, character)),
            )
            .unwrap_or(line);
            let line = after.find('\n').unwrap_or(after.len());
            let characters = after[..line]
                .char_indices()
                .map(|(at, character)| (at + character.len_utf8(), character));
            let end = around(characters).unwrap_or(line);
            let words =
                |middle: &str| short(&format!("{}{middle}{}", &before[start..], &after[..end]));
            (spot.path.clone(), words(old), words(text))
        }
        Change::Write(path, bytes) => {
            let old = content.files.get(path).map(|text| text.as_bytes());
            let size = |bytes: Option<&[u8]>| {
                bytes.map_or("no file".to_owned(), |bytes| {
                    format!("{} bytes", bytes.len())
                })
            };
            (path.clone(), size(old), size(Some(bytes)))
        }
        Change::Remove(path) => {
            let after = match edit.get(1) {
                Some(Change::Write(path, _)) => path.clone(),
                _ => "no file".to_owned(),
            };
            (
                path.clone(),
                format!("{} bytes", content.files[path].len()),
                after,
            )
        }
    }
}

/// Where the words beside a change begin or end: after ten characters, at the next space.
fn around(characters: impl Iterator<Item = (usize, char)>) -> Option<usize> {
    let mut last = None;
    for (count, (at, character)) in characters.enumerate() {
        if count >= 10 && character == ' ' {
            break;
        }
        last = Some(at);
    }
    last
}

/// A text on one line, its middle left out if it is long.
fn short(text: &str) -> String {
    const LONGEST: usize = 64;
    let characters: Vec<char> = text.trim().replace('\n', "⏎").chars().collect();
    if characters.len() <= LONGEST {
        return characters.into_iter().collect();
    }
    let (start, end) = (
        &characters[..LONGEST / 2],
        &characters[characters.len() - LONGEST / 2..],
    );
    start.iter().chain(['…'].iter()).chain(end).collect()
}
