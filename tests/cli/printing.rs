//! What is printed where nothing can be written, or where nobody reads on.

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::process::Stdio;

use crate::sandbox::{DAY, Outcome, Sandbox};

/// A device that is always full.
fn full() -> File {
    OpenOptions::new().write(true).open("/dev/full").unwrap()
}

/// Commands that print what was asked for.
const ASKED: [&[&str]; 16] = [
    &["check", "--format", "json"],
    &["check", "--format", "sarif"],
    &["check", "--format", "github", "--due-within", "3000d"],
    &["check", "--format", "gitlab"],
    &["status", "--all"],
    &["status", "--format", "json"],
    &["status", "--format", "html"],
    &["status", "--format", "csv"],
    &["explain"],
    &["explain", "bad-id"],
    &["schema", "act"],
    &["--help"],
    &["help", "new"],
    &["--version"],
    &["fmt"],
    &["--lang", "ru", "--help"],
];

/// Commands that say what they did.
const SAID: [&[&str]; 8] = [
    &["check"],
    &["check", "--fix"],
    &["fmt", "--check"],
    &["review"],
    &["build"],
    &["new", "office", "one"],
    &["status"],
    &["nothing"],
];

#[test]
fn what_was_asked_for_and_can_not_be_printed_is_a_failure() {
    for arguments in ASKED {
        let site = Sandbox::new();
        site.write(
            "content/areas/other.yaml",
            "level: okrug\nname:\n  kk: Ауыл\n  ru: Село\n",
        );
        let output = site.command(arguments).stdout(full()).output().unwrap();
        let outcome = Outcome::from(output);
        assert_eq!(outcome.code, Some(1), "{arguments:?}: {}", outcome.stderr);
        let told = outcome.stderr.matches("the disk is full").count();
        let told = told + outcome.stderr.matches("на диске нет места").count();
        assert_eq!(told, 1, "{arguments:?}: {}", outcome.stderr);
    }
}

#[test]
fn what_can_not_be_said_is_a_failure() {
    for arguments in SAID {
        let site = Sandbox::new();
        let said = site.command(arguments).output().unwrap().status.code();
        let site = Sandbox::new();
        let output = site.command(arguments).stderr(full()).output().unwrap();
        let expected = said.map(|code| code.max(1));
        assert_eq!(output.status.code(), expected, "{arguments:?}");
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    for arguments in [&["schema", "letter"][..], &["explain"], &["--help"]] {
        let site = Sandbox::new();
        let mut child = site
            .command(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut said = String::new();
        let mut stderr = child.stderr.take().unwrap();
        stderr.read_to_string(&mut said).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(0), "{arguments:?}");
        assert_eq!(said, "", "{arguments:?}");
    }
    let site = Sandbox::new();
    let mut child = site
        .command(["check", "--as-of", DAY])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
