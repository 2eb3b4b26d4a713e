//! Facts that claim to have been verified on a day that has not come.

use jiff::civil::Date;

use super::Facts;
use crate::diagnostic::{Place, Problem, Report};

/// Warns of every `verified_on` after the build's date.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    let draft = facts.draft;
    let mut judge = |place: Place, date: Date| {
        if date > facts.as_of {
            let (date, today) = (date.to_string(), facts.as_of.to_string());
            report.add(place, Problem::DateInFuture { date, today });
        }
    };
    for (_, record) in draft.contacts.iter() {
        judge(record.place_of("verified_on"), record.value.verified_on);
    }
    for (_, record) in draft.offices.iter() {
        judge(record.place_of("verified_on"), record.value.verified_on);
    }
    for (_, record) in draft.acts.iter() {
        judge(record.place_of("verified_on"), record.value.verified_on);
    }
    for (_, record) in draft.procedures.iter() {
        judge(record.place_of("verified_on"), record.value.verified_on);
    }
    for year in draft.calendar.years.values() {
        judge(year.place, year.verified_on);
    }
}
