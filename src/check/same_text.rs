//! The same words on both sides of a text that is not declared to be the same.

use super::{Facts, without_placeholders};
use crate::diagnostic::{Problem, Report};
use crate::language::{Language, is_neutral};

/// Warns of every text with words of a language in it whose sides are equal, unless it is written under `same`.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for pair in facts.draft.pairs.iter().filter(|pair| pair.is_both()) {
        let [kazakh, russian] = Language::ALL.map(|language| &pair.sides[language]);
        let words = without_placeholders(&kazakh.text);
        if kazakh.text == russian.text && !is_neutral(&words) {
            report.add_related(russian.place, Problem::SameText, kazakh.place);
        }
    }
}
