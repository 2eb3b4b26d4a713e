//! One at a time: a lock that ends with the process, however it ends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// How often a file is looked for that others make and take away meanwhile.
const LOOKS: u32 = 10_000;

/// Held while nobody else may do the same.
///
/// The lock is the system's, on an open file, so a killed process leaves none behind; the empty
/// file it may leave means nothing. On Unix the file is removed at the end, while it is still
/// locked; that is safe because it is made sure that what was locked is still what has the name. On
/// Windows there is no such check in std, and the file stays.
#[derive(Debug)]
pub struct FileLock {
    path: PathBuf,
    /// Locked as long as it is open. `Drop` runs before the fields are dropped, so it is open
    /// there.
    _file: File,
}

/// Why a lock was not taken.
#[derive(Debug)]
pub enum LockError {
    /// Another has it.
    Taken,
    /// What stands at its path is no file of ours: a link, a folder, a pipe. Nothing was made
    /// there, nor where a link leads.
    Obstacle(fs::FileType),
    /// The file can't be opened or made.
    Open(io::Error),
    /// The file can't be locked, as where a file system knows no locks.
    Lock(io::Error),
}

impl FileLock {
    /// Takes the lock at `path`, or says that another has it; does not wait.
    ///
    /// # Errors
    /// Each of [`LockError`].
    pub fn try_take(path: &Path) -> Result<Self, LockError> {
        Self::taken(path, |file| match file.try_lock() {
            Ok(()) => Ok(()),
            Err(TryLockError::WouldBlock) => Err(LockError::Taken),
            Err(TryLockError::Error(error)) => Err(LockError::Lock(error)),
        })
    }

    /// Takes the lock at `path`; waits for another that has it.
    ///
    /// # Errors
    /// Each of [`LockError`] but `Taken`.
    pub fn take(path: &Path) -> Result<Self, LockError> {
        Self::taken(path, |file| file.lock().map_err(LockError::Lock))
    }

    fn taken(
        path: &Path,
        lock: impl Fn(&File) -> Result<(), LockError>,
    ) -> Result<Self, LockError> {
        for look in 1.. {
            let file = match open(path)? {
                Ok(file) => file,
                // A file system that makes no files says the same as one where others are quicker.
                Err(error) if look == LOOKS => return Err(LockError::Open(error)),
                Err(_) => continue,
            };
            lock(&file)?;
            // Whoever ended between our opening and our locking has taken the name away: a third
            // could lock a new file of that name, and both would hold "the" lock.
            if is_named(&file, path).map_err(LockError::Open)? {
                return Ok(Self {
                    path: path.to_owned(),
                    _file: file,
                });
            }
        }
        Err(LockError::Taken)
    }
}

impl Drop for FileLock {
    fn drop(&mut self) {
        if cfg!(unix) {
            // Left behind, it is an empty file that the next one takes over.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// The file at `path`, made if nothing is there; what the system said, if that changed meanwhile.
fn open(path: &Path) -> Result<Result<File, io::Error>, LockError> {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    // A link would lead to a file that nobody meant, or make one; what is made new follows none.
    let opened = match fs::symlink_metadata(path) {
        Ok(found) if found.is_file() => options.open(path),
        Ok(found) => return Err(LockError::Obstacle(found.file_type())),
        Err(error) if error.kind() == ErrorKind::NotFound => options.create_new(true).open(path),
        Err(error) => Err(error),
    };
    match opened {
        Ok(file) => Ok(Ok(file)),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(Err(error)),
        // Gone since it was looked at; where its folder is gone, the next look says so.
        Err(error) if error.kind() == ErrorKind::NotFound && parent_stands(path) => Ok(Err(error)),
        Err(error) => Err(LockError::Open(error)),
    }
}

fn parent_stands(path: &Path) -> bool {
    let parent = path.parent();
    let parent = parent.filter(|parent| !parent.as_os_str().is_empty());
    parent.is_none_or(Path::is_dir)
}

/// Whether `path` still names the open `file`.
///
/// # Errors
/// What the system says when it is asked.
#[cfg(unix)]
pub(super) fn is_named(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;

    let opened = file.metadata()?;
    match fs::symlink_metadata(path) {
        Ok(named) => Ok((named.dev(), named.ino()) == (opened.dev(), opened.ino())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Where the file of a lock is never removed, its name stays with it.
#[cfg(not(unix))]
#[allow(
    clippy::unnecessary_wraps,
    reason = "elsewhere the system is asked, and may fail"
)]
pub(super) fn is_named(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn only_one_holds_the_lock_however_many_come_and_go() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let (inside, taken) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let hold = |lock: Result<FileLock, LockError>| match lock {
            Ok(_lock) => {
                assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                taken.fetch_add(1, Ordering::SeqCst);
                inside.fetch_sub(1, Ordering::SeqCst);
            }
            Err(error) => assert!(matches!(error, LockError::Taken), "{error:?}"),
        };
        std::thread::scope(|scope| {
            for waits in [false, false, false, true] {
                let (path, hold) = (&path, &hold);
                scope.spawn(move || {
                    for _ in 0..500 {
                        hold(match waits {
                            true => FileLock::take(path),
                            false => FileLock::try_take(path),
                        });
                    }
                });
            }
        });
        assert!(taken.into_inner() >= 500);
        assert_eq!(path.exists(), !cfg!(unix));
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_refused_and_nothing_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let elsewhere = folder.path().join("elsewhere");
        std::os::unix::fs::symlink(&elsewhere, &path).unwrap();
        let refused = FileLock::try_take(&path);
        assert!(
            matches!(refused, Err(LockError::Obstacle(_))),
            "{refused:?}"
        );
        assert!(!elsewhere.exists());
        fs::write(&elsewhere, "kept").unwrap();
        assert!(FileLock::take(&path).is_err());
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        assert!(FileLock::try_take(&path).is_err());
        assert!(path.is_dir());
        let lost = folder.path().join("nowhere/lock");
        let refused = FileLock::try_take(&lost);
        assert!(matches!(refused, Err(LockError::Open(_))), "{refused:?}");
    }
}
