//! Tells a page of a newer generation, as server-sent events.
//!
//! A page says which generation it was made from. If that is not the present one it is told so at
//! once, so a change that comes while the page is on its way is not lost.

use std::io::{self, Write};
use std::time::Duration;

use tiny_http::{HTTPVersion, Response};

use super::answer::headers;
use super::current::Current;

/// How often a sign of life is sent, which also finds pages that have gone.
const HEARTBEAT: Duration = Duration::from_secs(5);

/// After how many milliseconds a page asks again when the connection broke.
const RETRY: u32 = 1000;

/// Waits for another generation than the page's (`query` names it), tells it, and ends: the page
/// loads itself anew.
///
/// # Errors
/// A page that has gone.
pub(super) fn tell(mut page: impl Write, current: &Current, query: &str) -> io::Result<()> {
    let known = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("since="))
        .unwrap_or_default();
    // The head alone: tiny_http would gather the events of a body instead of sending each at once.
    let headers = headers("text/event-stream", "no-store");
    Response::new(200.into(), headers, io::empty(), None, None).raw_print(
        &mut page,
        HTTPVersion(1, 1),
        &[],
        true,
        None,
    )?;
    send(&mut page, &format!("retry: {RETRY}\n\n"))?;
    let name = loop {
        match current.other_than(known, HEARTBEAT) {
            Some(name) => break name,
            None => send(&mut page, ": still here\n\n")?,
        }
    };
    send(&mut page, &format!("event: generation\ndata: {name}\n\n"))?;
    send(&mut page, "")
}

/// Sends a text as one chunk (RFC 9112, section 7.1); the empty one is the last.
fn send(page: &mut impl Write, text: &str) -> io::Result<()> {
    write!(page, "{:x}\r\n{text}\r\n", text.len())?;
    page.flush()
}
