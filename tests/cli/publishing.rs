//! The output folder: whose it is, what a second build changes, and what a killed one leaves.

use std::collections::BTreeMap;
use std::fs;
use std::process::Stdio;
use std::time::{Duration, Instant, SystemTime};

use crate::sandbox::{DAY, Sandbox, Tree, assert_same, tree};

/// A site of `number` procedures, four pages each.
fn large(number: usize) -> Sandbox {
    let site = Sandbox::new();
    for file in ["procedure.yaml", "guide.kk.md", "guide.ru.md"] {
        let text = site.read(&format!("content/procedures/complaint/{file}"));
        for n in 0..number {
            site.write(&format!("content/procedures/complaint-{n}/{file}"), &text);
        }
    }
    site
}

#[test]
fn a_folder_that_tartip_did_not_make_is_refused_and_left_alone() {
    let site = Sandbox::new();
    site.write("public/diary.txt", "менікі");
    let before = tree(&site.root());
    site.build().ends_with(2).says("diary.txt").says("--force");
    let after = tree(&site.root());
    assert_same(&before, &after);

    site.run(["build", "--as-of", DAY, "--force"]).succeeds();
    assert!(!site.path("public/diary.txt").exists());
    assert!(site.path("public/index.html").is_file());
}

#[test]
fn an_output_that_covers_the_content_is_refused_even_with_force() {
    let site = Sandbox::new();
    let before = tree(&site.root());
    for output in [
        ".",
        "..",
        "content",
        "content/acts",
        "content/new",
        "public/..",
    ] {
        for force in [&[][..], &["--force"]] {
            let arguments = ["build", "--as-of", DAY, "--output", output];
            site.run(arguments.iter().chain(force)).ends_with(2);
        }
    }
    assert_same(&before, &tree(&site.root()));
}

#[test]
fn an_output_elsewhere_gets_the_same_site() {
    let site = Sandbox::built();
    let arguments = ["build", "--as-of", DAY, "--output", "out/of/the/way"];
    site.run(arguments).succeeds();
    assert_same(&site.public(), &tree(&site.path("out/of/the/way")));
}

#[test]
fn the_number_of_threads_and_the_root_do_not_change_a_byte() {
    let (many, one) = (large(20), large(20));
    let build = ["build", "--as-of", DAY];
    many.run(build).succeeds();
    let mut command = one.command(build);
    let output = command.env("RAYON_NUM_THREADS", "1").output().unwrap();
    assert!(output.status.success());
    assert_same(&many.public(), &one.public());
}

fn times(site: &Sandbox) -> BTreeMap<String, SystemTime> {
    let changed = |path: &String| {
        let metadata = fs::metadata(site.path("public").join(path)).unwrap();
        metadata.modified().unwrap()
    };
    let files = site.public();
    let times = files.keys().map(|path| (path.clone(), changed(path)));
    times.collect()
}

#[test]
fn a_second_build_of_the_same_content_touches_no_file() {
    let site = Sandbox::new();
    site.build().succeeds();
    let before = times(&site);
    site.build()
        .succeeds()
        .says(" 0 written, ")
        .says(" 0 removed, ");
    assert_eq!(before, times(&site));
}

#[test]
fn a_build_after_a_change_touches_only_the_files_that_changed() {
    let site = Sandbox::new();
    site.build().succeeds();
    let (before, old) = (times(&site), site.public());
    site.replace(
        "content/acts/state-services-law.yaml",
        "number: 88-V",
        "number: 88-VI",
    );
    site.build().succeeds();
    let (after, new) = (times(&site), site.public());
    let (mut changed, mut kept) = (0, 0);
    for (path, bytes) in new.iter().filter(|(path, _)| !path.ends_with('/')) {
        if old.get(path) == Some(bytes) {
            assert_eq!(before[path], after[path], "{path}");
            kept += 1;
        } else {
            changed += 1;
        }
    }
    assert!(
        changed > 0 && kept > changed,
        "{changed} changed, {kept} kept"
    );
}

#[test]
fn what_is_removed_from_the_content_goes_from_the_site() {
    let site = large(1);
    site.build().succeeds();
    assert!(site.path("public/kk/procedures/complaint-0.html").is_file());
    fs::remove_dir_all(site.path("content/procedures/complaint-0")).unwrap();
    site.build().succeeds();
    assert!(!site.path("public/kk/procedures/complaint-0.html").exists());
    assert_same(&site.public_of_today(), &Sandbox::built().public());
}

