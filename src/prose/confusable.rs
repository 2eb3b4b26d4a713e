//! Letters of another script that stand in a word because they look like its own: Latin ones in a
//! Cyrillic word, and Cyrillic ones in a Latin name.
//!
//! A word spelt so is not found by search, sorts out of its place, is broken wrongly at the end of
//! a line, and is read aloud as gibberish. The fault is seen even in official titles
//! («Мемлекеттiк», its `i` Latin), where a keyboard had no Kazakh letters.

use super::letter::{is_cyrillic, words};
use crate::language::Language;
use std::ops::Range;

/// A Latin letter inside a Cyrillic word, or a Cyrillic one inside a Latin word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignLetter {
    /// The bytes of the letter in the text.
    pub range: Range<usize>,
    /// The letter that stands there.
    pub found: char,
    /// The letter it looks like, which was meant.
    pub meant: char,
}

/// Finds Latin letters that pass for Cyrillic ones, from left to right, in a text of the language
/// given.
///
/// A word is a run of letters: hyphens, dots, digits and everything else part words, so
/// `call-орталығының` holds a Latin and a Cyrillic one, and neither is at fault. Nor is a word
/// whose Latin letters include one that no Cyrillic letter looks like: `SMSпен` is a Latin name
/// with a Kazakh ending, not a typo of the keyboard.
pub fn foreign_letters(language: Language, text: &str) -> impl Iterator<Item = ForeignLetter> {
    words(text)
        .filter(move |(_, word)| is_cyrillic_in_disguise(language, word))
        .flat_map(move |(start, word)| {
            word.char_indices().filter_map(move |(at, found)| {
                let meant = confusable(language, found)?;
                let range = start + at..start + at + found.len_utf8();
                Some(ForeignLetter {
                    range,
                    found,
                    meant,
                })
            })
        })
}

/// Whether a word has Cyrillic letters, and no Latin ones but those that look like Cyrillic ones.
fn is_cyrillic_in_disguise(language: Language, word: &str) -> bool {
    word.contains(is_cyrillic)
        && word
            .chars()
            .all(|c| is_cyrillic(c) || !c.is_alphabetic() || confusable(language, c).is_some())
}

/// Finds Cyrillic letters that pass for Latin ones, from left to right: «еgov» with a Cyrillic е.
///
/// The word must have a Latin letter that no Cyrillic one looks like, and no Cyrillic letter but
/// those that look like Latin ones. Of what stands after the last Latin letter nothing is found,
/// unless the word is a number in Roman digits: an ending may have been joined to a Latin name
/// («PDFа»).
pub fn cyrillic_letters(text: &str) -> impl Iterator<Item = ForeignLetter> {
    words(text)
        .filter(|(_, word)| is_latin_in_disguise(word))
        .flat_map(|(start, word)| {
            let body = match word.rfind(|c: char| c.is_ascii_alphabetic()) {
                Some(_) if is_roman(word) => word.len(),
                Some(last) => last,
                None => 0,
            };
            word.char_indices()
                .take_while(move |&(at, _)| at < body)
                .filter_map(move |(at, found)| {
                    let meant = latin_twin(found)?;
                    let range = start + at..start + at + found.len_utf8();
                    Some(ForeignLetter {
                        range,
                        found,
                        meant,
                    })
                })
        })
}

/// Whether a word has Latin letters, one of them like no Cyrillic one, and no Cyrillic ones but
/// those that look like Latin ones.
fn is_latin_in_disguise(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_alphabetic() && confusable(Language::Kazakh, c).is_none())
        && word.contains(is_cyrillic)
        && word
            .chars()
            .all(|c| !is_cyrillic(c) || latin_twin(c).is_some())
}

/// Whether a word is, but for its script, a number in Roman digits.
fn is_roman(word: &str) -> bool {
    word.chars()
        .all(|c| matches!(latin_twin(c).unwrap_or(c), 'I' | 'V' | 'X' | 'L' | 'C'))
}

/// The Latin letter that a Cyrillic letter is taken for.
pub(super) const fn latin_twin(cyrillic: char) -> Option<char> {
    Some(match cyrillic {
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'һ' => 'h',
        'і' => 'i',
        'о' => 'o',
        'р' => 'p',
        'х' => 'x',
        'у' => 'y',
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'І' => 'I',
        'К' => 'K',
        'М' => 'M',
        'О' => 'O',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        'Ү' => 'Y',
        _ => return None,
    })
}

