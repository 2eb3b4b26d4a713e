//! What the JSON Schemas tell an editor, in a language other than English: a key is described by
//! its label and its hint, a word of a fixed list by its name, a code by what it finds.
//!
//! English has the comments of `record!`, which say more. What is said of the form of a value is
//! left out, since hints have an example; but a reference says where the record lies.

use super::{hints, labels};
use crate::diagnostic::{Catalogue, rule};
use crate::language::UiLanguage;
use crate::load::file_kind::{FileKind, IdOf};
use crate::load::kind::RecordKind as R;
use serde_json::{Value, json};

/// Whoever writes words into a schema.
struct Words<'a> {
    catalogue: &'a Catalogue,
    ui: UiLanguage,
}

/// Puts the descriptions of the schema of a record into a language; into English nothing is put,
/// since it is written in it.
pub fn translate(schema: &mut Value, record: R, catalogue: &Catalogue, ui: UiLanguage) {
    if ui == UiLanguage::English {
        return;
    }
    let words = Words { catalogue, ui };
    words.of_record(schema, record);
    let definitions = schema.get_mut("definitions").and_then(Value::as_object_mut);
    for (name, definition) in definitions.into_iter().flatten() {
        let record = match name.starts_with("Localized") {
            true => Some(R::Localized),
            false => labels::kinds().find(|kind| format!("{kind:?}") == *name),
        };
        if let Some(record) = record {
            words.of_record(definition, record);
        }
    }
}

impl Words<'_> {
    fn of_record(&self, schema: &mut Value, record: R) {
        if schema.get("description").is_some() {
            schema["description"] = json!(labels::kind(record, self.ui));
        }
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
        for (key, property) in properties.into_iter().flatten() {
            let place = text(property, "description").and_then(|form| self.place(form));
            self.of_value(property, record, key);
            let label = labels::key(record, key, self.ui).map(str::to_owned);
            let hint = hints::hint(record, key, self.ui).map(str::to_owned);
            let told: Vec<String> = [label, hint, place].into_iter().flatten().collect();
            property["description"] = json!(told.join("\n\n"));
        }
    }

    /// What is said within the schema of a key's value.
    fn of_value(&self, schema: &mut Value, record: R, key: &str) {
        match schema {
            Value::Object(entries) => {
                let form = entries.remove("description");
                if let Some(place) = form.and_then(|form| self.place(form.as_str()?)) {
                    entries.insert("description".to_owned(), json!(place));
                }
                let names = entries.get("enum").and_then(|words| {
                    let words = words.as_array()?.iter();
                    words.map(|word| self.choice(record, key, word)).collect()
                });
                if let Some::<Vec<&str>>(names) = names {
                    entries.insert("enumDescriptions".to_owned(), json!(names));
                }
                for (code, value) in entries {
                    self.of_value(value, record, key);
                    if let Some(rule) = rule(self.catalogue, code) {
                        let told = rule.explanation.in_language(self.ui).what;
                        value["description"] = json!(told);
                    }
                }
            }
            Value::Array(items) => {
                let items = items.iter_mut();
                items.for_each(|item| self.of_value(item, record, key));
            }
            _ => {}
        }
    }

    fn choice(&self, record: R, key: &str, word: &Value) -> Option<&'static str> {
        match word {
            Value::String(word) => labels::choice(record, key, word, self.ui),
            word => labels::choice(record, key, &word.to_string(), self.ui),
        }
    }

    /// Where the record lies that a value names, if `form` says that it names one.
    fn place(&self, form: &str) -> Option<String> {
        let names = |kind: &FileKind| form.contains(&format!("`content/{}/`", kind.folder));
        let kind = FileKind::ALL.into_iter().find(names)?;
        let folder = kind.folder;
        let is_file = kind.id == IdOf::File;
        Some(match (self.ui, is_file) {
            (UiLanguage::English, _) => form.to_owned(),
            (UiLanguage::Russian, true) => {
                format!("Имя файла в папке `content/{folder}/` без `.yaml`.")
            }
            (UiLanguage::Russian, false) => format!("Имя папки в `content/{folder}/`."),
            (UiLanguage::Kazakh, true) => {
                format!("`content/{folder}/` қалтасындағы файлдың аты, `.yaml` жазылмайды.")
            }
            (UiLanguage::Kazakh, false) => format!("`content/{folder}/` ішіндегі қалтаның аты."),
        })
    }
}

fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    value.get(key)?.as_str()
}
