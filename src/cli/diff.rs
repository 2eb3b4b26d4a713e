//! `tartip diff`: what changed for citizens between two versions of the content, in words.

use super::Ending;
use super::arguments::{Diff, DiffFormat};
use super::show::Screen;
use crate::changes::report::{Json, human, markdown, told};
use crate::changes::{Edition, changes};
use crate::diagnostic::printable::printable_json;
use crate::messages::Message;

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
    Ending::Done
}
