//! `tartip diff`: what changed for citizens between two revisions, in words. Each test makes its
//! own repository.

use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::sandbox::{DAY, Sandbox};

const CONTACT: &str = "content/contacts/example-akim-office.yaml";
const OFFICE: &str = "content/offices/example-akim-office.yaml";
const PROCEDURE: &str = "content/procedures/complaint/procedure.yaml";
const GUIDE_KK: &str = "content/procedures/complaint/guide.kk.md";
const GUIDE_RU: &str = "content/procedures/complaint/guide.ru.md";
const LETTER: &str = "content/letters/complaint.yaml";
const CALENDAR: &str = "content/calendar/2026.yaml";
const ACT: &str = "content/acts/state-services-law.yaml";

/// A site whose files are committed.
pub(crate) struct Repository {
    pub(crate) site: Sandbox,
}

impl Repository {
    pub(crate) fn new() -> Self {
        let repository = Self {
            site: Sandbox::new(),
        };
        repository.git(&["init", "--quiet"]);
        repository.commit();
        repository
    }

    pub(crate) fn git(&self, arguments: &[&str]) {
        let mut git = Command::new("git");
        git.current_dir(self.site.root())
            .args(["-c", "user.name=a", "-c", "user.email=a@b.kz"])
            .args(["-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"])
            .args(arguments);
        let output = git.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "git {arguments:?}: {said}");
    }

    /// A commit of all that stands in the folder.
    pub(crate) fn commit(&self) {
        self.git(&["add", "--all", "."]);
        self.git(&["commit", "--quiet", "--allow-empty", "-m", "a"]);
    }

    /// What is told in a language of what changed since the last commit.
    fn told(&self, language: &str) -> String {
        let typed = ["diff", "HEAD", "--lang", language];
        let outcome = self.site.run(typed).succeeds();
        outcome.stdout.replace('\u{a0}', " ")
    }

    fn json(&self, typed: &[&str]) -> Value {
        let typed = ["diff"].iter().chain(typed).chain(&["--format", "json"]);
        let outcome = self.site.run(typed).succeeds();
        serde_json::from_str(&outcome.stdout).unwrap()
    }

    /// Passes if nothing is told.
    #[track_caller]
    fn tells_nothing(&self) {
        let outcome = self.site.run(["diff", "HEAD"]).succeeds();
        assert_eq!(outcome.stdout, "");
        outcome.says("Nothing changed for citizens.");
    }
}

/// A change of each kind of fact.
fn changed() -> Repository {
    let repository = Repository::new();
    let site = &repository.site;
    site.replace(
        CONTACT,
        "[+7 7200 00 00 00]",
        "[+7 7200 00 00 01, \"1414\"]",
    );
    site.replace(
        CONTACT,
        "kk: Мысал ауылы, Бірінші көше, 1-үй",
        "kk: Мысал ауылы, Бірінші көше, 2-үй",
    );
    site.replace(
        CONTACT,
        "ru: село Мысал, улица Первая, дом 1",
        "ru: село Мысал, улица Первая, дом 2",
    );
    site.replace(
        CONTACT,
        "days: sat, from: \"09:00\", to: \"13:00\"",
        "days: sat, from: \"10:00\", to: \"13:00\"",
    );
    site.replace(OFFICE, "area: example-district", "area: other-district");
    site.write(
        "content/areas/other-district.yaml",
        "name: { kk: Өзге аудан, ru: Другой район }\nlevel: district\n",
    );
    site.replace(
        PROCEDURE,
        "  - id: akim\n    kind: office\n    name:\n      kk: Аудан әкімі\n      ru: Аким района",
        "  - id: akim\n    kind: portal\n    name:\n      kk: Аудан әкімі\n      ru: Глава района",
    );
    site.replace(
        PROCEDURE,
        "      working_days: 20\n      from: registration\n\
        \x20     silence: { means: refusal, act: administrative-code, article: 100 }\n",
        "      working_days: 15\n      from: receipt\n\
        \x20     silence: { means: consent, act: administrative-code, article: 100, part: 5 }\n",
    );
    site.replace(
        PROCEDURE,
        "    fields: [address]",
        "    fields: [address, iin]",
    );
    for (guide, old, new) in [
        (GUIDE_KK, "Сұрағыңыз болса", "Сұрақтарыңыз болса"),
        (GUIDE_RU, "Если есть вопросы", "Если остались вопросы"),
        (
            GUIDE_RU,
            "act:state-services-law#25",
            "act:state-services-law#26",
        ),
        (
            GUIDE_KK,
            "act:state-services-law#25",
            "act:state-services-law#26",
        ),
    ] {
        site.replace(guide, old, new);
    }
    site.replace(
        CALENDAR,
        "  - { date: 2026-10-26, moved_from: 2026-10-25 }\n",
        "",
    );
    site.replace(CALENDAR, "complete: true", "complete: false");
    site.append(
        ACT,
        "note: { kk: Ескертпе, ru: Примечание }\nrepealed:\n  on: 2027-01-01\n\
        \x20 replaced_by: administrative-code\n",
    );
    let letter = site.read(LETTER);
    let first = letter.find("  - id: iin").unwrap();
    let rest = letter[first..].replacen("required: if-any", "required: false", 1);
    site.write(LETTER, format!("{}{rest}", &letter[..first]));
    repository
}

