//! What can go wrong between rendered pages and a site on disk.

use crate::language::UiLanguage;
use crate::messages::{DiskAction, Message, Obstacle, PathFault};
use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a site could not be published. The output folder is then as it was.
///
/// What is said of it is in the catalogues ([`message`](Self::message)): where, what was expected,
/// what was found and what to do. Why the system refused is part of that, so there is no
/// [`source`](std::error::Error::source) to print after it.
#[derive(Debug)]
pub enum PublishError {
    /// The output path names no folder of its own: `/`, a drive, or a missing folder followed by
    /// `..`.
    NotReplaceable {
        /// The output path as given.
        path: PathBuf,
    },

    /// The output folder is, or holds, something the site is made from. `force` does not help.
    HoldsSource {
        /// The output folder, made absolute.
        output: PathBuf,
        /// The protected path that would be lost.
        source_path: PathBuf,
    },

    /// The output folder lies inside a folder the build reads. `force` does not help.
    InsideSource {
        /// The output folder, made absolute.
        output: PathBuf,
        /// The source folder it lies in.
        source_path: PathBuf,
    },

    /// A file, a symbolic link or something else stands where the folder should. `force` does not
    /// help.
    NotAFolder {
        /// The output path.
        path: PathBuf,
        /// What stands there.
        found: Obstacle,
    },

    /// The folder holds files and no marker of tartip's, or a repository beside the marker.
    Foreign {
        /// The output folder.
        path: PathBuf,
        /// The first foreign name in it.
        example: PathBuf,
    },

    /// Something other than a file stands where the lock of the output is to be.
    NotALock {
        /// The path of the lock.
        path: PathBuf,
        /// What stands there.
        found: Obstacle,
    },

    /// Another build of the same output is running.
    Concurrent {
        /// The output folder.
        output: PathBuf,
        /// The lock file.
        lock: PathBuf,
    },

    /// A page's path is not one that can be a file under the output folder.
    BadPath {
        /// The path as given.
        path: String,
        /// What is wrong with it.
        fault: PathFault,
    },

    /// Two pages of one build have the same path.
    Duplicate {
        /// The path, relative to the output folder.
        path: String,
    },

    /// A file and a folder of one build have the same name, or two names the file system holds for
    /// one.
    Clash {
        /// The path, relative to the output folder, at which the two meet.
        path: String,
    },

    /// A page could not be written, and the site was to be published without it.
    Incomplete {
        /// The output folder.
        output: PathBuf,
    },

    /// The system does not let the output folder be renamed: a mount point, a lower layer of an
    /// overlay.
    Pinned {
        /// The output folder.
        output: PathBuf,
        /// What the system says.
        error: io::Error,
    },

    /// The second of the fallback's two renames failed, and so did the way back.
    SetAside {
        /// The output folder, which does not exist now.
        output: PathBuf,
        /// Where the old site is.
        aside: PathBuf,
        /// What the system says.
        error: io::Error,
    },

    /// The system refused an operation.
    Io {
        /// What was being done.
        action: DiskAction,
        /// To what.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

impl PublishError {
    /// What the command says of it.
    pub fn message(&self) -> Message<'_> {
        match self {
            Self::NotReplaceable { path } => Message::OutputNotReplaceable { path },
            Self::HoldsSource {
                output,
                source_path: source,
            } => Message::OutputHoldsSource { output, source },
            Self::InsideSource {
                output,
                source_path: source,
            } => Message::OutputInsideSource { output, source },
            Self::NotAFolder { path, found } => Message::OutputNotAFolder {
                path,
                found: *found,
            },
            Self::Foreign { path, example } => Message::OutputForeign { path, example },
            Self::NotALock { path, found } => Message::NotALock {
                path,
                found: *found,
            },
            Self::Concurrent { output, lock } => Message::OutputLocked { output, lock },
            Self::BadPath { path, fault } => Message::BadPagePath {
                path,
                fault: *fault,
            },
            Self::Duplicate { path } => Message::PagePathTwice { path },
            Self::Clash { path } => Message::PagePathClash { path },
            Self::Incomplete { output } => Message::SiteIncomplete { output },
            Self::Pinned { output, error } => Message::OutputPinned {
                output,
                fault: error.into(),
            },
            Self::SetAside {
                output,
                aside,
                error,
            } => Message::OutputSetAside {
                output,
                aside,
                fault: error.into(),
            },
            Self::Io {
                action,
                path,
                error,
            } => Message::DiskRefused {
                action: *action,
                path,
                fault: error.into(),
            },
        }
    }

    /// For `map_err`: adds to what the system says what was being done, and to which path.
    pub(super) fn io(
        action: DiskAction,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |error| Self::Io {
            action,
            path,
            error,
        }
    }
}

/// In English, for whoever builds with the library.
impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&UiLanguage::English.say(&self.message()))
    }
}

impl std::error::Error for PublishError {}
