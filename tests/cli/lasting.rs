//! What a run leaves on the disk that was killed, or that found no room: nothing of it stays.

use std::fs;
use std::process::Command;

use crate::sandbox::{DAY, Outcome, Sandbox, assert_same, tree};

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
        &["new", "office", "one"],
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

/// The command where no file may grow longer than so many kilobytes, as on a disk that is full by
/// then.
fn run_short_of_room(site: &Sandbox, kilobytes: u32, arguments: &[&str]) -> Outcome {
    let limited = format!("ulimit -f {kilobytes}; trap '' XFSZ; exec \"$0\" \"$@\"");
    let mut command = Command::new("bash");
    command
        .args(["-c", &limited, env!("CARGO_BIN_EXE_tartip")])
        .args(arguments)
        .current_dir(site.root())
        .env("LC_ALL", "C");
    command.output().unwrap().into()
}

#[test]
fn a_record_that_finds_no_room_is_not_made() {
    for kind in ["office", "procedure", "letter", "act"] {
        let site = Sandbox::new();
        let before = tree(&site.root());
        run_short_of_room(&site, 0, &["new", kind, "one"])
            .ends_with(1)
            .says("can't be written");
        assert_same(&before, &tree(&site.root()));
        site.run(["new", kind, "one"]).succeeds();
    }
}

#[test]
fn a_site_that_finds_no_room_is_not_made() {
    let site = Sandbox::new();
    fs::create_dir(site.path("empty")).unwrap();
    for folder in ["new/one", "empty"] {
        for kilobytes in [0, 2, 8] {
            let before = tree(&site.root());
            run_short_of_room(&site, kilobytes, &["new", "site", folder])
                .ends_with(1)
                .says("can't be written");
            assert_same(&before, &tree(&site.root()));
        }
        site.run(["new", "site", folder]).succeeds();
        assert!(site.path(folder).join("content/site.yaml").is_file());
    }
}

#[test]
fn what_finds_no_room_leaves_the_files_as_they_were() {
    let site = Sandbox::new();
    site.run(["review", "--all"]).succeeds();
    let office = "content/offices/example-akim-office.yaml";
    site.append(office, "\n\n\n");
    site.replace(office, "ru: Акиму", "ru:   Руководителю");
    let schemas = ["schema", "--output", ".vscode/schemas"];
    let before = tree(&site.root());
    for arguments in [&["fmt"][..], &["review", "--all"], &schemas] {
        run_short_of_room(&site, 0, arguments)
            .ends_with(1)
            .says("can't be written");
        assert_same(&before, &tree(&site.root()));
    }
}

#[test]
fn a_site_whose_making_was_killed_can_be_made_again() {
    let site = Sandbox::new();
    site.write("half/content/acts/.tartip-aB3dE6~", "half a fi");
    fs::create_dir_all(site.path("half/.vscode/schemas")).unwrap();
    site.run(["new", "site", "half"]).succeeds();
    assert_eq!(own(&site, "half"), [""; 0]);
    // What is not ours is in nobody's way but its owner's.
    site.write("other/.aB3dE6~", "somebody's");
    site.run(["new", "site", "other"]).ends_with(2);
}
