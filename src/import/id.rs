//! Ids made of names: Kazakh and Russian letters as Latin ones, by one table for both.

use sha2::{Digest, Sha256};

use crate::scalar::Id;

/// How much of a long name stays before the mark of the whole one.
const KEPT: usize = Id::MAX - 1 - MARK;

/// How many characters that mark has.
const MARK: usize = 8;

/// The id of an office by its name; nothing if the name has no letters, or only what no id may be.
///
/// One that is too long is cut after a word, and a mark counted from the whole of it follows, since
/// long names often differ in their last words alone.
pub(super) fn made_of(name: &str) -> Option<Id> {
    let mut latin = String::new();
    for c in name.to_lowercase().chars() {
        match letters(c) {
            Some(letters) => latin.push_str(letters),
            None if c.is_ascii_alphanumeric() => latin.push(c),
            None if !latin.is_empty() && !latin.ends_with('-') => latin.push('-'),
            None => {}
        }
    }
    let latin = latin.trim_end_matches('-');
    let id = match latin.len() > Id::MAX {
        false => latin.to_owned(),
        true => {
            let begin = latin.get(..KEPT).unwrap_or_default();
            let begin = begin.rsplit_once('-').map_or(begin, |(words, _)| words);
            let hash = Sha256::digest(latin.as_bytes());
            let mark: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("{begin}-{}", mark.get(..MARK).unwrap_or_default())
        }
    };
    let has_letter = id.contains(|c: char| c.is_ascii_lowercase());
    Id::parse(&id).filter(|id| has_letter && !id.is_reserved())
}

/// The Latin letters for each Cyrillic one; the signs without a sound of their own have none.
pub const LETTERS: &[(char, &str)] = &[
    ('а', "a"),
    ('ә', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('ғ', "g"),
    ('д', "d"),
    ('е', "e"),
    ('э', "e"),
    ('ё', "yo"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('і', "i"),
    ('й', "y"),
    ('ы', "y"),
    ('к', "k"),
    ('қ', "q"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('ң', "ng"),
    ('о', "o"),
    ('ө', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ұ', "u"),
    ('ү', "u"),
    ('ф', "f"),
    ('х', "kh"),
    ('һ', "h"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ю', "yu"),
    ('я', "ya"),
    ('ъ', ""),
    ('ь', ""),
];

fn letters(c: char) -> Option<&'static str> {
    let row = LETTERS.iter().find(|(letter, _)| *letter == c);
    row.map(|(_, latin)| *latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str) -> Option<String> {
        made_of(name).map(|id| id.as_str().to_owned())
    }

    #[test]
    fn every_letter_of_both_languages_has_its_latin_ones() {
        let kazakh = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
        for c in kazakh.chars() {
            assert!(letters(c).is_some(), "{c}");
        }
        let id = of("«Осакаров ауданы әкімінің аппараты» ММ");
        assert_eq!(id.as_deref(), Some("osakarov-audany-akimining-apparaty-mm"));
        assert_eq!(of("№ 2 ХҚКО").as_deref(), Some("2-khqko"));
    }

    #[test]
    fn a_long_name_keeps_what_tells_it_from_others() {
        let name = |region: &str| {
            format!("Қазақстан Республикасы Мемлекеттік қызмет істері агенттігінің {region}")
        };
        let (one, other) = (of(&name("Абай облысы")), of(&name("Ақмола облысы")));
        assert_ne!(one, other);
        assert_eq!(one, of(&name("Абай  облысы")));
        for id in [one, other].into_iter().flatten() {
            assert!(id.len() <= Id::MAX && id.starts_with("qazaqstan-"), "{id}");
        }
    }

    #[test]
    fn what_no_record_can_be_called_is_no_id() {
        for name in ["", "№", "123", "index", "con"] {
            assert_eq!(of(name), None, "{name}");
        }
    }
}
