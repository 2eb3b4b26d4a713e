//! `tartip new`: a small site to begin with, or a record to fill in.

use crate::language::UiLanguage;
use crate::messages::Message;
use crate::messages::system_fault::SystemFault;
use std::borrow::Cow;
use std::fs;
use std::path::{Component, Path, PathBuf};

use rust_embed::Embed;
use walkdir::WalkDir;

use super::arguments::{New, NewWhat};
use super::show::Screen;
use super::{Ending, admin, schema, skeleton};
use crate::edit::{create_all, is_own, sweep};

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
        NewWhat::Role(new) => skeleton::run(screen, &skeleton::ROLE, new),
        NewWhat::Topic(new) => skeleton::run(screen, &skeleton::TOPIC, new),
        NewWhat::Change(new) => skeleton::run(screen, &skeleton::CHANGE, new),
        NewWhat::Admin(new) => admin::run(screen, new),
    }
}

fn site(screen: &Screen, folder: &Path) -> Ending {
    let refuse = |message: &Message<'_>| {
        screen.refusal(message);
        Ending::WrongUsage
    };
    match holds_a_file(folder) {
        Ok(false) => {}
        Ok(true) => return refuse(&Message::FolderNotEmpty { folder }),
        Err(fault) => return refuse(&Message::FolderUnusable { folder, fault }),
    }
    sweep(folder);
    let starter = Starter::iter()
        .filter_map(|path| Some((folder.join(path.as_ref()), Starter::get(&path)?.data)));
    // By which an editor's program completes and explains keys: made anew, so that they are those
    // of this program.
    let schemas = schema::files(UiLanguage::English)
        .into_iter()
        .map(|(name, schema)| {
            let path = folder.join(".vscode/schemas").join(name);
            (path, Cow::Owned(schema.into_bytes()))
        });
    let files: Vec<(PathBuf, Cow<'_, [u8]>)> = starter.chain(schemas).collect();
    if let Err((path, error)) = create_all(&files) {
        let fault = SystemFault::from(&error);
        screen.refusal(&Message::FileUnwritable { path: &path, fault });
        return Ending::NeedsFixing;
    }
    // A sentence that ends with `.` and a full stop is misread.
    let is_here = folder.components().all(|part| part == Component::CurDir);
    let whole = is_here.then(|| std::path::absolute(folder).ok()).flatten();
    let folder = whole.as_deref().unwrap_or(folder);
    screen.say(&Message::SiteMade { folder });
    Ending::Done
}

/// Whether anything but empty folders is in the folder, and what a killed run of ours has left in
/// them; a folder that is not there holds nothing.
fn holds_a_file(folder: &Path) -> Result<bool, SystemFault> {
    match fs::read_dir(folder) {
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(SystemFault::from(&error)),
    }
    let entries = WalkDir::new(folder).follow_root_links(true).into_iter();
    // What can't be looked into may hold anything.
    let mut others = entries.filter(|entry| match entry {
        Ok(entry) => !entry.file_type().is_dir() && !is_own(entry.file_name()),
        Err(_) => true,
    });
    Ok(others.next().is_some())
}
