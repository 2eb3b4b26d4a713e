//! A record in its one form: keys in the order of its kind, and proof that nothing else has
//! changed.

use super::Unformatted;
use super::layout::{Collection, LayoutEntry, LayoutValue, comments, layout};
use super::print::{lift, print};
use crate::diagnostic::{Report, SourceId, Sources};
use crate::load::kind::Shape;
use crate::load::problems::yaml::WrongType;
use crate::load::yaml::{self, Node};
use crate::load::{FileRole, KeyOrder};

/// The record in the [`plain`](crate::edit::plain) text of a file, put in order. Its values and
/// comments are those of `text`, each comment once and with the key or item that it belongs to.
///
/// # Errors
/// A file with faults of YAML, or with a key twice, is left as it is, and so is one whose form is
/// beyond doubt only to its author.
pub fn record(text: &str, role: FileRole, source: SourceId) -> Result<String, Unformatted> {
    let Some(kind) = role.record() else {
        return Ok(text.to_owned());
    };
    let mut report = Report::default();
    let root = yaml::parse(text, source, kind, &mut report);
    let root = match root {
        Some(root) if !report.has_errors() => root,
        _ => return Err(Unformatted::Faults(report)),
    };
    if root.shape() != Shape::Mapping {
        let (expected, found) = (Shape::Mapping, root.shape());
        report.add(root.place, WrongType { expected, found });
        return Err(Unformatted::Faults(report));
    }
    let order = KeyOrder::of(role, &root, text);
    let formatted = formatted(text, &order).ok_or(Unformatted::Unsure)?;
    match is_same(text, &root, &formatted) {
        true => Ok(formatted),
        false => Err(Unformatted::Unsure),
    }
}

fn formatted(text: &str, order: &KeyOrder) -> Option<String> {
    let mut layout = layout(text)?;
    sort(&mut layout.root, order);
    lift(&mut layout.root);
    print(&layout)
}

fn sort(collection: &mut Collection<'_>, order: &KeyOrder) {
    if collection.mapping {
        let first = collection.first;
        let rank = |entry: &LayoutEntry<'_>| {
            let key = entry.key.as_ref().map_or("", |key| &key.value);
            order.rank(first, key)
        };
        collection.entries.sort_by_key(rank);
    }
    for entry in &mut collection.entries {
        if let LayoutValue::Collection(inner) = &mut entry.value {
            sort(inner, order);
        }
    }
}

/// Whether `after` says what `before`, whose tree is `root`, says: the same values under the same
/// keys, the same comments.
fn is_same(before: &str, root: &Node, after: &str) -> bool {
    let mut report = Report::default();
    let source = Sources::default().add("", "");
    let kind = crate::load::kind::RecordKind::Localized;
    let again = yaml::parse(after, source, kind, &mut report);
    let values = again.is_some_and(|again| !report.has_errors() && same(root, &again));
    let sorted = |text| {
        let mut comments = comments(text)?;
        comments.sort_unstable();
        Some(comments)
    };
    values && sorted(before).is_some_and(|comments| sorted(after) == Some(comments))
}

fn same(a: &Node, b: &Node) -> bool {
    use yaml::Value::{List, Mapping, Scalar};
    match (&a.value, &b.value) {
        (Scalar { text: one, .. }, Scalar { text: other, .. }) => {
            one == other && a.shape() == b.shape()
        }
        (List(one), List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(a, b)| same(a, b))
        }
        (Mapping(one), Mapping(other)) => {
            let find = |key: &str| other.iter().find(|(other, _)| other.text == key);
            one.len() == other.len()
                && one
                    .iter()
                    .all(|(key, a)| find(&key.text).is_some_and(|(_, b)| same(a, b)))
        }
        _ => false,
    }
}
