//! `tartip review`: what is taken into the record of review, how it is named, and what the record
//! says afterwards.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::sandbox::{DAY, Outcome, Sandbox, assert_same, tree};

const LOCK: &str = "content/reviews.lock";
const OFFICE: &str = "content/offices/example-akim-office.yaml";
const PROCEDURE: &str = "content/procedures/complaint/procedure.yaml";
const GUIDE: &str = "content/procedures/complaint/guide.ru.md";

/// A site of which everything is on record.
fn reviewed() -> Sandbox {
    let site = Sandbox::new();
    site.run(["review", "--all"]).succeeds();
    site
}

/// The same, with one side changed in three files.
fn changed() -> Sandbox {
    let site = reviewed();
    site.replace(
        OFFICE,
        "ru: Акиму Района-примера",
        "ru: Руководителю Района-примера",
    );
    site.replace(PROCEDURE, "ru: Аким района", "ru: Глава района");
    site.replace(GUIDE, "возьмите талон", "сохраните талон");
    site
}

const CHANGED: [&str; 3] = [OFFICE, "content/procedures/complaint/guide", PROCEDURE];

fn waiting(site: &Sandbox) -> Vec<String> {
    let outcome = site.run(["review"]);
    let files: Vec<String> = outcome.stdout.lines().map(str::to_owned).collect();
    assert_eq!(outcome.code, Some(i32::from(!files.is_empty())));
    files
}

fn stale(outcome: &Outcome) -> usize {
    let codes = outcome.codes();
    codes
        .iter()
        .filter(|code| *code == "stale-translation")
        .count()
}

#[test]
fn a_site_without_a_record_is_not_asked_for_reviews() {
    let site = Sandbox::new();
    site.replace(
        OFFICE,
        "ru: Акиму Района-примера",
        "ru: Руководителю Района-примера",
    );
    site.check().succeeds().without_warnings();
    assert!(!site.path(LOCK).exists());
}

#[test]
fn a_review_of_all_makes_the_record_and_one_side_changed_is_warned_of() {
    let site = Sandbox::new();
    site.run(["review", "--all"])
        .succeeds()
        .says("everything is on record now");
    site.check().succeeds().without_warnings();
    assert_eq!(waiting(&site), Vec::<String>::new());
    let lock = site.read(LOCK);
    site.run(["review", "--all"])
        .succeeds()
        .says("nothing was changed");
    assert_eq!(site.read(LOCK), lock);

    let site = changed();
    assert_eq!(stale(&site.check().succeeds()), 3);
    assert_eq!(waiting(&site), CHANGED);
    site.run(["review", "--all"]).succeeds();
    site.check().succeeds().without_warnings();
}

#[test]
fn a_file_is_reviewed_by_any_of_its_names_and_no_other_with_it() {
    let absolute = |site: &Sandbox, path: &str| site.path(path).display().to_string();
    let kazakh = "content/procedures/complaint/guide.kk.md";
    let ways: [(&str, &[usize]); 8] = [
        (OFFICE, &[1, 2]),
        (GUIDE, &[0, 2]),
        (kazakh, &[0, 2]),
        (CHANGED[1], &[0, 2]),
        ("content/procedures", &[0]),
        ("content/procedures/complaint/", &[0]),
        ("content", &[]),
        ("content/offices/../offices", &[1, 2]),
    ];
    for (path, left) in ways {
        let left: Vec<&str> = left.iter().map(|index| CHANGED[*index]).collect();
        for way in 0..5 {
            let site = changed();
            match way {
                0 => site.run(["review", path]),
                1 => site.run(["review", &format!("./{path}")]),
                2 => site.run(["review", &absolute(&site, path)]),
                3 => site.run_in(
                    site.around(),
                    ["review", "--root", "./site", &format!("site/{path}")],
                ),
                _ => site.run_in(
                    site.around(),
                    ["review", "--root", &absolute(&site, ""), path],
                ),
            }
            .succeeds();
            assert_eq!(waiting(&site), left, "{path}, way {way}");
        }
    }
}

