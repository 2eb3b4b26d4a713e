//! The content that the benchmarks build is valid: they would measure reports otherwise.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may panic"
)]

use std::path::Path;
use std::process::Command;

use serde_json::Value;

#[path = "../benches/generator/mod.rs"]
mod generator;

use generator::directory::AREAS;
use generator::facts::{Country, Size};
use generator::tartip;

#[test]
fn the_made_up_country_is_valid_but_for_the_act_out_of_force() {
    for letters in [true, false] {
        check(&Country::new(Size {
            procedures: 20,
            offices: 10,
            letters,
            channels: if letters { 4 } else { 1 },
            areas: None,
        }));
    }
}

#[test]
fn the_country_with_roles_is_valid_but_for_the_act_out_of_force() {
    // With 20 procedures every kind of provider is named; so many areas need more offices than
    // are asked for.
    check(&Country::new(Size {
        procedures: 20,
        offices: 10,
        letters: true,
        channels: 4,
        areas: Some(60),
    }));
}

fn check(country: &Country) {
    let folder = tempfile::tempdir().unwrap();
    tartip::write(folder.path(), country).unwrap();
    let (text, found) = findings(folder.path(), &[]);
    // One procedure of so few cites it.
    let (code, severity) = OUT_OF_FORCE;
    assert_eq!(found, [(code.to_owned(), severity.to_owned())], "{text}");
}

/// What the made-up countries are meant to have.
const OUT_OF_FORCE: (&str, &str) = ("act-out-of-force", "warning");

/// The report of the check, and the code and severity of each finding.
fn findings(folder: &Path, options: &[&str]) -> (String, Vec<(String, String)>) {
    let checked = Command::new(env!("CARGO_BIN_EXE_tartip"))
        .args([
            "check",
            "--as-of",
            "2026-11-22",
            "--format",
            "json",
            "--root",
        ])
        .arg(folder)
        .args(options)
        .output()
        .unwrap();
    let text = String::from_utf8(checked.stdout).unwrap();
    let report: Value = serde_json::from_str(&text).unwrap();
    let found = report["findings"].as_array().unwrap().iter();
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let found = found.map(|finding| (word(&finding["code"]), word(&finding["severity"])));
    let found = found.collect();
    (text, found)
}

/// A country for the tests in a browser, in the folder that `TARTIP_COUNTRY` names. Where none is
/// named it is checked here instead.
fn for_browsers(size: Size) {
    let country = Country::new(size);
    if let Some(folder) = std::env::var_os("TARTIP_COUNTRY") {
        tartip::write(folder.as_ref(), &country).unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    tartip::write(folder.path(), &country).unwrap();
    // Its pages are looked at in the browser.
    let (text, found) = findings(folder.path(), &["--no-pages"]);
    assert!(!found.is_empty(), "{text}");
    let others = found
        .iter()
        .filter(|(code, severity)| (&**code, &**severity) != OUT_OF_FORCE);
    assert_eq!(others.count(), 0, "{text}");
}

/// For `tests/browser/unit/search-queries.test.mjs`.
#[test]
fn a_country_to_search_is_written() {
    for_browsers(Size {
        procedures: 1000,
        offices: 3000,
        letters: false,
        channels: 1,
        areas: Some(AREAS),
    });
}

/// For `tests/browser/country.mjs`: more than 100 offices, so that their list goes on.
#[test]
fn a_small_country_is_written() {
    for_browsers(Size {
        procedures: 20,
        offices: 110,
        letters: true,
        channels: 4,
        areas: Some(60),
    });
}
