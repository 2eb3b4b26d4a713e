//! Lines of the record of review that are none.

use super::Facts;
use crate::diagnostic::{Problem, Report};
use crate::review::Record;

/// The most signs of such a line that are told.
const SHOWN: usize = 60;

/// Warns of every line that can't be read, such as the marks that a merge leaves.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    let Some(place) = facts.draft.reviews else {
        return;
    };
    let text = facts.sources.text(place.source);
    for range in Record::parse(text).1 {
        let line = text.get(range.clone()).unwrap_or_default();
        let found = line.chars().take(SHOWN).collect();
        report.add(place.part(range), Problem::BadReviewLine { found });
    }
}
