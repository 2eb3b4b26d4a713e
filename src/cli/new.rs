//! `tartip new`: a small site to begin with, or a record to fill in.

use crate::messages::Message;
use crate::messages::system_fault::SystemFault;
use std::fs;
use std::path::Path;

use rust_embed::Embed;

use super::arguments::{New, NewWhat};
use super::show::Screen;
use super::{Ending, schema, skeleton};

/// The site that `tartip new site` makes.
#[derive(Embed)]
#[folder = "starter/"]
struct Starter;

/// Makes what is asked for.
pub(super) fn run(screen: &Screen, new: &New) -> Ending {
    match &new.what {
        NewWhat::Site { folder } => site(screen, folder),
        NewWhat::Procedure(new) => skeleton::run(screen, &skeleton::PROCEDURE, new),
        NewWhat::Office(new) => skeleton::run(screen, &skeleton::OFFICE, new),
        NewWhat::Act(new) => skeleton::run(screen, &skeleton::ACT, new),
        NewWhat::Letter(new) => skeleton::run(screen, &skeleton::LETTER, new),
        NewWhat::Contact(new) => skeleton::run(screen, &skeleton::CONTACT, new),
        NewWhat::Area(new) => skeleton::run(screen, &skeleton::AREA, new),
    }
}

fn site(screen: &Screen, folder: &Path) -> Ending {
    let refuse = |message: &Message<'_>| {
        screen.refusal(message);
        Ending::WrongUsage
    };
    match fs::read_dir(folder) {
        Ok(mut entries) => {
            if entries.next().is_some() {
                return refuse(&Message::FolderNotEmpty { folder });
            }
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => {
            let fault = SystemFault::from(&error);
            return refuse(&Message::FolderUnusable { folder, fault });
        }
    }
    for path in Starter::iter() {
        let target = folder.join(path.as_ref());
        let Some(file) = Starter::get(&path) else {
            continue;
        };
        let written = target
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&target, file.data));
        if let Err(error) = written {
            let message = Message::FileUnwritable {
                path: &target,
                fault: (&error).into(),
            };
            screen.refusal(&message);
            return Ending::NeedsFixing;
        }
    }
    // By which an editor's program completes and explains keys: made anew, so that they are those
    // of this program.
    let schemas = schema::write(screen, &folder.join(".vscode/schemas"));
    if schemas == Ending::Done {
        screen.say(&Message::SiteMade { folder });
    }
    schemas
}
