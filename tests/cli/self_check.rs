//! `tartip self-check`: what of a site is older than the program.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::sandbox::{Outcome, Sandbox, assert_same, tree};

const SCHEMAS: &str = ".vscode/schemas";
const PROCEDURE: &str = "content/procedures/complaint/procedure.yaml";

/// The findings as `code path:line`, and that telling of them wrote nothing.
#[track_caller]
fn found(site: &Sandbox) -> Vec<String> {
    let before = tree(&site.root());
    let told = site.run(["self-check", "--format", "json"]);
    assert_same(&before, &tree(&site.root()));
    let document: Value = serde_json::from_str(&told.stdout).unwrap();
    let outdated = document["outdated"].as_array().unwrap();
    let code = i32::from(!outdated.is_empty());
    assert_eq!(told.code, Some(code), "{}", told.stdout);
    let place = |finding: &Value| {
        let path = finding["path"].as_str().unwrap();
        let code = finding["code"].as_str().unwrap();
        match finding["line"].as_u64() {
            Some(line) => format!("{code} {path}:{line}"),
            None => format!("{code} {path}"),
        }
    };
    outdated.iter().map(place).collect()
}

/// The command that a finding names, as words.
fn command(site: &Sandbox, code: &str) -> Vec<String> {
    let told = site.run(["self-check", "--format", "json"]);
    let document: Value = serde_json::from_str(&told.stdout).unwrap();
    let outdated = document["outdated"].as_array().unwrap();
    let finding = outdated.iter().find(|finding| finding["code"] == code);
    let command = finding.unwrap()["command"].as_str().unwrap();
    let words = command.strip_prefix("tartip ").unwrap().split(' ');
    words.map(str::to_owned).collect()
}

fn nothing() -> Vec<String> {
    Vec::new()
}

#[test]
fn a_new_site_is_as_new_as_the_program() {
    let site = Sandbox::starter();
    assert_eq!(found(&site), nothing());
    fs::create_dir(site.path(".git")).unwrap();
    assert_eq!(found(&site), nothing());
    let told = site.run(["self-check"]).succeeds();
    let version = env!("CARGO_PKG_VERSION");
    assert!(told.stdout.starts_with(&format!("tartip {version}, ")));
    assert!(told.stdout.contains(env!("CARGO_BIN_EXE_tartip")));
    told.says("Nothing of the site is older than the program.");
}

#[test]
fn all_that_is_older_is_told_in_every_language_with_what_brings_it_up() {
    let site = Sandbox::starter();
    fs::create_dir(site.path(".git")).unwrap();
    site.write(&format!("{SCHEMAS}/act.schema.json"), "{}\n");
    fs::remove_file(site.path(&format!("{SCHEMAS}/topic.schema.json"))).unwrap();
    site.write(&format!("{SCHEMAS}/law.schema.json"), "{}\n");
    site.replace(".vscode/settings.json", "content/areas/", "areas/");
    site.write(".gitattributes", "* text=auto\n");
    site.replace(
        "content/contacts/example-akim-office.yaml",
        "phones:",
        "toll_free: false\nphones:",
    );
    site.write("content/reviews.lock", "a line of another program\n");
    site.write(
        ".gitlab-ci.yml",
        "check:\n  script:\n    - tartip check --strict\n    - curl tartip-v0.0.1-x.tar.gz\n",
    );
    site.write(".github/workflows/site.yml", "      run: tartip publish\n");
    site.write(
        "themes/own/components/notice/notice.css",
        ".notice { color: red }\n",
    );
    site.append("content/site.yaml", "theme: own\n");
    for language in ["en", "ru", "kk"] {
        let told = site.run(["self-check", "--lang", language]).ends_with(1);
        let program = env!("CARGO_BIN_EXE_tartip");
        let told = format!(
            "{}\n{}",
            told.stdout.replace(program, "PROGRAM"),
            told.stderr
        );
        insta::assert_snapshot!(format!("outdated_{language}"), told);
    }
    assert_eq!(
        found(&site),
        [
            "schemas .vscode/schemas",
            "unknown-schema .vscode/schemas/law.schema.json",
            "settings-entry .vscode/settings.json",
            "git-line .gitattributes",
            "unknown-word .gitlab-ci.yml:3",
            "older-program .gitlab-ci.yml:4",
            "unknown-word .github/workflows/site.yml:1",
            "old-form content",
            "reviews content/reviews.lock",
        ]
    );
}

