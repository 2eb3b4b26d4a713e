//! Links of guides to the letter of a procedure that has none.

use crate::diagnostic::Report;
use crate::load::problems::letters::NoLetter;
use crate::model::LinkTarget;
use crate::rules::context::{Context, guides};

/// Reports every such link.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    let procedures = &context.draft.procedures;
    for (_, guide) in guides(context.draft).flat_map(|guide| guide.iter()) {
        for link in &guide.links {
            let LinkTarget::Letter(procedure) = link.target else {
                continue;
            };
            let target = procedures.get(procedure);
            if target.is_some_and(|record| record.value.letter.is_none()) {
                report.add(link.place, NoLetter);
            }
        }
    }
}
