//! Which runs there are, and in what order: one of each kind in a round, so that what else the
//! machine does falls on all kinds alike, and a build can be set against the copy made in the same
//! round.
//!
//! Nothing is deleted between the runs. For a new file, ext4 passes over every inode that was freed
//! in the last minutes, one by one: after the deletion of one site, making the next costs the
//! kernel several times as much.

use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use crate::measuring::cost::{self, Cost};
use crate::measuring::program::{build, tartip};
use crate::measuring::tree::{self, Tree};

/// What is put after a guide to change the page that it stands on.
const VISIBLE_CHANGE: &str = "\nБұл сөйлем кейін қосылды.\n";

/// A kind of run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    First,
    Unchanged,
    OneGuide,
    OneThread,
    Check,
    Copy,
    CopyAndSync,
}

impl Kind {
    pub(crate) const ALL: [Self; 7] = [
        Self::First,
        Self::Unchanged,
        Self::OneGuide,
        Self::OneThread,
        Self::Check,
        Self::Copy,
        Self::CopyAndSync,
    ];

    /// What the table calls it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::First => "first build, into nothing",
            Self::Unchanged => "build again, nothing changed",
            Self::OneGuide => "build again, one guide changed",
            Self::OneThread => "first build, one thread",
            Self::Check => "`check`: load and check only",
            Self::Copy => "`cp -r` of the finished site",
            Self::CopyAndSync => "`cp -r`, then `sync -f`",
        }
    }
}

/// What was measured.
#[derive(Debug, Default)]
pub(crate) struct Measured {
    /// The finished site.
    pub tree: Tree,
    /// The cost of every kind of run in every round, in the order of [`Kind::ALL`].
    pub rounds: Vec<[Cost; 7]>,
}

/// Builds the site at `root` in one round that does not count and `runs` that do.
///
/// # Errors
/// A build that fails, or a disk that does.
pub(crate) fn measure(root: &Path, runs: usize) -> io::Result<Measured> {
    let guide = root.join("content/procedures/p-00001/guide.kk.md");
    let mut measured = Measured::default();
    for round in 0..=runs {
        eprintln!("round {round} of {runs}");
        let round_folder = root.join(format!("round-{round}"));
        fs::create_dir(&round_folder)?;
        let [site, single, copy, synced_copy] =
            ["site", "site-of-one-thread", "copy", "copy-synced"]
                .map(|name| round_folder.join(name));
        let run = |command: &mut Command| {
            cost::settle(root)?;
            cost::of(command, &root.join("said.txt"))
        };
        let first = run(&mut build(root, &site))?;
        let unchanged = run(&mut build(root, &site))?;
        toggle(&guide)?;
        let one_guide = run(&mut build(root, &site))?;
        let one_thread = run(build(root, &single).env("RAYON_NUM_THREADS", "1"))?;
        let check = run(&mut tartip("check", root))?;
        let copied = run(Command::new("cp").arg("-r").arg(&site).arg(&copy))?;
        let synced = run(Command::new("sh")
            .args(["-c", "cp -r \"$1\" \"$2\" && sync -f \"$2\"", "sh"])
            .arg(&site)
            .arg(&synced_copy))?;
        if round > 0 {
            measured.rounds.push([
                first, unchanged, one_guide, one_thread, check, copied, synced,
            ]);
        } else {
            measured.tree = tree::count(&site)?;
        }
    }
    Ok(measured)
}

/// Changes a sentence of a guide, or changes it back: either way it is other than what the site was
/// built from.
fn toggle(guide: &Path) -> io::Result<()> {
    let text = fs::read_to_string(guide)?;
    let changed = match text.strip_suffix(VISIBLE_CHANGE) {
        Some(original) => original.to_owned(),
        None => text + VISIBLE_CHANGE,
    };
    fs::write(guide, changed)
}
