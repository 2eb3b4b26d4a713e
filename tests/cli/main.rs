//! The promises of the command, kept on real sites: `tartip` is run as a person runs it, and what
//! it prints and leaves on the disk is compared.
//!
//! - [`broken`]: broken content, a case of each stage of the way through;
//! - [`warned`]: warnings, and what only looks wrong;
//! - [`hostile`]: what can't be stored as a case, and content changed at random;
//! - `chaos`: kills, full disks and failing calls, at random;
//! - `links`: links that lead out of the site;
//! - [`valid`]: content that is unusual and right;
//! - `citations`: places in acts, in both languages;
//! - [`out_of_force`]: acts against the day of the build;
//! - [`formatting`]: `tartip fmt`;
//! - [`pages`]: faults of finished pages;
//! - [`explaining`]: `tartip explain`, and the languages of the command;
//! - `external`: `tartip check --external`;
//! - [`starting`]: `tartip new site`, and wrong command lines;
//! - [`records`]: `tartip new KIND ID`, and records filled in by an editor;
//! - [`schemas`]: `tartip schema`, and what VS Code finds in a site;
//! - `shells`: `tartip completions` and `tartip man`;
//! - `self_check`: `tartip self-check`;
//! - `alone`: the program alone on a machine, in folders with spaces and Kazakh letters;
//! - [`importing`]: `tartip import`; [`workbooks`]: the same from `.xlsx`;
//! - [`reports`]: the forms of a report for other programs;
//! - [`fixing`]: `tartip check --fix`;
//! - [`reviewing`]: `tartip review` and the record of review;
//! - [`status`]: `tartip status`; [`differences`]: `tartip diff`;
//! - `commenting`: the comment on a proposed change;
//! - `merging`: `tartip merge`;
//! - [`committing`]: what `docs/ci/` runs at a commit;
//! - [`lasting`]: what a run leaves that was killed, or found no room;
//! - `moving`: records whose ids changed;
//! - [`naming`]: names that would steer a terminal or forge a line;
//! - [`printing`]: where nothing can be written, or nobody reads on;
//! - `offices`: what the page of an office offers;
//! - `prints`: the blanks as PDF files;
//! - `timings`: what `--timings` prints;
//! - [`terminal`]: colours, and the width of the window;
//! - [`posters`]: `tartip poster`;
//! - `forms`: `tartip new admin`;
//! - [`publishing`]: the output folder, repeated builds, and builds that are killed.
//!
//! [`sandbox`] holds the site each test works on; [`cases`] are those of `tests/rules/`, where
//! every problem has its tests.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may panic"
)]

#[cfg(unix)]
mod alone;
mod broken;
#[path = "../rules/cases.rs"]
mod cases;
#[cfg(target_os = "linux")]
mod chaos;
mod citations;
mod commenting;
mod committing;
mod contacts;
mod differences;
mod explaining;
#[cfg(feature = "external")]
mod external;
mod fixing;
mod formatting;
mod forms;
#[path = "../rules/host.rs"]
mod host;
mod hostile;
mod importing;
#[cfg(unix)]
mod lasting;
mod limits;
mod links;
mod merging;
#[cfg(unix)]
mod moving;
mod naming;
mod offices;
mod out_of_force;
mod pages;
mod posters;
#[cfg(target_os = "linux")]
mod printing;
mod prints;
mod publishing;
mod records;
mod reports;
mod reviewing;
mod sandbox;
mod schemas;
mod self_check;
mod shells;
mod starting;
mod status;
#[cfg(target_os = "linux")]
mod terminal;
mod timings;
mod valid;
mod warned;
mod workbooks;
