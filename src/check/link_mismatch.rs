//! Links that stand in one language of a guide and not in the other.

use std::collections::BTreeMap;

use super::{Facts, PER_TEXT};
use crate::diagnostic::{Problem, Report};
use crate::language::Language;

/// Warns of every link that one side of a passage has more often than the other.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for pair in facts.draft.pairs.iter().filter(|pair| pair.is_both()) {
        for language in Language::ALL {
            let (side, other) = (&pair.sides[language], &pair.sides[language.other()]);
            let mut there: BTreeMap<&str, usize> = BTreeMap::new();
            for target in &side.links {
                *there.entry(target).or_default() += 1;
            }
            let missing = other.links.iter().filter(|target| {
                let left = there.get_mut(target.as_str()).filter(|left| **left > 0);
                left.map(|left| *left -= 1).is_none()
            });
            for target in missing.take(PER_TEXT) {
                let problem = Problem::LinkMismatch {
                    language: language.tag(),
                    other: language.other().tag(),
                    target: target.clone(),
                };
                report.add_related(side.place, problem, other.place);
            }
        }
    }
}