#[test]
fn the_base_address_is_where_the_pages_say_they_are() {
    let site = Sandbox::new();
    let address = "https://help.mysal.example/appeals";
    site.run(["build", "--as-of", DAY, "--base-url", address])
        .succeeds();
    let home = site.page("kk/index.html");
    assert!(
        home.contains(&format!("{address}/kk/")),
        "the canonical address"
    );
    assert!(!home.contains("https://mysal.example/kk/"));
    for file in ["sitemap.xml", "robots.txt"] {
        let text = site.page(file);
        assert!(text.contains(address), "{file}");
        assert!(!text.contains("https://mysal.example/"), "{file}");
    }
    // A server shows it at any address, so its links begin at the root of the host.
    let lost = site.page("404.html");
    assert!(lost.contains("href=\"/appeals/kk/"), "{lost}");
    assert!(lost.contains("href=\"/appeals/assets/"), "{lost}");
}

#[test]
fn a_build_in_a_pipe_shows_no_bar() {
    let site = large(200);
    let mut command = site.command(["build", "--as-of", DAY]);
    let output = command.env("RAYON_NUM_THREADS", "1").output().unwrap();
    let printed = String::from_utf8(output.stderr).unwrap();
    assert_eq!(printed.lines().count(), 1, "{printed}");
    assert!(printed.starts_with("Published 1045 pages in "), "{printed}");
    assert!(!printed.contains(['\r', '\u{1b}']), "{printed:?}");
    assert!(output.stdout.is_empty());
}

#[test]
fn a_reader_who_closes_the_pipe_does_not_stop_the_build() {
    let site = Sandbox::new();
    let mut command = site.command(["build", "--as-of", DAY]);
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stderr.take());
    assert!(child.wait().unwrap().success());
    assert_same(&site.public(), &Sandbox::built().public());
}

/// Numbers that look random, the same in every run (Knuth's constants for a linear congruence).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

#[cfg(unix)]
#[test]
fn a_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one_whole() {
    use std::os::unix::process::ExitStatusExt;

    const KILLS: usize = 100;
    let site = large(45);
    let contact = "content/contacts/example-akim-office.yaml";
    let phones = ["+7 7200 00 00 00", "+7 7200 11 11 11"];
    let facts = site.read(contact);
    let mut known: Vec<Tree> = Vec::new();
    let mut longest = Duration::ZERO;
    for phone in phones {
        site.write(contact, facts.replace(phones[0], phone));
        let started = Instant::now();
        site.build().succeeds();
        longest = longest.max(started.elapsed());
        known.push(site.public());
    }
    assert!(known[0] != known[1] && known[0].len() > 200);

    let mut numbers = Numbers(2026);
    let bound = u64::try_from(longest.as_micros()).unwrap();
    let (mut killed, mut old, mut new) = (0, 0, 0);
    // What stands there now, and so what the next build changes.
    let mut standing = 1;
    for attempt in 0.. {
        if killed == KILLS {
            break;
        }
        assert!(
            attempt < 3 * KILLS,
            "only {killed} of {attempt} were killed"
        );
        let wanted = 1 - standing;
        site.write(contact, facts.replace(phones[0], phones[wanted]));
        let mut command = site.command(["build", "--as-of", DAY]);
        let mut child = command.stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_micros(numbers.below(bound)));
        child.kill().unwrap();
        let status = child.wait().unwrap();
        let public = site.public();
        if public == known[wanted] {
            standing = wanted;
            new += usize::from(status.signal().is_some());
        } else {
            assert_same(&public, &known[standing]);
            assert!(!status.success(), "it ended well and published nothing");
            old += 1;
        }
        killed += usize::from(status.signal().is_some());
    }
    assert!(old > 0, "every build was killed too late: {new} new");

    // What the killed builds left beside the site, the next one clears away.
    site.build().succeeds();
    let left = site.beside();
    let ours = |name: &String| name.starts_with(".public.tartip-staging") || name.contains("-old");
    assert!(!left.iter().any(ours), "{left:?}");
}

