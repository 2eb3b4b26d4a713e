//! `tartip new admin`: forms for editors in a browser.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;
use tartip::language::UiLanguage;
use tartip::schema::FileKind;

use crate::sandbox::{Sandbox, tree};

const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];

fn config(site: &Sandbox) -> Value {
    serde_saphyr::from_str(&site.read("admin/config.yml")).unwrap()
}

#[test]
fn every_key_of_every_record_has_a_field_with_its_name_and_its_explanation() {
    let shown_otherwise = ["languages", "covers", "toll_free"];
    for language in LANGUAGES {
        let site = Sandbox::new();
        site.write("content/letters/cases/complaint/first.yaml", "");
        site.run(["new", "admin", "--lang", language]).succeeds();
        let config = config(&site);
        let collections = config["collections"].as_array().unwrap();
        for kind in FileKind::ALL {
            let schema: Value =
                serde_json::from_str(&kind.schema(&[], UiLanguage::English)).unwrap();
            let Some(properties) = schema["properties"].as_object() else {
                continue;
            };
            let format = format!("tartip-{}", kind.name);
            let holder = collections.iter().find(|it| it["format"] == format);
            let holder = holder.unwrap_or_else(|| panic!("no collection of {}", kind.name));
            let fields = match &holder["fields"] {
                Value::Array(fields) => fields,
                _ => holder["files"][0]["fields"].as_array().unwrap(),
            };
            let keys: BTreeSet<&str> = fields
                .iter()
                .map(|field| field["name"].as_str().unwrap())
                .collect();
            for key in properties.keys() {
                assert!(keys.contains(key.as_str()), "{}: {key}", kind.name);
            }
            for field in fields {
                let name = field["name"].as_str().unwrap();
                assert_ne!(field["label"], "", "{}: {name}", kind.name);
                let is_told = shown_otherwise.contains(&name) || field["hint"].is_string();
                assert!(is_told, "{language}: {}: {name} has no hint", kind.name);
            }
        }
    }
}

#[test]
fn what_a_person_wrote_stays_when_the_forms_are_brought_up() {
    let site = Sandbox::new();
    site.run(["new", "admin", "--lang", "kk"]).succeeds();
    let first = tree(&site.path("admin"));
    site.run(["new", "admin", "--lang", "ru"]).succeeds();
    assert!(first == tree(&site.path("admin")), "its language stays");

    site.replace(
        "admin/config.yml",
        "branch: main",
        "branch: өзгеріс # біздікі",
    );
    site.replace("admin/config.yml", "collections:", "collections: # old");
    site.write("admin/forms.js", "// old\n");
    let found = site.run(["self-check", "--lang", "ru"]).ends_with(1);
    assert!(
        found.stdout.contains("tartip new admin"),
        "{}",
        found.stdout
    );
    site.run(["new", "admin"]).succeeds();
    let mut expected = first;
    let config = expected.get_mut("config.yml").unwrap();
    let text = String::from_utf8(config.clone()).unwrap();
    *config = text
        .replace("branch: main", "branch: өзгеріс # біздікі")
        .into_bytes();
    assert!(expected == tree(&site.path("admin")));
    site.run(["self-check"]).succeeds();
}

#[test]
fn packages_that_stand_beside_the_page_are_used_on() {
    let site = Sandbox::new();
    site.run(["new", "admin"]).succeeds();
    let page = site.read("admin/index.html");
    let mine = page.replace("https://unpkg.com/", "./packages/");
    assert_ne!(mine, page);
    site.write("admin/index.html", &mine);
    site.run(["self-check"]).succeeds();
    site.run(["new", "admin", "--cms", "sveltia"]).succeeds();
    let page = site.read("admin/index.html");
    assert!(page.contains("\"./packages/@sveltia/cms@"), "{page}");
    assert!(!page.contains("unpkg.com"), "{page}");
}

#[test]
fn a_letter_that_comes_later_gets_forms_for_its_cases() {
    let site = Sandbox::new();
    site.run(["new", "admin"]).succeeds();
    let names = |site: &Sandbox| -> BTreeSet<String> {
        let collections = config(site)["collections"].as_array().unwrap().clone();
        let names = collections
            .iter()
            .map(|it| it["name"].as_str().unwrap().to_owned());
        names.collect()
    };
    let before = names(&site);
    site.write("content/letters/cases/second/first.yaml", "language: kk\n");
    site.run(["self-check"]).ends_with(1);
    site.run(["new", "admin"]).succeeds();
    let added: Vec<_> = names(&site).difference(&before).cloned().collect();
    assert_eq!(added, ["cases-second"]);
}

#[test]
fn files_of_someone_else_are_never_replaced() {
    for (file, text) in [
        ("admin/config.yml", "backend:\n  name: github\n"),
        ("admin/index.html", "<p>Мекеме</p>\n"),
    ] {
        let site = Sandbox::new();
        site.write(file, text);
        for language in LANGUAGES {
            let refused = site.run(["new", "admin", "--lang", language]).ends_with(2);
            assert!(refused.stderr.contains(file), "{}", refused.stderr);
        }
        assert_eq!(site.read(file), text);
        assert_eq!(tree(&site.path("admin")).len(), 1);
    }
}

#[test]
fn what_a_host_needs_is_asked_for() {
    let site = Sandbox::new();
    for (host, lacking) in [
        (&["--backend", "github"][..], "--repo"),
        (&["--backend", "gitlab"], "--repo"),
        (&["--backend", "gitea", "--repo", "akimat/site"], "--host"),
    ] {
        for language in LANGUAGES {
            let words = [&["new", "admin", "--lang", language], host].concat();
            let refused = site.run(words).ends_with(2);
            assert!(refused.stderr.contains(lacking), "{}", refused.stderr);
        }
    }
    assert!(!site.path("admin").exists());
    let host = "https://git.example.kz/";
    let gitea = [
        "--backend",
        "gitea",
        "--repo",
        "akimat/site",
        "--host",
        host,
    ];
    site.run([&["new", "admin"][..], &gitea].concat())
        .succeeds();
    let backend = &config(&site)["backend"];
    assert_eq!(backend["name"], "gitea");
    assert_eq!(backend["repo"], "akimat/site");
    assert_eq!(backend["api_root"], "https://git.example.kz/api/v1");
}

#[test]
fn a_site_below_the_top_of_its_repository_is_found_from_there() {
    let site = Sandbox::new();
    fs::create_dir(site.around().join(".git")).unwrap();
    site.run(["new", "admin"]).succeeds();
    let folder = site
        .path("")
        .file_name()
        .unwrap()
        .to_string_lossy()
        .into_owned();
    let collections = config(&site)["collections"].as_array().unwrap().clone();
    let folders = collections.iter().filter_map(|it| it["folder"].as_str());
    let folders: Vec<&str> = folders.collect();
    assert!(folders.len() > 8);
    for found in folders {
        assert!(found.starts_with(&format!("{folder}/content/")), "{found}");
    }
    site.run(["self-check"]).succeeds();
}

#[test]
fn records_that_no_form_shows_are_told() {
    let site = Sandbox::new();
    fs::create_dir_all(site.path("content/offices/қала")).unwrap();
    let file = "content/offices/example-akim-office.yaml";
    let text = site.read(file);
    fs::remove_file(site.path(file)).unwrap();
    site.write("content/offices/қала/example-akim-office.yaml", &text);
    for language in LANGUAGES {
        let told = site.run(["new", "admin", "--lang", language]).succeeds();
        assert!(
            told.stderr.contains("content/offices/қала"),
            "{}",
            told.stderr
        );
    }
}
