//! Letters: small forms, the nine that Kazakh has and Russian has not, and what a keyboard without
//! them puts in their place.
//!
//! `str::to_lowercase` makes a new text; the checks look at millions of words, so they go letter by
//! letter.

/// The small form of a Cyrillic or basic Latin letter; anything else comes back as it is.
pub(super) const fn small(c: char) -> char {
    let code = c as u32;
    let small = match code {
        0x41..=0x5A | 0x410..=0x42F => code + 0x20,
        0x400..=0x40F => code + 0x50,
        // From here on a capital has an even number and its small letter follows.
        0x460..=0x481 | 0x48A..=0x4BF | 0x4D0..=0x52F if code.is_multiple_of(2) => code + 1,
        _ => code,
    };
    match char::from_u32(small) {
        Some(small) => small,
        None => c,
    }
}

/// Whether a small letter is one of the nine that Kazakh has and Russian has not.
pub(super) const fn is_kazakh_alone(small: char) -> bool {
    matches!(small, 'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і')
}

/// The small letter that is typed for a small Kazakh one where the keyboard has no Kazakh letters.
pub(super) const fn without_layout(small: char) -> char {
    match small {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        other => other,
    }
}

/// Whether a letter is Cyrillic, of any language.
pub(super) const fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}')
}

/// Characters that take no room and that a text is better without: the soft hyphen, zero-width
/// spaces, marks of direction, the byte-order mark. The joiner U+200D is not among them: it holds
/// characters together.
pub(super) const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{200B}' | '\u{200C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
    )
}

/// Letters, and what stands inside a word without parting it: accents and invisible characters.
pub(super) fn is_of_a_word(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphabetic(),
        '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' => true,
        '\u{300}'..='\u{36F}' => true,
        _ => c.is_alphabetic() || is_invisible(c),
    }
}

/// The runs of letters in a text, each with the byte it begins at.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(is_of_a_word)?;
        let rest = text.get(start..)?;
        let length = rest.find(|c| !is_of_a_word(c)).unwrap_or(rest.len());
        at = start + length;
        Some((start, rest.get(..length)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KAZAKH: &str =
        "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя";

    #[test]
    fn every_letter_of_the_alphabet_has_its_small_form() {
        let letters: Vec<char> = KAZAKH.chars().collect();
        assert_eq!(letters.len(), 2 * 42);
        for pair in letters.chunks(2) {
            assert_eq!([small(pair[0]), small(pair[1])], [pair[1], pair[1]]);
        }
    }

    #[test]
    fn nine_letters_are_kazakh_alone_and_each_has_a_substitute() {
        let alone: Vec<char> = KAZAKH.chars().filter(|&c| is_kazakh_alone(c)).collect();
        assert_eq!(alone.len(), 9);
        for letter in alone {
            assert!(!is_kazakh_alone(without_layout(letter)));
            assert_ne!(without_layout(letter), letter);
        }
    }

    proptest! {
        #[test]
        fn a_small_form_is_that_of_unicode(
            c in "[A-Za-zА-яЁёІіҰұ\u{400}-\u{481}\u{48A}-\u{4BF}\u{4D0}-\u{52F}]",
        ) {
            let c = c.chars().next().unwrap();
            prop_assert_eq!(Some(small(c)), c.to_lowercase().next());
        }

        #[test]
        fn words_hold_letters_and_what_is_between_them_does_not(text in "\\PC{0,30}") {
            let mut end = 0;
            for (start, word) in words(&text) {
                prop_assert!(!text[end..start].contains(is_of_a_word));
                prop_assert!(!word.is_empty() && word.chars().all(is_of_a_word));
                end = start + word.len();
            }
            prop_assert!(!text[end..].contains(is_of_a_word));
        }
    }
}