#[cfg(unix)]
#[test]
fn what_stands_where_a_lock_is_to_be_is_refused_and_nothing_is_made() {
    use std::process::Command;
    let link = |to: &'static str| {
        move |path: &std::path::Path| {
            std::os::unix::fs::symlink(to, path).unwrap();
        }
    };
    type Way = Box<dyn Fn(&std::path::Path)>;
    let ways: [(&str, Way); 6] = [
        ("a symbolic link", Box::new(link("../made-elsewhere"))),
        ("a symbolic link", Box::new(link("content/site.yaml"))),
        ("a symbolic link", Box::new(link("/dev/null"))),
        ("a symbolic link", Box::new(link(".public.tartip-lock"))),
        ("a folder", Box::new(|path| fs::create_dir(path).unwrap())),
        (
            "neither a file nor a folder",
            Box::new(|path| {
                let made = Command::new("mkfifo").arg(path).status();
                assert!(made.unwrap().success());
            }),
        ),
    ];
    for (lock, command) in [
        (".public.tartip-lock", "build"),
        ("content/.tartip-review~", "review --all"),
    ] {
        for (what, make) in &ways {
            let site = Sandbox::new();
            make(&site.path(lock));
            let mut child = site.command(command.split(' '));
            let mut child = child.stderr(Stdio::piped()).spawn().unwrap();
            let started = Instant::now();
            while child.try_wait().unwrap().is_none() {
                if started.elapsed() > Duration::from_secs(60) {
                    child.kill().unwrap();
                }
                std::thread::sleep(Duration::from_millis(20));
            }
            let output = child.wait_with_output().unwrap();
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(1), "{command}, {what}: {said}");
            assert!(said.contains(lock) && said.contains(what), "{said}");
            assert!(!site.around().join("made-elsewhere").exists());
            assert!(!site.path("made-elsewhere").exists());
            assert!(!site.path("public").exists());
            assert!(!site.path("content/reviews.lock").exists());
            assert!(fs::symlink_metadata(site.path(lock)).is_ok());
        }
    }
}

#[test]
fn a_host_that_reads_headers_is_given_all_that_a_page_can_not_say() {
    let site = Sandbox::built();
    let headers = site.page("_headers");
    let page = site.page("index.html").replace("&#39;", "'");
    let policy = headers
        .split("\n/\n  Content-Security-Policy: ")
        .nth(1)
        .unwrap();
    let (policy, _) = policy.split_once("; frame-ancestors 'none'\n").unwrap();
    for path in ["/404.html", "/kk/*", "/ru/*", "/assets/*"] {
        let rule =
            format!("\n{path}\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n");
        assert!(headers.contains(&rule), "{rule}");
    }
    assert!(headers.starts_with("/*\n  Content-Security-Policy: frame-ancestors 'none'\n"));
    assert!(page.contains(policy), "{policy}");
    for line in [
        "Cross-Origin-Opener-Policy: same-origin",
        "Cross-Origin-Resource-Policy: same-origin",
        "Strict-Transport-Security: max-age=31536000",
        "X-Content-Type-Options: nosniff",
    ] {
        assert!(headers.contains(&format!("  {line}\n")), "{line}");
    }
    for rule in [
        "require-trusted-types-for 'script'",
        "trusted-types tartip-worker",
    ] {
        assert!(policy.contains(rule), "{rule}");
    }
}

#[test]
fn a_site_that_keeps_no_pages_for_want_of_a_network_takes_back_the_worker_that_it_had() {
    let site = Sandbox::built();
    let worker = site.page("worker.js");
    let headers = site.page("_headers");
    assert!(worker.contains("respondWith") && !worker.contains("const SITE = {};"));
    assert!(
        site.page("kk/procedures/complaint.html")
            .contains(" data-offline")
    );
    assert!(!site.page("kk/index.html").contains(" data-offline"));
    site.append("content/site.yaml", "offline: false\n");
    site.build().succeeds();
    let gone = site.page("worker.js");
    assert!(gone.contains("unregister()") && !gone.contains("respondWith"));
    let page = site.page("kk/procedures/complaint.html");
    assert!(!page.contains(" data-offline") && !page.contains("tartip-worker"));
    assert!(!site.page("_headers").contains("tartip-worker") && headers.contains("tartip-worker"));
}

#[test]
fn the_worker_is_another_when_a_page_that_it_may_keep_has_changed_and_only_then() {
    let site = Sandbox::built();
    let before = site.page("worker.js");
    let rebuilt = || {
        site.build().succeeds();
        site.page("worker.js")
    };
    assert_eq!(rebuilt(), before);
    site.append("content/about.kk.md", "\nТағы бір сөйлем.\n");
    site.append("content/about.ru.md", "\nЕщё одно предложение.\n");
    assert_eq!(rebuilt(), before);
    let guide = "content/procedures/complaint/guide";
    site.append(&format!("{guide}.kk.md"), "\nТағы бір сөйлем.\n");
    site.append(&format!("{guide}.ru.md"), "\nЕщё одно предложение.\n");
    assert_ne!(rebuilt(), before);
}