#[test]
fn a_change_of_each_kind_of_fact_is_told_in_every_language() {
    let repository = changed();
    for language in ["en", "ru", "kk"] {
        insta::assert_snapshot!(format!("each_kind_{language}"), repository.told(language));
    }
    let typed = ["diff", "HEAD", "--lang", "kk", "--format", "markdown"];
    let outcome = repository.site.run(typed).succeeds();
    insta::assert_snapshot!("each_kind_markdown", outcome.stdout.replace('\u{a0}', " "));
}

#[test]
fn two_revisions_are_told_of_as_the_files_are() {
    let repository = changed();
    let with_files = repository.json(&["HEAD"]);
    repository.commit();
    assert_eq!(repository.json(&["HEAD~1", "HEAD"]), with_files);
    assert_eq!(repository.json(&["HEAD"])["records"], serde_json::json!([]));
    // The other way round what came has gone.
    let back = repository.json(&["HEAD", "HEAD~1"]);
    let whole = |told: &Value| {
        let records = told["records"].as_array().unwrap();
        let one = records
            .iter()
            .find(|it| it["id"] == "other-district")
            .unwrap();
        one["change"].as_str().unwrap().to_owned()
    };
    assert_eq!(
        (whole(&with_files), whole(&back)),
        ("added".to_owned(), "removed".to_owned())
    );
}

#[test]
fn what_is_no_change_of_a_fact_is_not_told() {
    let repository = Repository::new();
    let site = &repository.site;
    // Comments, the order of keys, styles of YAML.
    site.append(CONTACT, "# a comment\n");
    site.replace(CONTACT, "email: office@mysal.example\n", "");
    site.append(
        CONTACT,
        "email:\n  - { address: \"office@mysal.example\" }\n",
    );
    site.replace(
        OFFICE,
        "contacts: [example-akim-office]",
        "contacts:\n  - example-akim-office",
    );
    // Typography, the form of a phone, letters that look alike.
    site.replace(
        OFFICE,
        "«Мысал ауданы әкімінің аппараты» ММ",
        "\"\\\"Мысал  ауданы әкімінің аппараты\\\" ММ\"",
    );
    site.replace(CONTACT, "[+7 7200 00 00 00]", "[8(7200)000000]");
    site.replace(PROCEDURE, "ru: Аким района", "ru: Aким района");
    // Other ways to say the same.
    site.replace(
        CONTACT,
        "website: https://mysal.example",
        "website: { same: https://mysal.example }",
    );
    site.replace(
        PROCEDURE,
        "filing_limit:\n  months: 3\n  from: learning\n  citation:",
        "filing_limit:\n- months: \"3\"\n  from: 'learning'\n  citation:",
    );
    site.replace(
        PROCEDURE,
        "    office: example-akim-office\n    contact",
        "    office: >-\n      example-akim-office\n    contact",
    );
    site.replace(
        CONTACT,
        "{ days: mon-fri, from: \"09:00\", to: \"18:30\", break: 13:00-14:30 }",
        "{ break: \"13:00-14:30\", days: [mon-wed, thu, fri], from: \"09:00\", to: \"18:30\" }",
    );
    site.write("content/reviews.lock", "");
    repository.tells_nothing();
    // The commands that put files in order.
    site.run(["fmt"]).succeeds();
    repository.tells_nothing();
    site.run(["check", "--fix", "--as-of", DAY]);
    repository.tells_nothing();
    site.run(["review", "--all"]).succeeds();
    repository.tells_nothing();
}

