//! Sheets to print, as PDF files: what stands where on them, and what it is.
//!
//! In the order data flows: [`layout`] breaks words into lines and lines into sheets; a [`Paper`]
//! is what comes of it, marks at their places and the tree of what they mean; [`pdf`] writes it as
//! a tagged file (PDF/UA-1, ISO 14289-1) with the faces of the [`typeface`](crate::typeface)s. The
//! same paper gives the same bytes: no date and no name by chance stands in a file.
//!
//! Lengths are in points, 1/72 inch, from the upper left corner of a sheet.

pub mod layout;
mod text;
mod write;

use crate::language::Language;

pub use text::{Weight, width};
pub use write::{PdfFault, pdf};

/// A millimetre in points.
pub const MILLIMETRE: f32 = 72.0 / 25.4;

/// What is printed.
#[derive(Debug)]
pub struct Paper {
    /// The title of the file, which a reader shows for it.
    pub title: String,
    /// The language of all that does not say another.
    pub language: Language,
    /// The sheets in their order.
    pub sheets: Vec<Sheet>,
    /// What the marks on them mean.
    pub elements: Elements,
}

/// A side of a sheet of paper.
#[derive(Debug)]
pub struct Sheet {
    /// How wide it is.
    pub width: f32,
    /// How tall it is.
    pub height: f32,
    /// What stands on it, in the order in which it is read.
    pub marks: Vec<Mark>,
}

impl Sheet {
    /// An empty sheet of that many millimetres.
    pub fn millimetres(width: f32, height: f32) -> Self {
        Self {
            width: width * MILLIMETRE,
            height: height * MILLIMETRE,
            marks: Vec::new(),
        }
    }
}

/// Something on a sheet.
#[derive(Debug, Clone)]
pub struct Mark {
    /// The element that it belongs to; none if it says nothing, as a ruled line.
    pub element: Option<ElementId>,
    /// What is drawn.
    pub drawn: Drawn,
    /// In which colour: red, green, blue.
    pub ink: [u8; 3],
}

impl Mark {
    /// The same so much further down.
    #[must_use]
    pub fn lowered(mut self, by: f32) -> Self {
        match &mut self.drawn {
            Drawn::Words { baseline, .. } => *baseline += by,
            Drawn::Filled(rectangles) => rectangles.iter_mut().for_each(|it| it.top += by),
            Drawn::Outlined(rectangle, _) => rectangle.top += by,
        }
        self
    }
}

/// Black.
pub const BLACK: [u8; 3] = [0, 0, 0];

/// What can be drawn.
#[derive(Debug, Clone)]
pub enum Drawn {
    /// Words on one line.
    Words {
        /// Where they begin.
        left: f32,
        /// The line that the letters stand on.
        baseline: f32,
        /// The size of the type.
        size: f32,
        /// How bold it is.
        weight: Weight,
        /// The words.
        text: String,
        /// Their language, if it is not that of the paper.
        language: Option<Language>,
    },
    /// Filled rectangles that are one thing: a line, the squares of a code.
    Filled(Vec<Rectangle>),
    /// The outline of a rectangle.
    Outlined(Rectangle, f32),
}

/// A rectangle.
#[derive(Debug, Clone, Copy)]
pub struct Rectangle {
    /// Its left side.
    pub left: f32,
    /// Its upper side.
    pub top: f32,
    /// How wide it is: more than nothing.
    pub width: f32,
    /// How tall it is: more than nothing.
    pub height: f32,
}

/// What a part of a paper is (ISO 32000-1, 14.8.4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Parts that belong together.
    Section,
    /// A heading of a level, from 1.
    Heading(u16),
    /// A paragraph.
    Paragraph,
    /// A list whose items have numbers, or none.
    List {
        /// Whether they have.
        numbered: bool,
    },
    /// An item of a list: a label and a body.
    Item,
    /// The number of an item.
    Label,
    /// What an item says.
    Body,
    /// A picture, and what it shows in words.
    Figure(String),
}

/// A part of a paper, by its place in [`Elements`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ElementId(usize);

/// The tree of what a paper says, in the order in which it is read. An element has other elements
/// in it, or marks.
#[derive(Debug, Default)]
pub struct Elements(Vec<Element>);

#[derive(Debug)]
struct Element {
    kind: Kind,
    language: Option<Language>,
    within: Option<ElementId>,
}

impl Elements {
    /// A further element, the last within another one or of the paper.
    pub fn add(&mut self, within: Option<ElementId>, kind: Kind) -> ElementId {
        self.add_in(within, kind, None)
    }

    /// The same in a language that is not that of the paper.
    pub fn add_in(
        &mut self,
        within: Option<ElementId>,
        kind: Kind,
        language: Option<Language>,
    ) -> ElementId {
        self.0.push(Element {
            kind,
            language,
            within,
        });
        ElementId(self.0.len() - 1)
    }
}
