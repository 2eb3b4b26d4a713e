//! Areas that lie in themselves, acts that replace themselves, at any remove.

use super::Facts;
use crate::diagnostic::{Problem, Report};
use crate::model::{Drafts, Handle};

/// Reports every record from which following a reference leads back to it.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    circles(&facts.draft.areas, "within", |area| area.within, report);
    let replaced = |act: &crate::model::Act| act.repealed.as_ref()?.replaced_by;
    circles(&facts.draft.acts, "replaced_by", replaced, report);
}

fn circles<T>(
    records: &Drafts<T>,
    key: &'static str,
    next: impl Fn(&T) -> Option<Handle<T>>,
    report: &mut Report,
) {
    let step = |handle: Handle<T>| next(&records.get(handle)?.value);
    let longest = records.iter().count();
    for (start, record) in records.iter() {
        // A chain longer than there are records runs in a circle that `start` is not part of.
        let chain = std::iter::successors(step(start), |handle| step(*handle));
        if chain.take(longest).any(|handle| handle == start) {
            report.add(record.place, Problem::CircularReference { key });
        }
    }
}
