//! A citation of an act that will soon be out of force.

use super::{Facts, cited};
use crate::diagnostic::{Problem, Report};
use crate::model::Standing;

/// Warns of every citation of an act that still holds and will not any more within the days asked for.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for cited in cited(facts.draft) {
        let Some(record) = facts.draft.acts.get(cited.act) else {
            continue;
        };
        let Some(repeal) = &record.value.repealed else {
            continue;
        };
        let holds = record.value.standing(facts.as_of) != Standing::Repealed;
        if holds && facts.is_soon(repeal.on) && !cited.as_published {
            let problem = Problem::ActEndsSoon {
                act: record.id.to_string(),
                on: repeal.on.to_string(),
                replaced_by: facts.id_of_replacement(repeal),
            };
            report.add_related(cited.place, problem, repeal.place);
        }
    }
}
