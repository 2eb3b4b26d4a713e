//! Printing: reports and one-line summaries on standard error, so that standard output stays free.

use std::io::{IsTerminal, Write};

use crate::diagnostic::words::{Message, Tongue};
use crate::diagnostic::{Report, Severity, Sources, human};

/// Columns of the frames where the terminal does not say.
const WIDTH: usize = 120;

/// Prints a report, and how many problems it holds.
pub fn report(tongue: Tongue, report: &Report, sources: &Sources) {
    let terminal = std::io::stderr().is_terminal();
    let colour = terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let style = human::Style {
        colour,
        width: WIDTH,
        tongue,
    };
    let mut text = human::draw(report, sources, style);
    let errors = report.count(Severity::Error);
    let warnings = report.count(Severity::Warning);
    if errors + warnings > 0 {
        text.push_str(&tongue.say(&Message::Found { errors, warnings }));
        text.push('\n');
    }
    print(&text);
}

/// Prints a message in a line of its own.
pub fn say(tongue: Tongue, message: &Message<'_>) {
    print(&format!("{}\n", tongue.say(message)));
}

/// Prints why the command can't do what was asked.
pub fn refusal(tongue: Tongue, message: &Message<'_>) {
    let error = tongue.severity(Severity::Error);
    print(&format!("{error}: {}\n", tongue.say(message)));
}

/// Prints what was asked for to standard output.
pub fn output(text: &str) {
    // A reader that closed the pipe has seen enough.
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

fn print(text: &str) {
    // A reader that closed the pipe has seen enough.
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
