//! The text of a record with the values of a row in it: a new one, or one that stands with nothing
//! else changed. What is written is in the form of `tartip fmt`, and is read back before it counts.

use super::words::squashed;
use crate::diagnostic::{Edit, Report, SourceId, Sources, Span};
use crate::edit::apply;
use crate::format::{self, is_plain};
use crate::load::FileRole;
use crate::load::kind::{RecordKind, Shape};
use crate::load::yaml::{self, Key, Node, Value};
use crate::scalar::Phone;

/// A value that a record is to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A text; spaces of another kind make no other text.
    Text(String),
    /// A word that needs no quotes: an id, a day.
    Word(String),
    /// These ids, in any order; one may stand without a list.
    Ids(Vec<String>),
    /// These telephones.
    Phones(Vec<String>),
    /// These addresses.
    Addresses(Vec<String>),
    /// A list with this id in it, whatever else is there.
    Including(String),
}

/// A value of a record that can't be changed from a table: it says more than a cell can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SaysMore {
    /// Where it stands; nothing for a record that can't be changed at all.
    pub path: Vec<&'static str>,
}

/// A key that has another value than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyChange {
    /// The key, with those above it: `note.ru`.
    pub key: String,
    /// What stood there, if anything.
    pub before: Option<String>,
    /// What stands there now.
    pub after: String,
}

/// The text of a record in which each path has the value that is wanted; `text` is empty for a new
/// one. Comments and other keys stay.
///
/// # Errors
/// The first value that can't be put in its place.
pub(super) fn with(
    text: &str,
    kind: RecordKind,
    wanted: &[(Vec<&'static str>, Wanted)],
) -> Result<String, SaysMore> {
    let unsure = || SaysMore { path: Vec::new() };
    let source = Sources::default().add("", "");
    let root = match text {
        "" => None,
        text => Some(tree(text, source, kind).ok_or_else(unsure)?),
    };
    let mut edits: Vec<Edit> = Vec::new();
    let mut missing: Vec<(&str, Vec<(&str, &Wanted)>)> = Vec::new();
    let edit = |range: std::ops::Range<usize>, text: String| Edit {
        place: Span::new(source, range),
        text,
    };
    for (path, value) in wanted {
        let says_more = || SaysMore { path: path.clone() };
        let [first, inner @ ..] = path.as_slice() else {
            continue;
        };
        let entry = root.as_ref().and_then(|root| entry(root, first));
        let Some((key, node)) = entry.filter(|(_, node)| node.shape() != Shape::Nothing) else {
            if let Some((key, _)) = entry {
                // The key stands with nothing after it.
                let written = match inner.first() {
                    None => format!(" {}", written(value, false)),
                    Some(_) => return Err(says_more()),
                };
                edits.push(edit(
                    key.place.range().end + 1..key.place.range().end + 1,
                    written,
                ));
                continue;
            }
            let inner = inner.first().copied().unwrap_or_default();
            match missing.iter_mut().find(|(key, _)| key == first) {
                Some((_, values)) => values.push((inner, value)),
                None => missing.push((first, vec![(inner, value)])),
            }
            continue;
        };
        let Some(inner) = inner.first() else {
            match compared(node, value) {
                Compared::Same => {}
                Compared::Other => edits
                    .push(replacement(text, key, node, value, false, edit).ok_or_else(says_more)?),
                Compared::SaysMore => return Err(says_more()),
            }
            continue;
        };
        let is_flow = text
            .get(node.place.range())
            .is_some_and(|text| text.starts_with('{'));
        match (self::entry(node, inner), &node.value) {
            (Some((key, node)), _) if node.shape() != Shape::Nothing => {
                match compared(node, value) {
                    Compared::Same => {}
                    Compared::Other => edits.push(
                        replacement(text, key, node, value, is_flow, edit).ok_or_else(says_more)?,
                    ),
                    Compared::SaysMore => return Err(says_more()),
                }
            }
            (Some((key, _)), _) => {
                let at = key.place.range().end + 1;
                edits.push(edit(at..at, format!(" {}", written(value, is_flow))));
            }
            (None, Value::Mapping(entries)) => {
                let (other, _) = entries.first().ok_or_else(says_more)?;
                let at = other.place.range().start;
                let line = text.get(..at).unwrap_or_default();
                let indent = line.len() - line.rfind('\n').map_or(0, |at| at + 1);
                let between = match is_flow {
                    true => ", ".to_owned(),
                    false => format!("\n{}", " ".repeat(indent)),
                };
                let value = written(value, is_flow);
                edits.push(edit(at..at, format!("{inner}: {value}{between}")));
            }
            (None, _) => return Err(says_more()),
        }
    }
    let mut new = apply(text.as_bytes(), &edits)
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or_else(unsure)?;
    if !new.is_empty() && !new.ends_with('\n') {
        new.push('\n');
    }
    for (key, values) in missing {
        match values.as_slice() {
            [("", value)] => new.push_str(&format!("{key}: {}\n", written(value, false))),
            values => {
                new.push_str(&format!("{key}:\n"));
                for (inner, value) in values {
                    new.push_str(&format!("  {inner}: {}\n", written(value, false)));
                }
            }
        }
    }
    if new == text {
        return Ok(new);
    }
    let new = format::record(&new, FileRole::Record(kind), source).map_err(|_| unsure())?;
    // Whatever way the file was written in, the proof is that it says what it should.
    let root = tree(&new, source, kind).ok_or_else(unsure)?;
    for (path, value) in wanted {
        let node = path
            .iter()
            .try_fold(&root, |node, key| entry(node, key).map(|(_, node)| node));
        if !node.is_some_and(|node| compared(node, value) == Compared::Same) {
            return Err(SaysMore { path: path.clone() });
        }
    }
    Ok(new)
}

fn tree(text: &str, source: SourceId, kind: RecordKind) -> Option<Node> {
    let mut report = Report::default();
    let root = yaml::parse(text, source, kind, &mut report);
    root.filter(|_| !report.has_errors())
}

fn entry<'n>(node: &'n Node, name: &str) -> Option<&'n (Key, Node)> {
    match &node.value {
        Value::Mapping(entries) => entries.iter().find(|(key, _)| key.text == name),
        _ => None,
    }
}

