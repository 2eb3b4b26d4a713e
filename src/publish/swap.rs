//! The one step that makes the new tree the site, its fallback, and the way back after a kill.

use crate::messages::DiskAction;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::PublishError;
use super::output::OutputFolder;
use super::ownership::OutputStatus;

/// Gives the tree at `staged` the output's name. Returns where the old tree is now, to be deleted.
///
/// A kill at any moment leaves the whole old site or the whole new one at the output; only where
/// the file system cannot exchange two names may it leave none, and then the next [`recover`]
/// brings the old one back.
///
/// # Errors
/// `Pinned`, `SetAside`, `Io`.
pub(super) fn swap(
    staged: &Path,
    place: &OutputFolder,
    status: &OutputStatus,
) -> Result<Option<PathBuf>, PublishError> {
    match status {
        // Renaming over a folder works only if it is empty, so a file that came there meanwhile is
        // not lost.
        OutputStatus::Nothing | OutputStatus::EmptyFolder => {
            if cfg!(windows) && *status == OutputStatus::EmptyFolder {
                fs::remove_dir(place.output())
                    .map_err(PublishError::io(DiskAction::Replace, place.output()))?;
            }
            fs::rename(staged, place.output()).map_err(|error| refused(place, error))?;
            Ok(None)
        }
        OutputStatus::Replaceable => match exchange(staged, place.output()) {
            Ok(()) => Ok(Some(staged.to_owned())),
            Err(error) if is_unsupported(&error) => rename_twice(staged, place).map(Some),
            Err(error) => Err(refused(place, error)),
        },
    }
}

/// Lets two paths of one file system change names in one step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags};
    Ok(rustix::fs::renameat_with(
        CWD,
        one,
        CWD,
        other,
        RenameFlags::EXCHANGE,
    )?)
}

/// Other systems have no such step.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Whether an exchange failed for being unknown: to the kernel (ENOSYS), or to the file system
/// (EINVAL on Linux, ENOTSUP on Apple's systems).
fn is_unsupported(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::InvalidInput | ErrorKind::Unsupported
    )
}

/// The fallback: the old tree out of the way, then the new one in. Between the two there is no
/// site.
fn rename_twice(staged: &Path, place: &OutputFolder) -> Result<PathBuf, PublishError> {
    let (output, aside) = (place.output(), place.aside());
    fs::rename(output, &aside).map_err(|error| refused(place, error))?;
    let Err(error) = fs::rename(staged, output) else {
        return Ok(aside);
    };
    match fs::rename(&aside, output) {
        Ok(()) => Err(refused(place, error)),
        Err(_) => Err(PublishError::SetAside {
            output: output.to_owned(),
            aside,
            error,
        }),
    }
}

/// Brings back the old site if a build was killed between the fallback's two renames.
///
/// To be called under the lock, before anything looks at the output.
///
/// # Errors
/// `Io`.
pub(super) fn recover(place: &OutputFolder) -> Result<(), PublishError> {
    let (output, aside) = (place.output(), place.aside());
    if !fs::symlink_metadata(&aside).is_ok_and(|found| found.is_dir()) {
        return Ok(());
    }
    // A server or a container may have made its folder anew when it was missing. Removes an empty
    // folder only, and if it cannot, the output stands and there is nothing to bring back.
    let _ = fs::remove_dir(output);
    if exists(output) {
        return Ok(());
    }
    fs::rename(&aside, output).map_err(PublishError::io(DiskAction::BringBack, aside))
}

