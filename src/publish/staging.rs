//! The new tree: written beside the output from many threads, then published or forgotten.

use crate::messages::DiskAction;
use std::collections::HashSet;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError, RwLock};

use walkdir::WalkDir;

use super::compressed::{Coding, Effort, MADE_BY, MADE_BY_TEXT, is_worth};
use super::earlier::{self, Earlier};
use super::lock::Lock;
use super::output::OutputFolder;
use super::ownership::{self, MARKER, MARKER_TEXT, OutputStatus};
use super::published::{OldSite, folder_of};
use super::{PublishError, path, swap};

/// How a site is published.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Replace a folder that tartip did not make, with everything in it. It does not help against a
    /// file or a link at the output, nor for what is `protected` or a source.
    pub force: bool,
    /// Have the new tree on the disk before it is the site, so that a power cut leaves no empty
    /// files. On Linux that is one `syncfs`, which waits for everything that any program has
    /// written to that file system. Elsewhere only the folder is synced: `fsync` for each of
    /// thousands of files would cost more than building the site. A killed build needs none of
    /// this.
    pub durable: bool,
    /// What the output may not be or hold, such as the folder the site stands in.
    pub protected: Vec<PathBuf>,
    /// What the output may not be or hold, and not lie in either: folders the build reads, such as
    /// the content and the theme.
    pub sources: Vec<PathBuf>,
    /// Folders of the site whose own folders are named after what they hold. When such a folder is
    /// replaced, it stays beside the new one until that is replaced in turn: a page that is still
    /// open finds its files.
    pub lasting: &'static [&'static str],
}

/// What became of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// It was written: new, or other than what the old site has at its path.
    Fresh,
    /// The old site has the same file, and it stays, with its time of change.
    Kept,
}

/// What publishing did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files written: new, or changed.
    pub written: usize,
    /// Files of the new site that stayed as the old site had them.
    pub kept: usize,
    /// Files of the old site that are gone.
    pub removed: usize,
    /// Length of all files of the new site, in bytes; tartip's own files, and what stays of the
    /// site before for pages that are open, are not counted here or above.
    pub bytes: u64,
    /// Whether the output was replaced; if the new site is the old one, it is not touched.
    pub replaced: bool,
    /// The old tree, if it could not be deleted. The next build tries again.
    pub leftover: Option<PathBuf>,
}

/// A site being written, unseen by any reader until [`publish`](Staging::publish).
///
/// To be shared between threads. Dropped unpublished, it takes what it wrote with it; killed, it
/// leaves that to the next build.
#[derive(Debug)]
pub struct Staging {
    // Fields are dropped in this order: the lock goes last, when nothing of this build is left.
    tree: Tree,
    old: Option<OldSite>,
    /// Paths of the files given so far.
    files: Mutex<HashSet<String>>,
    /// Paths of those among them that the old site has, to be linked once it is known that anything
    /// changed: a second build of the same site, the most frequent kind, then only reads.
    kept: Mutex<Vec<String>>,
    /// Paths of the folders made so far.
    folders: RwLock<HashSet<String>>,
    written: AtomicUsize,
    /// Whether any file could not be written, which the caller may have passed over.
    incomplete: AtomicBool,
    bytes: AtomicU64,
    force: bool,
    durable: bool,
    lasting: &'static [&'static str],
    /// Whether the old site's compressed copies are such as this program makes.
    has_own_copies: bool,
    place: OutputFolder,
    _lock: Lock,
}

impl Staging {
    /// Begins a site to be published at `output`, a path from the current folder; missing folders
    /// above it are made. Clears away what killed builds left beside it. Does not touch what stands
    /// there.
    ///
    /// # Errors
    /// `NotReplaceable`, `HoldsSource`, `InsideSource`, `NotAFolder`, `Foreign`: the output may not
    /// stand there; `Concurrent`: another build is under way; `Io`.
    pub fn begin(output: &Path, options: &Options) -> Result<Self, PublishError> {
        let place = OutputFolder::find(output, &options.protected, &options.sources)?;
        fs::create_dir_all(place.parent())
            .map_err(PublishError::io(DiskAction::CreateFolder, place.parent()))?;
        let lock = Lock::take(&place)?;
        swap::recover(&place)?;
        let status = ownership::inspect(place.output(), options.force)?;
        clear(&place);
        let tree = Tree::create(&place)?;
        let old = match status {
            OutputStatus::Nothing | OutputStatus::EmptyFolder => None,
            OutputStatus::Replaceable => Some(OldSite::new(place.output(), &tree.root)?),
        };
        let made_by = old.as_ref().and_then(|old| old.text(MADE_BY));
        Ok(Self {
            tree,
            has_own_copies: made_by.as_deref() == Some(MADE_BY_TEXT),
            old,
            files: Mutex::default(),
            kept: Mutex::default(),
            folders: RwLock::default(),
            written: AtomicUsize::new(0),
            incomplete: AtomicBool::new(false),
            bytes: AtomicU64::new(0),
            force: options.force,
            durable: options.durable,
            lasting: options.lasting,
            place,
            _lock: lock,
        })
    }

