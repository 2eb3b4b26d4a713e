//! The content that the benchmarks build is valid: they would measure reports otherwise.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may panic"
)]

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
    let checked = Command::new(env!("CARGO_BIN_EXE_tartip"))
        .args([
            "check",
            "--as-of",
            "2026-11-22",
            "--format",
            "json",
            "--root",
        ])
        .arg(folder.path())
        .output()
        .unwrap();
    let text = String::from_utf8(checked.stdout).unwrap();
    let report: Value = serde_json::from_str(&text).unwrap();
    let found: Vec<_> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| (&finding["code"], &finding["severity"]))
        .collect();
    // One procedure of so few cites it.
    let meant = (&Value::from("act-out-of-force"), &Value::from("warning"));
    assert_eq!(found, [meant], "{text}");
}

/// For the tests in a browser: a country in the folder that `TARTIP_COUNTRY` names.
fn write(size: Size) {
    let folder = std::env::var_os("TARTIP_COUNTRY").expect("TARTIP_COUNTRY names no folder");
    tartip::write(folder.as_ref(), &Country::new(size)).unwrap();
}

#[test]
#[ignore = "writes files for tests/browser/unit/search-queries.test.mjs"]
fn a_country_to_search_is_written() {
    write(Size {
        procedures: 1000,
        offices: 3000,
        letters: false,
        channels: 1,
        areas: Some(AREAS),
    });
}

/// More than 100 offices, so that their list goes on.
#[test]
#[ignore = "writes files for tests/browser/country.mjs"]
fn a_small_country_is_written() {
    write(Size {
        procedures: 20,
        offices: 110,
        letters: true,
        channels: 4,
        areas: Some(60),
    });
}
