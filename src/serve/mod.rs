//! `tartip serve`: the site from memory, made anew after every change, and shown anew in the
//! browser.
//!
//! In the order data flows: [`watch`] tells when the files changed and are quiet again; a walk of
//! the pipeline makes a [`generation`] of the site, which stands in one place, [`current`], for all
//! to take; [`loopback`] is where browsers come in; [`server`] lets them in and answers them;
//! [`policy`] says who is answered; [`answer`] is what they get; [`preview`] adds to a page what
//! reloads it and shows problems; [`events`] tells a page of a newer generation.

mod answer;
mod current;
mod error;
mod events;
mod generation;
mod loopback;
mod policy;
mod preview;
mod problems;
mod server;
mod watch;

use self::problems::Problems;
use crate::language::UiLanguage;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::diagnostic::{Report, Sources};
use crate::pipeline::{Kept, Request};
use current::Current;
use generation::{Generation, Pages};
use server::Server;
use watch::Watch;

pub use error::ServeError;
pub use loopback::Loopback;

/// How long the browser has to load a page anew before the texts are read.
const BATCH_DELAY: Duration = Duration::from_millis(250);

/// What the server tells the person who started it.
#[derive(Debug)]
pub enum Event<'a> {
    /// The system's own notices of changes can't be had, so the files are looked through again and
    /// again.
    Polling {
        /// Why, in the system's words.
        words: &'a str,
    },
    /// The site was loaded and checked.
    Made {
        /// What was found.
        report: &'a Report,
        /// Where it was found.
        sources: &'a Sources,
        /// Whether the site is valid; if not, the pages of the last valid one are served.
        valid: bool,
        /// Whether there are pages to serve.
        pages: bool,
        /// How many times the site was made, this one included.
        number: u64,
        /// How long it took.
        took: Duration,
    },
    /// Browsers are answered from now on.
    Ready,
}

/// Serves a site for as long as the program runs. What to make of it is asked again each time
/// (`request`), since the day may have changed. Over the pages it speaks `ui`.
///
/// # Errors
/// A folder that can't be watched, or a thread that the system refuses, before anything is served.
pub fn serve(
    loopback: Loopback,
    ui: UiLanguage,
    request: impl Fn() -> Request,
    mut tell: impl FnMut(Event<'_>),
) -> Result<(), ServeError> {
    // Watched first and read then, so that no change falls between the two.
    let mut watch = Watch::new(request().folder())?;
    if let Some(words) = watch.polling() {
        tell(Event::Polling { words });
    }
    let current = Arc::new(Current::default());
    let maker = Maker {
        current: Arc::clone(&current),
        ui,
    };
    let started = Instant::now();
    let mut kept = Kept::load(&request());
    let made = maker.make(&mut kept, started, &request());
    while kept.read_on() {}
    made.tell(&kept, &mut tell);
    let server = Arc::new(Server::new(loopback.port(), Arc::clone(&current)));
    for listener in loopback.into_listeners() {
        let listening =
            server::keep_awake(&listener).and_then(|()| server.listen(Arc::new(listener)));
        listening.map_err(ServeError::Thread)?;
    }
    tell(Event::Ready);
    let mut changes = watch.changed()?;
    loop {
        let started = Instant::now();
        let request = request();
        kept = kept.updated(&request, &changes);
        let made = maker.make(&mut kept, started, &request);
        // The browser has the processor first, and the next change after it: warnings about files
        // that have changed again already help nobody.
        let mut next = watch.changed_within(BATCH_DELAY)?;
        while next.is_none() && kept.read_on() {
            next = watch.changed_within(Duration::ZERO)?;
        }
        made.tell(&kept, &mut tell);
        changes = match next {
            Some(changes) => changes,
            None => watch.changed()?,
        };
    }
}

/// What came of making a generation.
struct Made {
    valid: bool,
    pages: bool,
    number: u64,
    took: Duration,
}

/// Makes generations of the site and puts them in their place.
struct Maker {
    current: Arc<Current>,
    ui: UiLanguage,
}

impl Maker {
    /// The generation of what is kept; `started` is when the making of it began.
    fn make(&self, kept: &mut Kept, started: Instant, request: &Request) -> Made {
        let ready = kept.ready();
        let valid = ready.is_ok();
        let before = self.current.get();
        let number = before.number + 1;
        let (sources, ui) = (kept.sources(), self.ui);
        let generation = match ready {
            Ok(ready) => {
                let before = before.pages.as_deref();
                let pages = Pages::new(ready, request.as_of, ui, sources, before);
                Generation {
                    number,
                    pages: Some(Arc::new(pages)),
                    problems: None,
                }
            }
            Err(report) => Generation {
                number,
                pages: before.pages.clone(),
                problems: Some(Problems::draw(&report, sources, ui)),
            },
        };
        let pages = generation.pages.is_some();
        self.current.put(generation);
        Made {
            valid,
            pages,
            number,
            took: started.elapsed(),
        }
    }
}

impl Made {
    /// Tells of it, with what was found so far.
    fn tell(self, kept: &Kept, tell: &mut impl FnMut(Event<'_>)) {
        tell(Event::Made {
            report: &kept.report(),
            sources: kept.sources(),
            valid: self.valid,
            pages: self.pages,
            number: self.number,
            took: self.took,
        });
    }
}
