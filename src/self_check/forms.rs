//! The forms for editors in a browser: `admin/`.

use std::fs;
use std::path::Path;

use super::{Commands, Finding, text};
use crate::catalogue::catalogue;
use crate::forms::{Cms, Packages, collections, collections_begin, page_files, settings};
use crate::load::SiteFolder;
use crate::messages::Outdated;

/// Where they stand, unless the command was told otherwise.
const FOLDER: &str = "admin";

/// Compares the forms with those that this program would write for this site.
pub(super) fn forms(
    site: &SiteFolder,
    top: Option<&Path>,
    commands: &Commands,
    found: &mut Vec<Finding>,
) {
    let Some(config) = text(site, &format!("{FOLDER}/config.yml")) else {
        return;
    };
    // A configuration that a person wrote is not judged.
    let Some((at, ui)) = collections_begin(&config) else {
        return;
    };
    let root = fs::canonicalize(site.root()).unwrap_or_default();
    let inside = top.and_then(|top| root.strip_prefix(top).ok());
    let inside = inside.map(|inside| inside.to_string_lossy().replace('\\', "/"));
    let settings = settings(site, ui, &inside.unwrap_or_default());
    let expected = collections(&settings, catalogue());
    let page = text(site, &format!("{FOLDER}/index.html")).unwrap_or_default();
    let cms = Cms::of_page(&page);
    let is_same = config.get(at..).unwrap_or_default().trim() == expected.trim()
        && cms.is_some_and(|cms| {
            let packages = Packages::of_page(&page);
            let mut files = page_files(cms, packages, &settings, catalogue()).into_iter();
            files.all(|(name, expected)| {
                text(site, &format!("{FOLDER}/{name}")).is_some_and(|text| text == expected)
            })
        });
    if !is_same {
        found.push(Finding {
            path: FOLDER.to_owned(),
            line: None,
            outdated: Outdated::Forms,
            command: Some(commands.on_site("new admin")),
        });
    }
}
