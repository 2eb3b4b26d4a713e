//! `tartip comment`, `check --format markdown` and `build --preview`: what is said of a proposed
//! change, where it was proposed.

use std::fs;

use crate::differences::Repository;
use crate::sandbox::{DAY, Outcome, Sandbox};

const CONTACT: &str = "content/contacts/example-akim-office.yaml";
const OFFICE: &str = "content/offices/example-akim-office.yaml";
const FILES: &str = "https://host.example/org/site/blob/1234";

fn comment(site: &Sandbox, further: &[&str]) -> Outcome {
    let typed = ["comment", "HEAD", "--as-of", DAY, "--files", FILES];
    site.run(typed.iter().chain(further))
}

#[test]
fn a_comment_says_in_each_language_what_is_wrong_and_what_changes() {
    let repository = Repository::new();
    let site = &repository.site;
    site.replace(CONTACT, "+7 7200 00 00 00", "+7 7200 00 00 01");
    site.append(OFFICE, "бөтен: 1\n");
    for (language, words) in [
        (
            "en",
            ["**1 error, 0 warnings**", "### What changes for citizens"],
        ),
        (
            "ru",
            [
                "**1 ошибка, 0 предупреждений**",
                "### Что изменится для граждан",
            ],
        ),
        (
            "kk",
            ["**1 қате, 0 ескерту**", "### Азаматтар үшін не өзгереді"],
        ),
    ] {
        // What is wrong is told, not judged.
        let outcome = comment(site, &["--lang", language]).succeeds();
        let text = outcome.stdout.replace('\u{a0}', " ");
        assert!(text.starts_with("<!-- tartip -->\n### "), "{text}");
        let line = site.read(OFFICE).lines().count();
        let link = format!("[{OFFICE}:{line}]({FILES}/{OFFICE}#L{line})");
        for words in words.iter().copied().chain([
            link.as_str(),
            "(`unknown-key`)",
            "+7 7200 00 00 00 → +7 7200 00 00 01",
        ]) {
            assert!(text.contains(words), "{words} in {text}");
        }
    }
}

#[test]
fn a_site_below_the_top_of_its_repository_is_linked_from_the_top() {
    let repository = Repository::new();
    let site = &repository.site;
    repository.git(&["init", "--quiet", ".."]);
    fs::remove_dir_all(site.path(".git")).unwrap();
    site.append(OFFICE, "бөтен: 1\n");
    let typed = [
        "check", "--as-of", DAY, "--format", "markdown", "--files", FILES,
    ];
    let outcome = site.run(typed).ends_with(1);
    let link = format!("]({FILES}/site/{OFFICE}#L");
    assert!(outcome.stdout.contains(&link), "{}", outcome.stdout);
}

#[test]
fn without_the_revision_the_comment_says_so_and_has_all_else() {
    let repository = Repository::new();
    let site = &repository.site;
    let typed = ["comment", "жоқ", "--as-of", DAY, "--lang", "ru"];
    let outcome = site.run(typed).succeeds();
    assert!(outcome.stdout.contains("`жоқ`"), "{}", outcome.stdout);
    assert!(outcome.stdout.contains("Ошибок и предупреждений нет."));
    // No site at all is a wrong command line.
    site.run(["comment", "HEAD", "--root", "жоқ"]).ends_with(2);
    site.run(["comment", "HEAD", "--after", "жоқ", "--before", "жоқ"])
        .ends_with(2);
}

#[test]
fn a_comment_never_has_more_characters_than_it_may_and_says_how_much_is_left_out() {
    let repository = Repository::new();
    let site = &repository.site;
    for number in 0..300 {
        let path = format!("content/acts/бөтен-{number}.yaml");
        site.write(&path, format!("a{}: 1\n", "ә".repeat(100)));
    }
    for limit in [65_536, 20_000, 4_000, 100] {
        let outcome = comment(site, &["--limit", &limit.to_string(), "--lang", "kk"]);
        let text = outcome.succeeds().stdout;
        let length = text.chars().count();
        assert!(length <= limit, "{length} of {limit}");
        if limit < 65_536 && limit > 100 {
            assert!(text.contains("мұнда көрсетілген жоқ"), "{text}");
            assert!(text.contains("### Азаматтар үшін не өзгереді"), "{text}");
        }
    }
    let typed = [
        "check", "--as-of", DAY, "--format", "markdown", "--limit", "5000",
    ];
    let outcome = site.run(typed).ends_with(1);
    assert!(outcome.stdout.chars().count() <= 5_000);
}

