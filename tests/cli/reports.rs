//! The forms of a report for other programs: `tartip check --format json|sarif|github|gitlab`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;

use crate::cases::Case;
use crate::sandbox::{DAY, Sandbox};

const CONTACT: &str = "content/contacts/example-akim-office.yaml";
const OFFICE: &str = "content/offices/example-akim-office.yaml";

/// A site with an error, warnings with fixes, and one that points at two places; Kazakh letters
/// stand before the places.
fn spoiled() -> Sandbox {
    let site = Sandbox::new();
    site.run(["review", "--all"]).succeeds();
    site.replace(
        OFFICE,
        "kk: «Мысал ауданы әкімінің аппараты» ММ",
        "kk: Өңір, \"Мысал ауданы\"  ММ",
    );
    site.replace(OFFICE, "  ru: Пример\n", "");
    site.append(OFFICE, "100%, 5: бөтен\n");
    site
}

fn check(site: &Sandbox, form: &str) -> crate::sandbox::Outcome {
    site.run(["check", "--as-of", DAY, "--format", form])
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn findings(report: &str) -> Vec<Value> {
    parsed(report)["findings"].as_array().unwrap().clone()
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

/// What stands at a place of a report, counted as a person counts: lines, and characters in them.
fn slice(root: &Path, place: &Value) -> String {
    let file = fs::read_to_string(root.join(text(&place["path"]))).unwrap();
    let file = file.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let all: Vec<&str> = file.split('\n').collect();
    let at = |line: &str, column: &str| (number(&place[line]) - 1, number(&place[column]) - 1);
    let ((line, column), (end_line, end_column)) =
        (at("line", "column"), at("end_line", "end_column"));
    assert!((line, column) <= (end_line, end_column), "{place}");
    assert!(end_column <= all[end_line].chars().count(), "{place}");
    let mut words: Vec<String> = all[line..=end_line]
        .iter()
        .map(|l| (*l).to_owned())
        .collect();
    let last = words.len() - 1;
    words[last] = words[last].chars().take(end_column).collect();
    words[0] = words[0].chars().skip(column).collect();
    words.join("\n")
}

#[test]
fn a_json_report_says_what_the_frames_say_and_its_places_are_in_the_files() {
    // Of every case, the tests of the rules demand it of the same functions.
    for (code, name) in crate::broken::CASES.iter().chain(&crate::warned::CASES) {
        let case = Case::of(code, name);
        let site = Sandbox::new();
        site.spoil(&case);
        let shown = site.run_case("check", &case);
        let outcome = site.run_case_with("check", &case, &["--format", "json"]);
        let report = parsed(&outcome.stdout);
        let findings = report["findings"].as_array().unwrap();
        let found: Vec<String> = findings
            .iter()
            .map(|finding| {
                let place = &finding["place"];
                let (line, column) = (&place["line"], &place["column"]);
                let path = text(&place["path"]);
                format!("{} {path}:{line}:{column}", text(&finding["code"]))
            })
            .collect();
        assert_eq!(found, shown.found(), "{name}");
        assert_eq!(outcome.code, shown.code, "{name}");
        assert_eq!(report["version"], 1);
        let errors = findings.iter().filter(|f| f["severity"] == "error").count();
        assert_eq!(number(&report["errors"]), errors, "{name}");
        assert_eq!(
            number(&report["warnings"]),
            findings.len() - errors,
            "{name}"
        );
        assert_eq!(outcome.code, Some(i32::from(errors > 0)), "{name}");
        assert_eq!(outcome.found(), Vec::<String>::new(), "{name}");
        let related = findings.iter().filter(|f| !f["related"].is_null());
        let places = findings.iter().map(|f| &f["place"]);
        for place in places.chain(related.map(|f| &f["related"]["place"])) {
            // Pages are not on the disk, nor is what is missing.
            let file = site.path(text(&place["path"]));
            if file.is_file() && fs::read_to_string(&file).is_ok() {
                slice(&site.root(), place);
            }
        }
    }
}

#[test]
fn the_places_of_words_and_fixes_hold_the_very_words() {
    let site = spoiled();
    let found = findings(&check(&site, "json").ends_with(1).stdout);
    let words: Vec<(String, String, Vec<String>)> = found
        .iter()
        .map(|finding| {
            let edits = finding["fix"]["edits"].as_array();
            let edits = edits.map(Vec::as_slice).unwrap_or_default();
            let edits = edits.iter().map(|edit| {
                let there = slice(&site.root(), &edit["place"]);
                format!("{there} → {}", text(&edit["text"]))
            });
            (
                text(&finding["code"]).to_owned(),
                slice(&site.root(), &finding["place"]),
                edits.collect(),
            )
        })
        .collect();
    let expected = [
        ("wrong-quotes", "\"", &["\" → «"][..]),
        ("wrong-quotes", "\"", &["\" → »"]),
        ("wrong-space", "  ", &["   →  "]),
        ("missing-language", "kk", &[]),
        ("unknown-key", "100%, 5", &[]),
    ];
    for (code, place, edits) in expected {
        let edits: Vec<String> = edits.iter().map(|edit| (*edit).to_owned()).collect();
        let wanted = (code.to_owned(), place.to_owned(), edits);
        assert!(words.contains(&wanted), "{wanted:?} in {words:#?}");
    }
}

/// A line of GitHub's workflow commands as the runner reads it: the severity, the properties and
/// the message.
fn command(line: &str) -> (String, Vec<(String, String)>, String) {
    let (head, message) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
    let (severity, properties) = head.split_once(' ').unwrap();
    let data = |text: &str| {
        let text = text.replace("%0D", "\r").replace("%0A", "\n");
        text.replace("%25", "%")
    };
    let property = |text: &str| data(&text.replace("%3A", ":").replace("%2C", ","));
    let properties = properties.split(',').map(|pair| {
        let (name, value) = pair.split_once('=').unwrap();
        (name.to_owned(), property(value))
    });
    (severity.to_owned(), properties.collect(), data(message))
}

#[test]
fn annotations_for_github_are_a_line_each_and_come_back_whole() {
    let site = spoiled();
    let odd = site.around().join("а, б: 100%");
    fs::rename(site.root(), &odd).unwrap();
    let run = |form| {
        let typed = [
            "check",
            "--as-of",
            DAY,
            "--root",
            "а, б: 100%",
            "--format",
            form,
        ];
        site.run_in(site.around(), typed).ends_with(1)
    };
    let (report, lines) = (run("json"), run("github"));
    let found = findings(&report.stdout);
    assert_eq!(lines.stdout.lines().count(), found.len());
    assert!(
        found
            .iter()
            .any(|finding| text(&finding["message"]).contains("100%, 5"))
    );
    for (line, finding) in lines.stdout.lines().zip(&found) {
        let (severity, properties, message) = command(line);
        let place = &finding["place"];
        let of = |name: &str| {
            let property = properties.iter().find(|(known, _)| known == name);
            property
                .unwrap_or_else(|| panic!("no {name} in {line}"))
                .1
                .clone()
        };
        assert_eq!(severity, text(&finding["severity"]));
        assert_eq!(of("title"), text(&finding["code"]));
        assert_eq!(of("file"), text(&place["path"]));
        assert!(of("file").starts_with("а, б: 100%/content/"));
        assert_eq!(of("line"), place["line"].to_string());
        assert_eq!(of("endLine"), place["end_line"].to_string());
        if place["line"] == place["end_line"] {
            assert_eq!(of("col"), place["column"].to_string());
            assert_eq!(of("endColumn"), place["end_column"].to_string());
        }
        let whole = [&finding["message"], &finding["expected"], &finding["hint"]];
        let whole: Vec<&str> = whole.into_iter().filter_map(Value::as_str).collect();
        let whole: Vec<&str> = whole.into_iter().filter(|part| !part.is_empty()).collect();
        assert_eq!(message, whole.join("\n"));
    }
}

fn fingerprints(report: &str) -> Vec<String> {
    let entries = parsed(report);
    let entries = entries.as_array().unwrap().iter();
    entries
        .map(|entry| text(&entry["fingerprint"]).to_owned())
        .collect()
}

#[test]
fn a_finding_keeps_its_fingerprint_for_gitlab_when_its_line_moves_and_in_every_language() {
    let site = spoiled();
    let before = check(&site, "gitlab").ends_with(1).stdout;
    let marks = fingerprints(&before);
    let different: BTreeSet<&String> = marks.iter().collect();
    assert_eq!(different.len(), marks.len());
    for entry in parsed(&before).as_array().unwrap() {
        assert!(["major", "minor"].contains(&text(&entry["severity"])));
        assert!(!text(&entry["description"]).is_empty());
        assert!(!text(&entry["check_name"]).is_empty());
        let path = text(&entry["location"]["path"]);
        let line = number(&entry["location"]["lines"]["begin"]);
        assert!(line <= site.read(path).lines().count(), "{entry}");
    }
    for file in [CONTACT, OFFICE] {
        site.write(file, format!("# Жаңа жол.\n\n{}", site.read(file)));
    }
    let moved = check(&site, "gitlab").ends_with(1).stdout;
    assert_ne!(moved, before);
    assert_eq!(fingerprints(&moved), marks);
    let typed = [
        "check", "--as-of", DAY, "--format", "gitlab", "--lang", "kk",
    ];
    let kazakh = site.run(typed).ends_with(1).stdout;
    assert_ne!(kazakh, moved);
    assert_eq!(fingerprints(&kazakh), marks);
}

#[test]
fn paths_lead_from_the_folder_of_the_call_however_the_root_was_typed() {
    let site = spoiled();
    let absolute = site.root().display().to_string();
    let path = |folder: &Path, root: &str, form: &str| {
        let typed = ["check", "--as-of", DAY, "--root", root, "--format", form];
        let report = parsed(&site.run_in(folder, typed).ends_with(1).stdout);
        let place = match form {
            "json" => &report["findings"][0]["place"]["path"],
            _ => {
                let location = &report["runs"][0]["results"][0]["locations"][0];
                &location["physicalLocation"]["artifactLocation"]["uri"]
            }
        };
        text(place).to_owned()
    };
    let around = site.around();
    for form in ["json", "sarif"] {
        for root in ["site", "./site", "site/", absolute.as_str()] {
            assert_eq!(path(around, root, form), format!("site/{OFFICE}"), "{root}");
        }
        for root in [".", "./", absolute.as_str()] {
            assert_eq!(path(&site.root(), root, form), OFFICE, "{root}");
        }
        let beside = site.path("content");
        assert_eq!(path(&beside, "..", form), format!("../{OFFICE}"));
    }
    let elsewhere = Path::new("/");
    assert_eq!(
        path(elsewhere, &absolute[1..], "json"),
        format!("{absolute}/{OFFICE}")[1..]
    );
    let (far, file) = (site.path("themes"), format!("{absolute}/{OFFICE}"));
    fs::create_dir(&far).unwrap();
    assert_eq!(path(&far, &absolute, "json"), file);
    let uri = format!("file://{}", file.replace(' ', "%20"));
    assert_eq!(path(&far, &absolute, "sarif"), uri);
}

#[test]
fn standard_output_is_the_report_and_nothing_else() {
    let site = Sandbox::new();
    for (form, nothing) in [("human", ""), ("github", ""), ("gitlab", "[]\n")] {
        let outcome = check(&site, form).succeeds().says("The content is valid");
        assert_eq!(outcome.stdout, nothing, "{form}");
    }
    for form in ["json", "sarif"] {
        let outcome = check(&site, form).succeeds().says("The content is valid");
        assert!(parsed(&outcome.stdout).is_object());
        assert!(outcome.stdout.ends_with("}\n"));
    }
    site.replace(CONTACT, "phones: [+7 7200", "phones: [8 7200");
    let typed = ["check", "--as-of", DAY, "--format", "json", "--fix"];
    let fixed = site.run(typed).succeeds().says("Fixed 1 place in 1 file.");
    assert_eq!(findings(&fixed.stdout), Vec::<Value>::new());
}

#[test]
fn the_example_of_the_documentation_is_what_is_printed() {
    let site = Sandbox::new();
    site.replace(OFFICE, "ru: Акиму Района", "ru: Акиму  Района");
    let docs = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/reports.md");
    let docs = fs::read_to_string(docs).unwrap();
    let (_, example) = docs.split_once("```json\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    assert_eq!(check(&site, "json").succeeds().stdout, example);
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let site = Sandbox::new();
    site.replace(CONTACT, "phones: [+7 7200", "phones: [8 7200");
    for form in ["json", "sarif", "github", "gitlab"] {
        let mut command = site.command(["check", "--as-of", DAY, "--format", form]);
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{form}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!said.contains("panicked"), "{said}");
    }
}

/// The paths that a form of a report names, in order, each once.
fn paths(form: &str, report: &str) -> BTreeSet<String> {
    let found: Vec<String> = match form {
        "github" => report
            .lines()
            .map(|line| line.split("file=").nth(1).unwrap())
            .map(|rest| rest.split(',').next().unwrap().to_owned())
            .collect(),
        "gitlab" => parsed(report)
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| text(&entry["location"]["path"]).to_owned())
            .collect(),
        "sarif" => parsed(report)["runs"][0]["results"]
            .as_array()
            .unwrap()
            .iter()
            .map(|result| &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
            .map(|uri| text(uri).to_owned())
            .collect(),
        _ => findings(report)
            .iter()
            .map(|finding| text(&finding["place"]["path"]).to_owned())
            .collect(),
    };
    found.into_iter().collect()
}

/// The only path of a report made in `folder` with these variables.
fn path_in(site: &Sandbox, folder: &Path, form: &str, variables: &[(&str, &Path)]) -> String {
    let root = site.root();
    let root = root.to_str().unwrap();
    let mut command = site.command(["check", "--as-of", DAY, "--format", form, "--root", root]);
    command.current_dir(folder).envs(variables.iter().copied());
    let report = crate::sandbox::Outcome::from(command.output().unwrap()).ends_with(1);
    let paths = paths(form, &report.stdout);
    assert_eq!(paths.len(), 1, "{paths:?}");
    paths.into_iter().next().unwrap()
}

#[test]
fn a_code_host_gets_paths_from_the_top_of_the_repository() {
    let site = Sandbox::new();
    site.append(OFFICE, "бөтен: 5\n");
    let (root, around) = (site.root(), site.around().to_owned());
    let elsewhere = tempfile::tempdir().unwrap();
    let below = format!("site/{OFFICE}");
    for form in ["github", "gitlab", "sarif"] {
        let path = |variables: &[(&str, &Path)]| path_in(&site, &root, form, variables);
        assert_eq!(path(&[]), OFFICE, "{form}");
        for name in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] {
            assert_eq!(path(&[(name, &around)]), below, "{form}");
            assert_eq!(path(&[(name, &root)]), OFFICE, "{form}");
            assert_eq!(path(&[(name, elsewhere.path())]), OFFICE, "{form}");
            assert_eq!(path(&[(name, Path::new(""))]), OFFICE, "{form}");
            assert_eq!(path(&[(name, &around.join("gone"))]), OFFICE, "{form}");
        }
    }
    // As in a worktree; in a clone it is a folder.
    fs::write(around.join(".git"), "gitdir: elsewhere\n").unwrap();
    for form in ["github", "gitlab", "sarif"] {
        for folder in [&root, &around, &root.join("content")] {
            assert_eq!(path_in(&site, folder, form, &[]), below, "{form}");
        }
        // Programs of one's own read the files from where they stand.
        assert_eq!(path_in(&site, &root, "json", &[]), OFFICE);
    }
    fs::remove_file(around.join(".git")).unwrap();
    fs::create_dir(root.join(".git")).unwrap();
    let workspace: &[(&str, &Path)] = &[("GITHUB_WORKSPACE", &around)];
    // A checkout below the workspace is a repository of its own.
    assert_eq!(path_in(&site, &around, "github", workspace), OFFICE);
}
