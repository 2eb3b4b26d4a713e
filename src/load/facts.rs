//! Finds the facts of a YAML record: every value but the texts that stand in both languages. A text that is written once for
//! both is one: there is nothing to compare it with but its source.

use super::pairs::id;
use super::yaml::{Node, Value};
use crate::diagnostic::Place;
use crate::language::Language;
use crate::model::{Fact, FileFacts};

/// The key of the day of verification, which is kept apart: it is to change when a fact does.
const VERIFIED_ON: &str = "verified_on";

/// The facts of a record in `file`.
pub fn facts(node: &Node, file: &str) -> FileFacts {
    let mut facts = Vec::new();
    walk(node, "", &mut facts);
    // The order of keys says nothing; the order of items does, and a stable sort keeps it.
    facts.sort_by(|a: &Fact, b: &Fact| a.key.cmp(&b.key));
    let verified_on = facts.iter().position(|fact| fact.key == VERIFIED_ON);
    let verified_on = verified_on.map(|index| facts.remove(index));
    FileFacts {
        file: file.to_owned(),
        facts,
        verified_on,
        place: Place::whole(node.place.source),
    }
}

fn walk(node: &Node, key: &str, facts: &mut Vec<Fact>) {
    let inside = |name: &str| match key {
        "" => name.to_owned(),
        key => format!("{key}.{name}"),
    };
    match &node.value {
        Value::Mapping(entries) => {
            for (name, value) in entries {
                let is_side = Language::from_tag(&name.text).is_some()
                    && matches!(value.value, Value::Scalar { .. });
                if !is_side {
                    walk(value, &inside(&name.text), facts);
                }
            }
        }
        Value::List(items) => {
            for item in items {
                walk(item, &inside(id(item).unwrap_or("*")), facts);
            }
        }
        Value::Scalar { text, .. } => facts.push(Fact {
            key: key.to_owned(),
            value: text.trim().to_owned(),
            place: node.place,
        }),
        Value::Refused => {}
    }
}
