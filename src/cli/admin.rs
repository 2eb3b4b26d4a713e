//! `tartip new admin`: forms for editors in a browser.

use crate::catalogue::catalogue;
use crate::messages::Message;
use crate::messages::system_fault::SystemFault;
use std::fs;
use std::path::{Path, PathBuf};

use super::Ending;
use super::arguments::{AdminBackend, AdminCms, NewAdmin};
use super::show::Screen;
use crate::edit::{put, sweep};
use crate::forms::{self, Backend, Cms, Host, Packages};

/// The name of the configuration's file.
const CONFIG: &str = "config.yml";

/// Writes the page and the configuration, or brings up those that stand.
pub(super) fn run(screen: &Screen, new: &NewAdmin) -> Ending {
    let refuse = |message: &Message<'_>| {
        screen.refusal(message);
        Ending::WrongUsage
    };
    let request = new.site.clone().request(None);
    let root = &request.root;
    if !root.join("content").is_dir() {
        return refuse(&Message::NoContent { root });
    }
    let folder = new.folder.clone().unwrap_or_else(|| root.join("admin"));
    let site = request.folder();
    let inside = new.site.root_in_repository().unwrap_or_default();
    let config = folder.join(CONFIG);
    let standing = match fs::read_to_string(&config) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => {
            let fault = SystemFault::from(&error);
            let folder = &folder;
            return refuse(&Message::FolderUnusable { folder, fault });
        }
    };
    let kept = match &standing {
        Some(text) => match forms::collections_begin(text) {
            Some((at, ui)) => Some((text.get(..at).unwrap_or_default(), ui)),
            None => return refuse(&Message::FormsTaken { path: &config }),
        },
        None => None,
    };
    let page = folder.join("index.html");
    if kept.is_none() && page.exists() {
        return refuse(&Message::FormsTaken { path: &page });
    }
    let ui = kept.map_or(screen.ui(), |(_, ui)| ui);
    let settings = forms::settings(&site, ui, &inside);
    let standing_page = fs::read_to_string(&page).unwrap_or_default();
    let packages = Packages::of_page(&standing_page);
    let cms = match new.cms {
        Some(AdminCms::Decap) => Cms::Decap,
        Some(AdminCms::Sveltia) => Cms::Sveltia,
        None => Cms::of_page(&standing_page).unwrap_or(match new.backend {
            AdminBackend::Github => Cms::Sveltia,
            AdminBackend::Gitlab | AdminBackend::Gitea | AdminBackend::Local => Cms::Decap,
        }),
    };
    let text = match kept {
        Some((above, _)) => {
            let above = above.trim_end_matches('\n');
            format!("{above}\n{}", forms::collections(&settings, catalogue()))
        }
        None => match backend(new) {
            Ok(backend) => forms::config(&backend, &settings, catalogue()),
            Err(needed) => return refuse(&needed),
        },
    };
    let mut files: Vec<(&str, String)> = forms::page_files(cms, packages, &settings, catalogue());
    files.push((CONFIG, text));
    if let Err((path, error)) = write(&folder, &files) {
        let fault = SystemFault::from(&error);
        screen.refusal(&Message::FileUnwritable { path: &path, fault });
        return Ending::NeedsFixing;
    }
    for folder in forms::passed_over(&site) {
        screen.say(&Message::FormsPassOver { folder: &folder });
    }
    screen.say(&match standing {
        Some(_) => Message::FormsBroughtUp { folder: &folder },
        None => Message::FormsMade { folder: &folder },
    });
    Ending::Done
}

/// What the command line says of the host, or what it does not say and has to.
fn backend(new: &NewAdmin) -> Result<Backend, Message<'static>> {
    let (host, name) = match new.backend {
        AdminBackend::Github => (Host::Github, "github"),
        AdminBackend::Gitlab => (Host::Gitlab, "gitlab"),
        AdminBackend::Gitea => (Host::Gitea, "gitea"),
        AdminBackend::Local => (Host::Local, "local"),
    };
    let repository = match (&new.repo, host) {
        (Some(repository), _) => repository.clone(),
        // The program between the browser and the folder does not look at it.
        (None, Host::Local) => "local/site".to_owned(),
        (None, _) => return Err(Message::FormsNeedRepository { option: name }),
    };
    if host == Host::Gitea && new.host.is_none() {
        return Err(Message::FormsNeedHost);
    }
    Ok(Backend {
        host,
        repository,
        branch: new.branch.clone(),
        address: new.host.as_ref().map(|host| host.as_str().to_owned()),
        application: new.app_id.clone(),
    })
}

/// The configuration goes last: while it is not there, the folder is not brought up but made.
fn write(folder: &Path, files: &[(&str, String)]) -> Result<(), (PathBuf, std::io::Error)> {
    fs::create_dir_all(folder).map_err(|error| (folder.to_owned(), error))?;
    sweep(folder);
    for (name, text) in files {
        let path = folder.join(name);
        put(&path, text.as_bytes()).map_err(|error| (path, error))?;
    }
    Ok(())
}
