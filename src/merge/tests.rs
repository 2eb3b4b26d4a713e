//! What merging promises, over every record of this repository's content and of the starter, as
//! forms would write them.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;
use std::path::PathBuf;

use rayon::prelude::*;

use super::{Merged, NoteKind, Versions, merged, new_record};
use crate::diagnostic::{Report, SourceId, Sources};
use crate::format::{is_plain, record};
use crate::load::kind::{RecordKind, Shape};
use crate::load::yaml::{Node, Value as Yaml};
use crate::load::{
    FileKind, FileRole, Form, IdOf, RecordData, RecordTree, SiteFolder, read, record_data,
};

struct File {
    path: String,
    role: FileRole,
    id: Option<String>,
    text: String,
}

impl File {
    fn kind(&self) -> RecordKind {
        self.role.record().unwrap()
    }

    fn data(&self, text: &str) -> Option<RecordData> {
        record_data(self.kind(), text)
    }

    fn merged(&self, old: &str, new: &str) -> Merged {
        let versions = Versions {
            old,
            new,
            base: None,
        };
        let result = merged(versions, self.role, self.id.as_deref(), source());
        result.unwrap_or_else(|fault| panic!("{}: {fault:?}\n{old}\n---\n{new}", self.path))
    }

    fn tree(&self) -> Value {
        let tree = RecordTree::read(self.kind(), &self.text, source()).unwrap();
        value(&tree, &tree.root)
    }
}

fn source() -> SourceId {
    Sources::default().add("", "")
}

/// Every record of the content and of the starter.
fn files() -> Vec<File> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for site in [root.clone(), root.join("starter")] {
        let mut sources = Sources::default();
        let walked = read(
            &SiteFolder::new(&site, &[]),
            &mut sources,
            &mut Report::default(),
        );
        for file in walked.files {
            if file.role.record().is_some() {
                found.push(File {
                    path: file.path,
                    role: file.role,
                    id: file.id.map(|id| id.to_string()),
                    text: sources.text(file.source).to_owned(),
                });
            }
        }
    }
    assert!(found.len() > 40, "content is missing");
    found
}

/// Numbers that look random and are the same in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let mixed = self.0 ^ (self.0 >> 33);
        mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 24
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(most.max(1)).unwrap()).unwrap()
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }
}

/// A value as a form holds it.
#[derive(Debug, Clone, PartialEq)]
enum Value {
    /// Its text, whether it is a number or a boolean, and what it is to its decoder.
    Scalar(String, bool, Option<Form>),
    List(Vec<Value>),
    Map(
        Option<RecordKind>,
        &'static [&'static str],
        Vec<(String, Value)>,
    ),
}

fn value(tree: &RecordTree<'_>, node: &Node) -> Value {
    match &node.value {
        Yaml::Scalar { text, plain } => {
            let bare = *plain && matches!(node.shape(), Shape::Number | Shape::Boolean);
            Value::Scalar(text.clone(), bare, tree.form(node))
        }
        Yaml::List(items) => Value::List(items.iter().map(|it| value(tree, it)).collect()),
        Yaml::Mapping(entries) => {
            let entries = entries.iter();
            let entries = entries.map(|(key, it)| (key.text.clone(), value(tree, it)));
            Value::Map(tree.kind(node), tree.keys(node), entries.collect())
        }
        Yaml::Refused => panic!("a refused value in the content"),
    }
}

fn text(text: &str) -> Value {
    Value::Scalar(text.to_owned(), false, None)
}

/// A value of nothing, as forms write it.
fn nothing(random: &mut Random) -> Value {
    match random.below(4) {
        0 => text(""),
        1 => Value::List(Vec::new()),
        2 => Value::Scalar("null".to_owned(), true, None),
        _ => {
            let sides = ["kk", "ru"].map(|side| (side.to_owned(), text("")));
            Value::Map(None, &[], sides.into())
        }
    }
}

