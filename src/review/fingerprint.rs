//! What is kept of a side of a text, or of the facts of a file: enough to see that it was changed,
//! and which words are new, without keeping the text.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;
use sha2::{Digest, Sha256};

use crate::language::Language;

use super::older_names::recorded;
use crate::load::Fact;
use crate::model::{Phone, Side};
use crate::prose::confusable;

/// Hexadecimal digits of the hash: 48 bits. It is compared with the few fingerprints of one text.
const DIGITS: usize = 12;

/// The digits of the words' marks: those of RFC 4648, section 5 (base 64 that may stand in a file
/// name).
const MARKS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The fingerprint of one side of a text, or of the facts of a file. Spaces and typography
/// (quotation marks, dashes, no-break spaces, letters of another script that look alike) do not
/// show in it, so that fixing them asks for no review; where links lead does, and so does a space
/// between two words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint {
    /// The first bits of the hash, whose order is that of its digits.
    hash: u64,
    /// A mark of two digits for each word, by which the words of two versions are compared. Two
    /// words may share one by chance (1 in 4096): the marks only help to show a difference that the
    /// hash has found.
    words: String,
}

impl Fingerprint {
    /// The fingerprint of a side.
    pub fn of(side: &Side) -> Self {
        Self {
            hash: Self::hash_of(side),
            words: words_of(&side.text).map(|word| mark(&word)).collect(),
        }
    }

    /// The [`hash`](Self::hash) of the fingerprint of a side, which is most of what it is asked for
    /// and costs the least.
    pub(super) fn hash_of(side: &Side) -> u64 {
        let mut hash = Sha256::new();
        hash.update(text_of(&side.text).as_bytes());
        for link in &side.links {
            hash.update(b"\n");
            hash.update(link.as_bytes());
        }
        first_bits(hash)
    }

    /// The fingerprint of the facts of a file: each counts as a word.
    pub fn of_facts(facts: &[Fact]) -> Self {
        let mut hash = Sha256::new();
        let mut words = String::new();
        for (index, fact) in facts.iter().enumerate() {
            // Two ways to write one phone are one fact.
            let phone = Phone::parse(&fact.value);
            // A text that is written once for both languages is fixed as other texts are.
            let is_text = fact.key.rsplit('.').next() == Some("same");
            let value = match &phone {
                Some(phone) => Cow::Borrowed(phone.dial()),
                None if is_text => Cow::Owned(text_of(&fact.value)),
                None => Cow::Borrowed(fact.value.as_str()),
            };
            let before = facts.get(..index).unwrap_or_default();
            let recorded = recorded(fact, before, &value);
            if let Some(recorded) = &recorded {
                hash.update(recorded.as_bytes());
                hash.update(b"\n");
            }
            let recorded = recorded.unwrap_or_else(|| format!("{}={value}", fact.key));
            words.push_str(&mark(&recorded));
        }
        Self {
            hash: first_bits(hash),
            words,
        }
    }

    /// What [`to_text`](Self::to_text) wrote.
    pub fn parse(text: &str) -> Option<Self> {
        let (hash, words) = text.split_once(':')?;
        let hexadecimal = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let valid = hash.len() == DIGITS
            && hash.bytes().all(hexadecimal)
            && words.len().is_multiple_of(2)
            && words.bytes().all(|byte| MARKS.contains(&byte));
        Some(Self {
            hash: u64::from_str_radix(hash, 16).ok().filter(|_| valid)?,
            words: words.to_owned(),
        })
    }

    /// The fingerprint as it stands in the record.
    pub fn to_text(&self) -> String {
        format!("{:0DIGITS$x}:{}", self.hash, self.words)
    }

    /// Whether both are of the same text.
    pub fn is_same(&self, other: &Self) -> bool {
        self.hash == other.hash
    }

    /// What is alike in all that [are the same](Self::is_same).
    pub(super) fn hash(&self) -> u64 {
        self.hash
    }

    /// The marks of the words, in order.
    pub(super) fn marks(&self) -> Vec<&str> {
        (0..self.words.len() / 2)
            .filter_map(|word| self.words.get(word * 2..word * 2 + 2))
            .collect()
    }
}

fn first_bits(hash: Sha256) -> u64 {
    let bytes = hash.finalize();
    let bytes = bytes.iter().take(DIGITS / 2);
    bytes.fold(0, |bits, byte| bits << 8 | u64::from(*byte))
}

