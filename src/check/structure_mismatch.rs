//! Guides whose parts differ between the languages: a paragraph, an item, a step or a row that one of them lacks.

use super::{Facts, guides};
use crate::diagnostic::{Part, Place, Problem, Report};
use crate::language::Language;
use crate::model::{Guide, Localized, Passage};

/// Warns of the first part of each guide that has no counterpart, if the headings agree: those are judged first.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for guide in guides(facts.draft) {
        compare(guide, report);
    }
}

fn compare(guide: &Localized<Guide>, report: &mut Report) {
    let [leading, other] = Language::ALL;
    let (first, second) = (&guide[leading], &guide[other]);
    let headings = |guide: &Guide| guide.headings.iter().map(|h| h.level).collect::<Vec<_>>();
    if headings(first) != headings(second) {
        return;
    }
    let longest = first.passages.len().max(second.passages.len());
    let differs = |index: &usize| {
        let part = |guide: &Guide| guide.passages.get(*index).map(|passage| passage.part);
        part(first) != part(second)
    };
    let Some(index) = (0..longest).find(differs) else {
        return;
    };
    let (a, b) = (first.passages.get(index), second.passages.get(index));
    let place = |passage: Option<&Passage>, guide: &Guide| -> Place {
        passage.map_or(guide.place, |passage| passage.side.place)
    };
    // The caret stands under a part that is there; under the one too many, if there is one too many.
    let longer = first.passages.len() > second.passages.len();
    let (at, language, related, counterpart) = match (a, b) {
        (Some(_), None) => ((a, first), leading, (b, second), other),
        (Some(_), Some(_)) if longer => ((a, first), leading, (b, second), other),
        _ => ((b, second), other, (a, first), leading),
    };
    let part = |passage: Option<&Passage>| -> Option<Part> { passage.map(|passage| passage.part) };
    let problem = Problem::StructureMismatch {
        language: language.tag(),
        other: counterpart.tag(),
        found: part(at.0),
        expected: part(related.0),
    };
    report.add_related(place(at.0, at.1), problem, place(related.0, related.1));
}
