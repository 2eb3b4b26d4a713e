//! The command line: arguments as typed, then as meant; exit codes; printing. A file per command.
//!
//! Exit codes: 0 for success, 1 for content or an output that needs mending, 2 for a wrong command line.

mod arguments;
mod build;
mod check;
mod fmt;
mod new;
mod progress;
mod review;
mod show;
mod status;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use crate::diagnostic::words::Tongue;
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
    let tongue = arguments
        .lang
        .unwrap_or_else(|| Tongue::of_locale(|name| std::env::var(name).ok()));
    let ending = match arguments.command {
        Command::Build(build) => build::run(tongue, build),
        Command::Check(check) => check::run(tongue, check),
        Command::Fmt(fmt) => fmt::run(tongue, &fmt),
        Command::Review(review) => review::run(tongue, &review),
        Command::Status(status) => status::run(tongue, status),
        Command::New(new) => new::run(tongue, &new),
    };
    ExitCode::from(match ending {
        Ending::Done => 0,
        Ending::NeedsMending => 1,
        Ending::WrongUsage => 2,
    })
}
