//! The promises of publishing a site, each kept by a real tree on disk.

use crate::messages::{DiskAction, Obstacle};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::*;

/// A temporary folder with room for `public` in it.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn output(&self) -> PathBuf {
        self.folder.path().join("public")
    }

    fn begin(&self) -> Result<Staging, PublishError> {
        Staging::begin(&self.output(), &Options::default())
    }

    fn begin_with_force(&self) -> Result<Staging, PublishError> {
        Staging::begin(
            &self.output(),
            &Options {
                force: true,
                ..Options::default()
            },
        )
    }

    fn publish(&self, pages: &[(&str, &str)]) -> Summary {
        let staging = self.begin().unwrap();
        for (path, text) in pages {
            staging.write(path, text.as_bytes()).unwrap();
        }
        staging.publish().unwrap()
    }

    /// The published files and their text, without the marker.
    fn pages(&self) -> BTreeMap<String, String> {
        let mut pages = tree(&self.output());
        assert_eq!(pages.remove(MARKER).as_deref(), Some(MARKER_TEXT));
        pages
    }

    /// What stands beside the output.
    fn beside(&self) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "public")
            .collect();
        names.sort();
        names
    }
}

/// Files under `root` and their text; empty folders with a `/`.
fn tree(root: &Path) -> BTreeMap<String, String> {
    let mut tree = BTreeMap::new();
    for entry in WalkDir::new(root).min_depth(1) {
        let entry = entry.unwrap();
        let path = entry
            .path()
            .strip_prefix(root)
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        if entry.file_type().is_file() {
            tree.insert(path, fs::read_to_string(entry.path()).unwrap());
        } else if fs::read_dir(entry.path()).unwrap().next().is_none() {
            tree.insert(path + "/", String::new());
        }
    }
    tree
}

fn pages(pages: &[(&str, &str)]) -> BTreeMap<String, String> {
    pages
        .iter()
        .map(|&(path, text)| (path.to_owned(), text.to_owned()))
        .collect()
}

const OLD: &[(&str, &str)] = &[
    ("index.html", "old"),
    ("kk/index.html", "same"),
    ("kk/gone.html", "gone"),
];
const NEW: &[(&str, &str)] = &[
    ("index.html", "new"),
    ("kk/index.html", "same"),
    ("ru/index.html", "more"),
];

#[test]
fn what_is_published_is_the_site_and_nothing_is_left_beside_it() {
    let desk = Desk::new();
    let summary = desk.publish(OLD);
    assert_eq!(
        summary,
        Summary {
            written: 3,
            bytes: 11,
            replaced: true,
            ..Summary::default()
        }
    );
    assert_eq!(desk.pages(), pages(OLD));

    let summary = desk.publish(NEW);
    assert_eq!(
        summary,
        Summary {
            written: 2,
            kept: 1,
            removed: 1,
            bytes: 11,
            replaced: true,
            leftover: None
        }
    );
    assert_eq!(desk.pages(), pages(NEW));
    let left: &[&str] = if cfg!(unix) {
        &[]
    } else {
        &[".public.tartip-lock"]
    };
    assert_eq!(desk.beside(), left);
}

#[test]
fn a_durable_site_is_the_same_site() {
    let desk = Desk::new();
    for site in [OLD, NEW] {
        let staging = Staging::begin(
            &desk.output(),
            &Options {
                durable: true,
                ..Options::default()
            },
        )
        .unwrap();
        for (path, text) in site {
            staging.write(path, text.as_bytes()).unwrap();
        }
        staging.publish().unwrap();
        assert_eq!(desk.pages(), pages(site));
    }
}

#[test]
fn missing_folders_above_the_output_are_made() {
    let desk = Desk::new();
    let output = desk.folder.path().join("a/b/public");
    Staging::begin(&output, &Options::default())
        .unwrap()
        .publish()
        .unwrap();
    assert!(output.join(MARKER).exists());
}

#[test]
fn until_publish_the_old_site_is_untouched_and_a_dropped_build_leaves_nothing() {
    let desk = Desk::new();
    desk.publish(OLD);
    let beside = desk.beside();
    let staging = desk.begin().unwrap();
    for (path, text) in NEW {
        staging.write(path, text.as_bytes()).unwrap();
        assert_eq!(desk.pages(), pages(OLD));
    }
    assert_ne!(desk.beside(), beside);
    drop(staging);
    assert_eq!(desk.pages(), pages(OLD));
    assert_eq!(desk.beside(), beside);
}

