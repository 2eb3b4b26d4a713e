//! The site that is published now: which of its files can stay in the new one, and which go with
//! it.

use crate::messages::DiskAction;
use std::collections::HashMap;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::{PoisonError, RwLock};

use walkdir::WalkDir;

use super::PublishError;

/// What tartip writes for itself is no longer than this.
const SHORT: usize = 1 << 16;

/// The tree at the output, as it was when the build began. It is read and linked from, never
/// written.
#[derive(Debug)]
pub(super) struct OldSite {
    root: PathBuf,
    fresh: Fresh,
    /// Paths asked for so far, and whether there is a folder. Never iterated.
    folders: RwLock<HashMap<String, bool>>,
}

/// What the new tree leaves of the old one.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Gone {
    /// Files (links and the like count as files) whose path the new site does not have.
    pub(super) files: usize,
    /// Whether the old tree has anything that a new tree with the same files would not: a file, a
    /// folder, or a folder with other permissions.
    pub(super) anything: bool,
}

impl OldSite {
    /// The site under `root`, next to a new tree under `staging`, whose permissions say what is
    /// usual.
    ///
    /// # Errors
    /// `Io`.
    pub(super) fn new(root: &Path, staging: &Path) -> Result<Self, PublishError> {
        let staging = fs::metadata(staging).map_err(PublishError::io(DiskAction::Read, staging))?;
        Ok(Self {
            root: root.to_owned(),
            fresh: Fresh::like(&staging),
            folders: RwLock::default(),
        })
    }

    /// Whether the file at `path` is what a file with `bytes` written now would be: the bytes, the
    /// owner, the permissions. Anything unreadable is not, nor anything behind a link.
    ///
    /// Owner and permissions count, for otherwise a site once built under a wrong umask would stay
    /// unreadable until its text changed.
    pub(super) fn is_same(&self, path: &str, bytes: &[u8]) -> bool {
        let same = || -> io::Result<bool> {
            let mut file = open(&self.root.join(path))?;
            let found = file.metadata()?;
            if !found.is_file()
                || found.len() != bytes.len() as u64
                || !self.fresh.is_file_like(&found)
            {
                return Ok(false);
            }
            let mut block = [0; 16 * 1024];
            for expected in bytes.chunks(block.len()) {
                let read = &mut block[..expected.len()];
                file.read_exact(read)?;
                if read != expected {
                    return Ok(false);
                }
            }
            Ok(true)
        };
        self.has_folder(folder_of(path)) && same().unwrap_or(false)
    }

    /// Whether there is a folder, and not a link to one, at `path`, all the way.
    fn has_folder(&self, path: &str) -> bool {
        if path.is_empty() {
            return true;
        }
        if let Some(&has) = self
            .folders
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(path)
        {
            return has;
        }
        let has = self.has_folder(folder_of(path))
            && fs::symlink_metadata(self.root.join(path)).is_ok_and(|found| found.is_dir());
        self.folders
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(path.to_owned(), has);
        has
    }

    /// The text of the file at `path`, if there is a short one.
    pub(super) fn text(&self, path: &str) -> Option<String> {
        String::from_utf8(self.bytes(path, SHORT)?).ok()
    }

    /// The bytes of the file at `path`, if there is one with no more than `most`.
    pub(super) fn bytes(&self, path: &str, most: usize) -> Option<Vec<u8>> {
        if !self.has_folder(folder_of(path)) {
            return None;
        }
        let file = open(&self.root.join(path)).ok()?;
        if !file.metadata().ok()?.is_file() {
            return None;
        }
        let mut bytes = Vec::new();
        file.take(most as u64 + 1).read_to_end(&mut bytes).ok()?;
        (bytes.len() <= most).then_some(bytes)
    }

    /// The paths of the folders in the folder at `path`, in order.
    pub(super) fn folders_in(&self, path: &str) -> Vec<String> {
        if !self.has_folder(path) {
            return Vec::new();
        }
        let entries = fs::read_dir(self.root.join(path)).into_iter().flatten();
        let folders = entries
            .flatten()
            .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
        let names = folders.filter_map(|entry| entry.file_name().into_string().ok());
        let mut paths: Vec<String> = names.map(|name| format!("{path}/{name}")).collect();
        paths.sort_unstable();
        paths
    }