/// The Cyrillic letter that a Latin letter is taken for.
pub const fn confusable(language: Language, latin: char) -> Option<char> {
    Some(match latin {
        'a' => 'а',
        'c' => 'с',
        'e' => 'е',
        'h' => 'һ',
        'i' => 'і',
        'o' => 'о',
        'p' => 'р',
        'x' => 'х',
        'y' => 'у',
        'ə' => 'ә',
        'A' => 'А',
        'B' => 'В',
        'C' => 'С',
        'E' => 'Е',
        'H' => 'Н',
        'I' => 'І',
        'K' => 'К',
        'M' => 'М',
        'O' => 'О',
        'P' => 'Р',
        'T' => 'Т',
        'X' => 'Х',
        'Ə' => 'Ә',
        // The capital has the straight leg of Ү, which only Kazakh has; small `y` has the tail of
        // у.
        'Y' => match language {
            Language::Kazakh => 'Ү',
            Language::Russian => 'У',
        },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Kazakh, Russian};
    use proptest::prelude::*;

    /// The text with every foreign letter replaced by the one meant.
    fn fixed(language: Language, text: &str) -> String {
        let mut fixed = String::new();
        let mut copied = 0;
        for letter in foreign_letters(language, text) {
            fixed.push_str(&text[copied..letter.range.start]);
            fixed.push(letter.meant);
            copied = letter.range.end;
        }
        fixed + &text[copied..]
    }

    #[test]
    fn a_latin_i_in_a_kazakh_word_is_found() {
        let found: Vec<_> = foreign_letters(Kazakh, "«Мемлекетт\u{69}к қызмет»").collect();
        assert_eq!(
            found,
            [ForeignLetter {
                range: 20..21,
                found: 'i',
                meant: '\u{456}',
            }]
        );
    }

    #[test]
    fn every_look_alike_is_replaced_by_a_cyrillic_letter() {
        for latin in "achieoxpyəABCEHIKMOPTXYƏ".chars() {
            for language in Language::ALL {
                let text = format!("ж{latin}");
                let fixed = fixed(language, &text);
                assert_eq!(fixed.chars().count(), 2, "{latin}");
                assert!(
                    fixed.chars().all(|c| ('\u{400}'..='\u{4FF}').contains(&c)),
                    "{latin}"
                );
            }
        }
    }

    #[test]
    fn a_latin_capital_y_is_read_by_the_language() {
        assert_eq!(fixed(Kazakh, "\u{59}кімет"), "Үкімет");
        assert_eq!(fixed(Russian, "\u{59}правление"), "Управление");
    }

    #[test]
    fn latin_words_beside_cyrillic_ones_are_no_fault() {
        for text in [
            "",
            "call-орталығының",
            "egov.kz порталы",
            "№ 88-V",
            "DOCX",
            "Закон № 350-VI",
            "e-Otinish порталы",
            "IIN/ЖСН",
            "SMSпен",
            "Мемлекеттік",
        ] {
            assert_eq!(foreign_letters(Kazakh, text).next(), None, "{text}");
        }
    }

    #[test]
    fn an_accent_or_a_soft_hyphen_does_not_part_a_word() {
        assert_eq!(foreign_letters(Russian, "зáмок").count(), 0);
        assert_eq!(foreign_letters(Russian, "жa\u{301}лоба").count(), 1);
        assert_eq!(foreign_letters(Russian, "жа\u{AD}ca").count(), 2);
    }

    #[test]
    fn cyrillic_letters_in_a_latin_name_are_found() {
        let meant = |text| -> String { cyrillic_letters(text).map(|l| l.meant).collect() };
        for (text, letters) in [
            ("\u{435}gov.kz порталы", "e"),
            ("p\u{43E}rt\u{430}l", "oa"),
            ("350-V\u{406}", "I"),
            ("SMS\u{435}", ""),
            ("PDF\u{430}", ""),
            ("SMSпен", ""),
            ("egov.kz", ""),
            ("Мемлекеттік", ""),
        ] {
            assert_eq!(meant(text), letters, "{text}");
        }
    }

    #[test]
    fn a_letter_and_its_twin_lead_to_each_other() {
        for c in ('\u{400}'..='\u{52F}').filter(|&c| latin_twin(c).is_some()) {
            assert_eq!(confusable(Kazakh, latin_twin(c).unwrap()), Some(c));
        }
    }

    proptest! {
        #[test]
        fn a_place_holds_the_letter_found(text in "[абкіaeiDY .\\-]{0,20}|\\PC{0,20}") {
            let mut end = 0;
            for letter in foreign_letters(Kazakh, &text) {
                prop_assert!(letter.range.start >= end);
                end = letter.range.end;
                let found = letter.found.to_string();
                prop_assert_eq!(text.get(letter.range), Some(found.as_str()));
            }
        }

        #[test]
        fn a_fixed_text_has_no_fault(text in "[абкіaeiDY .\\-]{0,20}") {
            let fixed = fixed(Kazakh, &text);
            prop_assert_eq!(foreign_letters(Kazakh, &fixed).next(), None);
        }
    }
}