/// The value of a key as a form writes it: in its long form, with all that may be left out.
fn filled(kind: Option<RecordKind>, key: &str, value: Value, random: &mut Random) -> Value {
    use RecordKind as R;
    let keyed = |main: &str, value: Value| match value {
        Value::Scalar(..) | Value::Map(Some(R::Localized), ..) => {
            Value::Map(None, &[], vec![(main.to_owned(), value)])
        }
        other => other,
    };
    let listed = |value: Value| match value {
        Value::List(items) => items,
        one => vec![one],
    };
    let each = |value: Value, main: &str| {
        Value::List(
            listed(value)
                .into_iter()
                .map(|item| keyed(main, item))
                .collect(),
        )
    };
    let value = match (kind, key) {
        (Some(R::Contact), "phones" | "fax") => each(value, "number"),
        (Some(R::Contact), "email" | "website") => each(value, "address"),
        (Some(R::Office), "area") | (Some(R::OpeningHours), "days") => Value::List(listed(value)),
        (Some(R::Procedure | R::Channel), "filing_limit") | (Some(R::Channel), "deadline") => {
            Value::List(listed(value))
        }
        (Some(R::Field | R::Block), "when") => keyed("field", value),
        (_, _) => value,
    };
    match value {
        Value::Scalar(day, _, form @ Some(Form::Date)) if random.one_in(2) => {
            Value::Scalar(format!("{day}T00:00:00.000Z"), false, form)
        }
        Value::Scalar(text, bare, form) => {
            let quoted = bare && form == Some(Form::Numbers) && random.one_in(2);
            Value::Scalar(text, bare && !quoted, form)
        }
        Value::List(items) => {
            let items = items.into_iter().map(|item| match item {
                // Of an item no list is made.
                Value::Scalar(..) => item,
                item => filled(None, "", item, random),
            });
            Value::List(items.collect())
        }
        Value::Map(inner, keys, entries) => {
            let mut entries: Vec<(String, Value)> = entries
                .into_iter()
                .map(|(key, value)| {
                    let value = filled(inner, &key, value, random);
                    (key, value)
                })
                .collect();
            let is_text = inner == Some(R::Localized);
            if is_text
                && let [(key, shared)] = entries.as_slice()
                && key == "same"
            {
                let shared = shared.clone();
                entries = ["kk", "ru"]
                    .map(|side| (side.to_owned(), shared.clone()))
                    .into();
            }
            let has = |entries: &[(String, Value)], name: &str| {
                entries.iter().any(|(key, _)| key == name)
            };
            for name in keys.iter().filter(|_| !is_text) {
                if !has(&entries, name) && random.one_in(2) {
                    entries.push(((*name).to_owned(), nothing(random)));
                }
            }
            if has(&entries, "number") && inner.is_none() && !has(&entries, "free") {
                entries.push(("label".to_owned(), nothing(random)));
                if kind == Some(R::Contact) {
                    let no = Value::Scalar("false".to_owned(), true, None);
                    entries.push(("free".to_owned(), no));
                }
            }
            if inner == Some(R::Field) && !has(&entries, "required") {
                let no = Value::Scalar("false".to_owned(), true, None);
                entries.push(("required".to_owned(), no));
            }
            Value::Map(inner, keys, entries)
        }
    }
}

/// How a form writes its files.
#[derive(Debug, Clone, Copy)]
struct Style {
    flow: bool,
    quotes: char,
    folds: bool,
    sorts: bool,
}

impl Style {
    fn any(random: &mut Random) -> Self {
        Self {
            flow: random.one_in(4),
            quotes: [' ', '\'', '"', '>'][random.below(4)],
            folds: random.one_in(2),
            sorts: random.one_in(2),
        }
    }
}

fn written(value: &Value, style: Style) -> String {
    let mut text = String::new();
    match style.flow {
        true => {
            flow(value, style, &mut text);
            text.push('\n');
        }
        false => block(value, 0, style, &mut text),
    }
    text
}

fn in_order(entries: &[(String, Value)], style: Style) -> Vec<&(String, Value)> {
    let mut entries: Vec<&(String, Value)> = entries.iter().collect();
    if style.sorts {
        entries.sort_by_key(|(key, _)| key);
    }
    entries
}

