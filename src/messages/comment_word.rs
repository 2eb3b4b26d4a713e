//! The words of the comment on a proposed change, as values.

/// A heading or a sentence of the comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentWord {
    /// The heading of what is wrong.
    Findings,
    /// Nothing is wrong.
    NothingFound,
    /// The heading of what changes for citizens.
    Changes,
    /// The heading of the preview.
    Preview,
    /// The words of the link to the preview.
    OpenPreview,
    /// The words of the link to the archive.
    Download,
    /// What to do with the archive.
    Unpack,
    /// There is no preview, since the site has errors.
    NoPreview,
    /// No page changes.
    NoPages,
    /// Which pages change can't be told.
    NotCompared,
    /// Before the list of pages.
    Pages,
}
