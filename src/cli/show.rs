//! Printing: reports and one-line summaries on standard error, so that standard output stays free.

use std::io::{IsTerminal, Write};

use crate::diagnostic::{Report, Severity, Sources, human};

/// Columns of the frames where the terminal does not say.
const WIDTH: usize = 120;

/// Prints a report, and how many problems it holds.
pub fn report(report: &Report, sources: &Sources) {
    let terminal = std::io::stderr().is_terminal();
    let colour = terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let style = human::Style {
        colour,
        width: WIDTH,
    };
    let mut text = human::draw(report, sources, style);
    let errors = report.count(Severity::Error);
    let warnings = report.count(Severity::Warning);
    if errors + warnings > 0 {
        text.push_str(&format!(
            "{}, {}\n",
            counted(errors, "error"),
            counted(warnings, "warning")
        ));
    }
    print(&text);
}

/// Prints one line.
pub fn line(text: &str) {
    print(&format!("{text}\n"));
}

fn print(text: &str) {
    // A reader that closed the pipe has seen enough.
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// A number with an English noun.
pub fn counted(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}
