//! Writes a value that is not in the file yet, in the style of the one whose place it takes as far
//! as that style can say it.

use std::borrow::Cow;

use granit_parser::ScalarStyle;

use super::layout::Scalar;
use super::scalar::is_plain;

/// A value as it is to be written: in the style of `like`, if that is given; with no quotes about
/// what `is_bare`, a word or a number that is one without them; in brackets if it stands in
/// `flow`. Spaces and line ends around a text under `|` or `>` are not its own.
pub(crate) fn styled<'t>(
    value: &str,
    like: Option<&Scalar<'t>>,
    is_bare: bool,
    flow: bool,
) -> Scalar<'t> {
    let scalar = |style, header, source| Scalar {
        style,
        header,
        source: Cow::Owned(source),
        value: Cow::Owned(value.to_owned()),
    };
    let lines = value.trim_matches('\n').trim_end();
    let style = like.map_or(ScalarStyle::Plain, |like| like.style);
    match style {
        ScalarStyle::Literal | ScalarStyle::Folded if !flow && fits_lines(lines) => {
            let header = like.map_or("|", |like| like.header);
            // What keeps the line ends after it would keep those of the next key.
            let is_stripped = header.contains('-');
            let is_set_in = lines.lines().any(|line| line.starts_with([' ', '\t']));
            let (style, header) = match (style, is_stripped) {
                (ScalarStyle::Folded, true) if !is_set_in => (style, ">-"),
                (ScalarStyle::Folded, false) if !is_set_in => (style, ">"),
                (_, true) => (ScalarStyle::Literal, "|-"),
                (_, false) => (ScalarStyle::Literal, "|"),
            };
            let source = match style {
                // A line end of the text is an empty line there.
                ScalarStyle::Folded => unfolded(lines),
                _ => lines.to_owned(),
            };
            let value = match is_stripped {
                true => lines.to_owned(),
                false => format!("{lines}\n"),
            };
            Scalar {
                value: Cow::Owned(value),
                ..scalar(style, header, format!("{source}\n"))
            }
        }
        ScalarStyle::SingleQuoted if value.chars().all(is_shown) => {
            scalar(style, "", format!("'{}'", value.replace('\'', "''")))
        }
        ScalarStyle::DoubleQuoted | ScalarStyle::SingleQuoted => {
            scalar(ScalarStyle::DoubleQuoted, "", quoted(value))
        }
        _ if is_bare || (!flow || fits_flow(value)) && is_plain(value) => {
            scalar(ScalarStyle::Plain, "", value.to_owned())
        }
        _ if value.contains('\n') && !flow && fits_lines(lines) => Scalar {
            value: Cow::Owned(lines.to_owned()),
            ..scalar(ScalarStyle::Literal, "|-", format!("{lines}\n"))
        },
        _ => scalar(ScalarStyle::DoubleQuoted, "", quoted(value)),
    }
}

/// A text in quotes on one line. The escapes of JSON are those of YAML.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Whether nothing of a text is a bracket or a comma of the list that it stands in.
fn fits_flow(text: &str) -> bool {
    !text.contains([',', '[', ']', '{', '}'])
}

/// Whether a text can stand as lines under `|`.
fn fits_lines(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with([' ', '\t', '\n'])
        && text.chars().all(|c| c == '\n' || is_shown(c))
        && text.lines().all(|line| line == line.trim_end())
}

fn is_shown(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// The lines of a text under `>`, where one line end is a space.
fn unfolded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut before = ' ';
    for character in text.chars() {
        if character == '\n' && before != '\n' {
            folded.push('\n');
        }
        folded.push(character);
        before = character;
    }
    folded
}
