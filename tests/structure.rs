//! The house: each room of `src/` imports only from the rooms under it.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from the top to the ground.
const ROOMS: &[&str] = &[
    "cli",
    "serve",
    "pipeline",
    "catalogue",
    "publish",
    "render",
    "status",
    "rules",
    "review",
    "format",
    "schema",
    "load",
    "model",
    "edit",
    "messages",
    "diagnostic",
    "language",
];

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn all_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    rust_files(&source(), &mut files);
    files.sort();
    files
}

/// The room that a file stands in; none for the crate's own entrance files.
fn room(file: &Path) -> Option<usize> {
    let inside = file.strip_prefix(source()).unwrap();
    let first = inside.iter().next().unwrap().to_string_lossy();
    let name = first.trim_end_matches(".rs").to_owned();
    ROOMS.iter().position(|room| **room == name)
}

#[test]
fn each_room_imports_only_from_the_rooms_under_it() {
    let mut wrong = Vec::new();
    for file in all_files() {
        let Some(here) = room(&file) else { continue };
        let text = fs::read_to_string(&file).unwrap();
        for (number, line) in text.lines().enumerate() {
            for (_, rest) in line
                .match_indices("crate::")
                .map(|(at, _)| line.split_at(at + 7))
            {
                let name: String = rest
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                match ROOMS.iter().position(|room| *room == name) {
                    Some(there) if there >= here => {}
                    _ => wrong.push(format!(
                        "{}:{}: {}",
                        file.display(),
                        number + 1,
                        line.trim()
                    )),
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "imports against the order of the rooms:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn every_file_says_its_one_reason_in_its_first_line() {
    let silent: Vec<_> = all_files()
        .into_iter()
        .filter(|file| !fs::read_to_string(file).unwrap().starts_with("//!"))
        .collect();
    assert!(silent.is_empty(), "no `//!` in the first line: {silent:?}");
}
