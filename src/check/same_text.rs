//! The same words on both sides of a text that is not declared to be the same.

use super::{Facts, without_placeholders};
use crate::diagnostic::{Problem, Report};
use crate::language::Language;

/// Whether a text has words of a language. Names, abbreviations and addresses in Latin letters (`PDF, JPG`, `eGov Mobile`,
/// `egov.kz`, `WCAG 2.2`) are the same in every one; a text of three and more small Latin words is not.
fn is_of_a_language(text: &str) -> bool {
    if text.chars().any(|c| matches!(c, '\u{400}'..='\u{52F}')) {
        return true;
    }
    let plain = |word: &&str| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase());
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'));
    words.filter(plain).count() > 2
}

/// Warns of every text with letters in it whose sides are equal, unless it is written under `same`.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for pair in facts.draft.pairs.iter().filter(|pair| pair.is_both()) {
        let [kazakh, russian] = Language::ALL.map(|language| &pair.sides[language]);
        let words = without_placeholders(&kazakh.text);
        if kazakh.text == russian.text && is_of_a_language(&words) {
            report.add_related(russian.place, Problem::SameText, kazakh.place);
        }
    }
}
