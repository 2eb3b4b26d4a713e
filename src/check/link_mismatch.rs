//! Links that stand in one language of a guide and not in the other.

use super::Facts;
use crate::diagnostic::{Problem, Report};
use crate::language::Language;

/// Warns of every link that one side of a passage has more often than the other.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for pair in &facts.draft.pairs {
        for language in Language::ALL {
            let (side, other) = (&pair.sides[language], &pair.sides[language.other()]);
            let mut there = side.links.clone();
            for target in &other.links {
                if let Some(index) = there.iter().position(|link| link == target) {
                    there.remove(index);
                    continue;
                }
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
