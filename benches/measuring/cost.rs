//! What one run of a command takes.
//!
//! The kernel keeps the account of every process and hands it over when its parent takes leave of
//! it (`wait4`): CPU time of all its threads in user and kernel mode, and the largest amount of
//! memory it ever had in use. So nothing is sampled and nothing is missed. The peak includes pages
//! of the program file that are mapped; and it is never less than what this benchmark itself has in
//! use, a few megabytes, because a process begins as a copy of its parent.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

/// What a run took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cost {
    /// From start to end, on the clock.
    pub wall: Duration,
    /// CPU time on all cores, in the program itself.
    pub program: Duration,
    /// CPU time on all cores, in the kernel for the program.
    pub kernel: Duration,
    /// The most memory in use at once, in bytes.
    pub peak: u64,
}

/// Runs a command to its end; what it says goes into the file `said`.
///
/// # Errors
/// A command that can't be started; or one that fails, with what it said.
pub(crate) fn of(command: &mut Command, said: &Path) -> io::Result<Cost> {
    let file = File::create(said)?;
    command.stdin(Stdio::null());
    command.stdout(file.try_clone()?).stderr(file);
    let started = Instant::now();
    let child = command.spawn()?;
    let used = child.wait4()?;
    let wall = started.elapsed();
    if !used.status.success() {
        let said = fs::read_to_string(said)?;
        let reason = format!("{command:?} failed, {}:\n{said}", used.status);
        return Err(io::Error::other(reason));
    }
    Ok(Cost {
        wall,
        program: used.rusage.utime,
        kernel: used.rusage.stime,
        peak: used.rusage.maxrss,
    })
}

/// Waits until everything written to the file system of `folder` is on the disk, so that one run
/// does not pay for what the one before left to be written.
///
/// # Errors
/// Where there is no such command.
pub(crate) fn settle(folder: &Path) -> io::Result<()> {
    let done = Command::new("sync").arg("-f").arg(folder).status()?;
    match done.success() {
        true => Ok(()),
        false => Err(io::Error::other(format!("sync -f: {done}"))),
    }
}
