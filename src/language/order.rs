//! Alphabetical order, and the letter under which an index lists a word.
//!
//! The order is that of CLDR (Unicode Collation Algorithm with the tailoring of each language),
//! after the marks that open a title are left out: «Қазпошта» stands with қ, not before a. Headings
//! and order agree: in a sorted list the words of one heading stand together.

use super::Language;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use std::cmp::Ordering;
use std::fmt;

/// The Kazakh alphabet.
const KAZAKH: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

/// The Russian alphabet, with the Kazakh letters, which names bring into Russian text, where CLDR
/// puts them. Here ё is no letter of its own: dictionaries list it under е.
const RUSSIAN: &str = "аәбвгғдежзиійкқлмнңоөпрстуүұфхһцчшщъыьэюя";

/// The alphabetical order of a language.
///
/// Making one costs a look-up in compiled data; it holds nothing but references to them, so threads
/// may share one by reference or make their own.
pub struct Order {
    language: Language,
    /// The collator of CLDR.
    collator: CollatorBorrowed<'static>,
}

impl Order {
    /// The order of a language, numbers in words by their value: `9-бап` before `10-бап`.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            collator: collator(language),
        }
    }

    /// Compares two texts. The order is total: only equal texts compare as equal, since texts that
    /// the language does not tell apart are told apart by their code points.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let (a_listed, b_listed) = (without_opening_marks(a), without_opening_marks(b));
        heading(self.language, a_listed)
            .cmp(&heading(self.language, b_listed))
            .then_with(|| self.collator.compare(a_listed, b_listed))
            .then_with(|| a.cmp(b))
    }
}

impl fmt::Debug for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Order")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// The heading under which an index lists a text, whatever marks open the text:
///
/// - its first letter in upper case, if Kazakh or Russian has that letter: `Қ`, `І` (in a Russian
///   index ё stands under `Е`);
/// - `0–9` for a digit, before all letters;
/// - `A–Z` for a Latin letter, after them: such words are too few for headings of their own;
/// - `#` for anything else, last.
pub fn initial(language: Language, text: &str) -> String {
    match heading(language, without_opening_marks(text)) {
        Heading::Digit => "0–9".to_owned(),
        Heading::Letter { letter, .. } => letter.to_uppercase().collect(),
        Heading::Latin => "A–Z".to_owned(),
        Heading::Other => "#".to_owned(),
    }
}

/// The collator of CLDR with numeric collation (`kn`).
#[expect(
    clippy::expect_used,
    reason = "no input reaches it: the data of both languages are compiled in, and a test makes \
        each"
)]
fn collator(language: Language) -> CollatorBorrowed<'static> {
    let tag = match language {
        Language::Kazakh => "kk-u-kn",
        Language::Russian => "ru-u-kn",
    };
    let locale = tag.parse().expect("a well-formed tag");
    let preferences = CollatorPreferences::from_locale_strict(&locale);
    let preferences = preferences.expect("preferences that a collator knows");
    Collator::try_new(preferences, CollatorOptions::default()).expect("data that are compiled in")
}

/// The text from its first letter or digit on: without quotes, brackets, `№`, spaces.
fn without_opening_marks(text: &str) -> &str {
    text.trim_start_matches(|c: char| !c.is_alphanumeric())
}

/// A heading of an index; the order of the variants is that of the index.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Heading {
    Digit,
    Letter { place: usize, letter: char },
    Latin,
    Other,
}

fn heading(language: Language, listed: &str) -> Heading {
    let mut chars = listed.chars();
    let Some(first) = chars.next() else {
        return Heading::Other;
    };
    // й and ё may come in two parts; any other accent, as of stress, makes no other letter.
    let first = match (small(first), chars.next()) {
        ('и', Some('\u{306}')) => 'й',
        ('е', Some('\u{308}')) => 'ё',
        (first, _) => first,
    };
    if first.is_ascii_digit() {
        return Heading::Digit;
    }
    match place(language, first) {
        Some((place, letter)) => Heading::Letter { place, letter },
        None if is_latin(first) => Heading::Latin,
        None => Heading::Other,
    }
}

/// The place in the alphabet of a small letter, and the letter that stands there.
fn place(language: Language, letter: char) -> Option<(usize, char)> {
    let (alphabet, letter) = match (language, letter) {
        (Language::Kazakh, _) => (KAZAKH, letter),
        (Language::Russian, 'ё') => (RUSSIAN, 'е'),
        (Language::Russian, _) => (RUSSIAN, letter),
    };
    let place = alphabet.chars().position(|c| c == letter)?;
    Some((place, letter))
}

