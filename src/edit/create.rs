//! New files that belong together: all of them come to be, or none.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::own_file::beside;

/// Makes each of `files` with its bytes, and the folders for them. All is written under other names
/// first, where a disk may prove to be full; then each takes its own.
///
/// # Errors
/// The file that could not be made, and why; above all one that is there already. Then none of them
/// was made, nor any folder.
pub fn create_all<B: AsRef<[u8]>>(files: &[(PathBuf, B)]) -> Result<(), (PathBuf, io::Error)> {
    let mut made = Made::default();
    let mut written = Vec::with_capacity(files.len());
    for (path, bytes) in files {
        let result = made.folder_of(path).and_then(|()| {
            let mut file = beside(path)?;
            file.write_all(bytes.as_ref())?;
            file.as_file().sync_all()?;
            Ok(file)
        });
        written.push(result.map_err(|error| (path.clone(), error))?);
    }
    for ((path, _), file) in files.iter().zip(written) {
        file.persist_noclobber(path)
            .map_err(|error| (path.clone(), error.error))?;
        made.files.push(path.clone());
    }
    made.stays = true;
    Ok(())
}

/// What was made so far; it goes again unless all of it was made.
#[derive(Debug, Default)]
struct Made {
    files: Vec<PathBuf>,
    /// In the order in which they were made.
    folders: Vec<PathBuf>,
    stays: bool,
}

impl Made {
    /// Makes the folder of a file, and those above it.
    fn folder_of(&mut self, path: &Path) -> io::Result<()> {
        let above = path.ancestors().skip(1);
        let above = above.filter(|folder| !folder.as_os_str().is_empty());
        let missing: Vec<&Path> = above.take_while(|folder| !folder.is_dir()).collect();
        for folder in missing.into_iter().rev() {
            match fs::create_dir(folder) {
                Ok(()) => self.folders.push(folder.to_owned()),
                // Made by another meanwhile.
                Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        if self.stays {
            return;
        }
        for file in &self.files {
            let _ = fs::remove_file(file);
        }
        // One that holds somebody else's file by now stays.
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn all_files_are_made_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let files = [at("a/b/1"), at("a/2"), at("3")].map(|path| (path, "text"));
        create_all(&files).unwrap();
        assert_eq!(fs::read(at("a/b/1")).unwrap(), b"text");
        fs::remove_dir_all(at("a")).unwrap();
        let (path, error) = create_all(&files).unwrap_err();
        assert_eq!((path, error.kind()), (at("3"), ErrorKind::AlreadyExists));
        assert!(!at("a").exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