fn flow(value: &Value, style: Style, text: &mut String) {
    match value {
        Value::Scalar(it, true, _) => text.push_str(it),
        Value::Scalar(it, false, _) => match style.quotes {
            '\'' if !it.contains('\n') => write!(text, "'{}'", it.replace('\'', "''")).unwrap(),
            _ => text.push_str(&serde_json::Value::from(it.as_str()).to_string()),
        },
        Value::List(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                text.push_str(if place > 0 { ", " } else { "" });
                flow(item, style, text);
            }
            text.push(']');
        }
        Value::Map(_, _, entries) => {
            text.push('{');
            for (place, (key, value)) in in_order(entries, style).into_iter().enumerate() {
                text.push_str(if place > 0 { ",\n " } else { " " });
                write!(text, "{key}: ").unwrap();
                flow(value, style, text);
            }
            text.push_str(" }");
        }
    }
}

fn block(value: &Value, depth: usize, style: Style, text: &mut String) {
    let indent = "  ".repeat(depth);
    match value {
        Value::Map(_, _, entries) if !entries.is_empty() => {
            for (place, (key, value)) in in_order(entries, style).into_iter().enumerate() {
                if place > 0 || !text.ends_with("- ") {
                    text.push_str(&indent);
                }
                write!(text, "{key}:").unwrap();
                inner(value, depth, style, text);
            }
        }
        _ => inner(value, depth, style, text),
    }
}

fn inner(value: &Value, depth: usize, style: Style, text: &mut String) {
    let indent = "  ".repeat(depth + 1);
    match value {
        Value::Map(_, _, entries) if !entries.is_empty() => {
            text.push('\n');
            block(value, depth + 1, style, text);
        }
        Value::List(items) if !items.is_empty() => {
            text.push('\n');
            for item in items {
                write!(text, "{indent}- ").unwrap();
                match item {
                    Value::Map(_, _, entries) if !entries.is_empty() => {
                        block(item, depth + 2, style, text);
                    }
                    _ => {
                        text.pop();
                        inner(item, depth + 1, style, text);
                    }
                }
            }
        }
        Value::Scalar(it, bare, form) => {
            text.push(' ');
            scalar(it, *bare, *form, &indent, style, text);
            text.push('\n');
        }
        value => {
            text.push(' ');
            flow(value, style, text);
            text.push('\n');
        }
    }
}

fn scalar(it: &str, bare: bool, form: Option<Form>, indent: &str, style: Style, text: &mut String) {
    let day = form == Some(Form::Date);
    if bare || day {
        return text.push_str(it);
    }
    let one_line = !it.contains('\n') && it == it.trim() && !it.contains("  ") && !it.is_empty();
    let folded = || {
        let mut lines = String::new();
        let mut width = 0;
        for (place, word) in it.split(' ').enumerate() {
            let breaks = style.folds && width > 60 && !word.starts_with(['#', '-']);
            match (place, breaks) {
                (0, _) => {}
                (_, true) => {
                    lines.push('\n');
                    lines.push_str(indent);
                    width = 0;
                }
                (_, false) => lines.push(' '),
            }
            lines.push_str(word);
            width += word.chars().count() + 1;
        }
        lines
    };
    match style.quotes {
        '\'' if one_line => write!(text, "'{}'", folded().replace('\'', "''")).unwrap(),
        '>' if one_line => write!(text, ">-\n{indent}{}", folded()).unwrap(),
        ' ' if one_line && is_plain(it) => text.push_str(&folded()),
        '"' | '\'' => text.push_str(&serde_json::Value::from(it).to_string()),
        _ if it.contains('\n') && it == it.trim_start() => {
            let end = it.trim_end_matches('\n');
            let sign = if end == it { "|-" } else { "|" };
            write!(text, "{sign}").unwrap();
            for line in end.split('\n') {
                text.push('\n');
                if !line.is_empty() {
                    write!(text, "{indent}{line}").unwrap();
                }
            }
        }
        _ => text.push_str(&serde_json::Value::from(it).to_string()),
    }
}

