//! Facts that were not compared with their source for longer than the site allows, or soon will not
//! have been.

use crate::load::kind::RecordKind;
use crate::rules::dates::verification_due_soon::VerificationDueSoon;
use crate::rules::dates::verification_overdue::VerificationOverdue;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::diagnostic::{Problem, Report};
use crate::model::{Days, VerifyWithin};
use crate::rules::context::{Context, verified};

/// Warns of every record whose verification is older than `verify_within` of the site allows, or
/// will be within the days asked for.
pub fn check(context: Context<'_>, report: &mut Report) {
    let Some(settings) = &context.draft.settings else {
        return;
    };
    let within = settings.verify_within;
    for (record, place, date) in verified(context.draft) {
        let Some(allowed) = allowed(&within, record) else {
            continue;
        };
        let Some(problem) = judge(context, record, date, allowed.number) else {
            continue;
        };
        report.add_related(place, problem, allowed.place);
    }
}

/// For how many days a record of a kind is trusted.
pub(crate) fn allowed(within: &VerifyWithin, kind: RecordKind) -> Option<Days> {
    match kind {
        RecordKind::Act => within.acts,
        RecordKind::CalendarYear => within.calendar,
        RecordKind::Contact => within.contacts,
        RecordKind::Office => within.offices,
        RecordKind::Procedure => within.procedures,
        _ => None,
    }
}

fn judge(context: Context<'_>, record: RecordKind, date: Date, allowed: u16) -> Option<Problem> {
    let due = date.checked_add(i64::from(allowed).days()).ok()?;
    let verified_on = date.to_string();
    if due < context.as_of {
        let days = (context.as_of - date).get_days();
        Some(Problem::from(VerificationOverdue {
            record,
            verified_on,
            days: u32::try_from(days).unwrap_or_default(),
            allowed: allowed.into(),
        }))
    } else if context.is_soon(due) {
        Some(Problem::from(VerificationDueSoon {
            record,
            verified_on,
            due_on: due.to_string(),
        }))
    } else {
        None
    }
}
