//! Tells when the files of the site changed and are quiet again.
//!
//! Watched are folders, not files, since an editor that saves by renaming leaves a watch on the old
//! file: the site's own folder for `content` and `themes` that come, go or are replaced; all under
//! these two; and what links in them lead to. A watch stays with a folder that was deleted or moved
//! away, so whether the names still lead to the folders that are watched is looked at now and then.
//! The system's notices say which paths changed, not how. What they say now is found by reading
//! them anew, so a notice that is late, doubled or about a file that is gone again does no harm.
//! Where paths may not tell everything (lost notices, links, folders that came, files that are
//! looked through again and again), that is said, and everything is read anew.

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant, SystemTime};

use notify::event::{EventKind, ModifyKind};
use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use walkdir::WalkDir;

use super::error::ServeError;
use crate::load::{SiteFolder, passed_over};
use crate::pipeline::Changes;

/// The folders of the site that it is made from.
const FOLDERS: [&str; 2] = ["content", "themes"];

/// How long no notice may come before a saved file is taken as whole. Editors write in a few steps.
const QUIET: Duration = Duration::from_millis(30);

/// The same once more than a few files have changed: a checkout or a script is at work, which
/// pauses now and then.
const QUIET_OF_MANY: Duration = Duration::from_millis(250);

/// More files than one save changes, with the temporary files of its editor.
const FEW: usize = 4;

/// The longest time that changes are gathered for: something that never stops writing must not keep
/// the site from being made.
const GATHERED: Duration = Duration::from_secs(5);

/// How often files are looked through where the system gives no notices.
const POLL: Duration = Duration::from_secs(1);

/// How often it is looked whether another folder has taken the name of a watched one.
const LOOK: Duration = Duration::from_secs(1);

/// A notice from the system.
#[derive(Debug)]
enum Notice {
    /// Something happened to these.
    Changed { paths: Vec<PathBuf>, shape: bool },
    /// Notices were lost, or could not be given.
    Lost,
}

/// A watch over the files of one site.
pub(super) struct Watch {
    root: PathBuf,
    site: SiteFolder,
    sender: Sender<Notice>,
    receiver: Receiver<Notice>,
    places: Places,
    /// Dropped to end the watching.
    watcher: Box<dyn Watcher>,
    polling: Option<String>,
    /// How the files looked when notices were last lost.
    seen: Option<u64>,
}

impl Watch {
    /// Watches the site at `root` from now on.
    ///
    /// # Errors
    /// A folder that is not there or can't be watched by any means.
    pub(super) fn new(site: SiteFolder) -> Result<Self, ServeError> {
        let root = site.root();
        let root = fs::canonicalize(root).map_err(|error| ServeError::Root {
            path: root.to_owned(),
            error,
        })?;
        let (sender, receiver) = mpsc::channel();
        let places = Places::find(&root, &site);
        let (watcher, polling) = match native(&places, &sender) {
            Ok(watcher) => (watcher, None),
            Err(error) => (polled(&places, &sender)?, Some(error.to_string())),
        };
        Ok(Self {
            root,
            site,
            sender,
            receiver,
            places,
            watcher,
            polling,
            seen: None,
        })
    }

    /// Why the files are looked through again and again; nothing where the system gives notices.
    pub(super) fn polling(&self) -> Option<&str> {
        self.polling.as_deref()
    }

    /// Waits until something changed and no further change comes, so that many changes at once are
    /// one; tells what changed.
    ///
    /// # Errors
    /// A watch that ended, or that can't be set on what came to be.
    pub(super) fn changed(&mut self) -> Result<Changes, ServeError> {
        loop {
            if let Some(changes) = self.changed_within(Duration::MAX)? {
                return Ok(changes);
            }
        }
    }

    /// The same, if the first change comes within `patience`; else nothing.
    ///
    /// # Errors
    /// As for [`changed`](Self::changed).
    pub(super) fn changed_within(
        &mut self,
        patience: Duration,
    ) -> Result<Option<Changes>, ServeError> {
        let started = Instant::now();
        loop {
            let mut batch = Batch::default();
            let left = patience.saturating_sub(started.elapsed());
            match self.receiver.recv_timeout(left.min(LOOK)) {
                Ok(first) => batch.take(first, &self.places),
                Err(RecvTimeoutError::Timeout) if self.places.are_others() => {
                    self.begin_anew()?;
                    return Ok(Some(Changes::Unknown));
                }
                Err(RecvTimeoutError::Timeout) if left <= LOOK => return Ok(None),
                Err(RecvTimeoutError::Timeout) => continue,
                Err(RecvTimeoutError::Disconnected) => return Err(ServeError::Ended),
            };
            if batch.is_empty() {
                continue;
            }
            let until = Instant::now() + GATHERED;
            let mut quiet_at = Instant::now() + batch.quiet();
            loop {
                let wait = quiet_at
                    .min(until)
                    .saturating_duration_since(Instant::now());
                match self.receiver.recv_timeout(wait) {
                    Ok(notice) => {
                        // What is of no account (a swap file, the reading of a file) does not break
                        // the quiet.
                        if batch.take(notice, &self.places) {
                            quiet_at = Instant::now() + batch.quiet();
                        }
                    }
                    Err(RecvTimeoutError::Timeout) => break,
                    Err(RecvTimeoutError::Disconnected) => return Err(ServeError::Ended),
                }
            }
            if batch.lost && batch.paths.is_empty() && !self.looks_different() {
                continue;
            }
            if batch.lost || batch.reshapes(&self.places) {
                self.begin_anew()?;
                return Ok(Some(Changes::Unknown));
            }
            let files = batch.files(&self.places).filter(|_| self.polling.is_none());
            return Ok(Some(files.map_or(Changes::Unknown, Changes::Files)));
        }
    }

