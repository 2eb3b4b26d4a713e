//! The files of a theme: those built into the program, with the site's own laid over them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use rust_embed::Embed;
use walkdir::WalkDir;

use super::problems::{FileFault, ThemeFault};
use crate::diagnostic::{Report, Sources, Span};
use crate::load::problems::files::UnreadableFile;
use crate::messages::system_fault::SystemFault;

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

pub(super) fn known_themes(root: &Path) -> String {
    let own = fs::read_dir(root.join("themes")).into_iter().flatten();
    let own = own.flatten().filter(|entry| entry.path().is_dir());
    let names: BTreeSet<String> = own
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .chain([DEFAULT.to_owned()])
        .collect();
    names.into_iter().collect::<Vec<_>>().join(", ")
}

/// Lays the site's own files over the built-in ones.
pub(super) fn override_files(
    folder: &Path,
    name: &str,
    files: &mut Files,
    sources: &mut Sources,
    report: &mut Report,
) -> Option<()> {
    if !folder.is_dir() {
        return Some(());
    }
    let mut valid = Some(());
    let walk = WalkDir::new(folder).follow_links(true).sort_by_file_name();
    let walk = walk.into_iter().filter_entry(|entry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() == 0 || !crate::load::passed_over(&name, entry.file_type().is_dir())
    });
    for entry in walk {
        let unreadable =
            |fault: SystemFault, path: &Path, sources: &mut Sources, report: &mut Report| {
                let inside = path.strip_prefix(folder).unwrap_or(path).display();
                let source = sources.add(format!("themes/{name}/{inside}"), "");
                report.add(Span::whole(source), UnreadableFile { fault });
            };
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => {
                let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path());
                let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
                match fs::read(entry.path()) {
                    Ok(bytes) => {
                        files.insert(parts.join("/"), Cow::Owned(bytes));
                    }
                    Err(error) => {
                        unreadable((&error).into(), entry.path(), sources, report);
                        valid = None;
                    }
                }
            }
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_owned();
                let fault = error
                    .io_error()
                    .map_or_else(|| SystemFault::Other(error.to_string()), SystemFault::from);
                unreadable(fault, &path, sources, report);
                valid = None;
            }
        }
    }
    valid
}

pub(super) fn text<'f>(files: &'f Files, path: &str) -> Result<&'f str, FileFault> {
    let bytes = files.get(path).ok_or(FileFault::Missing)?;
    std::str::from_utf8(bytes).map_err(|_| FileFault::NotUtf8)
}

/// The text of a template, a style sheet or a script.
pub(super) fn part<'f>(files: &'f Files, path: &str) -> Result<&'f str, ThemeFault> {
    text(files, path).map_err(|fault| ThemeFault::File {
        path: path.to_owned(),
        fault,
    })
}
