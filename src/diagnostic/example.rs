//! How an editor could come to a problem: a change of the site that `tartip new site` writes. All
//! languages share it, and a test makes every one of these changes and sees the code reported.

/// A way to come to a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// Whether the site as it was had been recorded as reviewed.
    pub reviewed: bool,
    /// What is done to the site.
    pub changes: &'static [Change],
}

/// A change of the site. Files are named from its folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// In a file the text `right` becomes `wrong`.
    Edit {
        /// The file.
        file: &'static str,
        /// Text that stands in it once.
        right: &'static str,
        /// What comes in its place.
        wrong: &'static str,
    },
    /// A file holds this text, whether or not it was there.
    Write {
        /// The file.
        file: &'static str,
        /// All of its text.
        text: &'static str,
    },
    /// A file is gone.
    Remove {
        /// The file.
        file: &'static str,
    },
}

/// A template of a page that has nothing wrong but what `$body` brings.
macro_rules! page {
    ($body:literal) => {
        concat!(
            "<!doctype html>\n<html lang=\"{{ page.language }}\"><head><title>{{ page.title \
            }}</title></head>\n",
            "<body><main>\n<h1>{{ page.heading }}</h1>\n",
            $body,
            "\n</main></body></html>\n"
        )
    };
}

/// A change of a file: `right` becomes `wrong`.
pub const fn edit(file: &'static str, right: &'static str, wrong: &'static str) -> Change {
    Change::Edit { file, right, wrong }
}

/// A change that writes a file.
pub const fn write(file: &'static str, text: &'static str) -> Change {
    Change::Write { file, text }
}

pub(crate) use page;

/// The files of the site that `tartip new site` writes.
pub mod sample {
    /// `content/site.yaml`.
    pub const SITE: &str = "content/site.yaml";
    /// `content/areas/example-district.yaml`.
    pub const AREA: &str = "content/areas/example-district.yaml";
    /// `content/contacts/example-akim-office.yaml`.
    pub const CONTACT: &str = "content/contacts/example-akim-office.yaml";
    /// `content/offices/example-akim-office.yaml`.
    pub const OFFICE: &str = "content/offices/example-akim-office.yaml";
    /// `content/acts/administrative-code.yaml`.
    pub const CODE: &str = "content/acts/administrative-code.yaml";
    /// `content/acts/state-services-law.yaml`.
    pub const LAW: &str = "content/acts/state-services-law.yaml";
    /// `content/procedures/complaint/procedure.yaml`.
    pub const PROCEDURE: &str = "content/procedures/complaint/procedure.yaml";
    /// `content/procedures/complaint/guide.kk.md`.
    pub const GUIDE_KK: &str = "content/procedures/complaint/guide.kk.md";
    /// `content/procedures/complaint/guide.ru.md`.
    pub const GUIDE_RU: &str = "content/procedures/complaint/guide.ru.md";
    /// `content/letters/complaint.yaml`.
    pub const LETTER: &str = "content/letters/complaint.yaml";
    /// `content/calendar/2026.yaml`.
    pub const CALENDAR: &str = "content/calendar/2026.yaml";
    /// `content/reviews.lock`.
    pub const REVIEWS: &str = "content/reviews.lock";
    /// `themes/default/pages/act.html`.
    pub const ACT_PAGE: &str = "themes/default/pages/act.html";
}
