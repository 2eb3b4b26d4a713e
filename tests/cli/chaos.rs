//! Everything that can happen to a machine, at random: commands that are killed, a disk that is
//! full, system calls that fail, two commands at once, content that changes meanwhile. After each
//! round the published site is whole, every file of the content is old or new, and the next run
//! leaves nothing behind.
//!
//! `TARTIP_CHAOS` is the number of rounds; the suite makes [`ROUNDS`]. A round can be made again by
//! its number: it is the seed of all that is random in it.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::sandbox::{DAY, Sandbox, Tree, tree};

const ROUNDS: u64 = 50;

/// A file of facts that a page shows, in two states of the facts; each in its form, and not in it.
const CONTACT: &str = "content/contacts/example-akim-office.yaml";
const PHONES: [&str; 2] = ["+7 7200 00 00 00", "+7 7200 11 11 11"];
const RECORD: &str = "content/reviews.lock";

/// What a round does, one command or two at once.
const COMMANDS: [&[&[&str]]; 9] = [
    &[&["build", "--as-of", DAY]],
    &[&["fmt"]],
    &[&["check", "--fix", "--as-of", DAY]],
    &[&["review", "--all"]],
    &[&["new", "office", "one"]],
    &[&["build", "--as-of", DAY], &["build", "--as-of", DAY]],
    &[&["fmt"], &["build", "--as-of", DAY]],
    &[&["fmt"], &["check", "--fix", "--as-of", DAY]],
    &[&["review", "--all"], &["review", CONTACT]],
];

/// The system calls that are made to fail, and how.
const CALLS: [&str; 8] = [
    "write:error=ENOSPC",
    "fsync:error=EIO",
    "openat:error=EMFILE",
    "openat:error=EACCES",
    "renameat2:error=ENOSPC",
    "linkat:error=EMLINK",
    "mkdir:error=ENOSPC",
    "getdents64:error=EIO",
];

/// Numbers at random, the same for the same seed (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % bound
    }

    fn of<'t, T: ?Sized>(&mut self, all: &[&'t T]) -> &'t T {
        let at = self.below(all.len() as u64);
        all[usize::try_from(at).unwrap()]
    }
}

/// Sends a signal to a command and all that it has started; whether there is any of it.
fn signal(child: &Child, signal: &str) -> bool {
    let group = format!("-{}", child.id());
    let mut kill = Command::new("kill");
    kill.args([signal, "--", &group]).stderr(Stdio::null());
    kill.status().is_ok_and(|status| status.success())
}

/// The site, with all that may rightly be found in it.
struct World {
    site: Sandbox,
    /// The file of facts: by phone, in its form and not.
    facts: [[String; 2]; 2],
    /// The published site, by phone.
    known: [Tree; 2],
    /// All other files of the content.
    others: Tree,
    /// Whether the system lets one process look into another.
    traces: bool,
    /// How long the longest command takes.
    longest: Duration,
}

impl World {
    fn new() -> Self {
        let site = Sandbox::new();
        let tidy = site.read(CONTACT);
        let facts = PHONES.map(|phone| {
            let tidy = tidy.replace(PHONES[0], phone);
            [
                tidy.clone(),
                format!("{}\n\n\n", tidy.replace("phones: ", "phones:    ")),
            ]
        });
        let mut longest = Duration::ZERO;
        let known = [0, 1].map(|phone| {
            site.write(CONTACT, &facts[phone][0]);
            let started = Instant::now();
            site.build().succeeds();
            longest = longest.max(started.elapsed());
            site.public()
        });
        assert!(known[0] != known[1] && known[0].len() > 20);
        for [tidy, untidy] in &facts {
            site.write(CONTACT, untidy);
            site.run(["fmt"]).succeeds();
            assert_eq!(&site.read(CONTACT), tidy);
        }
        let mut others = tree(&site.path("content"));
        others.remove(CONTACT.strip_prefix("content/").unwrap());
        let trace = Command::new("strace")
            .args(["-o", "/dev/null", "true"])
            .output();
        let traces = trace.is_ok_and(|trace| trace.status.success());
        Self {
            site,
            facts,
            known,
            others,
            traces,
            longest,
        }
    }

    /// Puts the facts there as an editor does: in one step.
    fn save(&self, phone: usize, untidy: usize) {
        let beside = self.site.path("saved");
        fs::write(&beside, &self.facts[phone][untidy]).unwrap();
        fs::rename(beside, self.site.path(CONTACT)).unwrap();
    }

    /// One command of a round, in whatever trouble it gets.
    fn start(&self, arguments: &[&str], numbers: &mut Numbers) -> Child {
        let program = env!("CARGO_BIN_EXE_tartip");
        let mut command = match numbers.below(4) {
            // As on a disk that is full by then.
            0 => {
                let blocks = numbers.below(30);
                let limited = format!("ulimit -f {blocks}; trap '' XFSZ; exec \"$0\" \"$@\"");
                let mut command = Command::new("bash");
                command.args(["-c", &limited, program]);
                command
            }
            1 if self.traces => {
                let call = numbers.of(&CALLS);
                let from = 1 + numbers.below(40);
                let inject = format!("inject={call}:when={from}+{}", 1 + numbers.below(9));
                let mut command = Command::new("strace");
                command.args(["-f", "-qq", "-o", "/dev/null", "-e", &inject, program]);
                command
            }
            _ => Command::new(program),
        };
        command
            .args(arguments)
            .current_dir(self.site.root())
            .env("LC_ALL", "C")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // With whatever it starts, so that all of it can be killed.
            .process_group(0);
        command.spawn().unwrap()
    }

