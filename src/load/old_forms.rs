//! Forms of older versions: made into those of today before anything else reads the tree, so that
//! decoders, facts and schemas know one form. Each is told with the edits that write it anew.
//!
//! The facts of a record are the same before and after, so that an upgrade asks for no review.

use super::block_scalar::is_block_scalar;
use super::problems::yaml::OldForm;
use super::yaml::{Key, Node, Value};
use crate::diagnostic::{Diagnostic, Edit, Report, Span};

/// Makes the old forms in the tree of a file those of today; `text` is the file.
pub(super) fn upgrade(node: &mut Node, text: &str, report: &mut Report) {
    match &mut node.value {
        Value::Mapping(entries) => {
            for (key, value) in entries {
                match key.text.as_str() {
                    "extension" => extension(value, text, report),
                    "silence" => silence(value, text, report),
                    _ => upgrade(value, text, report),
                }
            }
        }
        Value::List(items) => items
            .iter_mut()
            .for_each(|item| upgrade(item, text, report)),
        Value::Scalar { .. } | Value::Refused => {}
    }
}

/// `{ at_most: 10, told_within: 3 }`: both in working days, whose unit had no name.
fn extension(node: &mut Node, text: &str, report: &mut Report) {
    let Value::Mapping(entries) = &mut node.value else {
        return;
    };
    let names = |name: &str| entries.iter().any(|(key, _)| key.text == name);
    // Beside the form of today it is a key too many, which is told as such.
    let is_told = names("by") || names("to");
    let (mut edits, mut found, mut meant) = (Vec::new(), Vec::new(), Vec::new());
    let mut is_fixable = true;
    for (key, value) in entries {
        let name = match key.text.as_str() {
            "at_most" if !is_told => "by",
            "told_within" => "told_within",
            _ => continue,
        };
        let Value::Scalar { text: number, .. } = &value.value else {
            continue;
        };
        let (number, whole) = (number.trim(), !is_block_scalar(text, value.place));
        let period = format!("{{ working_days: {number} }}");
        found.push(format!("{}: {number}", key.text));
        meant.push(format!("{name}: {period}"));
        is_fixable &= whole;
        if name != key.text {
            edits.push(edit(key.place, name));
        }
        edits.push(edit(value.place, &period));
        key.text = name.to_owned();
        let unit = Key {
            text: "working_days".to_owned(),
            place: value.place,
        };
        value.value = Value::Mapping(vec![(unit, value.clone())]);
    }
    tell(
        found.join(", "),
        meant.join(", "),
        edits,
        is_fixable,
        report,
    );
}

/// `silence: { act: …, article: … }`: it always meant a refusal.
fn silence(node: &mut Node, text: &str, report: &mut Report) {
    let Value::Mapping(entries) = &mut node.value else {
        return;
    };
    let names = |name: &str| entries.iter().any(|(key, _)| key.text == name);
    let first = entries.first().map(|(key, _)| key.place);
    let Some(place) = first.filter(|_| names("act") && !names("means")) else {
        return;
    };
    let before = text.get(..place.range().start).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let means = match before.trim_end().ends_with('{') {
        true => "means: refusal, ".to_owned(),
        false => format!("means: refusal\n{}", " ".repeat(line.chars().count())),
    };
    let edits = vec![edit(place.part(0..0), &means)];
    let (found, meant) = ("silence: act", "silence: means: refusal, act");
    tell(found.to_owned(), meant.to_owned(), edits, true, report);
    let key = Key {
        text: "means".to_owned(),
        place,
    };
    let value = Node {
        value: Value::Scalar {
            text: "refusal".to_owned(),
            plain: true,
        },
        place,
    };
    entries.push((key, value));
}

fn edit(place: Span, text: &str) -> Edit {
    let text = text.to_owned();
    Edit { place, text }
}

/// Tells of an old form that these edits make anew, if they can be made; without edits there was
/// none.
fn tell(found: String, meant: String, edits: Vec<Edit>, is_fixable: bool, report: &mut Report) {
    if let Some(first) = edits.first() {
        let old = Diagnostic::new(first.place, OldForm { found, meant });
        report.push(match is_fixable {
            true => old.fixed_by(edits, true),
            false => old,
        });
    }
}
