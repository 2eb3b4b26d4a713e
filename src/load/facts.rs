//! Finds the facts of a YAML record: every value but the texts that stand in both languages. A text
//! that is written once for both is one: there is nothing to compare it with but its source.
//!
//! A phone, a date, the number of an article, how many days an office has: a typo in one of them is
//! the same in both languages, so only a person who compares it with the source can tell.

use super::pairs::{addresses, id};
use super::yaml::{Node, Value};
use crate::diagnostic::Span;
use crate::language::Language;

/// The facts of one file.
#[derive(Debug, Clone)]
pub struct FileFacts {
    /// The file.
    pub file: String,
    /// Its facts in the order of their keys and, for lists, of their items.
    pub facts: Vec<Fact>,
    /// The day on which they were last compared with their source, and where it stands.
    pub verified_on: Option<Fact>,
    /// The file as a whole.
    pub place: Span,
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Its keys joined by dots, items of a list by their `id` or by `*`.
    pub key: String,
    /// The value as it is written.
    pub value: String,
    /// Where the value stands.
    pub place: Span,
}

/// The key of the day of verification, which is kept apart: it is to change when a fact does.
const VERIFIED_ON: &str = "verified_on";

/// The key of the ids that a record had before.
const WAS: &str = "was";

/// The facts of a record in `file`.
pub(super) fn facts(node: &Node, file: &str) -> FileFacts {
    let mut facts = Vec::new();
    walk(node, "", &mut facts);
    // Where its page stood before is no fact of it.
    facts.retain(|fact| fact.key != WAS && fact.key != format!("{WAS}.*"));
    let verified_on = facts.iter().position(|fact| fact.key == VERIFIED_ON);
    let verified_on = verified_on.map(|index| facts.remove(index));
    FileFacts {
        file: file.to_owned(),
        facts,
        verified_on,
        place: Span::whole(node.place.source),
    }
}

fn walk(node: &Node, key: &str, facts: &mut Vec<Fact>) {
    let inside = |name: &str| match key {
        "" => name.to_owned(),
        key => format!("{key}.{name}"),
    };
    match &node.value {
        Value::Mapping(entries) => {
            let of_site = addresses(entries) && key.split('.').next() == Some("website");
            // The order of keys says nothing.
            let mut entries: Vec<_> = entries.iter().collect();
            entries.sort_by(|a, b| a.0.text.cmp(&b.0.text));
            for (name, value) in entries {
                let is_side = !of_site
                    && Language::from_tag(&name.text).is_some()
                    && matches!(value.value, Value::Scalar { .. });
                if !is_side {
                    walk(value, &inside(&name.text), facts);
                }
            }
        }
        Value::List(items) => {
            // Nor does that of items which are known by their ids; that of others does.
            let mut items: Vec<&Node> = items.iter().collect();
            items.sort_by_key(|item| id(item));
            for item in &items {
                walk(item, &inside(id(item).unwrap_or("*")), facts);
            }
            // A text may stand twice, and nothing else in such a list tells how many there are.
            if !items.is_empty() && items.iter().all(|item| is_text(item)) {
                facts.push(Fact {
                    key: key.to_owned(),
                    value: items.len().to_string(),
                    place: node.place,
                });
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

/// Whether a node is a text in both languages and nothing more.
fn is_text(node: &Node) -> bool {
    match &node.value {
        Value::Mapping(entries) => entries.iter().all(|(name, value)| {
            Language::from_tag(&name.text).is_some() && matches!(value.value, Value::Scalar { .. })
        }),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Report, Sources};
    use crate::load::kind::RecordKind;
    use crate::load::yaml;

    fn found(text: &str) -> Vec<(String, String)> {
        let source = Sources::default().add("content/a.yaml", text);
        let mut report = Report::default();
        let node = yaml::parse(text, source, RecordKind::Letter, &mut report).unwrap();
        let facts = facts(&node, "content/a.yaml").facts;
        facts
            .into_iter()
            .map(|fact| (fact.key, fact.value))
            .collect()
    }

    #[test]
    fn the_order_of_keys_and_of_items_with_ids_does_not_show_and_that_of_other_items_does() {
        let whole = "a: 1\nlist:\n- { id: x, b: 2 }\n- { id: y, b: 3 }\n";
        let turned = "list:\n- { b: 3, id: y }\n- { b: 2, id: x }\na: 1\n";
        assert_eq!(found(whole), found(turned));
        let blocks = "body:\n- { block: a, when: iin }\n- { block: a, when: { field: who } }\n";
        let swapped = "body:\n- { block: a, when: { field: who } }\n- { block: a, when: iin }\n";
        assert_ne!(found(blocks), found(swapped));
    }

    #[test]
    fn how_many_texts_a_list_has_is_a_fact() {
        let once = "checklist:\n- { kk: а, ru: б }\n";
        assert_eq!(found(once), [("checklist".to_owned(), "1".to_owned())]);
    }

    #[test]
    fn the_address_of_a_site_in_each_language_is_a_fact() {
        let text = "website: { kk: https://a.kz/kk, ru: https://a.kz/ru }\n";
        let [kazakh, russian] =
            ["kk", "ru"].map(|side| (format!("website.{side}"), format!("https://a.kz/{side}")));
        assert_eq!(found(text), [kazakh, russian]);
    }

    #[test]
    fn a_text_that_is_written_once_is_a_fact_and_one_with_sides_is_not() {
        let text = "name: { same: egov.kz }\ntitle: { kk: Сот, ru: Суд }\n";
        let same = ("name.same".to_owned(), "egov.kz".to_owned());
        assert_eq!(found(text), [same]);
    }
}
