//! Tells a page that a newer generation is there, as server-sent events.
//!
//! A page says which generation it was made from. If that is not the present one it is told so at once, so a change that comes
//! while the page is on its way is not lost.

use std::io::{self, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::current::Current;
use super::response::PROTECTION;

/// How often a sign of life is sent, which also finds pages that have gone.
const HEARTBEAT: Duration = Duration::from_secs(5);

/// After how many milliseconds a page asks again when the connection broke.
const RETRY: u32 = 1000;

/// Waits for another generation than the page's (`query` names it), tells it, and ends: the page loads itself anew.
///
/// # Errors
/// A page that has gone.
pub fn tell(mut stream: &TcpStream, current: &Current, query: &str) -> io::Result<()> {
    let known = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("since="))
        .unwrap_or_default();
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n{PROTECTION}\
         Connection: close\r\n\r\nretry: {RETRY}\n\n"
    );
    stream.write_all(head.as_bytes())?;
    loop {
        match current.other_than(known, HEARTBEAT) {
            Some(name) => {
                let event = format!("event: generation\ndata: {name}\n\n");
                return stream.write_all(event.as_bytes());
            }
            None => stream.write_all(b": still here\n\n")?,
        }
    }
}
