//! Guides: the prose of a procedure in one language, checked, with its links resolved.

use pulldown_cmark::Options;

use super::act::{Act, Article};
use super::contact::Contact;
use super::office::Office;
use super::pair::Side;
use super::procedure::Procedure;
use super::reach::WebAddress;
use super::table::Handle;

use crate::diagnostic::Place;

/// The Markdown of a guide: CommonMark with tables, and `{#anchor}` after a heading.
pub const MARKDOWN: Options = Options::ENABLE_TABLES.union(Options::ENABLE_HEADING_ATTRIBUTES);

/// A guide in Markdown. It was parsed once and found sound: no HTML, no pictures, headings in
/// order, every link resolved.
#[derive(Debug, Clone)]
pub struct Guide {
    /// The Markdown.
    pub markdown: String,
    /// The headings in order.
    pub headings: Vec<Heading>,
    /// The links in the order of the text.
    pub links: Vec<Link>,
    /// The parts in the order of the text: what the languages are compared by.
    pub passages: Vec<Passage>,
    /// The file.
    pub place: Place,
}

/// A heading, a paragraph, an item or a row of a guide.
#[derive(Debug, Clone)]
pub struct Passage {
    /// What it is.
    pub part: Part,
    /// The anchor of the heading that it stands under; its own for a heading.
    pub section: String,
    /// Its words, its place, and where they stand.
    pub side: Side,
}

/// A heading of a guide.
#[derive(Debug, Clone)]
pub struct Heading {
    /// Its level, 2 to 4.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// Its anchor: what the editor gave as `{#anchor}`, or `section-N`; the same in every language.
    pub anchor: String,
    /// Where it stands.
    pub place: Place,
}

/// A link of a guide.
#[derive(Debug, Clone)]
pub struct Link {
    /// Where it leads.
    pub target: LinkTarget,
    /// Where it stands.
    pub place: Place,
}

/// Where a link of a guide leads.
#[derive(Debug, Clone)]
pub enum LinkTarget {
    /// A page elsewhere.
    Web(WebAddress),
    /// A heading of this guide.
    Heading(String),
    /// The phones and addresses of a contact.
    Contact(Handle<Contact>),
    /// The page of an office.
    Office(Handle<Office>),
    /// The page of an act, with an article.
    Act(Handle<Act>, Option<Article>),
    /// The page of a procedure.
    Procedure(Handle<Procedure>),
    /// The letter of a procedure.
    Letter(Handle<Procedure>),
}

/// A part of a guide, as the two languages are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
    /// A numbered step.
    Step,
    /// A row of a table with so many cells.
    Row(usize),
}