    fn round(&self, seed: u64) {
        let mut numbers = Numbers(seed);
        let phone = usize::try_from(numbers.below(2)).unwrap();
        self.save(phone, usize::try_from(numbers.below(2)).unwrap());
        let record = fs::read(self.site.path(RECORD)).ok();
        let commands = numbers.of(&COMMANDS);
        let changes = numbers.below(4) == 0;
        let kills = numbers.below(2) == 0;

        let stop = AtomicBool::new(false);
        let mut ended: Vec<(ExitStatus, bool)> = Vec::new();
        thread::scope(|scope| {
            if changes {
                scope.spawn(|| {
                    for turn in 0.. {
                        if stop.load(Ordering::Relaxed) {
                            break;
                        }
                        self.save(turn % 2, turn / 2 % 2);
                        thread::sleep(Duration::from_millis(20));
                    }
                });
            }
            let mut children: Vec<Child> = commands
                .iter()
                .map(|arguments| self.start(arguments, &mut numbers))
                .collect();
            if kills {
                let bound = u64::try_from(self.longest.as_micros()).unwrap();
                thread::sleep(Duration::from_micros(numbers.below(bound)));
                for child in &children {
                    signal(child, "-KILL");
                }
            }
            let until = Instant::now() + Duration::from_secs(60);
            for child in &mut children {
                let status = loop {
                    match child.try_wait().unwrap() {
                        Some(status) => break Some(status),
                        None if Instant::now() > until => break None,
                        None => thread::sleep(Duration::from_millis(2)),
                    }
                };
                let hung = status.is_none();
                if hung {
                    signal(child, "-KILL");
                }
                ended.push((status.unwrap_or_else(|| child.wait().unwrap()), hung));
                // What a killed tracer was looking at goes after it. Where nobody asks for the end
                // of such a process, its name stays.
                let gone = Instant::now() + Duration::from_secs(2);
                while signal(child, "-0") && Instant::now() < gone {
                    thread::sleep(Duration::from_millis(1));
                }
            }
            stop.store(true, Ordering::Relaxed);
        });
        for (status, hung) in ended {
            let killed = status.signal() == Some(9);
            assert!(!hung, "round {seed}: {commands:?} hung");
            assert!(
                // 127: the system itself could not load the program.
                killed || matches!(status.code(), Some(0..=2 | 127)),
                "round {seed}: {commands:?} ended with {status}"
            );
        }
        self.is_whole(seed, record);
    }

    /// The site as a reader and an editor find it.
    fn is_whole(&self, seed: u64, record: Option<Vec<u8>>) {
        let public = self.site.public();
        assert!(
            self.known.contains(&public),
            "round {seed}: a mixed or lost site"
        );
        let facts = self.site.read(CONTACT);
        let saved = self.facts.iter().flatten().any(|saved| *saved == facts);
        assert!(saved, "round {seed}: {facts}");

        let one = self.site.path("content/offices/one.yaml");
        if one.exists() {
            assert!(
                fs::metadata(&one).unwrap().len() > 100,
                "round {seed}: a record in part"
            );
            fs::remove_file(one).unwrap();
        }

        // What is left behind, the next run of each command takes away.
        self.site.run(["fmt"]).succeeds();
        let after = fs::read(self.site.path(RECORD)).ok();
        if after.is_some() && after != record {
            // Whatever wrote the record, its lines are whole: it says the same again.
            let check = self.site.check();
            assert!(
                !check.stderr.contains("bad-review-line"),
                "round {seed}: {}",
                check.stderr
            );
        }
        self.site.run(["review", "--all"]).succeeds();
        fs::remove_file(self.site.path(RECORD)).unwrap();
        self.site.build().succeeds();
        let mut content = tree(&self.site.path("content"));
        content.remove(CONTACT.strip_prefix("content/").unwrap());
        content.remove(".tartip-review~");
        let names = |tree: &Tree| tree.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&content), names(&self.others), "round {seed}");
        assert!(
            content == self.others,
            "round {seed}: another file was changed"
        );
        let beside = self.site.beside();
        let left: BTreeMap<_, _> = beside
            .iter()
            .filter(|name| name.contains("staging") || name.contains("-old"))
            .map(|name| (name, seed))
            .collect();
        assert!(left.is_empty(), "{left:?}");
    }
}

#[test]
fn whatever_happens_the_site_and_its_content_are_whole() {
    let rounds = std::env::var("TARTIP_CHAOS").ok();
    let rounds = rounds
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(ROUNDS);
    let world = World::new();
    for seed in 1..=rounds {
        world.round(seed);
    }
}
