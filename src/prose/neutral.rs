//! Texts that are of no language: names of formats, sites and programs, numbers, units.

use super::letter::{is_cyrillic, words};

/// Units and sizes that Kazakh and Russian write alike.
const UNITS: [&str; 14] = [
    "КБ", "МБ", "ГБ", "ТБ", "Кб", "Мб", "Гб", "мм", "см", "км", "кг", "мл", "кВт", "тг",
];

/// How many words in a row of small Latin letters are a sentence of some language, and no name.
const SENTENCE: usize = 3;

/// Whether nothing in a text wants to be translated: «PDF, JPG», «egov.kz», «eGov Mobile», «А4»,
/// «10 МБ». A Cyrillic word of two letters or more is of a language, unless it is a unit; so are
/// Latin words in a row without a capital.
pub fn is_neutral(text: &str) -> bool {
    let mut row = 0;
    for word in text.split_whitespace() {
        // What joins letters without a space is an address, a model or a form: «e-mail»,
        // «site.kz/page».
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let plain = bare.len() > 1 && bare.bytes().all(|b| b.is_ascii_lowercase());
        row = if plain { row + 1 } else { 0 };
        if row >= SENTENCE {
            return false;
        }
    }
    words(text).all(|(_, word)| {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let is_single = letters.by_ref().nth(1).is_none();
        is_single || !word.contains(is_cyrillic) || UNITS.contains(&word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_of_no_language_needs_no_translation() {
        for text in [
            "",
            "1414",
            "PDF, JPG",
            "egov.kz",
            "A4",
            "А4",
            "WCAG 2.2",
            "IBAN: KZ86 125K ZT50 0410 0100",
            "«eGov Mobile»",
            "info@example.kz",
            "HP LaserJet Pro M404dn",
            "https://egov.kz/cms/ru/services/pass-and-return",
            "10 МБ",
            "210 × 297 мм",
            "PDF / DOCX / e-mail",
            "Telegram, WhatsApp",
        ] {
            assert!(is_neutral(text), "{text}");
        }
    }

    #[test]
    fn words_of_a_language_are_to_be_translated() {
        for text in [
            "Мысал ауданы",
            "ЦОН",
            "Портал egov.kz",
            "PDF или JPG",
            "please fill in this form",
            "ИИН",
            "не PDF",
        ] {
            assert!(!is_neutral(text), "{text}");
        }
    }
}
