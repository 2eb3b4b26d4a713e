//! Whether the folder that stands at the output is tartip's to replace.

use crate::messages::{DiskAction, Obstacle};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::PublishError;

/// The file in the root of every published tree that says whose it is.
pub const MARKER: &str = ".tartip";

/// All that the marker holds: the same for every site and build, so that equal sites are equal
/// trees.
pub const MARKER_TEXT: &str =
    "tartip made this folder and replaces it whole: keep nothing of your own in it\n";

/// Things of a person's that lie in an output folder now and then, and are not to be lost with it:
/// someone publishes by committing the folder. They count for more than the marker beside them.
const REPOSITORIES: [&str; 4] = [".git", ".hg", ".jj", ".svn"];

/// What stands at the output.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum OutputStatus {
    /// Nothing.
    Nothing,
    /// A folder with nothing in it, whoever made it.
    EmptyFolder,
    /// A folder that may be replaced as a whole: it has tartip's marker, or the person insists.
    Replaceable,
}

/// Looks at `output` and says what stands there.
///
/// # Errors
/// `NotAFolder`; `Foreign`, unless `force`; `Io`.
pub(super) fn inspect(output: &Path, force: bool) -> Result<OutputStatus, PublishError> {
    let not_a_folder = |found| PublishError::NotAFolder {
        path: output.to_owned(),
        found,
    };
    match fs::symlink_metadata(output) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(OutputStatus::Nothing),
        Err(error) => return Err(PublishError::io(DiskAction::Inspect, output)(error)),
        Ok(found) if found.is_symlink() => return Err(not_a_folder(Obstacle::Link)),
        Ok(found) if found.is_file() => return Err(not_a_folder(Obstacle::File)),
        Ok(found) if !found.is_dir() => return Err(not_a_folder(Obstacle::Other)),
        Ok(_) => {}
    }
    let repository = REPOSITORIES
        .into_iter()
        .find(|name| fs::symlink_metadata(output.join(name)).is_ok());
    if repository.is_none() && has_marker(output) {
        return Ok(OutputStatus::Replaceable);
    }
    let Some(first) = first_name(output)? else {
        return Ok(OutputStatus::EmptyFolder);
    };
    if force {
        return Ok(OutputStatus::Replaceable);
    }
    let example = repository.map_or(first, PathBuf::from);
    Err(PublishError::Foreign {
        path: output.to_owned(),
        example,
    })
}

/// Whether `output` has the marker, with exactly tartip's words: an empty `.tartip` may be
/// anyone's.
fn has_marker(output: &Path) -> bool {
    let path = output.join(MARKER);
    // The length first, for nobody knows what a foreign `.tartip` is, and it is to be read whole.
    let ours = |found: &fs::Metadata| found.is_file() && found.len() == MARKER_TEXT.len() as u64;
    fs::symlink_metadata(&path).is_ok_and(|found| ours(&found))
        && fs::read(&path).is_ok_and(|text| text == MARKER_TEXT.as_bytes())
}

/// The first name in `folder`, in the order of their bytes, so that a message does not change from
/// run to run.
fn first_name(folder: &Path) -> Result<Option<PathBuf>, PublishError> {
    let names = fs::read_dir(folder)
        .and_then(|entries| {
            entries
                .map(|entry| entry.map(|entry| entry.file_name()))
                .collect::<Result<Vec<_>, _>>()
        })
        .map_err(PublishError::io(DiskAction::List, folder))?;
    Ok(names.into_iter().min().map(PathBuf::from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_or_empty_folder_is_free_to_use() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(
            inspect(&folder.path().join("public"), false).unwrap(),
            OutputStatus::Nothing
        );
        assert_eq!(
            inspect(folder.path(), false).unwrap(),
            OutputStatus::EmptyFolder
        );
    }

    #[test]
    fn a_folder_with_other_files_needs_force() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("b.txt"), "mine").unwrap();
        fs::write(folder.path().join("a.txt"), "mine").unwrap();
        let error = inspect(folder.path(), false).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "`{}` holds files that tartip did not make, such as `a.txt`; choose another folder \
                with --output, or pass --force to delete everything in it",
                folder.path().display()
            )
        );
        assert_eq!(
            inspect(folder.path(), true).unwrap(),
            OutputStatus::Replaceable
        );
    }

    #[test]
    fn only_the_whole_marker_makes_a_folder_ours() {
        let folder = tempfile::tempdir().unwrap();
        for foreign in ["", "tartip", &MARKER_TEXT.replace('m', "M")] {
            fs::write(folder.path().join(MARKER), foreign).unwrap();
            assert!(inspect(folder.path(), false).is_err(), "{foreign:?}");
        }
        fs::write(folder.path().join(MARKER), MARKER_TEXT).unwrap();
        assert_eq!(
            inspect(folder.path(), false).unwrap(),
            OutputStatus::Replaceable
        );
    }

    #[test]
    fn a_repository_in_the_output_is_not_lost_for_a_marker_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(MARKER), MARKER_TEXT).unwrap();
        fs::create_dir(folder.path().join(".git")).unwrap();
        let error = inspect(folder.path(), false).unwrap_err();
        assert!(
            matches!(&error, PublishError::Foreign { example, .. } if example == Path::new(".git")),
            "{error}"
        );
        assert_eq!(
            inspect(folder.path(), true).unwrap(),
            OutputStatus::Replaceable
        );
    }

    #[test]
    fn a_file_is_never_taken_for_the_output_folder() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("public");
        fs::write(&file, "mine").unwrap();
        for force in [false, true] {
            let error = inspect(&file, force).unwrap_err();
            assert!(
                matches!(
                    error,
                    PublishError::NotAFolder {
                        found: Obstacle::File,
                        ..
                    }
                ),
                "{error}"
            );
        }
    }
}
