//! A citation of an act that is out of force at the build's date.

use super::{Facts, cited};
use crate::diagnostic::{Problem, Report};
use crate::model::Standing;

/// Warns of every citation, in records and in guides, of an act that no longer holds, unless it is declared to stand there
/// because the published source cites it.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for cited in cited(facts.draft) {
        let Some(record) = facts.draft.acts.get(cited.act) else {
            continue;
        };
        let standing = record.value.standing(facts.as_of);
        let (Some(repeal), Standing::Repealed, false) =
            (&record.value.repealed, standing, cited.as_published)
        else {
            continue;
        };
        let problem = Problem::ActOutOfForce {
            act: record.id.to_string(),
            since: repeal.on.to_string(),
            replaced_by: facts.id_of_replacement(repeal),
        };
        report.add_related(cited.place, problem, repeal.place);
    }
}
