//! `tartip status`: what has to be done, record by record, as a table in each language and as JSON.

use serde_json::Value;

use crate::sandbox::{DAY, Sandbox};

const CONTACT: &str = "content/contacts/example-akim-office.yaml";
const AREA: &str = "content/areas/example-district.yaml";
const PROCEDURE: &str = "content/procedures/complaint/procedure.yaml";

/// A site with something of everything to be done.
fn neglected() -> Sandbox {
    let site = Sandbox::new();
    site.run(["review", "--all"]).succeeds();
    site.append("content/site.yaml", "verify_within:\n  contacts: 30\n");
    site.run(["review", "content/site.yaml"]).succeeds();
    site.replace(
        CONTACT,
        "verified_on: 2026-11-22",
        "verified_on: 2026-10-01",
    );
    site.replace(CONTACT, "[+7 7200 00 00 00]", "[8 (7200) 00-00-00]");
    site.replace(AREA, "  ru: Район-пример\n", "");
    site.replace(PROCEDURE, "ru: Аким района", "ru: Глава района");
    site.append(
        "content/acts/state-services-law.yaml",
        "repealed:\n  on: 2026-11-01\n",
    );
    site
}

fn rows(site: &Sandbox, more: &[&str]) -> Vec<Value> {
    let mut typed = vec!["status", "--as-of", DAY, "--format", "json"];
    typed.extend(more);
    let outcome = site.run(typed).succeeds();
    assert_eq!(outcome.stderr, "");
    serde_json::from_str(&outcome.stdout).unwrap()
}

fn row<'a>(rows: &'a [Value], kind: &str, id: &str) -> &'a Value {
    let row = rows
        .iter()
        .find(|row| row["kind"] == kind && row["id"] == id);
    row.unwrap_or_else(|| panic!("no {kind}/{id} in {rows:#?}"))
}

#[test]
fn the_table_stands_in_every_language() {
    let site = neglected();
    for language in ["en", "ru", "kk"] {
        let typed = ["status", "--all", "--as-of", DAY, "--lang", language];
        let outcome = site.run(typed).succeeds();
        let shown = format!("{}\n{}", outcome.stdout, outcome.stderr);
        insta::assert_snapshot!(format!("table_{language}"), shown);
        let widths: Vec<usize> = outcome
            .stdout
            .lines()
            .map(|line| line.chars().count())
            .collect();
        assert!(widths.iter().all(|width| *width == widths[0]), "{shown}");
    }
}

#[test]
fn every_record_is_told_with_who_answers_for_it_and_what_is_to_be_done() {
    let site = neglected();
    let found = rows(&site, &["--all"]);
    let homes: Vec<String> = found
        .iter()
        .map(|row| {
            format!(
                "{}/{}",
                row["kind"].as_str().unwrap(),
                row["id"].as_str().unwrap()
            )
        })
        .collect();
    let mut ordered = homes.clone();
    ordered.sort();
    assert_eq!(homes, ordered);
    for row in &found {
        // A record that can't be read does not say who answers for it.
        let known = row["kind"] != "areas";
        assert_eq!(row["owner"] == "example-akim-office", known, "{row}");
        assert!(site.path(row["path"].as_str().unwrap()).is_file(), "{row}");
    }
    let contact = row(&found, "contacts", "example-akim-office");
    assert_eq!(contact["verified_on"], "2026-10-01");
    assert_eq!(contact["unverified"], true);
    assert_eq!(row(&found, "areas", "example-district")["untranslated"], 1);
    let procedure = row(&found, "procedures", "complaint");
    assert_eq!(procedure["stale"], 1);
    // Two citations in the record, one in each language of the guide.
    assert!(
        procedure["out_of_force"].as_u64().unwrap() >= 3,
        "{procedure}"
    );
    assert_eq!(procedure["unverified"], false);
    assert_eq!(row(&found, "acts", "state-services-law")["out_of_force"], 1);
    assert_eq!(
        row(&found, "acts", "administrative-code")["out_of_force"],
        0
    );
}

#[test]
fn only_what_waits_is_told_unless_all_is_asked_for() {
    let site = Sandbox::new();
    assert_eq!(rows(&site, &[]), Vec::<Value>::new());
    assert_eq!(rows(&site, &["--all"]).len(), 9);
    let said = site.run(["status", "--as-of", DAY]).succeeds();
    assert_eq!(said.stdout, "");
    said.says("9 records, nothing to do.");

    let site = neglected();
    let (some, all) = (rows(&site, &[]), rows(&site, &["--all"]));
    assert!(some.len() < all.len());
    assert!(some.iter().all(|row| all.contains(row)));
    row(&some, "contacts", "example-akim-office");
    row(&some, "procedures", "complaint");
    assert!(!some.iter().any(|row| row["kind"] == "letters"));
}

#[test]
fn what_the_site_does_not_want_to_hear_of_is_to_be_done_all_the_same() {
    let site = neglected();
    site.append("content/site.yaml", "rules:\n  verification-overdue: off\n");
    let found = rows(&site, &["--all"]);
    assert_eq!(
        row(&found, "contacts", "example-akim-office")["unverified"],
        true
    );
}

#[test]
fn the_day_decides_what_is_overdue_and_out_of_force() {
    let site = neglected();
    let typed = [
        "status",
        "--all",
        "--as-of",
        "2026-10-15",
        "--format",
        "json",
    ];
    let found: Vec<Value> = serde_json::from_str(&site.run(typed).succeeds().stdout).unwrap();
    assert_eq!(
        row(&found, "contacts", "example-akim-office")["unverified"],
        false
    );
    assert_eq!(row(&found, "acts", "state-services-law")["out_of_force"], 0);
    assert_eq!(row(&found, "procedures", "complaint")["out_of_force"], 0);
}
