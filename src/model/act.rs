//! Acts of law, and citations of their articles.

use jiff::civil::Date;

use super::keywords::keywords;
use super::provision::{Division, Provision};
use super::table::Handle;
use super::text::{Localized, Placed, Text};
use crate::diagnostic::Span;
use crate::language::Language;
use crate::scalar::{Article, Id, RegisterId, WebAddress};

/// An act of law.
#[derive(Debug, Clone)]
pub struct Act {
    /// What kind of act it is.
    pub kind: ActKind,
    /// Its title, without quotation marks and without the words «Закон Республики Казахстан».
    pub title: Localized<Text>,
    /// Its short name («АППК»), by which a page calls it after the first mention.
    pub short_name: Option<Localized<Text>>,
    /// Who issued it, in the genitive as its name has it («Министра юстиции Республики
    /// Казахстан»), where the kind does not tell.
    pub issued_by: Option<Localized<Text>>,
    /// Its number («88-V»); the constitution has none.
    pub number: Option<Localized<String>>,
    /// What its articles are divided into, where that is not what the kind has as a rule.
    pub divided_into: Option<Division>,
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
    /// The ids that it had before: their addresses lead to its page.
    pub was: Vec<Placed<Id>>,
    /// Where the facts were read.
    pub source: Localized<Text>,
    /// When they were last compared with the source.
    pub verified_on: Date,
}

/// The address of an act in the state register of law: the host of the register, then its own word
/// for the language, `docs` and the id.
pub fn register_page(register: &WebAddress, id: &RegisterId, language: Language) -> String {
    let host = register.as_str().trim_end_matches('/');
    let side = match language {
        Language::Kazakh => "kaz",
        Language::Russian => "rus",
    };
    format!("{host}/{side}/docs/{}", id.as_str())
}

keywords! {
    /// Kinds of act.
    pub enum ActKind {
        /// The constitution.
        Constitution = "constitution",
        /// A constitutional law.
        ConstitutionalLaw = "constitutional-law",
        /// A code.
        Code = "code",
        /// A law.
        Law = "law",
        /// A decree of the President.
        Decree = "decree",
        /// A resolution: of the Government, of an akimat.
        Resolution = "resolution",
        /// An order: of a minister, of the head of an agency.
        Order = "order",
        /// A decision: of a maslikhat, of an akim.
        Decision = "decision",
        /// Rules, a standard, an instruction: what another act approved.
        Rules = "rules",
    }
}

impl ActKind {
    /// Whether its acts are made of articles; others are made of paragraphs.
    pub fn has_articles(self) -> bool {
        matches!(
            self,
            Self::Constitution | Self::ConstitutionalLaw | Self::Code | Self::Law
        )
    }

    /// Whether the name of such an act says who issued it.
    pub fn has_issuer(self) -> bool {
        matches!(self, Self::Resolution | Self::Order | Self::Decision)
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
    /// What its articles are divided into; none if it has no articles.
    pub fn division(&self) -> Option<Division> {
        let usual = match self.kind {
            ActKind::Code => Division::Parts,
            _ => Division::Paragraphs,
        };
        let has_articles = self.kind.has_articles();
        has_articles.then(|| self.divided_into.unwrap_or(usual))
    }

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

/// An act, or a provision of it, as the ground of a statement.
#[derive(Debug, Clone)]
pub struct Citation {
    /// The act.
    pub act: Handle<Act>,
    /// The article, part or paragraph; none for the act as a whole.
    pub provision: Option<Provision>,
    /// Whether it is cited because the published source cites it, though it is known to be out of
    /// force.
    pub as_published: bool,
    /// Where it is cited.
    pub place: Span,
}
