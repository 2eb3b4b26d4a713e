//! What formatting promises, over the content of this repository and over random changes of it.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use walkdir::WalkDir;

use super::layout::comments;
use super::{Unformatted, guide, record};
use crate::diagnostic::{Report, SourceId, Sources};
use crate::edit::plain;
use crate::load::{FileRole, read};

fn source() -> SourceId {
    Sources::default().add("", "")
}

fn formatted(text: &str, role: FileRole) -> Result<String, Unformatted> {
    match role {
        FileRole::Guide => guide(text),
        _ => record(text, role, source()),
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of the site at `root`: its path, what it is, and its text.
fn files_of(root: &Path) -> Vec<(String, FileRole, String)> {
    let mut sources = Sources::default();
    let files = read(root, &mut sources, &mut Report::default());
    files
        .into_iter()
        .filter(|file| file.role != FileRole::Folder)
        .map(|file| (file.path, file.role, sources.text(file.source).to_owned()))
        .collect()
}

fn content() -> Vec<(String, FileRole, String)> {
    let mut files = files_of(&root());
    files.extend(files_of(&root().join("starter")));
    assert!(files.len() > 40, "content is missing");
    files
}

#[test]
fn content_is_in_its_form_already() {
    for (path, role, text) in content() {
        assert_eq!(formatted(&text, role).unwrap(), text, "{path}");
    }
}
