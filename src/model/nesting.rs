//! How deep the parts of a guide stand in each other: so deep that no reader follows is refused,
//! and whatever walks a guide may rest on it.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::procedure::MARKDOWN;

/// The most lists, quotations, links and bold words that stand in each other: a list of steps with
/// points and remarks, which has a bold link in it, is five.
pub const GUIDE_DEPTH: usize = 24;

/// How far in a list or a quotation may begin, in characters: twice as far as lists of
/// [`GUIDE_DEPTH`] levels go. A parser looks at all that is open on every line, so that its time
/// would grow with the product of depth and lines.
const INDENT: usize = 128;

/// Where the parts of a guide stand deeper than [`GUIDE_DEPTH`] for the first time.
pub fn too_deep(text: &str) -> Option<Range<usize>> {
    far_in(text).or_else(|| {
        let mut depth = Depth::default();
        let mut parts = Parser::new_ext(text, MARKDOWN).into_offset_iter();
        parts.find_map(|(event, range)| depth.exceeded(&event).then_some(range))
    })
}

/// The mark of a list or of a quotation that stands too far in, which is known without a parser.
/// Each part that is open takes up one character at least of a line on which another begins, so
/// that in a text without such a mark no more than [`INDENT`] are open at once.
pub fn far_in(text: &str) -> Option<Range<usize>> {
    let mut start = 0;
    text.split_inclusive('\n').find_map(|line| {
        let begun = start;
        start += line.len();
        let mark = far_in_line(line)?;
        Some(begun + mark.start..begun + mark.end)
    })
}

fn far_in_line(line: &str) -> Option<Range<usize>> {
    let line = line.trim_end().as_bytes();
    let rule = line.len() - ruled(line);
    let mut column = 0;
    let mut at = 0;
    while let Some(byte) = line.get(at) {
        let length = match byte {
            b' ' | b'\t' => {
                // A tab is four at most.
                column += if *byte == b'\t' { 4 } else { 1 };
                at += 1;
                continue;
            }
            b'>' => 1,
            _ if at >= rule => return None,
            _ => item_mark(&line[at..])?,
        };
        if column > INDENT {
            return Some(at..at + length);
        }
        column += length;
        at += length;
    }
    None
}

/// How many bytes at the end of a line are stars, dashes or underscores of one kind with spaces
/// between them: such a line is a rule, whatever it looks like.
fn ruled(line: &[u8]) -> usize {
    let Some(mark @ (b'*' | b'-' | b'_')) = line.last() else {
        return 0;
    };
    let tail = line.iter().rev();
    tail.take_while(|byte| *byte == mark || matches!(byte, b' ' | b'\t'))
        .count()
}

/// The length of the mark of an item that a text begins with.
fn item_mark(text: &[u8]) -> Option<usize> {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mark = text.get(digits)?;
    let is_mark = match digits {
        0 => matches!(mark, b'-' | b'+' | b'*'),
        _ => matches!(mark, b'.' | b')'),
    };
    let apart = matches!(text.get(digits + 1), None | Some(b' ' | b'\t'));
    (is_mark && apart).then_some(digits + 1)
}

/// Counts the parts of a guide that are open, event by event.
#[derive(Debug, Default)]
pub struct Depth {
    open: usize,
}

impl Depth {
    /// Whether the event begins a part that stands too deep.
    pub fn exceeded(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Start(
                Tag::List(_)
                | Tag::BlockQuote(_)
                | Tag::Emphasis
                | Tag::Strong
                | Tag::Link { .. }
                | Tag::Image { .. },
            ) => self.open += 1,
            Event::End(
                TagEnd::List(_)
                | TagEnd::BlockQuote(_)
                | TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Link
                | TagEnd::Image,
            ) => self.open = self.open.saturating_sub(1),
            _ => {}
        }
        self.open > GUIDE_DEPTH
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn nested(depth: usize) -> Vec<String> {
        let steps = (0..depth).map(|level| format!("{}1. a\n", "   ".repeat(level)));
        vec![
            ">".repeat(depth) + "a",
            "> ".repeat(depth) + "a",
            "- ".repeat(depth) + "a",
            "+ ".repeat(depth) + "a",
            "1) ".repeat(depth) + "a",
            "> - ".repeat(depth / 2) + "a",
            steps.collect(),
            "*a ".repeat(depth) + &" a*".repeat(depth),
            "**a ".repeat(depth) + &" a**".repeat(depth),
        ]
    }

    #[test]
    fn parts_stand_in_each_other_as_deep_as_the_limit_and_no_deeper() {
        for text in nested(GUIDE_DEPTH) {
            assert_eq!(too_deep(&text), None, "{text}");
        }
        for text in nested(GUIDE_DEPTH + 2).iter().chain(&nested(3000)) {
            let found = too_deep(text).unwrap();
            assert!(!found.is_empty() && text.get(found).is_some(), "{text}");
        }
    }

    #[test]
    fn a_rule_and_a_long_line_are_not_nested() {
        for text in [
            "* ".repeat(200),
            "- ".repeat(200) + "-",
            "-".repeat(200),
            format!("> {}", "* ".repeat(200)),
            format!("a\n{}", "1) 2) 3) ".repeat(6)),
            format!("{}a", " ".repeat(500)),
            "**a** ".repeat(1000),
            "- a\n".repeat(1000),
        ] {
            assert_eq!(too_deep(&text), None, "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        /// What `far_in` promises, and all that makes the parser's time linear.
        #[test]
        fn no_more_parts_are_open_than_a_line_with_a_mark_has_characters(
            text in "(> ?|- |\\* |1\\. |-\n|[ ]{1,6}|\t|\n|\n\n|a\n|```\n){0,60}",
        ) {
            let columns = |line: &str| line.chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
            let widest: usize = text.lines().map(columns).max().unwrap_or(0);
            let mut open = 0_usize;
            for event in Parser::new_ext(&text, MARKDOWN) {
                match event {
                    Event::Start(Tag::Item | Tag::BlockQuote(_)) => open += 1,
                    Event::End(TagEnd::Item | TagEnd::BlockQuote(_)) => open -= 1,
                    _ => {}
                }
                prop_assert!(open <= widest, "{} parts in {:?}", open, text);
            }
        }
    }
}