#[test]
fn what_dead_builds_left_is_cleared_by_the_next() {
    let desk = Desk::new();
    desk.publish(OLD);
    for left in [
        "public.tartip-staging-0/kk",
        "public.tartip-staging-71/kk",
        "public.tartip-old/kk",
    ] {
        fs::create_dir_all(desk.folder.path().join(format!(".{left}"))).unwrap();
    }
    fs::write(desk.folder.path().join(".public.tartip-lock"), "").unwrap();
    fs::create_dir(desk.folder.path().join(".public.tartip-staging-mine")).unwrap();
    desk.publish(NEW);
    assert_eq!(desk.pages(), pages(NEW));
    assert!(
        desk.beside()
            .contains(&".public.tartip-staging-mine".to_owned())
    );
    assert_eq!(desk.beside().len(), if cfg!(unix) { 1 } else { 2 });
}

#[cfg(unix)]
#[test]
fn a_link_among_what_is_cleared_goes_without_what_it_leads_to() {
    let desk = Desk::new();
    let mine = desk.folder.path().join("mine");
    fs::create_dir_all(mine.join("a/b")).unwrap();
    fs::write(mine.join("a/b/c"), "mine").unwrap();
    for name in [".public.tartip-staging-0", ".public.tartip-old"] {
        std::os::unix::fs::symlink(&mine, desk.folder.path().join(name)).unwrap();
    }
    fs::create_dir_all(desk.folder.path().join(".public.tartip-staging-1/kk")).unwrap();
    std::os::unix::fs::symlink(
        mine.join("a"),
        desk.folder.path().join(".public.tartip-staging-1/kk/a"),
    )
    .unwrap();
    // An output there, or the link would be taken for a site set aside.
    fs::create_dir(desk.output()).unwrap();
    fs::write(desk.output().join(MARKER), MARKER_TEXT).unwrap();
    desk.publish(NEW);
    assert_eq!(tree(&mine), pages(&[("a/b/c", "mine")]));
    assert!(
        !desk
            .beside()
            .contains(&".public.tartip-staging-1".to_owned())
    );
}

#[test]
fn a_site_set_aside_by_a_killed_fallback_is_back_before_the_next_build_can_fail() {
    let desk = Desk::new();
    desk.publish(OLD);
    fs::rename(desk.output(), desk.folder.path().join(".public.tartip-old")).unwrap();
    drop(desk.begin().unwrap());
    assert_eq!(desk.pages(), pages(OLD));
}

#[cfg(unix)]
#[test]
fn an_unchanged_file_is_the_same_file_with_the_same_time() {
    use std::os::unix::fs::MetadataExt;
    let desk = Desk::new();
    desk.publish(OLD);
    let look = |path: &str| {
        let found = fs::metadata(desk.output().join(path)).unwrap();
        (
            found.ino(),
            found.mtime(),
            found.mtime_nsec(),
            found.nlink(),
        )
    };
    let paths = ["index.html", "kk/index.html", MARKER];
    let before = paths.map(look);
    desk.publish(NEW);
    let after = paths.map(look);
    assert_ne!(before[0].0, after[0].0);
    assert_eq!(before[1..], after[1..]);
}

#[cfg(unix)]
#[test]
fn an_unchanged_site_is_not_touched() {
    use std::os::unix::fs::MetadataExt;
    let desk = Desk::new();
    desk.publish(OLD);
    let folder = || fs::metadata(desk.output()).unwrap().ino();
    let before = folder();
    let summary = desk.publish(OLD);
    assert_eq!(
        summary,
        Summary {
            kept: 3,
            bytes: 11,
            ..Summary::default()
        }
    );
    assert_eq!(folder(), before);
    // But an empty folder that a new tree would not have is a change.
    fs::create_dir(desk.output().join("ru")).unwrap();
    assert!(desk.publish(OLD).replaced);
    assert_eq!(desk.pages(), pages(OLD));
}

