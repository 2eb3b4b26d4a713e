//! What is said of every rule is complete, and as well written as the program asks of others.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::catalogue::catalogue;
use crate::diagnostic::Explanation;
use crate::language::{Language, UiLanguage};
use crate::prose::typos_in;

#[test]
fn every_code_is_unique() {
    let codes: Vec<_> = catalogue().iter().map(|rule| rule.code).collect();
    let unique: BTreeSet<_> = codes.iter().collect();
    assert_eq!(unique.len(), codes.len());
}

#[test]
fn an_explanation_has_three_paragraphs() {
    for rule in catalogue() {
        for ui in UiLanguage::ALL {
            let Explanation {
                what,
                why,
                how_to_fix,
            } = rule.explanation.in_language(ui);
            for paragraph in [what, why, how_to_fix] {
                let ends = paragraph.ends_with(['.', '?', '`', ')']);
                let one = !paragraph.contains(['\n', '\t']) && !paragraph.contains("  ");
                assert!(ends && one, "{} {}: {paragraph}", rule.code, ui.tag());
            }
        }
    }
}

/// The parts of a text that are no prose: code, between backticks.
fn code(text: &str) -> Vec<Range<usize>> {
    let marks: Vec<usize> = text.match_indices('`').map(|(at, _)| at).collect();
    marks
        .chunks_exact(2)
        .map(|pair| pair[0]..pair[1] + 1)
        .collect()
}

#[test]
fn the_program_finds_no_typo_in_its_own_words() {
    for (ui, language) in [
        (UiLanguage::Russian, Language::Russian),
        (UiLanguage::Kazakh, Language::Kazakh),
    ] {
        for rule in catalogue() {
            let Explanation {
                what,
                why,
                how_to_fix,
            } = rule.explanation.in_language(ui);
            for paragraph in [what, why, how_to_fix] {
                let typos = typos_in(language, paragraph, &code(paragraph));
                assert!(typos.is_empty(), "{} {typos:?}: {paragraph}", rule.code);
            }
        }
    }
}
