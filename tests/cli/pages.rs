//! Faults of finished pages: a theme of the site that makes each of them, and where `tartip check`
//! finds it.

use tartip::catalogue::catalogue;

use crate::sandbox::{DAY, Outcome, Sandbox, assert_same};

/// What every page of an act is here; the part under test comes in the fifth line.
const PAGE: &str = "<!doctype html>
<html lang=\"{{ page.language }}\"><head><title>{{ page.title }}</title></head>
<body><main>
<h1>{{ page.heading }}</h1>
PART
</main></body></html>
";

/// The first page that has the part.
const FIRST: &str = "public/kk/acts/administrative-code.html";

/// The code, the column in the fifth line, and the part that has the fault.
const PARTS: [(&str, usize, &str); 27] = [
    ("page-language", 1, "<p lang=kz>а</p>"),
    ("page-headings", 1, "<h1>а</h1>"),
    ("page-headings", 1, "<h3>а</h3>"),
    ("page-headings", 1, "<h2></h2>"),
    ("page-landmarks", 1, "<main></main>"),
    ("page-landmarks", 1, "<nav></nav><nav aria-label=а></nav>"),
    ("page-link-name", 4, "<p><a href=./></a></p>"),
    ("page-control-name", 1, "<button></button>"),
    (
        "page-image-alt",
        1,
        "<img src={{ page.assets }}/favicon.svg>",
    ),
    ("page-label", 1, "<input name=a>"),
    ("page-label", 1, "<label>а</label>"),
    ("page-label", 1, "<fieldset></fieldset>"),
    (
        "page-label",
        8,
        "<label><input type=radio name=a>а</label><label><input type=radio name=a>б</label>",
    ),
    ("page-label", 1, "<p class=error id=a></p>"),
    ("page-label", 1, "<input aria-label=а aria-invalid=true>"),
    ("page-table-headers", 1, "<table><tr><td>а<td>5</table>"),
    (
        "page-table-headers",
        16,
        "<table><tr><td><th>а<tr><td>б<td>5</table>",
    ),
    ("page-reference", 1, "<p aria-describedby=lost>а</p>"),
    ("page-duplicate-id", 13, "<p id=a></p><p id=a></p>"),
    ("page-nesting", 13, "<a href=./>а<button>б</button></a>"),
    ("page-focus", 1, "<a href=./ tabindex=3>а</a>"),
    (
        "page-focus",
        22,
        "<p aria-hidden=true>а<a href=./>а</a></p>",
    ),
    (
        "page-zoom",
        1,
        "<meta name=viewport content='width=device-width, user-scalable=no'>",
    ),
    ("page-broken-link", 1, "<a href=lost.html>а</a>"),
    ("page-broken-link", 1, "<a href=#lost>а</a>"),
    ("page-broken-link", 1, "<a href=../#lost>а</a>"),
    ("page-broken-link", 1, "<a href=../../../lost>а</a>"),
];

/// A site whose theme makes the pages of acts so.
fn with_acts_as(page: &str) -> Sandbox {
    let site = Sandbox::new();
    site.write("themes/spring/pages/act.html", page);
    site
}

fn check(site: &Sandbox) -> Outcome {
    site.run(["check", "--as-of", DAY, "--theme", "spring"])
}

fn build(site: &Sandbox) -> Outcome {
    site.run(["build", "--as-of", DAY, "--theme", "spring"])
}

/// What was found in pages, and not in the content.
fn in_pages(outcome: &Outcome) -> Vec<String> {
    let mut found = outcome.found();
    found.retain(|line| line.starts_with("page-"));
    found
}

#[test]
fn the_page_without_a_fault_is_the_ground_of_every_fault() {
    let page = PAGE.replace("PART\n", "");
    let outcome = check(&with_acts_as(&page)).succeeds();
    assert_eq!(in_pages(&outcome), Vec::<String>::new());
}

