//! Puts new bytes in the place of a file in one step: a reader, and a machine that stops, finds the
//! old bytes or the new ones.

use std::borrow::Cow;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use thiserror::Error;

use super::apply::{EditError, apply};
use super::own_file::beside;
use super::plain::plain;
use crate::diagnostic::Edit;

/// Why a file was not fixed. It is as it was.
#[derive(Debug, Error)]
pub enum FixError {
    /// It can't be read or written.
    #[error(transparent)]
    Disk(#[from] io::Error),
    /// It is not the text that the edits were made for.
    #[error("it was changed meanwhile")]
    Changed,
    /// The edits can't be made in it.
    #[error(transparent)]
    Edit(#[from] EditError),
}

/// Makes `edits` in the file at `path`, if its plain text is still `seen`.
///
/// # Errors
/// The file is then as it was.
pub fn fix_file(path: &Path, seen: &str, edits: &[Edit]) -> Result<(), FixError> {
    let fixed = apply(&unchanged(path, seen)?, edits)?;
    Ok(replace(path, &fixed)?)
}

/// Puts `text` into the file at `path`, if its plain text is still `seen`, without a byte-order
/// mark and with the line ends that the file has.
///
/// # Errors
/// The file is then as it was.
pub fn rewrite(path: &Path, seen: &str, text: &str) -> Result<(), FixError> {
    let raw = unchanged(path, seen)?;
    Ok(replace(path, with_line_ends_of(&raw, text).as_bytes())?)
}

/// Puts `bytes` in the place of the file at `path`, if its plain text is still `seen`.
///
/// # Errors
/// The file is then as it was.
pub fn exchange(path: &Path, seen: &str, bytes: &[u8]) -> Result<(), FixError> {
    if unchanged(path, seen)? != bytes {
        replace(path, bytes)?;
    }
    Ok(())
}

/// `text`, whose lines end in `\n`, with the line ends of the file whose bytes are `raw`: with
/// `\r\n` if all of its lines end so, as in a checkout on Windows; with `\n` if they do not, or not
/// all.
pub fn with_line_ends_of<'t>(raw: &[u8], text: &'t str) -> Cow<'t, str> {
    let ends = raw.iter().filter(|byte| **byte == b'\n').count();
    let windows = raw.windows(2).filter(|pair| *pair == b"\r\n").count();
    match ends > 0 && ends == windows {
        true => Cow::Owned(text.replace('\n', "\r\n")),
        false => Cow::Borrowed(text),
    }
}

/// The bytes of the file at `path`, whose plain text is still `seen`.
fn unchanged(path: &Path, seen: &str) -> Result<Vec<u8>, FixError> {
    let raw = fs::read(path)?;
    let text = std::str::from_utf8(&raw).map_err(|_| EditError::NotUtf8)?;
    match plain(text) == seen {
        true => Ok(raw),
        false => Err(FixError::Changed),
    }
}

/// Writes the file at `path`, whether it is there or not: see [`replace`].
///
/// # Errors
/// The file is then as it was, or is not there as before.
pub fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.exists() {
        return replace(path, bytes);
    }
    let mut file = beside(path)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    Ok(())
}

/// Writes the file at `path`, whatever stands there: also in the place of a link, which is not
/// followed.
///
/// # Errors
/// What stood there is then as it was, and nothing is left beside it.
pub fn put_over(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = beside(path)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Replaces the file at `path`, or the file that a link there leads to. It keeps its permissions; a
/// file that may not be written is refused.
///
/// The bytes go into a new file beside it, whose name the walk of `content/` passes over, which
/// then takes its name: never into the file itself.
///
/// # Errors
/// The file is then as it was, and nothing is left beside it.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = fs::canonicalize(path)?;
    let permissions = fs::metadata(&target)?.permissions();
    if permissions.readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let mut file = beside(&target)?;
    file.write_all(bytes)?;
    file.as_file().set_permissions(permissions)?;
    file.as_file().sync_all()?;
    file.persist(target).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;
    use crate::diagnostic::{Sources, Span};

    fn edit(range: std::ops::Range<usize>, text: &str) -> Edit {
        Edit {
            place: Span::new(Sources::default().add("a.yaml", ""), range),
            text: text.to_owned(),
        }
    }

    #[test]
    fn a_file_changed_meanwhile_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.yaml");
        fs::write(&path, "kk: екі\r\n").unwrap();
        let error = fix_file(&path, "kk: бір\n", &[edit(0..2, "ru")]).unwrap_err();
        assert!(matches!(error, FixError::Changed));
        assert_eq!(fs::read_to_string(&path).unwrap(), "kk: екі\r\n");
        fix_file(&path, "kk: екі\n", &[edit(0..2, "ru")]).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "ru: екі\r\n");
    }

    #[cfg(unix)]
    #[test]
    fn permissions_stay_and_a_link_stays_a_link() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("a.yaml"), folder.path().join("b.yaml"));
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o664)).unwrap();
        symlink("a.yaml", &link).unwrap();
        replace(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&path).unwrap(), b"new");
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o664);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_may_not_be_written_is_left_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.yaml");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        let error = replace(&path, b"new").unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::PermissionDenied);
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
