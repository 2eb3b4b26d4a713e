//! What formatting promises, over the content of this repository and over random changes of it.

use crate::load::kind::RecordKind;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::Index;

#[allow(dead_code, reason = "shared with the tests of the rules")]
#[path = "../../tests/rules/cases.rs"]
mod cases;

use self::cases::Case;
use super::layout::{Collection, LayoutValue, Line, comments, layout};
use super::print::print;
use super::{Unformatted, guide, record};
use crate::diagnostic::{Report, SourceId, Sources};
use crate::load::yaml::{self, Node};
use crate::load::{FileRole, read};

fn source() -> SourceId {
    Sources::default().add("", "")
}

fn formatted(text: &str, role: FileRole) -> Result<String, Unformatted> {
    match role {
        FileRole::Guide => guide(text, source()),
        _ => record(text, role, source()),
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of the site at `root`: its path, what it is, and its text.
fn files_of(root: &Path) -> Vec<(String, FileRole, String)> {
    let mut sources = Sources::default();
    let site = crate::load::SiteFolder::new(root, &[]);
    let files = read(&site, &mut sources, &mut Report::default()).files;
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

/// What a tree says, without the order of its keys.
#[derive(Debug, PartialEq)]
enum Meaning {
    Text(String),
    List(Vec<Meaning>),
    Keys(BTreeMap<String, Meaning>),
}

fn meaning(node: &Node) -> Meaning {
    match &node.value {
        yaml::Value::Scalar { text, .. } => Meaning::Text(format!("{:?} {text}", node.shape())),
        yaml::Value::List(items) => Meaning::List(items.iter().map(meaning).collect()),
        yaml::Value::Mapping(entries) => {
            let entries = entries.iter();
            Meaning::Keys(
                entries
                    .map(|(key, value)| (key.text.clone(), meaning(value)))
                    .collect(),
            )
        }
        yaml::Value::Refused => panic!("a refused value was formatted"),
    }
}

fn tree(text: &str) -> Option<Node> {
    let mut report = Report::default();
    let node = yaml::parse(text, source(), RecordKind::Localized, &mut report);
    node.filter(|_| !report.has_errors())
}

/// `: value` has no place in a record; it is left to its author.
fn has_empty_key(node: &Node) -> bool {
    match &node.value {
        yaml::Value::List(items) => items.iter().any(has_empty_key),
        yaml::Value::Mapping(entries) => {
            let mut entries = entries.iter();
            entries
                .any(|(key, value)| matches!(key.text.as_str(), "" | "~") || has_empty_key(value))
        }
        _ => false,
    }
}

fn sorted_comments(text: &str) -> Vec<&str> {
    let mut comments = comments(text).unwrap();
    comments.sort_unstable();
    comments
}

/// A record that reads is formatted, with the same meaning and the same comments, and formatting it
/// again changes nothing.
fn keeps_its_promises(text: &str, role: FileRole) {
    let formatted = match record(text, role, source()) {
        Ok(formatted) => formatted,
        Err(Unformatted::Faults(report)) => return assert!(report.has_errors()),
        Err(Unformatted::Unsure) if has_empty_key(&tree(text).unwrap()) => return,
        Err(Unformatted::Unsure) => panic!("this reads, and was not formatted:\n{text:?}"),
    };
    let (before, after) = (tree(text).unwrap(), tree(&formatted).unwrap());
    assert_eq!(
        meaning(&before),
        meaning(&after),
        "{text}\n---\n{formatted}"
    );
    assert_eq!(
        sorted_comments(text),
        sorted_comments(&formatted),
        "{text}\n---\n{formatted}"
    );
    let again = record(&formatted, role, source()).unwrap();
    assert_eq!(again, formatted, "made of:\n{text}");
    assert!(formatted.ends_with('\n') && !formatted.starts_with('\n'));
    // Only a text of several lines may hold more than one blank line.
    assert!(text.contains(['|', '>', '"', '\'']) || !formatted.contains("\n\n\n"));
}

/// A change of the layout of a text that may change its meaning too, or make it no YAML at all.
#[derive(Debug, Clone)]
enum Change {
    Comment(Index, usize, &'static str),
    Aside(Index, &'static str),
    Blank(Index, &'static str),
    Remove(Index),
    Swap(Index, Index),
    Indent(Index, usize),
    Outdent(Index),
    Insert(Index, usize, &'static str),
    Fold(Index),
}

const PIECES: [&str; 26] = [
    "note: x",
    "kk: \"бір",
    "  екі\"",
    "ru: 'один",
    "два'",
    "text: >-",
    "text: >",
    "text: |",
    "text: |+",
    "text: |2-",
    "  deeper words",
    "words alone",
    "- item",
    "-",
    "- - nested",
    "- a: 1",
    "list: [a, b, # why",
    "c]",
    "map: {a: b, c: [d], e: }",
    "map: { \"a\":b , # why",
    "}",
    "? asked",
    ": answered",
    "empty:",
    "long: [aaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, cccccccccccccccccccccc, \
    ddddddddddddddddddddddddddd, e]",
    "---",
];

fn change() -> impl Strategy<Value = Change> {
    let comment = prop::sample::select(vec!["# why", "#close", "#", "# к тексту: - [x"]);
    let blank = prop::sample::select(vec!["", "  ", "      "]);
    let piece = prop::sample::select(PIECES.to_vec());
    let at = any::<Index>;
    prop_oneof![
        3 => (at(), 0usize..9, comment.clone())
            .prop_map(|(at, by, words)| Change::Comment(at, by, words)),
        2 => (at(), comment).prop_map(|(at, words)| Change::Aside(at, words)),
        2 => (at(), blank).prop_map(|(at, words)| Change::Blank(at, words)),
        1 => at().prop_map(Change::Remove),
        2 => (at(), at()).prop_map(|(a, b)| Change::Swap(a, b)),
        1 => (at(), 1usize..4).prop_map(|(at, by)| Change::Indent(at, by)),
        1 => at().prop_map(Change::Outdent),
        3 => (at(), 0usize..7, piece).prop_map(|(at, by, words)| Change::Insert(at, by, words)),
        1 => at().prop_map(Change::Fold),
    ]
}

fn changed(text: &str, changes: &[Change]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for change in changes {
        if lines.is_empty() {
            break;
        }
        let count = lines.len();
        match change {
            Change::Comment(at, by, words) | Change::Insert(at, by, words) => {
                lines.insert(at.index(count), format!("{}{words}", " ".repeat(*by)));
            }
            Change::Aside(at, words) => lines[at.index(count)].push_str(&format!(" {words}")),
            Change::Blank(at, words) => lines.insert(at.index(count), (*words).to_owned()),
            Change::Remove(at) => drop(lines.remove(at.index(count))),
            Change::Swap(a, b) => lines.swap(a.index(count), b.index(count)),
            Change::Indent(at, by) => lines[at.index(count)].insert_str(0, &" ".repeat(*by)),
            Change::Outdent(at) => {
                let line = &mut lines[at.index(count)];
                *line = line.strip_prefix("  ").unwrap_or(line).to_owned();
            }
            Change::Fold(at) => {
                let line = &mut lines[at.index(count)];
                *line = line.replacen(' ', "\n         ", 9).trim_start().to_owned();
            }
        }
    }
    lines.join("\n") + "\n"
}

/// A part of a record of the content, which a change often meets.
fn parts() -> Vec<(FileRole, String)> {
    let mut parts = Vec::new();
    for (_, role, text) in content() {
        if matches!(role, FileRole::Guide | FileRole::Reviews) {
            continue;
        }
        let lines: Vec<&str> = text.lines().collect();
        let starts = |line: &&&str| line.starts_with(|c: char| c.is_ascii_lowercase());
        let first = lines.iter().take(14).copied();
        parts.push((role, first.collect::<Vec<_>>().join("\n")));
        if let Some(last) = lines.iter().rev().filter(starts).nth(2) {
            let from = lines.iter().rposition(|line| line == last).unwrap();
            parts.push((role, lines[from..].join("\n")));
        }
        parts.push((role, text));
    }
    parts
}

proptest! {
    #[test]
    fn a_changed_record_keeps_its_meaning_and_comments(
        part in any::<Index>(),
        changes in prop::collection::vec(change(), 0..7),
    ) {
        static PARTS: LazyLock<Vec<(FileRole, String)>> = LazyLock::new(parts);
        let (role, text) = part.get(&PARTS);
        keeps_its_promises(&changed(text, &changes), *role);
    }

    #[test]
    fn lines_of_all_kinds_keep_their_meaning_and_comments(
        lines in prop::collection::vec(
            (0usize..5, prop::sample::select(PIECES.to_vec()), any::<bool>()),
            0..9,
        ),
    ) {
        let mut text = String::from("# head\n");
        for (depth, words, aside) in lines {
            let aside = if aside { " # aside" } else { "" };
            text.push_str(&format!("{}{words}{aside}\n", "  ".repeat(depth)));
        }
        keeps_its_promises(&text, FileRole::Record(RecordKind::Procedure));
    }

    #[test]
    fn no_text_panics(text in "([a-c]|ә|: |, |- |# |\"|'|\\[|\\]|\\{|\\}|\\||>|\n|\n  \
        |\t|&|\\*|!|\\?|%|---|\\.\\.\\.|\\\\|\u{a0}|.){0,40}") {
        let _ = record(&text, FileRole::Record(RecordKind::Letter), source());
        let _ = guide(&text, source());
    }
}

/// Puts the keys of every mapping in another order.
fn shuffle(collection: &mut Collection<'_>, by: &mut impl Iterator<Item = usize>) {
    if collection.mapping {
        for last in (1..collection.entries.len()).rev() {
            let other = by.next().unwrap() % (last + 1);
            collection.entries.swap(last, other);
        }
    }
    for entry in &mut collection.entries {
        if let LayoutValue::Collection(inner) = &mut entry.value {
            shuffle(inner, by);
        }
    }
}

fn without_blank_lines(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn shuffled_keys_come_back_with_their_comments(seed in any::<u64>()) {
        let mut state = seed | 1;
        let mut random = std::iter::from_fn(|| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).ok()
        });
        for (path, role, text) in content() {
            // The names of holidays and the answers of a case stand as their author puts them.
            let is_free =
                matches!(role.record(), None | Some(RecordKind::Holidays | RecordKind::Case));
            if is_free {
                continue;
            }
            let text = format!("# The file.\n\n{text}");
            let mut layout = layout(&text).unwrap();
            shuffle(&mut layout.root, &mut random);
            prop_assert_eq!(layout.header.last(), Some(&Line::Blank));
            let shuffled = print(&layout).unwrap();
            let back = record(&shuffled, role, source()).unwrap();
            let (back, text) = (without_blank_lines(&back), without_blank_lines(&text));
            prop_assert_eq!(back, text, "{} from\n{}", path, shuffled);
        }
    }
}

#[test]
fn every_case_of_a_problem_that_reads_is_formatted_without_loss() {
    let mut seen = 0;
    let starter = files_of(&root().join("tests/site"));
    let starter: Vec<(String, String)> = starter
        .into_iter()
        .map(|(path, _, text)| (path, text))
        .collect();
    // What a case adds to the record of review is added to none.
    let record = [("content/reviews.lock".to_owned(), String::new())];
    for case in Case::all() {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in starter.iter().chain(&record) {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        case.lay(folder.path());
        let changed: Vec<&str> = case.files().collect();
        for (path, role, text) in files_of(folder.path()) {
            if !changed.contains(&path.as_str()) {
                continue;
            }
            match role {
                FileRole::Guide => drop(formatted(&text, role)),
                FileRole::Reviews => continue,
                _ => keeps_its_promises(&text, role),
            }
            seen += 1;
        }
    }
    assert!(seen > 100, "only {seen} files of the cases were read");
}

/// What a browser would show, where a line end is a space.
fn shown(text: &str) -> String {
    let mut html = String::new();
    let parser = pulldown_cmark::Parser::new_ext(text, crate::model::procedure::MARKDOWN);
    pulldown_cmark::html::push_html(&mut html, parser);
    html.replace('\n', " ")
}

fn keeps_what_is_shown(text: &str) {
    let Ok(formatted) = guide(text, source()) else {
        return;
    };
    assert_eq!(shown(&formatted), shown(text), "{text}\n---\n{formatted}");
    assert_eq!(
        guide(&formatted, source()).unwrap(),
        formatted,
        "made of:\n{text}"
    );
}

#[test]
fn a_guide_gets_its_form() {
    let text = "Бір\n  абзац,  \nекі жол.\n##   Тақырып ##   {#when}\n* бірінші\n  жалғасы\n\n\n* \
        екінші\n    + ішкі\n\n\n\n1)  қадам\n2)  қадам\n\n[a]: https://example.kz\n| а | ә |   \
        \n|---|---|\n| б | в |  \n";
    let expected = "Бір абзац,\\\nекі жол.\n\n## Тақырып {#when}\n\n- бірінші жалғасы\n\n- \
        екінші\n\n  - ішкі\n\n1) қадам\n2) қадам\n\n[a]: https://example.kz\n\n| а | ә \
        |\n|---|---|\n| б | в |\n";
    assert_eq!(guide(text, source()).unwrap(), expected);
}

const MARKS: [&str; 34] = [
    "сөз",
    "сөз сөйлем",
    "## Тақырып {#a}",
    "##   Тақырып  ##",
    "- ",
    "* ",
    "+ ",
    "1. ",
    "2) ",
    "10. ",
    "  ",
    "    ",
    "   ",
    "> ",
    "[сілтеме](act:x#1)",
    "[](act:x)",
    "[a]",
    "[a]: https://a.kz",
    "**қою**",
    "*көл",
    "бе*",
    "`код",
    "соңы`",
    "  \n",
    "\\\n",
    "| а | ә |\n|---|---|\n",
    "```\n",
    "---",
    "\n",
    "\n",
    "\n",
    "\n\n",
    "\n\n\n",
    "<!-- a -->",
];

proptest! {
    #[test]
    fn a_random_guide_shows_the_same(
        pieces in prop::collection::vec(prop::sample::select(MARKS.to_vec()), 0..14),
    ) {
        keeps_what_is_shown(&pieces.concat());
    }

    #[test]
    fn a_changed_guide_shows_the_same(
        part in any::<Index>(),
        changes in prop::collection::vec(
            (any::<Index>(), prop::sample::select(MARKS.to_vec())),
            0..6,
        ),
    ) {
        static GUIDES: std::sync::LazyLock<Vec<String>> = std::sync::LazyLock::new(|| {
            let guides = content().into_iter().filter(|(_, role, _)| *role == FileRole::Guide);
            guides.map(|(_, _, text)| text).collect()
        });
        let mut text = part.get(&GUIDES).clone();
        for (at, words) in changes {
            let at = at.index(text.len());
            let at = text.floor_char_boundary(at);
            text.insert_str(at, words);
        }
        keeps_what_is_shown(&text);
    }
}
