//! What only forms write: values that are empty or hold without being written, a day as the moment
//! at which it begins, the id of a record in its file.

use std::borrow::Cow;

use granit_parser::ScalarStyle;

use super::adopt::is_scalar;
use crate::format::{Layout, LayoutEntry, LayoutValue, Line, Scalar, layout, print};
use crate::load::kind::{RecordKind, Shape};
use crate::load::yaml::{Key, Node, Value};
use crate::load::{Data, FileKind, Form, IdOf, RecordTree, together};

/// Why a file of a form can't be made plain.
#[derive(Debug)]
pub(super) enum Unclean {
    /// It names another id than its file has.
    OtherId(String),
    /// It says nothing.
    Empty,
    /// It is written in a way that can't be read with certainty.
    Unsure,
}

/// The text of a record without what only a form writes, each comment where it was. `id` is what
/// its file is called.
pub(super) fn clean(
    text: &str,
    tree: &RecordTree<'_>,
    record: RecordKind,
    id: Option<&str>,
) -> Result<String, Unclean> {
    let Layout { header, mut root } = layout(text).ok_or(Unclean::Unsure)?;
    let Value::Mapping(nodes) = &tree.root.value else {
        return Err(Unclean::Unsure);
    };
    let has_id = FileKind::holding(record).is_some_and(|kind| kind.id != IdOf::None)
        && !tree.keys(&tree.root).contains(&"id");
    let mut without_id = nodes.clone();
    if has_id
        && let Some(id) = id
        && let Some(at) = nodes.iter().position(|(key, _)| key.text == "id")
        && let Some((_, node)) = nodes.get(at)
    {
        match &node.value {
            Value::Scalar { text, .. } if text == id || text.trim().is_empty() => {
                let dropped = root.entries.remove(at);
                without_id.remove(at);
                match root.entries.get_mut(at) {
                    Some(next) => next.above.splice(0..0, dropped.above).for_each(drop),
                    None => root.tail.splice(0..0, dropped.above).for_each(drop),
                }
            }
            Value::Scalar { text, .. } => return Err(Unclean::OtherId(text.clone())),
            _ => return Err(Unclean::Unsure),
        }
    }
    let nodes = material(&mut root.entries, &without_id, Some(record), tree);
    let entries = std::mem::take(&mut root.entries);
    root.entries = kept(entries, &nodes, tree, &mut root.tail);
    if root.entries.is_empty() {
        return Err(Unclean::Empty);
    }
    print(&Layout { header, root }).ok_or(Unclean::Unsure)
}

/// Leaves out the keys without which the record says the same; the values of the others.
fn material<'n>(
    written: &mut Vec<LayoutEntry<'_>>,
    entries: &'n [(Key, Node)],
    kind: Option<RecordKind>,
    tree: &RecordTree<'_>,
) -> Vec<&'n Node> {
    let single = entries.iter().filter(|(_, node)| is_scalar(node));
    let says: Vec<(String, Data)> = single
        .filter_map(|(key, node)| Some((key.text.clone(), tree.written(node)?)))
        .collect();
    let stays = |(key, _): &(Key, Node)| !is_immaterial(kind, &key.text, &says);
    let mut place = 0;
    written.retain(|entry| {
        let key = entries.get(place);
        place += 1;
        let has_comments = !entry.above.is_empty() || entry.aside.is_some();
        has_comments || key.is_none_or(stays)
    });
    let kept = |(key, _): &&(Key, Node)| {
        let is_key =
            |entry: &LayoutEntry<'_>| entry.key.as_ref().is_some_and(|it| it.value == key.text);
        written.iter().any(is_key)
    };
    let kept = entries.iter().filter(kept);
    kept.map(|(_, node)| node).collect()
}