#[cfg(unix)]
#[test]
fn a_file_behind_a_linked_folder_or_with_odd_permissions_is_written_anew() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    desk.publish(OLD);
    fs::rename(desk.output().join("kk"), desk.folder.path().join("kk")).unwrap();
    std::os::unix::fs::symlink("../kk", desk.output().join("kk")).unwrap();
    fs::set_permissions(
        desk.output().join("index.html"),
        fs::Permissions::from_mode(0o444),
    )
    .unwrap();
    // The link counts as one removed file: the new site has a folder there.
    let summary = desk.publish(OLD);
    assert_eq!((summary.written, summary.kept, summary.removed), (3, 0, 1));
    assert_eq!(desk.pages(), pages(OLD));
    let mode = |path: &str| {
        fs::metadata(desk.output().join(path))
            .unwrap()
            .permissions()
            .mode()
    };
    assert_eq!(mode("index.html"), mode("kk/index.html"));
    assert_eq!(tree(&desk.folder.path().join("kk")).len(), 2);
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    let desk = Desk::new();
    desk.publish(&[("a", "file"), ("b/c", "inner")]);
    let turned = [("a/c", "inner"), ("b", "file")];
    let summary = desk.publish(&turned);
    assert_eq!((summary.written, summary.kept, summary.removed), (2, 0, 2));
    assert_eq!(desk.pages(), pages(&turned));
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_utf8_goes_with_the_old_site() {
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::new();
    desk.publish(OLD);
    let odd = desk.output().join(std::ffi::OsStr::from_bytes(b"\xff\xfe"));
    fs::create_dir(&odd).unwrap();
    fs::write(odd.join(std::ffi::OsStr::from_bytes(b"a\xff")), "").unwrap();
    let summary = desk.publish(OLD);
    assert_eq!(
        (summary.kept, summary.removed, summary.replaced),
        (3, 1, true)
    );
    assert_eq!(desk.pages(), pages(OLD));
}

#[test]
fn a_folder_that_tartip_did_not_make_is_replaced_only_with_force() {
    let desk = Desk::new();
    fs::create_dir(desk.output()).unwrap();
    fs::write(desk.output().join("diploma.doc"), "mine").unwrap();
    assert!(matches!(desk.begin(), Err(PublishError::Foreign { .. })));
    assert_eq!(tree(&desk.output()), pages(&[("diploma.doc", "mine")]));

    let staging = desk.begin_with_force().unwrap();
    staging.write("index.html", b"new").unwrap();
    assert_eq!(staging.publish().unwrap().removed, 1);
    assert_eq!(desk.pages(), pages(&[("index.html", "new")]));
}

#[test]
fn a_folder_that_became_foreign_during_the_build_is_not_replaced() {
    let desk = Desk::new();
    let staging = desk.begin().unwrap();
    fs::create_dir(desk.output()).unwrap();
    fs::write(desk.output().join("diploma.doc"), "mine").unwrap();
    assert!(matches!(
        staging.publish(),
        Err(PublishError::Foreign { .. })
    ));
    assert_eq!(tree(&desk.output()), pages(&[("diploma.doc", "mine")]));
}

#[test]
fn an_output_that_vanished_during_the_build_is_made_by_the_next_build_at_the_latest() {
    let desk = Desk::new();
    desk.publish(OLD);
    let staging = desk.begin().unwrap();
    for (path, text) in OLD {
        staging.write(path, text.as_bytes()).unwrap();
    }
    fs::remove_dir_all(desk.output()).unwrap();
    // The files to be kept were in it.
    let error = staging.publish().unwrap_err();
    assert!(
        matches!(
            error,
            PublishError::Io {
                action: DiskAction::Keep,
                ..
            }
        ),
        "{error}"
    );
    assert!(!desk.output().exists());
    desk.publish(OLD);
    assert_eq!(desk.pages(), pages(OLD));
}

#[test]
fn a_kept_page_and_a_new_one_below_it_are_refused() {
    let desk = Desk::new();
    desk.publish(&[("a", "kept")]);
    let staging = desk.begin().unwrap();
    staging.write("a", b"kept").unwrap();
    staging.write("a/b", b"new").unwrap();
    assert!(matches!(staging.publish(), Err(PublishError::Clash { path }) if path == "a"));
    assert_eq!(desk.pages(), pages(&[("a", "kept")]));
}

