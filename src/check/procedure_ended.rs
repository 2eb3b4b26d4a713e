//! Procedures whose time in force has ended, or soon will.

use super::Facts;
use crate::diagnostic::{Problem, Report};

/// Warns of every procedure whose last day has passed at the build's date, or comes within the days asked for.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for (_, record) in facts.draft.procedures.iter() {
        let Some(last) = record.value.in_force.until else {
            continue;
        };
        let until = last.to_string();
        let problem = if last < facts.as_of {
            Problem::ProcedureEnded { until }
        } else if facts.is_soon(last) {
            Problem::ProcedureEndsSoon { until }
        } else {
            continue;
        };
        report.add(record.place_of("in_force"), problem);
    }
}
