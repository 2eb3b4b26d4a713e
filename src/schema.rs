//! The JSON Schemas of the files of `content/`, by which an editor's program completes and explains
//! keys: which there are, and for which files.

use crate::diagnostic::Catalogue;
pub use crate::load::FileKind;

impl FileKind {
    /// The name of the schema's file.
    pub fn file_name(self) -> String {
        format!("{}.schema.json", self.name)
    }

    /// The schema as the text of its file, in which a site may judge the rules of `catalogue`.
    pub fn schema(self, catalogue: &Catalogue) -> String {
        let schema = crate::load::schema(self.record, catalogue).unwrap_or_default();
        format!("{schema:#}\n")
    }
}