    /// Adds the file `path`, relative to the output with `/` between names, with `bytes` in it.
    ///
    /// If the old site has the same file, that one stays: it will be linked, not written. So the
    /// two trees share files for a while, which is why none is ever written in place.
    ///
    /// # Errors
    /// `BadPath`, `Duplicate`, `Clash`, `Io`. After any of them the site is not whole and cannot be
    /// published.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<Written, PublishError> {
        let written = self.add(path, bytes);
        match written {
            Ok(Written::Fresh) => _ = self.written.fetch_add(1, Ordering::Relaxed),
            Ok(Written::Kept) => {}
            Err(_) => self.incomplete.store(true, Ordering::Relaxed),
        }
        self.bytes.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        written
    }

    /// Adds compressed copies of a file that was [written](Self::write), `bytes` at `path`, if it
    /// is a text that is worth it. A copy that the old site has of an unchanged file stays.
    ///
    /// # Errors
    /// As [`write`](Self::write).
    pub fn compress(
        &self,
        path: &str,
        bytes: &[u8],
        written: Written,
        effort: Effort,
    ) -> Result<(), PublishError> {
        if !is_worth(path, bytes) {
            return Ok(());
        }
        let compressed = Coding::ALL
            .into_iter()
            .try_for_each(|coding| self.add_copy(coding, path, bytes, written, effort));
        if compressed.is_err() {
            self.incomplete.store(true, Ordering::Relaxed);
        }
        compressed
    }

    /// Makes what was written the site, in one step, and deletes the old one.
    ///
    /// The output is a new folder after this: a process whose working folder is the old one, or a
    /// mount of it, keeps that, and it is empty.
    ///
    /// # Errors
    /// `Incomplete`: an earlier [`write`](Staging::write) failed; `Foreign`, `NotAFolder`: someone
    /// else put something at the output meanwhile; `Io`: the system refused something, or someone
    /// took away a file that was to stay; `Clash`, `Pinned`, `SetAside`. But for `SetAside` and a
    /// failed sync after the step, the output is as it was.
    pub fn publish(mut self) -> Result<Summary, PublishError> {
        if *self.incomplete.get_mut() {
            return Err(PublishError::Incomplete {
                output: self.place.output().to_owned(),
            });
        }
        let files = std::mem::take(self.files.get_mut().unwrap_or_else(PoisonError::into_inner));
        let mut folders: HashSet<_> = files.iter().flat_map(|path| folders_of(path)).collect();
        let earlier = match &self.old {
            Some(old) => Earlier::of(old, self.lasting, &folders),
            None => Earlier::default(),
        };
        let has_copies = files.iter().any(|path| path.ends_with(".br"));
        let own_files = [
            Some((MARKER, MARKER_TEXT.to_owned())),
            earlier.list().map(|text| (earlier::LIST, text)),
            has_copies.then(|| (MADE_BY, MADE_BY_TEXT.to_owned())),
        ];
        let own_files: Vec<_> = own_files.into_iter().flatten().collect();
        let mut is_same = true;
        for (path, text) in &own_files {
            is_same &= self.put(path, text.as_bytes())? == Written::Kept;
        }
        let gone = self.old.as_ref().map(|old| {
            let before: HashSet<_> = earlier.files().iter().map(String::as_str).collect();
            folders.extend(before.iter().flat_map(|path| folders_of(path)));
            old.gone(
                |path| {
                    own_files.iter().any(|(own, _)| *own == path)
                        || files.contains(path)
                        || before.contains(path)
                },
                |path| folders.contains(path),
            )
        });
        let mut kept = std::mem::take(self.kept.get_mut().unwrap_or_else(PoisonError::into_inner));
        let written = *self.written.get_mut();
        let mut summary = Summary {
            written,
            kept: files.len() - written,
            removed: gone.as_ref().map_or(0, |gone| gone.files),
            bytes: *self.bytes.get_mut(),
            replaced: false,
            leftover: None,
        };
        if written == 0 && is_same && gone.is_some_and(|gone| !gone.anything) {
            return Ok(summary);
        }
        kept.extend_from_slice(earlier.files());

        // Sorted, so that each thread has folders of its own.
        kept.sort_unstable();
        in_parallel(&kept, |path| self.keep(path))?;
        if self.durable {
            sync_tree(&self.tree.root)?;
        }
        // Looked at anew: the pages took a while, and the lock binds only tartip.
        let status = ownership::inspect(self.place.output(), self.force)?;
        let old = swap::swap(&self.tree.root, &self.place, &status)?;
        summary.replaced = true;
        if self.durable {
            // Before the old tree goes, or a power cut could leave neither.
            sync_folder(self.place.parent())?;
        }
        if let Some(old) = old
            && remove_tree(&old).is_err()
        {
            summary.leftover = Some(old);
        }
        Ok(summary)
    }

    /// Adds one copy of a file, unless it would be no smaller.
    fn add_copy(
        &self,
        coding: Coding,
        path: &str,
        bytes: &[u8],
        written: Written,
        effort: Effort,
    ) -> Result<(), PublishError> {
        let copy_path = coding.path(path);
        if written == Written::Kept
            && let Some(copy) = self.copy_of_old_site(&copy_path, bytes.len())
            && coding.is_copy(&copy, bytes)
        {
            return self.write(&copy_path, &copy).map(|_| ());
        }
        let copy = coding.copy(bytes, effort);
        let at = self.tree.root.join(&copy_path);
        match copy.map_err(PublishError::io(DiskAction::Write, at))? {
            Some(copy) => self.write(&copy_path, &copy).map(|_| ()),
            None => Ok(()),
        }
    }

    /// The copy that the old site has at `path`, if this program made it; it is shorter than what
    /// it is a copy of.
    fn copy_of_old_site(&self, path: &str, length: usize) -> Option<Vec<u8>> {
        let old = self.old.as_ref().filter(|_| self.has_own_copies)?;
        old.bytes(path, length)
    }

    /// Takes one file of the site, if its path is good and not taken.
    fn add(&self, path: &str, bytes: &[u8]) -> Result<Written, PublishError> {
        path::check(path)?;
        if !self
            .files
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(path.to_owned())
        {
            return Err(PublishError::Duplicate {
                path: path.to_owned(),
            });
        }
        self.put(path, bytes)
    }

    /// Writes one file into the tree, or notes it to be kept.
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Written, PublishError> {
        if self
            .old
            .as_ref()
            .is_some_and(|old| old.is_same(path, bytes))
        {
            self.kept
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(path.to_owned());
            return Ok(Written::Kept);
        }
        self.make_folder(folder_of(path))?;
        let new = self.tree.root.join(path);
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&new)
            .map_err(in_tree(DiskAction::Create, path, &new))?;
        file.write_all(bytes)
            .map_err(PublishError::io(DiskAction::Write, &new))?;
        Ok(Written::Fresh)
    }

    /// Puts one file of the old site into the tree.
    fn keep(&self, path: &str) -> Result<(), PublishError> {
        let Some(old) = &self.old else { return Ok(()) };
        self.make_folder(folder_of(path))?;
        let new = self.tree.root.join(path);
        old.keep(path, &new)
            .map_err(in_tree(DiskAction::Keep, path, &new))
    }

    /// Makes the folder `path` and those above it, unless this build has.
    fn make_folder(&self, path: &str) -> Result<(), PublishError> {
        if path.is_empty()
            || self
                .folders
                .read()
                .unwrap_or_else(PoisonError::into_inner)
                .contains(path)
        {
            return Ok(());
        }
        self.make_folder(folder_of(path))?;
        // Outside the lock, so that threads do not wait for one another's disk. Two may make the
        // same folder: the second finds it there. It is known only once it exists, so nobody writes
        // into it too early.
        let new = self.tree.root.join(path);
        match fs::create_dir(&new) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists && is_folder(&new) => {}
            made => made.map_err(in_tree(DiskAction::CreateFolder, path, &new))?,
        }
        self.folders
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(path.to_owned());
        Ok(())
    }
}

