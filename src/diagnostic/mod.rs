//! What is wrong and where: the room that every room above may speak to.
//!
//! In the order data flows: a [`Place`] points into one of the [`Sources`]; a [`Problem`] says what
//! is wrong in terms of the domain; a [`Diagnostic`] is a problem at a place; a [`Report`] collects
//! them; [`words`] puts a problem into sentences of a language; [`human`] draws the report for people. For machines a
//! [`finding`] is made of each diagnostic, and [`json`], [`sarif`] and [`annotations`] write them.

pub mod annotations;
mod facts;
pub mod finding;
pub mod human;
pub mod json;
mod page;
mod place;
mod problem;
mod report;
pub mod sarif;
pub mod unseen;
pub mod words;

pub use facts::{
    DiskAction, ExpectedField, ExpectedFile, FileFault, KeyRule, LostLetter, MarkdownLook,
    MarkdownPart, Obstacle, PathFault, StringsFault, SystemFault, ThemeFault, ValueFault,
    YamlFault,
};
pub use page::{
    FieldFault, FocusFault, HeadingFault, LandmarkFault, PageLanguageFault, PageLinkFault,
    TableFault,
};
pub use place::{Place, Position, SourceId, Sources};
pub use problem::{LinkFault, Part, Problem, RecordKind, Severity, Shape, SpaceFault};
pub use report::{Diagnostic, Edit, Fix, Judgement, Report};