/// How what stands is to what is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Compared {
    Same,
    /// It may give way.
    Other,
    /// It may not: it has what a cell can't hold.
    SaysMore,
}

fn compared(node: &Node, wanted: &Wanted) -> Compared {
    let of = |is_same: bool| match is_same {
        true => Compared::Same,
        false => Compared::Other,
    };
    let listed = |wanted: &[String], normal: fn(&str) -> String| {
        let Some(items) = items(node) else {
            return Compared::SaysMore;
        };
        let found = items.iter().map(|(item, _)| normal(item));
        let is_same = found.eq(wanted.iter().map(|item| normal(item)));
        match items.iter().all(|(_, is_plain)| *is_plain) {
            true => of(is_same),
            false if is_same => Compared::Same,
            false => Compared::SaysMore,
        }
    };
    match (wanted, &node.value) {
        (Wanted::Text(wanted), Value::Scalar { text, .. }) => {
            of(squashed(text) == squashed(wanted))
        }
        (Wanted::Word(wanted), Value::Scalar { text, .. }) => of(text == wanted),
        (Wanted::Text(_) | Wanted::Word(_), _) => Compared::SaysMore,
        (Wanted::Ids(wanted), _) => items(node).map_or(Compared::SaysMore, |items| {
            let has = |id: &String| items.iter().any(|(item, _)| item == id);
            of(wanted.iter().all(has) && items.iter().all(|(item, _)| wanted.contains(item)))
        }),
        (Wanted::Phones(wanted), _) => listed(wanted, dialled),
        (Wanted::Addresses(wanted), _) => listed(wanted, str::to_owned),
        (Wanted::Including(wanted), _) => match items(node) {
            Some(items) => of(items.iter().any(|(item, _)| item == wanted)),
            None => Compared::SaysMore,
        },
    }
}

/// A telephone as it is dialled, by which two ways to write it are one.
fn dialled(phone: &str) -> String {
    Phone::parse(phone).map_or_else(|| phone.to_owned(), |phone| phone.dial().to_owned())
}