/// The file as a form would write it, with the field by which it names the file.
fn by_form(file: &File, root: &Value, random: &mut Random) -> String {
    let mut root = filled(None, "", root.clone(), random);
    if let (Value::Map(_, _, entries), RecordKind::Site) = (&mut root, file.kind())
        && !entries.iter().any(|(key, value)| {
            key == "offline" && matches!(value, Value::Scalar(it, ..) if it == "false")
        })
    {
        entries.retain(|(key, _)| key != "offline");
        entries.push((
            "offline".to_owned(),
            Value::Scalar("true".to_owned(), true, None),
        ));
    }
    let names_file = FileKind::holding(file.kind()).is_some_and(|kind| kind.id != IdOf::None);
    if let (Value::Map(_, keys, entries), Some(id)) = (&mut root, &file.id)
        && names_file
        && !keys.contains(&"id")
        && random.one_in(2)
    {
        entries.insert(0, ("id".to_owned(), text(id)));
    }
    written(&root, Style::any(random))
}

const RUNS: u64 = 8;

#[test]
fn what_a_form_loads_and_saves_is_the_file_as_it_was() {
    files().par_iter().for_each(|file| {
        let root = file.tree();
        for run in 0..RUNS {
            let mut random = Random(run + 1);
            let new = by_form(file, &root, &mut random);
            let result = file.merged(&file.text, &new);
            assert_eq!(result.text, file.text, "{} run {run}\n{new}", file.path);
            assert!(result.notes.is_empty() && result.conflicts.is_empty());
        }
    });
}

/// The places of every value in a tree: by keys and numbers of items.
fn places(value: &Value, here: &mut Vec<usize>, found: &mut Vec<Vec<usize>>) {
    let inner: Vec<&Value> = match value {
        Value::Scalar(..) => Vec::new(),
        Value::List(items) => items.iter().collect(),
        Value::Map(_, _, entries) => entries.iter().map(|(_, value)| value).collect(),
    };
    for (place, value) in inner.into_iter().enumerate() {
        here.push(place);
        found.push(here.clone());
        places(value, here, found);
        here.pop();
    }
}

fn at<'v>(value: &'v mut Value, place: &[usize]) -> &'v mut Value {
    let Some((first, rest)) = place.split_first() else {
        return value;
    };
    let inner = match value {
        Value::List(items) => &mut items[*first],
        Value::Map(_, _, entries) => &mut entries[*first].1,
        Value::Scalar(..) => panic!("no value there"),
    };
    at(inner, rest)
}

/// The bytes of a value in the file, with its key or dash; whole lines.
fn lines_at(file: &File, place: &[usize]) -> Range<usize> {
    let tree = RecordTree::read(file.kind(), &file.text, source()).unwrap();
    let (mut node, mut start, mut end) = (&tree.root, 0, file.text.len());
    for step in place {
        let is_flow = file.text[node.place.range()].starts_with(['[', '{']);
        let next = match &node.value {
            Yaml::List(items) => {
                let next = &items[*step];
                (next.place.range().start, next)
            }
            Yaml::Mapping(entries) => {
                let (key, next) = &entries[*step];
                (key.place.range().start, next)
            }
            _ => panic!("no value there"),
        };
        if is_flow {
            // What stands in brackets changes as a whole.
            break;
        }
        node = next.1;
        start = next.0;
        end = last_byte(node).max(start);
    }
    let first = file.text[..start].matches('\n').count();
    let text = file.text[..end].trim_end();
    first..text.matches('\n').count() + 1
}

fn last_byte(node: &Node) -> usize {
    let inner = match &node.value {
        Yaml::List(items) => items.last().map(last_byte),
        Yaml::Mapping(entries) => entries.last().map(|(_, node)| last_byte(node)),
        _ => None,
    };
    node.place.range().end.max(inner.unwrap_or(0))
}

