//! How values of a form are written in the content: in the style of what stood there, or as an
//! editor would write them.

use granit_parser::ScalarStyle;

use crate::format::{LayoutEntry, LayoutValue, Line, Scalar, styled};
use crate::load::kind::{RecordKind, Shape};
use crate::load::yaml::{Node, Value};
use crate::load::{Form, RecordTree};

/// A key that is new in a file.
pub(super) fn rewritten_key<'a>(key: &str) -> Scalar<'a> {
    styled(key, None, false, true)
}

/// Comments without the blank lines between them.
pub(super) fn comments_of(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    let lines = lines.into_iter();
    lines.filter(|line| *line != Line::Blank).collect()
}

/// A value in the style of the one that it takes the place of.
pub(super) fn rewritten<'a>(
    old: &Scalar<'a>,
    text: &str,
    (plain, shape): (bool, Shape),
    form: Option<Form>,
    flow: bool,
) -> Scalar<'a> {
    match shape {
        Shape::Boolean => styled(text, None, true, flow),
        shape => {
            let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            let was_bare = old.style == ScalarStyle::Plain && digits(&old.value);
            let is_number = matches!(form, Some(Form::Numbers | Form::Number));
            let is_bare = plain && shape == Shape::Number
                || digits(text) && (was_bare || is_number && old.style == ScalarStyle::Plain);
            styled(text, Some(old), is_bare, flow)
        }
    }
}

/// A value of a form in the style of the content.
pub(super) fn adopted<'a>(
    tree: &RecordTree<'_>,
    value: LayoutValue<'a>,
    node: &Node,
    flow: bool,
) -> LayoutValue<'a> {
    match (value, &node.value) {
        (LayoutValue::Scalar(scalar), Value::Scalar { text, plain }) => {
            let text = text.trim();
            let form = tree.form(node);
            let is_word = !matches!(form, None | Some(Form::Text | Form::PhoneExtension));
            let is_bare = *plain && matches!(node.shape(), Shape::Number | Shape::Boolean);
            // What others would take for a number stays a text.
            let is_quoted = !*plain && !is_word && text.parse::<f64>().is_ok();
            let like = is_quoted.then_some(Scalar {
                style: ScalarStyle::DoubleQuoted,
                ..scalar
            });
            LayoutValue::Scalar(styled(text, like.as_ref(), is_bare, flow))
        }
        (LayoutValue::Collection(mut collection), value) => {
            let nodes: Vec<&Node> = match value {
                Value::Mapping(entries) => entries.iter().map(|(_, node)| node).collect(),
                Value::List(items) => items.iter().collect(),
                _ => Vec::new(),
            };
            let flow = flow || is_short(tree, node, &nodes);
            collection.flow = flow;
            let entries = std::mem::take(&mut collection.entries).into_iter();
            collection.entries = entries
                .zip(nodes)
                .map(|(entry, node)| LayoutEntry {
                    above: comments_of(entry.above),
                    value: adopted(tree, entry.value, node, flow),
                    ..entry
                })
                .collect();
            LayoutValue::Collection(collection)
        }
        (value, _) => value,
    }
}

/// Whether the content has such a value in brackets.
fn is_short(tree: &RecordTree<'_>, node: &Node, nodes: &[&Node]) -> bool {
    match &node.value {
        Value::Mapping(_) => {
            use RecordKind as R;
            let kind = tree.kind(node);
            let is_short = matches!(
                kind,
                Some(R::Citation | R::Condition | R::DayOff | R::OpeningHours | R::Period)
            );
            is_short && nodes.iter().all(|node| is_scalar(node))
        }
        Value::List(_) => nodes
            .iter()
            .all(|node| is_scalar(node) && !matches!(tree.form(node), None | Some(Form::Text))),
        _ => false,
    }
}

/// Whether a value stands alone.
pub(super) fn is_scalar(node: &Node) -> bool {
    matches!(node.value, Value::Scalar { .. })
}
