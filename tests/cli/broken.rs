//! Broken content and the command: a case of every stage of the way through, as the tests of the
//! rules have them all (`tests/rules/`), and what a person gets who builds it.

use std::collections::BTreeSet;

use tartip::catalogue::catalogue;

use crate::cases::Case;
use crate::hostile;
use crate::sandbox::{Outcome, Sandbox, assert_same, words_of};

/// A case of each stage, by its code and its name.
pub(crate) const CASES: [(&str, &str); 11] = [
    // Files.
    ("missing-file", "missing-site"),
    ("unexpected-file", "unknown-folder"),
    // YAML.
    ("yaml-syntax", "yaml-colon-in-kazakh-text"),
    ("bad-phone", "byte-order-mark-and-windows-line-ends"),
    // Records.
    ("bad-phone", "several-problems-in-one-file"),
    ("bad-register-id", "several-files-with-problems"),
    // Guides.
    ("raw-html", "html-in-a-guide"),
    // Letters.
    ("unknown-placeholder", "placeholder-with-a-typo"),
    // The theme, and the option for it.
    ("bad-template", "template-that-does-not-parse"),
    (
        "theme-not-found",
        "theme-on-the-command-line-that-is-not-there",
    ),
    // Pages.
    ("bad-template", "template-that-fails-on-a-page"),
];

#[test]
fn broken_content_is_reported_at_its_place_and_never_published() {
    for (code, name) in CASES {
        let case = Case::of(code, name);
        let site = Sandbox::built();
        let before = site.public();
        site.spoil(&case);
        let beside = site.beside();
        let title = case.title();

        let built = site.run_case("build", &case).ends_with(1);
        assert_eq!(built.found(), case.expected(), "{title}");
        assert_eq!(built.stdout, "", "{title}");
        let report = built.stderr.strip_suffix("Nothing was published.\n");
        let report = report.unwrap_or_else(|| panic!("{title}: {}", built.stderr));

        let checked = site.run_case("check", &case).ends_with(1);
        assert_eq!(checked.stderr, report, "{title}");
        assert_eq!(checked.stdout, "", "{title}");
        said_in_every_language(&site, &case, 1);
        assert_same(&before, &site.public());
        assert_eq!(site.beside(), beside, "{title}");
    }
}

/// Passes if `check` says of a case what the tests of the rules keep, in each language, and how
/// many problems these are.
pub(crate) fn said_in_every_language(site: &Sandbox, case: &Case, after: usize) {
    let said = ["en", "ru", "kk"].map(|language| {
        let Outcome { stderr, .. } = site.run_case_with("check", case, &["--lang", language]);
        let lines: Vec<&str> = stderr.lines().collect();
        let (frames, last) = lines.split_at(lines.len() - after);
        assert!(!last.iter().any(|line| line.is_empty()), "{stderr}");
        frames.join("\n") + "\n"
    });
    assert_eq!(said.concat().trim_end(), words_of(case), "{}", case.title());
}

#[test]
fn how_many_problems_there_are_is_said_in_every_language() {
    let case = Case::of("bad-phone", "several-problems-in-one-file");
    let site = Sandbox::new();
    site.spoil(&case);
    let said = ["en", "ru", "kk"].map(|language| {
        let outcome = site.run_case_with("check", &case, &["--lang", language]);
        outcome.stderr.lines().last().unwrap().to_owned()
    });
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn what_no_case_can_hold_is_broken_on_purpose_too() {
    let broken: BTreeSet<&str> = hostile::CASES.iter().map(|case| case.code).collect();
    let rules = catalogue().iter();
    // That takes somebody who writes meanwhile: `all_texts_of_a_reading_are_of_one_moment`.
    let rules = rules.filter(|rule| rule.code != "content-changing");
    for rule in rules.filter(|rule| rule.example.is_none()) {
        assert!(broken.contains(rule.code), "{}", rule.code);
    }
}

#[test]
fn a_sound_site_is_the_ground_that_every_case_breaks() {
    let site = Sandbox::built();
    let before = site.public();
    site.check().succeeds().without_warnings();
    site.build().succeeds().without_warnings();
    assert_same(&before, &site.public());
}
