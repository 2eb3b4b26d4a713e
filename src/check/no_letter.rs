//! Links of guides to the letter of a procedure that has none.

use super::Facts;
use crate::diagnostic::{Problem, Report};
use crate::model::LinkTarget;

/// Reports every such link.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    let procedures = &facts.draft.procedures;
    let guides = procedures.iter().map(|(_, record)| &record.value.guide);
    for (_, guide) in guides
        .chain(&facts.draft.about)
        .flat_map(|guide| guide.iter())
    {
        for link in &guide.links {
            let LinkTarget::Letter(procedure) = link.target else {
                continue;
            };
            let target = procedures.get(procedure);
            if target.is_some_and(|record| record.value.letter.is_none()) {
                report.add(link.place, Problem::NoLetter);
            }
        }
    }
}