    /// Whether the files look different from when notices were last lost. Reading many files makes
    /// so many notices that some may be lost for no other reason; making the site for that would go
    /// on for ever.
    fn looks_different(&mut self) -> bool {
        let look = Some(self.places.look(&self.site));
        let different = self.seen != look;
        self.seen = look;
        different
    }

    /// Watches what is there now. The new watch begins before the old one ends.
    fn begin_anew(&mut self) -> Result<(), ServeError> {
        self.places = Places::find(&self.root, &self.site);
        self.watcher = match self.polling {
            None => native(&self.places, &self.sender)
                .or_else(|_| polled(&self.places, &self.sender))?,
            Some(_) => polled(&self.places, &self.sender)?,
        };
        Ok(())
    }
}

/// Changes that came close together.
#[derive(Debug, Default)]
struct Batch {
    paths: BTreeMap<PathBuf, bool>,
    lost: bool,
}

impl Batch {
    /// Takes a notice in; whether it is of account.
    fn take(&mut self, notice: Notice, places: &Places) -> bool {
        match notice {
            Notice::Lost => {
                self.lost = true;
                true
            }
            Notice::Changed { paths, shape } => {
                let mut of_account = false;
                // The site's own folder counts only when it is gone.
                let concern =
                    |path: &PathBuf| places.concern(path) || shape && places.is_root(path);
                for path in paths.into_iter().filter(concern) {
                    *self.paths.entry(path).or_default() |= shape;
                    of_account = true;
                }
                of_account
            }
        }
    }

    /// The paths from the site's folder; none where those that changed may have other names in it.
    fn files(self, places: &Places) -> Option<BTreeSet<String>> {
        if !places.links.is_empty() || !places.files.is_empty() {
            return None;
        }
        let path = |(path, _): (PathBuf, bool)| {
            let inside = path.strip_prefix(&places.root).ok()?;
            let parts: Option<Vec<&str>> = inside.iter().map(|part| part.to_str()).collect();
            Some(parts?.join("/"))
        };
        self.paths.into_iter().map(path).collect()
    }

    fn is_empty(&self) -> bool {
        self.paths.is_empty() && !self.lost
    }

    fn quiet(&self) -> Duration {
        if self.lost || self.paths.len() > FEW {
            QUIET_OF_MANY
        } else {
            QUIET
        }
    }

    /// Whether what is to be watched may be other than before: one of the two folders, a folder or
    /// a link that came, a link that went.
    fn reshapes(&self, places: &Places) -> bool {
        self.paths.iter().any(|(path, shape)| {
            let came = || {
                fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink() || found.is_dir())
            };
            places.folders.contains(path)
                || places.links.contains(path)
                || places.is_root(path)
                || (*shape && came())
        })
    }
}

/// What is watched, by the names that the system uses in its notices.
#[derive(Debug, Default)]
struct Places {
    /// `content` and `themes` of the site, there or not.
    folders: Vec<PathBuf>,
    /// Links under them.
    links: BTreeSet<PathBuf>,
    /// Folders of which all counts: those two, and where links lead.
    trees: Vec<PathBuf>,
    /// Files that links lead to.
    files: BTreeSet<PathBuf>,
    /// The folders to watch: with all that is under them, or without.
    watched: BTreeMap<PathBuf, bool>,
    /// The site's own folder.
    root: PathBuf,
    /// Which folders the site's own and those two were when they began to be watched.
    identities: Vec<Option<Identity>>,
}

/// What tells a folder from another that has taken its name.
type Identity = (u64, u64, Option<SystemTime>);

fn identity(folder: &Path) -> Option<Identity> {
    let found = fs::metadata(folder).ok()?;
    #[cfg(unix)]
    let numbers = {
        use std::os::unix::fs::MetadataExt;
        (found.dev(), found.ino())
    };
    #[cfg(not(unix))]
    let numbers = (0, 0);
    // A number may be given anew at once.
    Some((numbers.0, numbers.1, found.created().ok()))
}

