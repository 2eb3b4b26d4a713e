//! Scalars in the block form of YAML, after `|` or `>`: what takes the place of one whole would
//! have to take its sign away, too.

use crate::diagnostic::Span;

/// Whether the scalar at `place` of a file, whose text is `text`, is in the block form.
pub fn is_block_scalar(text: &str, place: Span) -> bool {
    let before = text.get(..place.range().start).unwrap_or_default();
    let Some(line) = before.trim_end().rsplit('\n').next() else {
        return false;
    };
    // The sign may have a comment after it.
    let sign = line.split(" #").next().unwrap_or(line).trim_end();
    let sign = sign.rsplit([' ', ':', '-']).find(|part| !part.is_empty());
    let on_another_line = before.rfind('\n') >= before.rfind(|c: char| !c.is_whitespace());
    let digits = |c: char| matches!(c, '+' | '-') || c.is_ascii_digit();
    on_another_line && sign.is_some_and(|sign| matches!(sign.trim_end_matches(digits), "|" | ">"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Sources;

    #[test]
    fn a_scalar_after_its_sign_is_told_from_a_plain_one() {
        for (text, expected) in [
            ("a: >-\n  10\n", true),
            ("a: |\n  10\n", true),
            ("a: >2-\n  10\n", true),
            ("a: |+ # b\n  10\n", true),
            ("- >-\n  10\n", true),
            ("- |\n\n  10\n", true),
            ("a: 10\n", false),
            ("a:\n  10\n", false),
            ("a: # >-\n  10\n", false),
            ("- 10\n", false),
            ("[a, 10]\n", false),
            ("b: '>'\na: 10\n", false),
        ] {
            let at = text.find("10").unwrap();
            let place = Span::new(Sources::default().add("a.yaml", text), at..at + 2);
            assert_eq!(is_block_scalar(text, place), expected, "{text:?}");
        }
    }
}