/// The items of a list, or the one that stands without one; and whether each is a value alone.
fn items(node: &Node) -> Option<Vec<(String, bool)>> {
    let one = |node: &Node| match &node.value {
        Value::Scalar { text, .. } => Some((text.clone(), true)),
        Value::Mapping(entries) => {
            let is_main = |(key, _): &&(Key, Node)| matches!(&*key.text, "number" | "address");
            match &entries.iter().find(is_main)?.1.value {
                Value::Scalar { text, .. } => Some((text.clone(), false)),
                _ => None,
            }
        }
        _ => None,
    };
    match &node.value {
        Value::List(nodes) => nodes.iter().map(one).collect(),
        _ => Some(vec![one(node)?]),
    }
}

/// The edit by which another value comes in the place of the one under a key; nothing if a comment
/// would go with it.
fn replacement(
    text: &str,
    key: &Key,
    node: &Node,
    wanted: &Wanted,
    is_flow: bool,
    edit: impl Fn(std::ops::Range<usize>, String) -> Edit,
) -> Option<Edit> {
    if let Value::List(nodes) = &node.value
        && !nodes.is_empty()
    {
        let (range, list) = relisted(text, key, node, nodes, wanted)?;
        return Some(edit(range, list));
    }
    let start = key.place.range().end + 1;
    let end = end(text, node);
    let old = text.get(start..end)?;
    let end = start + old.trim_end().len();
    // In a text on several lines `#` may be a part of it; it is left for a person all the same.
    let is_one_line = !old.trim().contains('\n') && matches!(node.value, Value::Scalar { .. });
    if !is_one_line && old.contains('#') {
        return None;
    }
    let value = match wanted {
        Wanted::Including(id) => {
            let mut ids: Vec<String> = items(node)?.into_iter().map(|(id, _)| id).collect();
            ids.push(id.clone());
            list(&ids)
        }
        wanted => written(wanted, is_flow),
    };
    Some(edit(start..end, format!(" {value}")))
}

/// A list as it is to be, and what gives way to it. It stays on one line or on several, and what
/// stays in it is written as it was; nothing if a comment would go with what does not.
fn relisted(
    text: &str,
    key: &Key,
    node: &Node,
    nodes: &[Node],
    wanted: &Wanted,
) -> Option<(std::ops::Range<usize>, String)> {
    let found: Vec<String> = items(node)?.into_iter().map(|(item, _)| item).collect();
    let place = |item: &String| found.iter().position(|found| found == item);
    // Each item, and where it stands already.
    let mut items: Vec<(&String, Option<usize>)> = match wanted {
        Wanted::Text(_) | Wanted::Word(_) => return None,
        Wanted::Phones(phones) => {
            let is_one = |phone: &String| {
                let dialled_now = dialled(phone);
                found.iter().position(|found| dialled(found) == dialled_now)
            };
            phones.iter().map(|phone| (phone, is_one(phone))).collect()
        }
        Wanted::Addresses(addresses) => addresses.iter().map(|one| (one, place(one))).collect(),
        // The order of these says nothing.
        Wanted::Ids(_) | Wanted::Including(_) => {
            let stays = |id: &String| !matches!(wanted, Wanted::Ids(ids) if !ids.contains(id));
            let standing = found.iter().enumerate().filter(|(_, id)| stays(id));
            standing.map(|(at, id)| (id, Some(at))).collect()
        }
    };
    let ids = match wanted {
        Wanted::Ids(ids) => ids.as_slice(),
        Wanted::Including(id) => std::slice::from_ref(id),
        _ => &[],
    };
    items.extend(
        ids.iter()
            .map(|id| (id, place(id)))
            .filter(|(_, at)| at.is_none()),
    );

    let range = node.place.range();
    if text.get(range.clone())?.starts_with('[') {
        if text.get(range.clone())?.contains('#') {
            return None;
        }
        let written = items.into_iter().map(|(item, at)| match at {
            Some(at) => text.get(nodes.get(at)?.place.range()).map(str::to_owned),
            None => Some(scalar(item, true)),
        });
        let written: Option<Vec<String>> = written.collect();
        return Some((range, format!("[{}]", written?.join(", "))));
    }
    // The lines of each item, with the comments over it and beside it.
    let after_line = |at: usize| {
        let rest = text.get(at..).unwrap_or_default();
        rest.find('\n').map_or(text.len(), |end| at + end + 1)
    };
    let start = after_line(key.place.range().end);
    let mut lines = Vec::new();
    let mut from = start;
    for node in nodes {
        let to = after_line(end(text, node));
        lines.push(text.get(from..to)?);
        from = to;
    }
    let stays = |at: usize| items.iter().any(|(_, place)| *place == Some(at));
    if (lines.iter().enumerate()).any(|(at, lines)| !stays(at) && lines.contains('#')) {
        return None;
    }
    let first = nodes.first()?.place.range().start;
    let line = text.get(..first)?.rsplit('\n').next()?;
    let indent = line.get(..line.find('-')?)?;
    let mut list = String::new();
    for (item, at) in &items {
        match at {
            Some(at) => list.push_str(lines.get(*at)?),
            None => list.push_str(&format!("{indent}- {}", scalar(item, false))),
        }
        if !list.ends_with('\n') {
            list.push('\n');
        }
    }
    Some((start..from, list))
}

