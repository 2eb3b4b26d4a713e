//! What the command says besides problems, as values; the sentences are in the catalogue of each language.

use std::path::Path;

use crate::diagnostic::{DiskAction, Obstacle, PathFault, SystemFault};

/// The columns of the status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Which record.
    Record,
    /// Who answers for it.
    Owner,
    /// When it was last verified.
    VerifiedOn,
    /// Whether that was too long ago.
    Unverified,
    /// Texts that are not translated.
    Untranslated,
    /// Texts changed on one side.
    Stale,
    /// Texts that nobody has compared.
    Unreviewed,
    /// Citations of acts that do not hold.
    OutOfForce,
    /// Errors.
    Errors,
    /// Other warnings.
    Warnings,
}

impl Column {
    /// Every column, from left to right.
    pub const ALL: [Self; 10] = [
        Self::Record,
        Self::Owner,
        Self::VerifiedOn,
        Self::Unverified,
        Self::Untranslated,
        Self::Stale,
        Self::Unreviewed,
        Self::OutOfForce,
        Self::Errors,
        Self::Warnings,
    ];
}

/// A sentence that the command prints, with what it tells of.
#[derive(Debug, Clone, PartialEq)]
#[allow(
    missing_docs,
    reason = "the fields are explained by the sentences in the catalogues"
)]
pub enum Message<'a> {
    // Reports.
    /// How many problems a report holds.
    Found { errors: usize, warnings: usize },
    /// How many more a file has than are drawn.
    FurtherInFile { number: usize, path: &'a str },

    // `check` and `build`.
    /// Nothing forbids publishing.
    Sound { procedures: usize, offices: usize },
    /// What `check --fix` mended.
    Mended { mended: usize, files: usize },
    /// A file was changed between the check and the mending.
    FileChangedMeanwhile { path: &'a Path },

    // `fmt`.
    /// How many of the files were put into their form.
    Formatted { changed: usize, files: usize },
    /// How many of the files are not in their form.
    FormChecked { changed: usize, files: usize },
    /// A file that can't be put in order with certainty.
    FormUncertain { path: &'a Path },

    // `review`.
    /// Content with errors is not reviewed.
    MendFirst,
    /// A path that holds nothing of the content.
    NoContentAt { path: &'a Path },
    /// Everything is recorded as it stands.
    AllReviewed,
    /// The record says already what was to be recorded.
    NothingToRecord,
    /// How many files wait.
    NotReviewed { files: usize },
    /// How many files were recorded, and how many still wait.
    Recorded { files: usize, left: usize },
    /// Asks whether a file was compared.
    AskCompared { file: &'a str },

    // `status`.
    /// The heading of a column.
    Heading { column: Column },
    /// A record is meant, in a column of yes and no.
    Yes,
    /// How many records there are, and how many have something to do.
    StatusSummary { records: usize, waiting: usize },

    // `build`.
    /// The old site stays as it was.
    NothingPublished,
    /// The site is published.
    Published {
        pages: usize,
        output: &'a Path,
        written: usize,
        kept: usize,
        removed: usize,
        seconds: f64,
    },
    /// The old site could not be removed, and stands beside the new one.
    Leftover { path: &'a Path },
    /// Pages made so far, beside the bar.
    PagesMade { done: usize, total: usize },

    // `new`.
    /// The folder for the new site holds something.
    FolderNotEmpty { folder: &'a Path },
    /// The folder for the new site can't be used.
    FolderUnusable {
        folder: &'a Path,
        fault: SystemFault,
    },
    /// A file of the new site can't be written.
    FileUnwritable { path: &'a Path, fault: SystemFault },
    /// The new site is there.
    SiteMade { folder: &'a Path },

    // Why a site could not be published.
    /// The output path names no folder of its own.
    OutputNotReplaceable { path: &'a Path },
    /// The output folder is, or holds, something the site is made from.
    OutputHoldsSource { output: &'a Path, source: &'a Path },
    /// The output folder lies inside something the site is made from.
    OutputInsideSource { output: &'a Path, source: &'a Path },
    /// Something other than a folder stands where the output should.
    OutputNotAFolder { path: &'a Path, found: Obstacle },
    /// The output folder holds files that tartip did not make.
    OutputForeign { path: &'a Path, example: &'a Path },
    /// Another build of the same output is running.
    OutputLocked { output: &'a Path, lock: &'a Path },
    /// A path that can't be that of a page.
    BadPagePath { path: &'a str, fault: PathFault },
    /// Two pages with one path.
    PagePathTwice { path: &'a str },
    /// A file and a folder of one name.
    PagePathClash { path: &'a str },
    /// A page could not be written.
    SiteIncomplete { output: &'a Path },
    /// The output folder can't be renamed.
    OutputPinned {
        output: &'a Path,
        fault: SystemFault,
    },
    /// The old site was set aside, and neither it nor the new one could be put in its place.
    OutputSetAside {
        output: &'a Path,
        aside: &'a Path,
        fault: SystemFault,
    },
    /// The system refused.
    DiskRefused {
        action: DiskAction,
        path: &'a Path,
        fault: SystemFault,
    },
}
