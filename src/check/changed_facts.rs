//! Facts that were changed since they were last compared with their source.

use super::Facts;
use crate::diagnostic::{Problem, Report};
use crate::review::FactsStanding;

/// Warns of every file whose facts (phones, dates, numbers, references) are not those of the record of review: a slip in one
/// of them is the same in both languages, and no other rule can see it. A day of verification that was set back is a slip, too.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    let Some(comparison) = facts.comparison else {
        return;
    };
    for (file, standing) in facts.draft.facts.iter().zip(&comparison.facts) {
        match standing {
            FactsStanding::Reviewed => {}
            FactsStanding::New => report.add(file.place, Problem::UnreviewedFacts),
            FactsStanding::Backdated => {
                if let Some(day) = &file.verified_on {
                    let problem = Problem::ChangedFacts {
                        changed: vec![format!("{}: {}", day.key, day.value)],
                        verified: true,
                    };
                    report.add(day.place, problem);
                }
            }
            FactsStanding::Changed { new, verified } => {
                let new: Vec<_> = new
                    .iter()
                    .filter_map(|index| file.facts.get(*index))
                    .collect();
                let place = new.first().map_or(file.place, |fact| fact.place);
                let changed = new
                    .iter()
                    .map(|fact| format!("{}: {}", fact.key.replace(".*", ""), fact.value));
                let problem = Problem::ChangedFacts {
                    changed: changed.collect(),
                    verified: *verified || file.verified_on.is_none(),
                };
                match &file.verified_on {
                    Some(day) => report.add_related(place, problem, day.place),
                    None => report.add(place, problem),
                }
            }
        }
    }
}
