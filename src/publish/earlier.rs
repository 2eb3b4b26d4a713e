//! What the site before had in folders that are named after what they hold: a page of it that is
//! still open in a phone may ask for a file there, and finds it.
//!
//! One generation stays: when such a folder is replaced, the one before it stays beside the new one
//! until that is replaced in turn. A list in the output says which folders those are; a site built
//! into nothing has neither list nor folders.

use std::collections::{BTreeSet, HashSet};

use super::ownership::{MARKER, MARKER_TEXT};
use super::published::OldSite;

/// The file in the root of a published tree that names the folders of the site before, one a line.
pub(super) const LIST: &str = ".tartip-earlier";

/// A digest in a name has at least so many characters.
const DIGEST: usize = 8;

/// Folders of the site before that stay, and their files.
#[derive(Debug, Default)]
pub(super) struct Earlier {
    folders: BTreeSet<String>,
    files: Vec<String>,
}

impl Earlier {
    /// What stays of `old` for a new site with these `folders`. `lasting` are the folders whose own
    /// folders are named after what they hold.
    pub(super) fn of(old: &OldSite, lasting: &[&str], folders: &HashSet<&str>) -> Self {
        let mut earlier = Self::default();
        if old.text(MARKER).as_deref() != Some(MARKER_TEXT) {
            // Not ours: nothing of it goes on.
            return earlier;
        }
        let listed = old.text(LIST).unwrap_or_default();
        let listed: BTreeSet<&str> = listed.lines().collect();
        for folder in lasting {
            let there = old.folders_in(folder).into_iter();
            let there = there.filter(|path| is_named_after_content(path));
            let (before, own): (Vec<_>, Vec<_>) =
                there.partition(|folder| listed.contains(folder.as_str()));
            let is_replaced = own.iter().any(|folder| !folders.contains(folder.as_str()));
            let stays = if is_replaced { own } else { before };
            for folder in stays {
                if folders.contains(folder.as_str()) {
                    continue;
                }
                // With anything in it that no build made, it goes.
                if let Some(files) = old.files_in(&folder) {
                    earlier.files.extend(files);
                    earlier.folders.insert(folder);
                }
            }
        }
        earlier
    }

    /// The paths of the files.
    pub(super) fn files(&self) -> &[String] {
        &self.files
    }

    /// What the list says; nothing if there is nothing to name.
    pub(super) fn list(&self) -> Option<String> {
        let lines = self.folders.iter().map(|folder| format!("{folder}\n"));
        (!self.folders.is_empty()).then(|| lines.collect())
    }
}

/// Whether the last name of a path is a digest, as builds give them: what a person put there is no
/// part of the site.
fn is_named_after_content(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.len() >= DIGEST
        && name
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
