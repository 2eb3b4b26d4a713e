//! `tartip merge`: what a form wrote, put into the files as they were. Each test makes its own
//! repository.

use std::ffi::OsStr;
use std::fs;

use serde_json::Value;

use crate::differences::Repository;
use crate::sandbox::Sandbox;

const CONTACT: &str = "content/contacts/example-akim-office.yaml";
const OFFICE: &str = "content/offices/example-akim-office.yaml";
const PROCEDURE: &str = "content/procedures/complaint/procedure.yaml";
const GUIDE: &str = "content/procedures/complaint/guide.kk.md";

/// The contact as a form writes it, with another phone beside the first one.
const BY_FORM: &str = "id: example-akim-office
phones:
  - number: +7 7200 00 00 00
    extension: ''
    label: { kk: '', ru: '' }
    free: false
  - number: +7 7200 00 00 01
    label:
      kk: Қабылдау бөлмесі
      ru: Приёмная
    free: false
verified_on: 2026-11-23T00:00:00.000Z
name:
  kk: Мысал ауданы әкімінің
    аппараты
  ru: >-
    Аппарат акима
    Района-примера
description: {}
email:
  - address: office@mysal.example
website: [{ address: 'https://mysal.example' }]
address:
  ru: 'село Мысал, улица Первая, дом 1'
  kk: 'Мысал ауылы, Бірінші көше, 1-үй'
hours:
  - { from: '09:00', to: '18:30', days: [mon-fri], break: '13:00-14:30' }
  - { from: '09:00', to: '13:00', days: [sat], break: null }
source: { kk: Мысал, ru: Пример }
";