/// Where the last character of a value stands.
fn end(text: &str, node: &Node) -> usize {
    let range = node.place.range();
    let is_bracketed = text
        .get(range.clone())
        .is_some_and(|text| text.starts_with(['[', '{']));
    let last = match &node.value {
        _ if is_bracketed => None,
        Value::List(nodes) => nodes.last(),
        Value::Mapping(entries) => entries.last().map(|(_, node)| node),
        _ => None,
    };
    last.map_or(range.end, |node| end(text, node))
}

/// A value as it stands in a file.
fn written(wanted: &Wanted, is_flow: bool) -> String {
    match wanted {
        Wanted::Text(text) => scalar(text, is_flow),
        Wanted::Word(word) => word.clone(),
        Wanted::Ids(ids) => match ids.as_slice() {
            [id] => id.clone(),
            ids => list(ids),
        },
        Wanted::Phones(phones) => list(phones),
        Wanted::Addresses(addresses) => match addresses.as_slice() {
            [address] => scalar(address, is_flow),
            addresses => list(addresses),
        },
        Wanted::Including(id) => list(std::slice::from_ref(id)),
    }
}

fn list(items: &[String]) -> String {
    let items: Vec<String> = items.iter().map(|item| scalar(item, true)).collect();
    format!("[{}]", items.join(", "))
}

/// A text on one line, in quotes if it needs them. The escapes of JSON are those of YAML.
fn scalar(text: &str, is_flow: bool) -> String {
    let fits = !is_flow || !text.contains([',', '[', ']', '{', '}']);
    match fits && is_plain(text) {
        true => text.to_owned(),
        false => serde_json::Value::from(text).to_string(),
    }
}

/// What is told differently in two texts of a record, key by key, in the order of the later one.
pub fn changes(before: &str, after: &str, kind: RecordKind) -> Vec<KeyChange> {
    let source = Sources::default().add("", "");
    let told = |text: &str| {
        let mut told = Vec::new();
        if let Some(root) = tree(text, source, kind) {
            tell(&root, "", &mut told);
        }
        told
    };
    let before = told(before);
    let changed = told(after).into_iter().filter_map(|(key, after)| {
        let old = before
            .iter()
            .find(|(old, _)| *old == key)
            .map(|(_, old)| old.clone());
        (old.as_ref() != Some(&after)).then_some(KeyChange {
            key,
            before: old,
            after,
        })
    });
    changed.collect()
}

/// What each key of a record says; a list is one text.
fn tell(node: &Node, key: &str, told: &mut Vec<(String, String)>) {
    match &node.value {
        Value::Mapping(entries) => {
            for (inner, node) in entries {
                let key = match key {
                    "" => inner.text.clone(),
                    key => format!("{key}.{}", inner.text),
                };
                tell(node, &key, told);
            }
        }
        Value::List(nodes) => {
            let mut items = Vec::new();
            for node in nodes {
                let mut inside = Vec::new();
                tell(node, "", &mut inside);
                let words: Vec<String> = inside.into_iter().map(|(_, words)| words).collect();
                items.push(words.join(" "));
            }
            told.push((key.to_owned(), items.join(", ")));
        }
        Value::Scalar { text, .. } => told.push((key.to_owned(), text.clone())),
        Value::Refused => {}
    }
}

