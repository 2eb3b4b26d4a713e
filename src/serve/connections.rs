//! Lets browsers in, a thread for each connection, and keeps their number in bounds.
//!
//! When there are too many, the one that has asked nothing for the longest time is closed: a crowd of clients that
//! say nothing, or say it slowly, cannot keep a browser out, and whatever a browser loses it asks for again.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind, Read};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::current::Current;
use super::events;
use super::preview;
use super::request::{HttpRequest, Received, Requests};
use super::response::Response;

/// How many connections stand open at once. A browser has six to one host, of which one awaits events.
const LIMIT: usize = 128;

/// How long a client may leave an answer lying.
const WRITE_PATIENCE: Duration = Duration::from_secs(10);

/// How much a client that was refused may still say, and for how long, so that it hears why.
const FAREWELL: (u64, Duration) = (256 * 1024, Duration::from_secs(1));

/// A pause after the system refused a connection, mostly because too many files are open, while one of them is closed.
const BREATH: Duration = Duration::from_millis(50);

/// The open connections of a server.
#[derive(Debug)]
pub struct Connections {
    port: u16,
    current: Arc<Current>,
    open: Mutex<Open>,
}

#[derive(Debug, Default)]
struct Open {
    next: u64,
    /// By number: the connection, and when it last asked something.
    streams: BTreeMap<u64, (Arc<TcpStream>, Instant)>,
}

impl Connections {
    /// None as yet, to the server on `port` that answers from what is `current`.
    pub fn new(port: u16, current: Arc<Current>) -> Self {
        Self {
            port,
            current,
            open: Mutex::default(),
        }
    }

    /// Lets in whoever comes, for ever.
    pub fn accept(self: &Arc<Self>, listener: &TcpListener) {
        loop {
            match listener.accept() {
                Ok((stream, _)) => self.admit(stream),
                Err(error) if error.kind() == ErrorKind::ConnectionAborted => {}
                Err(_) => {
                    self.open().close_one();
                    thread::sleep(BREATH);
                }
            }
        }
    }

    fn admit(self: &Arc<Self>, stream: TcpStream) {
        let stream = Arc::new(stream);
        let number = self.open().admit(Arc::clone(&stream));
        let connections = Arc::clone(self);
        let spawned = thread::Builder::new()
            .name("connection".to_owned())
            .spawn(move || {
                // A client that goes in the middle has what it wanted, or does not want it.
                let _ = connections.talk(number, &stream);
                connections.open().streams.remove(&number);
            });
        if spawned.is_err() {
            self.open().streams.remove(&number);
        }
    }

    /// Answers all that is asked over a connection.
    fn talk(&self, number: u64, stream: &TcpStream) -> io::Result<()> {
        // Answers are written in one piece: there is nothing to wait for.
        stream.set_nodelay(true)?;
        stream.set_write_timeout(Some(WRITE_PATIENCE))?;
        let mut requests = Requests::new(stream, self.port);
        loop {
            match requests.receive() {
                Received::Closed => return Ok(()),
                Received::Refused(refusal) => {
                    refusal.response().write(&mut &*stream, false, true)?;
                    return part(stream);
                }
                Received::Request(request) => {
                    self.open().asked(number);
                    if request.path == preview::EVENTS && !request.head_only {
                        return events::tell(stream, &self.current, &request.query);
                    }
                    let response = self.answer(&request);
                    response.write(&mut &*stream, request.head_only, request.close)?;
                    if request.close {
                        return part(stream);
                    }
                }
            }
        }
    }

    fn answer(&self, request: &HttpRequest) -> Response {
        if let Some(response) = preview::file(&request.path) {
            return response;
        }
        let generation = self.current.get();
        let name = self.current.name(&generation);
        generation.answer(&request.path, &name)
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    /// Takes in a connection and gives it a number; closes another if there are too many.
    fn admit(&mut self, stream: Arc<TcpStream>) -> u64 {
        if self.streams.len() >= LIMIT {
            self.close_one();
        }
        let number = self.next;
        self.next += 1;
        self.streams.insert(number, (stream, Instant::now()));
        number
    }

    /// Closes the connection over which nothing was asked for the longest time.
    fn close_one(&mut self) {
        let oldest = self.streams.iter().min_by_key(|(_, (_, asked))| *asked);
        if let Some(number) = oldest.map(|(number, _)| *number)
            && let Some((stream, _)) = self.streams.remove(&number)
        {
            // Its thread, which waits for it, ends by this.
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    fn asked(&mut self, number: u64) {
        if let Some((_, asked)) = self.streams.get_mut(&number) {
            *asked = Instant::now();
        }
    }
}

/// Ends a connection so that the client reads the answer: closing while it still talks would take the answer back.
fn part(stream: &TcpStream) -> io::Result<()> {
    let (most, patience) = FAREWELL;
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(patience))?;
    let until = Instant::now() + patience;
    let mut rest = stream.take(most);
    let mut bytes = [0; 4096];
    while Instant::now() < until && rest.read(&mut bytes)? > 0 {}
    Ok(())
}
