//! What facts were called by the oldest version that could tell them. A fingerprint is of those
//! names, so that `check --fix`, which brings a record into the form of today, asks for no review.

use std::borrow::Cow;

use crate::load::{Fact, FileFacts};
use crate::model::Phone;

/// A fact as it is fingerprinted, `key=value`; nothing for what older versions left unsaid.
/// `before` are the facts of the file before it, `value` is what is shown of its value.
pub(super) fn recorded(fact: &Fact, before: &[Fact], value: &str) -> Option<String> {
    let key = fact.key.as_str();
    // Silence always meant a refusal.
    if key.ends_with(".silence.means") && value == "refusal" {
        return None;
    }
    let key = match key.strip_suffix(".working_days") {
        // Terms were made longer by so many working days.
        Some(extension) if extension.ends_with(".extension.by") => {
            let extension = extension.strip_suffix("by").unwrap_or(extension);
            Cow::Owned(format!("{extension}at_most"))
        }
        Some(told) if told.ends_with(".extension.told_within") => Cow::Borrowed(told),
        // Paragraphs of acts without articles were cited as articles.
        _ => match key.strip_suffix(".paragraph") {
            Some(citation) if !names(before, citation, "article") => {
                Cow::Owned(format!("{citation}.article"))
            }
            _ => Cow::Borrowed(key),
        },
    };
    Some(format!("{key}={value}"))
}

/// Whether the facts before one tell `name` of the same citation, whose first fact is its act.
fn names(before: &[Fact], citation: &str, name: &str) -> bool {
    let inside = |fact: &Fact| {
        let rest = fact.key.strip_prefix(citation)?;
        rest.strip_prefix('.').map(str::to_owned)
    };
    let of_citation = before.iter().rev().map_while(inside);
    of_citation
        .take_while(|key| key != "act")
        .any(|key| key == name)
}

/// The keys of a phone of a contact.
const PHONE: &str = "phones.*";
const NUMBER: &str = "phones.*.number";
const FREE: &str = "phones.*.free";
/// The older form of the last of them, which said it of all phones.
const TOLL_FREE: &str = "toll_free";

/// The facts of a contact as they were with `toll_free`, the older form of `free` of its phones, if
/// that said the same. Where no phone needs the word, it could say either: both ways are given.
pub(super) fn with_toll_free(facts: &FileFacts) -> Vec<Vec<Fact>> {
    let is_contact = facts.file.starts_with("content/contacts/");
    let said = [true, false].into_iter().filter(|_| is_contact);
    said.filter_map(|all| older_form(facts, all)).collect()
}

