//! Every warning: `tests/fixtures/warned/NAME/` holds files that change in a sound site, as those of `broken/` do, with the
//! same `expected`, `report.txt` in every language, `remove` and `arguments`. A fixture of `sound/` changes what looks wrong and is not:
//! nothing may be said of it.

use std::collections::BTreeSet;
use std::path::Path;

use rayon::prelude::*;
use tartip::diagnostic::{Problem, Severity};

use crate::broken::{arguments, compare, compare_translations, fixtures, lines, spoil};
use crate::sandbox::Sandbox;

/// Changes a sound site and tells every way in which the outcome is not as it should be.
fn faults(fixture: &Path) -> Vec<String> {
    let site = Sandbox::built();
    spoil(&site, fixture);
    let checked = site.run(arguments("check", fixture));
    let mut faults = Vec::new();
    let mut demand = |sound: bool, fault: String| {
        if !sound {
            faults.push(fault);
        }
    };
    demand(
        checked.code == Some(0),
        format!("exit code {:?}", checked.code),
    );
    let expected = lines(&fixture.join("expected"));
    let found = checked.found();
    demand(
        found == expected,
        format!("expected {expected:#?}, found {found:#?}"),
    );
    let report = checked.stderr.trim_end_matches('\n');
    let report = report.rsplit_once('\n').map_or("", |(report, _)| report);
    demand(
        compare(fixture, "report.txt", &format!("{report}\n")),
        format!("the report differs from report.txt:\n{report}"),
    );
    for fault in compare_translations(&site, fixture, "check", true) {
        demand(false, fault);
    }
    let mut denied = arguments("check", fixture);
    denied.extend(["--deny".to_owned(), "warnings".to_owned()]);
    let denied = site.run(denied);
    demand(
        denied.code == Some(1) && denied.found() == expected,
        format!("with --deny warnings: {:?}", denied.code),
    );
    faults
}

#[test]
fn what_an_editor_should_look_at_is_a_warning_at_its_place() {
    let failed: Vec<String> = fixtures("warned")
        .par_iter()
        .flat_map_iter(|fixture| {
            let name = fixture.file_name().unwrap().to_string_lossy().into_owned();
            let faults = faults(fixture);
            faults
                .into_iter()
                .map(move |fault| format!("{name}: {fault}"))
        })
        .collect();
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

#[test]
fn what_only_looks_wrong_is_not_warned_of() {
    let fixtures = fixtures("sound");
    assert!(!fixtures.is_empty());
    fixtures.par_iter().for_each(|fixture| {
        let site = Sandbox::new();
        spoil(&site, fixture);
        let checked = site.run(arguments("check", fixture));
        let name = fixture.display();
        assert_eq!(checked.code, Some(0), "{name}:\n{}", checked.stderr);
        let found = checked.found();
        assert!(found.is_empty(), "{name}:\n{}", checked.stderr);
    });
}

#[test]
fn every_warning_is_given_by_a_fixture() {
    let given: BTreeSet<String> = fixtures("warned")
        .iter()
        .flat_map(|fixture| lines(&fixture.join("expected")))
        .filter_map(|line| Some(line.split_once(' ')?.0.to_owned()))
        .collect();
    let untested: Vec<_> = Problem::CODES
        .iter()
        .filter(|code| matches!(Problem::known(code), Some((_, Severity::Warning))))
        .filter(|code| !given.contains(**code))
        .collect();
    assert!(untested.is_empty(), "no fixture for {untested:?}");
}
