//! The command line: arguments as typed, then as meant; exit codes; printing. A file per command.
//!
//! Exit codes: 0 for success, 1 for content or an output that needs fixing, also where the output
//! is what is printed, 2 for a wrong command line.

mod admin;
mod arguments;
mod build;
mod check;
mod chosen;
mod comment;
mod completions;
mod diff;
mod explain;
mod fmt;
mod help;
mod import;
mod man;
mod merge;
mod new;
mod poster;
mod progress;
mod review;
mod schema;
mod self_check;
mod serve;
mod show;
mod skeleton;
mod status;
mod timings;

use crate::language::UiLanguage;
use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;

use arguments::{Arguments, Command};
use show::Screen;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// It did what was asked.
    Done,
    /// The content, the theme or the output needs fixing; what and where has been printed.
    NeedsFixing,
    /// The command line can't be carried out.
    WrongUsage,
}

/// Leaves the memory of a value to the system, which takes it back at once when the program ends.
/// Giving back a country piece by piece would keep a person waiting for a fifth of a second.
fn leave<T>(value: T) {
    std::mem::forget(value);
}

/// Runs the command that `arguments` (the program's name first) ask for.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let typed: Vec<OsString> = arguments.into_iter().collect();
    let ui = ui_language_of(&typed);
    let screen = Screen::new(ui);
    let parsed = help::command(ui)
        .try_get_matches_from(typed)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    let ending = match parsed {
        Ok(arguments) => obey(arguments, &screen),
        Err(error) => help::answer(&error, &screen),
    };
    ExitCode::from(match ending {
        Ending::Done if screen.failed() => 1,
        Ending::Done => 0,
        Ending::NeedsFixing => 1,
        Ending::WrongUsage => 2,
    })
}

/// The language that was asked for, or that of the locale. It is looked for in what was typed,
/// since a command line that can't be parsed is answered in it as well.
fn ui_language_of(typed: &[OsString]) -> UiLanguage {
    let words: Vec<_> = typed.iter().map(|word| word.to_string_lossy()).collect();
    let values = words
        .iter()
        .enumerate()
        .take_while(|(_, word)| *word != "--")
        .filter_map(|(at, word)| match word.strip_prefix("--lang")? {
            "" => words.get(at + 1).map(AsRef::as_ref),
            rest => rest.strip_prefix('='),
        });
    values
        .filter_map(UiLanguage::from_tag)
        .last()
        .unwrap_or_else(|| UiLanguage::of_locale(|name| std::env::var(name).ok()))
}

fn obey(arguments: Arguments, screen: &Screen) -> Ending {
    match arguments.command {
        Command::Build(build) => build::run(screen, build),
        Command::Check(check) => check::run(screen, check),
        Command::Fmt(fmt) => fmt::run(screen, &fmt),
        Command::Review(review) => review::run(screen, &review),
        Command::Status(status) => status::run(screen, status),
        Command::Diff(diff) => diff::run(screen, &diff),
        Command::Comment(comment) => comment::run(screen, comment),
        Command::Merge(merge) => merge::run(screen, &merge),
        Command::Serve(serve) => serve::run(screen, &serve),
        Command::Explain(explain) => explain::run(screen, &explain),
        Command::Poster(poster) => poster::run(screen, poster),
        Command::Import(import) => import::run(screen, import),
        Command::New(new) => new::run(screen, &new),
        Command::Schema(what) => schema::run(screen, &what, arguments.lang),
        Command::SelfCheck(what) => self_check::run(screen, what),
        Command::Completions(what) => completions::run(screen, &what),
        Command::Man(what) => man::run(screen, &what),
    }
}
