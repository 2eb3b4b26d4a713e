//! `tartip schema`, and the schemas that VS Code finds in a site.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};
use tartip::language::UiLanguage;
use tartip::schema::FileKind;

use crate::sandbox::{Sandbox, tree};

fn repository(inside: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

#[test]
fn the_schemas_in_the_repository_are_those_that_the_program_makes() {
    let site = Sandbox::new();
    site.run(["schema", "--output", "made/schemas"])
        .succeeds()
        .says("Wrote 13 schemas into made/schemas.");
    let made = tree(&site.path("made/schemas"));
    assert!(
        made == tree(&repository(".vscode/schemas")),
        "write them anew: cargo run -- schema --output .vscode/schemas"
    );
    for kind in FileKind::ALL {
        let printed = site.run(["schema", kind.name]).succeeds();
        assert_eq!(printed.stdout.as_bytes(), made[&kind.file_name()]);
        assert_eq!(printed.stderr, "");
    }
}

#[test]
fn vs_code_is_told_which_schema_is_for_which_files() {
    let settings = fs::read_to_string(repository(".vscode/settings.json")).unwrap();
    let settings: Value = serde_json::from_str(&settings).unwrap();
    let expected: Map<String, Value> = FileKind::ALL
        .into_iter()
        .map(|kind| {
            let files = match kind.files {
                [only] => json!(only),
                several => json!(several),
            };
            (format!("./.vscode/schemas/{}", kind.file_name()), files)
        })
        .collect();
    assert_eq!(settings["yaml.schemas"], Value::Object(expected));
}

#[test]
fn a_new_site_is_wired_for_vs_code_like_this_one() {
    let site = Sandbox::new();
    assert!(tree(&site.path(".vscode")) == tree(&repository(".vscode")));
}

#[test]
fn every_key_is_explained() {
    fn unexplained(schema: &Value, path: &str, found: &mut Vec<String>) {
        if let Some(properties) = schema["properties"].as_object() {
            for (key, value) in properties {
                let words = value["description"].as_str().unwrap_or_default();
                if words.trim().is_empty() {
                    found.push(format!("{path}/{key}"));
                }
                unexplained(value, &format!("{path}/{key}"), found);
            }
        }
        for (name, definition) in schema["definitions"].as_object().into_iter().flatten() {
            unexplained(definition, &format!("{path}#{name}"), found);
        }
    }
    for kind in FileKind::ALL {
        let schema: Value =
            serde_json::from_str(&kind.schema(tartip::catalogue::catalogue(), UiLanguage::English))
                .unwrap();
        assert!(schema["description"].is_string(), "{}", kind.name);
        let mut found = Vec::new();
        unexplained(&schema, "", &mut found);
        assert!(found.is_empty(), "{}: {found:?}", kind.name);
    }
}

/// Every explanation in a schema that holds no Cyrillic letter, with its place.
fn not_translated(schema: &Value, path: &str, found: &mut Vec<String>) {
    let cyrillic = |text: &str| text.chars().any(|c| ('\u{400}'..='\u{52f}').contains(&c));
    match schema {
        Value::Object(entries) => {
            for (key, value) in entries {
                let path = format!("{path}/{key}");
                let told: Vec<&Value> = match key.as_str() {
                    "description" if value.is_string() => vec![value],
                    "enumDescriptions" => value.as_array().unwrap().iter().collect(),
                    _ => Vec::new(),
                };
                let brand = ["WhatsApp", "Telegram"];
                let told = told
                    .into_iter()
                    .map(|text| text.as_str().unwrap_or_default());
                if told
                    .into_iter()
                    .any(|text| !cyrillic(text) && !brand.contains(&text))
                {
                    found.push(path.clone());
                }
                not_translated(value, &path, found);
            }
        }
        Value::Array(items) => items
            .iter()
            .for_each(|item| not_translated(item, path, found)),
        _ => {}
    }
}

#[test]
fn schemas_explain_every_key_in_the_language_asked_for() {
    let site = Sandbox::new();
    for lang in ["ru", "kk"] {
        for kind in FileKind::ALL {
            let printed = site.run(["schema", kind.name, "--lang", lang]).succeeds();
            let mut translated: Value = serde_json::from_str(&printed.stdout).unwrap();
            let mut found = Vec::new();
            not_translated(&translated, "", &mut found);
            assert!(found.is_empty(), "{} {lang}: {found:#?}", kind.name);

            // Nothing but what is told differs.
            let printed = site.run(["schema", kind.name]).succeeds();
            let mut english: Value = serde_json::from_str(&printed.stdout).unwrap();
            for schema in [&mut translated, &mut english] {
                strip(schema);
            }
            assert_eq!(translated, english, "{} {lang}", kind.name);
        }
    }
    let office = site.run(["schema", "office", "--lang", "kk"]).succeeds();
    let office: Value = serde_json::from_str(&office.stdout).unwrap();
    assert_eq!(
        office["properties"]["role"]["description"],
        "Рөлі\n\nБұл қандай орган: «Аудан әкімі». Осы рөл аталған рәсім аумақтың тұрғындарын \
        осында апарады.\n\n`content/roles/` қалтасындағы файлдың аты, `.yaml` жазылмайды."
    );
}

/// Takes out of a schema what it tells people.
fn strip(schema: &mut Value) {
    match schema {
        Value::Object(entries) => {
            entries.retain(|key, value| {
                let is_told =
                    ["description", "enumDescriptions", "$comment"].contains(&key.as_str());
                !is_told || value.is_object()
            });
            entries.values_mut().for_each(strip);
        }
        Value::Array(items) => items.iter_mut().for_each(strip),
        _ => {}
    }
}

#[test]
fn the_locale_does_not_change_the_schemas_that_a_site_keeps() {
    let site = Sandbox::new();
    let english = site.run(["schema", "act"]).succeeds().stdout;
    let kazakh = site
        .command(["schema", "act"])
        .env("LC_ALL", "kk_KZ.UTF-8")
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(kazakh.stdout).unwrap(), english);
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let site = Sandbox::new();
    site.run(["schema", "--output", "README.md/schemas"])
        .ends_with(1)
        .says("can't be written");
    site.run(["schema"]).ends_with(2);
    site.run(["schema", "act", "--output", "x"]).ends_with(2);
    site.run(["schema", "akt"]).ends_with(2).says("procedure");
}