#[test]
fn what_stands_in_a_file_has_no_power_over_the_comment() {
    let repository = Repository::new();
    let site = &repository.site;
    let hostile = "@all #1 <script>alert(1)</script> **b** | `c` ![d](https://x.example/e) ```";
    site.replace(
        CONTACT,
        "kk: Мысал ауданы әкімінің аппараты",
        &format!("kk: '{hostile}'"),
    );
    site.append(OFFICE, &format!("'/close {hostile}': 1\n"));
    let text = comment(site, &[]).succeeds().stdout;
    for power in ["@all", "#1 ", "<script", "**b**", "![d]", "```"] {
        // Within a code no character means anything.
        let outside: String = text.lines().map(without_codes).collect();
        assert!(!outside.contains(power), "{power} in {outside}");
    }
    assert!(!text.lines().any(|line| line.starts_with('/')), "{text}");
}

/// A line without what stands in codes of one backtick.
fn without_codes(line: &str) -> String {
    let line = line.replace("\\`", "");
    let parts = line.split('`').step_by(2);
    parts.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_preview_asks_not_to_be_listed_and_the_site_does_not() {
    let site = Sandbox::new();
    let robots = "<meta name=robots content=noindex>";
    let pages = |site: &Sandbox| {
        let public = site.public().into_iter();
        let pages = public.filter(|(path, _)| path.ends_with(".html"));
        pages
            .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
            .collect::<Vec<_>>()
    };
    site.build().succeeds();
    assert!(
        pages(&site)
            .iter()
            .all(|(_, page)| !page.contains("noindex"))
    );
    assert!(!site.read("public/_headers").contains("noindex"));
    site.run(["build", "--as-of", DAY, "--preview"]).succeeds();
    for (path, page) in pages(&site) {
        assert!(page.contains(robots), "{path}: {page}");
        // It is also opened from an unpacked archive, where a folder is a list of files.
        let links = page.split("href=").skip(1);
        let links = links.map(|link| link.split(['>', ' ']).next().unwrap().trim_matches('"'));
        let folders = links.filter(|link| link.ends_with('/') && !link.contains("://"));
        assert_eq!(folders.collect::<Vec<_>>(), Vec::<&str>::new(), "{path}");
    }
    let headers = site.read("public/_headers");
    assert!(
        headers.starts_with("/*\n  X-Robots-Tag: noindex\n"),
        "{headers}"
    );
    assert_eq!(site.read("public/robots.txt"), "User-agent: *\nAllow: /\n");
}

#[test]
fn the_pages_that_change_are_listed_with_their_addresses() {
    let repository = Repository::new();
    let site = &repository.site;
    let build = |folder: &str| {
        let typed = ["build", "--preview", "--as-of", DAY, "--output", folder];
        site.run(typed).succeeds();
    };
    build("before");
    site.replace(OFFICE, "ru: Пример\n", "ru: «Пример»\n");
    build("after");
    let sides = ["--before", "before", "--after", "after"];
    let preview = ["--preview", "https://preview.example/7/"];
    let text = comment(site, &[&sides[..], &preview].concat())
        .succeeds()
        .stdout;
    let page = "(https://preview.example/7/ru/offices/example-akim-office.html)";
    assert!(text.contains(page), "{text}");
    assert!(
        text.contains("(https://preview.example/7/index.html)"),
        "{text}"
    );
    let same = ["--before", "before", "--after", "before", "--lang", "en"];
    let text = comment(site, &same).succeeds().stdout;
    assert!(text.contains("No page changes."), "{text}");
}
