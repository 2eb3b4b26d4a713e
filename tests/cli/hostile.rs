//! Content that can't be stored as a case, content that means harm, and content changed at random:
//! the program says what is wrong with it, and neither crashes nor hangs.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{OnceLock, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use jiff::civil::date;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use tartip::diagnostic::human::{self, Style};
use tartip::diagnostic::{Report, Sources};
use tartip::language::UiLanguage;
use tartip::load::{self, SiteFolder};
use tartip::pipeline::{self, Request};

use crate::sandbox::{Sandbox, Tree, tree};

/// A way to break a site that takes more than files in the repository.
pub(crate) struct Case {
    /// The code of the one problem it makes.
    pub code: &'static str,
    /// Where.
    place: &'static str,
    /// How.
    spoil: fn(&Sandbox),
}

const AREA: &str = "content/areas/example-district.yaml";

/// Every such way. The code and the place are what the report must say, and nothing else.
pub(crate) const CASES: &[Case] = &[
    Case {
        code: "missing-file",
        place: "content:1:1",
        spoil: |site| fs::remove_dir_all(site.path("content")).unwrap(),
    },
    Case {
        code: "missing-file",
        place: "content:1:1",
        spoil: |site| {
            fs::remove_dir_all(site.path("content")).unwrap();
            site.write("content", "Бұл — файл.");
        },
    },
    Case {
        code: "not-utf8",
        place: "content/areas/example-district.yaml:2:8",
        // «ауд» in Windows-1251, after a Kazakh word in UTF-8 and Windows line ends.
        spoil: |site| {
            site.write(
                AREA,
                [
                    "\u{feff}name:\r\n  kk: ә".as_bytes(),
                    b"\xe0\xf3\xe4\r\n",
                    "  ru: Район\r\nlevel: district\r\n".as_bytes(),
                ]
                .concat(),
            )
        },
    },
    Case {
        code: "file-too-large",
        place: "content/areas/example-district.yaml:1:1",
        spoil: |site| site.append(AREA, &"# ұзын\n".repeat(100_000)),
    },
    Case {
        code: "link-loop",
        place: "content/offices/again:1:1",
        spoil: |site| link("../../content", &site.path("content/offices/again")),
    },
    Case {
        code: "link-loop",
        place: "content/offices/here:1:1",
        spoil: |site| link(".", &site.path("content/offices/here")),
    },
    Case {
        code: "link-outside",
        place: "content/about.ru.md:1:1",
        spoil: |site| {
            fs::write(site.outside("secret"), "Құпия\n").unwrap();
            fs::remove_file(site.path("content/about.ru.md")).unwrap();
            link("../../secret", &site.path("content/about.ru.md"));
        },
    },
    Case {
        code: "link-outside",
        place: "content/areas/x.yaml:1:1",
        spoil: |site| link("/proc/self/environ", &site.path("content/areas/x.yaml")),
    },
    Case {
        code: "link-outside",
        place: "content/areas/x.yaml:1:1",
        // Reading it would wait for the next message of the kernel.
        spoil: |site| link("/proc/kmsg", &site.path("content/areas/x.yaml")),
    },
    Case {
        code: "link-outside",
        place: "content/acts/disk:1:1",
        spoil: |site| link("/", &site.path("content/acts/disk")),
    },
    Case {
        code: "link-outside",
        place: "themes/default:1:1",
        spoil: |site| {
            fs::create_dir(site.path("themes")).unwrap();
            link("/", &site.path("themes/default"));
        },
    },
    Case {
        code: "link-outside",
        place: "themes/default/strings/kk.yaml:1:1",
        spoil: |site| {
            fs::create_dir_all(site.path("themes/default/strings")).unwrap();
            link("/dev/zero", &site.path("themes/default/strings/kk.yaml"));
        },
    },
    Case {
        code: "unreadable-file",
        place: "themes/default/assets/pipe.svg:1:1",
        spoil: |site| {
            fs::create_dir_all(site.path("themes/default/assets")).unwrap();
            let pipe = site.path("themes/default/assets/pipe.svg");
            let made = std::process::Command::new("mkfifo").arg(pipe).status();
            assert!(made.unwrap().success());
        },
    },
    Case {
        code: "file-too-large",
        place: "themes/default/assets/film.svg:1:1",
        spoil: |site| {
            fs::create_dir_all(site.path("themes/default/assets")).unwrap();
            // Three gigabytes that take no place on the disk.
            let file = fs::File::create(site.path("themes/default/assets/film.svg")).unwrap();
            file.set_len(3 << 30).unwrap();
        },
    },
    Case {
        code: "site-too-large",
        place: "themes/default:1:1",
        spoil: |site| {
            fs::create_dir_all(site.path("themes/default/assets")).unwrap();
            for number in 0..9 {
                let path = site.path(&format!("themes/default/assets/{number}.svg"));
                fs::File::create(path).unwrap().set_len(1 << 23).unwrap();
            }
        },
    },
    Case {
        code: "not-utf8",
        place: "themes/default/components/foundation/foundation.css:1:4",
        spoil: |site| {
            let style = "themes/default/components/foundation/foundation.css";
            site.write(style, b"/* \xe0\xf3\xe4 */\n");
        },
    },
    Case {
        code: "unreadable-file",
        place: "content/acts/lost.yaml:1:1",
        spoil: |site| link("nowhere.yaml", &site.path("content/acts/lost.yaml")),
    },
    Case {
        code: "unreadable-file",
        place: "content/acts/self.yaml:1:1",
        spoil: |site| link("self.yaml", &site.path("content/acts/self.yaml")),
    },
    Case {
        code: "unreadable-file",
        place: "content/acts/pipe.yaml:1:1",
        // Reading it would wait for a writer for ever.
        spoil: |site| {
            let pipe = site.path("content/acts/pipe.yaml");
            let made = std::process::Command::new("mkfifo").arg(pipe).status();
            assert!(made.unwrap().success());
        },
    },
    Case {
        code: "bad-strings",
        place: "themes/default/strings/kk.yaml:1:1",
        spoil: |site| {
            let built_in = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/strings");
            let words = fs::read_to_string(built_in.join("kk.yaml")).unwrap();
            let one = words
                .lines()
                .find(|line| line.contains(": ") && !line.starts_with([' ', '#']));
            let without = words.replace(&format!("{}\n", one.unwrap()), "");
            assert!(without.len() < words.len());
            site.write("themes/default/strings/kk.yaml", without);
        },
    },
    Case {
        code: "bad-asset-name",
        place: "themes/default/assets/a:b.svg:1:1",
        spoil: |site| site.write("themes/default/assets/a:b.svg", "<svg/>"),
    },
    Case {
        code: "bad-asset-name",
        place: "themes/default/assets/favicon.svg/b.svg:1:1",
        // A folder that is called as a file of the built-in theme.
        spoil: |site| site.write("themes/default/assets/favicon.svg/b.svg", "<svg/>"),
    },
];

