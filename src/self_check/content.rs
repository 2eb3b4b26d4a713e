//! What of the content and the theme an older program asked for, and what a newer one wrote.

use super::{Commands, Finding};
use crate::diagnostic::{Report, Severity, Sources};
use crate::load::problems::yaml::OldForm;
use crate::messages::Outdated;
use crate::pipeline::{self, Request, Review};
use crate::review;
use crate::theme::Theme;
use std::collections::BTreeSet;

/// Values in forms that are still read, and that `check --fix` writes anew, in the files of
/// `folder`.
pub(super) fn old_forms(report: &Report, folder: &str, commands: &Commands) -> Option<Finding> {
    let found = report.diagnostics().iter();
    let found: Vec<_> = found
        .filter(|found| found.problem.is::<OldForm>())
        .collect();
    let files: BTreeSet<_> = found.iter().map(|found| found.place.source).collect();
    let outdated = Outdated::OldForms {
        values: found.len(),
        files: files.len(),
    };
    (!found.is_empty()).then(|| Finding {
        path: folder.to_owned(),
        line: None,
        outdated,
        command: Some(commands.on_site("check --fix")),
    })
}

/// Lines of the record of review that this program does not understand.
pub(super) fn reviews(review: Option<&Review>, commands: &Commands) -> Option<Finding> {
    let lines = review?.file.faults.len();
    (lines > 0).then(|| Finding {
        path: review::PATH.to_owned(),
        line: None,
        outdated: Outdated::Reviews { lines },
        command: Some(commands.on_site("check")),
    })
}

/// Old names in a theme that has files of the site's own, and its errors: a template that reads
/// what pages no longer have, a string that is missing. Pages are made for that, unless the content
/// has errors.
pub(super) fn theme(request: &Request, name: &str, commands: &Commands) -> Vec<Finding> {
    let mut sources = Sources::default();
    let mut report = Report::default();
    _ = Theme::load(&request.folder(), name, &mut sources, &mut report);
    let old = old_forms(&report, &format!("themes/{name}"), commands);
    let mut checked = pipeline::check(request);
    pipeline::inspect(&mut checked, request);
    let folder = format!("themes/{name}");
    let errors = checked.report.diagnostics().iter().filter(|found| {
        let path = checked.sources.path(found.place.source);
        found.severity == Severity::Error && path.starts_with(&folder)
    });
    let errors = errors.count();
    let failing = (errors > 0).then(|| Finding {
        path: folder.clone(),
        line: None,
        outdated: Outdated::Theme { errors },
        command: Some(commands.on_site("check")),
    });
    old.into_iter().chain(failing).collect()
}
