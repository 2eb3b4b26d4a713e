//! A bar on a terminal while many pages are made; nothing in a pipe.

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
}

impl Progress {
    /// Progress over `total` steps.
    pub(super) fn new(ui: UiLanguage, total: usize) -> Self {
        Self {
            total,
            done: AtomicUsize::new(0),
            started: Instant::now(),
            shown: std::io::stderr().is_terminal(),
            ui,
        }
    }

    /// One more step is done.
    pub(super) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        let every = (self.total / 100).max(1);
        if self.shown && done.is_multiple_of(every) && self.started.elapsed() > DELAY {
            let filled = CELLS * done / self.total.max(1);
            let bar = "#".repeat(filled) + &"-".repeat(CELLS - filled.min(CELLS));
            let made = self.ui.say(&Message::PagesMade {
                done,
                total: self.total,
            });
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