/// Makes a change that a form can make; the places whose lines may change for it.
fn changed(
    file: &File,
    root: &mut Value,
    random: &mut Random,
) -> Option<(&'static str, Range<usize>)> {
    let mut all = Vec::new();
    places(root, &mut Vec::new(), &mut all);
    let place = all[random.below(all.len())].clone();
    let (last, above) = place.split_last()?;
    let lines = lines_at(file, &place);
    let parent = lines_at(file, above);
    let op = match (random.below(6), at(root, above)) {
        (4 | 5, Value::List(_)) => 2,
        (op, _) => op,
    };
    match (op, at(root, above)) {
        (0, parent_value) => {
            // Another value.
            let is_side = matches!(parent_value, Value::Map(Some(RecordKind::Localized), ..));
            match at(root, &place) {
                Value::Scalar(it, bare, form) => {
                    match (form, *bare) {
                        (Some(Form::Text), false) | (None, false) if it.contains('\n') => {
                            it.push_str("\nТағы бір: жол");
                        }
                        (Some(Form::Text), _) => {
                            let words = [" бір: екі", " #екі", ", «үш» [төрт]", " төрт"];
                            it.push_str(words[random.below(4)]);
                            *bare = false;
                        }
                        (Some(Form::Date), _) => *it = "2027-02-03".to_owned(),
                        (Some(Form::Phone), _) => *it = "+7 7212 41 10 07".to_owned(),
                        (Some(Form::Number | Form::Numbers), _) => *it = "77".to_owned(),
                        (Some(Form::Boolean), _) => {
                            *it = (it == "false").to_string();
                        }
                        _ => it.push_str("-zh"),
                    }
                    Some((if is_side { "side" } else { "scalar" }, lines))
                }
                _ => None,
            }
        }
        (1, Value::Map(kind, _, entries)) if *kind != Some(RecordKind::Localized) => {
            (entries.len() > 1).then(|| {
                entries.remove(*last);
                // The next one stands on the line of the dash then.
                let more = usize::from(*last == 0);
                ("clear", lines.start..lines.end + more)
            })
        }
        (1, Value::List(items)) if items.len() > 1 => {
            items.remove(*last);
            Some(("remove item", lines))
        }
        (2, Value::List(items)) => {
            let mut copy = items[*last].clone();
            match &mut copy {
                Value::Map(_, _, entries) => {
                    for (key, value) in entries {
                        if let (true, Value::Scalar(it, ..)) = (key == "id", value) {
                            it.push_str("-zhana");
                        }
                    }
                }
                Value::Scalar(it, ..) => it.push('7'),
                Value::List(_) => {}
            }
            let to = random.below(items.len() + 1);
            items.insert(to, copy);
            Some(("add item", parent))
        }
        (3, Value::List(items)) if items.len() > 1 => {
            let item = items.remove(*last);
            let to = random.below(items.len() + 1);
            items.insert(to, item);
            Some(("move item", parent))
        }
        (4 | 5, Value::Map(Some(kind), keys, entries)) => {
            // A key that may stand there and does not: with a value of another record's.
            let texts = [
                "note",
                "description",
                "hint",
                "label",
                "summary",
                "short_name",
                "receipt",
                "progress",
                "addressed_as",
                "name",
                "title",
            ];
            let words = ["extension", "was", "verified_on"];
            let absent: Vec<&str> = keys
                .iter()
                .copied()
                .filter(|key| texts.contains(key) || words.contains(key))
                .filter(|key| !entries.iter().any(|(other, _)| other == key))
                .collect();
            let key = *absent.get(random.below(absent.len()))?;
            if *kind == RecordKind::Localized {
                return None;
            }
            let value = match key {
                "extension" => text("101"),
                "was" => text("burynghy-aty"),
                "verified_on" => Value::Scalar("2026-01-02".to_owned(), false, Some(Form::Date)),
                _ => {
                    let sides = ["kk", "ru"].map(|side| (side.to_owned(), text("Жаңа: мәтін")));
                    Value::Map(Some(RecordKind::Localized), &[], sides.into())
                }
            };
            entries.push((key.to_owned(), value));
            Some(("add key", parent))
        }
        _ => None,
    }
}

/// The comments of a text, each with how often it stands there.
fn comments(text: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for line in text.lines() {
        if let Some((before, comment)) = line.rsplit_once('#')
            && (before.trim().is_empty() || before.ends_with(' '))
        {
            *found.entry(comment.trim().to_owned()).or_default() += 1;
        }
    }
    found
}

