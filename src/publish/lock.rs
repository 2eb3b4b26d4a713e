//! One build at a time for one output: a lock that ends with the process, however it ends.

use crate::messages::DiskAction;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::PathBuf;

use super::PublishError;
use super::output::OutputFolder;

/// Held while a build may touch the output or what stands beside it.
///
/// The lock is the system's, on an open file, so a killed build leaves none behind; the empty file
/// it may leave means nothing. On Unix the file is removed at the end, while it is still locked;
/// that is safe because [`take`](Lock::take) makes sure that what it locked is still what has the
/// name. On Windows there is no such check in std, and the file stays.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    /// Locked as long as it is open. `Drop` runs before the fields are dropped, so it is open
    /// there.
    _file: File,
}

impl Lock {
    /// Takes the lock, or says that another build has it; does not wait.
    ///
    /// # Errors
    /// `Concurrent`; `Io`, also where the file system knows no locks: without one, a build could
    /// not tell a dead build's tree from a living one's.
    pub(super) fn take(place: &OutputFolder) -> Result<Self, PublishError> {
        let path = place.lock();
        loop {
            let file = OpenOptions::new()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&path)
                .map_err(PublishError::io(DiskAction::CreateLock, &path))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(PublishError::Concurrent {
                        output: place.output().to_owned(),
                        lock: path,
                    });
                }
                Err(TryLockError::Error(error)) => {
                    return Err(PublishError::io(DiskAction::Lock, path)(error));
                }
            }
            // A build that ended between our opening and our locking has taken the name away: a
            // third could lock a new file of that name, and both would hold "the" lock.
            if still_named(&file, &path)? {
                return Ok(Self { path, _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if cfg!(unix) {
            // Left behind, it is an empty file that the next build takes over.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Whether `path` still names the open `file`.
#[cfg(unix)]
fn still_named(file: &File, path: &std::path::Path) -> Result<bool, PublishError> {
    use std::io::ErrorKind;
    use std::os::unix::fs::MetadataExt;

    let opened = file
        .metadata()
        .map_err(PublishError::io(DiskAction::Read, path))?;
    match fs::symlink_metadata(path) {
        Ok(named) => Ok((named.dev(), named.ino()) == (opened.dev(), opened.ino())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(PublishError::io(DiskAction::Read, path)(error)),
    }
}

/// Where the file is never removed, its name stays with it.
#[cfg(not(unix))]
fn still_named(_: &File, _: &std::path::Path) -> Result<bool, PublishError> {
    Ok(true)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn only_one_holds_the_lock_however_many_come_and_go() {
        let folder = tempfile::tempdir().unwrap();
        let place = OutputFolder::find(&folder.path().join("public"), &[], &[]).unwrap();
        let (inside, taken) = (AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..500 {
                        match Lock::take(&place) {
                            Ok(_lock) => {
                                assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                                taken.fetch_add(1, Ordering::SeqCst);
                                inside.fetch_sub(1, Ordering::SeqCst);
                            }
                            Err(error) => {
                                assert!(matches!(error, PublishError::Concurrent { .. }), "{error}")
                            }
                        }
                    }
                });
            }
        });
        assert!(taken.into_inner() > 0);
        assert_eq!(place.lock().exists(), !cfg!(unix));
    }
}