#[cfg(unix)]
fn link(target: &str, path: &Path) {
    std::os::unix::fs::symlink(target, path).unwrap();
}

#[test]
fn what_no_case_can_hold_is_reported_at_its_place_and_never_published() {
    for Case { code, place, spoil } in CASES {
        let site = Sandbox::built();
        let before = site.public();
        spoil(&site);
        let built = site.build().ends_with(1);
        assert_eq!(
            built.found(),
            [format!("{code} {place}")],
            "{}",
            built.stderr
        );
        let checked = site.check().ends_with(1);
        assert_eq!(
            built.stderr,
            format!("{}Nothing was published.\n", checked.stderr)
        );
        assert!(site.public() == before, "{code}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_this_user_may_not_read_is_reported() {
    use std::os::unix::fs::PermissionsExt;
    let site = Sandbox::built();
    fs::set_permissions(site.path(AREA), fs::Permissions::from_mode(0o000)).unwrap();
    // Root reads what it likes: then the site is valid, and that is the promise instead.
    if fs::read(site.path(AREA)).is_ok() {
        site.check().succeeds().without_warnings();
        return;
    }
    let found = site.check().ends_with(1).found();
    assert_eq!(found, [format!("unreadable-file {AREA}:1:1")]);
}

#[test]
fn a_file_as_large_as_allowed_is_read() {
    let site = Sandbox::new();
    let length = site.read(AREA).len();
    site.append(AREA, &format!("#{}\n", "x".repeat((1 << 20) - length - 2)));
    site.check().succeeds().without_warnings();
}

#[test]
fn a_file_made_to_exhaust_the_program_is_refused_in_seconds() {
    let laughs = |levels: u32| -> String {
        let line = |level: u32| {
            let below = format!("*a{}, ", level - 1).repeat(10);
            format!("a{level}: &a{level} [{below}]\n")
        };
        let first = "a0: &a0 [ха, ха]\n".to_owned();
        first + &(1..levels).map(line).collect::<String>()
    };
    let keys = |number: u32| {
        (0..number)
            .map(|n| format!("k{n}: x\n"))
            .collect::<String>()
    };
    let about = "content/about.kk.md";
    let hostile: [(&str, String); 14] = [
        (AREA, laughs(30)),
        (AREA, format!("name: &a [{}]\n", "*a, ".repeat(200_000))),
        (AREA, "[".repeat(1_000_000)),
        (AREA, "- ".repeat(500_000)),
        (AREA, "? ".repeat(500_000)),
        (AREA, "{a: ".repeat(250_000)),
        (AREA, keys(80_000)),
        (AREA, format!("name: \"{}", "\\".repeat(1_000_000))),
        (about, "# a\n".repeat(200_000)),
        (about, "[a](#b) ".repeat(100_000)),
        (about, "[".repeat(1_000_000)),
        (about, "> ".repeat(500_000)),
        (about, "<a ".repeat(300_000)),
        (
            "content/letters/complaint.yaml",
            Sandbox::new()
                .read("content/letters/complaint.yaml")
                .replace("Талабым: {demands}", &"{".repeat(1_000_000)),
        ),
    ];
    let site = Sandbox::new();
    for (path, text) in hostile {
        let valid = site.read(path);
        site.write(path, &text);
        let started = Instant::now();
        let checked = site.check();
        let head: String = text.chars().take(20).collect();
        assert_eq!(checked.code, Some(1), "{head}: {}", checked.stderr);
        // Without optimisation it takes up to 3 s on two busy cores.
        let taken = started.elapsed();
        assert!(taken < Duration::from_secs(30), "{head}: {taken:?}");
        site.write(path, valid);
    }
    site.check().succeeds();
}

#[test]
fn a_text_made_to_exhaust_the_rules_is_judged_in_seconds() {
    let about = ["content/about.kk.md", "content/about.ru.md"];
    let valid = about.map(|path| Sandbox::new().read(path));
    let hostile = [
        "\"",
        "«",
        "“„",
        "' ",
        "а - ",
        "а а ",
        "№",
        "1 ",
        "10-15 ",
        "12.01.2007 ",
        "8 (7212) 50-40-66 ",
        "a.kz ",
        "a@b.kz ",
        "аa",
        "х",
        "кызмет ",
        "a\u{200b}",
        "(",
        ") ",
        "и. ",
        "VI ",
        "екі ",
        "[а](https://a.kz) ",
        "- а\n",
        "1. а\n",
        "«а» ",
    ];
    let site = Sandbox::new();
    site.run(["review", "--all"]).succeeds();
    for piece in hostile {
        for (path, valid) in about.iter().zip(&valid) {
            let times = 200_000 / piece.len();
            site.write(path, format!("{valid}\n{}\n", piece.repeat(times)));
        }
        let started = Instant::now();
        let checked = site.run(["check", "--as-of", crate::sandbox::DAY, "--no-pages"]);
        let taken = started.elapsed();
        assert!(!checked.found().is_empty(), "{piece}: nothing was said");
        assert!(taken < Duration::from_secs(30), "{piece}: {taken:?}");
    }
}

/// What is put into files: the characters that YAML, Markdown and letters give a meaning to, and
/// some that none does.
const SNIPPETS: [&str; 40] = [
    "&a ",
    "*a",
    "<<: ",
    "!!str ",
    "!",
    "{",
    "}",
    "{{",
    "[",
    "]",
    "](act:",
    "](#x)",
    "![",
    "<b>",
    "- - - ",
    "---\n",
    "...\n",
    "? ",
    ": ",
    ":",
    "#",
    "\"",
    "'",
    "|\n",
    ">-\n",
    "\t",
    "\n",
    "\r",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "\u{a0}",
    "ә",
    "😀",
    "%YAML 9\n",
    "{#x}",
    "`",
    "2026-02-30",
    "same: x\n",
    "    ",
];

/// A change to one file.
#[derive(Debug, Clone)]
enum Change {
    /// A byte becomes another.
    Byte(Index, u8),
    /// Some bytes go.
    Cut(Index, usize),
    /// Something is put in.
    Insert(Index, &'static str),
    /// A line goes.
    DropLine(Index),
    /// A line stands twice.
    DoubleLine(Index),
    /// Two lines change places.
    SwapLines(Index, Index),
    /// A line moves to the right or to the left.
    Indent(Index, bool),
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    prop_oneof![
        1 => (at(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        1 => (at(), 1..40usize).prop_map(|(at, length)| Change::Cut(at, length)),
        4 => (at(), select(&SNIPPETS[..])).prop_map(|(at, words)| Change::Insert(at, words)),
        2 => at().prop_map(Change::DropLine),
        1 => at().prop_map(Change::DoubleLine),
        1 => (at(), at()).prop_map(|(one, other)| Change::SwapLines(one, other)),
        1 => (at(), any::<bool>()).prop_map(|(at, right)| Change::Indent(at, right)),
    ]
}

fn changed(bytes: &[u8], change: &Change) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    if bytes.is_empty() {
        return bytes;
    }
    let mut lines: Vec<Vec<u8>> = bytes
        .split_inclusive(|byte| *byte == b'\n')
        .map(<[u8]>::to_vec)
        .collect();
    match change {
        Change::Byte(at, byte) => {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
            return bytes;
        }
        Change::Cut(at, length) => {
            let at = at.index(bytes.len());
            bytes.drain(at..(at + length).min(bytes.len()));
            return bytes;
        }
        Change::Insert(at, words) => {
            let at = at.index(bytes.len());
            bytes.splice(at..at, words.bytes());
            return bytes;
        }
        Change::DropLine(at) => {
            lines.remove(at.index(lines.len()));
        }
        Change::DoubleLine(at) => {
            let at = at.index(lines.len());
            lines.insert(at, lines[at].clone());
        }
        Change::SwapLines(one, other) => {
            let (one, other) = (one.index(lines.len()), other.index(lines.len()));
            lines.swap(one, other);
        }
        Change::Indent(at, right) => {
            let at = at.index(lines.len());
            let line = &mut lines[at];
            if *right {
                line.insert(0, b' ');
            } else if line.first() == Some(&b' ') {
                line.remove(0);
            }
        }
    }
    lines.concat()
}

/// Says stop when it goes.
struct Stop<'a>(&'a AtomicBool);

impl Drop for Stop<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[test]
fn all_texts_of_a_reading_are_of_one_moment() {
    let site = Sandbox::new();
    for number in 0..300 {
        site.write(
            &format!("content/areas/x{number}.yaml"),
            "level: district\n",
        );
    }
    // The first of two files is always changed before the second, so at no moment is it older.
    let [first, second] = ["content/acts/first.yaml", "content/offices/second.yaml"];
    let write = |number: u32| {
        for path in [first, second] {
            site.write(&format!("{path}~"), format!("{number:08}\n"));
            fs::rename(site.path(&format!("{path}~")), site.path(path)).unwrap();
        }
    };
    write(0);
    let folder = SiteFolder::new(&site.root(), &[]);
    let stop = AtomicBool::new(false);
    let mut changing = 0;
    thread::scope(|scope| {
        scope.spawn(|| {
            for number in 1.. {
                if stop.load(Ordering::Relaxed) {
                    break;
                }
                write(number);
                // Bursts with rests between them, as of a checkout.
                thread::sleep(Duration::from_millis(if number % 40 == 0 {
                    400
                } else {
                    1
                }));
            }
        });
        // However the readings end: the writer must end with them.
        let _stop = Stop(&stop);
        for _ in 0..30 {
            let (mut sources, mut report) = (Sources::default(), Report::default());
            let files = load::read(&folder, &mut sources, &mut report).files;
            let number = |path: &str| -> u32 {
                let file = files.iter().find(|file| file.path == path);
                let text = sources.text(file.unwrap().source);
                text.trim().parse().unwrap()
            };
            let mut found = report.diagnostics().iter();
            if found.any(|found| found.problem.code() == "content-changing") {
                changing += 1;
                continue;
            }
            let (first, second) = (number(first), number(second));
            assert!(
                first == second || first == second + 1,
                "{first} and {second}"
            );
        }
    });
    assert!(changing < 30, "no reading ever came to rest");
}

/// What came of a site that was checked with its pages, and published if it is valid.
struct Judged {
    /// The report as a person reads it.
    report: String,
    /// Whether the check found it valid.
    valid: bool,
    /// Whether the report has errors.
    errors: bool,
    /// Why a valid site was not published.
    refused: Option<String>,
}

/// Checks the site at `root` in this process, and publishes it.
fn judged(root: &Path) -> Judged {
    let request = Request {
        root: root.to_owned(),
        follow_links: Vec::new(),
        as_of: date(2026, 11, 26),
        due_within: 0,
        theme: None,
        base_url: None,
    };
    let mut checked = pipeline::check(&request);
    pipeline::inspect(&mut checked, &request);
    let style = Style {
        colour: false,
        width: 120,
        ui: UiLanguage::English,
    };
    for diagnostic in checked.report.diagnostics() {
        let place = checked.sources.position(diagnostic.place);
        assert!(place.line > 0 && place.column > 0);
    }
    let refused = checked.valid.as_ref().and_then(|valid| {
        let output = &root.join("public");
        let target = pipeline::Target {
            output,
            force: false,
            compress: false,
            preview: false,
        };
        let built = pipeline::build(valid, &request, target, |_| {});
        built.err().map(|error| format!("{error:?}"))
    });
    Judged {
        report: human::draw(&checked.report, &checked.sources, style),
        valid: checked.valid.is_some(),
        errors: checked.report.has_errors(),
        refused,
    }
}

/// The same in a thread that may hang or crash.
fn judged_within_a_minute(site: &Sandbox) -> Result<Judged, &'static str> {
    let root = site.root();
    let (sender, receiver) = mpsc::channel();
    let worker = thread::spawn(move || {
        let _ = sender.send(judged(&root));
    });
    receiver
        .recv_timeout(Duration::from_secs(60))
        .map_err(|_| match worker.is_finished() {
            true => "crashed",
            false => "hung",
        })
}

/// How many sites are tried: `TARTIP_HOSTILE`, or as many as a suite has time for.
fn tries() -> u32 {
    let wanted = std::env::var("TARTIP_HOSTILE").ok();
    wanted.and_then(|number| number.parse().ok()).unwrap_or(200)
}

/// The files of the built-in theme that a site may lay its own over.
fn theme() -> &'static Tree {
    static THEME: OnceLock<Tree> = OnceLock::new();
    THEME.get_or_init(|| tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default")))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: tries(),
        failure_persistence: None,
        max_shrink_iters: 40,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_site_changed_at_random_is_published_or_reported(
        in_theme in prop::bool::weighted(0.2),
        file in any::<Index>(),
        changes in prop::collection::vec(change(), 1..4),
    ) {
        let site = Sandbox::new();
        let content = tree(&site.path("content"));
        let (folder, files) = match in_theme {
            true => ("themes/default", theme()),
            false => ("content", &content),
        };
        let files: Vec<_> = files.iter().filter(|(path, _)| !path.ends_with('/')).collect();
        let (path, bytes) = files[file.index(files.len())];
        let mut bytes = bytes.clone();
        for change in &changes {
            bytes = changed(&bytes, change);
        }
        site.write(&format!("{folder}/{path}"), &bytes);
        let text = String::from_utf8_lossy(&bytes);
        let judged = judged_within_a_minute(&site);
        let Ok(Judged { report, valid, errors, refused }) = judged else {
            let end = judged.err().unwrap_or_default();
            return Err(TestCaseError::fail(format!("{end} on {path}:\n{text}")));
        };
        // No site is refused without a reason, and none is passed with one.
        prop_assert_eq!(valid, !errors, "{} {}", text, report);
        prop_assert_eq!(report.contains("error["), errors);
        prop_assert!(refused.is_none(), "{path} passed the check, and then: {refused:?}\n{text}");
    }
}