#[test]
fn what_a_pipe_lists_can_be_reviewed_from_it() {
    let site = changed();
    let mut typed = vec!["review".to_owned()];
    typed.extend(waiting(&site));
    site.run(typed).succeeds();
    assert_eq!(waiting(&site), Vec::<String>::new());
}

#[test]
fn a_file_that_was_removed_on_purpose_is_named_and_leaves_the_record() {
    let guide = "content/procedures/complaint/guide";
    let removed = "content/contacts/second.yaml";
    let folder = "content/topics";
    let topic = "content/topics/second.yaml";
    let site = Sandbox::new();
    let contact = site.read("content/contacts/example-akim-office.yaml");
    site.write(removed, &contact);
    site.write(topic, "title:\n  kk: Тақырып\n  ru: Тема\n");
    site.run(["review", "--all"]).succeeds();
    site.replace(&format!("{guide}.ru.md"), "Заполните", "Скачайте");
    fs::remove_file(site.path(removed)).unwrap();
    fs::remove_dir_all(site.path(folder)).unwrap();
    let listed = waiting(&site);
    assert_eq!(listed, [removed, guide, topic]);

    // Another text still waits, and it stays on record as it was.
    site.run(["review", removed, topic]).succeeds();
    assert_eq!(waiting(&site), [guide]);
    let record = site.read("content/reviews.lock");
    assert!(!record.contains("second.yaml"), "{record}");
    assert_eq!(stale(&site.check().succeeds()), 1);
    site.run(["review", removed]).ends_with(2).says(removed);
}

#[test]
fn a_paragraph_that_was_removed_on_purpose_is_listed_and_leaves_the_record() {
    let site = reviewed();
    for language in ["kk", "ru"] {
        let path = format!("{}.{language}.md", CHANGED[1]);
        let text = site.read(&path);
        let (rest, _) = text.trim_end().rsplit_once("\n\n").unwrap();
        site.write(&path, format!("{rest}\n"));
    }
    let guide = CHANGED[1];
    assert_eq!(waiting(&site), [guide]);
    site.run(["review", guide]).succeeds();
    assert_eq!(waiting(&site), Vec::<String>::new());
    site.check().succeeds().without_warnings();
}

#[test]
fn a_path_without_content_is_a_wrong_command_line_and_nothing_is_recorded() {
    let site = changed();
    let before = tree(&site.root());
    for path in [
        "content/offices/nobody.yaml",
        "themes",
        "..",
        "/",
        "content/offices/example",
    ] {
        site.run(["review", OFFICE, path]).ends_with(2).says(path);
    }
    site.run_in(site.around(), ["review", "--root", "site", "."])
        .ends_with(2);
    site.run(["review", "--all", OFFICE]).ends_with(2);
    assert_same(&before, &tree(&site.root()));
}

#[test]
fn content_with_errors_is_not_reviewed() {
    let site = changed();
    site.replace(OFFICE, "  ru: Пример\n", "");
    let lock = site.read(LOCK);
    for typed in [&["review", "--all"][..], &["review", GUIDE], &["review"]] {
        let refused = site.run(typed).ends_with(1).says("fix them first");
        assert_eq!(refused.codes(), ["missing-language"]);
        assert_eq!(refused.stdout, "");
    }
    assert_eq!(site.read(LOCK), lock);
}

#[test]
fn a_merge_that_keeps_the_lines_of_both_branches_is_a_sound_record() {
    let base = changed();
    let reviewed_on_a_branch = |path: &str| {
        let site = changed();
        site.write(LOCK, base.read(LOCK));
        site.run(["review", path]).succeeds();
        site.read(LOCK)
    };
    let (ours, theirs) = (reviewed_on_a_branch(OFFICE), reviewed_on_a_branch(GUIDE));
    base.write(LOCK, format!("{ours}{theirs}"));
    assert_eq!(waiting(&base), [PROCEDURE]);
    base.run(["review", PROCEDURE]).succeeds();
    base.check().succeeds().without_warnings();
    // Put in order, it is the record that one person would have made.
    let alone = changed();
    alone.run(["review", "--all"]).succeeds();
    assert_eq!(base.read(LOCK), alone.read(LOCK));
}

