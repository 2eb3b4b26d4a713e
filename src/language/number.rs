//! Whole numbers as a reader of Kazakh or Russian expects to see them.

use super::{Language, NO_BREAK_SPACE};

/// The minus sign, U+2212: a screen reader says "minus", which it may not for a hyphen.
const MINUS: char = '\u{2212}';

/// Writes a whole number with its thousands set apart by a no-break space: `12 345`, but `1234`.
///
/// The separator is that of CLDR for `kk` and `ru`; a number of four digits stays in one piece in
/// both typographic traditions, so that a year or a short phone number never falls apart.
pub fn number(language: Language, value: impl Into<i128>) -> String {
    let value: i128 = value.into();
    let digits = value.unsigned_abs().to_string();
    let mut written = String::with_capacity(digits.len() * 2);
    if value < 0 {
        written.push(MINUS);
    }
    let grouped = digits.len() >= fewest_digits_grouped(language);
    for (place, digit) in digits.chars().enumerate() {
        let left = digits.len() - place;
        if grouped && place > 0 && left.is_multiple_of(3) {
            written.push(NO_BREAK_SPACE);
        }
        written.push(digit);
    }
    written
}

/// The least number of digits that is grouped.
const fn fewest_digits_grouped(language: Language) -> usize {
    match language {
        Language::Kazakh | Language::Russian => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn thousands_are_grouped_from_five_digits_up() {
        for language in Language::ALL {
            assert_eq!(number(language, 0), "0");
            assert_eq!(number(language, 2026), "2026");
            assert_eq!(number(language, 12_345), "12\u{A0}345");
            assert_eq!(number(language, 100_000_u64), "100\u{A0}000");
            assert_eq!(number(language, 1_234_567_i64), "1\u{A0}234\u{A0}567");
        }
    }

    #[test]
    fn a_negative_number_has_a_true_minus() {
        assert_eq!(number(Language::Russian, -7), "−7");
        assert_eq!(number(Language::Kazakh, -12_345), "−12\u{A0}345");
    }

    #[test]
    fn the_extremes_do_not_overflow() {
        assert!(number(Language::Kazakh, u64::MAX).starts_with("18\u{A0}446"));
        assert!(number(Language::Kazakh, i64::MIN).starts_with("−9\u{A0}223"));
        assert!(number(Language::Kazakh, i128::MIN).starts_with("−170\u{A0}141"));
    }

    proptest! {
        #[test]
        fn grouping_loses_no_digit(value: u64) {
            let plain: String = number(Language::Kazakh, value)
                .chars()
                .filter(char::is_ascii_digit)
                .collect();
            prop_assert_eq!(plain, value.to_string());
        }
    }
}