#[cfg(unix)]
#[test]
fn a_link_is_never_replaced_nor_what_it_leads_to() {
    let desk = Desk::new();
    let target = desk.folder.path().join("target");
    std::os::unix::fs::symlink(&target, desk.output()).unwrap();
    for there in [false, true] {
        if there {
            fs::create_dir(&target).unwrap();
        }
        let found = desk.begin_with_force();
        assert!(
            matches!(
                found,
                Err(PublishError::NotAFolder {
                    found: Obstacle::Link,
                    ..
                })
            ),
            "{found:?}"
        );
    }
    assert!(tree(&target).is_empty());
}

#[test]
fn what_the_site_is_made_from_is_spared_even_with_force() {
    let desk = Desk::new();
    let root = desk.folder.path().to_owned();
    let content = root.join("content");
    fs::create_dir(&content).unwrap();
    fs::write(content.join("site.yaml"), "languages: [kk, ru]").unwrap();
    let options = Options {
        force: true,
        protected: vec![root.clone()],
        sources: vec![content.clone(), root.join("themes")],
        ..Options::default()
    };
    for output in [
        &root,
        &content,
        &content.join("public"),
        &content.join("new/public"),
    ] {
        let found = Staging::begin(output, &options);
        assert!(
            matches!(
                found,
                Err(PublishError::HoldsSource { .. } | PublishError::InsideSource { .. })
            ),
            "{output:?}: {found:?}"
        );
    }
    assert_eq!(
        tree(&root),
        pages(&[("content/site.yaml", "languages: [kk, ru]")])
    );
    Staging::begin(&root.join("public"), &options)
        .unwrap()
        .publish()
        .unwrap();
}

#[test]
fn a_second_build_of_the_same_output_is_refused_while_the_first_lives() {
    let desk = Desk::new();
    let first = desk.begin().unwrap();
    first.write("index.html", b"first").unwrap();
    let error = desk.begin().unwrap_err();
    assert!(matches!(error, PublishError::Concurrent { .. }), "{error}");
    // By another spelling too, and without harm to the first.
    let other = desk
        .folder
        .path()
        .join("missing")
        .join("..")
        .join("./public/");
    assert!(Staging::begin(&other, &Options::default()).is_err());
    fs::create_dir(desk.folder.path().join("there")).unwrap();
    let other = desk.folder.path().join("there/../public");
    assert!(matches!(
        Staging::begin(&other, &Options::default()),
        Err(PublishError::Concurrent { .. })
    ));
    // While its neighbour is free.
    Staging::begin(&desk.folder.path().join("public2"), &Options::default())
        .unwrap()
        .publish()
        .unwrap();
    first.publish().unwrap();
    assert_eq!(desk.pages(), pages(&[("index.html", "first")]));
    desk.begin().unwrap();
}

#[test]
fn two_pages_with_one_path_are_refused() {
    let staging_desk = Desk::new();
    let staging = staging_desk.begin().unwrap();
    staging.write("kk/index.html", b"one").unwrap();
    assert!(matches!(
        staging.write("kk/index.html", b"one"),
        Err(PublishError::Duplicate { .. })
    ));
    assert!(
        matches!(staging.write("kk", b"file"), Err(PublishError::Clash { path }) if path == "kk")
    );
    assert!(matches!(
        staging.write("kk/index.html/a", b""),
        Err(PublishError::Clash { path }) if path == "kk/index.html"
    ));
}

#[test]
fn a_page_cannot_be_written_outside_the_output() {
    let desk = Desk::new();
    let staging = desk.begin().unwrap();
    for path in [
        "../evil",
        "/tmp/evil",
        "a/../../evil",
        "a\\..\\evil",
        "",
        "a//b",
        MARKER,
    ] {
        assert!(
            matches!(staging.write(path, b""), Err(PublishError::BadPath { .. })),
            "{path}"
        );
    }
    let folder = desk.folder.path().join(".public.tartip-staging-0");
    assert!(tree(&folder).is_empty());
}

#[test]
fn a_site_that_lacks_a_page_is_not_published() {
    let desk = Desk::new();
    desk.publish(OLD);
    let staging = desk.begin().unwrap();
    staging.write("index.html", b"new").unwrap();
    staging.write("index.html", b"other").unwrap_err();
    assert!(matches!(
        staging.publish(),
        Err(PublishError::Incomplete { .. })
    ));
    assert_eq!(desk.pages(), pages(OLD));
}

