//! The rules that look at the facts; and what each of them found, kept from one change to the next.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::context::{Check, Context, Scope};
use super::{dates, law, letters, parity, references, typography};
use crate::diagnostic::{Report, SourceId};
use crate::load::kind::RecordKind;

/// What runs the rules that look at the facts.
const CHECKS: &[&[Check]] = &[
    law::CHECKS,
    dates::CHECKS,
    parity::CHECKS,
    typography::CHECKS,
    letters::CHECKS,
    references::CHECKS,
];

/// Runs every rule on the content but those of review and those that read every text.
pub fn check(context: Context<'_>) -> Report {
    let mut report = Report::default();
    for found in Findings::of(context).0 {
        report.append(found);
    }
    report
}

/// What each rule found that looks at the facts.
#[derive(Debug, Default)]
pub struct Findings(Vec<Report>);

impl Findings {
    /// What they find, each by itself.
    pub fn of(context: Context<'_>) -> Self {
        Self(each(|check, _| found(check, context)))
    }

    /// What they find after a change of records of these `kinds`: in the `part`, which has what
    /// changed alone, and, where they look further, in the `whole`.
    /// `files` are those of what changed.
    pub fn update(
        &mut self,
        whole: Context<'_>,
        part: Context<'_>,
        files: &BTreeSet<SourceId>,
        kinds: &BTreeSet<RecordKind>,
    ) {
        let before = &self.0;
        self.0 = each(|check, index| {
            let is_whole = match check.scope {
                Scope::Records { referring_to } => {
                    referring_to.iter().any(|kind| kinds.contains(kind))
                }
                Scope::Site => true,
            };
            if is_whole {
                return found(check, whole);
            }
            let mut report = before.get(index).cloned().unwrap_or_default();
            report.drop_files(files);
            report.append(found(check, part));
            report
        });
    }

    /// What each of them found, in their order.
    pub fn reports(&self) -> impl Iterator<Item = &Report> {
        self.0.iter()
    }
}

/// Asks each rule, side by side, in their order whichever ends first.
fn each(ask: impl Fn(Check, usize) -> Report + Sync) -> Vec<Report> {
    let checks = CHECKS.concat();
    let asked = checks.par_iter().enumerate().with_max_len(1);
    asked.map(|(index, check)| ask(*check, index)).collect()
}

fn found(check: Check, context: Context<'_>) -> Report {
    let mut report = Report::default();
    (check.run)(context, &mut report);
    report
}
