//! Guides in which nothing looks like Markdown and is none, as is known without a parser: words,
//! headings, lists and links as nearly every guide has them.
//!
//! Whatever is not surely so is left to the parser, and costs only its time.

use std::cell::LazyCell;

use super::mark::mark;

/// Whether a guide has nothing that could be found in it.
pub(super) fn is_plain(text: &str) -> bool {
    text.split('\n').all(|line| {
        let line = line.trim_end_matches(' ');
        begins_plainly(line) && (anchored(line).is_some_and(has_words_alone) || has_no_marks(line))
    })
}

/// Whether no words of a line begin with what looks like a mark, wherever behind the marks of lists
/// they begin.
fn begins_plainly(line: &str) -> bool {
    let mut rest = line.trim_start_matches(' ');
    loop {
        let is_mark = mark(rest).is_some() || rest.starts_with(['=', '—', '–', '―', '─', '═']);
        if is_mark {
            return false;
        }
        let Some(words) = without_list_mark(rest) else {
            return true;
        };
        rest = words.trim_start_matches(' ');
    }
}

/// What stands after the mark of an item and its space.
fn without_list_mark(line: &str) -> Option<&str> {
    let words = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let marks: &[char] = if words.len() < line.len() {
        &['.', ')']
    } else {
        &['-', '+']
    };
    words.strip_prefix(marks)?.strip_prefix(' ')
}

/// The words of a heading that ends with its anchor: `## Words {#anchor}`.
fn anchored(line: &str) -> Option<&str> {
    let words = line.strip_prefix('#')?.trim_start_matches('#');
    let level = line.len() - words.len();
    let (words, anchor) = words.strip_prefix(' ')?.split_once(" {#")?;
    let anchor = anchor.strip_suffix('}')?;
    let named = |c: u8| c.is_ascii_alphanumeric() || c == b'-';
    (level <= 6 && !anchor.is_empty() && anchor.bytes().all(named)).then_some(words)
}

/// Whether words have no mark among them, and no link.
fn has_words_alone(words: &str) -> bool {
    words.starts_with(char::is_alphabetic) && next_mark(words.as_bytes()).is_none()
}

/// Whether a line has no mark among its words but those of links.
fn has_no_marks(line: &str) -> bool {
    // Words so far in may be code, in which no link is one. Looked for once a line, since a line
    // may have any number of links.
    let may_have_links = LazyCell::new(|| !line.contains("    "));
    let mut rest = line.as_bytes();
    while let Some(at) = next_mark(rest) {
        let (before, link) = rest.split_at(at);
        let length = link_length(link).filter(|_| !before.ends_with(b"!") && *may_have_links);
        let Some(after) = length.and_then(|length| link.get(length..)) else {
            return false;
        };
        rest = after;
    }
    true
}

/// The bytes of the link that a text begins with: `[words](target)` on one line.
fn link_length(text: &[u8]) -> Option<usize> {
    let words = text.strip_prefix(b"[")?;
    let words_length = next_mark(words)?;
    let target = words.get(words_length..)?.strip_prefix(b"](")?;
    let ends = |byte: &u8| {
        let may_be_of_it = byte.is_ascii_alphanumeric() || b"#%+,-./:=?@_".contains(byte);
        byte.is_ascii() && !may_be_of_it
    };
    let target_length = target.iter().position(ends)?;
    let is_closed = target_length > 0 && target.get(target_length) == Some(&b')');
    is_closed.then_some("[](".len() + words_length + target_length + ")".len())
}

/// What may be a mark of Markdown within a line, or part one from another.
const MARKS: [bool; 256] = {
    let mut marks = [false; 256];
    let mut control = 0;
    while control < 0x20 {
        marks[control] = true;
        control += 1;
    }
    let mut listed = b"[]*_~=|{}<>&\\`\x7F".as_slice();
    while let [mark, rest @ ..] = listed {
        marks[*mark as usize] = true;
        listed = rest;
    }
    marks
};

/// Where the first mark of Markdown stands in a line, if it has any.
fn next_mark(line: &[u8]) -> Option<usize> {
    let may_begin = |byte: &u8| MARKS[usize::from(*byte)] || matches!(byte, b':' | 0xE2);
    let mut at = 0;
    loop {
        at += line.get(at..)?.iter().position(may_begin)?;
        let rest = line.get(at..)?;
        let is_mark = match rest.first() {
            Some(b':') => rest.starts_with(b"://"),
            Some(0xE2) => rest.starts_with("•".as_bytes()),
            _ => true,
        };
        if is_mark {
            return Some(at);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::parsed;
    use super::*;

    #[test]
    fn a_guide_as_most_are_is_plain() {
        for text in [
            "## Қашан {#when}\n\nӨтініш — тегін (1-бап): 5 күн.\n\n- талон;\n- «паспорт».\n",
            "1. Бір\n2. [Хат](letter:x), [заң](act:law#91.3–4)\n   - [](office:a)\n\n### А",
            "- [a](https://e.kz/a_b?c=1)!\n\n12 күн\n",
        ] {
            assert!(is_plain(text), "{text}");
        }
    }

    #[test]
    fn whatever_may_be_found_is_left_to_the_parser() {
        for text in [
            "-паспорт",
            "- 1.Бір",
            "##Қашан",
            "а) бір",
            "• бір",
            "Керек: • бір • екі",
            "**қалың **сөз",
            "[мәтін] (https://e.kz)",
            "https://e.kz",
            "{field}",
            "Сөз {#when}",
            "a | b",
            "———",
            "    [a](https://e.kz)",
            "a\r\n",
        ] {
            assert!(!is_plain(text), "{text}");
        }
    }

    /// Pieces of plain guides, and now and then one that no plain guide has.
    fn guides() -> impl Strategy<Value = String> {
        let plain = "(## |### |- |\\+ |1\\. |2\\. |3\\) |[ ]{1,5}|\n|\n\n|\n- |\n1\\. |\n   - |\
            \n\n    |а|Сөз|слово |\\. |: |, |— |– |«|»|\\(|\\)|!|5|\\?|\\[сөз\\]\\(act:a#1–2\\)|\
            \\[\\]\\(office:b\\)|\\[a\\]\\(https://e\\.kz/a__b==c\\)|\n## А \\{#a\\}\n|---\n)";
        let other = "(#|-|1\\.|б\\)|—|•|\\[|\\]|\\*\\*|_|~|=|://|https://e\\.kz| \\{#a\\}|\
            \\{b\\}|===|>|\t|\u{A0}|\\||`|<|\\\\|&|o\t|\\PC)";
        let piece = prop_oneof![30 => plain, 1 => other];
        proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]
        #[test]
        fn nothing_is_found_in_a_plain_guide(text in guides()) {
            if is_plain(&text) {
                prop_assert_eq!(parsed(&text), vec![]);
            }
        }
    }
}