    /// The paths of all files in the folder at `path`, in order; `None` if there is anything in it
    /// but files and folders as this process makes them.
    pub(super) fn files_in(&self, path: &str) -> Option<Vec<String>> {
        let mut files = Vec::new();
        for entry in WalkDir::new(self.root.join(path)).sort_by_file_name() {
            let entry = entry.ok()?;
            let found = entry.metadata().ok()?;
            let path = site_path(entry.path().strip_prefix(&self.root).ok()?)?;
            if found.is_file() && self.fresh.is_file_like(&found) {
                super::path::check(&path).ok()?;
                files.push(path);
            } else if !found.is_dir() {
                return None;
            }
        }
        Some(files)
    }

    /// Gives the file at `path` the second name `new`, or, where links are not to be had, makes a
    /// copy there.
    ///
    /// # Errors
    /// The system's, `AlreadyExists` among them.
    pub(super) fn keep(&self, path: &str, new: &Path) -> io::Result<()> {
        let old = self.root.join(path);
        // A link may fail for many reasons: another file system, too many links, another owner,
        // none known here. A copy is always right, and if it is not, it says why.
        if fs::hard_link(&old, new).is_ok() {
            return Ok(());
        }
        let mut old = open(&old)?;
        io::copy(
            &mut old,
            &mut OpenOptions::new().write(true).create_new(true).open(new)?,
        )?;
        Ok(())
    }

    /// What of the old site the new one does not have. `has_file` and `has_folder` know the new
    /// site.
    pub(super) fn gone(
        &self,
        has_file: impl Fn(&str) -> bool,
        has_folder: impl Fn(&str) -> bool,
    ) -> Gone {
        let mut gone = Gone::default();
        for entry in WalkDir::new(&self.root) {
            // A folder that cannot be read stands for at least one file, and cannot be part of the
            // new site.
            let Ok(entry) = entry else {
                gone.files += 1;
                gone.anything = true;
                continue;
            };
            let path = entry
                .path()
                .strip_prefix(&self.root)
                .ok()
                .and_then(site_path);
            if !entry.file_type().is_dir() {
                if !path.is_some_and(|path| has_file(&path)) {
                    gone.files += 1;
                    gone.anything = true;
                }
            } else if !path.is_some_and(|path| path.is_empty() || has_folder(&path))
                || !entry
                    .metadata()
                    .is_ok_and(|found| self.fresh.is_folder_like(&found))
            {
                gone.anything = true;
            }
        }
        gone
    }
}

/// The folder that the site's `path` lies in: empty for the root.
pub(super) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A path inside the tree as a site has it, with `/`; `None` for a name that is not UTF-8, which no
/// page has.
fn site_path(path: &Path) -> Option<String> {
    let mut whole = String::new();
    for part in path.components() {
        let Component::Normal(name) = part else {
            return None;
        };
        if !whole.is_empty() {
            whole.push('/');
        }
        whole.push_str(name.to_str()?);
    }
    Some(whole)
}

/// Opens a file to read, neither following a link in its last name nor waiting for a pipe's other
/// end.
#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags};
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    Ok(File::from(rustix::fs::open(path, flags, Mode::empty())?))
}

/// Opens a file to read, not following a link in its last name.
#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    if fs::symlink_metadata(path)?.is_file() {
        File::open(path)
    } else {
        Err(io::ErrorKind::InvalidInput.into())
    }
}

/// Owner and permissions of what this process creates now.
#[cfg(unix)]
#[derive(Debug)]
struct Fresh {
    owner: u32,
    mode: u32,
}

#[cfg(unix)]
impl Fresh {
    /// Learnt from a folder just created, whose mode is 0777 without the umask's bits: reading the
    /// umask itself means setting it, for the whole process.
    fn like(folder: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self {
            owner: folder.uid(),
            mode: folder.mode() & 0o777,
        }
    }

    fn is_file_like(&self, found: &Metadata) -> bool {
        use std::os::unix::fs::MetadataExt;
        found.uid() == self.owner && found.mode() & 0o7777 == self.mode & 0o666
    }

    fn is_folder_like(&self, found: &Metadata) -> bool {
        use std::os::unix::fs::MetadataExt;
        // Without the set-group bit, which a folder takes over from the one it stands in.
        found.uid() == self.owner && found.mode() & 0o777 == self.mode
    }
}

/// Elsewhere a file takes its permissions from its folder.
#[cfg(not(unix))]
#[derive(Debug)]
struct Fresh;

