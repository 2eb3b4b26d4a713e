//! A folder that content is written into, and what was written.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder.
pub(crate) struct Folder {
    path: PathBuf,
    pub made: Made,
}

/// What was written.
#[derive(Debug, Default)]
pub(crate) struct Made {
    files: usize,
    bytes: usize,
}

impl fmt::Display for Made {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { files, bytes } = self;
        write!(f, "{files} files, {:.1} MB", *bytes as f64 / 1e6)
    }
}

impl Folder {
    /// A new or empty folder.
    ///
    /// # Errors
    /// A folder that holds something, so that nobody's files are mixed with these; or the disk's.
    pub(crate) fn new(path: &Path) -> io::Result<Self> {
        fs::create_dir_all(path)?;
        if fs::read_dir(path)?.next().is_some() {
            let reason = format!("{} is not empty", path.display());
            return Err(io::Error::other(reason));
        }
        Ok(Self {
            path: path.to_owned(),
            made: Made::default(),
        })
    }

    /// Writes a file, and the folders it lies in.
    ///
    /// # Errors
    /// The disk's.
    pub(crate) fn write(&mut self, path: &str, text: &str) -> io::Result<()> {
        let file = self.path.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        self.made.files += 1;
        self.made.bytes += text.len();
        fs::write(file, text)
    }
}
