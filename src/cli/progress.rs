//! A bar on a terminal while many pages are made or addresses asked; nothing in a pipe.

use crate::language::UiLanguage;
use crate::messages::Message;
use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// A build shorter than this shows no bar.
const DELAY: Duration = Duration::from_millis(500);
const CELLS: usize = 30;

/// Progress over a known number of steps, told from any thread.
#[derive(Debug)]
pub(super) struct Progress {
    total: usize,
    done: AtomicUsize,
    started: Instant,
    shown: bool,
    ui: UiLanguage,
    words: fn(usize, usize) -> Message<'static>,
}

impl Progress {
    /// Progress over `total` pages to make.
    pub(super) fn new(ui: UiLanguage, total: usize) -> Self {
        Self::of(ui, total, |done, total| Message::PagesMade { done, total })
    }

    /// Progress over addresses to ask, how many will be told with each.
    pub(super) fn asking(ui: UiLanguage) -> Self {
        Self::of(ui, 0, |done, total| Message::AddressesAsked { done, total })
    }

    fn of(ui: UiLanguage, total: usize, words: fn(usize, usize) -> Message<'static>) -> Self {
        Self {
            words,
            total,
            done: AtomicUsize::new(0),
            started: Instant::now(),
            shown: std::io::stderr().is_terminal(),
            ui,
        }
    }

    /// One more step is done.
    pub(super) fn step(&self) {
        self.step_of(self.total);
    }

    /// One more step of so many is done.
    pub(super) fn step_of(&self, total: usize) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        let every = (total / 100).max(1);
        if self.shown && done.is_multiple_of(every) && self.started.elapsed() > DELAY {
            let filled = CELLS * done / total.max(1);
            let bar = "#".repeat(filled) + &"-".repeat(CELLS - filled.min(CELLS));
            let made = self.ui.say(&(self.words)(done, total));
            let _ = write!(std::io::stderr(), "\r[{bar}] {made}");
        }
    }
}

impl Drop for Progress {
    /// Clears the line for what is printed next.
    fn drop(&mut self) {
        if self.shown && self.started.elapsed() > DELAY {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}
