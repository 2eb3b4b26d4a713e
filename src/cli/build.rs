//! `tartip build`: checks the site, makes it, publishes it.

use crate::messages::Message;
use std::time::Instant;

use super::arguments::Build;
use super::progress::Progress;
use super::show::Screen;
use super::timings;
use super::{Ending, leave};
use crate::diagnostic::{Problem, Report};
use crate::pipeline::{self, BuildError, Checked, Target, Valid};
use crate::publish::PublishError;

/// Builds the site and says in one line what came of it.
pub(super) fn run(screen: &Screen, build: Build) -> Ending {
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
        overrides: _,
        timings: taken,
    } = checked;
    screen.report(&report, &sources);
    let Some(valid) = valid else {
        if build.timings {
            timings::show(screen, &[&taken]);
        }
        screen.say(&Message::NothingPublished);
        return Ending::NeedsFixing;
    };
    let progress = Progress::new(screen.ui(), valid.routes.len());
    let target = Target {
        output: &output,
        force: build.force,
        compress: build.compress,
        preview: build.preview,
    };
    let built = pipeline::build(&valid, &request, target, |_| progress.step());
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
            screen.say(&published);
            if build.timings {
                timings::show(screen, &[&taken, &built.timings]);
            }
            if let Some(path) = &summary.leftover {
                screen.say(&Message::Leftover { path });
            }
            leave((valid, sources, report));
            Ending::Done
        }
        Err(BuildError::Render(problem)) => {
            screen.report(&theme_report(&valid.theme, problem), &sources);
            screen.say(&Message::NothingPublished);
            Ending::NeedsFixing
        }
        Err(BuildError::Paper { path, fault }) => {
            screen.refusal(&Message::NoPaper {
                path: &path,
                words: &fault.0,
            });
            screen.say(&Message::NothingPublished);
            Ending::NeedsFixing
        }
        Err(BuildError::Publish(error)) => {
            screen.refusal(&error.message());
            screen.say(&Message::NothingPublished);
            ending_of(&error)
        }
    }
}

pub(super) fn theme_report(theme: &crate::theme::Theme, problem: Problem) -> Report {
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
