//! What can go wrong between rendered pages and a site on disk, said to a person.

use std::io;
use std::path::PathBuf;

/// Why a site could not be published. The output folder is then as it was.
///
/// Each message says where, what was expected, what was found and what to do. The system's own words are
/// part of the message, so there is no [`source`](std::error::Error::source) to print after it.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The output path names no folder of its own: `/`, a drive, or a missing folder followed by `..`.
    #[error(
        "`{path}` cannot be the output folder: expected the path of a folder that can be replaced as a \
         whole; choose another with --output, for example `public`"
    )]
    NotReplaceable {
        /// The output path as given.
        path: PathBuf,
    },

    /// The output folder is, or holds, something the site is made from. `force` does not help.
    #[error(
        "`{output}` cannot be the output folder: publishing replaces it whole, and it is or holds \
         `{source_path}`, which the site needs; choose an empty folder or a new name with --output"
    )]
    HoldsSource {
        /// The output folder, made absolute.
        output: PathBuf,
        /// The protected path that would be lost.
        source_path: PathBuf,
    },

    /// The output folder lies inside a folder the build reads. `force` does not help.
    #[error(
        "`{output}` cannot be the output folder: it lies inside `{source_path}`, which the site is made from, \
         so the next build would read its own output; choose a folder outside it with --output"
    )]
    InsideSource {
        /// The output folder, made absolute.
        output: PathBuf,
        /// The source folder it lies in.
        source_path: PathBuf,
    },

    /// A file, a symbolic link or something else stands where the folder should. `force` does not help.
    #[error(
        "`{path}` is {found}, and a folder was expected there; move it away, or choose another folder with --output"
    )]
    NotAFolder {
        /// The output path.
        path: PathBuf,
        /// What stands there, with its article: "a file", "a symbolic link".
        found: &'static str,
    },

    /// The folder holds files and no marker of tartip's, or a repository beside the marker.
    #[error(
        "`{path}` holds files that tartip did not make, such as `{example}`; choose another folder with \
         --output, or pass --force to delete everything in it"
    )]
    Foreign {
        /// The output folder.
        path: PathBuf,
        /// The first foreign name in it.
        example: PathBuf,
    },

    /// Another build of the same output is running.
    #[error(
        "another tartip is building `{output}` right now (it holds `{lock}`); wait until it ends, or choose \
         another folder with --output"
    )]
    Concurrent {
        /// The output folder.
        output: PathBuf,
        /// The lock file.
        lock: PathBuf,
    },

    /// A page's path is not one that can be a file under the output folder.
    #[error(
        "`{path}` cannot be the path of a page: {reason}; expected names joined with `/`, as in \
         `kk/letters/index.html`"
    )]
    BadPath {
        /// The path as given.
        path: String,
        /// What is wrong with it.
        reason: &'static str,
    },

    /// Two pages of one build have the same path.
    #[error(
        "two pages of this build are both written to `{path}`; give one of them another address"
    )]
    Duplicate {
        /// The path, relative to the output folder.
        path: String,
    },

    /// A file and a folder of one build have the same name, or two names the file system holds for one.
    #[error(
        "`{path}` cannot be written: this build already has a file or folder of that name, or of one that this \
         file system takes for the same, such as one in other case; give one of them another address"
    )]
    Clash {
        /// The path, relative to the output folder, at which the two meet.
        path: String,
    },

    /// A page could not be written, and the site was to be published without it.
    #[error(
        "the new site for `{output}` lacks a page that could not be written, so it is not published; see the error \
         of that page, mend what it names, and build again"
    )]
    Incomplete {
        /// The output folder.
        output: PathBuf,
    },

    /// The system does not let the output folder be renamed: a mount point, a lower layer of an overlay.
    #[error(
        "`{output}` cannot be replaced as a whole ({error}): it is a mount point, or part of a read-only layer of \
         a container; choose a folder inside it with --output, such as `{output}/site`"
    )]
    Pinned {
        /// The output folder.
        output: PathBuf,
        /// The system's words.
        error: io::Error,
    },

    /// The second of the fallback's two renames failed, and so did the way back.
    #[error(
        "`{output}` was set aside as `{aside}`, and then neither the new site nor the old could be put in its \
         place ({error}); build again, which moves it back first, or rename `{aside}` to `{output}`"
    )]
    SetAside {
        /// The output folder, which does not exist now.
        output: PathBuf,
        /// Where the old site is.
        aside: PathBuf,
        /// The system's words.
        error: io::Error,
    },

    /// The system refused an operation.
    #[error(
        "cannot {doing} `{path}`: {error}; see that the folder can be written and the disk is not full"
    )]
    Io {
        /// What was being done, as it reads after "cannot".
        doing: &'static str,
        /// To what.
        path: PathBuf,
        /// The system's words.
        error: io::Error,
    },
}

impl PublishError {
    /// For `map_err`: adds to the system's words what was being done, and to which path.
    pub(super) fn io(
        doing: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |error| Self::Io { doing, path, error }
    }
}
