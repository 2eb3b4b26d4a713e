//! Procedures: what a citizen can do, by which channels, and what it takes.

use jiff::civil::Date;

use super::act::Citation;
use super::contact::Contact;
use super::deadline::Deadline;
use super::guide::Guide;
use super::letter::Letter;
use super::office::Office;
use super::table::{Handle, Id};
use super::text::{Localized, Text};
use super::words::words;
use crate::diagnostic::Place;

/// A procedure.
#[derive(Debug, Clone)]
pub struct Procedure {
    /// What it is called.
    pub title: Localized<Text>,
    /// What it is for, in a sentence or two.
    pub summary: Localized<Text>,
    /// The prose, a file per language.
    pub guide: Localized<Guide>,
    /// The ways to complain, in the order of the page.
    pub channels: Vec<Channel>,
    /// What the complaint must contain.
    pub requirements: Vec<Requirement>,
    /// The letter that is made for it.
    pub letter: Option<Handle<Letter>>,
    /// Whom to ask.
    pub contacts: Vec<Handle<Contact>>,
    /// The rules it rests on.
    pub citations: Vec<Citation>,
    /// Within what time to complain.
    pub filing_limit: Vec<Deadline>,
    /// When it applies.
    pub in_force: Validity,
    /// Who answers for the text.
    pub owner: Handle<Office>,
    /// When the text was last compared with its sources.
    pub verified_on: Date,
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
    /// The office it goes to, where there is one.
    pub office: Option<Handle<Office>>,
    /// The portal or the phone that belongs to it.
    pub contact: Option<Handle<Contact>>,
    /// How to go this way.
    pub description: Option<Localized<Text>>,
    /// How receipt is proved.
    pub receipt: Option<Localized<Text>>,
    /// How progress is followed.
    pub progress: Option<Localized<Text>>,
    /// When the answer is due: the term that holds first, and others that may run.
    pub deadline: Vec<Deadline>,
    /// Within what time to go this way.
    pub filing_limit: Vec<Deadline>,
    /// The rules it rests on.
    pub citations: Vec<Citation>,
}

words! {
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
    pub place: Place,
}
