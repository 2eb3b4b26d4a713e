//! Two records for one act.

use std::collections::BTreeMap;

use super::Facts;
use crate::diagnostic::{Problem, Report};

/// Reports acts with an id in the state register that another act has.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    let mut seen = BTreeMap::new();
    for (_, record) in facts.draft.acts.iter() {
        let id = &record.value.register_id;
        let place = record.place_of("register_id");
        match seen.get(id) {
            Some(first) => {
                let id = id.as_str().to_owned();
                report.add_related(place, Problem::DuplicateRegisterId { id }, *first);
            }
            None => {
                seen.insert(id, place);
            }
        }
    }
}
