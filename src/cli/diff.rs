//! `tartip diff`: what changed for citizens between two versions of the content, in words.

use super::Ending;
use super::arguments::{Diff, DiffFormat, today};
use super::show::Screen;
use crate::changes::report::{Json, human, markdown, told};
use crate::changes::{Edition, RecordChange, Recorded, changes, new_records};
use crate::diagnostic::printable::printable_json;
use crate::diagnostic::{Report, Sources};
use crate::edit::{create_all, sweep};
use crate::load::kind::RecordKind;
use crate::load::{FileRole, SiteFolder, read};
use crate::messages::Message;
use crate::messages::system_fault::SystemFault;
use std::path::PathBuf;

/// Tells what changed. It is reported, not judged: the exit code is 0 whatever changed.
pub(super) fn run(screen: &Screen, arguments: &Diff) -> Ending {
    let (root, links) = (&arguments.root, &arguments.follow_links);
    if !root.join("content").is_dir() && arguments.new.is_none() {
        screen.refusal(&Message::NoContent { root });
        return Ending::WrongUsage;
    }
    let mut editions = Vec::new();
    for revision in [Some(&arguments.old), arguments.new.as_ref()] {
        let edition = match revision {
            Some(revision) => Edition::of_revision(root, revision),
            None => Ok(Edition::of_folder(root, links)),
        };
        match edition {
            Ok(edition) => editions.push(edition),
            Err(fault) => {
                let revision = revision.map(|it| it.to_string_lossy());
                screen.refusal(&Message::DiffRefused {
                    root,
                    revision: &revision.unwrap_or_default(),
                    fault: &fault,
                });
                return Ending::WrongUsage;
            }
        }
    }
    let [old, new] = editions.as_slice() else {
        return Ending::WrongUsage;
    };
    let (found, unread) = changes(old, new);
    let told = told(screen.ui(), &found, (old, new));
    match arguments.format {
        DiffFormat::Json => {
            let json = Json {
                records: &told,
                unread: unread.iter().map(String::as_str).collect(),
            };
            // Texts, numbers and lists of them can always be written.
            let mut text = serde_json::to_string_pretty(&json).unwrap_or_default();
            text.push('\n');
            screen.output(&printable_json(text));
        }
        DiffFormat::Markdown => screen.output(&markdown(screen.ui(), &told)),
        DiffFormat::Human => screen.output(&human(screen.ui(), &told)),
    }
    if arguments.format != DiffFormat::Json {
        for path in &unread {
            screen.say(&Message::DiffUnread { path });
        }
        let records = told.len();
        screen.say(&Message::DiffSummary { records });
    }
    match arguments.record {
        true => record(screen, arguments, &found, (old, new)),
        false => Ending::Done,
    }
}

/// Writes the changes that are not on record yet, all of them or none.
fn record(
    screen: &Screen,
    arguments: &Diff,
    found: &[RecordChange],
    editions: (&Edition, &Edition),
) -> Ending {
    let root = &arguments.root;
    let folder = SiteFolder::new(root, &arguments.follow_links);
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let walked = read(&folder, &mut sources, &mut report);
    let records = walked.files.iter().filter_map(|file| {
        let is_change = file.role == FileRole::Record(RecordKind::Change);
        let id = file.id.as_ref().filter(|_| is_change)?;
        Some((id.as_str(), sources.text(file.source)))
    });
    let recorded = Recorded::of(records);
    let date = arguments.as_of.unwrap_or_else(today);
    let files = new_records(found, editions, date, recorded).into_iter();
    let files: Vec<(PathBuf, String)> = files
        .map(|file| (root.join(file.path), file.text))
        .collect();
    if let Some((path, _)) = files.iter().find(|(path, _)| !folder.owns(path)) {
        screen.refusal(&Message::FileOutside { path });
        return Ending::NeedsFixing;
    }
    sweep(&root.join("content/changes"));
    if let Err((path, error)) = create_all(&files) {
        let fault = SystemFault::from(&error);
        screen.refusal(&Message::FileUnwritable { path: &path, fault });
        return Ending::NeedsFixing;
    }
    for (path, _) in &files {
        screen.say(&Message::FileMade { path });
    }
    screen.say(&Message::DiffRecorded { files: files.len() });
    Ending::Done
}
