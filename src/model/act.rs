//! Acts of law, and citations of their articles.

use jiff::civil::Date;

use super::keywords::keywords;
use super::table::Handle;
use super::text::{Localized, Text};
use crate::diagnostic::Span;
use crate::scalar::{Article, RegisterId};

/// An act of law.
#[derive(Debug, Clone)]
pub struct Act {
    /// What kind of act it is.
    pub kind: ActKind,
    /// Its title, without quotation marks and without the words «Закон Республики Казахстан».
    pub title: Localized<Text>,
    /// Its number («88-V»).
    pub number: String,
    /// The day it was adopted.
    pub adopted: Date,
    /// Its id in the state register of law.
    pub register_id: RegisterId,
    /// The day it came into force, where that is known.
    pub in_force_from: Option<Date>,
    /// The day of the edition that was read, unless it was today's.
    pub edition: Option<Date>,
    /// The articles that were read, and may be cited; empty if the record does not say.
    pub articles: Vec<Article>,
    /// When it ceased to be in force, and by what.
    pub repealed: Option<Repeal>,
    /// What a reader should know of it, such as what later changes are told of.
    pub note: Option<Localized<Text>>,
    /// Where the facts were read.
    pub source: Localized<Text>,
    /// When they were last compared with the source.
    pub verified_on: Date,
}

keywords! {
    /// Kinds of act.
    pub enum ActKind {
        /// A code.
        Code = "code",
        /// A law.
        Law = "law",
        /// A rule, an order: anything under a law.
        Rules = "rules",
    }
}

/// The end of an act.
#[derive(Debug, Clone)]
pub struct Repeal {
    /// The first day on which it is no longer in force.
    pub on: Date,
    /// The act that took its place.
    pub replaced_by: Option<Handle<Act>>,
    /// Where the record says so.
    pub place: Span,
}

/// Whether an act holds on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActStatus {
    /// Not yet.
    NotYet,
    /// It does.
    InForce,
    /// No longer.
    Repealed,
}

impl Act {
    /// Whether the act holds on `day`. Computed, never typed in.
    pub fn status(&self, day: Date) -> ActStatus {
        if self
            .repealed
            .as_ref()
            .is_some_and(|repeal| repeal.on <= day)
        {
            ActStatus::Repealed
        } else if self.in_force_from.is_some_and(|from| from > day) {
            ActStatus::NotYet
        } else {
            ActStatus::InForce
        }
    }
}

/// An act, or one of its articles, as the ground of a statement.
#[derive(Debug, Clone)]
pub struct Citation {
    /// The act.
    pub act: Handle<Act>,
    /// The article; none for the act as a whole.
    pub article: Option<Article>,
    /// Whether it is cited because the published source cites it, though it is known to be out of
    /// force.
    pub as_published: bool,
    /// Where it is cited.
    pub place: Span,
}
