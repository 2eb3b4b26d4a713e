//! Facts that claim to have been verified on a day that has not come.

use super::{Facts, verified};
use crate::diagnostic::{Problem, Report};

/// Warns of every `verified_on` after the build's date.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for (_, place, date) in verified(facts.draft) {
        if date > facts.as_of {
            let (date, today) = (date.to_string(), facts.as_of.to_string());
            report.add(place, Problem::DateInFuture { date, today });
        }
    }
}
