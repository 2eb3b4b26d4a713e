//! A citation of an act that is out of force at the build's date.

use super::{Facts, citations};
use crate::diagnostic::{Place, Problem, Report};
use crate::model::{Act, Draft, Guide, Handle, LinkTarget, Standing};

/// Warns of every citation, in records and in guides, of an act that no longer holds.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for citation in citations(facts.draft) {
        judge(facts, citation.act, citation.place, report);
    }
    for guide in guides(facts.draft) {
        for link in &guide.links {
            if let LinkTarget::Act(act, _) = link.target {
                judge(facts, act, link.place, report);
            }
        }
    }
}

fn guides(draft: &Draft) -> impl Iterator<Item = &Guide> {
    let procedures = draft
        .procedures
        .iter()
        .map(|(_, record)| &record.value.guide);
    procedures
        .chain(&draft.about)
        .flat_map(|guide| guide.iter().map(|(_, side)| side))
}

fn judge(facts: Facts<'_>, act: Handle<Act>, place: Place, report: &mut Report) {
    let Some(record) = facts.draft.acts.get(act) else {
        return;
    };
    let Some(repeal) = &record.value.repealed else {
        return;
    };
    if record.value.standing(facts.as_of) != Standing::Repealed {
        return;
    }
    let replaced_by = repeal
        .replaced_by
        .and_then(|other| facts.draft.acts.get(other))
        .map(|other| other.id.to_string());
    let problem = Problem::ActOutOfForce {
        act: record.id.to_string(),
        since: repeal.on.to_string(),
        replaced_by,
    };
    report.add_related(place, problem, repeal.place);
}