fn small(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{2AF}' | '\u{1E00}'..='\u{1EFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Kazakh, Russian};
    use proptest::prelude::*;

    fn assert_sorted(order: &Order, words: &[&str]) {
        let mut sorted = words.to_vec();
        sorted.reverse();
        sorted.sort_by(|a, b| order.compare(a, b));
        assert_eq!(sorted, words, "{order:?}");
    }

    #[test]
    fn the_collator_of_each_language_is_compiled_in() {
        for (language, alphabet) in [(Kazakh, KAZAKH), (Russian, RUSSIAN)] {
            let collator = collator(language);
            let letters: Vec<String> = alphabet.chars().map(String::from).collect();
            for pair in letters.windows(2) {
                let order = collator.compare(&pair[0], &pair[1]);
                assert_eq!(order, Ordering::Less, "{language:?}: {pair:?}");
            }
        }
    }

    #[test]
    fn an_order_is_shared_among_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Order>();
    }

    #[test]
    fn letters_are_sorted_as_the_alphabet_has_them() {
        for (language, alphabet) in [(Kazakh, KAZAKH), (Russian, RUSSIAN)] {
            let letters: Vec<String> = alphabet.chars().map(String::from).collect();
            let letters: Vec<&str> = letters.iter().map(String::as_str).collect();
            let order = Order::new(language);
            assert_sorted(&order, &letters);
        }
    }

    #[test]
    fn kazakh_letters_have_their_own_places() {
        let order = Order::new(Kazakh);
        assert_sorted(
            &order,
            &[
                "азамат",
                "әкім",
                "кала",
                "қала",
                "нан",
                "ңан",
                "ұл",
                "үй",
                "һ",
                "ыс",
                "іс",
            ],
        );
    }

    #[test]
    fn russian_lists_yo_within_ye() {
        let order = Order::new(Russian);
        assert_sorted(&order, &["еж", "ёлка", "ель", "жалоба"]);
        assert_eq!(initial(Russian, "ёлка"), "Е");
        assert_eq!(initial(Kazakh, "ёлка"), "Ё");
    }

    #[test]
    fn numbers_in_words_go_by_value() {
        for language in Language::ALL {
            let order = Order::new(language);
            assert_sorted(
                &order,
                &["9-бап", "10-бап", "010-бап бап", "бап 63", "бап 100"],
            );
        }
    }

    #[test]
    fn marks_that_open_a_title_are_left_out() {
        let order = Order::new(Kazakh);
        assert_sorted(
            &order,
            &["«Азамат»", "Бап", "«Қазпошта»", "Лауазым", "egov", "…"],
        );
    }

    #[test]
    fn the_initial_is_a_capital_of_the_alphabet() {
        for (text, wanted) in [
            ("іс", "І"),
            ("ғимарат", "Ғ"),
            ("«қазақстан»", "Қ"),
            ("ұйым", "Ұ"),
            ("үй", "Ү"),
            ("һәм", "Һ"),
            ("ң", "Ң"),
            ("өтініш", "Ө"),
            ("әкім", "Ә"),
            ("и\u{306}од", "Й"),
            ("№ 88-V", "0–9"),
            ("egov.kz", "A–Z"),
            ("ßen", "A–Z"),
            ("ђ", "#"),
            ("", "#"),
            ("«…»", "#"),
        ] {
            assert_eq!(initial(Kazakh, text), wanted, "{text}");
        }
        assert_eq!(initial(Russian, "Қостанай"), "Қ");
    }

    #[test]
    fn every_letter_is_its_own_initial() {
        for (language, alphabet) in [(Kazakh, KAZAKH), (Russian, RUSSIAN)] {
            for letter in alphabet.chars() {
                let capital = letter.to_uppercase().to_string();
                assert_eq!(initial(language, &capital), capital);
            }
        }
    }

    const ANY: &str = "[аАәеёіИҚ«\u{306}\u{308} 019aZ]{0,6}|\\PC{0,6}";

    proptest! {
        #[test]
        fn the_order_is_total(a in ANY, b in ANY, c in ANY) {
            for language in Language::ALL {
                let order = Order::new(language);
                prop_assert_eq!(order.compare(&a, &b), order.compare(&b, &a).reverse());
                prop_assert_eq!(order.compare(&a, &b).is_eq(), a == b);
                let mut three = [&a, &b, &c];
                three.sort_by(|a, b| order.compare(a, b));
                prop_assert!(order.compare(three[0], three[2]).is_le());
            }
        }

        #[test]
        fn words_of_one_heading_stand_together(mut words in prop::collection::vec(ANY, 0..20)) {
            for language in Language::ALL {
                let order = Order::new(language);
                words.sort_by(|a, b| order.compare(a, b));
                let mut headings: Vec<_> = words.iter().map(|w| initial(language, w)).collect();
                headings.dedup();
                let together = headings.len();
                headings.sort();
                headings.dedup();
                prop_assert_eq!(headings.len(), together);
            }
        }
    }
}
