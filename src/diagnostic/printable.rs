//! Names and words that others chose, so that they can be printed: a character that would steer a
//! terminal, turn the direction of writing or begin a line of its own is written by its number.

use std::borrow::Cow;

/// Whether a character does something instead of showing something: a control character (a line
/// break, ESC), a break between lines or paragraphs, a mark of the direction of writing.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        )
}

/// `text` as one line that only shows: `\n`, `\u{1b}`, `\u{202e}` for what would steer.
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut printable = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if steers(c) {
            printable.extend(c.escape_default());
        } else {
            printable.push(c);
        }
    }
    Cow::Owned(printable)
}

/// A text of several lines, each of them [`printable`].
pub fn printable_lines(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let lines: Vec<_> = text.split('\n').map(printable).collect();
    Cow::Owned(lines.join("\n"))
}

/// A JSON document with every such character within its texts written as JSON does by its number,
/// so that it is the same document, and can be looked at in a terminal.
pub fn printable_json(document: String) -> String {
    let safe = |c: char| !steers(c) || c == '\n';
    if document.chars().all(safe) {
        return document;
    }
    let mut printable = String::with_capacity(document.len() + 8);
    for c in document.chars() {
        if safe(c) {
            printable.push(c);
        } else {
            // All of them are in the first plane, where a number stands alone.
            printable.push_str(&format!("\\u{:04x}", u32::from(c)));
        }
    }
    printable
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_is_written_by_its_number_and_nothing_else() {
        for (text, expected) in [
            ("content/acts/ауыл «1».yaml", "content/acts/ауыл «1».yaml"),
            ("C:\\a b\u{a0}–c", "C:\\a b\u{a0}–c"),
            ("a\n::error::b\r", "a\\n::error::b\\r"),
            (
                "\u{1b}[31m\u{9b}1m\u{7f}\t",
                "\\u{1b}[31m\\u{9b}1m\\u{7f}\\t",
            ),
            (
                "a\u{202e}b\u{2066}c\u{200f}",
                "a\\u{202e}b\\u{2066}c\\u{200f}",
            ),
            ("a\u{2028}b\u{2029}c", "a\\u{2028}b\\u{2029}c"),
        ] {
            assert_eq!(printable(text), expected);
        }
        assert_eq!(printable_lines("a\u{1b}\nb"), "a\\u{1b}\nb");
    }

    #[test]
    fn a_json_document_stays_the_same() {
        let value = serde_json::json!({ "a\u{202e}\n": ["\u{7f}\u{2028}", "ә"] });
        let text = serde_json::to_string_pretty(&value).unwrap_or_default();
        let printable = printable_json(text);
        assert!(!printable.contains(['\u{202e}', '\u{7f}', '\u{2028}']));
        let read: serde_json::Value = serde_json::from_str(&printable).unwrap_or_default();
        assert_eq!(read, value);
    }
}
