//! Phones that are not written in their normal form.

use super::Facts;
use crate::diagnostic::{Diagnostic, Problem, Report};

/// Warns of every phone of a contact that is written otherwise than [`Phone::normal`](crate::model::Phone::normal).
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for (_, record) in facts.draft.contacts.iter() {
        for phone in &record.value.phones {
            let (found, meant) = (phone.value.written(), phone.value.normal());
            if found != meant {
                let problem = Problem::PhoneForm {
                    found: found.to_owned(),
                    meant: meant.clone(),
                };
                report.push(Diagnostic::new(phone.place, problem).fixed(meant, true));
            }
        }
    }
}
