//! Printing: reports and one-line summaries on standard error, so that standard output stays free.

use std::io::Write;

use anstream::{AutoStream, ColorChoice};
use terminal_size::{Width, terminal_size_of};

use crate::language::UiLanguage;
use crate::messages::Message;

use crate::diagnostic::{Report, Severity, Sources, human};

/// Columns of the frames where there is no terminal, so that a report in a pipe does not depend on
/// a window.
const WIDTH: usize = 120;

/// Columns that frames have even in a narrower window: beside the place and the numbers of lines
/// less would show nothing.
const NARROWEST: usize = 50;

/// Prints a report, and how many problems it holds.
pub(super) fn report(ui: UiLanguage, report: &Report, sources: &Sources) {
    let stderr = std::io::stderr();
    // By the terminal and what the environment says: NO_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM.
    let colour = AutoStream::choice(&stderr) != ColorChoice::Never;
    let width = match terminal_size_of(&stderr) {
        Some((Width(columns), _)) => usize::from(columns).max(NARROWEST),
        None => WIDTH,
    };
    let style = human::Style { colour, width, ui };
    let mut text = human::draw(report, sources, style);
    let errors = report.count(Severity::Error);
    let warnings = report.count(Severity::Warning);
    if errors + warnings > 0 {
        text.push_str(&ui.say(&Message::Found { errors, warnings }));
        text.push('\n');
    }
    if colour {
        // Where a Windows console draws colours by other means, it is asked to by those.
        let _ = AutoStream::always(stderr.lock()).write_all(text.as_bytes());
    } else {
        print(&text);
    }
}

/// Columns for a text on standard output: those of the terminal, but `most` where it has more or is
/// none.
pub(super) fn columns(most: usize) -> usize {
    match terminal_size_of(std::io::stdout()) {
        Some((Width(columns), _)) => usize::from(columns).max(NARROWEST).min(most),
        None => most,
    }
}

/// Prints a message in a line of its own.
pub(super) fn say(ui: UiLanguage, message: &Message<'_>) {
    print(&format!("{}\n", ui.say(message)));
}

/// Prints why the command can't do what was asked.
pub(super) fn refusal(ui: UiLanguage, message: &Message<'_>) {
    let error = crate::diagnostic::text::severity(ui, Severity::Error);
    print(&format!("{error}: {}\n", ui.say(message)));
}

/// Prints what was asked for to standard output.
pub(super) fn output(text: &str) {
    // A reader that closed the pipe has seen enough.
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

fn print(text: &str) {
    // A reader that closed the pipe has seen enough.
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
