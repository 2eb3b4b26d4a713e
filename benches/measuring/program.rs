//! The command that is measured.

use std::path::Path;
use std::process::Command;

/// The day that sites are built for.
const AS_OF: &str = "2026-11-22";

/// A command of tartip for the site at `root`.
pub(crate) fn tartip(command: &str, root: &Path) -> Command {
    let mut tartip = Command::new(env!("CARGO_BIN_EXE_tartip"));
    tartip.arg(command).arg("--root").arg(root);
    tartip.args(["--as-of", AS_OF]);
    tartip
}

/// A build of the site at `root`.
pub(crate) fn build(root: &Path, output: &Path) -> Command {
    let mut command = tartip("build", root);
    command.arg("--output").arg(output);
    command
}
