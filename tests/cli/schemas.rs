//! `tartip schema`, and the schemas that VS Code finds in a site.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};
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
            serde_json::from_str(&kind.schema(tartip::catalogue::catalogue())).unwrap();
        assert!(schema["description"].is_string(), "{}", kind.name);
        let mut found = Vec::new();
        unexplained(&schema, "", &mut found);
        assert!(found.is_empty(), "{}: {found:?}", kind.name);
    }
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
