//! The lines that git needs, as `tartip new site` writes them.

use std::path::Path;

use super::{Finding, text};
use crate::load::SiteFolder;
use crate::messages::Outdated;

/// A file of git, the line that it needs, and words that stand in any form of that line: a site
/// below the top of its repository writes longer paths.
const NEEDED: [(&str, &str, &[&str]); 3] = [
    (
        ".gitattributes",
        "content/reviews.lock merge=union",
        &["reviews.lock", "merge=union"],
    ),
    (".gitignore", "/.public.tartip-*", &[".tartip-*"]),
    (".gitignore", ".tartip-*~", &[".tartip-*~"]),
];

/// Tells of each line that stands neither in the site's own file nor in that of a folder above it,
/// up to `top`, the folder of the repository.
pub(super) fn lines(site: &SiteFolder, top: &Path, found: &mut Vec<Finding>) {
    let Ok(root) = std::fs::canonicalize(crate::load::site_folder::named(site.root())) else {
        return;
    };
    let folders = root
        .ancestors()
        .take_while(|folder| folder.starts_with(top));
    let folders: Vec<SiteFolder> = folders.map(|folder| SiteFolder::new(folder, &[])).collect();
    for (file, line, words) in NEEDED {
        let mut texts = folders.iter().filter_map(|folder| text(folder, file));
        let is_there = texts.any(|text| {
            let mut lines = text.lines().filter(|line| !line.starts_with('#'));
            lines.any(|line| words.iter().all(|word| line.contains(word)))
        });
        if !is_there {
            found.push(Finding {
                path: file.to_owned(),
                line: None,
                outdated: Outdated::GitLine {
                    line: line.to_owned(),
                },
                command: None,
            });
        }
    }
}
