//! The files of a finished site.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// How much a site holds.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Tree {
    /// HTML pages.
    pub pages: u64,
    /// Files, pages among them.
    pub files: u64,
    /// Bytes of all files.
    pub bytes: u64,
}

/// Counts what a folder holds.
///
/// # Errors
/// The disk's.
pub(crate) fn count(folder: &Path) -> io::Result<Tree> {
    let mut tree = Tree::default();
    for file in files(folder)? {
        let is_page = file.extension().is_some_and(|end| end == "html");
        tree.pages += u64::from(is_page);
        tree.files += 1;
        tree.bytes += fs::metadata(folder.join(file))?.len();
    }
    Ok(tree)
}

/// The paths of all files in a folder and the folders in it, without the folder's own, in order.
///
/// # Errors
/// The disk's.
pub(crate) fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    walk(folder, Path::new(""), &mut found)?;
    found.sort();
    Ok(found)
}

fn walk(folder: &Path, inside: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder.join(inside))? {
        let entry = entry?;
        let path = inside.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            walk(folder, &path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}
