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

/// The cells of a table for spreadsheets, line by line.
fn cells(table: &str) -> Vec<Vec<String>> {
    let table = table.strip_prefix('\u{FEFF}').unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(table.as_bytes());
    let lines = reader.records().map(Result::unwrap);
    lines
        .map(|line| line.iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn a_spreadsheet_gets_a_row_for_each_record_and_task() {
    let site = neglected();
    for language in ["en", "ru", "kk"] {
        let typed = ["status", "--as-of", DAY, "--format", "csv"];
        let outcome = site.run(typed.into_iter().chain(["--lang", language]));
        let outcome = outcome.succeeds();
        assert_eq!(outcome.stderr, "");
        assert_eq!(
            outcome.stdout.matches('\n').count(),
            outcome.stdout.matches("\r\n").count()
        );
        insta::assert_snapshot!(format!("csv_{language}"), outcome.stdout.replace('\r', ""));
        let lines = cells(&outcome.stdout);
        assert!(lines.iter().all(|line| line.len() == 11), "{lines:#?}");
        let tasks: usize = rows(&site, &[])
            .iter()
            .map(|row| {
                let number = |key: &str| usize::from(row[key].as_u64().unwrap() > 0);
                let keys = ["untranslated", "stale", "unreviewed", "errors", "warnings"];
                let cited = usize::from(row["kind"] != "acts") * number("out_of_force");
                keys.into_iter().map(number).sum::<usize>()
                    + cited
                    + usize::from(row["unverified"] == true)
            })
            .sum();
        assert_eq!(lines.len(), tasks + 1);
    }
}

#[test]
fn a_name_that_begins_a_formula_is_a_text_in_the_spreadsheet() {
    let site = Sandbox::new();
    site.replace(
        AREA,
        "ru: Район-пример",
        "ru: '=HYPERLINK(\"https://a.example\";\"б\")'",
    );
    let typed = ["status", "--all", "--as-of", DAY, "--format", "csv"];
    let lines = cells(&site.run(typed).succeeds().stdout);
    let area = lines
        .iter()
        .find(|line| line[1] == "example-district")
        .unwrap();
    assert_eq!(area[4], "'=HYPERLINK(\"https://a.example\";\"б\")");
    for cell in lines.iter().flatten() {
        assert!(
            !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
            "{cell}"
        );
    }
}

#[test]
fn what_must_be_verified_soon_is_told_for_as_long_ahead_as_asked() {
    let site = Sandbox::new();
    site.append("content/site.yaml", "verify_within:\n  contacts: 30\n");
    let told = |more: &[&str]| {
        let mut typed = vec!["status", "--as-of", DAY, "--format", "csv", "--lang", "en"];
        typed.extend(more);
        let lines = cells(&site.run(typed).succeeds().stdout);
        lines.into_iter().skip(1).collect::<Vec<_>>()
    };
    let [contact] = told(&[]).try_into().unwrap();
    assert_eq!(contact[1], "example-akim-office");
    assert_eq!(
        contact[6..9],
        ["2026-11-22", "2026-12-22", "verification due soon"]
    );
    assert_eq!(told(&["--due-within", "26d"]).len(), 1);
    assert_eq!(told(&["--due-within", "25d"]).len(), 0);
}

#[test]
fn the_page_asks_nobody_and_runs_nothing_but_its_own() {
    let site = Sandbox::new();
    let name = "'</script><img alt=x onerror=alert(1)>'";
    site.replace(AREA, "kk: Мысал ауданы", &format!("kk: {name}"));
    site.replace(AREA, "ru: Район-пример", &format!("ru: {name}"));
    for language in ["en", "ru", "kk"] {
        let typed = ["status", "--all", "--as-of", DAY, "--format", "html"];
        let page = site.run(typed.into_iter().chain(["--lang", language]));
        let page = page.succeeds().stdout;
        assert!(page.contains(&format!("<html lang=\"{language}\">")));
        assert!(!page.contains("<img"), "{page}");
        for outside in [" src=", "href=\"http", "url(", "@import", "<link", "<base"] {
            assert!(!page.contains(outside), "{outside}");
        }
        let policy = page.split("Policy\" content=\"").nth(1).unwrap();
        let policy = policy.split('"').next().unwrap();
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        assert!(
            !policy.contains("unsafe") && !policy.contains('*'),
            "{policy}"
        );
    }
}

#[test]
fn the_links_of_a_page_lead_from_where_it_stands_to_the_files() {
    let site = neglected();
    let links = |page: &str| -> Vec<String> {
        let hrefs = page.split("<a href=\"").skip(1);
        hrefs
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect()
    };
    let typed = ["status", "--all", "--as-of", DAY, "--format", "html"];
    let here = links(&site.run(typed).succeeds().stdout);
    assert_eq!(here.len(), 9);
    assert!(
        here.iter().all(|link| site.path(link).is_file()),
        "{here:?}"
    );
    // From the folder around the site, and from a folder of another name.
    let root = ["--root", "site"];
    let around = site.run_in(site.around(), typed.into_iter().chain(root));
    let around = links(&around.succeeds().stdout);
    assert!(
        around.iter().all(|link| site.around().join(link).is_file()),
        "{around:?}"
    );
    let page = site.outside("есеп 1/status.html");
    let output = ["--output", page.to_str().unwrap()];
    let outcome = site.run(typed.into_iter().chain(output)).succeeds();
    assert_eq!(outcome.stdout, "");
    let far = links(&std::fs::read_to_string(&page).unwrap());
    let folder = page.parent().unwrap();
    assert!(
        far.iter().all(|link| folder.join(link).is_file()),
        "{far:?}"
    );
}

#[test]
fn only_an_older_status_in_the_same_form_is_replaced() {
    let site = neglected();
    let write = |form: &str, name: &str| {
        site.run(["status", "--as-of", DAY, "--format", form, "--output", name])
    };
    for form in ["html", "csv", "json", "human"] {
        let name = format!("status.{form}");
        write(form, &name).succeeds();
        let first = site.read(&name);
        write(form, &name).succeeds();
        assert_eq!(site.read(&name), first);
        for other in ["html", "csv", "json", "human"] {
            if other != form {
                write(other, &name).ends_with(2).says("--output");
                assert_eq!(site.read(&name), first);
            }
        }
    }
    site.write("mine.html", "<!doctype html>\n<title>Менікі</title>");
    write("html", "mine.html").ends_with(2);
    assert_eq!(
        site.read("mine.html"),
        "<!doctype html>\n<title>Менікі</title>"
    );
    site.write("empty.csv", "");
    write("csv", "empty.csv").succeeds();
    write("csv", "content").ends_with(2);
    write("csv", "empty.csv/a.csv").ends_with(1);
}
