//! What can be wrong, as values: a problem holds facts (the key found, the keys expected), never
//! sentences.
//!
//! A kind of problem is a type that implements [`ProblemKind`]: it stands beside what finds it,
//! with its [`Rule`] and its words in every language. [`Problem`] is one of any kind.

use std::any::Any;
use std::fmt;
use std::sync::Arc;

use super::rule::Rule;
use super::severity::Severity;
use super::text::ProblemText;
use crate::language::UiLanguage;

/// Which characters at the place of a problem are named in its message, since a reader could not
/// see them there or would take them for others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// None.
    Unnamed,
    /// Those that can't be seen, and Cyrillic letters in words that are meant in Latin ones.
    Named,
    /// The same, on the whole line of the place, or on the one before.
    OnItsLine,
    /// Those that can't be seen.
    Spaces,
}

/// A kind of problem: its facts, and what is said of them. A language without words does not
/// compile.
pub trait ProblemKind: Any + fmt::Debug + Send + Sync {
    /// What is known of every problem of the kind.
    fn rule(&self) -> &'static Rule;

    /// What is said in English.
    fn english(&self) -> ProblemText;

    /// What is said in Russian.
    fn russian(&self) -> ProblemText;

    /// What is said in Kazakh.
    fn kazakh(&self) -> ProblemText;

    /// Which characters its message names. Where words are judged as words, dashes and no-break
    /// spaces are in their place.
    fn hidden(&self) -> Hidden {
        match self.rule().severity {
            Severity::Error => Hidden::Named,
            Severity::Warning => Hidden::Unnamed,
        }
    }
}

/// One thing that is wrong, of any kind.
#[derive(Clone)]
pub struct Problem(Arc<dyn Comparable>);

/// A kind whose problems can be compared with those of any other.
trait Comparable: ProblemKind {
    fn is_same(&self, other: &dyn Any) -> bool;
}

impl<K: ProblemKind + PartialEq> Comparable for K {
    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<K>() == Some(self)
    }
}

impl<K: ProblemKind + PartialEq> From<K> for Problem {
    fn from(kind: K) -> Self {
        Self(Arc::new(kind))
    }
}

impl PartialEq for Problem {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(other.any())
    }
}

impl Eq for Problem {}

impl fmt::Debug for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Problem {
    fn any(&self) -> &dyn Any {
        &*self.0
    }

    /// Whether it is of the kind `K`.
    pub fn is<K: ProblemKind>(&self) -> bool {
        self.get::<K>().is_some()
    }

    /// Its facts, if it is of the kind `K`.
    pub fn get<K: ProblemKind>(&self) -> Option<&K> {
        self.any().downcast_ref()
    }

    /// What is known of every problem of its kind.
    pub fn rule(&self) -> &'static Rule {
        self.0.rule()
    }

    /// The stable code of its kind.
    pub fn code(&self) -> &'static str {
        self.rule().code
    }

    /// How severe it is unless the site says otherwise. Only warnings are the site's to judge: what
    /// is an error by itself leaves nothing that could be published.
    pub fn severity(&self) -> Severity {
        self.rule().severity
    }

    /// Which characters its message names.
    pub fn hidden(&self) -> Hidden {
        self.0.hidden()
    }

    /// What is said of it.
    pub fn words(&self, ui: UiLanguage) -> ProblemText {
        match ui {
            UiLanguage::English => self.0.english(),
            UiLanguage::Russian => self.0.russian(),
            UiLanguage::Kazakh => self.0.kazakh(),
        }
    }
}
