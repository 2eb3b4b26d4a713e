//! Which paths a page may have: those that name one file under the output folder, on every system.

use super::{MARKER, PublishError};
use crate::messages::PathFault;
use crate::scalar::id::is_device;
use std::collections::BTreeSet;

/// Passes `path` if it is relative, has `/` between its segments, and cannot lead out of the folder
/// it is joined to, on Unix or on Windows.
///
/// # Errors
/// [`PublishError::BadPath`], with the fault.
pub(super) fn check(path: &str) -> Result<(), PublishError> {
    match path_fault(path) {
        None => Ok(()),
        Some(fault) => Err(PublishError::BadPath {
            path: path.to_owned(),
            fault,
        }),
    }
}

/// The first thing wrong with `path`, if anything is.
pub(super) fn path_fault(path: &str) -> Option<PathFault> {
    if path.is_empty() {
        return Some(PathFault::Empty);
    }
    if path.starts_with('/') {
        return Some(PathFault::Rooted);
    }
    if path.contains('\0') {
        return Some(PathFault::Nul);
    }
    if path.contains('\\') {
        return Some(PathFault::Backslash);
    }
    // `Path::join("C:x")` on Windows leaves the folder, and `a:b` there is a hidden stream of the
    // file `a`.
    if path.contains(':') {
        return Some(PathFault::Colon);
    }
    if path.split('/').any(str::is_empty) {
        return Some(PathFault::EmptyName);
    }
    if path.split('/').any(|name| name == "." || name == "..") {
        return Some(PathFault::Dots);
    }
    // In any case of letters: a file system that does not tell them apart would take it for the
    // marker.
    if path
        .split('/')
        .next()
        .is_some_and(|first| first.eq_ignore_ascii_case(MARKER))
    {
        return Some(PathFault::Marker);
    }
    if path.contains(char::is_control) {
        return Some(PathFault::Control);
    }
    if path.contains(['<', '>', '"', '|', '?', '*']) {
        return Some(PathFault::Character);
    }
    // A site is unpacked, and its repository checked out, on Windows too.
    if path.split('/').any(|name| name.ends_with(['.', ' '])) {
        return Some(PathFault::End);
    }
    let stem = |name: &str| is_device(name.split('.').next().unwrap_or_default().trim_end());
    path.split('/').any(stem).then_some(PathFault::Device)
}

/// The paths among `paths` that can't be those of files of one site, in order, and why.
pub fn path_faults<'p>(paths: impl IntoIterator<Item = &'p str>) -> Vec<(&'p str, PathFault)> {
    let paths: BTreeSet<&str> = paths.into_iter().collect();
    let under_file = |path: &str| {
        let mut ends = path.match_indices('/').map(|(at, _)| at);
        ends.any(|at| paths.contains(&path[..at]))
    };
    let fault = |path: &&'p str| {
        let under = || under_file(path).then_some(PathFault::UnderFile);
        Some((*path, path_fault(path).or_else(under)?))
    };
    paths.iter().filter_map(fault).collect()
}

#[cfg(test)]
mod tests {
    use std::path::{Component, Path};

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_path_that_could_leave_the_output_is_refused() {
        for path in [
            "",
            "/",
            "/etc/passwd",
            "..",
            "../x",
            "a/../../x",
            "a/..",
            ".",
            "./a",
            "a/./b",
            "a//b",
            "a/",
            "a\0b",
            "a\\b",
            "C:x",
            ".tartip",
            ".TARTIP",
            ".tartip/x",
            "a\nb",
            "a\u{85}b",
            "a?b",
            "a*.svg",
            "a./b",
            "a ",
            "assets/nul.svg",
            "COM1",
            "aux .a",
        ] {
            assert!(check(path).is_err(), "{path:?}");
        }
    }

    #[test]
    fn an_ordinary_path_is_taken() {
        for path in [
            "index.html",
            "kk/арыз/index.html",
            ".well-known/security.txt",
            "a/.tartip",
            "_headers",
            "a..b",
            "a b#%.svg",
            "nul-1.svg",
            ".con",
        ] {
            assert!(check(path).is_ok(), "{path:?}");
        }
    }

    #[test]
    fn a_file_is_no_folder_of_another() {
        let found = path_faults(["a/b/c", "a/b", "d/e", "a:b", "d.e"]);
        let expected = [("a/b/c", PathFault::UnderFile), ("a:b", PathFault::Colon)];
        assert_eq!(found, expected);
    }

    proptest! {
        #[test]
        fn whatever_is_taken_lies_under_the_output(path in "[./a\\\\:\0-]{0,12}") {
            if check(&path).is_ok() {
                let parts: Vec<_> = Path::new(&path).components().collect();
                prop_assert!(parts.iter().all(|part| matches!(part, Component::Normal(_))));
                prop_assert_eq!(parts.len(), path.split('/').count());
            }
        }
    }
}
