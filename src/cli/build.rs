//! `tartip build`: checks the site, makes it, publishes it.

use std::time::Instant;

use super::arguments::Build;
use super::progress::Progress;
use super::{Ending, show};
use crate::diagnostic::{Problem, Report};
use crate::pipeline::{self, BuildError, Checked};
use crate::publish::PublishError;
use crate::render::plan;

/// Builds the site and says in one line what came of it.
pub fn run(build: Build) -> Ending {
    let started = Instant::now();
    let request = build.site.request(build.base_url);
    let output = build.output.unwrap_or_else(|| request.root.join("public"));
    let Checked {
        sources,
        report,
        sound,
    } = pipeline::check(&request);
    show::report(&report, &sources);
    let Some(sound) = sound else {
        show::line("Nothing was published.");
        return Ending::NeedsMending;
    };
    let progress = Progress::new(plan(&sound.site).len());
    let built = pipeline::build(&sound, &request, &output, build.force, |_| progress.step());
    drop(progress);
    match built {
        Ok(built) => {
            let summary = &built.summary;
            let seconds = started.elapsed().as_secs_f64();
            show::line(&format!(
                "Published {} in {}: {} written, {} unchanged, {} removed, in {seconds:.2} s.",
                show::counted(built.pages, "page"),
                output.display(),
                summary.written,
                summary.kept,
                summary.removed,
            ));
            if let Some(leftover) = &summary.leftover {
                show::line(&format!(
                    "The old site could not be removed; delete {} by hand.",
                    leftover.display()
                ));
            }
            Ending::Done
        }
        Err(BuildError::Render(problem)) => {
            show::report(&theme_report(&sound.theme, problem), &sources);
            show::line("Nothing was published.");
            Ending::NeedsMending
        }
        Err(BuildError::Publish(error)) => {
            show::line(&format!("error: {error}"));
            show::line("Nothing was published.");
            ending_of(&error)
        }
    }
}

fn theme_report(theme: &crate::render::Theme, problem: Problem) -> Report {
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
        _ => Ending::NeedsMending,
    }
}