#[test]
fn schemas_in_another_language_stay_in_it() {
    let site = Sandbox::new();
    let written = ["schema", "--output", SCHEMAS, "--lang", "kk"];
    site.run(written).succeeds();
    assert_eq!(found(&site), nothing());
    let whole = tree(&site.path(SCHEMAS));
    site.write(&format!("{SCHEMAS}/act.schema.json"), "{}\n");
    assert_eq!(found(&site), ["schemas .vscode/schemas"]);
    site.run(command(&site, "schemas")).succeeds();
    assert!(tree(&site.path(SCHEMAS)) == whole);
}

#[test]
fn the_command_that_is_named_brings_the_thing_up() {
    let site = Sandbox::new();
    site.write(&format!("{SCHEMAS}/act.schema.json"), "{}\n");
    site.replace(
        "content/contacts/example-akim-office.yaml",
        "phones:",
        "toll_free: false\nphones:",
    );
    assert_eq!(
        found(&site),
        ["schemas .vscode/schemas", "old-form content"]
    );
    site.run(command(&site, "schemas")).succeeds();
    assert_eq!(found(&site), ["old-form content"]);
    site.run(command(&site, "old-form")).succeeds();
    assert_eq!(found(&site), nothing());
}

#[test]
fn the_commands_name_the_site_where_it_is_elsewhere() {
    let site = Sandbox::new();
    site.write(&format!("{SCHEMAS}/act.schema.json"), "{}\n");
    site.replace(
        "content/contacts/example-akim-office.yaml",
        "phones:",
        "toll_free: false\nphones:",
    );
    let told = site.run_in(site.around(), ["self-check", "--root", "site"]);
    assert!(
        told.stdout
            .contains("tartip schema --output site/.vscode/schemas\n")
    );
    assert!(told.stdout.contains("tartip check --fix --root site\n"));
}

#[test]
fn an_old_form_is_told_although_the_site_does_not_want_to_hear_of_it() {
    let site = Sandbox::new();
    site.append("content/site.yaml", "rules:\n  old-form: off\n");
    site.replace(
        PROCEDURE,
        "citation: { act: state-services-law, article: 25 }",
        "extension: { at_most: 10 }\n        \
         citation: { act: state-services-law, article: 25 }",
    );
    site.check().succeeds().without_warnings();
    assert_eq!(found(&site), ["old-form content"]);
}

#[test]
fn files_of_a_theme_are_told_by_what_they_stand_for() {
    let site = Sandbox::new();
    let built_in = |path: &str| {
        let themes = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default");
        fs::read_to_string(themes.join(path)).unwrap()
    };
    let (same, changed) = (
        "components/notice/notice.css",
        "components/breadcrumbs/breadcrumbs.css",
    );
    site.write(&format!("themes/own/{same}"), built_in(same));
    let text = built_in(changed);
    site.write(
        &format!("themes/own/{changed}"),
        text.clone() + "/* ours */\n",
    );
    site.write("themes/own/assets/crest.svg", "<svg/>\n");
    let typed = ["self-check", "--theme", "own", "--format", "json"];
    let told = site.run(typed).succeeds();
    let document: Value = serde_json::from_str(&told.stdout).unwrap();
    let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
    assert_eq!(
        document["theme"],
        serde_json::json!({
            "name": "own",
            "files": [
                { "path": "assets/crest.svg", "standing": "adds" },
                {
                    "path": changed,
                    "standing": "replaces",
                    "lines": lines + 1,
                    "shared_lines": lines,
                },
                { "path": same, "standing": "same" },
            ],
        })
    );
}

