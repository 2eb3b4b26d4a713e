//! Areas that lie in themselves, acts that replace themselves, at any remove.

use super::Facts;
use crate::diagnostic::{Place, Problem, Report};
use crate::model::{Act, Area, Drafts, Handle, Record};

/// Reports every record from which following a reference leads back to it.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    let within = |record: &Record<Area>| record.place_of("within");
    circles(
        &facts.draft.areas,
        "within",
        |area| area.within,
        within,
        report,
    );
    let replaced = |act: &Act| act.repealed.as_ref()?.replaced_by;
    let repealed = |record: &Record<Act>| {
        let repeal = record.value.repealed.as_ref();
        repeal.map_or(record.place, |repeal| repeal.place)
    };
    circles(&facts.draft.acts, "replaced_by", replaced, repealed, report);
}

fn circles<T>(
    records: &Drafts<T>,
    key: &'static str,
    next: impl Fn(&T) -> Option<Handle<T>>,
    place: impl Fn(&Record<T>) -> Place,
    report: &mut Report,
) {
    let step = |handle: Handle<T>| next(&records.get(handle)?.value);
    let longest = records.iter().count();
    for (start, record) in records.iter() {
        // A chain longer than there are records runs in a circle that `start` is not part of.
        let chain = std::iter::successors(step(start), |handle| step(*handle));
        if chain.take(longest).any(|handle| handle == start) {
            report.add(place(record), Problem::CircularReference { key });
        }
    }
}