#[test]
fn old_forms_and_their_new_ones_are_the_same() {
    let repository = Repository::new();
    let site = &repository.site;
    site.replace(
        CONTACT,
        "phones: [+7 7200 00 00 00]",
        "phones: [\"1414\"]\ntoll_free: true",
    );
    let hours = "hours:\n\
        \x20 - { days: mon-fri, from: \"09:00\", to: \"18:30\", break: 13:00-14:30 }\n\
        \x20 - { days: sat, from: \"09:00\", to: \"13:00\" }\n";
    let words = "hours:\n\
        \x20 kk: дс–жм 9:00–18:30, түскі үзіліс 13:00–14:30; сб 9:00–13:00\n\
        \x20 ru: пн–пт 9:00–18:30, обед 13:00–14:30; сб 9:00–13:00\n";
    site.replace(CONTACT, hours, words);
    site.replace(
        PROCEDURE,
        "      silence: { means: refusal, act: administrative-code, article: 100 }\n\
        \x20     citation: { act: administrative-code, article: 99 }\n    # Қай",
        "      silence: { act: administrative-code, article: 100 }\n\
        \x20     extension: { at_most: 10, told_within: 3 }\n\
        \x20     citation: { act: administrative-code, article: 99 }\n    # Қай",
    );
    repository.commit();
    site.run(["check", "--fix", "--as-of", DAY]).says("Fixed");
    assert!(
        site.read(CONTACT).contains("free: true"),
        "{}",
        site.read(CONTACT)
    );
    assert!(site.read(PROCEDURE).contains("by: { working_days: 10 }"));
    repository.tells_nothing();
}

#[test]
fn a_draft_with_gaps_is_compared_and_what_cant_be_read_is_a_line() {
    let repository = Repository::new();
    let site = &repository.site;
    site.replace(
        CONTACT,
        "email: office@mysal.example",
        "e-mail: office@mysal.example",
    );
    site.replace(PROCEDURE, "owner: example-akim-office", "owner: nobody");
    site.replace(OFFICE, "name:", "name: [");
    site.write("content/strange/a.yaml", "a: b\n");
    let told = repository.json(&["HEAD"]);
    let keys: Vec<&str> = told["records"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|record| record["changes"].as_array().unwrap())
        .map(|change| change["key"].as_str().unwrap())
        .collect();
    assert_eq!(keys, ["owner", "email", "e-mail"]);
    assert_eq!(
        told["unread"],
        serde_json::json!([OFFICE, "content/strange/a.yaml"])
    );
    let outcome = site.run(["diff", "HEAD"]).succeeds();
    let lines = outcome
        .stderr
        .lines()
        .filter(|line| line.contains("can't be compared"));
    assert_eq!(lines.count(), 2, "{}", outcome.stderr);
}

#[test]
fn a_record_under_another_id_has_another_address_and_is_compared() {
    let repository = Repository::new();
    let site = &repository.site;
    fs::rename(site.path(OFFICE), site.path("content/offices/akim.yaml")).unwrap();
    site.replace(
        "content/offices/akim.yaml",
        "ru: Акиму Района-примера",
        "ru: Главе Района-примера",
    );
    let told = repository.told("ru");
    assert!(
        told.contains("новый адрес: example-akim-office → akim"),
        "{told}"
    );
    assert!(
        told.contains("ru: Акиму Района-примера → Главе Района-примера"),
        "{told}"
    );
    // A folder of folders is no other id.
    let repository = Repository::new();
    let site = &repository.site;
    fs::create_dir_all(site.path("content/offices/north")).unwrap();
    fs::rename(
        site.path(OFFICE),
        site.path("content/offices/north/example-akim-office.yaml"),
    )
    .unwrap();
    repository.tells_nothing();
}

