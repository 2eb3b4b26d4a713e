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
