//! Dates of one record that can't follow each other.

use super::Facts;
use crate::diagnostic::{Problem, Report};

/// Reports acts that end before they begin, and procedures that do.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for (_, record) in facts.draft.acts.iter() {
        let act = &record.value;
        let repealed = act
            .repealed
            .as_ref()
            .map(|repeal| (repeal.on, repeal.place));
        let begins = act
            .in_force_from
            .map_or((act.adopted, "adopted"), |from| (from, "in_force_from"));
        if let Some((end, place)) = repealed
            && end <= begins.0
        {
            let (earlier, later) = (begins.1, "repealed");
            let first = record.place_of(earlier);
            report.add_related(place, Problem::DateOrder { earlier, later }, first);
        }
        if act.in_force_from.is_some_and(|from| from < act.adopted) {
            let (earlier, later) = ("adopted", "in_force_from");
            let (place, first) = (record.place_of(later), record.place_of(earlier));
            report.add_related(place, Problem::DateOrder { earlier, later }, first);
        }
        // An edition is of the act itself or of a change that came after it, and nobody reads one that is still to come.
        for (earlier, later, wrong) in [
            (
                "adopted",
                "edition",
                act.edition.is_some_and(|edition| edition < act.adopted),
            ),
            (
                "edition",
                "verified_on",
                act.edition.is_some_and(|edition| edition > act.verified_on),
            ),
        ] {
            if wrong {
                let (place, first) = (record.place_of(later), record.place_of(earlier));
                report.add_related(place, Problem::DateOrder { earlier, later }, first);
            }
        }
    }
    for (_, record) in facts.draft.procedures.iter() {
        let validity = record.value.in_force;
        if let (Some(from), Some(until)) = (validity.from, validity.until)
            && until < from
        {
            let (earlier, later) = ("from", "until");
            report.add(
                record.place_of("in_force"),
                Problem::DateOrder { earlier, later },
            );
        }
    }
}
