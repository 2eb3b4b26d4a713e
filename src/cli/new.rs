//! `tartip new`: a small site to begin with.

use std::fs;
use std::path::Path;

use rust_embed::Embed;

use super::arguments::{New, NewWhat};
use super::{Ending, show};

/// The site that `tartip new site` makes.
#[derive(Embed)]
#[folder = "starter/"]
struct Starter;

/// Makes what is asked for.
pub fn run(new: &New) -> Ending {
    match &new.what {
        NewWhat::Site { folder } => site(folder),
    }
}

fn site(folder: &Path) -> Ending {
    let refuse = |reason: &str| {
        show::line(&format!("error: {} {reason}", folder.display()));
        Ending::WrongUsage
    };
    match fs::read_dir(folder) {
        Ok(mut entries) => {
            if entries.next().is_some() {
                return refuse("is not empty; name a folder that is empty or does not exist.");
            }
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return refuse(&format!("can't be used: {error}")),
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
            show::line(&format!(
                "error: {} can't be written: {error}",
                target.display()
            ));
            return Ending::NeedsMending;
        }
    }
    let shown = folder.display();
    show::line(&format!(
        "Made a site in {shown}. Build it with `tartip build --root {shown}`."
    ));
    Ending::Done
}
