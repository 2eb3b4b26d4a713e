//! Texts and files that were reviewed and are there no more.

use super::Facts;
use crate::diagnostic::{Problem, Report, Sources};
use crate::language::Language;
use crate::review::Record;

/// Warns of everything that the record of review has and the content has not: a passage that was lost in both languages
/// leaves no other trace.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    let (Some(comparison), Some(place)) = (facts.comparison, facts.draft.reviews) else {
        return;
    };
    let text = facts.sources.text(place.source);
    for gone in &comparison.gone {
        // What a file says that could not be read nobody knows; why it could not has been told.
        if gone.key.is_none() && is_there(facts.sources, &gone.file) {
            continue;
        }
        let line = Record::line_of(text, &gone.file, gone.key.as_deref());
        let problem = Problem::RemovedSinceReview {
            file: gone.file.clone(),
            key: gone.key.clone(),
        };
        report.add(line.map_or(place, |line| place.part(line)), problem);
    }
}

/// Whether a file, or a side of a guide, stands there.
fn is_there(sources: &Sources, file: &str) -> bool {
    let guides = Language::ALL.map(|language| format!("{file}.{}.md", language.tag()));
    let mut paths = sources.paths();
    paths.any(|path| path == file || guides.iter().any(|guide| guide == path))
}
