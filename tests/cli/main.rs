//! The promises of the command, kept on real sites: `tartip` is run as a person runs it, and what it prints and
//! leaves on the disk is compared.
//!
//! - [`broken`]: every way to break the content, a fixture each, with the report a person sees;
//! - [`warned`]: every warning, in the same way, and what only looks wrong;
//! - [`hostile`]: what can't be stored as a fixture, and content changed at random;
//! - [`sound`]: content that is unusual and right;
//! - [`out_of_force`]: acts against the day of the build;
//! - [`formatting`]: `tartip fmt`;
//! - [`pages`]: faults of finished pages;
//! - [`explaining`]: `tartip explain`, and the languages of the command;
//! - [`starting`]: `tartip new site`, and wrong command lines;
//! - [`records`]: `tartip new KIND ID`, and records filled in by an editor;
//! - [`schemas`]: `tartip schema`, and what VS Code finds in a site;
//! - [`publishing`]: the output folder, repeated builds, and builds that are killed.
//!
//! [`sandbox`] holds the site each test works on.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may panic"
)]

mod broken;
mod explaining;
mod formatting;
mod hostile;
mod out_of_force;
mod pages;
mod publishing;
mod records;
mod sandbox;
mod schemas;
mod sound;
mod starting;
mod warned;