#[test]
fn git_merges_the_records_of_two_branches_by_itself() {
    let site = changed();
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.current_dir(site.root()).args([
            "-c",
            "user.name=E",
            "-c",
            "user.email=e@example.kz",
        ]);
        let output = command.args(arguments).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "git {arguments:?}: {said}");
    };
    git(&["init", "--quiet", "--initial-branch=main"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "-m", "before"]);
    git(&["checkout", "--quiet", "-b", "other"]);
    site.run(["review", OFFICE]).succeeds();
    git(&["commit", "--quiet", "-am", "office"]);
    git(&["checkout", "--quiet", "main"]);
    site.run(["review", PROCEDURE]).succeeds();
    git(&["commit", "--quiet", "-am", "procedure"]);
    git(&["merge", "--quiet", "--no-edit", "other"]);
    assert_eq!(waiting(&site), [CHANGED[1]]);
}

#[test]
fn the_page_tells_its_reader_that_the_other_language_is_newer_if_the_site_wants_it() {
    const KAZAKH: &str = "Бұл беттің орысша мәтіні кейінірек өзгертілді";
    const RUSSIAN: &str = "Казахский текст этой страницы изменили позже";
    let notices = |site: &Sandbox| {
        site.build().succeeds();
        let page = |language| site.page(&format!("{language}/procedures/complaint.html"));
        let (kk, ru) = (page("kk"), page("ru"));
        assert!(!kk.contains(RUSSIAN) && !ru.contains(KAZAKH));
        (kk.contains(KAZAKH), ru.contains(RUSSIAN))
    };
    let site = changed();
    assert_eq!(notices(&site), (false, false));
    site.append("content/site.yaml", "stale_notice: true\n");
    site.run(["review", "content/site.yaml"]).succeeds();
    assert_eq!(notices(&site), (true, false));
    // The notice is about its page: another one, whose texts were compared, has none.
    assert!(!site.page("kk/about.html").contains(KAZAKH));
    site.run(["review", "--all"]).succeeds();
    assert_eq!(notices(&site), (false, false));
    site.replace(PROCEDURE, "kk: Аудан әкімі", "kk: Аудан басшысы");
    assert_eq!(notices(&site), (false, true));
}

#[cfg(unix)]
#[test]
fn a_review_killed_at_any_moment_leaves_the_old_record_or_the_new_one() {
    let site = changed();
    let old = site.read(LOCK);
    let started = Instant::now();
    site.run(["review", "--all"]).succeeds();
    let (longest, new) = (started.elapsed(), site.read(LOCK));
    assert_ne!(old, new);
    let mut killed = 0;
    for step in 0..40u32 {
        site.write(LOCK, &old);
        let mut command = site.command(["review", "--all"]);
        let mut child = command.stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(longest * step / 40);
        child.kill().unwrap();
        killed += usize::from(!child.wait().unwrap().success());
        let lock = site.read(LOCK);
        assert!(lock == old || lock == new, "{lock}");
        // What a killed one leaves beside the record is not content.
        site.check().succeeds();
    }
    assert!(killed > 10, "only {killed} were killed");
}

/// What `tartip review` says in a terminal to a person who types `answers`.
#[cfg(target_os = "linux")]
fn asked(site: &Sandbox, answers: &str) -> (String, bool) {
    asked_while(site, answers, None)
}

/// The same, where something happens before the last answer.
#[cfg(target_os = "linux")]
fn asked_while(site: &Sandbox, answers: &str, happens: Option<&dyn Fn()>) -> (String, bool) {
    let program = env!("CARGO_BIN_EXE_tartip");
    let mut command = Command::new("script");
    command.args([
        "--quiet",
        "--return",
        "--command",
        &format!("{program} review"),
        "/dev/null",
    ]);
    command
        .current_dir(site.root())
        .env("LC_ALL", "C")
        .env("NO_COLOR", "1");
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    for (number, answer) in answers.chars().enumerate() {
        // A person reads before answering.
        std::thread::sleep(Duration::from_millis(300));
        if number + 1 == answers.len()
            && let Some(happens) = happens
        {
            // The command has read all by now, and waits for the answer.
            std::thread::sleep(Duration::from_secs(2));
            happens();
        }
        writeln!(stdin, "{answer}").unwrap();
    }
    let output = child.wait_with_output().unwrap();
    drop(stdin);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    (said, output.status.success())
}

