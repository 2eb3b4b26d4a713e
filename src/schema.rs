//! The JSON Schemas of the files of `content/`, by which an editor's program completes and explains
//! keys: which there are, and for which files.

use crate::diagnostic::Catalogue;
use crate::language::UiLanguage;
use crate::load::vocabulary::schema_words;
use serde_json::json;

pub use crate::load::FileKind;

impl FileKind {
    /// The name of the schema's file.
    pub fn file_name(self) -> String {
        format!("{}.schema.json", self.name)
    }

    /// The schema as the text of its file, in which a site may judge the rules of `catalogue`. Its
    /// explanations are in the language given.
    pub fn schema(self, catalogue: &Catalogue, ui: UiLanguage) -> String {
        let mut schema = crate::load::schema(self.record, catalogue).unwrap_or_default();
        if ui != UiLanguage::English {
            schema_words::translate(&mut schema, self.record, catalogue, ui);
            schema["$comment"] = json!(comment(ui));
        }
        format!("{schema:#}\n")
    }
}

/// What a schema that is not in English says of itself, so that it is known how to write it anew.
fn comment(ui: UiLanguage) -> String {
    format!("tartip schema --lang {}", ui.tag())
}

/// The language that a schema is written in.
pub fn language_of(schema: &str) -> UiLanguage {
    let says = |ui: &UiLanguage| schema.contains(&format!("\"{}\"", comment(*ui)));
    let mut all = UiLanguage::ALL.into_iter();
    all.find(says).unwrap_or(UiLanguage::English)
}
