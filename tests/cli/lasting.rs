//! What a run leaves on the disk that was killed: nothing of it stays.

use std::fs;

use crate::sandbox::{DAY, Sandbox, tree};

/// The paths of the program's own files in a folder of the site.
fn own(site: &Sandbox, folder: &str) -> Vec<String> {
    let paths = tree(&site.path(folder)).into_keys();
    paths.filter(|path| path.contains(".tartip-")).collect()
}

#[test]
fn what_a_killed_run_left_is_swept_by_the_next_that_writes_there() {
    let left = [
        "content/.tartip-Ab12cD~",
        "content/acts/.tartip-x~",
        "content/procedures/complaint/.tartip-0~",
    ];
    for arguments in [
        &["fmt"][..],
        &["check", "--fix"],
        &["review", "--all"],
    ] {
        let site = Sandbox::new();
        for path in left {
            site.write(path, "half a fi");
        }
        site.write("content/.notes~", "somebody's");
        // It is passed over by what only reads.
        for reads in [&["check", "--as-of", DAY][..], &["fmt", "--check"]] {
            site.run(reads).succeeds().without_warnings();
            assert_eq!(own(&site, "content").len(), 3, "{reads:?}");
        }
        site.run(arguments).succeeds();
        assert_eq!(own(&site, "content"), [""; 0], "{arguments:?}");
        assert!(site.path("content/.notes~").exists());
    }
}

#[test]
fn version_control_passes_over_the_files_of_the_program() {
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in [here, &Sandbox::starter().root()] {
        let ignored = fs::read_to_string(folder.join(".gitignore")).unwrap();
        assert!(ignored.lines().any(|line| line == ".tartip-*~"));
    }
}
