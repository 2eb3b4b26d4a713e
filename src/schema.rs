//! The JSON Schemas of the files of `content/`, by which an editor's program completes and explains
//! keys: which there are, and for which files.

use crate::diagnostic::Catalogue;
use crate::load;
use crate::load::kind::RecordKind;

/// A kind of file in `content/`, and what its schema is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileKind {
    /// Its name on the command line and in the name of the schema's file.
    pub name: &'static str,
    /// What a file of the kind holds.
    pub record: RecordKind,
    /// The files, as patterns from the folder of the site; what is not meant begins with `!`.
    pub files: &'static [&'static str],
}

impl FileKind {
    /// Every kind, in the order of `docs/content.md`.
    pub const ALL: [Self; 10] = [
        Self::new("site", RecordKind::Site, &["content/site.yaml"]),
        Self::new("area", RecordKind::Area, &["content/areas/**/*.yaml"]),
        Self::new(
            "contact",
            RecordKind::Contact,
            &["content/contacts/**/*.yaml"],
        ),
        Self::new("office", RecordKind::Office, &["content/offices/**/*.yaml"]),
        Self::new("act", RecordKind::Act, &["content/acts/**/*.yaml"]),
        Self::new(
            "holidays",
            RecordKind::Holidays,
            &["content/calendar/holidays.yaml"],
        ),
        Self::new(
            "calendar-year",
            RecordKind::CalendarYear,
            &["content/calendar/[0-9][0-9][0-9][0-9].yaml"],
        ),
        Self::new(
            "letter",
            RecordKind::Letter,
            &["content/letters/**/*.yaml", "!content/letters/cases/**"],
        ),
        Self::new(
            "case",
            RecordKind::Case,
            &["content/letters/cases/**/*.yaml"],
        ),
        Self::new(
            "procedure",
            RecordKind::Procedure,
            &["content/procedures/**/procedure.yaml"],
        ),
    ];

    const fn new(name: &'static str, record: RecordKind, files: &'static [&'static str]) -> Self {
        Self {
            name,
            record,
            files,
        }
    }

    /// The name of the schema's file.
    pub fn file_name(self) -> String {
        format!("{}.schema.json", self.name)
    }

    /// The schema as the text of its file, in which a site may judge the rules of `catalogue`.
    pub fn schema(self, catalogue: &Catalogue) -> String {
        let schema = load::schema(self.record, catalogue).unwrap_or_default();
        format!("{schema:#}\n")
    }
}