#[test]
fn the_site_of_this_project_and_the_one_to_begin_with_have_no_fault_in_a_page() {
    let site = Sandbox::new();
    for root in [".", env!("CARGO_MANIFEST_DIR")] {
        let outcome = site.run(["check", "--root", root, "--as-of", DAY]);
        assert_eq!(in_pages(&outcome.succeeds()), Vec::<String>::new());
    }
}

#[test]
fn every_fault_of_a_page_is_found_at_its_place_and_told_once() {
    for (code, column, part) in PARTS {
        let outcome = check(&with_acts_as(&PAGE.replace("PART", part))).succeeds();
        let expected = [format!("{code} {FIRST}:5:{column}")];
        assert_eq!(in_pages(&outcome), expected, "{part}\n{}", outcome.stderr);
        // Two acts in two languages.
        outcome.says(", here and on 3 more pages");
    }
}

#[test]
fn what_a_page_lacks_is_found_where_it_should_stand() {
    for (code, place, from, to) in [
        ("page-title", "2:17", "<title>{{ page.title }}</title>", ""),
        ("page-language", "2:1", " lang=\"{{ page.language }}\"", ""),
        ("page-headings", "3:7", "<h1>{{ page.heading }}</h1>", ""),
        ("page-landmarks", "3:1", "main>", "div>"),
    ] {
        let page = PAGE.replace("PART\n", "").replace(from, to);
        let outcome = check(&with_acts_as(&page)).succeeds();
        let expected = [format!("{code} {FIRST}:{place}")];
        assert_eq!(in_pages(&outcome), expected, "{}", outcome.stderr);
    }
}

#[test]
fn kazakh_words_in_a_russian_page_are_found_there_alone() {
    let page = PAGE.replace("PART", "<p>Шағым беру</p>");
    let outcome = check(&with_acts_as(&page)).succeeds();
    let expected = ["page-language public/ru/acts/administrative-code.html:5:4"];
    assert_eq!(in_pages(&outcome), expected, "{}", outcome.stderr);
    outcome.says("«Шағым» is in Kazakh");
}

#[test]
fn every_code_of_pages_is_tested_here() {
    let tested = PARTS.map(|(code, ..)| code);
    let codes = catalogue().iter().map(|rule| rule.code);
    let pages: Vec<_> = codes.filter(|code| code.starts_with("page-")).collect();
    let untested: Vec<_> = pages
        .into_iter()
        // How deep a page may be is tested with the other limits.
        .filter(|code| !tested.contains(code) && !["page-title", "page-too-deep"].contains(code))
        .collect();
    assert!(untested.is_empty(), "{untested:?}");
}

#[test]
fn pages_are_passed_over_when_asked() {
    let site = with_acts_as(&PAGE.replace("PART", "<h3>а</h3>"));
    let arguments = ["check", "--as-of", DAY, "--theme", "spring", "--no-pages"];
    let outcome = site.run(arguments).succeeds();
    assert_eq!(in_pages(&outcome), Vec::<String>::new());
}

#[test]
fn a_template_that_fails_on_a_page_fails_the_check() {
    let outcome = check(&with_acts_as("{{ page.lost.words }}")).ends_with(1);
    assert!(outcome.codes().contains(&"bad-template".to_owned()));
}

#[test]
fn a_fault_of_pages_keeps_a_site_from_being_published_only_if_the_site_asks_for_it() {
    let site = Sandbox::built();
    let page = PAGE.replace("PART", "<h3>а</h3>");
    site.write("themes/spring/pages/act.html", page);
    assert_eq!(in_pages(&build(&site).succeeds()), Vec::<String>::new());

    let before = site.public();
    site.append("content/site.yaml", "rules:\n  page-headings: error\n");
    let expected = [format!("page-headings {FIRST}:5:1")];
    for outcome in [check(&site), build(&site)] {
        assert_eq!(in_pages(&outcome.ends_with(1)), expected);
    }
    assert_same(&before, &site.public());
}
