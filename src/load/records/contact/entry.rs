//! A key of a record as it stands in the file.

use crate::load::yaml::{Key, Node, Value};

/// A key of a mapping and its value, if it is there.
pub(super) fn entry<'n>(node: &'n Node, name: &str) -> Option<&'n (Key, Node)> {
    match &node.value {
        Value::Mapping(entries) => entries.iter().find(|(key, _)| key.text == name),
        _ => None,
    }
}
