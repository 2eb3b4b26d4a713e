//! Links that lead out of the site: a stranger's change may hold one to any file of the machine.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;

use super::sandbox::{DAY, Sandbox};

const AREA: &str = "content/areas/example-district.yaml";
const UNFORMED: &str = "level: district\nname:\n  kk: Мысал ауданы\n  ru: Район-пример\n";

/// A site whose area stands elsewhere, not in its form, and with a typo.
fn linked() -> Sandbox {
    let site = Sandbox::new();
    fs::create_dir(site.outside("shared")).unwrap();
    fs::write(site.outside("shared/area.yaml"), UNFORMED).unwrap();
    fs::remove_file(site.path(AREA)).unwrap();
    symlink(site.outside("shared/area.yaml"), site.path(AREA)).unwrap();
    site
}

#[test]
fn a_folder_named_on_the_command_line_is_read() {
    let site = linked();
    let found = site.check().ends_with(1).found();
    assert_eq!(found, [format!("link-outside {AREA}:1:1")]);
    let allowed = ["--as-of", DAY, "--follow-links", "../shared"];
    for command in [["check"].as_slice(), &["build"], &["status"]] {
        site.run(command.iter().chain(&allowed)).succeeds();
    }
    // A folder beside it is not the one that was named.
    fs::create_dir(site.outside("other")).unwrap();
    site.run(["check", "--as-of", DAY, "--follow-links", "../other"])
        .ends_with(1);
}

#[test]
fn content_can_not_allow_itself_a_link() {
    let site = linked();
    site.write("themes/default/strings/kk.yaml", "");
    for (file, line) in [
        ("content/site.yaml", "follow_links: [../shared]\n"),
        (
            "themes/default/strings/kk.yaml",
            "follow_links: ../shared\n",
        ),
    ] {
        site.append(file, line);
        let found = site.check().ends_with(1).found();
        assert!(
            found.contains(&format!("link-outside {AREA}:1:1")),
            "{found:?}"
        );
    }
}

#[test]
fn nothing_is_written_through_a_link_that_leads_out() {
    let site = linked();
    let text = UNFORMED.replace("Район-пример", "Район -  пример ,");
    fs::write(site.outside("shared/area.yaml"), &text).unwrap();
    let kept = || fs::read_to_string(site.outside("shared/area.yaml")).unwrap() == text;
    site.run(["fmt"]).ends_with(1);
    assert!(kept());
    let follow = ["--follow-links", "../shared"];
    site.run(["fmt"].iter().chain(&follow))
        .ends_with(1)
        .says("a link on the way leads out of the folder of the site");
    assert!(kept());
    site.run(["check", "--fix", "--as-of", DAY].iter().chain(&follow))
        .ends_with(1)
        .says("a link on the way leads out of the folder of the site");
    assert!(kept());
}

#[test]
fn a_record_of_review_or_a_new_record_is_not_written_elsewhere() {
    let site = Sandbox::new();
    symlink(site.outside("record"), site.path("content/reviews.lock")).unwrap();
    site.run(["review", "--all"]).ends_with(1);
    assert!(!site.outside("record").exists());

    fs::create_dir(site.outside("offices")).unwrap();
    fs::remove_dir_all(site.path("content/offices")).unwrap();
    symlink(site.outside("offices"), site.path("content/offices")).unwrap();
    site.run(["new", "office", "mine"]).ends_with(2);
    assert_eq!(fs::read_dir(site.outside("offices")).unwrap().count(), 0);
}

#[test]
fn what_happens_in_a_folder_that_is_not_read_is_of_no_account() {
    let site = Sandbox::new();
    fs::create_dir(site.outside("busy")).unwrap();
    symlink(site.outside("busy"), site.path("content/acts/busy")).unwrap();
    let stop = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for number in 0.. {
                if stop.load(std::sync::atomic::Ordering::Relaxed) {
                    break;
                }
                fs::write(site.outside("busy").join(format!("{number}")), "").unwrap();
                std::thread::sleep(std::time::Duration::from_millis(1));
            }
        });
        let found = site.check().found();
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
        assert_eq!(found, ["link-outside content/acts/busy:1:1"]);
    });
}

#[test]
fn links_that_multiply_end_in_a_problem() {
    let site = Sandbox::new();
    // Each of 40 folders leads to the next one twice: two to the power of 40 ways to walk.
    let folder = |number: usize| site.path(&format!("spare/{number}"));
    for number in 0..40 {
        fs::create_dir_all(folder(number)).unwrap();
    }
    for number in 0..39 {
        symlink(folder(number + 1), folder(number).join("a")).unwrap();
        symlink(folder(number + 1), folder(number).join("b")).unwrap();
    }
    symlink(folder(0), site.path("content/acts/deep")).unwrap();
    let found = site.check().ends_with(1).found();
    assert!(
        found.contains(&"site-too-large content:1:1".to_owned()),
        "{found:?}"
    );
}
