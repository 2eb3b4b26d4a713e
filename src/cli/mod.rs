//! The command line: arguments as typed, then as meant; exit codes; printing. A file per command.
//!
//! Exit codes: 0 for success, 1 for content or an output that needs mending, 2 for a wrong command line.

mod arguments;
mod browser;
mod build;
mod check;
mod new;
mod progress;
mod serve;
mod show;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// It did what was asked.
    Done,
    /// The content, the theme or the output needs mending; what and where has been printed.
    NeedsMending,
    /// The command line can't be carried out.
    WrongUsage,
}

/// Runs the command that `arguments` (the program's name first) ask for.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // A reader that closed the pipe has seen enough.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let ending = match arguments.command {
        Command::Build(build) => build::run(build),
        Command::Check(site) => check::run(site),
        Command::Serve(serve) => serve::run(serve),
        Command::New(new) => new::run(&new),
    };
    ExitCode::from(match ending {
        Ending::Done => 0,
        Ending::NeedsMending => 1,
        Ending::WrongUsage => 2,
    })
}