#[test]
fn a_site_below_the_top_of_the_repository_is_found() {
    let site = Sandbox::new();
    let around = site.around().to_owned();
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.current_dir(&around)
            .args(["-c", "user.name=a", "-c", "user.email=a@b.kz"])
            .args(arguments);
        assert!(git.output().unwrap().status.success());
    };
    fs::rename(around.join("site"), around.join("біздің сайт")).unwrap();
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "-m", "a"]);
    let contact = around.join("біздің сайт").join(CONTACT);
    let text = fs::read_to_string(&contact).unwrap();
    fs::write(&contact, text.replace("00 00 00]", "00 00 05]")).unwrap();
    let told = |folder: &std::path::Path, typed: &[&str]| {
        let outcome = site.run_in(folder, typed).succeeds();
        outcome.stdout
    };
    let here = told(&around.join("біздің сайт"), &["diff", "HEAD"]);
    assert!(
        here.contains("Phone: +7 7200 00 00 00 → +7 7200 00 00 05"),
        "{here}"
    );
    assert_eq!(
        told(&around, &["diff", "HEAD", "--root", "біздің сайт"]),
        here
    );
    fs::rename(around.join("біздің сайт"), around.join("site")).unwrap();
}

#[test]
fn what_git_cant_give_is_a_sentence_and_exit_code_2() {
    let repository = Repository::new();
    let site = &repository.site;
    for (revision, words) in [
        ("no-such-branch", "has no revision `no-such-branch`"),
        ("HEAD:content", "has no revision"),
        ("HEAD..HEAD", "has no revision"),
        ("", "has no revision"),
    ] {
        let outcome = site.run(["diff", revision]).ends_with(2).says(words);
        assert_eq!(outcome.stdout, "");
    }
    // Nothing that begins with a hyphen becomes an option of git.
    let mark = site.outside("mark");
    let option = format!("--output={}", mark.display());
    for typed in [
        vec!["diff", "--", &option],
        vec!["diff", "HEAD", "--", &option],
    ] {
        site.run(typed).ends_with(2).says("has no revision");
    }
    assert!(!mark.exists());
    for (language, words) in [
        ("ru", "в репозитории нет версии `x`"),
        ("kk", "`x` нұсқасы жоқ"),
    ] {
        site.run(["diff", "x", "--lang", language])
            .ends_with(2)
            .says(words);
    }
    let mut alone = site.command(["diff", "HEAD"]);
    let ended = alone.env("PATH", site.around()).output().unwrap();
    assert_eq!(ended.status.code(), Some(2));
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(said.contains("there is no program `git`"), "{said}");
    let plain = Sandbox::new();
    let mut outside = plain.command(["diff", "HEAD"]);
    let ended = outside
        .env("GIT_CEILING_DIRECTORIES", plain.around())
        .output()
        .unwrap();
    assert_eq!(ended.status.code(), Some(2));
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(said.contains("no git repository"), "{said}");
}

#[test]
#[cfg(unix)]
fn nothing_of_the_users_settings_is_run() {
    use std::os::unix::fs::PermissionsExt;
    let repository = Repository::new();
    let site = &repository.site;
    let mark = site.outside("mark");
    let program = site.outside("program");
    fs::write(&program, format!("#!/bin/sh\ntouch '{}'\n", mark.display())).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let program = program.to_str().unwrap();
    for key in [
        "core.fsmonitor",
        "core.pager",
        "pager.ls-tree",
        "diff.external",
        "core.sshCommand",
    ] {
        repository.git(&["config", key, program]);
    }
    for hook in ["post-index-change", "reference-transaction"] {
        let hook = site.path(&format!(".git/hooks/{hook}"));
        fs::create_dir_all(hook.parent().unwrap()).unwrap();
        fs::copy(program, hook).unwrap();
    }
    fs::remove_file(&mark).ok();
    site.replace(CONTACT, "00 00 00]", "00 00 05]");
    assert!(repository.told("en").contains("00 00 05"));
    assert!(!mark.exists());
}

