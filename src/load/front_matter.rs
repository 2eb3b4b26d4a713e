//! Front matter: the keys and values that other programs want at the very top of a Markdown file.

use std::ops::Range;

/// Where front matter stands in a text, if it begins with it: from the first `---` or `+++` to the
/// second.
pub(super) fn front_matter(text: &str) -> Option<Range<usize>> {
    let start = text.len() - text.trim_start().len();
    let mut lines = text.get(start..)?.split_inclusive('\n');
    let first = lines.next()?;
    let fence = first.trim_end();
    let character = match fence {
        "---" => ':',
        "+++" => '=',
        _ => return None,
    };
    let mut end = start + first.len();
    let mut keys = 0;
    for line in lines {
        let words = line.trim_end();
        let closes = words == fence || (character == ':' && words == "...");
        if closes {
            return (keys > 0).then_some(start..end + words.len());
        }
        // Comments, items and what goes on under a key.
        let continues = words.is_empty()
            || words.starts_with([' ', '\t', '#', '-', '['])
            || words.starts_with([']', '}']);
        if is_key(words, character) {
            keys += 1;
        } else if !continues {
            return None;
        }
        end += line.len();
    }
    None
}

/// `key: value` or `key = value`. A word of prose before a colon is not taken for a key.
fn is_key(line: &str, character: char) -> bool {
    let Some((key, value)) = line.split_once(character) else {
        return false;
    };
    let key = key.trim_end().trim_matches('"');
    let named = key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
    named && (character == '=' || value.is_empty() || value.starts_with([' ', '\t', '\u{A0}']))
}

/// The text with spaces in the place of a range, so that no other byte moves.
pub(super) fn without(text: &str, range: Range<usize>) -> String {
    let mut blank = String::with_capacity(text.len());
    blank.push_str(text.get(..range.start).unwrap_or_default());
    let held = text.get(range.clone()).unwrap_or_default();
    blank.extend(
        held.bytes()
            .map(|byte| if byte == b'\n' { '\n' } else { ' ' }),
    );
    blank.push_str(text.get(range.end..).unwrap_or_default());
    blank
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_between_fences_at_the_top_are_front_matter() {
        for front in [
            "---\ntitle: Үлгі\n---",
            "---\ntitle: \"Үлгі\"\ntags:\n  - a\n- b\n# comment\n\ndate: 2026-11-22\n...",
            "+++\ntitle = \"Үлгі\"\n[extra]\nweight=1\n+++",
        ] {
            let text = format!("\n{front}\n\n## Үлгі\n");
            let found = front_matter(&text).unwrap();
            assert_eq!(&text[found.clone()], front);
            let blank = without(&text, found);
            assert_eq!(blank.len(), text.len());
            assert_eq!(blank.trim(), "## Үлгі");
        }
    }

    #[test]
    fn a_rule_and_prose_are_no_front_matter() {
        for text in [
            "---\n\nҮлгі мәтін.\n\n---\n",
            "---\n\nВажно: принесите паспорт.\n\n---\n",
            "---\ntitle: never closed\n",
            "---\n---\n",
            "Үлгі\n\n---\ntitle: Үлгі\n---\n",
            "+++ \n",
        ] {
            assert_eq!(front_matter(text), None, "{text:?}");
        }
    }
}