#[test]
fn many_threads_write_the_site_that_one_would() {
    let desk = Desk::new();
    let build = |change: usize| {
        let staging = desk.begin().unwrap();
        let outcomes: Vec<_> = (0..600usize)
            .into_par_iter()
            .map(|n| {
                let text = format!("page {n} {}", if n.is_multiple_of(3) { change } else { 0 });
                staging
                    .write(&format!("{}/{}/{n}.html", n % 5, n % 40), text.as_bytes())
                    .unwrap()
            })
            .collect();
        (outcomes, staging.publish().unwrap())
    };
    let (_, first) = build(0);
    assert_eq!((first.written, first.kept, first.removed), (600, 0, 0));
    let (outcomes, second) = build(1);
    assert_eq!((second.written, second.kept, second.removed), (200, 400, 0));
    assert!(
        outcomes
            .iter()
            .enumerate()
            .all(|(n, &made)| (made == Written::Fresh) == n.is_multiple_of(3))
    );
    assert_eq!(desk.pages().len(), 600);
    assert!(
        desk.pages()
            .iter()
            .all(|(path, text)| path
                .ends_with(&format!("/{}.html", text.split(' ').nth(1).unwrap())))
    );
}

#[cfg(unix)]
#[test]
fn an_old_site_that_resists_deletion_does_not_undo_the_new_one() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    desk.publish(OLD);
    let kk = desk.output().join("kk");
    fs::set_permissions(&kk, fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(kk.join("probe"), "").is_ok() {
        // Root may write anywhere, so nothing resists.
        return;
    }
    let summary = desk.publish(NEW);
    assert_eq!(desk.pages(), pages(NEW));
    let leftover = summary.leftover.unwrap();
    assert!(desk.publish(OLD).replaced);
    fs::set_permissions(leftover.join("kk"), fs::Permissions::from_mode(0o755)).unwrap();
    desk.publish(NEW);
    assert!(desk.beside().is_empty());
}

/// Builds killed with SIGKILL: this test starts its own binary again to be the build.
#[cfg(unix)]
mod killed {
    use std::collections::BTreeSet;
    use std::process::{Command, Stdio};
    use std::time::Duration;

    use super::*;

    const OUTPUT: &str = "TARTIP_TEST_OUTPUT_OF_A_BUILD_TO_BE_KILLED";
    const FILES: usize = 60;

    /// Two sites that have a third of their paths and a third of their files in common.
    fn site(version: usize) -> BTreeMap<String, String> {
        let mut site = BTreeMap::new();
        for n in 0..FILES {
            let (path, text) = match n % 3 {
                0 => (format!("same/{}/{n}.html", n % 7), "same".to_owned()),
                1 => (
                    format!("changed/{}/{n}.html", n % 7),
                    format!("version {version}"),
                ),
                _ => (
                    format!("moved-{version}/{}/{n}.html", n % 7),
                    format!("version {version}"),
                ),
            };
            site.insert(path, text.repeat(200));
        }
        site
    }

    /// Not a test of its own: the build that is killed. It publishes one site after the other until
    /// then.
    #[test]
    fn a_build_to_be_killed() {
        let Some(output) = std::env::var_os(OUTPUT) else {
            return;
        };
        for version in (0..2).cycle() {
            let staging = Staging::begin(Path::new(&output), &Options::default()).unwrap();
            site(version).par_iter().for_each(|(path, text)| {
                staging.write(path, text.as_bytes()).unwrap();
            });
            staging.publish().unwrap();
        }
    }