#[test]
#[cfg(unix)]
fn links_of_a_revision_are_followed_within_its_content_alone() {
    let repository = Repository::new();
    let site = &repository.site;
    fs::write(site.path("content/offices/real.txt"), "").unwrap();
    fs::remove_file(site.path("content/offices/real.txt")).unwrap();
    let text = site.read(OFFICE);
    fs::write(site.outside("secret.yaml"), &text).unwrap();
    std::os::unix::fs::symlink(
        "example-akim-office.yaml",
        site.path("content/offices/linked.yaml"),
    )
    .unwrap();
    std::os::unix::fs::symlink(
        "../../../secret.yaml",
        site.path("content/offices/far.yaml"),
    )
    .unwrap();
    std::os::unix::fs::symlink("round.yaml", site.path("content/offices/round.yaml")).unwrap();
    repository.commit();
    let told = repository.json(&["HEAD~1", "HEAD"]);
    let ids: Vec<&str> = told["records"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["linked"]);
    let unread = serde_json::json!(["content/offices/far.yaml", "content/offices/round.yaml"]);
    assert_eq!(told["unread"], unread);
}

#[test]
fn names_in_a_revision_have_no_power_over_the_terminal() {
    let repository = Repository::new();
    let site = &repository.site;
    site.replace(OFFICE, "kk: Мысал\n", "kk: \"Мысал \\e[31m \\u202e\"\n");
    let told = repository.told("en");
    assert!(!told.contains(['\u{1b}', '\u{202e}']), "{told}");
}