impl Places {
    fn find(root: &Path, site: &SiteFolder) -> Self {
        let folders: Vec<PathBuf> = FOLDERS.iter().map(|name| root.join(name)).collect();
        let mut places = Self {
            root: root.to_owned(),
            ..Self::default()
        };
        // Before they are watched: what changes in between is then seen as a change.
        places.identities = identities(root, &folders);
        let mut targets = Vec::new();
        for folder in &folders {
            let Ok(real) = fs::canonicalize(folder) else {
                continue;
            };
            if !site.reaches(&real) {
                continue;
            }
            // A loop of links, and a link out of the site, are errors of the walk, and of the
            // content; the check will say so.
            let mut links = 0;
            let walk = WalkDir::new(&real).follow_links(true).into_iter();
            let walk = walk.filter_entry(|entry| {
                if entry.path_is_symlink() {
                    places.links.extend(real_name(entry.path()));
                }
                site.follows(entry, &mut links).is_ok()
            });
            for entry in walk.flatten().filter(walkdir::DirEntry::path_is_symlink) {
                targets.extend(fs::canonicalize(entry.path()));
            }
            places.trees.push(real);
        }
        for target in targets {
            if places.trees.iter().any(|tree| target.starts_with(tree)) {
                continue;
            }
            if target.is_dir() {
                places.trees.push(target);
            } else {
                places.files.insert(target);
            }
        }
        places.watched.insert(root.to_owned(), false);
        for file in &places.files {
            if let Some(folder) = file.parent() {
                places.watched.entry(folder.to_owned()).or_default();
            }
        }
        for tree in &places.trees {
            places.watched.insert(tree.clone(), true);
        }
        places.folders = folders;
        places
    }

    /// Whether other folders than those that are watched have their names, or none.
    fn are_others(&self) -> bool {
        self.identities != identities(&self.root, &self.folders)
    }

    fn is_root(&self, path: &Path) -> bool {
        path == self.root
    }

    /// Whether a change of `path` can change the site. What editors and systems keep for themselves
    /// is passed over in content.
    fn concern(&self, path: &Path) -> bool {
        if self.files.contains(path) || self.folders.iter().any(|folder| folder == path) {
            return true;
        }
        let passed_over = |inside: &Path| {
            let mut names = inside.iter().map(|part| part.to_string_lossy()).rev();
            let file = names.next().is_some_and(|name| passed_over(&name, false));
            file || names.any(|name| passed_over(&name, true))
        };
        let mut trees = self.trees.iter();
        trees.any(|tree| {
            let inside = path.strip_prefix(tree);
            inside.is_ok_and(|inside| !passed_over(inside))
        })
    }

    /// How the files look, in one number: their names, sizes and times.
    fn look(&self, site: &SiteFolder) -> u64 {
        let mut hash = DefaultHasher::new();
        let trees = self.trees.iter().flat_map(|tree| {
            let walk = WalkDir::new(tree).follow_links(true).sort_by_file_name();
            let mut links = 0;
            let follows = move |entry: &_| site.follows(entry, &mut links).is_ok();
            let walk = walk.into_iter().filter_entry(follows);
            walk.flatten().map(walkdir::DirEntry::into_path)
        });
        for path in trees.chain(self.files.iter().cloned()) {
            if let Ok(metadata) = fs::metadata(&path) {
                (&path, metadata.len(), metadata.modified().ok()).hash(&mut hash);
            }
        }
        hash.finish()
    }
}

fn identities(root: &Path, folders: &[PathBuf]) -> Vec<Option<Identity>> {
    let folders = folders.iter().map(PathBuf::as_path);
    std::iter::once(root).chain(folders).map(identity).collect()
}

/// The name of a link by the real name of the folder it stands in.
fn real_name(link: &Path) -> Option<PathBuf> {
    Some(
        fs::canonicalize(link.parent()?)
            .ok()?
            .join(link.file_name()?),
    )
}

fn native(places: &Places, sender: &Sender<Notice>) -> notify::Result<Box<dyn Watcher>> {
    let settings = Config::default().with_follow_symlinks(false);
    set(RecommendedWatcher::new(handler(sender), settings)?, places)
}

fn polled(places: &Places, sender: &Sender<Notice>) -> notify::Result<Box<dyn Watcher>> {
    let settings = Config::default()
        .with_follow_symlinks(false)
        .with_poll_interval(POLL);
    set(PollWatcher::new(handler(sender), settings)?, places)
}

fn set(mut watcher: impl Watcher + 'static, places: &Places) -> notify::Result<Box<dyn Watcher>> {
    for (folder, whole) in &places.watched {
        let mode = if *whole {
            RecursiveMode::Recursive
        } else {
            RecursiveMode::NonRecursive
        };
        match watcher.watch(folder, mode) {
            Ok(()) => {}
            // Gone again already; the notice of that will come.
            Err(_) if !folder.exists() => {}
            Err(error) => return Err(error),
        }
    }
    Ok(Box::new(watcher))
}

fn handler(sender: &Sender<Notice>) -> impl Fn(notify::Result<Event>) + Send + 'static {
    let sender = sender.clone();
    move |result| {
        let notice = match result {
            Ok(event) if event.need_rescan() => Notice::Lost,
            // Reading the files is our own doing.
            Ok(event) if event.kind.is_access() => return,
            Ok(event) => Notice::Changed {
                shape: !matches!(
                    event.kind,
                    EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Metadata(_))
                ),
                paths: event.paths,
            },
            Err(_) => Notice::Lost,
        };
        // Nobody listens any more when the program ends.
        let _ = sender.send(notice);
    }
}