/// For `map_err`: that the site's `path` could not be made as `new`, for what stands there or
/// otherwise.
fn in_tree(action: DiskAction, path: &str, new: &Path) -> impl FnOnce(io::Error) -> PublishError {
    move |error| match error.kind() {
        ErrorKind::AlreadyExists => PublishError::Clash {
            path: path.to_owned(),
        },
        _ => PublishError::io(action, new)(error),
    }
}

/// The folders above the site's `path`, from the nearest.
fn folders_of(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(folder_of(path)), |folder| Some(folder_of(folder)))
        .take_while(|folder| !folder.is_empty())
}

/// Whether a folder, not a link to one, is at `path`.
fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_dir())
}

/// Does `work` on all `items`, on as many threads as the machine has: most of the time of linking
/// and deleting is spent waiting in the system.
///
/// # Errors
/// One of those that `work` met.
fn in_parallel<T: Sync, E: Send>(
    items: &[T],
    work: impl Fn(&T) -> Result<(), E> + Sync,
) -> Result<(), E> {
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let share = items.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let shares: Vec<_> = items
            .chunks(share)
            .map(|items| {
                let all = || items.iter().try_for_each(&work);
                std::thread::Builder::new()
                    .spawn_scoped(scope, all)
                    .map_err(|_| items)
            })
            .collect();
        shares.into_iter().try_for_each(|share| match share {
            Ok(thread) => thread
                .join()
                .unwrap_or_else(|panicked| std::panic::resume_unwind(panicked)),
            // The system has no thread to spare: this one does it.
            Err(items) => items.iter().try_for_each(&work),
        })
    })
}

