//! Procedures: what a citizen can do, by which channels, and what it takes; and their guides, the
//! prose in one language, checked, with its links resolved. A guide may link to any procedure, so
//! both stand in one file.

use std::sync::Arc;

use jiff::civil::Date;
use pulldown_cmark::Options;

use super::act::{Act, Citation};
use super::contact::Contact;
use super::deadline::Deadline;
use super::keywords::keywords;
use super::letter::{GivenAnswers, Letter};
use super::office::Office;
use super::provision::Provision;
use super::role::Role;
use super::table::Handle;
use super::text::{Localized, Placed, Text};
use super::topic::Topic;
use crate::diagnostic::Span;
use crate::scalar::{Id, WebAddress};

/// A procedure.
#[derive(Debug, Clone)]
pub struct Procedure {
    /// What it is called.
    pub title: Localized<Text>,
    /// What it is for, in a sentence or two.
    pub summary: Localized<Text>,
    /// The prose, a file per language.
    pub guide: Localized<Guide>,
    /// What happened to those whom it is for.
    pub topics: Vec<Handle<Topic>>,
    /// The ways to complain, in the order of the page.
    pub channels: Vec<Channel>,
    /// What the complaint must contain.
    pub requirements: Vec<Requirement>,
    /// The letter that is made for it.
    pub letter: Option<Handle<Letter>>,
    /// The letters that may follow that one, in the order of the pages.
    pub next: Vec<NextLetter>,
    /// How the answer to a letter is checked.
    pub answer: Option<AnswerCheck>,
    /// Whom to ask.
    pub contacts: Vec<Handle<Contact>>,
    /// The rules it rests on.
    pub citations: Vec<Citation>,
    /// Within what time to complain.
    pub filing_limit: Vec<Deadline>,
    /// When it applies.
    pub in_force: Validity,
    /// The ids that it had before: their addresses lead to its page.
    pub was: Vec<Placed<Id>>,
    /// Who answers for the text.
    pub owner: Handle<Office>,
    /// When the text was last compared with its sources.
    pub verified_on: Date,
}

impl Procedure {
    /// Every letter that it offers, the first one before those that follow.
    pub fn letters(&self) -> impl Iterator<Item = Handle<Letter>> + '_ {
        let next = self.next.iter().map(|next| next.letter);
        self.letter.into_iter().chain(next)
    }
}

/// From when until when something applies; an open end is no bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Validity {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

/// A way to complain.
#[derive(Debug, Clone)]
pub struct Channel {
    /// Its id within the procedure.
    pub id: Id,
    /// What kind of way it is.
    pub kind: ChannelKind,
    /// What it is called.
    pub name: Localized<Text>,
    /// Who is addressed, as a letter begins: the dative.
    pub addressed_as: Option<Localized<Text>>,
    /// Where it goes, where that is said.
    pub goes_to: Option<Destination>,
    /// The kind of body that considers the complaint, above the one it is handed in at.
    pub considered_by: Option<Handle<Role>>,
    /// The portal or the phone that belongs to it.
    pub contact: Option<Handle<Contact>>,
    /// How to go this way.
    pub description: Option<Localized<Text>>,
    /// How receipt is proved.
    pub receipt: Option<Localized<Text>>,
    /// What to check when it is handed in, one thing each.
    pub checklist: Vec<Localized<Text>>,
    /// How progress is followed.
    pub progress: Option<Localized<Text>>,
    /// When what is handed in is registered.
    pub registration: Option<Registration>,
    /// Within what time it is sent on to the body that considers it.
    pub forwarding: Option<Deadline>,
    /// When the answer is due: the term that holds first, and others that may run.
    pub deadline: Vec<Deadline>,
    /// Within what time to go this way.
    pub filing_limit: Vec<Deadline>,
    /// The rules it rests on.
    pub citations: Vec<Citation>,
}

/// When an office registers what it was handed.
#[derive(Debug, Clone)]
pub struct Registration {
    /// In a sentence.
    pub text: Localized<Text>,
    /// Under what rule.
    pub citation: Citation,
}

