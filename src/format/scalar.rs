//! Writes one value of a YAML file. A text of one line stands on one line, however long, so that a
//! changed translation is one changed line; quotes stay as the editor set them.

use granit_parser::{Event, Parser, ScalarStyle};

use super::layout::Scalar;

/// A value as it is to be written.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// What stands on the line of the key; empty for no value.
    pub first: String,
    /// The lines under it, as far in as a value stands there. A blank line is empty.
    pub rest: Vec<String>,
    /// Whether blank lines after it would belong to it.
    pub keeps: bool,
}

impl Written {
    fn line(first: String) -> Self {
        Self {
            first,
            rest: Vec::new(),
            keeps: false,
        }
    }
}

/// How a value is to be written.
pub(super) fn write(scalar: &Scalar<'_>) -> Written {
    match scalar.style {
        ScalarStyle::Literal | ScalarStyle::Folded => block(scalar),
        _ if !scalar.source.contains('\n') => Written::line(scalar.source.to_string()),
        style => lines(&scalar.source, style == ScalarStyle::DoubleQuoted),
    }
}

/// A text that stands on several lines without a header: on one, unless an empty line in it means a
/// line break.
fn lines(source: &str, escapes: bool) -> Written {
    let last = source.matches('\n').count();
    let lines: Vec<&str> = source
        .split('\n')
        .enumerate()
        .map(|(index, line)| match index {
            0 => line.trim_end(),
            _ if index == last => line.trim_start(),
            _ => line.trim(),
        })
        .collect();
    if lines.iter().any(|line| line.is_empty()) {
        let mut lines = lines.into_iter().map(str::to_owned);
        return Written {
            first: lines.next().unwrap_or_default(),
            rest: lines.collect(),
            keeps: false,
        };
    }
    let mut text = String::with_capacity(source.len());
    for line in lines {
        let backslashes = text.bytes().rev().take_while(|byte| *byte == b'\\').count();
        if escapes && backslashes % 2 == 1 {
            // Before the end of a line this character says that there is none.
            text.pop();
        } else if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(line);
    }
    Written::line(text)
}

/// A text under `|` or `>`. Under `>`, where an editor's line end is a space, lines that make one
/// are one line; and one that needs no `>` stands beside its key.
fn block(scalar: &Scalar<'_>) -> Written {
    let spaces = |text: &str| text.len() - text.trim_start_matches(' ').len();
    let first = |text: &str| {
        text.split('\n')
            .find(|line| !line.trim().is_empty())
            .map(spaces)
    };
    let own = first(&scalar.value).unwrap_or(0);
    let indent = first(&scalar.source).unwrap_or(0).saturating_sub(own);
    let mut lines: Vec<&str> = scalar
        .source
        .split('\n')
        .map(|line| &line[indent.min(spaces(line))..])
        .collect();
    let empty = scalar.value.trim_matches('\n').is_empty();
    while lines.last().is_some_and(|line| line.is_empty() || empty) {
        lines.pop();
    }
    let chomping = scalar.header.chars().find(|c| matches!(c, '+' | '-'));
    let mut lines = match scalar.style {
        ScalarStyle::Folded => unfold(&lines),
        _ => lines.into_iter().map(str::to_owned).collect(),
    };
    if scalar.style == ScalarStyle::Folded
        && chomping == Some('-')
        && lines.len() == 1
        && is_plain(&scalar.value)
    {
        return Written::line(scalar.value.to_string());
    }
    let keeps = chomping == Some('+');
    if keeps {
        let breaks = scalar.value.len() - scalar.value.trim_end_matches('\n').len();
        let blank = if lines.is_empty() {
            breaks
        } else {
            breaks.saturating_sub(1)
        };
        lines.extend(std::iter::repeat_n(String::new(), blank));
    }
    let mut header: String = scalar.header.chars().take(1).collect();
    if own > 0 {
        // What the text itself is set in by must not be taken for the file's.
        header.push('2');
    }
    header.extend(chomping);
    Written {
        first: header,
        rest: lines,
        keeps,
    }
}

/// The lines of a folded text, those that fold into one joined.
fn unfold(lines: &[&str]) -> Vec<String> {
    let folds = |line: &str| !line.is_empty() && !line.starts_with([' ', '\t']);
    let mut joined: Vec<String> = Vec::new();
    for line in lines {
        match joined.last_mut() {
            Some(last) if folds(last) && folds(line) => {
                last.push(' ');
                last.push_str(line);
            }
            _ => joined.push((*line).to_owned()),
        }
    }
    joined
}

/// Whether a text says the same without quotes, beside its key.
pub fn is_plain(text: &str) -> bool {
    let word = matches!(text, "" | "~" | "null" | "true" | "false");
    if word || text.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let line = format!("key: {text}");
    let mut scalars = Vec::new();
    for event in Parser::new_from_str(&line) {
        match event {
            Ok((Event::Scalar(value, style, 0, None), _)) => {
                scalars.push((value.into_owned(), style));
            }
            Ok((Event::SequenceStart(..) | Event::Comment(..) | Event::Alias(_), _)) | Err(_) => {
                return false;
            }
            Ok(_) => {}
        }
    }
    let expected = ["key", text].map(|text| (text.to_owned(), ScalarStyle::Plain));
    scalars == expected
}
