//! The folder of a site: finds the files under it and reads them, and never leaves it.
//!
//! What people write may come from strangers: a checkout of a change that nobody has read yet. So
//! a link is followed only within the folder of the site, or within folders that the command line
//! names; only regular files are read; and a read ends at its own limit, whatever the system says
//! of the size. Files of `/proc` say that they are empty, and some have no end.

use std::collections::BTreeMap;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use walkdir::{DirEntry, WalkDir};

use super::leftovers::passed_over;
use super::problems::files::{
    FileTooLarge, LinkLoop, LinkOutside, NotUtf8, SiteTooLarge, UnreadableFile,
};
use crate::diagnostic::Problem;
use crate::edit::{is_plain, plain};
use crate::messages::system_fault::SystemFault;

/// The most files and folders that are looked at: a country has a tenth of it.
const ENTRIES_LIMIT: usize = 200_000;

/// The most links to folders that are followed. Links can multiply: each of forty folders that
/// leads to the next one twice has more ways through them than anybody can walk.
const LINKS_LIMIT: usize = 1000;

/// The folder of a site, and how far links may lead from it.
#[derive(Debug, Clone)]
pub struct SiteFolder {
    root: PathBuf,
    /// The real folder, and the real folders besides it that links may lead into.
    reach: Vec<PathBuf>,
    /// Files of the content as they would be, by their paths from the root.
    proposed: BTreeMap<String, String>,
}

/// What stands under a folder of the site. Paths are told from the site's root, with `/`.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    /// Each file that is no leftover, with the path to read it at, in the order of paths.
    pub files: Vec<(String, PathBuf)>,
    /// What can't be looked into, in the order of paths.
    pub faults: Vec<(String, Problem)>,
    /// How each folder looked before it was walked through.
    pub folders: Vec<(PathBuf, Stamp)>,
}

/// How a file or a folder looks from outside: when and to what it was last changed. Nothing if it
/// is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp(Option<(u64, u64, Option<SystemTime>)>);

impl Stamp {
    /// How what stands at `path` looks now.
    pub(crate) fn of(path: &Path) -> Self {
        Self::told_by(fs::metadata(path).ok().as_ref())
    }

    /// How what has this metadata looks; nothing for what has none.
    fn told_by(found: Option<&Metadata>) -> Self {
        Self(found.map(|found| {
            #[cfg(unix)]
            let number = std::os::unix::fs::MetadataExt::ino(found);
            #[cfg(not(unix))]
            let number = 0;
            (number, found.len(), found.modified().ok())
        }))
    }
}

/// Why a walk does not go into a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotFollowed {
    /// It leads out of the site.
    Outside,
    /// Too many links to folders were followed before it.
    TooMany {
        /// Whether it is the first of those that are too many.
        first: bool,
    },
}

impl SiteFolder {
    /// The folder of the site at `root`; links may lead into `follow_links` besides.
    pub fn new(root: &Path, follow_links: &[PathBuf]) -> Self {
        let folders = std::iter::once(root).chain(follow_links.iter().map(PathBuf::as_path));
        let reach = folders
            .filter_map(|folder| fs::canonicalize(named(folder)).ok())
            .collect();
        Self {
            root: root.to_owned(),
            reach,
            proposed: BTreeMap::new(),
        }
    }

    /// The same folder, as if these files of `content/` were written: [plain](crate::edit::plain)
    /// texts by their paths from the root.
    pub fn with(self, proposed: BTreeMap<String, String>) -> Self {
        Self { proposed, ..self }
    }

    /// The files of the content that are read as if they were written.
    pub(crate) fn proposed(&self) -> &BTreeMap<String, String> {
        &self.proposed
    }

    /// The folder as it was given.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Whether what stands at `path` lies where it may be read. So does what is not there.
    pub(crate) fn reaches(&self, path: &Path) -> bool {
        fs::canonicalize(path).map_or(true, |real| {
            self.reach.iter().any(|folder| real.starts_with(folder))
        })
    }

    /// Whether a file at `path` lies in the site's own folder, and may be written: nothing is
    /// written through a link that leads out of it, whatever may be read. The file need not be
    /// there.
    pub(crate) fn owns(&self, path: &Path) -> bool {
        let Some(root) = fs::canonicalize(named(&self.root)).ok() else {
            return false;
        };
        let there = path.ancestors().find_map(|path| {
            // A link that leads nowhere is there; what it leads to would be made elsewhere.
            let link = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
            match fs::canonicalize(named(path)) {
                Ok(real) => Some(Some(real)),
                Err(_) if link => Some(None),
                Err(_) => None,
            }
        });
        there
            .flatten()
            .is_some_and(|there| there.starts_with(&root))
    }

