//! Every way to break the content: `tests/fixtures/broken/NAME/` holds the files that change, and
//!
//! - `expected`: a line `code path:line:column` for each diagnostic, in order, written by hand;
//! - `report.txt`, `report.ru.txt`, `report.kk.txt`: the whole report as a person sees it, in every language of the command.
//!   `TARTIP_BLESS=1` writes them anew: read the difference before you commit it, as you would read code;
//! - `remove`, if there is one: paths to remove from the site;
//! - `reviewed`, if there is one: everything is recorded as reviewed before, and these lines are added to the record;
//! - `arguments`, if there is one: further arguments, one a line.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use tartip::diagnostic::{Problem, Severity};

use crate::hostile;
use crate::sandbox::{DAY, Sandbox, assert_same};

/// Files of a fixture that are not part of its site.
const OWN: [&str; 7] = [
    "expected",
    "report.txt",
    "report.ru.txt",
    "report.kk.txt",
    "remove",
    "reviewed",
    "arguments",
];

/// The fixtures of `tests/fixtures/KIND/`.
pub fn fixtures(kind: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(kind);
    let entries = fs::read_dir(folder).unwrap();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

/// The lines of a file; none if there is no file.
pub fn lines(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

/// Lays the files of a fixture over those of a site.
pub fn spoil(site: &Sandbox, fixture: &Path) {
    let reviewed = fixture.join("reviewed");
    if reviewed.exists() {
        site.run(["review", "--all"]).succeeds();
        let tail = fs::read_to_string(reviewed).unwrap();
        site.append("content/reviews.lock", &tail);
    }
    for entry in fs::read_dir(fixture).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if !OWN.contains(&name.as_str()) {
            crate::sandbox::copy(&entry.path(), &site.path(&name));
        }
    }
    for path in lines(&fixture.join("remove")) {
        fs::remove_file(site.path(&path)).unwrap();
    }
}

/// The arguments of `command` on a fixture.
pub fn arguments(command: &str, fixture: &Path) -> Vec<String> {
    let mut arguments = vec![command.to_owned(), "--as-of".to_owned(), DAY.to_owned()];
    arguments.extend(lines(&fixture.join("arguments")));
    arguments
}

/// Whether a report is the one that the fixture keeps under this name; `TARTIP_BLESS=1` keeps it.
pub fn compare(fixture: &Path, name: &str, report: &str) -> bool {
    let snapshot = fixture.join(name);
    if std::env::var_os("TARTIP_BLESS").is_some_and(|value| value == "1") {
        fs::write(&snapshot, report).unwrap();
    }
    fs::read_to_string(&snapshot).unwrap_or_default() == report
}

/// The languages whose reports are compared besides English; the last line of what they print is not the report's if it
/// `ends` with a sentence on the outcome.
pub fn compare_translations(
    site: &Sandbox,
    fixture: &Path,
    command: &str,
    ends: bool,
) -> Vec<String> {
    let mut faults = Vec::new();
    for language in ["ru", "kk"] {
        let mut arguments = arguments(command, fixture);
        arguments.extend(["--lang".to_owned(), language.to_owned()]);
        let said = site.run(arguments).stderr;
        let report: String = match said.trim_end_matches('\n').rsplit_once('\n') {
            Some((report, _)) if ends => format!("{report}\n"),
            _ => said,
        };
        let name = format!("report.{language}.txt");
        if !compare(fixture, &name, &report) {
            faults.push(format!("the report differs from {name}:\n{report}"));
        }
    }
    faults
}

/// Breaks a sound site that is published, and tells every way in which the outcome is not as it should be.
fn faults(fixture: &Path) -> Vec<String> {
    let site = Sandbox::built();
    let before = site.public();
    spoil(&site, fixture);
    let beside = site.beside();
    let run = |command| site.run(arguments(command, fixture));
    let (built, checked) = (run("build"), run("check"));

    let mut faults = Vec::new();
    let mut demand = |sound: bool, fault: String| {
        if !sound {
            faults.push(fault);
        }
    };
    demand(built.code == Some(1), format!("exit code {:?}", built.code));
    let expected = lines(&fixture.join("expected"));
    let found = built.found();
    demand(
        found == expected,
        format!("expected {expected:#?}, found {found:#?}"),
    );
    demand(
        built.stdout.is_empty(),
        "standard output is not empty".to_owned(),
    );
    let report = built.stderr.strip_suffix("Nothing was published.\n");
    demand(
        report.is_some(),
        "it does not say that nothing was published".to_owned(),
    );
    let report = report.unwrap_or(&built.stderr);
    demand(
        compare(fixture, "report.txt", report),
        format!("the report differs from report.txt:\n{report}"),
    );
    demand(
        checked.code == Some(1) && checked.stderr == report,
        format!("`check` reports otherwise:\n{}", checked.stderr),
    );
    for fault in compare_translations(&site, fixture, "check", false) {
        demand(false, fault);
    }
    demand(
        site.public() == before,
        "the published site was touched".to_owned(),
    );
    demand(
        site.beside() == beside,
        format!("left behind: {:?}", site.beside()),
    );
    faults
}

#[test]
fn broken_content_is_reported_at_its_place_and_never_published() {
    let fixtures = fixtures("broken");
    assert!(fixtures.len() >= 55, "only {} fixtures", fixtures.len());
    let failed: Vec<String> = fixtures
        .par_iter()
        .flat_map_iter(|fixture| {
            let name = fixture.file_name().unwrap().to_string_lossy().into_owned();
            let faults = faults(fixture);
            faults
                .into_iter()
                .map(move |fault| format!("{name}: {fault}"))
        })
        .collect();
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

#[test]
fn every_error_is_broken_on_purpose_somewhere() {
    let mut broken: BTreeSet<String> = fixtures("broken")
        .iter()
        .flat_map(|fixture| lines(&fixture.join("expected")))
        .filter_map(|line| Some(line.split_once(' ')?.0.to_owned()))
        .collect();
    broken.extend(hostile::CASES.iter().map(|case| case.code.to_owned()));
    let untested: Vec<&&str> = Problem::CODES
        .iter()
        .filter(|code| matches!(Problem::known(code), Some((_, Severity::Error))))
        .filter(|code| !broken.contains(**code))
        .collect();
    assert!(
        untested.is_empty(),
        "no fixture and no case for {untested:?}"
    );
}

#[test]
fn a_sound_site_is_the_ground_that_every_fixture_breaks() {
    let site = Sandbox::built();
    let before = site.public();
    site.check().succeeds().without_warnings();
    site.build().succeeds().without_warnings();
    assert_same(&before, &site.public());
}