fn diff(repository: &Repository) -> Vec<String> {
    let git = std::process::Command::new("git")
        .current_dir(repository.site.root())
        .args(["diff", "--unified=0", "HEAD"])
        .output()
        .unwrap();
    let text = String::from_utf8(git.stdout).unwrap();
    text.lines()
        .filter(|line| line.starts_with(['+', '-']) && !line.starts_with("+++ b"))
        .filter(|line| !line.starts_with("--- a"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_lines_of_what_changed_change_and_no_other() {
    let repository = Repository::new();
    let site = &repository.site;
    site.write(CONTACT, BY_FORM);
    let outcome = site.run(["merge", "HEAD", "--lang", "en"]).succeeds();
    assert_eq!(
        diff(&repository),
        [
            "-phones: [+7 7200 00 00 00]",
            "+phones:",
            "+  - +7 7200 00 00 00",
            "+  - number: +7 7200 00 00 01",
            "+    label:",
            "+      kk: Қабылдау бөлмесі",
            "+      ru: Приёмная",
            "-verified_on: 2026-11-22",
            "+verified_on: 2026-11-23",
        ]
    );
    assert!(outcome.stdout.starts_with(&format!("{CONTACT}: merged\n")));
    for line in [
        "line 8: another value (Phone): does the comment still hold? Телефондар",
        "line 31: another value (Verified on): does the comment still hold? Дерек дереккөзбен",
    ] {
        assert!(outcome.stdout.contains(line), "{}", outcome.stdout);
    }
    outcome.says("Merged files: 1; left as the form wrote them: 0.");
    site.run(["fmt", "--check"]).succeeds();
    let merged = site.read(CONTACT);
    site.run(["merge", "HEAD"]).succeeds();
    assert_eq!(site.read(CONTACT), merged);
}

#[test]
fn what_was_only_written_otherwise_is_as_it_was_with_its_line_ends() {
    let site = Sandbox::new();
    let old = format!("\u{feff}{}", site.read(CONTACT).replace('\n', "\r\n"));
    let aside = site.outside("old.yaml");
    fs::write(&aside, &old).unwrap();
    let merge = || {
        let typed = ["merge", CONTACT, "--lang", "ru", "--old"].map(OsStr::new);
        site.run(typed.into_iter().chain([aside.as_os_str()]))
            .succeeds()
    };
    let (start, rest) = BY_FORM.split_once("  - number: +7 7200 00 00 01").unwrap();
    let (_, end) = rest.split_once("    free: false\n").unwrap();
    let new = format!("{start}{end}").replace("2026-11-23", "2026-11-22");
    site.write(CONTACT, &new);
    let outcome = merge();
    assert_eq!(site.read(CONTACT), old);
    let told = format!("{CONTACT}: как было: форма лишь иначе записала те же значения\n");
    assert_eq!(outcome.stdout, told);
    // And a change keeps them as well.
    site.write(CONTACT, new.replace("дом 1", "дом 2"));
    merge();
    assert_eq!(site.read(CONTACT), old.replace("дом 1", "дом 2"));
}

#[test]
fn a_comment_that_goes_is_told_of() {
    let repository = Repository::new();
    let site = &repository.site;
    let old = site.read(CONTACT);
    let email = "# Электрондық пошта. / Электронная почта.\nemail: office@mysal.example\n";
    let bare: String = old
        .replace(email, "email: ''\n")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| format!("{line}\n"))
        .collect();
    site.write(CONTACT, bare);
    let outcome = site.run(["merge", "HEAD", "--format", "json"]).succeeds();
    assert_eq!(site.read(CONTACT), old.replace(email, ""));
    let json: Value = serde_json::from_str(&outcome.stdout).unwrap();
    let note = &json["files"][0]["notes"][0];
    assert_eq!(note["kind"], "lost");
    assert_eq!(note["key"], "email");
    assert_eq!(note["line"], 10);
    assert_eq!(json["files"][0]["notes"].as_array().unwrap().len(), 1);

    site.write(CONTACT, BY_FORM);
    let told = site.run(["merge", "HEAD", "--format", "markdown", "--lang", "kk"]);
    let told = told.succeeds().stdout;
    let start = "- **content/contacts/example-akim-office.yaml**: біріктірілді\n  - ";
    assert!(told.starts_with(start), "{told}");
}

#[test]
fn what_others_changed_since_stays_and_what_both_changed_is_left_to_a_person() {
    let repository = Repository::new();
    let site = &repository.site;
    repository.git(&["tag", "loaded"]);
    site.replace(CONTACT, "дом 1", "дом 5");
    repository.commit();
    repository.git(&["tag", "now"]);
    let now = site.read(CONTACT);
    let command = ["merge", "now", "--base", "loaded", "--lang", "en"];

    site.write(CONTACT, BY_FORM);
    site.run(command).succeeds();
    let merged = site.read(CONTACT);
    assert!(
        merged.contains("дом 5\n") && merged.contains("+7 7200 00 00 01\n"),
        "{merged}"
    );
    assert!(merged.contains("# Пошталық мекенжайы."), "{merged}");

    let both = BY_FORM.replace("дом 1", "дом 7");
    site.write(CONTACT, &both);
    let outcome = site.run(command).ends_with(1);
    assert_eq!(site.read(CONTACT), both);
    let told = "  Postal address — In Russian: now «село Мысал, улица Первая, дом 5» stands there, \
        the form wrote «село Мысал, улица Первая, дом 7»\n";
    assert!(outcome.stdout.contains(told), "{}", outcome.stdout);

    // What the form has not touched is not its own, however old it is.
    repository.git(&["checkout", "--quiet", "loaded", "--", CONTACT]);
    let outcome = site.run(command).succeeds();
    assert_eq!(outcome.stdout, "");
    assert_ne!(site.read(CONTACT), now);
}

#[test]
fn what_can_not_be_merged_with_certainty_is_left_as_the_form_wrote_it() {
    let repository = Repository::new();
    let site = &repository.site;
    let broken = "name: {kk: а, ru: б\nphones: []\n";
    let other_id = BY_FORM.replace("id: example-akim-office", "id: other");
    for (new, told) in [
        (broken, "error[yaml-syntax]"),
        (
            &other_id,
            "its field `id` says `other`, and the file is called `example-akim-office`",
        ),
        ("- a\n", "error[wrong-type]"),
        ("name: ''\n", "could not be merged with certainty"),
    ] {
        site.write(CONTACT, new);
        let outcome = site.run(["merge", "HEAD", "--lang", "en"]).ends_with(1);
        assert_eq!(site.read(CONTACT), new);
        let said = format!("{}{}", outcome.stdout, outcome.stderr);
        assert!(said.contains(told), "{told}: {said}");
        assert!(said.contains("left as the form wrote it"), "{said}");
    }
}

#[test]
fn a_new_file_gets_the_form_of_the_content_and_a_guide_keeps_its_text() {
    let repository = Repository::new();
    let site = &repository.site;
    let made = "content/contacts/zhana.yaml";
    site.write(
        made,
        BY_FORM.replace("id: example-akim-office", "id: zhana"),
    );
    let guide = site.read(GUIDE);
    site.write(
        GUIDE,
        format!("---\ntitle: ''\n---\n{}\n\n", guide.trim_end()),
    );
    fs::remove_file(site.path(OFFICE)).unwrap();
    let outcome = site.run(["merge", "HEAD", "--lang", "en"]).succeeds();
    assert!(
        outcome.stdout.contains(&format!("{made}: a new file\n")),
        "{}",
        outcome.stdout
    );
    assert_eq!(site.read(GUIDE), guide);
    assert!(!site.path(OFFICE).exists());
    let text = site.read(made);
    assert!(
        text.starts_with("name:\n  kk: Мысал ауданы әкімінің аппараты\n"),
        "{text}"
    );
    assert!(text.contains("verified_on: 2026-11-23\n"), "{text}");
    for absent in ["id:", "free", "extension", "''", "{}", "null", "T00:00"] {
        assert!(!text.contains(absent), "{absent}: {text}");
    }
    site.run(["fmt", "--check"]).succeeds();
}

#[test]
fn what_a_person_wrote_is_left_alone() {
    let repository = Repository::new();
    let site = &repository.site;
    site.replace(CONTACT, "phones: [", "# Мамыр 2026\nphones:   [");
    let text = site.read(CONTACT);
    let outcome = site.run(["merge", "HEAD", "--lang", "en"]).succeeds();
    assert_eq!(site.read(CONTACT), text);
    let told = format!("{CONTACT}: left alone: it has comments, so it was not written by a form\n");
    assert_eq!(outcome.stdout, told);
}

#[test]
fn a_file_in_a_form_of_its_own_keeps_its_lines() {
    let repository = Repository::new();
    let site = &repository.site;
    let old = "# Байланыс\nverified_on:   '2026-11-22'\nname: {kk: Мысал,   ru: Пример}\n\n\n\
        phones:\n    - \"1414\"   # бірінші\nsource: {kk: М, ru: П} # дерек\n";
    site.write(CONTACT, old);
    repository.commit();
    site.write(
        CONTACT,
        "verified_on: 2026-11-22\nname:\n  kk: Мысал\n  ru: Пример\nphones:\n  - '1414'\n\
        source:\n  kk: М\n  ru: Пп\n",
    );
    site.run(["merge", "HEAD"]).succeeds();
    assert_eq!(
        site.read(CONTACT),
        old.replace("{kk: М, ru: П}", "{ kk: М, ru: Пп }")
    );
}

#[test]
fn two_files_are_merged_without_git() {
    let site = Sandbox::new();
    let old = site.read(CONTACT);
    let aside = site.outside("бұрынғы файл.yaml");
    fs::write(&aside, &old).unwrap();
    site.write(CONTACT, BY_FORM);
    let merge = |old: &std::path::Path| {
        let typed = ["merge", CONTACT, "--lang", "en", "--old"].map(OsStr::new);
        site.run(typed.into_iter().chain([old.as_os_str()]))
    };
    merge(&aside).succeeds();
    let merged = site.read(CONTACT);
    assert!(
        merged.contains("# Электрондық пошта.") && merged.contains("00 00 01"),
        "{merged}"
    );
    let outcome = merge(&site.outside("жоқ.yaml"));
    assert_eq!(outcome.code, Some(2));
    assert_eq!(site.read(CONTACT), merged);
}

#[test]
fn a_wrong_call_is_told_and_changes_nothing() {
    let repository = Repository::new();
    let site = &repository.site;
    site.write(PROCEDURE, "name: x\n");
    for typed in [
        &["merge", "жоқ"][..],
        &["merge", "--", "--exec=x"],
        &["merge", "HEAD", "--base", "жоқ"],
        &["merge", "HEAD", "жоқ.yaml"],
        &["merge"],
        &["merge", "HEAD", "--old", "a", "--base", "HEAD"],
    ] {
        let outcome = site.run(typed);
        assert_eq!(outcome.code, Some(2), "{typed:?}: {}", outcome.stderr);
        assert_eq!(site.read(PROCEDURE), "name: x\n");
    }
    let alone = Sandbox::new();
    let outcome = alone.run(["merge", "HEAD", "--lang", "en"]);
    assert_eq!(outcome.code, Some(2));
    outcome.says("no git repository");
}