    #[test]
    fn a_build_killed_at_any_moment_leaves_one_whole_site() {
        let times: u64 = std::env::var("TARTIP_TEST_KILLS")
            .ok()
            .and_then(|times| times.parse().ok())
            .unwrap_or(12);
        let desk = Desk::new();
        let name = format!(
            "{}::a_build_to_be_killed",
            module_path!().split_once("::").unwrap().1
        );
        let sites = [site(0), site(1)];
        let (mut seen, mut left) = (BTreeSet::new(), 0);
        for time in 0..times {
            let mut build = Command::new(std::env::current_exe().unwrap())
                .args([&name, "--exact"])
                .env(OUTPUT, desk.output())
                .env("RAYON_NUM_THREADS", "2")
                .stdout(Stdio::null())
                .spawn()
                .unwrap();
            // Spread over some builds, in steps that share no factor with the length of one.
            std::thread::sleep(Duration::from_micros(15_000 + time * 7_919 % 40_000));
            build.kill().unwrap();
            assert!(!build.wait().unwrap().success());
            left += usize::from(!desk.beside().is_empty());
            if !desk.output().exists() {
                continue;
            }
            let found = desk.pages();
            let which = sites.iter().position(|site| *site == found);
            assert!(
                which.is_some(),
                "neither the one nor the other after {time} kills: {:?}",
                found.keys()
            );
            seen.extend(which);
        }
        // A kill that meets no build proves nothing: some must have left it half done, and some a
        // site.
        assert!(left > 0, "{times} kills left nothing beside");
        assert!(!seen.is_empty(), "no site was seen after {times} kills");
        desk.publish(NEW);
        assert_eq!(desk.pages(), pages(NEW));
        assert!(desk.beside().is_empty());
    }
}

/// A site whose page loads from one folder of assets and whose script loads from one of the search.
fn with_assets(desk: &Desk, assets: &str, search: &str) -> Summary {
    let staging = Staging::begin(
        &desk.output(),
        &Options {
            lasting: &["assets", "search/index"],
            ..Options::default()
        },
    );
    let staging = staging.unwrap();
    for (path, text) in [
        ("index.html".to_owned(), assets),
        (format!("assets/{assets}/site.css"), assets),
        ("search/start.js".to_owned(), search),
        (format!("search/index/{search}/a.js"), search),
    ] {
        staging.write(&path, text.as_bytes()).unwrap();
    }
    staging.publish().unwrap()
}

/// The folders of assets and of the search that are there.
fn lasting(desk: &Desk) -> Vec<String> {
    let paths = tree(&desk.output()).into_keys();
    let of_folders = paths.filter_map(|path| {
        let inside = path.strip_prefix("assets/");
        let inside = inside.or(path.strip_prefix("search/index/"))?;
        Some(inside.split('/').next().unwrap().to_owned())
    });
    of_folders.collect()
}

#[test]
fn a_page_of_the_build_before_finds_its_files_until_they_are_replaced_again() {
    let desk = Desk::new();
    with_assets(&desk, "aaaaaaa1", "bbbbbbb1");
    assert_eq!(lasting(&desk), ["aaaaaaa1", "bbbbbbb1"]);
    with_assets(&desk, "aaaaaaa2", "bbbbbbb1");
    assert_eq!(lasting(&desk), ["aaaaaaa1", "aaaaaaa2", "bbbbbbb1"]);
    // What changes elsewhere takes nothing away.
    with_assets(&desk, "aaaaaaa2", "bbbbbbb2");
    assert_eq!(
        lasting(&desk),
        ["aaaaaaa1", "aaaaaaa2", "bbbbbbb1", "bbbbbbb2"]
    );
    let again = with_assets(&desk, "aaaaaaa2", "bbbbbbb2");
    assert!(!again.replaced, "{again:?}");
    with_assets(&desk, "aaaaaaa3", "bbbbbbb2");
    assert_eq!(
        lasting(&desk),
        ["aaaaaaa2", "aaaaaaa3", "bbbbbbb1", "bbbbbbb2"]
    );
    // Back to what it was: what was replaced stays.
    with_assets(&desk, "aaaaaaa2", "bbbbbbb2");
    assert_eq!(
        lasting(&desk),
        ["aaaaaaa2", "aaaaaaa3", "bbbbbbb1", "bbbbbbb2"]
    );
}

#[test]
fn what_stays_for_open_pages_is_listed_and_a_first_build_has_no_list() {
    let desk = Desk::new();
    with_assets(&desk, "aaaaaaa1", "bbbbbbb1");
    let list = desk.output().join(".tartip-earlier");
    assert!(!list.exists());
    with_assets(&desk, "aaaaaaa2", "bbbbbbb2");
    assert_eq!(
        fs::read_to_string(list).unwrap(),
        "assets/aaaaaaa1\nsearch/index/bbbbbbb1\n"
    );
}

