//! `tartip check`: the checks of a build, and of the pages it would make, without its output; and
//! the fixing of what can be fixed without asking.

use crate::messages::Message;
use std::collections::BTreeSet;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use super::arguments::{Check, Deny, Format};
use super::comment;
use super::progress::Progress;
use super::show::Screen;
use super::timings;
use super::{Ending, leave};
use crate::diagnostic::finding::findings;
use crate::diagnostic::{Edit, Severity, annotations, json, sarif};
use crate::edit::{FixError, Round, fix_file, sweep};
use crate::external::{self, Answer, Config, cache};
use crate::pipeline::{self, Checked, Request};

/// Rounds of fixing: a fix may show a further typo beside it. Content that is not at rest after so
/// many is left as it is.
const ROUNDS: usize = 8;

/// Checks the site and prints what is wrong.
pub(super) fn run(screen: &Screen, arguments: Check) -> Ending {
    if arguments.external && !external::AVAILABLE {
        screen.refusal(&Message::NoExternal);
        return Ending::WrongUsage;
    }
    let root_here = arguments.site.shown_root();
    let repository = arguments.site.root_in_repository();
    let mut request = arguments.site.clone().request(None);
    request.due_within = arguments.due_within;
    if arguments.fix && !fix(screen, &request) {
        return Ending::NeedsFixing;
    }
    let mut checked = pipeline::check(&request);
    if !arguments.no_pages {
        pipeline::inspect(&mut checked, &request);
    }
    if arguments.external {
        ask_outside(screen, &arguments, &request, &mut checked);
    }
    let found = || {
        // A host of repositories knows files by their paths from the top of the repository.
        let root = match arguments.format {
            Format::Github | Format::Gitlab | Format::Markdown | Format::Sarif => {
                repository.as_deref()
            }
            Format::Human | Format::Json => None,
        };
        let root = root.unwrap_or(&root_here);
        findings(&checked.report, &checked.sources, root, screen.ui())
    };
    match arguments.format {
        Format::Human => screen.report(&checked.report, &checked.sources),
        Format::Json => screen.output(&json::json(&found())),
        Format::Sarif => screen.output(&sarif::sarif(&found())),
        Format::Github => screen.output(&annotations::github(&found())),
        Format::Gitlab => screen.output(&annotations::gitlab(&found())),
        Format::Markdown => {
            let room = arguments.limit;
            let files = arguments.files.as_ref();
            let text = comment::findings(screen.ui(), &checked.report, &found(), files, room);
            screen.output(&text);
        }
    }
    if arguments.timings {
        timings::show(screen, &[&checked.timings]);
    }
    let denied = arguments.deny == Some(Deny::Warnings);
    let ending = match &checked.valid {
        Some(_) if denied && checked.report.count(Severity::Warning) > 0 => Ending::NeedsFixing,
        Some(valid) => {
            let message = Message::Valid {
                procedures: valid.site.procedures.len(),
                offices: valid.site.offices.len(),
            };
            screen.say(&message);
            Ending::Done
        }
        None => Ending::NeedsFixing,
    };
    leave(checked);
    ending
}

/// Asks the addresses outside the site, and says of which nothing is known.
fn ask_outside(screen: &Screen, arguments: &Check, request: &Request, checked: &mut Checked) {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH);
    let cache = request.root.join(cache::FILE);
    let config = Config {
        allow_private: arguments.allow_private,
        fresh: arguments.fresh,
        cache: Some(cache.clone()),
        ..Config::new(since_1970.unwrap_or_default().as_secs())
    };
    let progress = Progress::asking(screen.ui());
    let asked = pipeline::ask_outside(checked, &config, |_, total| progress.step_of(total));
    drop(progress);
    let mut unknown = 0;
    for (address, answer) in &asked.answers {
        if let Answer::Unknown(fault) = answer {
            unknown += 1;
            let fault = *fault;
            screen.say(&Message::AddressUnknown { address, fault });
        }
    }
    screen.say(&Message::AddressesKnown {
        addresses: asked.answers.len(),
        kept: asked.kept,
        unknown,
    });
    if let Some(fault) = asked.not_kept {
        let path = &cache;
        screen.say(&Message::FileUnwritable { path, fault });
    }
}

/// Makes every fix that changes no word, in rounds, until none is left; says what was fixed, and
/// which files could not be. Whether all could.
fn fix(screen: &Screen, request: &Request) -> bool {
    let folder = request.folder();
    sweep(&request.root.join("content"));
    let mut fixed = 0;
    let (mut files, mut refused) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..ROUNDS {
        let Checked {
            sources, report, ..
        } = pipeline::check(request);
        let fixes = report.diagnostics().iter().filter_map(|diagnostic| {
            let fix = diagnostic.fix.as_ref().filter(|fix| fix.safe)?;
            let refused = |edit: &Edit| refused.contains(sources.path(edit.place.source));
            (!fix.edits.iter().any(refused)).then_some(fix.edits.as_slice())
        });
        let round = Round::choose(fixes);
        if round.chosen() == 0 {
            break;
        }
        for (source, edits) in round.files() {
            let file = sources.path(source);
            let path = request.root.join(file);
            if !folder.owns(&path) {
                screen.refusal(&Message::FileOutside { path: &path });
                refused.insert(file.to_owned());
                continue;
            }
            match fix_file(&path, sources.text(source), edits) {
                Ok(()) => {
                    fixed += edits.len();
                    files.insert(file.to_owned());
                }
                Err(error) => {
                    screen.refusal(&why(&path, &error));
                    refused.insert(file.to_owned());
                }
            }
        }
    }
    let files = files.len();
    screen.say(&Message::Fixed { fixed, files });
    refused.is_empty()
}

/// Why a file was not fixed.
fn why<'a>(path: &'a Path, error: &'a FixError) -> Message<'a> {
    match error {
        FixError::Disk(error) => Message::FileUnwritable {
            path,
            fault: error.into(),
        },
        FixError::Changed | FixError::Edit(_) => Message::FileChangedMeanwhile { path },
    }
}
