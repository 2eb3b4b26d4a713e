//! `tartip build`: checks the site, makes it, publishes it.

use crate::language::UiLanguage;
use crate::messages::Message;
use std::time::Instant;

use super::arguments::Build;
use super::progress::Progress;
use super::{Ending, show};
use crate::diagnostic::{Problem, Report};
use crate::pipeline::{self, BuildError, Checked, Valid};
use crate::publish::PublishError;

/// Builds the site and says in one line what came of it.
pub(super) fn run(ui: UiLanguage, build: Build) -> Ending {
    let started = Instant::now();
    let request = build.site.request(build.base_url);
    let output = build.output.unwrap_or_else(|| request.root.join("public"));
    let mut checked = pipeline::check(&request);
    // Looking at every page costs as much as making it: only for a site that wants no page with
    // such a fault.
    if checked.valid.as_ref().is_some_and(Valid::guards_its_pages) {
        pipeline::inspect(&mut checked, &request);
    }
    let Checked {
        sources,
        report,
        valid,
    } = checked;
    show::report(ui, &report, &sources);
    let Some(valid) = valid else {
        show::say(ui, &Message::NothingPublished);
        return Ending::NeedsFixing;
    };
    let progress = Progress::new(ui, valid.routes.len());
    let built = pipeline::build(&valid, &request, &output, build.force, |_| progress.step());
    drop(progress);
    match built {
        Ok(built) => {
            let summary = &built.summary;
            let published = Message::Published {
                pages: built.pages,
                output: &output,
                written: summary.written,
                kept: summary.kept,
                removed: summary.removed,
                seconds: started.elapsed().as_secs_f64(),
            };
            show::say(ui, &published);
            if let Some(path) = &summary.leftover {
                show::say(ui, &Message::Leftover { path });
            }
            Ending::Done
        }
        Err(BuildError::Render(problem)) => {
            show::report(ui, &theme_report(&valid.theme, problem), &sources);
            show::say(ui, &Message::NothingPublished);
            Ending::NeedsFixing
        }
        Err(BuildError::Publish(error)) => {
            show::refusal(ui, &error.message());
            show::say(ui, &Message::NothingPublished);
            ending_of(&error)
        }
    }
}

fn theme_report(theme: &crate::theme::Theme, problem: Problem) -> Report {
    let mut report = Report::default();
    report.add(theme.place(), problem);
    report
}

/// An output folder that must not be used is a wrong command line; anything else is the disk's.
fn ending_of(error: &PublishError) -> Ending {
    match error {
        PublishError::NotReplaceable { .. }
        | PublishError::HoldsSource { .. }
        | PublishError::InsideSource { .. }
        | PublishError::NotAFolder { .. }
        | PublishError::Foreign { .. } => Ending::WrongUsage,
        _ => Ending::NeedsFixing,
    }
}
