//! `tartip explain`: every example it shows is true, and it speaks every language.

use std::fs;

use jiff::civil::date;
use rayon::prelude::*;
use tartip::catalogue::catalogue;
use tartip::diagnostic::{Change, Example, Rule, rule};
use tartip::pipeline::{self, Request};

use crate::host;
use crate::sandbox::Sandbox;

fn change(site: &Sandbox, change: &Change) {
    match change {
        Change::Edit { file, right, wrong } => site.replace(file, right, wrong),
        Change::Write { file, text } => site.write(file, text),
        Change::Remove { file } => fs::remove_file(site.path(file)).unwrap(),
    }
}

/// What is reported of a new site that was changed as the example tells.
fn codes(rule: &Rule, example: &Example) -> Vec<&'static str> {
    let site = Sandbox::starter();
    if example.reviewed {
        site.run(["review", "--all"]).succeeds();
    }
    for one in example.changes {
        change(&site, one);
    }
    let request = Request {
        root: site.root(),
        follow_links: Vec::new(),
        as_of: date(2026, 11, 26),
        due_within: 30,
        theme: None,
        base_url: None,
    };
    let mut checked = pipeline::check(&request);
    pipeline::inspect(&mut checked, &request);
    if matches!(rule.code, "dead-link" | "moved-link") {
        pipeline::ask_outside(&mut checked, &host::config(), |_, _| {});
    }
    let diagnostics = checked.report.diagnostics().iter();
    diagnostics
        .map(|diagnostic| diagnostic.problem.code())
        .collect()
}

#[test]
fn every_example_makes_the_problem_that_it_explains() {
    let wrong: Vec<String> = catalogue()
        .par_iter()
        .filter_map(|rule| {
            let found = codes(rule, rule.example.as_ref()?);
            let made = found.contains(&rule.code);
            (!made).then(|| format!("{}: found {found:?}", rule.code))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_an_example_or_comes_from_no_words() {
    let without = [
        "unreadable-file",
        "not-utf8",
        "content-changing",
        "link-loop",
        "link-outside",
        "file-too-large",
        "site-too-large",
    ];
    for rule in catalogue() {
        let comes_from_no_words = without.contains(&rule.code);
        assert_eq!(rule.example.is_none(), comes_from_no_words, "{}", rule.code);
    }
    assert!(without.iter().all(|code| rule(catalogue(), code).is_some()));
}

#[test]
fn a_code_is_explained_in_the_language_asked_for() {
    let site = Sandbox::new();
    for (language, words) in [
        ("en", ["Why it matters", "How to fix it", "after:"]),
        ("ru", ["Почему это важно", "Как исправить", "стало:"]),
        ("kk", ["неге маңызды", "Қалай түзетіледі", "енді:"]),
    ] {
        let said = site.run(["explain", "missing-language", "--lang", language]);
        let said = said.succeeds();
        assert_eq!(said.stderr, "");
        for words in words {
            assert!(said.stdout.contains(words), "{words} in {}", said.stdout);
        }
        assert!(said.stdout.contains("content/areas/example-district.yaml"));
        let all = site.run(["explain", "--lang", language]).succeeds().stdout;
        for rule in catalogue() {
            assert!(all.contains(rule.code), "{} in {all}", rule.code);
        }
    }
}

#[test]
fn an_unknown_code_is_a_wrong_command_line() {
    let site = Sandbox::new();
    site.run(["explain", "missing-langauge"])
        .ends_with(2)
        .says("did you mean `missing-language`?");
    site.run(["explain", "nothing-like-it"]).ends_with(2);
}

#[test]
fn the_locale_decides_where_no_language_is_asked_for() {
    let site = Sandbox::new();
    let said = |locale: &str, arguments: &[&str]| {
        let mut command = site.command(arguments);
        let output = command.env("LC_ALL", locale).output().unwrap();
        String::from_utf8(output.stderr).unwrap()
    };
    let check = ["check", "--as-of", "2026-11-26"];
    assert!(said("C", &check).contains("The content is valid"));
    assert!(said("ru_KZ.UTF-8", &check).contains("Всё в порядке"));
    assert!(said("kk_KZ.UTF-8", &check).contains("Бәрі дұрыс"));
    assert!(
        said(
            "kk_KZ.UTF-8",
            &["check", "--lang", "ru", "--as-of", "2026-11-26"]
        )
        .contains("Всё в порядке")
    );
}

#[test]
fn a_wrong_command_line_is_answered_in_the_language_asked_for() {
    let site = Sandbox::new();
    for (arguments, words) in [
        (
            &["chek", "--lang", "ru"][..],
            "нет команды `chek`; возможно",
        ),
        (
            &["check", "--rot", "x", "--lang=kk"],
            "`--rot` деген параметр жоқ",
        ),
        (
            &["check", "--root", "--lang=kk"],
            "`--root <ҚАЛТА>` параметріне мән керек",
        ),
        (
            &["check", "--as-of", "22.11.2026", "--lang", "ru"],
            "нужен существующий день",
        ),
        (&["new", "site", "--lang", "kk"], "<ҚАЛТА>"),
        (&["new", "--lang", "ru"], "одна из: site"),
        (&["check", "--lang", "de"], "expected en, ru or kk"),
    ] {
        site.run(arguments).ends_with(2).says(words);
    }
}
