//! `--timings`: what each stage took.

use crate::sandbox::{DAY, Sandbox};

/// The rows of the table: a stage, the seconds that went by, the seconds of CPU time.
fn rows(said: &str, heading: &str) -> Vec<(String, f64, f64)> {
    let table = said.lines().skip_while(|line| !line.starts_with(heading));
    let row = |line: &str| {
        let (rest, cpu) = line.rsplit_once(' ')?;
        let (stage, elapsed) = rest.trim_end().rsplit_once(' ')?;
        let stage = stage.trim_end().to_owned();
        Some((stage, elapsed.parse().ok()?, cpu.parse().ok()?))
    };
    table.skip(1).map_while(row).collect()
}

fn stages(rows: &[(String, f64, f64)]) -> Vec<&str> {
    rows.iter().map(|(stage, ..)| stage.as_str()).collect()
}

#[test]
fn a_build_tells_what_each_stage_took_and_all_together() {
    let site = Sandbox::new();
    let said = site
        .run(["build", "--as-of", DAY, "--timings"])
        .succeeds()
        .stderr;
    let rows = rows(&said, "stage ");
    assert_eq!(
        stages(&rows),
        [
            "load",
            "check texts",
            "check facts",
            "theme",
            "plan",
            "render",
            "write",
            "search",
            "publish",
            "all"
        ],
        "{said}"
    );
    let (all, parts) = rows.split_last().unwrap();
    let sum: f64 = parts.iter().map(|(_, elapsed, _)| elapsed).sum();
    // Each row is rounded to a thousandth.
    assert!((sum - all.1).abs() < 0.01, "{said}");
    assert!(all.1 > 0.0 && all.2 > 0.0, "{said}");
}

#[test]
fn a_check_tells_so_too_in_every_language_and_of_broken_content() {
    let site = Sandbox::new();
    for (language, heading, inspect) in [
        ("en", "stage ", "look at pages"),
        ("ru", "этап ", "осмотр страниц"),
        ("kk", "кезең ", "беттерді қарап шығу"),
    ] {
        let typed = ["check", "--as-of", DAY, "--timings", "--lang", language];
        let said = site.run(typed).succeeds().stderr;
        assert!(stages(&rows(&said, heading)).contains(&inspect), "{said}");
    }
    site.append("content/site.yaml", "no_such_key: 1\n");
    let said = site
        .run(["check", "--as-of", DAY, "--timings"])
        .ends_with(1);
    let rows = rows(&said.stderr, "stage ");
    assert_eq!(stages(&rows)[..2], ["load", "check texts"]);
    assert!(!stages(&rows).contains(&"look at pages"));
}