/// A text without what a fingerprint does not show: two texts that read the same have one.
pub fn text_of(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    let text = composed(text);
    for word in text.split(is_space) {
        let mut last = None;
        for character in characters_of(word) {
            // Two words are not the same as one; a character may stand apart or not.
            if last.is_none()
                && character.is_alphanumeric()
                && seen.ends_with(char::is_alphanumeric)
            {
                seen.push(' ');
            }
            if last != Some('-') || character != '-' {
                seen.push(character);
            }
            last = Some(character);
        }
    }
    seen
}

/// A text in which a letter that was taken apart into a letter and a mark is the same letter.
fn composed(text: &str) -> Cow<'_, str> {
    ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

fn is_space(character: char) -> bool {
    character.is_whitespace() || character == '\u{a0}'
}

/// The characters of a word that a fingerprint shows, with all the hyphens typed for a dash.
fn characters_of(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter_map(plain)
}

/// The words of a text without what a fingerprint does not show.
pub(super) fn words_of(text: &str) -> impl Iterator<Item = String> {
    let words: Vec<String> = words_in(&composed(text)).collect();
    words.into_iter()
}

fn words_in(text: &str) -> impl Iterator<Item = String> {
    text.split(is_space)
        .map(|word| {
            let mut characters: Vec<char> = characters_of(word).collect();
            // However many hyphens were typed for a dash.
            characters.dedup_by(|one, other| *one == '-' && *other == '-');
            characters.into_iter().collect::<String>()
        })
        .filter(|word| !word.is_empty())
}

/// A character as the fingerprint sees it.
fn plain(character: char) -> Option<char> {
    match character {
        '«' | '»' | '“' | '”' | '„' | '"' => Some('"'),
        '‘' | '’' => Some('\''),
        '–' | '—' | '‑' | '‐' | '−' => Some('-'),
        letter if letter.is_ascii_alphabetic() => {
            Some(confusable(Language::Kazakh, letter).unwrap_or(letter))
        }
        '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' => None,
        other => Some(other),
    }
}

fn mark(word: &str) -> String {
    let hash = Sha256::digest(word.as_bytes());
    let bits = usize::from(hash[0]) << 4 | usize::from(hash[1]) >> 4;
    [MARKS[bits >> 6], MARKS[bits & 63]]
        .iter()
        .map(|byte| char::from(*byte))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Sources, Span};
    use proptest::prelude::*;

    fn of(text: &str, links: &[&str]) -> Fingerprint {
        let mut sources = Sources::default();
        let place = Span::whole(sources.add("a", ""));
        Fingerprint::of(&Side {
            text: text.to_owned(),
            links: links.iter().map(|link| (*link).to_owned()).collect(),
            place,
            words: Vec::new(),
        })
    }

    #[test]
    fn spaces_and_typography_do_not_show() {
        let plain = of("ГУ \"Aппарат\" №5 - 10-15 дней ,", &[]);
        let set = of("ГУ  «Аппарат» № 5 — 10–15\u{a0}дней,", &[]);
        assert!(plain.is_same(&set));
    }

    proptest! {
        #[test]
        fn a_text_is_its_words(text in "[абAi1 \u{a0}—–\"«,\u{301}\u{ad}-]{0,16}") {
            let mut joined = String::new();
            for word in words_of(&text) {
                let apart = joined.ends_with(char::is_alphanumeric);
                if apart && word.starts_with(char::is_alphanumeric) {
                    joined.push(' ');
                }
                joined.push_str(&word);
            }
            prop_assert_eq!(text_of(&text), joined);
        }
    }

    #[test]
    fn a_letter_a_digit_and_a_link_show() {
        let first = of("5 дней", &["act:a#25"]);
        for other in [
            of("15 дней", &["act:a#25"]),
            of("5дней", &["act:a#25"]),
            of("5 дня", &["act:a#25"]),
            of("5 дней", &["act:a#26"]),
        ] {
            assert!(!first.is_same(&other));
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for fingerprint in [of("", &[]), of("Бір екі үш", &["#a"])] {
            assert_eq!(
                Fingerprint::parse(&fingerprint.to_text()),
                Some(fingerprint)
            );
        }
        for bad in [
            "",
            ":",
            "abc:",
            "0123456789ab",
            "0123456789AB:",
            "0123456789ab:A",
            "0123456789ab:Aф",
        ] {
            assert_eq!(Fingerprint::parse(bad), None, "{bad}");
        }
    }
}
