//! The folder that a benchmark works in.

use std::io;
use std::path::{Path, PathBuf};

/// The folder.
pub(crate) struct Workplace {
    path: PathBuf,
    keep: bool,
}

/// The path of a folder that nobody else works in, in the folder `within` or else among the
/// temporary files of the build.
pub(crate) fn unused(benchmark: &str, within: Option<&Path>) -> PathBuf {
    let within = within.unwrap_or(Path::new(env!("CARGO_TARGET_TMPDIR")));
    within.join(format!("{benchmark}-{}", std::process::id()))
}

impl Workplace {
    /// The folder at a path. At the end it is deleted, or kept.
    ///
    /// # Errors
    /// The disk's.
    pub(crate) fn new(path: PathBuf, keep: bool) -> io::Result<Self> {
        std::fs::create_dir_all(&path)?;
        Ok(Self { path, keep })
    }

    /// Its path.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Workplace {
    fn drop(&mut self) {
        if !self.keep {
            // What cannot be deleted lies in the folder of temporary files of the build, which
            // `cargo clean` empties.
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }
}
