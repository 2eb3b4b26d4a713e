//! Where the output stands, what it must not cover, and the names a build uses beside it.

use crate::messages::{DiskAction, Obstacle};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use super::PublishError;

/// An output folder that is allowed where it is; it need not exist.
#[derive(Debug)]
pub(super) struct OutputFolder {
    /// The folder the output stands in: canonical, so that two spellings of one output share one
    /// lock.
    parent: PathBuf,
    /// The output's own name in it.
    name: OsString,
    /// The two joined.
    output: PathBuf,
}

impl OutputFolder {
    /// Finds where `output` stands, from the current folder, and creates nothing.
    ///
    /// Neither `protected` nor `sources` may lie in the output or be it, and the output may not lie
    /// in one of `sources`. Those that do not exist protect nothing. There is no `force` here: what
    /// a site is made from is never replaced.
    ///
    /// # Errors
    /// `NotReplaceable`, `NotAFolder` (a symbolic link), `HoldsSource`, `InsideSource`, `Io`.
    pub(super) fn find(
        output: &Path,
        protected: &[PathBuf],
        sources: &[PathBuf],
    ) -> Result<Self, PublishError> {
        let not_replaceable = || PublishError::NotReplaceable {
            path: output.to_owned(),
        };
        if output.as_os_str().is_empty() {
            return Err(not_replaceable());
        }
        let absolute =
            std::path::absolute(output).map_err(PublishError::io(DiskAction::Find, output))?;
        // Rebuilt from its parts, for `link/` with the slash would be the folder the link leads to.
        let absolute: PathBuf = absolute.components().collect();
        let whole = match absolute.components().next_back() {
            Some(Component::Normal(name)) => {
                let parent = absolute.parent().ok_or_else(not_replaceable)?;
                canonical(parent, output)?.join(name)
            }
            // `..`: the folder's name is known only once it is resolved.
            _ => canonical(&absolute, output)?,
        };
        let (Some(parent), Some(name)) = (whole.parent(), whole.file_name()) else {
            return Err(not_replaceable());
        };
        let place = Self {
            parent: parent.to_owned(),
            name: name.to_owned(),
            output: whole.clone(),
        };

        // A link is never replaced, nor followed: the folder it leads to may be on another file
        // system, and whoever made the link meant it to stay.
        if fs::symlink_metadata(&place.output).is_ok_and(|found| found.is_symlink()) {
            return Err(PublishError::NotAFolder {
                path: place.output,
                found: Obstacle::Link,
            });
        }
        place.spare(protected, sources)?;
        Ok(place)
    }

    /// Refuses a place that covers what the site is made from.
    fn spare(&self, protected: &[PathBuf], sources: &[PathBuf]) -> Result<(), PublishError> {
        // Canonical again where it exists: a file system that ignores case may know it by another
        // spelling.
        let output = fs::canonicalize(&self.output).unwrap_or_else(|_| self.output.clone());
        for source in protected.iter().chain(sources) {
            if real(source)?.is_some_and(|source| source.starts_with(&output)) {
                return Err(PublishError::HoldsSource {
                    output,
                    source_path: source.clone(),
                });
            }
        }
        for source in sources {
            if real(source)?.is_some_and(|source| output.starts_with(source)) {
                return Err(PublishError::InsideSource {
                    output,
                    source_path: source.clone(),
                });
            }
        }
        Ok(())
    }

    /// The output folder.
    pub(super) fn output(&self) -> &Path {
        &self.output
    }

    /// The folder the output stands in.
    pub(super) fn parent(&self) -> &Path {
        &self.parent
    }

    /// The file that says, locked, that a build is running.
    pub(super) fn lock(&self) -> PathBuf {
        self.beside("lock")
    }

    /// Where the old site waits between the fallback's two renames.
    pub(super) fn aside(&self) -> PathBuf {
        self.beside("old")
    }

    /// The `number`th name for a tree beside the output.
    pub(super) fn staging(&self, number: u32) -> PathBuf {
        self.beside(&format!("staging-{number}"))
    }

    /// Whether `name` is one that [`staging`](Self::staging) gives.
    pub(super) fn is_staging(&self, name: &OsStr) -> bool {
        let prefix = self.hidden("staging-");
        name.as_encoded_bytes()
            .strip_prefix(prefix.as_encoded_bytes())
            .is_some_and(|number| !number.is_empty() && number.iter().all(u8::is_ascii_digit))
    }

    fn beside(&self, what: &str) -> PathBuf {
        self.parent.join(self.hidden(what))
    }