#[cfg(target_os = "linux")]
#[test]
fn a_person_is_asked_file_by_file_and_may_stop() {
    let site = changed();
    let (said, well) = asked(&site, "ynq");
    assert!(well, "{said}");
    for file in CHANGED {
        assert!(
            said.contains(&format!("{file}: do both languages say the same")),
            "{said}"
        );
    }
    assert!(
        said.contains("stale-translation") && said.contains("Руководителю"),
        "{said}"
    );
    assert!(
        said.contains("Recorded 1 file; 2 files still to be compared."),
        "{said}"
    );
    assert_eq!(waiting(&site), CHANGED[1..]);

    let (said, well) = asked(&site, "?q");
    assert!(well && said.matches(CHANGED[1]).count() >= 2, "{said}");
    assert_eq!(waiting(&site), CHANGED[1..]);

    asked(&site, "yy");
    assert_eq!(waiting(&site), Vec::<String>::new());
    let lock = site.read(LOCK);
    let (said, _) = asked(&site, "");
    assert!(
        said.contains("Everything is on record as it stands"),
        "{said}"
    );
    assert_eq!(site.read(LOCK), lock);
    assert!(fs::read_dir(site.path("content")).unwrap().all(|entry| {
        let name = entry.unwrap().file_name();
        !name.to_string_lossy().ends_with('~')
    }));
    site.run(["check", "--as-of", DAY])
        .succeeds()
        .without_warnings();
}

#[test]
fn of_two_reviews_at_once_both_stay() {
    let site = reviewed();
    let pair = [OFFICE, PROCEDURE];
    let texts = pair.map(|file| site.read(file));
    let lost: Vec<u32> = (0..40)
        .filter(|run| {
            for (file, text) in pair.iter().zip(&texts) {
                let changed = text.replacen("ru: ", &format!("ru: {run} "), 1);
                site.write(file, changed);
            }
            assert_eq!(waiting(&site).len(), 2);
            let children = pair.map(|file| {
                let mut command = site.command(["review", file]);
                command.stderr(Stdio::null()).spawn().unwrap()
            });
            for mut child in children {
                assert_eq!(child.wait().unwrap().code(), Some(0));
            }
            !waiting(&site).is_empty()
        })
        .collect();
    assert!(lost.is_empty(), "lines were lost in {lost:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn what_comes_into_the_record_while_a_person_is_asked_stays() {
    // Another person's record of a further office, as it comes with a merge.
    let theirs = changed();
    let further = "content/offices/further-office.yaml";
    theirs.write(further, theirs.read(OFFICE));
    theirs.run(["review", further]).succeeds();
    let record = theirs.read(LOCK);

    let site = changed();
    let merge = || {
        site.write(further, theirs.read(further));
        site.write(LOCK, &record);
    };
    let (said, well) = asked_while(&site, "yyy", Some(&merge));
    assert!(well, "{said}");
    assert_eq!(waiting(&site), Vec::<String>::new());
    assert!(site.read(LOCK).contains(further));
}

#[cfg(target_os = "linux")]
#[test]
fn what_changed_while_a_person_was_asked_is_not_taken() {
    let site = changed();
    let change = || {
        site.replace(OFFICE, "Руководителю", "Начальнику");
        site.append(LOCK, "# merged\n");
    };
    let (said, well) = asked_while(&site, "yyy", Some(&change));
    assert!(!well, "{said}");
    assert!(said.contains("was changed"), "{said}");
    assert_eq!(waiting(&site), [OFFICE]);
}
