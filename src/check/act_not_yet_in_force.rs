//! A citation of an act that has not come into force.

use super::{Facts, cited};
use crate::diagnostic::{Problem, Report};
use crate::model::Standing;

/// Warns of every citation of an act that does not hold yet at the build's date.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for cited in cited(facts.draft) {
        let Some(record) = facts.draft.acts.get(cited.act) else {
            continue;
        };
        if record.value.standing(facts.as_of) == Standing::NotYet
            && let Some(from) = record.value.in_force_from
        {
            let problem = Problem::ActNotYetInForce {
                act: record.id.to_string(),
                from: from.to_string(),
            };
            report.add_related(cited.place, problem, record.place_of("in_force_from"));
        }
    }
}
