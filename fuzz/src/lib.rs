//! What fuzz targets share: the small site of the tests, in memory, with one file changed.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use tartip::pipeline::{self, Request};
use tempfile::TempDir;

/// The small site in a folder of its own.
pub struct Site {
    folder: TempDir,
}

impl Site {
    /// A copy of `tests/site/`, in memory where there is such a place.
    #[must_use]
    pub fn new() -> Self {
        let memory = Path::new("/dev/shm");
        let folder = match memory.is_dir() {
            true => tempfile::tempdir_in(memory),
            false => tempfile::tempdir(),
        };
        let folder = folder.expect("a temporary folder");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/site/content");
        copy(&source, &folder.path().join("content"));
        Self { folder }
    }

    /// The path of a file of the site.
    #[must_use]
    pub fn path(&self, inside: &str) -> PathBuf {
        self.folder.path().join(inside)
    }

    /// Puts bytes into a file of the site.
    pub fn write(&self, inside: &str, bytes: &[u8]) {
        let path = self.path(inside);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }

    /// The files of the content, from the folder of the site, in order.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        let mut files = Vec::new();
        gather(&self.path("content"), "content", &mut files);
        files.sort();
        files
    }

    /// What is asked of the site.
    #[must_use]
    pub fn request(&self) -> Request {
        Request {
            root: self.folder.path().to_owned(),
            follow_links: Vec::new(),
            as_of: date(2026, 11, 26),
            due_within: 0,
            theme: None,
            base_url: None,
        }
    }

    /// Checks the site with its pages, and publishes it if it is valid: what the check passes is
    /// published. Whether it was.
    #[must_use]
    pub fn is_published(&self) -> bool {
        let request = self.request();
        let mut checked = pipeline::check(&request);
        pipeline::inspect(&mut checked, &request);
        assert_eq!(checked.valid.is_none(), checked.report.has_errors());
        let Some(valid) = checked.valid else {
            return false;
        };
        let built = pipeline::build(&valid, &request, &self.path("public"), true, |_| {});
        assert!(built.is_ok(), "passed the check, and then: {built:?}");
        true
    }
}

impl Default for Site {
    fn default() -> Self {
        Self::new()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the small site").flatten() {
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => copy_file(&entry.path(), &target),
        }
    }
}

/// Copies a file; the alarm by which the fuzzer looks for hangs may interrupt that.
fn copy_file(from: &Path, to: &Path) {
    while let Err(error) = fs::copy(from, to) {
        assert_eq!(error.kind(), std::io::ErrorKind::Interrupted, "{error}");
    }
}

fn gather(folder: &Path, inside: &str, files: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = format!("{inside}/{}", entry.file_name().to_string_lossy());
        match entry.path().is_dir() {
            true => gather(&entry.path(), &path, files),
            false => files.push(path),
        }
    }
}
