//! How much a problem matters.

/// Whether a problem forbids publishing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site is not published.
    Error,
    /// The site is published; an editor should look.
    Warning,
}
