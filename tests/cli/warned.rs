//! What is only warned of, and the command: some cases of the tests of the rules (`tests/rules/`),
//! of the content, of its day, of its review and of its pages, and what a person gets who checks
//! them.

use crate::broken::said_in_every_language;
use crate::cases::Case;
use crate::sandbox::Sandbox;

/// Such cases, by their codes and their names.
pub(crate) const CASES: [(&str, &str); 6] = [
    ("phone-form", "phone-form"),
    ("not-markdown", "not-markdown"),
    ("unused-record", "unused-records"),
    ("act-ends-soon", "act-ends-soon"),
    ("stale-translation", "stale-russian"),
    ("page-headings", "page-heading-that-skips-a-level"),
];

#[test]
fn what_an_editor_should_look_at_is_a_warning_at_its_place_and_stops_nothing() {
    for (code, name) in CASES {
        let case = Case::of(code, name);
        let site = Sandbox::built();
        site.spoil(&case);
        let checked = site.run_case("check", &case).succeeds();
        assert_eq!(checked.found(), case.expected(), "{}", checked.stderr);
        // How many these are, and that the content is valid.
        said_in_every_language(&site, &case, 2);
        let denied = site.run_case_with("check", &case, &["--deny", "warnings"]);
        assert_eq!(denied.ends_with(1).found(), case.expected());
    }
}

#[test]
fn what_only_looks_wrong_is_not_warned_of() {
    for (code, name) in [
        ("not-markdown", "characters-that-are-no-markdown"),
        ("act-ends-soon", "act-that-ends-later"),
        ("doubled-word", "severity-off"),
    ] {
        let case = Case::of(code, name);
        let site = Sandbox::new();
        site.spoil(&case);
        let denied = site.run_case_with("check", &case, &["--deny", "warnings"]);
        denied.succeeds().without_warnings();
    }
}
