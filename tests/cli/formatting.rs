//! `tartip fmt`: one form for the content, the same site, and nothing half-written.

use crate::sandbox::{Sandbox, assert_same, tree};

const OFFICE: &str = "content/offices/example-akim-office.yaml";
const GUIDE: &str = "content/procedures/complaint/guide.ru.md";

/// A line of Markdown with other spaces and line ends.
fn untidied(line: &str) -> String {
    match line.split_once(' ') {
        Some((mark, words)) if mark == "##" || mark == "1." => format!("{mark}   {words}   "),
        Some((mark, _)) if mark.starts_with(|c: char| c.is_ascii_digit()) => line.to_owned(),
        Some((word, words)) => format!("{word}\n   {words} "),
        None => format!("{line}\n"),
    }
}

/// A site whose facts are those of the starter, written in another way.
fn untidy() -> Sandbox {
    let site = Sandbox::new();
    let office = site.read(OFFICE);
    let (name, rest) = office.split_at(office.find("addressed_as:").unwrap());
    site.write(OFFICE, format!("{rest}\n\n\n# Соңғы сөз.\n{name}"));
    site.replace("content/site.yaml", "[kk, ru]", "[kk,ru]  # тілдер");
    let lines: Vec<String> = site.read(GUIDE).lines().map(untidied).collect();
    let guide = lines.join("\n") + "\n\n\n";
    site.write(GUIDE, guide.replace('\n', "\r\n"));
    site
}

#[test]
fn a_new_site_is_in_its_form() {
    let site = Sandbox::new();
    let outcome = site.run(["fmt", "--check"]).succeeds();
    assert_eq!(outcome.stdout, "");
}

#[test]
fn another_form_becomes_the_form_and_the_site_stays_the_same() {
    let site = untidy();
    site.build().succeeds();
    let before = site.public();
    let formatted = site.run(["fmt"]).succeeds().says("Formatted 3 of ");
    let listed: Vec<&str> = formatted.stdout.lines().collect();
    assert_eq!(listed, [OFFICE, GUIDE, "content/site.yaml"]);
    site.build().succeeds();
    assert_same(&before, &site.public());
    let content = tree(&site.path("content"));
    site.run(["fmt"]).succeeds().says("Formatted 0 of ");
    assert_same(&content, &tree(&site.path("content")));
    let office = site.read(OFFICE);
    assert!(office.find("name:").unwrap() < office.find("addressed_as:").unwrap());
    assert_eq!(office.matches("# Соңғы сөз.").count(), 1);
    let guide = site.read(GUIDE);
    assert_eq!(guide.matches("\r\n").count(), guide.lines().count());
    assert_eq!(guide.matches('\n').count(), guide.lines().count());
}

#[test]
fn a_check_of_the_form_writes_nothing() {
    let site = untidy();
    let content = tree(&site.path("content"));
    let outcome = site.run(["fmt", "--check"]).ends_with(1);
    assert_eq!(outcome.stdout.lines().count(), 3);
    assert_same(&content, &tree(&site.path("content")));
}

#[test]
fn only_what_is_named_is_formatted() {
    let site = untidy();
    site.run(["fmt", "content/offices"]).succeeds();
    let listed = site.run(["fmt", "--check"]).ends_with(1).stdout;
    assert!(
        !listed.contains(OFFICE) && listed.contains(GUIDE),
        "{listed}"
    );
}

#[test]
fn what_is_not_content_is_a_wrong_command_line() {
    let site = untidy();
    site.write("themes/a.yaml", "b: 1\n");
    for path in ["themes", "themes/a.yaml", "content/nowhere.yaml", "..", "/"] {
        let outcome = site.run(["fmt", path]).ends_with(2);
        outcome.says("is no file or folder of the content");
    }
    site.run(["fmt", "--check"]).ends_with(1);
}

#[test]
fn a_file_with_faults_is_left_and_told_of_and_the_others_are_formatted() {
    let site = untidy();
    let twice = site.read(OFFICE) + "area: example-district\n";
    site.write(OFFICE, &twice);
    let torn = "name: {kk: [\n";
    site.write("content/areas/torn.yaml", torn);
    site.write("content/acts/none.yaml", b"\xff");
    let outcome = site.run(["fmt"]).ends_with(1);
    assert_eq!(
        outcome.codes(),
        ["not-utf8", "yaml-syntax", "duplicate-key"]
    );
    assert_eq!(site.read(OFFICE), twice);
    assert_eq!(site.read("content/areas/torn.yaml"), torn);
    assert_eq!(outcome.stdout.lines().count(), 2);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_is_told_of() {
    use std::os::unix::fs::PermissionsExt;
    let site = untidy();
    let before = site.read(OFFICE);
    let only_read = std::fs::Permissions::from_mode(0o444);
    std::fs::set_permissions(site.path(OFFICE), only_read).unwrap();
    let outcome = site.run(["fmt"]).ends_with(1).says("can't be written");
    assert_eq!(outcome.stdout.lines().count(), 2);
    assert_eq!(site.read(OFFICE), before);
}

#[test]
fn a_checkout_with_windows_line_ends_is_in_its_form_and_keeps_them() {
    let site = Sandbox::new();
    let mut count = 0;
    for (path, bytes) in tree(&site.path("content")) {
        if !path.ends_with('/') {
            let text = String::from_utf8(bytes).unwrap();
            site.write(&format!("content/{path}"), text.replace('\n', "\r\n"));
            count += 1;
        }
    }
    assert!(count > 10, "{count}");
    let before = tree(&site.path("content"));
    let outcome = site.run(["fmt", "--check"]).succeeds();
    assert_eq!(outcome.stdout, "");
    site.run(["fmt"]).succeeds().says("Formatted 0 of ");
    assert_same(&before, &tree(&site.path("content")));
    site.check().succeeds().without_warnings();
    // What is changed is written with the line ends of its file.
    let office = site.read(OFFICE);
    site.write(OFFICE, office.replacen("kk: ", "kk:   ", 1));
    assert_eq!(
        site.run(["fmt", "--check"]).ends_with(1).stdout.trim(),
        OFFICE
    );
    site.run(["fmt"]).succeeds().says("Formatted 1 of ");
    assert_eq!(site.read(OFFICE), office);
}

#[test]
fn mixed_line_ends_become_one() {
    let site = Sandbox::new();
    let office = site.read(OFFICE);
    site.write(OFFICE, office.replacen('\n', "\r\n", 1));
    site.write(GUIDE, site.read(GUIDE) + "\r\n");
    let guide = site.read(GUIDE).replace('\r', "");
    let listed = site.run(["fmt", "--check"]).ends_with(1).stdout;
    assert_eq!(listed.lines().collect::<Vec<_>>(), [OFFICE, GUIDE]);
    site.run(["fmt"]).succeeds();
    assert_eq!(site.read(OFFICE), office);
    assert_eq!(site.read(GUIDE), guide.trim_end().to_owned() + "\n");
}

#[test]
fn a_new_site_has_one_line_end_on_every_system() {
    let site = Sandbox::new();
    let attributes = site.read(".gitattributes");
    let line = "* text=auto eol=lf";
    assert!(attributes.lines().any(|own| own == line), "{attributes}");
    assert!(attributes.contains("content/reviews.lock merge=union"));
}
