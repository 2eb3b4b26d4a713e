//! Names of files and folders that would steer a terminal, or forge a line of a report: they are
//! shown, and do nothing.

use std::fs;

use crate::sandbox::{DAY, Outcome, Sandbox, copy};

/// ESC, a line that a host of repositories would take for a command, marks of the direction of
/// writing, a line separator, and what a terminal takes for ESC with `[`.
const STEERING: &str = "a\u{1b}[31m\r\n::error title=forged::b\u{202e}c\u{2066}d\u{2028}e\u{9b}f";

/// Passes if nothing that was printed steers, but for the ends of lines.
#[track_caller]
fn shows_only(outcome: &Outcome, what: &[&str]) {
    for text in [&outcome.stdout, &outcome.stderr] {
        let steers = |c: char| {
            c.is_control() && c != '\n'
                || "\u{61c}\u{200e}\u{200f}\u{2028}\u{2029}".contains(c)
                || ('\u{202a}'..='\u{202e}').contains(&c)
                || ('\u{2066}'..='\u{2069}').contains(&c)
        };
        assert!(!text.contains(steers), "{what:?}: {text:?}");
        let forged = |line: &str| line.trim_start().starts_with("::error title");
        assert!(!text.lines().any(forged), "{what:?}: {text}");
    }
}

const COMMANDS: [&[&str]; 13] = [
    &["check"],
    &["check", "--lang", "ru"],
    &["check", "--lang", "kk"],
    &["check", "--format", "json"],
    &["check", "--format", "sarif"],
    &["check", "--format", "github"],
    &["check", "--format", "gitlab"],
    &["check", "--fix"],
    &["build"],
    &["fmt", "--check"],
    &["status", "--all"],
    &["status", "--all", "--format", "json"],
    &["review"],
];

#[test]
fn a_name_in_the_content_or_the_theme_is_shown_and_does_nothing() {
    let area = "level: okrug\nname: {kk: Ауыл,   ru: Село}\n";
    for path in [
        format!("content/areas/{STEERING}.yaml"),
        format!("content/areas/{STEERING}/village.yaml"),
        format!("content/procedures/{STEERING}/guide.kk.md"),
        format!("content/{STEERING} copy.yaml"),
        format!("themes/default/assets/{STEERING}.svg"),
    ] {
        let site = Sandbox::new();
        site.write(&path, area);
        for arguments in COMMANDS {
            let outcome = site.run(arguments);
            shows_only(&outcome, arguments);
        }
        shows_only(&site.run(["fmt"]), &["fmt"]);
        // The name is there to be found.
        if path.ends_with("svg") || path.contains("copy") {
            site.check().ends_with(1).says("a\\u{1b}[31m\\r\\n::error");
        }
    }
}

#[test]
fn a_template_that_fails_is_named_and_does_nothing() {
    let site = Sandbox::new();
    let template = format!("themes/default/components/{STEERING}/{STEERING}.html");
    site.write(&template, "{% component x( %}");
    for arguments in COMMANDS {
        shows_only(&site.run(arguments), arguments);
    }
    site.check().ends_with(1);
}

#[test]
fn the_folder_of_the_site_is_shown_and_does_nothing() {
    let site = Sandbox::new();
    let root = site.around().join(STEERING);
    copy(&site.root(), &root);
    let root = root.to_str().unwrap();
    for arguments in COMMANDS {
        let arguments = [arguments, &["--root", root]].concat();
        let outcome = site.run_in(site.around(), &arguments);
        assert_ne!(outcome.code, Some(2), "{arguments:?}: {}", outcome.stderr);
        shows_only(&outcome, &arguments);
    }
    let made = site.run(["new", "office", "one", "--root", root]);
    shows_only(&made.succeeds().says("\\u{202e}"), &["new"]);
    let refused = site.run(["new", "office", "one", "--root", root]);
    shows_only(&refused.ends_with(2).says("\\u{202e}"), &["new"]);
    let missing = format!("{root}/{STEERING}");
    for arguments in [
        &["new", "office", "one", "--root", &missing][..],
        &["review", &missing],
        &["fmt", &missing],
        &["build", "--output", &missing, "--as-of", DAY],
        &["schema", "--output", &missing],
        &["new", "site", &missing],
        &["serve", "--root", &format!("{missing}/nowhere")],
    ] {
        shows_only(&site.run(arguments), arguments);
    }
    let lock = format!("{root}/.public.tartip-lock");
    fs::create_dir(&lock).unwrap();
    shows_only(
        &site.run(["build", "--root", root]).ends_with(1),
        &["build"],
    );
}

#[test]
fn a_report_for_a_program_has_the_true_name() {
    let site = Sandbox::new();
    let path = format!("content/areas/{STEERING}.yaml");
    site.write(&path, "level: okrug\nname: {kk: Ауыл, ru: Село}\n");
    let report = site.run(["check", "--format", "json"]).stdout;
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["findings"][0]["place"]["path"], path.as_str());
}