/// The facts as they were with this `toll_free`, if it said the same.
fn older_form(facts: &FileFacts, all: bool) -> Option<Vec<Fact>> {
    let mut older: Vec<Fact> = Vec::with_capacity(facts.facts.len());
    let mut is_said = false;
    for fact in &facts.facts {
        if fact.key == FREE {
            is_said = fact.value == "true";
            continue;
        }
        let mut fact = fact.clone();
        if fact.key == NUMBER {
            PHONE.clone_into(&mut fact.key);
        }
        if fact.key == PHONE {
            let phone = Phone::parse(&fact.value)?;
            if phone.is_free(all) != phone.is_free(is_said) {
                return None;
            }
            is_said = false;
        }
        older.push(fact);
    }
    let root = |fact: &Fact| fact.key.split('.').next().unwrap_or_default() > TOLL_FREE;
    let at = older.iter().position(root).unwrap_or(older.len());
    let toll_free = Fact {
        key: TOLL_FREE.to_owned(),
        value: all.to_string(),
        place: facts.place,
    };
    older.insert(at, toll_free);
    Some(older)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Sources, Span};

    /// The facts of a file with these keys and values.
    fn facts(facts: &[(&str, &str)]) -> Vec<Fact> {
        let place = Span::whole(Sources::default().add("content/a.yaml", ""));
        let fact = |(key, value): &(&str, &str)| Fact {
            key: (*key).to_owned(),
            value: (*value).to_owned(),
            place,
        };
        facts.iter().map(fact).collect()
    }

    /// What is recorded of these facts of a file.
    fn of(keys_and_values: &[(&str, &str)]) -> Vec<Option<String>> {
        let facts = facts(keys_and_values);
        let recorded = |(index, fact): (usize, &Fact)| {
            let before = facts.get(..index).unwrap_or_default();
            recorded(fact, before, &fact.value)
        };
        facts.iter().enumerate().map(recorded).collect()
    }

    #[test]
    fn what_an_older_version_could_say_has_the_name_that_it_had() {
        for (today, then) in [
            ("d.extension.by.working_days", "d.extension.at_most=5"),
            (
                "d.extension.told_within.working_days",
                "d.extension.told_within=5",
            ),
            ("d.extension.by.months", "d.extension.by.months=5"),
            (
                "d.extension.to.working_days",
                "d.extension.to.working_days=5",
            ),
            ("d.working_days", "d.working_days=5"),
        ] {
            assert_eq!(of(&[(today, "5")]), [Some(then.to_owned())]);
        }
        assert_eq!(of(&[("d.silence.means", "refusal")]), [None]);
        let consent = "d.silence.means=consent".to_owned();
        assert_eq!(of(&[("d.silence.means", "consent")]), [Some(consent)]);
    }

    #[test]
    fn a_paragraph_was_an_article_unless_it_stands_in_one() {
        let names = |facts: &[(&str, &str)]| of(facts).pop().flatten();
        let rules = [("c.*.act", "rules"), ("c.*.paragraph", "12")];
        assert_eq!(names(&rules), Some("c.*.article=12".to_owned()));
        let law = [
            ("c.*.act", "law"),
            ("c.*.article", "25"),
            ("c.*.paragraph", "2"),
        ];
        assert_eq!(names(&law), Some("c.*.paragraph=2".to_owned()));
        let both = [law.as_slice(), rules.as_slice()].concat();
        assert_eq!(names(&both), Some("c.*.article=12".to_owned()));
    }

    #[test]
    fn phones_that_are_free_one_by_one_are_the_facts_of_the_older_form() {
        const PHONES: &str = "phones.*";
        let older = |today: &[(&str, &str)]| {
            let place = Span::whole(Sources::default().add("content/a.yaml", ""));
            with_toll_free(&FileFacts {
                file: "content/contacts/a.yaml".to_owned(),
                facts: facts(today),
                verified_on: None,
                place,
            })
        };
        let said = |facts: &[Fact]| -> Vec<(String, String)> {
            let said = facts.iter().map(|it| (it.key.clone(), it.value.clone()));
            said.collect()
        };
        let free = older(&[
            ("phones.*.free", "true"),
            ("phones.*.number", "1414"),
            (PHONES, "8-800-080-7777"),
            ("website", "https://a.kz"),
        ]);
        let then = facts(&[
            (PHONES, "1414"),
            (PHONES, "8-800-080-7777"),
            ("toll_free", "true"),
            ("website", "https://a.kz"),
        ]);
        assert_eq!(
            free.iter().map(|it| said(it)).collect::<Vec<_>>(),
            [said(&then)]
        );
        // It was said of all, so two that differ were never said.
        let some = [
            ("phones.*.free", "true"),
            ("phones.*.number", "1414"),
            (PHONES, "112"),
        ];
        assert!(older(&some).is_empty());
        let not_free = facts(&[(PHONES, "1414"), ("toll_free", "false")]);
        let none = older(&[(PHONES, "1414")]);
        assert_eq!(
            none.iter().map(|it| said(it)).collect::<Vec<_>>(),
            [said(&not_free)]
        );
        assert_eq!(older(&[(PHONES, "8-800-080-7777")]).len(), 2);
    }
}