#[test]
fn only_what_a_build_made_stays_for_open_pages() {
    let desk = Desk::new();
    with_assets(&desk, "aaaaaaa1", "bbbbbbb1");
    // A folder of a person's, and a link in one of the build's.
    fs::create_dir(desk.output().join("assets/mine")).unwrap();
    fs::write(desk.output().join("assets/mine/secret.txt"), "").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc", desk.output().join("search/index/bbbbbbb1/etc")).unwrap();
    with_assets(&desk, "aaaaaaa2", "bbbbbbb2");
    let there = lasting(&desk);
    assert!(!there.contains(&"mine".to_owned()), "{there:?}");
    assert_eq!(there.contains(&"bbbbbbb1".to_owned()), cfg!(not(unix)));

    // A folder that tartip did not make, replaced by force.
    let foreign = Desk::new();
    fs::create_dir_all(foreign.output().join("assets/aaaaaaa0")).unwrap();
    fs::write(foreign.output().join("assets/aaaaaaa0/x"), "").unwrap();
    let force = Options {
        force: true,
        lasting: &["assets"],
        ..Options::default()
    };
    let staging = Staging::begin(&foreign.output(), &force).unwrap();
    staging.write("assets/aaaaaaa1/x", b"").unwrap();
    staging.publish().unwrap();
    assert_eq!(lasting(&foreign), ["aaaaaaa1"]);
}

/// Publishes files with compressed copies beside them.
fn with_copies(desk: &Desk, files: &[(&str, &str)]) -> Summary {
    let staging = desk.begin().unwrap();
    for (path, text) in files {
        let written = staging.write(path, text.as_bytes()).unwrap();
        let compressed = staging.compress(path, text.as_bytes(), written, Effort::Quick);
        compressed.unwrap();
    }
    staging.publish().unwrap()
}

#[test]
fn a_copy_of_an_unchanged_file_stays_and_one_of_a_changed_file_is_made_anew() {
    let desk = Desk::new();
    let (long, other) = (
        "<p>ұзақ бет</p>".repeat(200),
        "<p>басқа бет</p>".repeat(200),
    );
    with_copies(&desk, &[("a.html", &long), ("b.html", &long), ("c", "x")]);
    let copies = ["a.html.br", "a.html.gz", "b.html.br", "b.html.gz"];
    let bytes = |name: &str| fs::read(desk.output().join(name)).unwrap();
    let before = copies.map(bytes);
    assert!(!desk.output().join("c.br").exists());
    let summary = with_copies(&desk, &[("a.html", &long), ("b.html", &other), ("c", "x")]);
    assert_eq!((summary.written, summary.kept), (3, 4));
    let after = copies.map(bytes);
    assert_eq!(before[..2], after[..2]);
    assert!(before[2] != after[2] && before[3] != after[3]);

    // The same site: nothing is touched. Without copies: they go.
    let same = [("a.html", long.as_str()), ("b.html", &other), ("c", "x")];
    assert!(!with_copies(&desk, &same).replaced);
    let summary = desk.publish(&same);
    assert_eq!(summary.removed, 4 + 1, "the copies, and what made them");
    assert!(!desk.output().join(".tartip-compressed").exists());
}

#[test]
fn a_copy_that_is_no_copy_of_its_file_or_another_programs_is_made_anew() {
    let desk = Desk::new();
    let (long, other) = (
        "<p>ұзақ бет</p>".repeat(200),
        "<p>басқа бет</p>".repeat(200),
    );
    with_copies(&desk, &[("a.html", &other)]);
    let wrong = fs::read(desk.output().join("a.html.br")).unwrap();
    with_copies(&desk, &[("a.html", &long)]);
    let right = fs::read(desk.output().join("a.html.br")).unwrap();
    let again = |name: &str, bytes: &[u8]| {
        let path = desk.output().join(name);
        fs::remove_file(&path).unwrap();
        fs::write(&path, bytes).unwrap();
        with_copies(&desk, &[("a.html", &long)]);
        assert_eq!(fs::read(desk.output().join("a.html.br")).unwrap(), right);
    };
    again("a.html.br", &wrong);
    again("a.html.br", &right[..right.len() / 2]);
    again("a.html.br", b"");
    // Made by a program whose copies may be others: all are made anew, and say so.
    again(".tartip-compressed", b"another\n");
    let made_by = fs::read_to_string(desk.output().join(".tartip-compressed"));
    assert!(made_by.unwrap().starts_with("brotli"));
}
