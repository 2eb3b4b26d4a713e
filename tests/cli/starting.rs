//! The first minutes: a new site, and a command line with a typo in it.

use std::fs;

use crate::sandbox::{DAY, Sandbox, tree};

#[test]
fn a_new_site_builds_without_warnings() {
    let site = Sandbox::new();
    site.check()
        .succeeds()
        .without_warnings()
        .says("The content is valid: 1 procedure, 1 office, 2 languages.");
    let built = site.build().succeeds().without_warnings();
    assert_eq!(built.stdout, "");
    for page in [
        "index.html",
        "404.html",
        "kk/index.html",
        "ru/index.html",
        "kk/procedures/complaint.html",
        "ru/letters/complaint.html",
        "sitemap.xml",
        "robots.txt",
        "_headers",
        "worker.js",
    ] {
        assert!(site.path("public").join(page).is_file(), "{page}");
    }
}

#[test]
fn a_new_site_has_every_file_of_the_starter() {
    let starter = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("starter");
    let mut made = tree(&Sandbox::starter().root());
    // The schemas are made by the program; `schemas` compares them.
    made.retain(|path, _| !path.starts_with(".vscode/schemas/"));
    assert!(made == tree(&starter));
    assert!(
        made.contains_key(".gitignore"),
        "what begins with a dot too"
    );
}

#[test]
fn a_new_site_is_never_made_over_files_of_someone() {
    let site = Sandbox::new();
    let before = tree(&site.root());
    site.run(["new", "site", "."])
        .ends_with(2)
        .says("is not empty");
    site.run(["new", "site", "README.md"]).ends_with(2);
    assert!(tree(&site.root()) == before);
    fs::create_dir(site.path("empty")).unwrap();
    site.run(["new", "site", "empty"]).succeeds();
}

#[test]
fn a_wrong_command_line_ends_with_2_and_does_nothing() {
    let site = Sandbox::built();
    let before = tree(&site.root());
    for arguments in [
        &[][..],
        &["bild"],
        &["build", "--outptu", "x"],
        &["build", "--as-of", "2026-02-30"],
        &["build", "--as-of", "22.11.2026"],
        &["build", "--as-of", "2026-11-22T10:00"],
        &["build", "--base-url", "mysal.example"],
        &["build", "--base-url", "https://mysal.example/?a=b"],
        &["build", "--base-url", "ftp://mysal.example"],
        &["build", "--theme", "../themes"],
        &["check", "--output", "x"],
        &["new"],
        &["new", "site"],
    ] {
        let outcome = site.run(arguments).ends_with(2);
        assert!(!outcome.stderr.is_empty(), "{arguments:?}");
        assert_eq!(outcome.stdout, "", "{arguments:?}");
    }
    assert!(tree(&site.root()) == before);
}

#[test]
fn help_and_the_version_are_asked_for_and_not_an_error() {
    let site = Sandbox::new();
    for arguments in [&["--help"][..], &["build", "--help"], &["--version"]] {
        let outcome = site.run(arguments).succeeds();
        assert!(!outcome.stdout.is_empty(), "{arguments:?}");
        assert_eq!(outcome.stderr, "", "{arguments:?}");
    }
}

#[test]
fn a_site_elsewhere_is_named_with_root() {
    let site = Sandbox::new();
    fs::create_dir(site.path("elsewhere")).unwrap();
    let root = site.root();
    let arguments = ["build", "--as-of", DAY, "--root"].map(std::ffi::OsString::from);
    let arguments = arguments.into_iter().chain([root.into_os_string()]);
    let mut command = site.command(arguments);
    let output = command
        .current_dir(site.path("elsewhere"))
        .output()
        .unwrap();
    assert!(output.status.success());
    assert!(site.path("public/index.html").is_file());
}

#[test]
fn a_folder_without_a_site_is_told_how_to_make_one() {
    let site = Sandbox::new();
    fs::create_dir(site.path("empty")).unwrap();
    site.run(["build", "--root", "empty"])
        .ends_with(1)
        .says("tartip new site DIR");
    assert!(tree(&site.path("empty")).is_empty());
}
