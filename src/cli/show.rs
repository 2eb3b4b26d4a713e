//! Printing: reports and one-line summaries on standard error, so that standard output stays free.
//!
//! What can't be printed is not passed over: whoever redirected the output would take half a report
//! for a whole one.

use std::io::{self, ErrorKind, Write};
use std::sync::OnceLock;

use anstream::{AutoStream, ColorChoice};
use clap::builder::StyledStr;
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

/// Where a command prints, and in which language.
#[derive(Debug)]
pub(super) struct Screen {
    ui: UiLanguage,
    /// Set once something could not be printed.
    failed: OnceLock<()>,
}

impl Screen {
    /// Prints in this language.
    pub(super) fn new(ui: UiLanguage) -> Self {
        Self {
            ui,
            failed: OnceLock::new(),
        }
    }

    /// The language.
    pub(super) fn ui(&self) -> UiLanguage {
        self.ui
    }

    /// Whether something could not be printed that somebody may be waiting for.
    pub(super) fn failed(&self) -> bool {
        self.failed.get().is_some()
    }

    /// Prints a report, and how many problems it holds.
    pub(super) fn report(&self, report: &Report, sources: &Sources) {
        self.report_up_to(usize::MAX, report, sources);
    }

    /// The same with `most` of the problems at most, errors before warnings if there are more.
    pub(super) fn report_up_to(&self, most: usize, report: &Report, sources: &Sources) {
        let all = report.diagnostics().len();
        let mut foremost = Report::default();
        if all > most {
            foremost = report.foremost(most);
            foremost.sort(sources);
        }
        let ui = self.ui;
        let stderr = io::stderr();
        // By the terminal and what the environment says: NO_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM.
        let colour = AutoStream::choice(&stderr) != ColorChoice::Never;
        let width = match terminal_size_of(&stderr) {
            Some((Width(columns), _)) => usize::from(columns).max(NARROWEST),
            None => WIDTH,
        };
        let style = human::Style { colour, width, ui };
        let drawn = if all > most { &foremost } else { report };
        let mut text = human::draw(drawn, sources, style);
        if let Some(more @ 1..) = all.checked_sub(most) {
            text.push_str(&ui.say(&Message::NotShown { more }));
            text.push('\n');
        }
        let errors = report.count(Severity::Error);
        let warnings = report.count(Severity::Warning);
        if errors + warnings > 0 {
            text.push_str(&ui.say(&Message::Found { errors, warnings }));
            text.push('\n');
        }
        if colour {
            // Where a Windows console draws colours by other means, it is asked to by those.
            self.written(&write(AutoStream::always(stderr.lock()), &text));
        } else {
            self.print(&text);
        }
    }

    /// Prints a message in a line of its own.
    pub(super) fn say(&self, message: &Message<'_>) {
        self.print(&format!("{}\n", self.ui.say(message)));
    }

    /// Prints why the command can't do what was asked.
    pub(super) fn refusal(&self, message: &Message<'_>) {
        let error = crate::diagnostic::text::severity(self.ui, Severity::Error);
        self.print(&format!("{error}: {}\n", self.ui.say(message)));
    }

    /// Asks, in a line that the answer is typed into. Whether the question could be printed.
    pub(super) fn ask(&self, message: &Message<'_>) -> bool {
        let asked = write(io::stderr().lock(), &format!("{} ", self.ui.say(message)));
        self.written(&asked);
        asked.is_ok()
    }

    /// Prints what was asked for to standard output.
    pub(super) fn output(&self, text: &str) {
        self.put_out(&write(io::stdout().lock(), text));
    }

    /// Prints a page of help to standard output, or to standard error; in colours, where there is a
    /// terminal.
    pub(super) fn help(&self, page: &StyledStr, to_stderr: bool) {
        let text = page.ansi().to_string();
        if to_stderr {
            self.written(&write(AutoStream::auto(io::stderr()), &text));
        } else {
            self.put_out(&write(AutoStream::auto(io::stdout()), &text));
        }
    }

    /// Prints a text as it is to standard error.
    pub(super) fn print(&self, text: &str) {
        self.written(&write(io::stderr().lock(), text));
    }

    /// Notes what came of printing.
    fn written(&self, written: &io::Result<()>) {
        // A reader that closed the pipe has seen enough.
        if written
            .as_ref()
            .is_err_and(|error| error.kind() != ErrorKind::BrokenPipe)
        {
            _ = self.failed.set(());
        }
    }

    /// Notes what came of printing to standard output, and says it the first time.
    fn put_out(&self, written: &io::Result<()>) {
        let said = self.failed();
        self.written(written);
        if let Err(error) = written
            && self.failed()
            && !said
        {
            let fault = error.into();
            self.refusal(&Message::NotPrinted { fault });
        }
    }
}

/// Writes all of a text, past any buffer: what a buffer keeps may still fail.
fn write(mut stream: impl Write, text: &str) -> io::Result<()> {
    stream.write_all(text.as_bytes())?;
    stream.flush()
}

/// Columns for a text on standard output: those of the terminal, but `most` where it has more or is
/// none.
pub(super) fn columns(most: usize) -> usize {
    match terminal_size_of(io::stdout()) {
        Some((Width(columns), _)) => usize::from(columns).max(NARROWEST).min(most),
        None => most,
    }
}
