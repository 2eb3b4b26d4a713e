//! One thing that is wrong with a page, and where in its HTML.

use std::ops::Range;

use crate::diagnostic::{
    FieldFault, FocusFault, HeadingFault, LandmarkFault, PageLanguageFault, PageLinkFault, Problem,
    TableFault,
};

/// A fault at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The bytes meant: a start tag, or a text.
    pub range: Range<usize>,
    /// What is wrong.
    pub kind: FaultKind,
    /// The bytes that explain it: the first of two doubles.
    pub related: Option<Range<usize>>,
}

/// What can be wrong with a page. The numbers are criteria of WCAG 2.2.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// No title, or one without words (2.4.2).
    NoTitle,
    /// Which language it is in (3.1.1, 3.1.2).
    Language(PageLanguageFault),
    /// Headings (1.3.1, 2.4.6).
    Headings(HeadingFault),
    /// Regions (1.3.1, 2.4.1).
    Landmarks(LandmarkFault),
    /// A link that has nothing to be called by (2.4.4, 4.1.2).
    UnnamedLink,
    /// A control, not of a form, that has nothing to be called by (4.1.2).
    UnnamedControl,
    /// A picture without words in its place, not even none on purpose (1.1.1).
    NoAlternative,
    /// A field of a form (1.3.1, 3.3.1, 3.3.2, 4.1.2).
    Field(FieldFault),
    /// Headers of a table (1.3.1).
    Table(TableFault),
    /// An attribute that names an id which the page does not have (1.3.1, 4.1.2).
    DanglingReference {
        /// The attribute.
        attribute: &'static str,
        /// The id.
        id: String,
    },
    /// An id that stands on the page before (1.3.1: what refers to it finds the first).
    DuplicateId {
        /// The id.
        id: String,
    },
    /// A control in a control (4.1.2).
    Nested {
        /// The element around it.
        within: String,
    },
    /// What the keyboard reaches (2.4.3, 4.1.2).
    Focus(FocusFault),
    /// The page keeps a reader from enlarging it (1.4.4).
    NoZoom,
    /// A link inside the site that leads nowhere.
    BrokenLink {
        /// Where it leads.
        target: String,
        /// Why that is nowhere.
        fault: PageLinkFault,
    },
}

impl Fault {
    /// A fault at a place.
    pub fn new(range: Range<usize>, kind: FaultKind) -> Self {
        Self {
            range,
            kind,
            related: None,
        }
    }
}

impl FaultKind {
    /// The problem, found on so many pages.
    pub fn problem(self, pages: usize) -> Problem {
        match self {
            Self::NoTitle => Problem::PageTitle { pages },
            Self::Language(fault) => Problem::PageLanguage { fault, pages },
            Self::Headings(fault) => Problem::PageHeadings { fault, pages },
            Self::Landmarks(fault) => Problem::PageLandmarks { fault, pages },
            Self::UnnamedLink => Problem::PageLinkName { pages },
            Self::UnnamedControl => Problem::PageControlName { pages },
            Self::NoAlternative => Problem::PageImageAlt { pages },
            Self::Field(fault) => Problem::PageLabel { fault, pages },
            Self::Table(fault) => Problem::PageTableHeaders { fault, pages },
            Self::DanglingReference { attribute, id } => Problem::PageReference {
                attribute,
                id,
                pages,
            },
            Self::DuplicateId { id } => Problem::PageDuplicateId { id, pages },
            Self::Nested { within } => Problem::PageNesting { within, pages },
            Self::Focus(fault) => Problem::PageFocus { fault, pages },
            Self::NoZoom => Problem::PageZoom { pages },
            Self::BrokenLink { target, fault } => Problem::PageBrokenLink {
                target,
                fault,
                pages,
            },
        }
    }
}
