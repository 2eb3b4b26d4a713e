//! What facts were called by the oldest version that could tell them. A fingerprint is of those
//! names, so that `check --fix`, which brings a record into the form of today, asks for no review.

use std::borrow::Cow;

use crate::load::Fact;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Sources, Span};

    /// What is recorded of these facts of a file.
    fn of(facts: &[(&str, &str)]) -> Vec<Option<String>> {
        let place = Span::whole(Sources::default().add("content/a.yaml", ""));
        let facts: Vec<Fact> = facts
            .iter()
            .map(|(key, value)| Fact {
                key: (*key).to_owned(),
                value: (*value).to_owned(),
                place,
            })
            .collect();
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
}
