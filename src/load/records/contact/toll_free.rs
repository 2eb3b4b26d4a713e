//! `toll_free` of a contact, the older form of `free` of its phones: read as before, and written
//! anew by a fix.

use super::entry::entry;
use crate::diagnostic::{Diagnostic, Edit, Span};
use crate::load::block_scalar::is_block_scalar;
use crate::load::decode::Context;
use crate::load::kind::RecordKind;
use crate::load::problems::yaml::{KeyCombination, KeyRule, OldForm};
use crate::load::yaml::{Key, Node, Value};
use crate::model::{ContactPhone, Phone};

/// Says of each phone what `toll_free` of the contact `said` of all, and warns of the key.
///
/// Nothing if there is no phone that can be free: this has been reported.
pub(super) fn carry_over(
    said: bool,
    phones: &mut [ContactPhone],
    node: &Node,
    context: &mut Context<'_>,
) -> Option<()> {
    let (key, value) = entry(node, "toll_free")?;
    if said && !phones.iter().any(|line| line.number.value.may_be_free()) {
        let (record, rule) = (RecordKind::Contact, KeyRule::FreeNumber);
        return context.fail(key.place, KeyCombination { record, rule });
    }
    let (mut edits, mut is_fixable) = (Vec::new(), true);
    if said {
        for line in phones.iter_mut() {
            line.free |= line.number.value.may_be_free();
        }
        let items = match entry(node, "phones") {
            Some((
                _,
                Node {
                    value: Value::List(items),
                    ..
                },
            )) => items.as_slice(),
            _ => &[],
        };
        edits.extend(items.iter().flat_map(|item| freed(item, context.text)));
        is_fixable = !items.iter().any(|item| {
            let number = entry(item, "number").map_or(item, |(_, number)| number);
            is_block_scalar(context.text, number.place)
        });
    }
    edits.push(without(key, value, context.text));
    let problem = OldForm {
        found: format!("toll_free: {said}"),
        meant: if said {
            "{ number: …, free: true }".to_owned()
        } else {
            String::new()
        },
    };
    let diagnostic = Diagnostic::new(key.place, problem);
    context.report.push(match is_fixable {
        true => diagnostic.fixed_by(edits, true),
        false => diagnostic,
    });
    Some(())
}

/// The edits that write a phone with `free: true`, if a call to it is free by that word alone.
fn freed(item: &Node, text: &str) -> Vec<Edit> {
    let put = |at: usize, text: &str| Edit {
        place: Span::new(item.place.source, at..at),
        text: text.to_owned(),
    };
    let number = entry(item, "number");
    let node = number.map_or(item, |(_, number)| number);
    let Value::Scalar { text: written, .. } = &node.value else {
        return Vec::new();
    };
    let needs_word = |phone: Phone| phone.may_be_free() && !phone.is_free(false);
    if !Phone::parse(written.trim()).is_some_and(needs_word) {
        return Vec::new();
    }
    let range = node.place.range();
    let Some((key, _)) = number else {
        // A number over several lines can't stand between braces.
        let source = text.get(range.clone()).unwrap_or_default();
        if source.starts_with(['|', '>']) || source.contains('\n') {
            let place = Span::new(
                item.place.source,
                range.start..range.start + source.trim_end().len(),
            );
            let text = format!("{{ number: \"{}\", free: true }}", written.trim());
            return vec![Edit { place, text }];
        }
        return vec![
            put(range.start, "{ number: "),
            put(range.end, ", free: true }"),
        ];
    };
    if let Some((_, free)) = entry(item, "free") {
        return vec![Edit {
            place: free.place,
            text: "true".to_owned(),
        }];
    }
    if text
        .get(item.place.range())
        .is_some_and(|source| source.starts_with('{'))
    {
        return vec![put(range.end, ", free: true")];
    }
    // In a line of its own, which is as far from the margin as that of the number.
    let at = key.place.range().start;
    let line = text
        .get(..at)
        .map_or(0, |before| before.rfind('\n').map_or(0, |end| end + 1));
    let margin = text.get(line..at).unwrap_or_default().chars().count();
    vec![put(at, &format!("free: true\n{}", " ".repeat(margin)))]
}

