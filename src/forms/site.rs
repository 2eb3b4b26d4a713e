//! What the configuration has to know of the site: which files are there once for each letter or
//! year, and which no form shows.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::config::Settings;
use crate::language::UiLanguage;
use crate::load::{FileKind, SiteFolder};

/// The settings for a site, whose folder in the repository is `inside`.
pub fn settings(site: &SiteFolder, ui: UiLanguage, inside: &str) -> Settings {
    let paths = paths(site);
    let mut letters = BTreeSet::new();
    let mut years = BTreeSet::new();
    for path in &paths {
        match path.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["letters", "cases", letter, _] => {
                letters.insert(letter.to_owned());
            }
            ["calendar", file] => years.extend(
                file.strip_suffix(".yaml")
                    .filter(|year| year.len() == 4)
                    .and_then(|year| year.parse::<u16>().ok()),
            ),
            _ => {}
        }
    }
    // The one that an editor will need next.
    years.extend(years.last().copied().and_then(|last| last.checked_add(1)));
    let folder = match inside {
        "" => String::new(),
        inside => format!("{}/", inside.trim_end_matches('/')),
    };
    Settings {
        ui,
        folder,
        letters: letters.into_iter().collect(),
        years: years.into_iter().collect(),
    }
}

/// The folders within the folder of a kind whose records no form shows, since a CMS does not look
/// into them.
pub fn passed_over(site: &SiteFolder) -> Vec<PathBuf> {
    let kinds = FileKind::ALL.map(|kind| kind.folder);
    let mut found = BTreeSet::new();
    for path in paths(site) {
        let [kind, inner @ .., _] = path.as_slice() else {
            continue;
        };
        let deepest = match kind.as_str() {
            "procedures" => 1,
            "letters" if inner.first().is_some_and(|folder| folder == "cases") => 2,
            kind if kinds.contains(&kind) => 0,
            _ => continue,
        };
        if inner.len() > deepest {
            let folder = PathBuf::from("content").join(kind);
            found.insert(folder.join(inner.iter().collect::<PathBuf>()));
        }
    }
    found.into_iter().collect()
}

/// The files of the content, each as the names on its way below `content/`.
fn paths(site: &SiteFolder) -> Vec<Vec<String>> {
    let files = site.walk("content").files.into_iter();
    let names = files.map(|(path, _)| path.split('/').skip(1).map(str::to_owned).collect());
    names.collect()
}
