//! The promises of `tartip serve`, kept by the real command on real sites, with clients that speak
//! for themselves over TCP.
//!
//! - [`asking`]: what is asked as a browser asks it;
//! - [`hostile`]: what is asked by others: foreign names, paths that climb, clients that are many
//!   or go at once;
//! - [`saving`]: files that change in all the ways that editors and programs change them;
//! - [`failing`]: content and themes that are broken and fixed;
//! - [`starting`]: ports, and command lines that can't be carried out;
//! - [`lasting`]: many saves, one after the other;
//! - [`vanishing`]: folders that are deleted and made again.
//!
//! [`server`] holds the running command.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may panic"
)]

mod asking;
#[allow(dead_code, reason = "shared with the tests of the rules")]
#[path = "../rules/cases.rs"]
mod cases;
mod failing;
mod hostile;
mod lasting;
#[allow(dead_code, reason = "shared with the tests of the other commands")]
#[path = "../cli/sandbox.rs"]
mod sandbox;
mod saving;
mod server;
mod starting;
mod vanishing;
