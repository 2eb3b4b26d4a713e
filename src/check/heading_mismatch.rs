//! Guides whose headings differ between the languages.

use super::{Facts, guides};
use crate::diagnostic::{Place, Problem, Report};
use crate::language::Language;
use crate::model::{Guide, Heading, Localized};

/// Reports the first heading of each guide that has no counterpart of its level and anchor.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for guide in guides(facts.draft) {
        compare(guide, report);
    }
}

fn compare(guide: &Localized<Guide>, report: &mut Report) {
    let [leading, other] = Language::ALL;
    let (first, second) = (&guide[leading], &guide[other]);
    let same = |a: &Heading, b: &Heading| a.level == b.level && a.anchor == b.anchor;
    let longest = first.headings.len().max(second.headings.len());
    for index in 0..longest {
        let (a, b) = (first.headings.get(index), second.headings.get(index));
        if let (Some(a), Some(b)) = (a, b)
            && same(a, b)
        {
            continue;
        }
        let place = |heading: Option<&Heading>, guide: &Guide| -> Place {
            heading.map_or(guide.place, |heading| heading.place)
        };
        // The caret stands under a heading that is there.
        let (at, language, related, counterpart) = match (a, b) {
            (Some(_), None) => ((a, first), leading, (b, second), other),
            _ => ((b, second), other, (a, first), leading),
        };
        let problem = Problem::HeadingMismatch {
            language: language.tag(),
            other: counterpart.tag(),
            found: at.0.map(|heading| heading.level),
            expected: related.0.map(|heading| heading.level),
        };
        report.add_related(place(at.0, at.1), problem, place(related.0, related.1));
        return;
    }
}
