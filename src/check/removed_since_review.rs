//! Texts and files that were reviewed and are there no more.

use super::Facts;
use crate::diagnostic::{Problem, Report};
use crate::review::Record;

/// Warns of everything that the record of review has and the content has not: a passage that was lost in both languages
/// leaves no other trace.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    let (Some(comparison), Some(place)) = (facts.comparison, facts.draft.reviews) else {
        return;
    };
    let text = facts.sources.text(place.source);
    for gone in &comparison.gone {
        let line = Record::line_of(text, &gone.file, gone.key.as_deref());
        let problem = Problem::RemovedSinceReview {
            file: gone.file.clone(),
            key: gone.key.clone(),
        };
        report.add(line.map_or(place, |line| place.part(line)), problem);
    }
}
