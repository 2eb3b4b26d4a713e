//! What of a site is older than the program: what stands there is compared with what this program
//! would write, so that no file has to say which version wrote it.
//!
//! In the order in which it is told: `theme` (the site's own files beside those built in),
//! `editor` (schemas and settings), `forms` (for editors in a browser), `git`, `workflows` (how
//! machines call the program), `content` (old forms, the record of review). Nothing is written.

mod content;
mod editor;
mod forms;
mod git;
mod workflows;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::language::UiLanguage;
use crate::load::SiteFolder;
use crate::load::site_folder::{bytes, text as text_of};
use crate::messages::{Outdated, typed};
use crate::pipeline::{self, Read, Request};
use crate::theme::{DEFAULT, OwnFile, own_files};

/// The version of this program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The largest of the files that are looked at: settings, workflows, schemas.
const FILE_LIMIT: u64 = 1 << 20;

/// Tells the word of a command line (without the program's name) that the program does not know.
pub type UnknownWord<'f> = &'f dyn Fn(&[String]) -> Option<String>;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelfCheck {
    /// The name of the theme that the site uses.
    pub theme: String,
    /// Its files in the folder of the site, by their paths in the theme.
    pub theme_files: BTreeMap<String, OwnFile>,
    /// Whether the site has schemas for an editor's program.
    pub has_schemas: bool,
    /// What writes the schemas.
    pub schemas_command: String,
    /// What is older, in the order in which it is told.
    pub outdated: Vec<Finding>,
}

/// Something older than the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where, from the folder of the site or, for what stands above it, from that of its
    /// repository.
    pub path: String,
    /// In which line, counted from 1.
    pub line: Option<usize>,
    /// What.
    pub outdated: Outdated,
    /// The command that brings it up; none if a person has to.
    pub command: Option<String>,
}

/// Looks at a site. `top` is the folder of the repository that it is in, if there is one.
pub fn self_check(request: &Request, top: Option<&Path>, unknown: UnknownWord<'_>) -> SelfCheck {
    let site = request.folder();
    let read = pipeline::read(request);
    let own_theme = read.draft.settings.as_ref();
    let own_theme = own_theme.and_then(|settings| settings.theme.clone());
    let theme = request.theme.clone().or(own_theme);
    let theme = theme.unwrap_or_else(|| DEFAULT.to_owned());
    let theme_files = own_files(&site, &theme);
    let commands = Commands::of(&request.root);
    let mut outdated = Vec::new();
    if theme_files.values().any(|file| *file != OwnFile::Same) || theme != DEFAULT {
        outdated.extend(content::theme(request, &theme, &commands));
    }
    let schemas = editor::schemas(&site, &commands, &mut outdated);
    editor::settings(&site, schemas, &mut outdated);
    forms::forms(&site, top, &commands, &mut outdated);
    if let Some(top) = top {
        git::lines(&site, top, &mut outdated);
    }
    workflows::calls(&site, top, unknown, &mut outdated);
    let Read { report, review, .. } = &read;
    outdated.extend(content::old_forms(report, "content", &commands));
    outdated.extend(content::reviews(review.as_ref(), &commands));
    SelfCheck {
        theme,
        theme_files,
        has_schemas: schemas,
        schemas_command: commands.schemas(UiLanguage::English),
        outdated,
    }
}

/// Commands as a person types them for this site.
struct Commands {
    root: PathBuf,
}

impl Commands {
    fn of(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
        }
    }

    fn is_here(&self) -> bool {
        self.root == Path::new(".") || self.root == Path::new("")
    }

    /// A command of the program, on this site.
    fn on_site(&self, command: &str) -> String {
        match self.is_here() {
            true => format!("tartip {command}"),
            false => format!("tartip {command} --root {}", typed(&self.root)),
        }
    }

    /// What writes the schemas in a language.
    fn schemas(&self, ui: UiLanguage) -> String {
        let folder = match self.is_here() {
            true => PathBuf::from(editor::FOLDER),
            false => self.root.join(editor::FOLDER),
        };
        let lang = match ui {
            UiLanguage::English => String::new(),
            ui => format!(" --lang {}", ui.tag()),
        };
        format!("tartip schema --output {}{lang}", typed(&folder))
    }
}

/// The text of a file of the site; none if there is none that may be read.
fn text(site: &SiteFolder, inside: &str) -> Option<String> {
    let path = site.root().join(inside);
    if !site.reaches(&path) {
        return None;
    }
    text_of(bytes(&path, FILE_LIMIT).ok()?).ok()
}

/// The names in a folder of the site, in order; none of a folder that is not there.
fn names(site: &SiteFolder, inside: &str) -> Vec<String> {
    let folder = site.root().join(inside);
    let reached = site.reaches(&folder).then(|| fs::read_dir(folder));
    let entries = reached.into_iter().flatten().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}
