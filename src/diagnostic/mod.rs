//! What is wrong and where: what every module above may speak to. It knows no rule.
//!
//! In the order data flows: a [`Span`] points into one of the [`Sources`]; a [`Problem`] says what
//! is wrong in terms of the domain, and its [`Rule`] what is known of all of its kind; a
//! [`Diagnostic`] is a problem at a place; a [`Report`] collects them; [`human`] draws the report
//! for people. For machines a [`finding`] is made of each diagnostic, and [`json`], [`sarif`] and
//! [`annotations`] write them, and [`markdown`] for the comment on a proposed change.

pub mod annotations;
pub mod example;
pub mod finding;
pub mod human;
pub mod json;
pub mod markdown;
pub mod printable;
mod problem;
mod report;
mod rule;
pub mod sarif;
mod severity;
mod span;
pub mod text;
pub mod unseen;
mod unseen_names;

pub use example::{Change, Example};
pub use problem::{Hidden, Problem, ProblemKind};
pub use report::{Diagnostic, Edit, Fix, Report, SeverityOverrides};
pub use rule::{Catalogue, Explanation, Group, Rule, Translated, rule};
pub use severity::Severity;
pub use span::{Position, SourceId, Sources, Span};
pub use text::{ProblemText, code_point};