/// Where a channel goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination {
    /// To this office, wherever the citizen lives.
    Office(Handle<Office>),
    /// To the office that has the role in the citizen's area, or in the nearest area above it.
    Role(Handle<Role>),
}

impl Channel {
    /// Every rule that it cites.
    pub fn all_citations(&self) -> impl Iterator<Item = &Citation> {
        let deadlines = self.forwarding.iter().chain(&self.deadline);
        let deadlines = deadlines.chain(&self.filing_limit);
        self.citations
            .iter()
            .chain(self.registration.iter().map(|it| &it.citation))
            .chain(deadlines.flat_map(Deadline::citations))
    }

    /// The office it goes to, where it is the same for everybody.
    pub fn office(&self) -> Option<Handle<Office>> {
        match self.goes_to {
            Some(Destination::Office(office)) => Some(office),
            _ => None,
        }
    }

    /// The role of the office it goes to, where the office depends on the area.
    pub fn role(&self) -> Option<Handle<Role>> {
        match self.goes_to {
            Some(Destination::Role(role)) => Some(role),
            _ => None,
        }
    }
}

/// A letter that may follow the first one: no answer came, or not the one asked for.
#[derive(Debug, Clone)]
pub struct NextLetter {
    /// Its id within the procedure.
    pub id: Id,
    /// What it is for, in a few words («Жауап келмеді»).
    pub title: Localized<Text>,
    /// When it is right.
    pub text: Option<Localized<Text>>,
    /// The letter.
    pub letter: Handle<Letter>,
    /// The answers with which its form begins.
    pub answers: GivenAnswers,
    /// To whom it may go, by their places in [`Procedure::channels`].
    pub channels: Vec<usize>,
    /// The rules it rests on.
    pub citations: Vec<Citation>,
    /// Where its letter is named.
    pub place: Span,
}

/// The check of an answer against what the law asks of it: what the options of a field say. What
/// is missing is said by the letter that asks for this field.
#[derive(Debug, Clone)]
pub struct AnswerCheck {
    /// The letter that says it, by its place in [`Procedure::next`].
    pub next: usize,
    /// The field that lists what an answer has, by its place in the letter.
    pub field: usize,
    /// The rules it rests on.
    pub citations: Vec<Citation>,
}

keywords! {
    /// Kinds of channel.
    pub enum ChannelKind {
        /// A letter handed in at an office.
        Office = "office",
        /// A portal.
        Portal = "portal",
        /// A court.
        Court = "court",
    }
}

/// Something that the complaint must contain.
#[derive(Debug, Clone)]
pub struct Requirement {
    /// What.
    pub text: Localized<Text>,
    /// The fields of the letter that give it, by their places in the letter.
    pub fields: Vec<usize>,
    /// The rules that ask for it.
    pub citations: Vec<Citation>,
    /// Where it stands.
    pub place: Span,
}

/// The Markdown of a guide: CommonMark with tables, and `{#anchor}` after a heading.
pub const MARKDOWN: Options = Options::ENABLE_TABLES.union(Options::ENABLE_HEADING_ATTRIBUTES);

/// A guide in Markdown. It was parsed once and found valid: no HTML, no pictures, headings in
/// order, every link resolved.
#[derive(Debug, Clone)]
pub struct Guide {
    /// The Markdown: the text of the file.
    pub markdown: Arc<str>,
    /// The headings in order.
    pub headings: Vec<Heading>,
    /// The links in the order of the text.
    pub links: Vec<Link>,
    /// The parts in the order of the text, if they are not those of the other language: what has to
    /// be told of them.
    pub passages: Vec<Passage>,
    /// The file.
    pub place: Span,
}

/// A heading, a paragraph, an item or a row of a guide. Its words are those of a
/// [`Pair`](super::Pair).
#[derive(Debug, Clone, Copy)]
pub struct Passage {
    /// What it is.
    pub part: Part,
    /// Where it stands.
    pub place: Span,
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
    pub place: Span,
}

/// A link of a guide.
#[derive(Debug, Clone)]
pub struct Link {
    /// Where it leads.
    pub target: LinkTarget,
    /// Where it stands.
    pub place: Span,
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
    /// The page of an act, with a provision.
    Act(Handle<Act>, Option<Provision>),
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
