//! Files of the program beside those of the content, until they take their names; and the removing
//! of those that a killed run has left.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;
use walkdir::{DirEntry, WalkDir};

use super::lock::is_named;

/// What the names of such files begin and end with. A walk of the content passes over names that
/// begin with a dot, and `.gitignore` of a site names these.
const BEGIN: &str = ".tartip-";
const END: &str = "~";

/// The file that is locked while the record of review in `folder` is written: one of ours, too.
pub fn lock_of_reviews(folder: &Path) -> PathBuf {
    folder.join(format!("{BEGIN}review{END}"))
}

/// A new file of ours in the folder of `path`. It is locked as long as it is open, which tells it
/// from one that a killed run has left.
pub(super) fn beside(path: &Path) -> io::Result<NamedTempFile> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(BEGIN).suffix(END);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // What any new file has, less what the user's mask takes away; a temporary file has the
        // owner's alone.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    loop {
        let file = builder.tempfile_in(folder)?;
        // Where a file system knows no locks, nobody can be certain that the file is left over.
        let _ = file.as_file().lock();
        // Swept by another run between the making and the locking.
        if is_named(file.as_file(), file.path())? {
            return Ok(file);
        }
    }
}

/// Removes the files of ours under `folder`, and beside what links in it lead to, that no running
/// process holds. Links are followed only within the folder around it, the site's: nothing outside
/// is touched. What can't be removed stays: it hinders nobody.
pub fn sweep(folder: &Path) {
    let Some(site) = fs::canonicalize(folder).ok().and_then(|real| {
        let around = folder.parent().filter(|path| !path.as_os_str().is_empty());
        let site = fs::canonicalize(around.unwrap_or(Path::new("."))).ok()?;
        real.starts_with(&site).then_some(site)
    }) else {
        return;
    };
    let meant = |entry: &DirEntry| !(entry.file_type().is_dir() && entry.file_name() == ".git");
    let walk = |folder: &Path| {
        WalkDir::new(folder)
            .into_iter()
            .filter_entry(meant)
            .flatten()
    };
    for entry in walk(folder) {
        remove_left_over(entry.path());
        if !entry.path_is_symlink() {
            continue;
        }
        let target = fs::canonicalize(entry.path()).ok();
        let Some(target) = target.filter(|target| target.starts_with(&site)) else {
            continue;
        };
        if target.is_dir() {
            for entry in walk(&target) {
                remove_left_over(entry.path());
            }
            continue;
        }
        let beside = target.parent().into_iter().flat_map(fs::read_dir);
        for entry in beside.flatten().flatten() {
            remove_left_over(&entry.path());
        }
    }
}

fn remove_left_over(path: &Path) {
    let name = path.file_name().unwrap_or_default();
    if !is_own(name) || !fs::symlink_metadata(path).is_ok_and(|found| found.is_file()) {
        return;
    }
    let Ok(file) = File::open(path) else {
        return;
    };
    // Removed while it is locked, so that nobody takes it for theirs meanwhile.
    if file.try_lock().is_ok() && is_named(&file, path).unwrap_or(false) {
        let _ = fs::remove_file(path);
    }
}

/// Whether a file of this name is one of ours.
pub fn is_own(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let inside = name.strip_prefix(BEGIN);
    let inside = inside.and_then(|rest| rest.strip_suffix(END));
    inside.is_some_and(|inside| {
        !inside.is_empty() && inside.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_ours_and_nobody_holds_is_swept() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir_all(at("acts/.hidden")).unwrap();
        let held = beside(&at("acts/a.yaml")).unwrap();
        let left = ["acts/.tartip-aB1~", "acts/.hidden/.tartip-x~"];
        let others = [
            "acts/.aB12cD~",
            "acts/.tartip-~",
            "acts/.tartip-a.yaml~",
            "acts/tartip-a~",
            "acts/.tartip-a",
        ];
        for name in left.iter().chain(&others) {
            fs::write(at(name), "").unwrap();
        }
        sweep(folder.path());
        for name in left {
            assert!(!at(name).exists(), "{name}");
        }
        for name in others {
            assert!(at(name).exists(), "{name}");
        }
        assert!(held.path().exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_is_called_like_ours_leads_to_no_removing() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("content")).unwrap();
        fs::create_dir(at("shared")).unwrap();
        fs::write(at("kept"), "kept").unwrap();
        fs::write(at("shared/a.yaml"), "kept").unwrap();
        fs::write(at("shared/.tartip-left~"), "").unwrap();
        let link = |to: &str, name: &str| std::os::unix::fs::symlink(to, at(name)).unwrap();
        link("../kept", "content/.tartip-link~");
        link("../shared/a.yaml", "content/a.yaml");
        sweep(&at("content"));
        assert!(at("kept").exists());
        assert!(fs::symlink_metadata(at("content/.tartip-link~")).is_ok());
        // Beside the file that a link leads to it was written, so there it is looked for.
        assert!(!at("shared/.tartip-left~").exists());
        assert!(at("shared/a.yaml").exists());
    }
}
