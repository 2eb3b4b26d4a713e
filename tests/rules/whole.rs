//! What holds for all cases together.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use tartip::catalogue::catalogue;
use tartip::diagnostic::rule;

use crate::cases::Case;
use crate::judging::{SNAPSHOTS, snapshot};

/// Codes that no case can show, since they come from a disk or a file system and not from words:
/// `tests/cli/hostile.rs` does.
const WITHOUT_CASE: &[&str] = &[
    "content-changing",
    "file-too-large",
    "link-loop",
    "link-outside",
    "not-utf8",
    "site-too-large",
    "unreadable-file",
];

/// A name, and what is demanded of all the cases.
type Test = (&'static str, fn(&[Case]));

/// These tests, of all the cases.
pub(crate) fn trials(cases: &[Case]) -> Vec<Trial> {
    let tests: [Test; 4] = [
        (
            "every_code_is_shown_by_a_case_or_comes_from_no_words",
            every_code_is_shown,
        ),
        ("every_code_of_a_case_is_known", every_code_is_known),
        ("no_two_cases_have_one_name", names_differ),
        ("every_snapshot_is_that_of_a_case", snapshots_are_used),
    ];
    let trial = |(name, test): Test| {
        let cases = cases.to_vec();
        Trial::test(format!("whole::{name}"), move || {
            test(&cases);
            Ok(())
        })
    };
    tests.into_iter().map(trial).collect()
}

fn every_code_is_shown(cases: &[Case]) {
    let lines = cases.iter().flat_map(Case::expected);
    let mut shown: BTreeSet<String> = lines
        .map(|line| line.split(' ').next().unwrap().to_owned())
        .collect();
    // What has no case is shown by its example.
    let told: BTreeSet<&str> = cases.iter().map(|case| case.code.as_str()).collect();
    let examples = catalogue().iter().filter(|rule| rule.example.is_some());
    let examples = examples.map(|rule| rule.code);
    shown.extend(
        examples
            .filter(|code| !told.contains(code))
            .map(str::to_owned),
    );
    let without: Vec<&str> = catalogue()
        .iter()
        .map(|rule| rule.code)
        .filter(|code| !shown.contains(*code))
        .collect();
    let expected: BTreeSet<&str> = WITHOUT_CASE.iter().copied().collect();
    assert_eq!(
        without.into_iter().collect::<BTreeSet<_>>(),
        expected,
        "codes without a case on the left, those that can have none on the right"
    );
}

fn every_code_is_known(cases: &[Case]) {
    for case in cases {
        for code in case.codes() {
            assert!(
                rule(catalogue(), &code).is_some(),
                "{}: {code}",
                case.title()
            );
        }
    }
}

fn names_differ(cases: &[Case]) {
    let mut seen = BTreeSet::new();
    for case in cases {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(case.name.chars().all(plain), "{}", case.name);
        assert!(seen.insert(case.title()), "{} twice", case.title());
    }
}

fn snapshots_are_used(cases: &[Case]) {
    let told: BTreeSet<&str> = cases.iter().map(|case| case.code.as_str()).collect();
    let rules = catalogue().iter().filter(|rule| !told.contains(rule.code));
    let examples = rules.map(|rule| format!("{}__example.snap", rule.code.replace('-', "_")));
    let used: BTreeSet<String> = cases
        .iter()
        .filter(|case| !case.expect.is_empty())
        .map(|case| format!("{}.snap", snapshot(case)))
        .chain(examples)
        .collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(SNAPSHOTS);
    let entries = fs::read_dir(folder).unwrap();
    let left: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        // What waits for `cargo insta review`.
        .filter(|name| !name.ends_with(".snap.new"))
        .filter(|name| !used.contains(name))
        .collect();
    assert!(left.is_empty(), "no case has these: {left:?}");
}
