//! What messages tell of, exactly: facts, never pieces of sentences.

use std::fmt;

/// Why the value of an option is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueFault {
    /// Not a day that exists, or not written `2026-11-22`.
    NotADate,
    /// Not a number of days or weeks.
    NotATime,
    /// Not the name of a theme.
    NotAName,
    /// Not an address at which a site can be published.
    NotAnAddress,
    /// Not a language that the command speaks.
    NotALanguage,
    /// Anything else, in the words of the library that reads the command line.
    Other(String),
}

/// Why nothing can be said of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressFault {
    /// The host answers so: to programs, or just now.
    Status(u16),
    /// No answer in time.
    Timeout,
    /// The connection broke, or what came is no HTTP.
    Broken,
    /// There is no network, or no service of names.
    NoNetwork,
    /// A redirect leads to what is no address of the web.
    Redirect,
    /// More redirects than anybody follows; a browser with cookies may come through.
    Redirects,
    /// The port is neither 80 nor 443: not asked.
    Port,
}

/// Words that tell what happened to a value or a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiffWord {
    /// It came.
    Added,
    /// It went.
    Removed,
    /// This side is as it was.
    AsBefore,
    /// The order of a list is another.
    Order,
    /// The address of a page is another.
    NewAddress,
    /// The words of a text are others, which are too long to stand beside it.
    OtherText,
}

/// Why a revision can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RevisionFault {
    /// There is no program `git`.
    NoGit,
    /// The folder is in no repository, in the words of git.
    NoRepository(String),
    /// The repository has no such revision.
    NoRevision,
    /// The content of the revision has more bytes than any that is read.
    TooLarge(u64),
    /// Anything else, in the words of git or of the system.
    Refused(String),
}

/// What was being done on the disk when the system refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiskAction {
    /// Find out what a path leads to.
    Find,
    /// Look what stands at a path.
    Inspect,
    /// See what a folder holds.
    List,
    /// Read.
    Read,
    /// Make a file.
    Create,
    /// Make a folder.
    CreateFolder,
    /// Make the file that keeps two builds apart.
    CreateLock,
    /// Take that file for this build.
    Lock,
    /// Write what a file holds.
    Write,
    /// Take over a file of the old site.
    Keep,
    /// Wait until the disk has it.
    Sync,
    /// Put the new site in the place of the old one.
    Replace,
    /// Put the old site back.
    BringBack,
}

/// What stands where a folder, or a file of the program, should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// A symbolic link.
    Link,
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A pipe, a device.
    Other,
}

impl From<std::fs::FileType> for Obstacle {
    fn from(found: std::fs::FileType) -> Self {
        match found {
            found if found.is_symlink() => Self::Link,
            found if found.is_file() => Self::File,
            found if found.is_dir() => Self::Folder,
            _ => Self::Other,
        }
    }
}

impl fmt::Display for ValueFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for ValueFault {}
