//! Which runs there are, and in what order: one of each kind in a round, so that what else the
//! machine does falls on all kinds alike, and each ratio is of runs that stood side by side.
//!
//! On a disk nothing is deleted between the runs. For a new file, ext4 passes over every inode that
//! was freed in the last minutes, one by one: after the deletion of one site, making the next costs
//! the kernel several times as much. In memory, where there is no such cost, each tree is deleted
//! as soon as nothing needs it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::arguments::Arguments;
use crate::measuring::cost::{self, Cost};
use crate::measuring::program::{build, tartip};
use crate::measuring::tree;
use crate::pages_made::{self, Made};
use crate::programs::{Peer, Programs};
use crate::writing;

/// A kind of run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    First,
    Unchanged,
    OneThread,
    Check,
    Of(Peer),
    Writing,
    CopyAndSync,
}

impl Kind {
    /// What the table calls it.
    pub(crate) fn name(self) -> String {
        match self {
            Self::First => "**tartip**: first build, into nothing".to_owned(),
            Self::Unchanged => "tartip: build again, nothing changed".to_owned(),
            Self::OneThread => "tartip: first build, one thread".to_owned(),
            Self::Check => "tartip: `check --no-pages`".to_owned(),
            Self::Of(peer) => format!("{peer}: first build, into nothing"),
            Self::Writing => "writing tartip's tree from memory, one thread".to_owned(),
            Self::CopyAndSync => "`cp -r` of tartip's tree, then `sync -f`".to_owned(),
        }
    }
}

/// What was measured.
#[derive(Debug)]
pub(crate) struct Measured {
    pub procedures: usize,
    pub programs: Programs,
    /// The file system that all of it lies on.
    pub file_system: String,
    /// The pages that each program made.
    pub made: Vec<(String, Made)>,
    /// The kinds of run, in order.
    pub kinds: Vec<Kind>,
    /// The cost of every kind of run in every round, in the order of `kinds`.
    pub rounds: Vec<Vec<Cost>>,
}

/// Builds the sites at `root` in one round that does not count, and in as many that do as are asked
/// for.
///
/// # Errors
/// A build that fails, one that makes other pages than it should, or the disk's.
pub(crate) fn measure(
    root: &Path,
    arguments: &Arguments,
    programs: &Programs,
) -> io::Result<Measured> {
    let file_system = file_system(root)?;
    let mut kinds = vec![Kind::First, Kind::Unchanged, Kind::OneThread, Kind::Check];
    kinds.extend(programs.found.iter().map(|(peer, _)| Kind::Of(*peer)));
    kinds.extend([Kind::Writing, Kind::CopyAndSync]);
    let mut measured = Measured {
        procedures: arguments.size.procedures,
        programs: programs.clone(),
        made: Vec::new(),
        kinds,
        rounds: Vec::new(),
        file_system,
    };
    for number in 0..=arguments.runs {
        eprintln!("round {number} of {}", arguments.runs);
        let mut round = Round {
            root,
            folder: root.join(format!("round-{number}")),
            in_memory: measured.file_system == "tmpfs",
            // What the first round makes is looked at; it does not count.
            made: (number == 0).then_some(&mut measured.made),
            procedures: measured.procedures,
        };
        fs::create_dir(&round.folder)?;
        let costs = measured
            .kinds
            .iter()
            .map(|kind| round.run(*kind))
            .collect::<io::Result<_>>()?;
        round.forget("tartip")?;
        if number > 0 {
            measured.rounds.push(costs);
        }
    }
    Ok(measured)
}

struct Round<'a> {
    root: &'a Path,
    folder: PathBuf,
    in_memory: bool,
    made: Option<&'a mut Vec<(String, Made)>>,
    procedures: usize,
}

impl Round<'_> {
    fn run(&mut self, kind: Kind) -> io::Result<Cost> {
        let said = self.root.join("said.txt");
        let content = self.root.join("tartip");
        let site = self.folder.join("tartip");
        cost::settle(self.root)?;
        match kind {
            Kind::First => {
                let cost = cost::of(&mut build(&content, &site), &said)?;
                self.look("tartip", &site)?;
                Ok(cost)
            }
            Kind::Unchanged => cost::of(&mut build(&content, &site), &said),
            Kind::OneThread => {
                let single = self.folder.join("one-thread");
                let mut command = build(&content, &single);
                let cost = cost::of(command.env("RAYON_NUM_THREADS", "1"), &said)?;
                if self.made.is_some() {
                    compare(&site, &single)?;
                }
                self.forget("one-thread")?;
                Ok(cost)
            }
            Kind::Check => cost::of(tartip("check", &content).arg("--no-pages"), &said),
            Kind::Of(peer) => {
                let name = peer.folder();
                let output = self.folder.join(name);
                let cost = cost::of(&mut peer.build(&self.root.join(name), &output), &said)?;
                self.look(name, &output)?;
                self.forget(name)?;
                Ok(cost)
            }
            Kind::Writing => {
                let cost = writing::cost(&site, &self.folder.join("written"), &said)?;
                self.forget("written")?;
                Ok(cost)
            }
            Kind::CopyAndSync => {
                let mut command = Command::new("sh");
                command.args(["-c", "cp -r \"$1\" \"$2\" && sync -f \"$2\"", "sh"]);
                command.arg(&site).arg(self.folder.join("copy"));
                let cost = cost::of(&mut command, &said)?;
                self.forget("copy")?;
                Ok(cost)
            }
        }
    }

    /// Looks at a finished site, in the first round.
    fn look(&mut self, name: &str, site: &Path) -> io::Result<()> {
        if let Some(made) = &mut self.made {
            made.push((name.to_owned(), pages_made::read(site, self.procedures)?));
        }
        Ok(())
    }

    /// Deletes a tree of this round that nothing needs any more, where that costs the next nothing.
    fn forget(&self, name: &str) -> io::Result<()> {
        match self.in_memory {
            true => fs::remove_dir_all(self.folder.join(name)),
            false => Ok(()),
        }
    }
}

/// Two sites of the same bytes.
///
/// # Errors
/// The first file in which they differ; or the disk's.
fn compare(one: &Path, other: &Path) -> io::Result<()> {
    let files = tree::files(one)?;
    if files != tree::files(other)? {
        return Err(io::Error::other("one thread makes other files than many"));
    }
    for file in files {
        if fs::read(one.join(&file))? != fs::read(other.join(&file))? {
            let reason = format!("one thread makes other bytes than many: {}", file.display());
            return Err(io::Error::other(reason));
        }
    }
    Ok(())
}

/// What `df` calls the file system of a folder.
fn file_system(folder: &Path) -> io::Result<String> {
    let output = Command::new("df")
        .arg("--output=fstype")
        .arg(folder)
        .output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let name = said.lines().nth(1).unwrap_or_default().trim();
    Ok(name.to_owned())
}