/// The lines of `old` that `new` does not have, by their numbers.
fn gone(old: &str, new: &str) -> Vec<usize> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let end = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let end = end.min(old.len().min(new.len()) - start);
    let mut rest: Vec<&str> = new[start..new.len() - end].to_vec();
    (start..old.len() - end)
        .filter(|line| match rest.iter().position(|it| *it == old[*line]) {
            Some(place) => {
                rest.remove(place);
                false
            }
            None => true,
        })
        .collect()
}

#[test]
fn what_a_form_changes_is_all_that_changes() {
    let tried: Vec<Vec<&str>> = files().par_iter().map(tried).collect();
    let mut made: BTreeMap<&str, usize> = BTreeMap::new();
    for change in tried.into_iter().flatten() {
        *made.entry(change).or_default() += 1;
    }
    for change in [
        "side",
        "scalar",
        "clear",
        "remove item",
        "add item",
        "move item",
        "add key",
    ] {
        assert!(made.get(change).is_some_and(|made| *made > 15), "{made:?}");
    }
}

/// Tries changes of a file; which they were.
fn tried(file: &File) -> Vec<&'static str> {
    let mut made = Vec::new();
    let root = file.tree();
    for run in 0..28 {
        let mut random = Random(run * 7919 + 17);
        let mut after = root.clone();
        let Some((change, may_change)) = changed(file, &mut after, &mut random) else {
            continue;
        };
        let plain = written(
            &after,
            Style {
                flow: true,
                quotes: '"',
                folds: false,
                sorts: false,
            },
        );
        let Some(wanted) = file.data(&plain) else {
            continue;
        };
        let new = by_form(file, &after, &mut random);
        let what = format!("{} run {run}: {change}\n{new}", file.path);
        let result = file.merged(&file.text, &new);
        assert!(result.conflicts.is_empty(), "{what}");
        assert_eq!(
            file.data(&result.text),
            Some(wanted),
            "{what}\n{}",
            result.text
        );
        let formed = record(&result.text, file.role, source()).unwrap();
        assert_eq!(formed, result.text, "{what}");
        assert_eq!(file.merged(&result.text, &new).text, result.text, "{what}");
        assert_eq!(
            file.merged(&file.text, &result.text).text,
            result.text,
            "{what}"
        );
        made.push(change);

        let mut left = comments(&result.text);
        for note in result
            .notes
            .iter()
            .filter(|note| note.kind == NoteKind::Lost)
        {
            for comment in &note.comment {
                let comment = comment.trim_start_matches('#').trim();
                *left.entry(comment.to_owned()).or_default() += 1;
            }
        }
        for (comment, count) in comments(&file.text) {
            let found = left.get(&comment).copied().unwrap_or(0);
            assert!(found >= count, "{what}: lost: {comment}\n{}", result.text);
        }
        let (went, came) = (
            gone(&file.text, &result.text),
            gone(&result.text, &file.text),
        );
        // What no longer fits on a line in brackets gets lines.
        let is_wide = went.iter().any(|line| {
            let line = file.text.lines().nth(*line).unwrap();
            line.contains(['[', '{'])
        });
        if !change.starts_with("add") && !is_wide {
            // A text of several lines gets a paragraph more.
            let most = went.len() + 2 * usize::from(result.text.contains("Тағы бір: жол"));
            assert!(
                came.len() <= most,
                "{what}: came: {came:?}\n{}",
                result.text
            );
        }
        for line in went {
            let line_before = file.text.lines().nth(line).unwrap();
            let is_comment = line_before.trim().starts_with('#');
            // Where lines are the same, it can't be said which of them went.
            let mut may = file.text.lines().skip(may_change.start);
            let is_meant = may_change.contains(&line)
                || line_before.is_empty()
                || may
                    .by_ref()
                    .take(may_change.len())
                    .any(|it| it == line_before);
            assert!(
                is_meant || is_comment,
                "{what}: line {} changed, not one of {may_change:?}: {line_before}",
                line + 1
            );
        }
    }
    made
}

