//! Which paths a page may have: those that name one file under the output folder, on every system.

use super::{MARKER, PublishError};
use crate::messages::PathFault;

/// Passes `path` if it is relative, has `/` between its segments, and cannot lead out of the folder
/// it is joined to, on Unix or on Windows.
///
/// # Errors
/// [`PublishError::BadPath`], with the fault.
pub(super) fn check(path: &str) -> Result<(), PublishError> {
    match fault(path) {
        None => Ok(()),
        Some(fault) => Err(PublishError::BadPath {
            path: path.to_owned(),
            fault,
        }),
    }
}

/// The first thing wrong with `path`, if anything is.
fn fault(path: &str) -> Option<PathFault> {
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
    None
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
        ] {
            assert!(check(path).is_ok(), "{path:?}");
        }
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
