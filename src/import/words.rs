//! The words of a cell as they go into a record, and the signs that letters of it were lost.

use icu_normalizer::ComposingNormalizerBorrowed;

use super::table::is_blank;
use crate::language::Language;
use crate::prose::typo::typos;

/// How often typos are looked for again, as in `check --fix`: what is put right may show another
/// beside it.
const ROUNDS: usize = 8;

/// The longest word, in bytes, to which a similar one is looked for.
pub(super) const SIMILAR_LENGTH: usize = 200;

/// A text on one line: what can't be seen and what breaks a line is one space between words, and
/// none around them.
pub(super) fn squashed(text: &str) -> String {
    let words: Vec<&str> = text
        .split(is_blank)
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// A text in one language with what `check --fix` would put right in it put right: the quotation
/// marks of a spreadsheet, letters in two pieces. A second import would undo it otherwise.
pub(super) fn typeset(text: &str, language: Language) -> String {
    let mut text = ComposingNormalizerBorrowed::new_nfc()
        .normalize(text)
        .into_owned();
    for _ in 0..ROUNDS {
        let typos = typos(language, &text).into_iter().rev();
        let certain = typos.filter(|typo| typo.certain);
        let fixes: Vec<_> = certain
            .filter_map(|typo| Some((typo.range, typo.meant?)))
            .collect();
        if fixes.is_empty() {
            break;
        }
        for (range, meant) in fixes {
            text.replace_range(range, &meant);
        }
    }
    text
}

/// A word in which letters were lost: a program that could not write them put `?` in their place,
/// or the character that stands for none. A question ends with its mark; here letters follow it, or
/// no letter is left.
pub(super) fn lost(text: &str) -> Option<&str> {
    text.split(is_blank).find(|word| {
        let mut after = word.chars().skip_while(|c| *c != '?').skip(1);
        // The address of a page has a question mark before letters.
        let is_address = word.contains("://");
        let is_question = word.contains(char::is_alphabetic) || word.matches('?').count() < 2;
        word.contains('\u{FFFD}') || !is_address && (after.any(char::is_alphabetic) || !is_question)
    })
}

/// A word of Cyrillic letters with one among them that neither language has: what Kazakh letters of
/// another code page become in Windows-1251.
pub(super) fn foreign(text: &str) -> Option<&str> {
    const OWN: &str = "әғқңөұүһіё";
    let is_foreign = |c: char| {
        let small = c.to_lowercase().next().unwrap_or(c);
        matches!(small, '\u{400}'..='\u{52f}')
            && !matches!(small, 'а'..='я')
            && !OWN.contains(small)
    };
    text.split(is_blank).find(|word| word.contains(is_foreign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_of_any_kind_are_one() {
        assert_eq!(
            squashed("\u{feff} ГУ\u{a0}«Аппарат»\n акима  "),
            "ГУ «Аппарат» акима"
        );
    }

    #[test]
    fn marks_of_a_spreadsheet_become_those_of_the_language() {
        let text = typeset("ГУ \"Аппарат акима\"", Language::Russian);
        assert_eq!(text, "ГУ «Аппарат акима»");
        let decomposed = typeset("район и\u{306}", Language::Russian);
        assert_eq!(decomposed, "район й");
    }

    #[test]
    fn a_question_loses_no_letters() {
        for text in [
            "Не знаете, куда? Сюда.",
            "https://a.kz/?a=b",
            "",
            "?",
            "Қайда??",
        ] {
            assert_eq!(lost(text), None, "{text}");
        }
        for (text, word) in [
            ("?арағанды облысы", "?арағанды"),
            ("Осакаров ауданыны? ?кіміне", "?кіміне"),
            ("м?селе", "м?селе"),
            ("?? «???????»", "??"),
            ("№ 1-???????", "1-???????"),
            ("ә\u{fffd}", "ә\u{fffd}"),
        ] {
            assert_eq!(lost(text), Some(word), "{text}");
        }
    }
}
