//! What it takes to write a finished tree, which is in memory, and nothing else: no program can
//! build the tree in less with one thread.
//!
//! The benchmark runs itself for it, as a process like the others; what it takes to read the tree
//! first is left out.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::arguments::WRITE_TREE;
use crate::measuring::cost::{self, Cost};
use crate::measuring::tree;

/// The command that writes the tree at `from` into the new folder `to`.
///
/// # Errors
/// Where the benchmark does not know its own path.
pub(crate) fn command(from: &Path, to: &Path) -> io::Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(WRITE_TREE).arg(from).arg(to);
    Ok(command)
}

/// Runs the command, and takes its own word for the time without the reading.
///
/// # Errors
/// A command that fails.
pub(crate) fn cost(from: &Path, to: &Path, said: &Path) -> io::Result<Cost> {
    let whole = cost::of(&mut command(from, to)?, said)?;
    let text = fs::read_to_string(said)?;
    let mut figures = text.split_whitespace().map_while(|word| word.parse().ok());
    let mut next = || figures.next().map(Duration::from_nanos);
    match (next(), next()) {
        (Some(wall), Some(kernel)) => Ok(Cost {
            wall,
            // Next to nothing, and the kernel does not tell it apart here.
            program: Duration::ZERO,
            kernel,
            ..whole
        }),
        _ => Err(io::Error::other(format!(
            "expected two figures, found {text}"
        ))),
    }
}

/// Reads the tree at `from`, then writes it into `to`; the nanoseconds that the writing took, by
/// the clock and of CPU.
///
/// # Errors
/// The disk's; or a kernel that does not say how long a process ran.
pub(crate) fn write(from: &Path, to: &Path) -> io::Result<String> {
    let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for file in tree::files(from)? {
        let bytes = fs::read(from.join(&file))?;
        files.push((to.join(file), bytes));
    }
    let (started, ran) = (Instant::now(), nanoseconds_run()?);
    let mut last = None;
    for (path, bytes) in &files {
        let folder = path.parent();
        if folder != last
            && let Some(folder) = folder
        {
            fs::create_dir_all(folder)?;
        }
        last = folder;
        fs::write(path, bytes)?;
    }
    let wall = started.elapsed().as_nanos();
    Ok(format!("{wall} {}", nanoseconds_run()? - ran))
}

/// How long this process, which has one thread, has run on a CPU.
fn nanoseconds_run() -> io::Result<u64> {
    let text = fs::read_to_string("/proc/self/schedstat")?;
    let first = text.split_whitespace().next();
    first
        .and_then(|word| word.parse().ok())
        .ok_or_else(|| io::Error::other(format!("expected a number, found {text}")))
}