/// The entries that say something. Comments above one that goes stay.
fn kept<'t>(
    entries: Vec<LayoutEntry<'t>>,
    nodes: &[&Node],
    tree: &RecordTree<'_>,
    tail: &mut Vec<Line<'t>>,
) -> Vec<LayoutEntry<'t>> {
    let mut kept = Vec::with_capacity(entries.len());
    let mut waiting: Vec<Line<'t>> = Vec::new();
    for (mut entry, node) in entries.into_iter().zip(nodes) {
        entry.above.splice(0..0, waiting.drain(..));
        let LayoutEntry {
            above,
            key,
            value,
            aside,
        } = entry;
        match plain(value, node, tree) {
            Some(value) => kept.push(LayoutEntry {
                above,
                key,
                value,
                aside,
            }),
            None => {
                waiting = above;
                waiting.extend(aside.map(Line::Comment));
            }
        }
    }
    tail.splice(0..0, waiting);
    kept
}

fn plain<'t>(
    mut value: LayoutValue<'t>,
    node: &Node,
    tree: &RecordTree<'_>,
) -> Option<LayoutValue<'t>> {
    let nodes: Vec<&Node> = match &node.value {
        Value::Mapping(entries) => match &mut value {
            LayoutValue::Collection(collection) => {
                material(&mut collection.entries, entries, tree.kind(node), tree)
            }
            LayoutValue::Scalar(_) => Vec::new(),
        },
        Value::List(items) => items.iter().collect(),
        Value::Scalar { .. } | Value::Refused => Vec::new(),
    };
    match (value, &node.value) {
        (LayoutValue::Scalar(scalar), Value::Scalar { text, .. }) => {
            if node.shape() == Shape::Nothing || text.trim().is_empty() {
                return None;
            }
            let day = match tree.form(node) {
                Some(Form::Date) => day_of(text.trim()),
                _ => None,
            };
            Some(LayoutValue::Scalar(match day {
                Some(day) => Scalar {
                    style: ScalarStyle::Plain,
                    header: "",
                    source: Cow::Owned(day.to_owned()),
                    value: Cow::Owned(day.to_owned()),
                },
                None => scalar,
            }))
        }
        (LayoutValue::Collection(mut collection), _) => {
            let entries = std::mem::take(&mut collection.entries);
            collection.entries = kept(entries, &nodes, tree, &mut collection.tail);
            (!collection.entries.is_empty()).then_some(LayoutValue::Collection(collection))
        }
        (value, _) => Some(value),
    }
}

/// Whether the record says the same without this key.
fn is_immaterial(kind: Option<RecordKind>, key: &str, says: &[(String, Data)]) -> bool {
    if !says.iter().any(|it| it.0 == key) {
        return false;
    }
    let without: Vec<(String, Data)> = says.iter().filter(|it| it.0 != key).cloned().collect();
    together(kind, without) == together(kind, says.to_vec())
}

/// The day of a moment that is its beginning: `2026-11-26T00:00:00.000Z`.
fn day_of(text: &str) -> Option<&str> {
    let (day, time) = text.split_once(['T', ' '])?;
    let zone = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (time, zone) = time.split_at_checked(zone)?;
    let is_midnight = time.starts_with("00:00")
        && time
            .bytes()
            .all(|byte| matches!(byte, b'0' | b':' | b'.' | b' '));
    let zones = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'Z' | b'+' | b'-' | b':');
    (is_midnight && zone.bytes().all(zones)).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_that_begins_a_day_is_the_day() {
        for moment in [
            "2026-11-26T00:00:00.000Z",
            "2026-11-26T00:00:00Z",
            "2026-11-26T00:00",
            "2026-11-26 00:00:00",
            "2026-11-26T00:00:00.000+05:00",
        ] {
            assert_eq!(day_of(moment), Some("2026-11-26"), "{moment}");
        }
        for other in [
            "2026-11-26",
            "2026-11-26T19:00:00.000Z",
            "2026-11-26T00:01",
            "жоқ",
        ] {
            assert_eq!(day_of(other), None, "{other}");
        }
    }
}
