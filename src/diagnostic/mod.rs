//! What is wrong and where: the bottom room, which every other room may speak to.
//!
//! In the order data flows: a [`Place`] points into one of the [`Sources`]; a [`Problem`] says what
//! is wrong in terms of the domain; a [`Diagnostic`] is a problem at a place; a [`Report`] collects
//! them; [`words`] puts a problem into sentences of a language; [`human`] draws the report.

pub mod human;
mod place;
mod problem;
mod report;
pub mod words;

pub use place::{Place, Position, SourceId, Sources};
pub use problem::{LinkFault, Part, Problem, RecordKind, Severity, Shape};
pub use report::{Diagnostic, Edit, Fix, Judgement, Report};
