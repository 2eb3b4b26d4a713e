//! Every change of a value is told, and nothing else.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::{Difference, Edition, RecordChange, changes};
use crate::diagnostic::{Report, Sources};
use crate::load::from_memory;
use crate::load::kind::RecordKind;
use crate::load::yaml::{self, Node, Value};

/// The files of the real content, by their paths from the folder of the site.
fn content() -> BTreeMap<String, String> {
    fn gather(folder: &Path, root: &Path, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, root, found);
            } else {
                let inside = path.strip_prefix(root).unwrap();
                let text = fs::read_to_string(&path).unwrap();
                found.insert(inside.to_string_lossy().replace('\\', "/"), text);
            }
        }
    }
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeMap::new();
    gather(&root.join("content"), &root, &mut found);
    found
}

fn edition(files: &BTreeMap<String, String>) -> Edition {
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let files = files
        .iter()
        .map(|(path, text)| (path.clone(), text.clone().into_bytes()));
    let walked = from_memory(files, &mut sources, &mut report);
    Edition::of(&walked, &sources, &[])
}

/// What is told if one file has another text, all else as it is. Of a guide both sides are needed.
fn told(files: &BTreeMap<String, String>, path: &str, text: String) -> Vec<RecordChange> {
    // Only the files beside it: the others are the same.
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut near: BTreeMap<String, String> = files
        .iter()
        .filter(|(other, _)| *other == path || path.ends_with(".md") && other.starts_with(folder))
        .map(|(path, text)| (path.clone(), text.clone()))
        .collect();
    let old = edition(&near);
    near.insert(path.to_owned(), text);
    let (found, unread) = changes(&old, &edition(&near));
    assert!(unread.is_empty(), "{unread:?}");
    found
}

/// The same text with its last letter or digit another; nothing for one without.
fn other(text: &str) -> Option<String> {
    match text {
        "true" => return Some("false".to_owned()),
        "false" => return Some("true".to_owned()),
        _ => {}
    }
    // Another year, lest it be a day that stands there already.
    if let Ok(date) = text.parse::<jiff::civil::Date>() {
        return Some(text.replace(&date.year().to_string(), &(date.year() + 11).to_string()));
    }
    let (at, last) = text
        .char_indices()
        .rev()
        .find(|(_, it)| it.is_alphanumeric())?;
    let new = match last {
        digit if digit.is_ascii_digit() => match digit {
            '9' => '8',
            digit => char::from(u8::try_from(digit).ok()? + 1),
        },
        'z' => 'q',
        letter if letter.is_ascii_lowercase() => 'z',
        'ж' => 'ш',
        _ => 'ж',
    };
    Some(format!(
        "{}{new}{}",
        &text[..at],
        &text[at + last.len_utf8()..]
    ))
}

fn scalars<'n>(node: &'n Node, keys: &mut Vec<String>, found: &mut Vec<(String, &'n Node)>) {
    match &node.value {
        Value::Mapping(entries) => {
            for (key, value) in entries {
                keys.push(key.text.clone());
                scalars(value, keys, found);
                keys.pop();
            }
        }
        Value::List(items) => items.iter().for_each(|item| scalars(item, keys, found)),
        Value::Scalar { .. } => found.push((keys.join("."), node)),
        Value::Refused => {}
    }
}

/// What is not told by design: what only editors have to do with.
fn is_silent(path: &str, key: &str) -> bool {
    let of_site = path == "content/site.yaml";
    of_site && (key.starts_with("rules") || key.starts_with("verify_within"))
}

#[test]
fn each_scalar_of_the_content_is_told_if_it_changes_and_nothing_else() {
    let files = content();
    let records: Vec<_> = files.iter().collect();
    let tried = records.into_par_iter().map(|(path, text)| {
        let mut tried = 0;
        if !path.ends_with(".yaml") || path.contains("/cases/") {
            return tried;
        }
        let source = Sources::default().add("", "");
        let mut report = Report::default();
        let root = yaml::parse(text, source, RecordKind::Site, &mut report).unwrap();
        let mut found = Vec::new();
        scalars(&root, &mut Vec::new(), &mut found);
        for (key, node) in found {
            let range = node.place.range();
            let Some(changed) = text.get(range.clone()).and_then(other) else {
                continue;
            };
            let after = format!("{}{changed}{}", &text[..range.start], &text[range.end..]);
            let told = told(&files, path, after);
            let changes: usize = told.iter().map(|record| record.changes.len()).sum();
            if is_silent(path, &key) {
                assert_eq!(changes, 0, "{path} {key}: {told:#?}");
                continue;
            }
            // An item under another id is another item, or the same: one went and one came.
            let is_id = key == "id" || key.ends_with(".id");
            let most = if is_id { 2 } else { 1 };
            assert!(
                (1..=most).contains(&changes),
                "{path} {key} → {changed}: {told:#?}"
            );
            if !is_id && changes == 1 {
                let difference = &told[0].changes[0].difference;
                let one = matches!(difference, Difference::Moved(..));
                assert!(!one, "{path} {key}: {told:#?}");
            }
            tried += 1;
        }
        tried
    });
    let tried: usize = tried.sum();
    assert!(tried > 1000, "{tried}");
}

#[test]
fn each_passage_of_a_guide_is_told_if_it_changes_and_nothing_else() {
    let files = content();
    let mut tried = 0;
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".md")) {
        let lines: Vec<&str> = text.lines().collect();
        for (place, line) in lines.iter().enumerate() {
            // The anchor of a heading is an address, and no text.
            let (words, anchor) = line
                .split_once(" {#")
                .map_or((*line, None), |(words, rest)| {
                    (words, Some(format!(" {{#{rest}")))
                });
            let Some(changed) = other(words) else {
                continue;
            };
            let mut after: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            after[place] = format!("{changed}{}", anchor.unwrap_or_default());
            let mut near = files.clone();
            near.retain(|other, _| !other.ends_with(".yaml") || near_record(path, other));
            let told = told_of_guide(&near, path, after.join("\n"));
            let changes: Vec<_> = told.iter().flat_map(|record| &record.changes).collect();
            assert_eq!(changes.len(), 1, "{path} {line}: {told:#?}");
            let is_one = matches!(changes[0].difference, Difference::Changed(..));
            assert!(is_one, "{path} {line}: {told:#?}");
            tried += 1;
        }
    }
    assert!(tried > 100, "{tried}");
}

fn near_record(path: &str, other: &str) -> bool {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    other == format!("{folder}/procedure.yaml")
        || folder == "content" && other.ends_with("site.yaml")
}

fn told_of_guide(files: &BTreeMap<String, String>, path: &str, text: String) -> Vec<RecordChange> {
    let old = edition(files);
    let mut files = files.clone();
    files.insert(path.to_owned(), text);
    changes(&old, &edition(&files)).0
}