#[test]
fn an_old_name_in_a_template_is_read_and_brought_up() {
    let site = Sandbox::new();
    let built_in = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default");
    let template = "pages/not-found.html";
    let text = fs::read_to_string(built_in.join(template)).unwrap();
    let own = format!("themes/own/{template}");
    let block = "{% block footer %}";
    assert_eq!(text.matches(block).count(), 1);
    let old = text.replace(
        block,
        &format!("{block}{{% if page.behind %}}!{{% endif %}}"),
    );
    site.write(&own, old.replace('\n', "\r\n"));
    site.append("content/site.yaml", "theme: own\n");
    assert_eq!(found(&site), ["old-form themes/own"]);
    let before = site.build().succeeds();
    assert_eq!(before.codes(), ["old-form"]);
    let pages = site.public();
    site.run(command(&site, "old-form")).succeeds();
    assert_eq!(
        site.read(&own),
        old.replace("behind", "stale").replace('\n', "\r\n")
    );
    site.build().succeeds().without_warnings();
    assert_same(&pages, &site.public());
    assert_eq!(found(&site), nothing());
}

#[test]
fn a_template_that_reads_what_pages_no_longer_have_is_told() {
    let site = Sandbox::new();
    site.write(
        "themes/own/pages/not-found.html",
        "{{ page.no_such.nothing }}\n",
    );
    site.append("content/site.yaml", "theme: own\n");
    assert_eq!(found(&site), ["theme themes/own"]);
}

#[test]
fn a_site_without_schemas_is_told_how_to_have_them_and_is_not_old() {
    let site = Sandbox::new();
    fs::remove_dir_all(site.path(".vscode")).unwrap();
    let told = site.run(["self-check"]).succeeds();
    assert!(
        told.stdout
            .contains("tartip schema --output .vscode/schemas")
    );
}

#[test]
fn the_top_of_a_repository_is_looked_at_for_a_site_below_it() {
    let site = Sandbox::new();
    fs::create_dir(site.around().join(".git")).unwrap();
    for name in [".gitignore", ".gitattributes"] {
        fs::rename(site.path(name), site.around().join(name)).unwrap();
    }
    fs::write(site.around().join(".gitlab-ci.yml"), "- tartip bild\n").unwrap();
    assert_eq!(found(&site), ["unknown-word .gitlab-ci.yml:1"]);
}

#[test]
fn the_workflows_of_docs_are_as_new_as_the_program() {
    let site = Sandbox::new();
    let ci = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/ci");
    for (from, to) in [
        ("github.yml", ".github/workflows/site.yml"),
        ("gitlab-ci.yml", ".gitlab-ci.yml"),
    ] {
        site.write(to, fs::read(ci.join(from)).unwrap());
    }
    assert_eq!(found(&site), nothing());
    site.replace(".gitlab-ci.yml", "--format gitlab", "--format gitlub");
    assert_eq!(found(&site).len(), 1);
}

#[test]
fn a_folder_without_a_site_is_no_site_to_check() {
    let site = Sandbox::new();
    let Outcome { stdout, .. } = site
        .run(["self-check", "--root", "content"])
        .ends_with(2)
        .says("tartip new site DIR");
    assert!(
        stdout.starts_with("tartip "),
        "which program it is, all the same"
    );
    site.run(["self-check", "--format", "xml"]).ends_with(2);
}

#[cfg(unix)]
#[test]
fn nothing_outside_the_site_is_read_through_links() {
    let site = Sandbox::new();
    fs::write(site.around().join("outside.yml"), "- tartip bild\n").unwrap();
    std::os::unix::fs::symlink("../outside.yml", site.path(".gitlab-ci.yml")).unwrap();
    assert_eq!(found(&site), nothing());
}