/// Whether there is anything at `path`, be it a link to nothing.
fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// A rename that the system refused, told apart from the usual faults where it has its own way out.
fn refused(place: &OutputFolder, error: io::Error) -> PublishError {
    let output = place.output().to_owned();
    match error.kind() {
        // EBUSY for a mount point; EXDEV for a folder in an overlay's lower layer.
        ErrorKind::ResourceBusy | ErrorKind::CrossesDevices => {
            PublishError::Pinned { output, error }
        }
        _ => PublishError::Io {
            action: DiskAction::Replace,
            path: output,
            error,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A place whose output, staged and aside trees hold the given text, where given.
    fn trees(
        output: Option<&str>,
        aside: Option<&str>,
    ) -> (tempfile::TempDir, OutputFolder, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let place = OutputFolder::find(&folder.path().join("public"), &[], &[]).unwrap();
        let staged = place.staging(0);
        for (path, text) in [
            (place.output(), output),
            (&place.aside(), aside),
            (&staged, Some("new")),
        ] {
            if let Some(text) = text {
                fs::create_dir(path).unwrap();
                fs::write(path.join("page"), text).unwrap();
            }
        }
        (folder, place, staged)
    }

    fn text(tree: &Path) -> Option<String> {
        fs::read_to_string(tree.join("page")).ok()
    }

    #[test]
    fn a_first_site_is_put_in_place_and_a_second_exchanged() {
        let (_folder, place, staged) = trees(None, None);
        assert_eq!(swap(&staged, &place, &OutputStatus::Nothing).unwrap(), None);
        assert_eq!(text(place.output()).unwrap(), "new");

        let (_folder, place, staged) = trees(Some("old"), None);
        let old = swap(&staged, &place, &OutputStatus::Replaceable)
            .unwrap()
            .unwrap();
        assert_eq!(
            (text(place.output()).unwrap(), text(&old).unwrap()),
            ("new".into(), "old".into())
        );
    }

    #[test]
    fn an_empty_folder_is_replaced_and_one_that_filled_meanwhile_is_not() {
        let (_folder, place, staged) = trees(None, None);
        fs::create_dir(place.output()).unwrap();
        swap(&staged, &place, &OutputStatus::EmptyFolder).unwrap();
        assert_eq!(text(place.output()).unwrap(), "new");

        for seen in [OutputStatus::Nothing, OutputStatus::EmptyFolder] {
            let (_folder, place, staged) = trees(Some("mine"), None);
            assert!(swap(&staged, &place, &seen).is_err());
            assert_eq!(text(place.output()).unwrap(), "mine");
        }
    }

    #[test]
    fn two_renames_do_what_an_exchange_does() {
        let (_folder, place, staged) = trees(Some("old"), None);
        let old = rename_twice(&staged, &place).unwrap();
        assert_eq!(
            (text(place.output()).unwrap(), text(&old).unwrap()),
            ("new".into(), "old".into())
        );
    }

    #[test]
    fn a_second_rename_that_fails_takes_back_the_first() {
        let (_folder, place, staged) = trees(Some("old"), None);
        fs::remove_dir_all(&staged).unwrap();
        assert!(rename_twice(&staged, &place).is_err());
        assert_eq!(text(place.output()).unwrap(), "old");
        assert!(!place.aside().exists());
    }

    #[test]
    fn a_kill_between_two_renames_is_undone_at_the_next_start() {
        for empty_folder in [false, true] {
            let (_folder, place, _) = trees(None, Some("old"));
            if empty_folder {
                fs::create_dir(place.output()).unwrap();
            }
            recover(&place).unwrap();
            assert_eq!(text(place.output()).unwrap(), "old");
            assert!(!place.aside().exists());
        }
    }

    #[test]
    fn a_kill_after_two_renames_leaves_the_new_site() {
        let (_folder, place, _) = trees(Some("new"), Some("old"));
        recover(&place).unwrap();
        assert_eq!(text(place.output()).unwrap(), "new");
    }

    #[cfg(unix)]
    #[test]
    fn what_a_system_without_exchange_answers_leads_to_the_fallback() {
        use rustix::io::Errno;
        for unsupported in [Errno::INVAL, Errno::NOSYS, Errno::NOTSUP, Errno::OPNOTSUPP] {
            assert!(is_unsupported(&unsupported.into()), "{unsupported}");
        }
        for fault in [Errno::ACCESS, Errno::NOENT, Errno::BUSY, Errno::XDEV] {
            assert!(!is_unsupported(&fault.into()), "{fault}");
        }
    }
}
