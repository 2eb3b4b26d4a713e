//! What stands in `.vscode/`: the schemas, and the settings that name them.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Commands, Finding, names, text};
use crate::catalogue::catalogue;
use crate::language::UiLanguage;
use crate::load::SiteFolder;
use crate::messages::Outdated;
use crate::schema::{FileKind, language_of};

/// Where the schemas stand.
pub(super) const FOLDER: &str = ".vscode/schemas";

/// Where the settings stand.
const SETTINGS: &str = ".vscode/settings.json";

/// Compares the schemas with those of this program, in the language that they are in; whether the
/// site has any.
pub(super) fn schemas(site: &SiteFolder, commands: &Commands, found: &mut Vec<Finding>) -> bool {
    let there: BTreeSet<String> = names(site, FOLDER)
        .into_iter()
        .filter(|name| name.ends_with(".schema.json"))
        .collect();
    if there.is_empty() {
        return false;
    }
    let read = |name: &String| text(site, &format!("{FOLDER}/{name}"));
    let mut languages = there.iter().filter_map(read).map(|text| language_of(&text));
    let ui = languages.find(|ui| *ui != UiLanguage::English);
    let ui = ui.unwrap_or(UiLanguage::English);
    let (mut differing, mut missing) = (0, 0);
    for kind in FileKind::ALL {
        let name = kind.file_name();
        match there.contains(&name) {
            false => missing += 1,
            true => {
                let schema = kind.schema(catalogue(), ui);
                differing += usize::from(read(&name).as_deref() != Some(&schema));
            }
        }
    }
    if differing + missing > 0 {
        found.push(Finding {
            path: FOLDER.to_owned(),
            line: None,
            outdated: Outdated::Schemas { differing, missing },
            command: Some(commands.schemas(ui)),
        });
    }
    let known = FileKind::ALL.map(FileKind::file_name);
    for name in there.iter().filter(|name| !known.contains(name)) {
        found.push(Finding {
            path: format!("{FOLDER}/{name}"),
            line: None,
            outdated: Outdated::UnknownSchema,
            command: None,
        });
    }
    true
}

/// Looks whether the settings name every schema for the files that it is for. A site without
/// settings, or whose settings name no schema, may use another editor's program.
pub(super) fn settings(site: &SiteFolder, has_schemas: bool, found: &mut Vec<Finding>) {
    let Some(text) = text(site, SETTINGS).filter(|_| has_schemas) else {
        return;
    };
    let mut add = |outdated| {
        found.push(Finding {
            path: SETTINGS.to_owned(),
            line: None,
            outdated,
            command: None,
        });
    };
    let Ok(settings) = serde_json::from_str::<Value>(&without_comments(&text)) else {
        return add(Outdated::Settings);
    };
    let Some(named) = settings.get("yaml.schemas") else {
        return;
    };
    for kind in FileKind::ALL {
        let schema = format!("./{FOLDER}/{}", kind.file_name());
        let files = match kind.files {
            [only] => json!(only),
            several => json!(several),
        };
        if named.get(&schema) != Some(&files) {
            let entry = format!("{}: {files}", json!(schema));
            add(Outdated::SettingsEntry { entry });
        }
    }
}

/// Settings as JSON: the editor allows comments, and a comma before a closing bracket.
fn without_comments(text: &str) -> String {
    let mut json = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    let mut in_string = false;
    while let Some(c) = characters.next() {
        match (c, characters.peek().copied()) {
            ('\\', Some(next)) if in_string => {
                json.extend([c, next]);
                characters.next();
            }
            ('"', _) => {
                in_string = !in_string;
                json.push(c);
            }
            ('/', Some('/')) if !in_string => while characters.next_if(|c| *c != '\n').is_some() {},
            ('/', Some('*')) if !in_string => {
                characters.next();
                let mut before = ' ';
                for c in characters.by_ref() {
                    if (before, c) == ('*', '/') {
                        break;
                    }
                    before = c;
                }
            }
            (']' | '}', _) if !in_string => {
                let end = json.trim_end().len();
                if json[..end].ends_with(',') {
                    json.truncate(end - 1);
                }
                json.push(c);
            }
            _ => json.push(c),
        }
    }
    json
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_with_the_comments_that_the_editor_allows() {
        for (text, meant) in [
            (
                r#"{ "a": "//no /* comment */" }"#,
                json!({ "a": "//no /* comment */" }),
            ),
            ("// one\n{ \"a\": 1, // two\n }", json!({ "a": 1 })),
            ("{ /* \" */ \"a\": [1, 2, ], }", json!({ "a": [1, 2] })),
            (r#"{ "a": "\"//" }"#, json!({ "a": "\"//" })),
            (r#"{ "a": ",}" }"#, json!({ "a": ",}" })),
        ] {
            let read: Value = serde_json::from_str(&without_comments(text)).unwrap();
            assert_eq!(read, meant, "{text}");
        }
        for broken in ["/* open", "{ \"open", "//", "\\"] {
            let read = serde_json::from_str::<Value>(&without_comments(broken));
            assert!(read.is_err(), "{broken}");
        }
    }
}
