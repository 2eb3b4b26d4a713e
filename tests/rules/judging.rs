//! A case made in a site of its own and checked in this process.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use insta::Settings;
use jiff::civil::date;
use serde_json::Value;
use tartip::diagnostic::finding::findings;
use tartip::diagnostic::human::{self, Style};
use tartip::diagnostic::{Change, Example, Report, json};
use tartip::language::UiLanguage;
use tartip::pipeline::{self, Checked, Request};
use tartip::review;

use crate::cases::Case;
use crate::host;

/// Where the words are kept.
pub(crate) const SNAPSHOTS: &str = "tests/rules/snapshots";

/// The columns that the command draws in.
const WIDTH: usize = 120;

/// The name under which the words of a case are kept.
pub(crate) fn snapshot(case: &Case) -> String {
    case.title().replace("::", "__")
}

/// Passes if what is found of a case is what it expects, in the words that are kept.
pub(crate) fn judge(case: &Case) {
    let folder = folder();
    let request = Request {
        theme: case.theme.clone(),
        due_within: case.due_within,
        ..request(folder.path())
    };
    lay(folder.path(), small_site(case.reviewed));
    case.lay(folder.path());

    let mut checked = pipeline::check(&request);
    if looks_at_pages(case) {
        pipeline::inspect(&mut checked, &request);
    }
    let title = case.title();
    let about = case.about.as_deref().unwrap_or_default();
    let own = own(case, &checked.report);
    assert_eq!(
        places(&own, &checked),
        case.expected(),
        "{title}: found on the left, expected on the right; {about}\n{}",
        drawn(&checked.report, &checked, UiLanguage::English)
    );
    // What is only a warning stops nothing, and neither may what comes with it.
    let broken = own.has_errors();
    assert_eq!(
        checked.valid.is_none(),
        broken,
        "{title}: {}",
        drawn(&checked.report, &checked, UiLanguage::English)
    );
    assert_eq!(checked.report.has_errors(), broken, "{title}");
    is_told_to_programs_too(&checked);
    if own.diagnostics().is_empty() {
        return;
    }
    keep(&snapshot(case), &own, &checked);
}

/// Passes if the example of a rule makes its problem, in the words that are kept.
pub(crate) fn judge_example(code: &'static str, example: &Example) {
    let folder = folder();
    lay(folder.path(), &site("starter", example.reviewed));
    for change in example.changes {
        let path = |file: &str| folder.path().join(file);
        match change {
            Change::Edit { file, right, wrong } => {
                let text = fs::read_to_string(path(file)).unwrap();
                assert_eq!(
                    text.matches(right).count(),
                    1,
                    "{code}: `{right}` in {file}"
                );
                fs::write(path(file), text.replace(right, wrong)).unwrap();
            }
            Change::Write { file, text } => {
                fs::create_dir_all(path(file).parent().unwrap()).unwrap();
                fs::write(path(file), text).unwrap();
            }
            Change::Remove { file } => fs::remove_file(path(file)).unwrap(),
        }
    }
    let request = Request {
        due_within: 30,
        ..request(folder.path())
    };
    let mut checked = pipeline::check(&request);
    if code.starts_with("page-") {
        pipeline::inspect(&mut checked, &request);
    }
    if matches!(code, "dead-link" | "moved-link") {
        pipeline::ask_outside(&mut checked, &host::config(), |_, _| {});
    }
    let mut own = Report::default();
    let found = checked.report.diagnostics().iter();
    for diagnostic in found.filter(|diagnostic| diagnostic.problem.code() == code) {
        own.push(diagnostic.clone());
    }
    assert!(
        !own.diagnostics().is_empty(),
        "{code}: the example does not make it\n{}",
        drawn(&checked.report, &checked, UiLanguage::English)
    );
    keep(
        &format!("{}__example", code.replace('-', "_")),
        &own,
        &checked,
    );
}

