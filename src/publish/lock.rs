//! One build at a time for one output.

use crate::edit::{FileLock, LockError};
use crate::messages::{DiskAction, Obstacle};

use super::PublishError;
use super::output::OutputFolder;

/// Held while a build may touch the output or what stands beside it.
#[derive(Debug)]
pub(super) struct Lock {
    _lock: FileLock,
}

impl Lock {
    /// Takes the lock, or says that another build has it; does not wait.
    ///
    /// # Errors
    /// `Concurrent`; `NotALock`; `Io`, also where the file system knows no locks: without one, a
    /// build could not tell a dead build's tree from a living one's.
    pub(super) fn take(place: &OutputFolder) -> Result<Self, PublishError> {
        let path = place.lock();
        match FileLock::try_take(&path) {
            Ok(lock) => Ok(Self { _lock: lock }),
            Err(LockError::Taken) => Err(PublishError::Concurrent {
                output: place.output().to_owned(),
                lock: path,
            }),
            Err(LockError::Obstacle(found)) => Err(PublishError::NotALock {
                path,
                found: Obstacle::from(found),
            }),
            Err(LockError::Open(error)) => {
                Err(PublishError::io(DiskAction::CreateLock, path)(error))
            }
            Err(LockError::Lock(error)) => Err(PublishError::io(DiskAction::Lock, path)(error)),
        }
    }
}