/// The edit that takes a key with its value away. Comments stay.
fn without(key: &Key, value: &Node, text: &str) -> Edit {
    let (start, end) = (key.place.range().start, value.place.range().end);
    let source = key.place.source;
    let gone = |range, text: String| Edit {
        place: Span::new(source, range),
        text,
    };
    let (before, after) = (
        text.get(..start).unwrap_or_default(),
        text.get(end..).unwrap_or_default(),
    );
    let gap = text
        .get(key.place.range().end..value.place.range().start)
        .unwrap_or_default();
    let kept: Vec<&str> = gap
        .lines()
        .filter_map(|line| Some(&line[line.find('#')?..]))
        .collect();
    if !kept.is_empty() {
        return gone(start..end, kept.join("\n"));
    }
    let margin = before.len() - before.trim_end_matches([' ', '\t']).len();
    let rest = after.trim_start_matches([' ', '\t']);
    let space = after.len() - rest.len();
    // Between braces a comma goes with it, that after it or that before it.
    if let Some(next) = after.trim_start().strip_prefix(',') {
        let next = next.trim_start_matches([' ', '\t']);
        return gone(start..text.len() - next.len(), String::new());
    }
    if let Some(earlier) = before.trim_end().strip_suffix(',') {
        return gone(earlier.len()..end, String::new());
    }
    let begins_line = before.len() == margin || before[..before.len() - margin].ends_with('\n');
    match rest.chars().next() {
        Some('#') => gone(start..end + space, String::new()),
        Some('\n') if begins_line => gone(start - margin..end + space + 1, String::new()),
        _ => gone(start..end, String::new()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;
    use crate::diagnostic::{Report, Sources};
    use crate::edit::apply;
    use crate::load::yaml;

    /// A file after the fix.
    fn fixed(text: &str) -> String {
        let source = Sources::default().add("a.yaml", text);
        let mut report = Report::default();
        let node = yaml::parse(text, source, RecordKind::Contact, &mut report).unwrap();
        let (key, value) = entry(&node, "toll_free").unwrap();
        let Some((
            _,
            Node {
                value: Value::List(items),
                ..
            },
        )) = entry(&node, "phones")
        else {
            panic!("no phones");
        };
        let mut edits: Vec<Edit> = items.iter().flat_map(|item| freed(item, text)).collect();
        edits.push(without(key, value, text));
        String::from_utf8(apply(text.as_bytes(), &edits).unwrap()).unwrap()
    }

    #[test]
    fn each_phone_that_is_free_by_the_word_alone_gets_it() {
        for (old, new) in [
            (
                "phones: [\"1414\", 8-800-080-7777, +7 7212 50 40 66] # a\ntoll_free: true # b\n",
                "phones: [{ number: \"1414\", free: true }, 8-800-080-7777, +7 7212 50 40 66] # \
                a\n# b\n",
            ),
            (
                "phones:\n  # first\n  - 1414   # c\n  - '112'\n# d\ntoll_free: \
                true\nemail: a@b.kz\n",
                "phones:\n  # first\n  - { number: 1414, free: true }   # c\n  - { number: '112', \
                free: true }\n# d\nemail: a@b.kz\n",
            ),
            (
                "phones:\n- number: 1414 # e\n  extension: 1\n- { number: 112, label: { \
                same: A } }\n\
                 - { number: 102, free: false }\ntoll_free: true",
                "phones:\n- free: true\n  number: 1414 # e\n  extension: 1\n- { number: 112, free: \
                true, label: { same: A } }\n- { number: 102, free: true }\n",
            ),
            (
                "{ phones: [1414], toll_free: true, email: a@b.kz }\n",
                "{ phones: [{ number: 1414, free: true }], email: a@b.kz }\n",
            ),
            (
                "{\n  \"phones\": [\"1414\"],\n  \"toll_free\": true\n}\n",
                "{\n  \"phones\": [{ number: \"1414\", free: true }]\n}\n",
            ),
            (
                "phones: [1414]\ntoll_free: # f\n  true\n",
                "phones: [{ number: 1414, free: true }]\n# f\n",
            ),
        ] {
            assert_eq!(fixed(old), new);
        }
    }
}