/// Compares the words of a report with those that are kept.
fn keep(name: &str, report: &Report, checked: &Checked) {
    let words = [UiLanguage::English, UiLanguage::Russian, UiLanguage::Kazakh]
        .map(|ui| drawn(report, checked, ui));
    let mut settings = Settings::new();
    settings.set_snapshot_path(Path::new(env!("CARGO_MANIFEST_DIR")).join(SNAPSHOTS));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, words.concat()));
}

/// Faults of pages are looked for where the case is about them: these take the longest.
fn looks_at_pages(case: &Case) -> bool {
    let codes = case.codes();
    codes
        .iter()
        .any(|code| code.starts_with("page-") || code == "bad-template")
}

/// What was found of the codes that a case is about.
fn own(case: &Case, report: &Report) -> Report {
    let codes = case.codes();
    let mut own = Report::default();
    for diagnostic in report.diagnostics() {
        if codes.contains(diagnostic.problem.code()) {
            own.push(diagnostic.clone());
        }
    }
    own
}

/// `CODE path:line:column` of each problem.
fn places(report: &Report, checked: &Checked) -> Vec<String> {
    let diagnostics = report.diagnostics().iter();
    diagnostics
        .map(|diagnostic| {
            let position = checked.sources.position(diagnostic.place);
            let path = checked.sources.path(diagnostic.place.source);
            let code = diagnostic.problem.code();
            format!("{code} {path}:{}:{}", position.line, position.column)
        })
        .collect()
}

fn drawn(report: &Report, checked: &Checked, ui: UiLanguage) -> String {
    let style = Style {
        colour: false,
        width: WIDTH,
        ui,
    };
    human::draw(report, &checked.sources, style)
}

/// Passes if the report for programs has the very problems of the report, at their places.
fn is_told_to_programs_too(checked: &Checked) {
    let found = findings(&checked.report, &checked.sources, "", UiLanguage::English);
    let told: Value = serde_json::from_str(&json::json(&found)).unwrap();
    let told = told["findings"].as_array().unwrap().iter().map(|finding| {
        let place = &finding["place"];
        format!(
            "{} {}:{}:{}",
            finding["code"].as_str().unwrap(),
            place["path"].as_str().unwrap(),
            place["line"],
            place["column"]
        )
    });
    let told: Vec<String> = told.collect();
    assert_eq!(told, places(&checked.report, checked));
}

/// The files of the small site; with its record of review, if asked for.
fn small_site(reviewed: bool) -> &'static BTreeMap<String, Vec<u8>> {
    static PLAIN: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    static REVIEWED: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    let kept = if reviewed { &REVIEWED } else { &PLAIN };
    kept.get_or_init(|| site("tests/site", reviewed))
}

/// The files of a site in a folder of the project; with its record of review, if asked for.
fn site(folder: &str, reviewed: bool) -> BTreeMap<String, Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = BTreeMap::new();
    read(&root, "content", &mut files);
    if reviewed {
        let read = pipeline::read_for_review(&request(&root));
        let (pairs, facts) = (&read.draft.pairs, &read.facts);
        let nothing = review::Record::default();
        let comparison = review::compare(pairs, facts, &nothing);
        let record = review::accept(pairs, facts, &comparison, &nothing, |_| true);
        files.insert(review::PATH.to_owned(), record.to_text().into_bytes());
    }
    files
}

/// What is asked of the check of a site.
fn request(root: &Path) -> Request {
    Request {
        root: root.to_owned(),
        follow_links: Vec::new(),
        as_of: date(2026, 11, 26),
        theme: None,
        due_within: 0,
        base_url: None,
    }
}

fn lay(root: &Path, files: &BTreeMap<String, Vec<u8>>) {
    for (path, bytes) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

fn read(root: &Path, inside: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(root.join(inside)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{inside}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            read(root, &path, files);
        } else {
            files.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

/// A folder that is removed with its owner, in memory where there is such a place.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .unwrap()
}