    /// `.public.tartip-<what>`: hidden, and saying whose it is.
    fn hidden(&self, what: &str) -> OsString {
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(".tartip-");
        name.push(what);
        name
    }
}

/// `path` with every link resolved, or `None` if nothing is there.
fn real(path: &Path) -> Result<Option<PathBuf>, PublishError> {
    match fs::canonicalize(path) {
        Ok(real) => Ok(Some(real)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        // Not knowing where a source is, we cannot promise to spare it.
        Err(error) => Err(PublishError::io(DiskAction::Find, path)(error)),
    }
}

/// The absolute `path` with every link resolved in the part that exists; the rest is appended as it
/// is.
fn canonical(path: &Path, asked: &Path) -> Result<PathBuf, PublishError> {
    let mut missing = Vec::new();
    let mut existing = path;
    loop {
        // A dangling link is there for `symlink_metadata` and missing for `canonicalize`: it is an
        // error below.
        if fs::symlink_metadata(existing).is_ok() {
            let mut whole =
                fs::canonicalize(existing).map_err(PublishError::io(DiskAction::Find, existing))?;
            whole.extend(missing.into_iter().rev());
            return Ok(whole);
        }
        match (existing.parent(), existing.components().next_back()) {
            (Some(parent), Some(Component::Normal(name))) => {
                missing.push(name);
                existing = parent;
            }
            // What `..` after a missing folder means would depend on what is created there.
            _ => {
                return Err(PublishError::NotReplaceable {
                    path: asked.to_owned(),
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        fs::create_dir_all(root.join("site/content/pages")).unwrap();
        (folder, root.join("site"))
    }

    fn find(output: &Path, root: &Path) -> Result<OutputFolder, PublishError> {
        OutputFolder::find(
            output,
            &[root.to_owned()],
            &[root.join("content"), root.join("no-theme-here")],
        )
    }

    #[test]
    fn an_output_beside_the_content_is_allowed() {
        let (_folder, root) = site();
        for output in [
            "public",
            "build/a/b",
            "content-2",
            "public/",
            "content/../public",
            "./public/.",
        ] {
            assert!(find(&root.join(output), &root).is_ok(), "{output}");
        }
        assert!(find(&root.with_file_name("elsewhere"), &root).is_ok());
    }

    #[test]
    fn an_output_that_covers_the_site_or_lies_in_its_content_is_refused() {
        let (_folder, root) = site();
        for output in [
            "",
            "..",
            ".",
            "../..",
            "../site",
            "content/..",
            "content",
            "content/../content/",
        ] {
            let found = find(&root.join(output), &root);
            assert!(
                matches!(found, Err(PublishError::HoldsSource { .. })),
                "{output}: {found:?}"
            );
        }
        for output in [
            "content/public",
            "content/pages",
            "content/new/new",
            "public/../content/x",
        ] {
            fs::create_dir_all(root.join("public")).unwrap();
            let found = find(&root.join(output), &root);
            assert!(
                matches!(found, Err(PublishError::InsideSource { .. })),
                "{output}: {found:?}"
            );
        }
    }

    #[test]
    fn a_path_without_a_folder_of_its_own_is_refused() {
        let (_folder, root) = site();
        for output in [
            Path::new("/"),
            Path::new(""),
            &root.join("missing/../public"),
        ] {
            let found = find(output, &root);
            assert!(found.is_err(), "{output:?}: {found:?}");
        }
        assert!(matches!(
            OutputFolder::find(Path::new("/"), &[], &[]),
            Err(PublishError::NotReplaceable { .. })
        ));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_neither_hides_the_content_nor_is_replaced() {
        let (_folder, root) = site();
        std::os::unix::fs::symlink(root.join("content"), root.join("shortcut")).unwrap();
        for output in ["shortcut", "shortcut/"] {
            let found = find(&root.join(output), &root);
            assert!(
                matches!(found, Err(PublishError::NotAFolder { .. })),
                "{found:?}"
            );
        }
        let found = find(&root.join("shortcut/public"), &root);
        assert!(
            matches!(found, Err(PublishError::InsideSource { .. })),
            "{found:?}"
        );
    }

    #[test]
    fn only_names_that_a_build_gives_are_taken_for_its_own() {
        let (_folder, root) = site();
        let place = find(&root.join("public"), &root).unwrap();
        assert!(place.is_staging(place.staging(12).file_name().unwrap()));
        for name in [
            ".public.tartip-staging-",
            ".public.tartip-staging-1x",
            ".other.tartip-staging-1",
            "public",
        ] {
            assert!(!place.is_staging(OsStr::new(name)), "{name}");
        }
    }
}