    /// What stands in the folder at `inside`, a path from the site's root.
    pub(crate) fn walk(&self, inside: &str) -> Tree {
        let top = self.root.join(inside);
        let mut tree = Tree::default();
        if !self.reaches(&top) {
            tree.faults
                .push((inside.to_owned(), Problem::from(LinkOutside)));
            return tree;
        }
        let mut refused = Vec::new();
        let mut folders = vec![(top.clone(), Stamp::of(&top))];
        let mut links = 0;
        let walk = WalkDir::new(&top)
            .follow_links(true)
            .min_depth(1)
            .into_iter()
            .filter_entry(|entry| {
                let name = entry.file_name().to_string_lossy();
                if passed_over(&name, entry.file_type().is_dir()) {
                    return false;
                }
                let follows = self.follows(entry, &mut links);
                match follows {
                    Ok(()) if entry.file_type().is_dir() => {
                        folders.push((entry.path().to_owned(), Stamp::of(entry.path())));
                    }
                    Ok(()) => {}
                    Err(NotFollowed::Outside) => {
                        let path = self.relative(entry.path());
                        refused.push((path, Problem::from(LinkOutside)));
                    }
                    Err(NotFollowed::TooMany { first: false }) => {}
                    Err(NotFollowed::TooMany { first: true }) => {
                        let limit = LINKS_LIMIT;
                        let problem = Problem::from(SiteTooLarge::Links { limit });
                        refused.push((inside.to_owned(), problem));
                    }
                }
                follows.is_ok()
            });
        for (number, entry) in walk.enumerate() {
            if number == ENTRIES_LIMIT {
                let limit = ENTRIES_LIMIT;
                let problem = Problem::from(SiteTooLarge::Files { limit });
                tree.faults.push((inside.to_owned(), problem));
                break;
            }
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) => tree
                    .files
                    .push((self.relative(entry.path()), entry.into_path())),
                // A link that leads nowhere is not asked about before: Emacs makes such for a lock.
                Err(error) if error.path().is_some_and(is_leftover) => {}
                Err(error) => {
                    let path = error.path().unwrap_or(&top);
                    let problem = match error.loop_ancestor() {
                        Some(_) => Problem::from(LinkLoop),
                        None => Problem::from(UnreadableFile {
                            fault: fault(&error),
                        }),
                    };
                    tree.faults.push((self.relative(path), problem));
                }
            }
        }
        tree.faults.append(&mut refused);
        tree.folders = folders;
        tree.files.sort();
        tree.faults.sort_by(|a, b| a.0.cmp(&b.0));
        tree
    }

    /// Whether a walk goes into an entry: whatever is no link, and a link within reach, while the
    /// number of links to folders allows it. `links` counts those of one walk.
    pub(crate) fn follows(&self, entry: &DirEntry, links: &mut usize) -> Result<(), NotFollowed> {
        if !entry.path_is_symlink() {
            return Ok(());
        }
        if !self.reaches(entry.path()) {
            return Err(NotFollowed::Outside);
        }
        *links += usize::from(entry.file_type().is_dir());
        match entry.file_type().is_dir() && *links > LINKS_LIMIT {
            true => Err(NotFollowed::TooMany {
                first: *links == LINKS_LIMIT + 1,
            }),
            false => Ok(()),
        }
    }

    fn relative(&self, path: &Path) -> String {
        let parts: Vec<_> = path
            .strip_prefix(&self.root)
            .unwrap_or(path)
            .components()
            .map(|part| part.as_os_str().to_string_lossy().into_owned())
            .collect();
        parts.join("/")
    }
}

/// The bytes of a regular file of at most `limit` bytes.
pub(crate) fn bytes(path: &Path, limit: u64) -> Result<Vec<u8>, Problem> {
    bytes_and_stamp(path, limit).1
}

/// The same, with how the file looked before it was opened.
pub(crate) fn bytes_and_stamp(path: &Path, limit: u64) -> (Stamp, Result<Vec<u8>, Problem>) {
    let metadata = fs::metadata(path);
    let stamp = Stamp::told_by(metadata.as_ref().ok());
    (stamp, bytes_of(metadata, path, limit))
}

fn bytes_of(metadata: io::Result<Metadata>, path: &Path, limit: u64) -> Result<Vec<u8>, Problem> {
    let unreadable = |fault: SystemFault| Problem::from(UnreadableFile { fault });
    let metadata = metadata.map_err(|error| unreadable((&error).into()))?;
    if !metadata.is_file() {
        return Err(unreadable(SystemFault::NotAFile));
    }
    let too_large = |bytes| Err(Problem::from(FileTooLarge { bytes, limit }));
    if metadata.len() > limit {
        return too_large(metadata.len());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
    let read = open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes));
    read.map_err(|error| unreadable((&error).into()))?;
    match bytes.len() as u64 > limit {
        true => too_large(bytes.len() as u64),
        false => Ok(bytes),
    }
}

/// Opens a file to read it. What came to its place meanwhile and would wait for somebody else (a
/// pipe, a device) is not waited for.
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
        options.custom_flags(flags.bits().cast_signed());
    }
    options.open(path)
}

/// Bytes as text without a byte-order mark and with `\n` line ends; or what of them can be shown,
/// what is wrong, and at which byte of that.
pub(crate) fn text(bytes: Vec<u8>) -> Result<String, (String, Problem, usize)> {
    match String::from_utf8(bytes) {
        Ok(text) if is_plain(&text) => Ok(text),
        Ok(text) => Ok(plain(&text)),
        Err(error) => {
            let (at, bytes) = (error.utf8_error().valid_up_to(), error.as_bytes());
            let valid = String::from_utf8_lossy(&bytes[..at]);
            let at = plain(&valid).len();
            let shown = plain(&String::from_utf8_lossy(bytes));
            Err((shown, Problem::from(NotUtf8), at))
        }
    }
}

/// The present folder has no name.
pub(crate) fn named(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() {
        return Path::new(".");
    }
    folder
}

/// Whether what can't be walked would be passed over if it could.
fn is_leftover(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    passed_over(&name.to_string_lossy(), false)
}

/// Why the walk failed.
fn fault(error: &walkdir::Error) -> SystemFault {
    error
        .io_error()
        .map_or_else(|| SystemFault::Other(error.to_string()), SystemFault::from)
}
