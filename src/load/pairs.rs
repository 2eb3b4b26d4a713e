//! Finds the texts of a YAML record that stand in both languages, with a key for each that outlives
//! the reordering of lists and the renaming of what stands beside it.

use std::sync::Arc;

use super::yaml::{Key, Node, Value};
use crate::diagnostic::Span;
use crate::language::Language;
use crate::model::{Localized, Pair, PairKind, Side, WebAddress};

/// The texts in both languages of a record in `file`, whose text is `source`, in the order of their
/// places.
pub(super) fn pairs(node: &Node, file: &str, source: &str) -> Vec<Pair> {
    let mut finder = Finder {
        file: Arc::from(file),
        source,
        keys: Vec::new(),
        pairs: Vec::new(),
    };
    finder.walk(node);
    finder.pairs
}

struct Finder<'a> {
    file: Arc<str>,
    source: &'a str,
    keys: Vec<String>,
    pairs: Vec<Pair>,
}

impl Finder<'_> {
    fn walk(&mut self, node: &Node) {
        match &node.value {
            Value::Mapping(entries) => {
                if addresses(entries) && self.keys.first().is_some_and(|key| key == "website") {
                    return;
                }
                if let Some((sides, kind)) = self.sides(entries) {
                    self.pairs.push(Pair {
                        file: Arc::clone(&self.file),
                        key: self.keys.join("."),
                        sides: Box::new(sides),
                        kind,
                    });
                    return;
                }
                for (key, value) in entries {
                    self.within(&key.text, value);
                }
            }
            Value::List(items) => {
                for item in items {
                    self.within(id(item).unwrap_or("*"), item);
                }
            }
            Value::Scalar { .. } | Value::Refused => {}
        }
    }

    fn within(&mut self, key: &str, node: &Node) {
        self.keys.push(key.to_owned());
        self.walk(node);
        self.keys.pop();
    }

    /// The sides of a text, if the mapping is one that has them all, and how they belong together.
    fn sides(&self, entries: &[(Key, Node)]) -> Option<(Localized<Side>, PairKind)> {
        let side = |name: &str| {
            let (_, node) = entries.iter().find(|(key, _)| key.text == name)?;
            self.side(node)
        };
        if let [_] = entries
            && let Some(same) = side("same")
        {
            return Some((Localized::new([same.clone(), same]), PairKind::Same));
        }
        let [kazakh, russian] = Language::ALL.map(|language| side(language.tag()));
        Some((Localized::new([kazakh?, russian?]), PairKind::Both))
    }

    fn side(&self, node: &Node) -> Option<Side> {
        let Value::Scalar { text, plain } = &node.value else {
            return None;
        };
        let range = node.place.range();
        let raw = self.source.get(range)?;
        // Between the quotes, where there are any.
        let margin = usize::from(!plain && raw.starts_with(['"', '\'']));
        let inside = raw.get(margin..raw.len().saturating_sub(margin))?;
        let letter_for_letter = inside == text && !text.contains('\n');
        let words: Vec<Span> = letter_for_letter
            .then(|| node.place.part(margin..margin + inside.len()))
            .into_iter()
            .collect();
        Some(Side {
            text: text.trim().to_owned(),
            links: Vec::new(),
            place: node.place,
            words,
        })
    }
}

/// Whether a mapping gives each language an address of its own: facts, not a text and its
/// translation.
pub(super) fn addresses(entries: &[(Key, Node)]) -> bool {
    let is_address = |language: Language| {
        let side = entries.iter().find(|(key, _)| key.text == language.tag());
        side.is_some_and(|(_, node)| match &node.value {
            Value::Scalar { text, .. } => WebAddress::parse(text.trim()).is_some(),
            _ => false,
        })
    };
    Language::ALL.into_iter().all(is_address)
}

/// The `id` of an item of a list, if it has one.
pub(super) fn id(node: &Node) -> Option<&str> {
    let Value::Mapping(entries) = &node.value else {
        return None;
    };
    let (_, value) = entries.iter().find(|(key, _)| key.text == "id")?;
    match &value.value {
        Value::Scalar { text, .. } => Some(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Report, Sources};
    use crate::load::kind::RecordKind;
    use crate::load::yaml;

    fn found(text: &str) -> Vec<Pair> {
        let mut sources = Sources::default();
        let source = sources.add("content/a.yaml", text);
        let mut report = Report::default();
        let node = yaml::parse(text, source, RecordKind::Procedure, &mut report).unwrap();
        pairs(&node, "content/a.yaml", text)
    }

    #[test]
    fn a_text_is_known_by_its_keys_and_the_ids_of_items() {
        let text = "channels:\n- id: akim\n  name: { kk: Әкім, ru: \"Аким \\u2014\" }\n- name:\n   \
             same: egov.kz\n";
        let keys: Vec<(String, bool)> = found(text)
            .into_iter()
            .map(|pair| (pair.key, pair.kind == PairKind::Same))
            .collect();
        assert_eq!(
            keys,
            [
                ("channels.akim.name".to_owned(), false),
                ("channels.*.name".to_owned(), true)
            ]
        );
    }

    #[test]
    fn an_address_for_each_language_is_no_text() {
        let text = "website:\n- kk: https://a.kz/kk\n  ru: https://a.kz/ru\n- address: { kk: \
            https://b.kz/kk, ru: https://b.kz/ru }\n  label: { kk: Портал, ru: Портал }\n";
        let keys: Vec<String> = found(text).into_iter().map(|pair| pair.key).collect();
        assert_eq!(keys, ["website.*.label"]);
    }

    #[test]
    fn the_places_of_words_hold_them_letter_for_letter() {
        let text = "name:\n  kk: 'Ауыл'\n  ru: >-\n    Село\n    Мысал\n";
        let pair = &found(text)[0];
        let kazakh = &pair.sides[Language::Kazakh];
        assert_eq!(&text[kazakh.words[0].range()], "Ауыл");
        let russian = &pair.sides[Language::Russian];
        assert_eq!(russian.text, "Село Мысал");
        assert!(russian.words.is_empty());
    }
}