/// The files of recorded changes, by name.
fn recorded(site: &Sandbox) -> Vec<String> {
    let Ok(entries) = fs::read_dir(site.path("content/changes")) else {
        return Vec::new();
    };
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn changes_are_recorded_once_and_an_editors_words_stay() {
    let repository = changed();
    let site = &repository.site;
    let record = ["diff", "HEAD", "--record", "--as-of", DAY];
    site.run(record).succeeds().says("Wrote 7 files");
    let names = recorded(site);
    assert_eq!(names.len(), 7, "{names:?}");
    assert_eq!(names[0], format!("{DAY}-1.yaml"));
    let file = |name: &str| format!("content/changes/{name}");
    let contact = names.iter().map(|name| site.read(&file(name)));
    let contact = contact
        .filter(|text| text.contains("Контакт:"))
        .collect::<Vec<_>>();
    let [contact] = contact.as_slice() else {
        panic!("{contact:?}");
    };
    assert!(
        contact.contains("\"Телефон: +7 7200 00 00 00 → +7 7200 00 00 01\""),
        "{contact}"
    );
    assert!(
        contact.contains("offices: [example-akim-office]"),
        "{contact}"
    );
    assert!(contact.contains("procedures: [complaint]"), "{contact}");
    // They are in their form, and publish.
    site.run(["fmt", "--check", "content/changes"]).succeeds();
    site.build().succeeds();
    // An editor says it better; a second run adds nothing, nor does one after more has changed but
    // what is new.
    let first = file(&names[0]);
    let text = site.read(&first);
    let line = text
        .lines()
        .find(|line| line.contains("  - kk:"))
        .unwrap()
        .to_owned();
    site.replace(&first, &line, "  - kk: Редактор өз сөзімен жазды");
    site.run(record).succeeds().says("nothing was written");
    assert_eq!(recorded(site), names);
    site.replace(CONTACT, "office@mysal.example", "akim@mysal.example");
    site.run(record).succeeds().says("Wrote 1 file");
    let more = recorded(site);
    assert_eq!(more.len(), 8);
    let new = site.read(&file(&format!("{DAY}-8.yaml")));
    assert!(
        new.contains("akim@mysal.example") && !new.contains("00 00 01"),
        "{new}"
    );
    assert!(site.read(&first).contains("Редактор өз сөзімен жазды"));
    // What is recorded is no change of a fact.
    assert_eq!(
        repository.json(&["HEAD"])["records"]
            .as_array()
            .unwrap()
            .len(),
        7
    );
}

#[test]
fn a_new_day_of_verification_alone_is_told_and_not_recorded() {
    let repository = Repository::new();
    let site = &repository.site;
    site.replace(
        CONTACT,
        "verified_on: 2026-11-22",
        "verified_on: 2026-11-25",
    );
    assert!(
        repository
            .told("en")
            .contains("Verified on: 22 November 2026 → 25 November 2026")
    );
    site.run(["diff", "HEAD", "--record"])
        .succeeds()
        .says("nothing was written");
    assert_eq!(recorded(site), Vec::<String>::new());
}

/// A change as an editor writes it.
fn record(day: &str, more: &str) -> String {
    format!(
        "date: {day}\ntitle: {{ kk: \"Атау & <{day}>\", ru: \"Название & <{day}>\" }}\ntext:\n  \
        - {{ kk: Енді басқаша, ru: Теперь иначе }}\n{more}"
    )
}

#[test]
fn without_a_change_nothing_appears_and_with_one_pages_and_feeds_do() {
    let site = Sandbox::built();
    let without = site.public();
    assert!(!without.keys().any(|path| path.contains("changes")));
    for page in [
        "kk/index.html",
        "kk/procedures/complaint.html",
        "kk/offices/example-akim-office.html",
    ] {
        let page = site.page(page);
        assert!(
            !page.contains("changes") && !page.contains("atom"),
            "{page}"
        );
    }
    let both = "procedures: [complaint]\noffices: [example-akim-office]\n";
    for (id, day, more) in [
        ("a", "2026-11-20", both),
        ("b", "2026-11-24", ""),
        ("c", "2026-11-24", both),
        ("d", "2026-11-21", both),
        ("e", "2026-11-22", both),
    ] {
        site.write(&format!("content/changes/{id}.yaml"), record(day, more));
    }
    site.build().succeeds();
    let list = site.page("ru/changes/index.html");
    let places: Vec<usize> = ["c", "b", "e", "d", "a"]
        .iter()
        .map(|id| list.find(&format!("id=\"change-{id}\"")).unwrap())
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(list.contains("Название &amp; &lt;2026-11-24&gt;"));
    // The last three of its own, each with its day.
    for page in [
        "ru/procedures/complaint.html",
        "ru/offices/example-akim-office.html",
    ] {
        let page = site.page(page);
        let section = &page[page.find("id=section-changes").unwrap()..];
        for (day, shown) in [
            ("2026-11-24", true),
            ("2026-11-22", true),
            ("2026-11-21", true),
            ("2026-11-20", false),
        ] {
            assert_eq!(
                section.contains(&format!("datetime=\"{day}\"")),
                shown,
                "{day} {section}"
            );
        }
        assert!(page.contains("type=application/atom+xml"));
    }
    // A page with a letter has no room for it.
    let letter = site.page("ru/letters/complaint.html");
    assert!(!letter.contains("changes/") && !letter.contains("changes.xml"));
    let feed = site.page("ru/changes.xml");
    for line in [
        "<updated>2026-11-24T00:00:00+05:00</updated>",
        "<id>tag:shagym.example,2026-11-20:ru/changes/a</id>",
        "<title>Название &amp; &lt;2026-11-20&gt;</title>",
        "/ru/procedures/complaint.html\"/>",
        "/ru/changes/#change-b\"/>",
    ] {
        let host = feed
            .split("<id>https://")
            .nth(1)
            .unwrap()
            .split('/')
            .next()
            .unwrap();
        let line = line.replace("shagym.example", host);
        assert!(feed.contains(&line), "{line}\n{feed}");
    }
    assert_eq!(feed.matches("<entry>").count(), 5);
    // The same content gives the same bytes, and nothing of them stays behind.
    let with = site.public();
    fs::remove_dir_all(site.path("public")).unwrap();
    site.build().succeeds();
    assert!(site.public() == with);
    fs::remove_dir_all(site.path("content/changes")).unwrap();
    site.build().succeeds();
    assert!(site.public() == without);
}