/// The keys over a place of a record, from the outermost; none for the record as a whole.
pub fn path_at(text: &str, kind: RecordKind, at: usize) -> Vec<String> {
    let source = Sources::default().add("", "");
    let mut path = Vec::new();
    let mut node = tree(text, source, kind);
    while let Some(Node {
        value: Value::Mapping(entries),
        ..
    }) = node
    {
        let starts = |(key, _): &&(Key, Node)| key.place.range().start <= at;
        let found = entries.iter().rfind(starts).cloned();
        path.extend(found.iter().map(|(key, _)| key.text.clone()));
        node = found.map(|(_, node)| node);
    }
    path
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    const OFFICE: &str = "\
# Мекеме.
name:
  kk: Бір # қазақша
  ru: Один
# Аумақ.
area: old
contacts: [a]
note:
  kk: |-
    Ұзақ
    мәтін
  ru: >-
    Длинный
    текст
source: { kk: Кесте, ru: Таблица }
verified_on: 2026-01-01
";

    fn text(path: [&'static str; 2], text: &str) -> (Vec<&'static str>, Wanted) {
        (path.to_vec(), Wanted::Text(text.to_owned()))
    }

    fn office(wanted: &[(Vec<&'static str>, Wanted)]) -> Result<String, SaysMore> {
        with(OFFICE, RecordKind::Office, wanted)
    }

    #[test]
    fn the_same_values_change_no_byte() {
        let contacts = Wanted::Including("a".to_owned());
        let wanted = [
            text(["name", "kk"], "Бір"),
            text(["note", "kk"], "Ұзақ мәтін"),
            text(["note", "ru"], "Длинный текст"),
            text(["source", "ru"], "Таблица"),
            (vec!["contacts"], contacts),
            (vec!["verified_on"], Wanted::Word("2026-01-01".to_owned())),
        ];
        // Not even into the form of `fmt`.
        let untidy = OFFICE.replace("area: old", "area:   old");
        assert_eq!(
            with(&untidy, RecordKind::Office, &wanted),
            Ok(untidy.clone())
        );
    }

    #[test]
    fn a_value_is_changed_where_it_stands_whatever_way_it_is_written() {
        let changed = office(&[
            text(["name", "kk"], "Екі: жаңа"),
            text(["note", "ru"], "Короткий # текст"),
            text(["source", "kk"], "Кесте, екінші"),
            (vec!["area"], Wanted::Word("new".to_owned())),
            (vec!["contacts"], Wanted::Including("b".to_owned())),
        ]);
        let expected = OFFICE
            .replace("kk: Бір #", "kk: \"Екі: жаңа\" #")
            .replace(">-\n    Длинный\n    текст", "\"Короткий # текст\"")
            .replace("kk: Кесте,", "kk: \"Кесте, екінші\",")
            .replace("area: old", "area: new")
            .replace("[a]", "[a, b]");
        assert_eq!(changed, Ok(expected));
    }

    #[test]
    fn what_is_missing_is_added() {
        let one_side = "name:\n  kk: Бір\nsource: { ru: Таблица }\nverified_on:\n";
        let wanted = [
            text(["name", "ru"], "Один"),
            text(["source", "kk"], "Кесте"),
            (vec!["verified_on"], Wanted::Word("2026-01-01".to_owned())),
            text(["note", "kk"], "Сөз"),
            text(["note", "ru"], "Слово"),
        ];
        let expected = "name:\n  kk: Бір\n  ru: Один\n\
            note:\n  kk: Сөз\n  ru: Слово\n\
            source: { kk: Кесте, ru: Таблица }\nverified_on: 2026-01-01\n";
        let added = with(one_side, RecordKind::Office, &wanted);
        assert_eq!(added.as_deref(), Ok(expected));
    }

    #[test]
    fn a_list_is_changed_whole_or_left_to_a_person() {
        let phones = |phones: &[&str]| {
            let phones = phones.iter().map(|phone| (*phone).to_owned()).collect();
            [(vec!["phones"], Wanted::Phones(phones))]
        };
        let of = |text: &str, wanted: &[&str]| with(text, RecordKind::Contact, &phones(wanted));
        let two = ["+7 7212 50 40 66", "+7 7212 50 40 67"];
        let dashes = "phones:\n  - 8 7212 50 40 66\n  - +7 7212 50 40 67\nemail: a@b.kz\n";
        assert_eq!(of(dashes, &two).as_deref(), Ok(dashes));
        let changed = "phones:\n  - 8 7212 50 40 66\nemail: a@b.kz\n";
        assert_eq!(of(dashes, &two[..1]).as_deref(), Ok(changed));
        let turned = "phones:\n  - +7 7212 50 40 67\n  - 8 7212 50 40 66\nemail: a@b.kz\n";
        assert_eq!(of(dashes, &[two[1], two[0]]).as_deref(), Ok(turned));
        for more in [
            "phones:\n  - 8 7212 50 40 66\n  # Екінші.\n  - 8 7212 50 40 68\n",
            "phones:\n  - 8 7212 50 40 66\n  - 8 7212 50 40 68 # Екінші.\n",
            "phones: [{ number: +7 7212 50 40 66, extension: \"1\" }]\n",
        ] {
            let path = vec!["phones"];
            assert_eq!(of(more, &two), Err(SaysMore { path }), "{more}");
        }
        let labelled = "phones: [{ number: +7 7212 50 40 66, extension: \"1\" }]\n";
        assert_eq!(of(labelled, &two[..1]).as_deref(), Ok(labelled));
    }

    #[test]
    fn ids_keep_the_form_and_the_order_of_their_list() {
        let of = |text: &str, ids: &[&str]| {
            let ids = ids.iter().map(|id| (*id).to_owned()).collect();
            with(
                text,
                RecordKind::Office,
                &[(vec!["area"], Wanted::Ids(ids))],
            )
        };
        let end = "verified_on: 2026-01-01\n";
        let lines = "area: # Ауданы.\n  # Бірінші.\n  - a # 1\n  - b\n  # Үшінші.\n  - c\n";
        for (text, ids, expected) in [
            ("", &["a"][..], "area: a\n"),
            ("", &["a", "b"], "area: [a, b]\n"),
            ("area: a # Ауданы.\n", &["a"], "area: a # Ауданы.\n"),
            ("area: a # Ауданы.\n", &["b"], "area: b # Ауданы.\n"),
            (
                "area: a # Ауданы.\n",
                &["a", "b"],
                "area: [a, b] # Ауданы.\n",
            ),
            ("area: [a]\n", &["a"], "area: [a]\n"),
            ("area: [b, a]\n", &["a", "b"], "area: [b, a]\n"),
            ("area: [b, a] # Ауданы.\n", &["a"], "area: [a] # Ауданы.\n"),
            ("area: [b, a]\n", &["c", "a", "b"], "area: [b, a, c]\n"),
            ("area: []\n", &["a", "b"], "area: [a, b]\n"),
            (
                "area:\n  - a\n  - b\n",
                &["b", "c"],
                "area:\n  - b\n  - c\n",
            ),
            ("area:\n- a\n- b\n", &["b", "a"], "area:\n- a\n- b\n"),
            (lines, &["a", "c"], &lines.replace("  - b\n", "")),
            (lines, &["c", "b", "a", "d"], &format!("{lines}  - d\n")),
        ] {
            for end in ["", end] {
                let (text, expected) = (format!("{text}{end}"), format!("{expected}{end}"));
                assert_eq!(of(&text, ids), Ok(expected), "{text}");
            }
        }
        let path = || vec!["area"];
        for ids in [&["b", "c"][..], &["a", "b"]] {
            assert_eq!(of(lines, ids), Err(SaysMore { path: path() }));
        }
    }

    #[test]
    fn a_file_with_faults_is_left_to_a_person() {
        let wanted = [text(["name", "kk"], "Екі")];
        for text in ["name: [\n", "- name\n", "name: &x\n  kk: Бір\n"] {
            assert!(with(text, RecordKind::Office, &wanted).is_err(), "{text}");
        }
    }

    #[test]
    fn changes_are_told_key_by_key_and_places_by_their_keys() {
        let after = OFFICE.replace("Один", "Два").replace("[a]", "[a, b]");
        let told = changes(OFFICE, &after, RecordKind::Office);
        let told: Vec<_> = told
            .iter()
            .map(|change| (&*change.key, change.before.as_deref(), &*change.after))
            .collect();
        let expected = [
            ("name.ru", Some("Один"), "Два"),
            ("contacts", Some("a"), "a, b"),
        ];
        assert_eq!(told, expected);
        let at = |word: &str| path_at(OFFICE, RecordKind::Office, OFFICE.find(word).unwrap());
        assert_eq!(at("Таблица"), ["source", "ru"]);
        assert_eq!(at("old"), ["area"]);
        assert_eq!(at("Мекеме"), [""; 0]);
    }
}
