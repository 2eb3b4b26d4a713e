//! `tartip fmt`: puts the files of the content into their one form, or tells which are not in it.

use crate::load::problems::files::{
    ContentChanging, FileTooLarge, LinkLoop, LinkOutside, MissingFile, NotUtf8, SiteTooLarge,
    UnreadableFile,
};
use crate::messages::Message;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::Ending;
use super::arguments::Fmt;
use super::chosen::chosen;
use super::show::Screen;
use crate::diagnostic::printable::printable;
use crate::diagnostic::{Report, Sources};
use crate::edit::{FixError, rewrite, sweep, with_line_ends_of};
use crate::format::{Unformatted, guide, record};
use crate::load::{self, ContentFile, FileRole, SiteFolder};

/// Formats the files named, or all; lists on standard output those that were not in their form.
pub(super) fn run(screen: &Screen, arguments: &Fmt) -> Ending {
    if !arguments.check {
        sweep(&arguments.root.join("content"));
    }
    let mut sources = Sources::default();
    let mut found = Report::default();
    let site = SiteFolder::new(&arguments.root, &arguments.follow_links);
    let files = load::read(&site, &mut sources, &mut found).files;
    let mut files: Vec<(ContentFile, PathBuf)> = files
        .into_iter()
        .filter(|file| !matches!(file.role, FileRole::Folder | FileRole::Reviews))
        .map(|file| {
            let path = match arguments.root == Path::new(".") {
                true => PathBuf::from(&file.path),
                false => arguments.root.join(&file.path),
            };
            (file, path)
        })
        .collect();
    if !arguments.paths.is_empty() {
        let all: Vec<&str> = files.iter().map(|(file, _)| file.path.as_str()).collect();
        match chosen(&arguments.root, &all, &arguments.paths) {
            Ok(chosen) => {
                let mut chosen = chosen.into_iter();
                files.retain(|_| chosen.next().unwrap_or(false));
            }
            Err(path) => {
                screen.refusal(&Message::NoContentAt { path });
                return Ending::WrongUsage;
            }
        }
    }
    let mut report = unread(&found, &files, arguments.paths.is_empty());
    files.retain(|(file, _)| file.readable);

    let results: Vec<_> = files
        .par_iter()
        .map(|(file, path)| {
            let text = sources.text(file.source);
            let formatted = match file.role {
                FileRole::Guide => guide(text, file.source),
                role => record(text, role, file.source),
            }?;
            let standing = fs::read(path).is_ok_and(|bytes| {
                let own = with_line_ends_of(&bytes, &formatted);
                bytes == own.as_bytes()
            });
            Ok((!standing).then_some(formatted))
        })
        .collect();

    let (mut changed, mut failed) = (0, false);
    let mut refuse = |message: &Message<'_>| {
        screen.refusal(message);
        failed = true;
    };
    for ((file, path), result) in files.iter().zip(results) {
        let formatted = match result {
            Ok(None) => continue,
            Ok(Some(formatted)) => formatted,
            Err(Unformatted::Faults(faults)) => {
                report.append(faults);
                continue;
            }
            Err(Unformatted::Unsure) => {
                refuse(&Message::FormUncertain { path });
                continue;
            }
        };
        if !arguments.check && !site.owns(path) {
            refuse(&Message::FileOutside { path });
            continue;
        }
        if !arguments.check
            && let Err(error) = rewrite(path, sources.text(file.source), &formatted)
        {
            refuse(&match &error {
                FixError::Disk(error) => Message::FileUnwritable {
                    path,
                    fault: error.into(),
                },
                FixError::Changed | FixError::Edit(_) => Message::FileChangedMeanwhile { path },
            });
            continue;
        }
        changed += 1;
        let shown = path.to_string_lossy();
        screen.output(&format!("{}\n", printable(&shown)));
    }
    report.sort(&sources);
    screen.report(&report, &sources);
    failed |= report.has_errors();
    let files = files.len();
    let message = match arguments.check {
        true => Message::FormChecked { changed, files },
        false => Message::Formatted { changed, files },
    };
    screen.say(&message);
    match failed || arguments.check && changed > 0 {
        true => Ending::NeedsFixing,
        false => Ending::Done,
    }
}

/// What kept the chosen files from being read; of all the content if `all` of it was to be.
pub(super) fn unread(found: &Report, files: &[(ContentFile, PathBuf)], all: bool) -> Report {
    let mut report = Report::default();
    for diagnostic in found.diagnostics() {
        let problem = &diagnostic.problem;
        let unreadable = problem.is::<UnreadableFile>()
            || problem.is::<NotUtf8>()
            || problem.is::<FileTooLarge>()
            || problem.is::<ContentChanging>()
            || problem.is::<LinkLoop>()
            || problem.is::<LinkOutside>()
            || problem.is::<SiteTooLarge>()
            || problem.is::<MissingFile>();
        let chosen = |(file, _): &(ContentFile, _)| file.source == diagnostic.place.source;
        if unreadable && (all || files.iter().any(chosen)) {
            report.push(diagnostic.clone());
        }
    }
    report
}
