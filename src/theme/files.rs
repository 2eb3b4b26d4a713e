//! The files of a theme: those built into the program, with the site's own laid over them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use rust_embed::Embed;

use super::problems::{FileFault, ThemeFault};
use crate::diagnostic::{Problem, Report, Sources, Span};
use crate::load::SiteFolder;
use crate::load::problems::files::SiteTooLarge;
use crate::load::site_folder::{bytes, text as text_of};
use crate::prose::is_unshowable;

/// The largest file of a theme that is read: a photograph.
const FILE_LIMIT: u64 = 1 << 23;

/// The most that all files of a theme have together.
const TOTAL_LIMIT: u64 = 1 << 26;

/// The name of the built-in theme.
pub const DEFAULT: &str = "default";

#[derive(Embed)]
#[folder = "themes/default/"]
struct BuiltIn;

/// Files by their path in the theme.
pub(super) type Files = BTreeMap<String, Cow<'static, [u8]>>;

pub(super) fn built_in_files() -> Files {
    BuiltIn::iter()
        .filter_map(|path| Some((path.to_string(), BuiltIn::get(&path)?.data)))
        .collect()
}

/// The themes that there are, for whoever asked for one that is not.
pub(super) fn known_themes(site: &SiteFolder) -> String {
    let themes = site.root().join("themes");
    let reached = site.reaches(&themes).then(|| fs::read_dir(themes));
    let own = reached.into_iter().flatten().flatten().flatten();
    let own = own.filter(|entry| entry.path().is_dir());
    let names: BTreeSet<String> = own
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .chain([DEFAULT.to_owned()])
        .collect();
    names.into_iter().collect::<Vec<_>>().join(", ")
}

/// Lays the site's own files over the built-in ones. They are read as content is: regular files
/// within the site's folder, of a size that a theme may need, texts in UTF-8.
pub(super) fn override_files(
    site: &SiteFolder,
    name: &str,
    files: &mut Files,
    sources: &mut Sources,
    report: &mut Report,
) -> Option<()> {
    let folder = format!("themes/{name}");
    if fs::symlink_metadata(site.root().join(&folder)).is_err() {
        return Some(());
    }
    let tree = site.walk(&folder);
    let mut faults: Vec<(String, String, Problem, usize)> = tree
        .faults
        .into_iter()
        .map(|(path, problem)| (path, String::new(), problem, 0))
        .collect();
    let mut left = TOTAL_LIMIT;
    for (path, real) in tree.files {
        let read = bytes(&real, FILE_LIMIT).map_err(|problem| (String::new(), problem, 0));
        let read = read.and_then(|bytes| match is_text(&path) {
            true => text_of(bytes).map(String::into_bytes),
            false => Ok(bytes),
        });
        let bytes = match read {
            Ok(bytes) => bytes,
            Err((text, problem, at)) => {
                faults.push((path, text, problem, at));
                continue;
            }
        };
        let Some(rest) = left.checked_sub(bytes.len() as u64) else {
            let problem = Problem::from(SiteTooLarge::Bytes { limit: TOTAL_LIMIT });
            faults.push((folder.clone(), String::new(), problem, 0));
            break;
        };
        left = rest;
        let inside = path.strip_prefix(&folder).unwrap_or(&path);
        let inside = inside.trim_start_matches('/').to_owned();
        files.insert(inside, Cow::Owned(bytes));
    }
    let valid = faults.is_empty().then_some(());
    for (path, text, problem, at) in faults {
        let source = sources.add(path, text);
        report.add(Span::new(source, at..at + 1), problem);
    }
    valid
}

/// What a file of the site's own theme is beside those built in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnFile {
    /// Byte by byte the built-in file of the same path.
    Same,
    /// In the place of a built-in file; how many of its lines stand in that, too.
    Replaces {
        /// Lines in both.
        shared: usize,
        /// Its own lines.
        lines: usize,
    },
    /// There is no built-in file of its path.
    Adds,
}

/// The files of the site's own theme, by their paths in it; nothing of what can't be read.
pub fn own_files(site: &SiteFolder, name: &str) -> BTreeMap<String, OwnFile> {
    let mut files = Files::new();
    // What is wrong with them is told by the check.
    let (mut sources, mut report) = (Sources::default(), Report::default());
    _ = override_files(site, name, &mut files, &mut sources, &mut report);
    let built_in = built_in_files();
    let own = |(path, bytes): (String, Cow<'static, [u8]>)| {
        let standing = match built_in.get(&path) {
            None => OwnFile::Adds,
            Some(other) if *other == bytes => OwnFile::Same,
            Some(other) => {
                let known: BTreeSet<&[u8]> = lines(other).collect();
                OwnFile::Replaces {
                    shared: lines(&bytes).filter(|line| known.contains(line)).count(),
                    lines: lines(&bytes).count(),
                }
            }
        };
        (path, standing)
    };
    files.into_iter().map(own).collect()
}

/// The lines of a file that hold anything, without the spaces around them.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    lines.filter(|line| !line.is_empty())
}

/// Whether a file of a theme is read as text: it is put together with others, or parsed.
fn is_text(path: &str) -> bool {
    let extension = Path::new(path).extension().unwrap_or_default();
    ["html", "css", "js", "yaml"]
        .iter()
        .any(|text| extension == *text)
}

/// The text of a file of the theme.
pub(super) fn text<'f>(files: &'f Files, path: &str) -> Result<&'f str, FileFault> {
    let bytes = files.get(path).ok_or(FileFault::Missing)?;
    let text = std::str::from_utf8(bytes).map_err(|_| FileFault::NotUtf8)?;
    let is_bad = |c: char| is_unshowable(c) && !matches!(c, '\n' | '\r' | '\t');
    match text.char_indices().find(|(_, c)| is_bad(*c)) {
        Some((at, c)) => {
            let line = text[..at].matches('\n').count() + 1;
            Err(FileFault::Unshowable(line, c))
        }
        None => Ok(text),
    }
}

/// The text of a template, a style sheet or a script.
pub(super) fn part<'f>(files: &'f Files, path: &str) -> Result<&'f str, ThemeFault> {
    text(files, path).map_err(|fault| ThemeFault::File {
        path: path.to_owned(),
        fault,
    })
}