#[cfg(not(unix))]
impl Fresh {
    fn like(_: &Metadata) -> Self {
        Self
    }

    fn is_file_like(&self, _: &Metadata) -> bool {
        true
    }

    fn is_folder_like(&self, _: &Metadata) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn old() -> (tempfile::TempDir, OldSite) {
        let folder = tempfile::tempdir().unwrap();
        // Not the temporary folder itself, which only its owner may read.
        let root = folder.path().join("public");
        fs::create_dir(&root).unwrap();
        let old = OldSite::new(&root, &root).unwrap();
        (folder, old)
    }

    #[test]
    fn the_same_bytes_are_the_same_and_one_other_byte_is_not() {
        let (_folder, old) = old();
        for length in [0, 1, 16 * 1024 - 1, 16 * 1024, 16 * 1024 + 1, 50_000] {
            let mut bytes = vec![7; length];
            fs::write(old.root.join("a"), &bytes).unwrap();
            assert!(old.is_same("a", &bytes), "{length}");
            bytes.push(7);
            assert!(!old.is_same("a", &bytes), "{length}");
            bytes.pop();
            if let Some(last) = bytes.last_mut() {
                *last = 8;
                assert!(!old.is_same("a", &bytes), "{length}");
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_a_folder_a_pipe_and_other_permissions_are_never_the_same() {
        use std::os::unix::fs::PermissionsExt;
        let (_folder, old) = old();
        fs::write(old.root.join("file"), "text").unwrap();
        std::os::unix::fs::symlink(old.root.join("file"), old.root.join("link")).unwrap();
        fs::create_dir(old.root.join("folder")).unwrap();
        assert!(
            std::process::Command::new("mkfifo")
                .arg(old.root.join("pipe"))
                .status()
                .unwrap()
                .success()
        );
        for name in ["link", "folder", "pipe", "missing"] {
            assert!(!old.is_same(name, b"text"), "{name}");
        }
        assert!(old.is_same("file", b"text"));
        fs::set_permissions(old.root.join("file"), fs::Permissions::from_mode(0o444)).unwrap();
        assert!(!old.is_same("file", b"text"));
    }

    #[test]
    fn files_and_folders_that_the_new_site_lacks_are_gone() {
        let (_folder, old) = old();
        fs::create_dir_all(old.root.join("kk/empty")).unwrap();
        fs::write(old.root.join("kk/a.html"), "").unwrap();
        fs::write(old.root.join("b.html"), "").unwrap();
        let gone = |files: &[&str], folders: &[&str]| {
            old.gone(|path| files.contains(&path), |path| folders.contains(&path))
        };
        assert_eq!(
            gone(&["kk/a.html", "b.html"], &["kk", "kk/empty"]),
            Gone {
                files: 0,
                anything: false
            }
        );
        assert_eq!(
            gone(&["kk/a.html", "b.html"], &["kk"]),
            Gone {
                files: 0,
                anything: true
            }
        );
        assert_eq!(
            gone(&["b.html"], &["kk", "kk/empty"]),
            Gone {
                files: 1,
                anything: true
            }
        );
        assert_eq!(
            gone(&[], &[]),
            Gone {
                files: 2,
                anything: true
            }
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_file_is_kept_by_link_and_never_over_another() {
        use std::os::unix::fs::MetadataExt;
        let (folder, old) = old();
        fs::write(old.root.join("a"), "text").unwrap();
        let new = folder.path().join("new");
        old.keep("a", &new).unwrap();
        assert_eq!(
            fs::metadata(&new).unwrap().ino(),
            fs::metadata(old.root.join("a")).unwrap().ino()
        );
        assert_eq!(
            old.keep("a", &new).unwrap_err().kind(),
            io::ErrorKind::AlreadyExists
        );
        assert_eq!(
            old.keep("b", &folder.path().join("b")).unwrap_err().kind(),
            io::ErrorKind::NotFound
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_that_cannot_be_linked_is_copied() {
        let (_folder, old) = old();
        fs::write(old.root.join("a"), "text").unwrap();
        // Where the machine has a second file system to try it on.
        let Ok(elsewhere) = tempfile::tempdir_in("/dev/shm") else {
            return;
        };
        old.keep("a", &elsewhere.path().join("a")).unwrap();
        assert_eq!(
            fs::read_to_string(elsewhere.path().join("a")).unwrap(),
            "text"
        );
    }
}
