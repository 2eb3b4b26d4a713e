//! `tartip serve`: the site from memory, made anew after every change, and shown anew in the browser.
//!
//! In the order data flows: [`watch`] tells when the files changed and are quiet again; a walk of the pipeline makes a
//! [`generation`] of the site, which stands in one place, [`current`], for all to take; [`loopback`] is where browsers
//! come in; [`connections`] lets them in and keeps them in bounds; [`request`] reads what they ask; [`response`] is
//! what they get; [`preview`] adds to a page what reloads it and shows problems; [`events`] tells a page of a newer
//! generation.

mod connections;
mod current;
mod error;
mod events;
mod generation;
mod loopback;
mod preview;
mod request;
mod response;
mod watch;

use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use crate::diagnostic::words::Tongue;
use crate::diagnostic::{Report, Sources};
use crate::pipeline::{self, Checked, Request};
use connections::Connections;
use current::Current;
use generation::{Generation, Pages, Problems};
use watch::Watch;

pub use error::ServeError;
pub use loopback::Loopback;

/// What the server tells the person who started it.
#[derive(Debug)]
pub enum News<'a> {
    /// The system's own notices of changes can't be had, so the files are looked through again and again.
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
        /// Whether the site is sound; if not, the pages of the last sound one are served.
        sound: bool,
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

/// Serves the site at `root` for as long as the program runs. What to make of it is asked anew each time (`request`), since the
/// day may have changed. Over the pages it speaks `tongue`.
///
/// # Errors
/// A folder that can't be watched, or a thread that the system refuses, before anything is served.
pub fn serve(
    loopback: Loopback,
    root: &Path,
    tongue: Tongue,
    request: impl Fn() -> Request,
    mut tell: impl FnMut(News<'_>),
) -> Result<(), ServeError> {
    // Watched first and read then, so that no change falls between the two.
    let mut watch = Watch::new(root)?;
    if let Some(words) = watch.polling() {
        tell(News::Polling { words });
    }
    let current = Arc::new(Current::default());
    make(&current, tongue, &request, &mut tell);
    let connections = Arc::new(Connections::new(loopback.port(), Arc::clone(&current)));
    for listener in loopback.into_listeners() {
        let connections = Arc::clone(&connections);
        thread::Builder::new()
            .name("accept".to_owned())
            .spawn(move || connections.accept(&listener))
            .map_err(ServeError::Thread)?;
    }
    tell(News::Ready);
    loop {
        watch.changed()?;
        make(&current, tongue, &request, &mut tell);
    }
}

/// Makes the next generation of the site, puts it in its place, and tells of it.
fn make(
    current: &Current,
    tongue: Tongue,
    request: &impl Fn() -> Request,
    tell: &mut impl FnMut(News<'_>),
) {
    let started = Instant::now();
    let request = request();
    let Checked {
        sources,
        report,
        sound,
    } = pipeline::check(&request);
    let is_sound = sound.is_some();
    let before = current.get();
    let generation = match sound {
        Some(sound) => Generation {
            number: before.number + 1,
            pages: Some(Arc::new(Pages::new(sound, request.as_of, tongue, &sources))),
            problems: None,
        },
        None => Generation {
            number: before.number + 1,
            pages: before.pages.clone(),
            problems: Some(Problems::draw(&report, &sources, tongue)),
        },
    };
    let number = generation.number;
    let pages = generation.pages.is_some();
    current.put(generation);
    tell(News::Made {
        report: &report,
        sources: &sources,
        sound: is_sound,
        pages,
        number,
        took: started.elapsed(),
    });
}