/// Deletes the tree at `root`, its second level in parallel: the first is the languages.
fn remove_tree(root: &Path) -> io::Result<()> {
    // A link is not followed, not even as the root: what it leads to is not ours to delete.
    let branches: Vec<_> = WalkDir::new(root)
        .follow_root_links(false)
        .min_depth(2)
        .max_depth(2)
        .into_iter()
        .flatten()
        .filter(|branch| branch.file_type().is_dir())
        .collect();
    // What fails here fails below again, for good.
    let _ = in_parallel(&branches, |branch| fs::remove_dir_all(branch.path()));
    fs::remove_dir_all(root)
}

/// The folder the new tree grows in; what stands there at the end goes with it.
#[derive(Debug)]
struct Tree {
    root: PathBuf,
}

impl Tree {
    /// Makes an empty folder under the first name that is free: one left over may have resisted
    /// deletion.
    fn create(place: &OutputFolder) -> Result<Self, PublishError> {
        let mut number = 0;
        loop {
            let root = place.staging(number);
            match fs::create_dir(&root) {
                Ok(()) => return Ok(Self { root }),
                Err(error) if error.kind() == ErrorKind::AlreadyExists && number < u32::MAX => {
                    number += 1
                }
                Err(error) => return Err(PublishError::io(DiskAction::CreateFolder, root)(error)),
            }
        }
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        // After publishing nothing is there. Otherwise, what cannot be deleted now the next build
        // deletes.
        let _ = remove_tree(&self.root);
    }
}

/// Deletes what killed builds left beside the output. Under the lock, so none of it is a living
/// build's.
///
/// What resists stays: it hinders nothing but the fallback's first rename, which then says so.
fn clear(place: &OutputFolder) {
    let _ = remove_tree(&place.aside());
    for entry in fs::read_dir(place.parent()).into_iter().flatten().flatten() {
        if place.is_staging(&entry.file_name()) {
            let _ = remove_tree(&entry.path());
        }
    }
}

/// Has everything written so far on the file system of `root` on its disk.
#[cfg(target_os = "linux")]
fn sync_tree(root: &Path) -> Result<(), PublishError> {
    fs::File::open(root)
        .and_then(|root| Ok(rustix::fs::syncfs(root)?))
        .map_err(PublishError::io(DiskAction::Sync, root))
}

/// Other systems cannot do so in one call; see [`Options::durable`].
#[cfg(not(target_os = "linux"))]
fn sync_tree(_: &Path) -> Result<(), PublishError> {
    Ok(())
}

/// Has the names in `folder` on the disk.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> Result<(), PublishError> {
    fs::File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(PublishError::io(DiskAction::Sync, folder))
}

/// A folder cannot be opened to be synced here.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> Result<(), PublishError> {
    Ok(())
}
