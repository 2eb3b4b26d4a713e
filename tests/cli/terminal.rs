//! What a terminal is asked: whether it shows colours, and how wide its window is.

use std::process::Stdio;

use super::sandbox::Sandbox;

/// A line that is wider than any window here.
fn site() -> Sandbox {
    let site = Sandbox::new();
    let long = "long ".repeat(60);
    site.append("content/site.yaml", &format!("wrong: {long}\n"));
    site
}

/// What `tartip check` prints in a terminal of so many columns.
fn in_terminal(site: &Sandbox, columns: usize, settings: &[(&str, &str)]) -> String {
    let mut command = std::process::Command::new("script");
    let program = env!("CARGO_BIN_EXE_tartip");
    command
        .args(["--quiet", "--return", "--command"])
        .arg(format!(
            "stty columns {columns} rows 40; {program} check --no-pages"
        ))
        .arg("/dev/null")
        .current_dir(site.root())
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR")
        .env_remove("CLICOLOR_FORCE")
        // A machine of CI shows colours in whatever terminal it has.
        .env_remove("CI")
        .env("TERM", "xterm")
        .env("LC_ALL", "C")
        .envs(settings.iter().copied())
        .stdin(Stdio::null());
    let printed = String::from_utf8(command.output().unwrap().stdout).unwrap();
    assert!(printed.contains("unknown-key"), "{printed}");
    printed
}

/// What it prints in a pipe.
fn in_pipe(site: &Sandbox, settings: &[(&str, &str)]) -> String {
    let mut command = site.command(["check", "--no-pages"]);
    let output = command.envs(settings.iter().copied()).output().unwrap();
    String::from_utf8(output.stderr).unwrap()
}

/// The columns of the line of the source in the frame.
fn width(printed: &str) -> usize {
    let line = printed.lines().find(|line| line.contains(" | wrong: "));
    line.unwrap().trim_end().chars().count()
}

#[test]
fn colours_are_for_a_terminal_that_has_them_and_a_person_who_wants_them() {
    let site = site();
    let coloured = |printed: String| printed.contains("\u{1b}[");
    assert!(coloured(in_terminal(&site, 80, &[])));
    assert!(coloured(in_terminal(&site, 80, &[("NO_COLOR", "")])));
    for plain in [("NO_COLOR", "1"), ("TERM", "dumb"), ("CLICOLOR", "0")] {
        assert!(!coloured(in_terminal(&site, 80, &[plain])), "{plain:?}");
    }
    assert!(!coloured(in_pipe(&site, &[])));
    assert!(coloured(in_pipe(&site, &[("CLICOLOR_FORCE", "1")])));
}

#[test]
fn frames_fit_the_window() {
    let site = site();
    let plain = [("NO_COLOR", "1")];
    let of = |columns| width(&in_terminal(&site, columns, &plain));
    let (narrow, wide) = (of(80), of(200));
    assert!((70..=80).contains(&narrow), "{narrow}");
    assert!((190..=200).contains(&wide), "{wide}");
    // Narrower than a frame can be, or of unknown width.
    assert_eq!(of(10), of(50));
    assert_eq!(of(0), width(&in_pipe(&site, &[])));
}

#[test]
fn a_report_in_a_pipe_does_not_depend_on_the_window() {
    let site = site();
    let here = in_pipe(&site, &[]);
    assert_eq!(in_pipe(&site, &[("COLUMNS", "60"), ("TERM", "dumb")]), here);
}