#[test]
fn a_file_that_is_new_gets_the_form_of_the_content() {
    for file in files() {
        let root = file.tree();
        let mut random = Random(5);
        let new = by_form(&file, &root, &mut random);
        let made = new_record(&new, file.role, file.id.as_deref(), source());
        let made = made.unwrap_or_else(|fault| panic!("{}: {fault:?}\n{new}", file.path));
        assert_eq!(file.data(&made), file.data(&file.text), "{}", file.path);
        assert_eq!(
            record(&made, file.role, source()).unwrap(),
            made,
            "{}",
            file.path
        );
        let again = new_record(&made, file.role, file.id.as_deref(), source()).unwrap();
        assert_eq!(again, made, "{}", file.path);
    }
}

/// The places of texts in a tree.
fn texts(root: &mut Value) -> Vec<Vec<usize>> {
    let mut all = Vec::new();
    places(root, &mut Vec::new(), &mut all);
    all.retain(|place| matches!(at(root, place), Value::Scalar(_, false, Some(Form::Text))));
    all
}

fn with_words(root: &Value, place: &[usize], words: &str) -> Value {
    let mut root = root.clone();
    if let Value::Scalar(it, ..) = at(&mut root, place) {
        it.push_str(words);
    }
    root
}

#[test]
fn what_others_changed_meanwhile_stays_or_is_a_conflict() {
    files().par_iter().for_each(|file| {
        let mut root = file.tree();
        let places = texts(&mut root);
        for run in 0..6 {
            let mut random = Random(run * 31 + 3);
            let (mine, theirs) = (random.below(places.len()), random.below(places.len()));
            let plain = Style {
                flow: true,
                quotes: '"',
                folds: false,
                sorts: false,
            };
            let after = with_words(&root, &places[theirs], " өзге");
            let old = file.merged(&file.text, &written(&after, plain)).text;
            let new = with_words(&root, &places[mine], " жаңа");
            let new = by_form(file, &new, &mut random);
            let versions = Versions {
                old: &old,
                new: &new,
                base: Some(&file.text),
            };
            let what = format!("{} run {run}\n{new}", file.path);
            let result = merged(versions, file.role, file.id.as_deref(), source());
            let result = result.unwrap_or_else(|fault| panic!("{what}: {fault:?}"));
            if mine == theirs {
                assert_eq!(result.conflicts.len(), 1, "{what}");
                continue;
            }
            assert!(
                result.conflicts.is_empty(),
                "{what}: {:?}",
                result.conflicts
            );
            let both = with_words(&after, &places[mine], " жаңа");
            let wanted = file.data(&written(&both, plain));
            assert_eq!(file.data(&result.text), wanted, "{what}\n{}", result.text);
            assert_eq!(comments(&result.text), comments(&file.text), "{what}");
        }
    });
}

#[test]
fn a_file_in_a_form_of_its_own_keeps_its_lines() {
    let mut tried = 0;
    for file in files() {
        let mut root = file.tree();
        let places = texts(&mut root);
        // Spaces where nobody needs them, but in texts of several lines.
        let own: String = file
            .text
            .lines()
            .map(|line| match line.split_once(": ") {
                Some((key, value)) if !key.contains(['#', '"', '{']) => {
                    format!("{key}:   {value}\n")
                }
                _ => format!("{line}\n"),
            })
            .collect();
        if own == file.text || file.data(&own) != file.data(&file.text) {
            continue;
        }
        for run in 0..3 {
            let mut random = Random(run * 131 + 7);
            let place = &places[random.below(places.len())];
            let after = with_words(&root, place, " жаңа");
            let new = by_form(&file, &after, &mut random);
            let result = file.merged(&own, &new);
            let may = lines_at(&file, place);
            for line in gone(&own, &result.text) {
                let text = own.lines().nth(line).unwrap();
                assert!(
                    may.contains(&line),
                    "{}: {text}\n{}",
                    file.path,
                    result.text
                );
            }
            tried += 1;
        }
    }
    assert!(tried > 60, "{tried}");
}
