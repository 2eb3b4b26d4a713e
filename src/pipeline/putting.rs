//! Puts files into the new site, with compressed copies beside them if those are wanted.

use rayon::prelude::*;

use super::timings::Share;
use crate::messages::Stage;
use crate::publish::{Effort, PublishError, Staging};
use crate::theme::Asset;

/// Puts files into the new site, from many threads, and tells what that took.
#[derive(Debug)]
pub(super) struct Putting<'s> {
    staging: &'s Staging,
    compress: bool,
    writing: Share,
    compressing: Share,
}

impl<'s> Putting<'s> {
    pub(super) fn new(staging: &'s Staging, compress: bool) -> Self {
        Self {
            staging,
            compress,
            writing: Share::default(),
            compressing: Share::default(),
        }
    }

    /// Puts a file at its place.
    ///
    /// # Errors
    /// What keeps it from being written.
    pub(super) fn put(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let staging = self.staging;
        let written = self.writing.of(|| staging.write(path, bytes))?;
        if self.compress {
            let compress = || staging.compress(path, bytes, written, effort(path));
            self.compressing.of(compress)?;
        }
        Ok(())
    }

    /// The same with many files.
    ///
    /// # Errors
    /// One of those that were met.
    pub(super) fn put_all(&self, files: &[&Asset]) -> Result<(), PublishError> {
        let mut files: Vec<&Asset> = files.to_vec();
        // What takes the longest begins first.
        files.sort_by_key(|file| std::cmp::Reverse(file.bytes.len()));
        files
            .par_iter()
            .with_max_len(1)
            .try_for_each(|file| self.put(&file.path, &file.bytes))
    }

    /// What the stages had of the time.
    pub(super) fn shares(self) -> Vec<(Stage, Share)> {
        let mut shares = vec![(Stage::Write, self.writing)];
        if self.compress {
            shares.push((Stage::Compress, self.compressing));
        }
        shares
    }
}

/// How hard to compress a file: the theme changes seldom, and every page loads of it.
fn effort(path: &str) -> Effort {
    match path.starts_with("assets/") {
        true => Effort::Best,
        false => Effort::Quick,
    }
}
