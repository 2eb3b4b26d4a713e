//! The folder that a benchmark works in.

use std::io;
use std::path::{Path, PathBuf};

/// The folder; deleted at the end unless it was named.
pub(crate) struct Workplace {
    path: PathBuf,
    keep: bool,
}

impl Workplace {
    /// The folder that was named, or else one among the temporary files of the build.
    ///
    /// # Errors
    /// The disk's.
    pub(crate) fn new(benchmark: &str, named: Option<&Path>) -> io::Result<Self> {
        let keep = named.is_some();
        let path = named.map_or_else(
            || {
                Path::new(env!("CARGO_TARGET_TMPDIR"))
                    .join(format!("{benchmark}-{}", std::process::id()))
            },
            Path::to_owned,
        );
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
