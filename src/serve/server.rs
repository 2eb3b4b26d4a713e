//! Lets browsers in and answers them: tiny_http reads what they ask, and each question is answered
//! in a thread of its own.
//!
//! A browser that leaves its answer lying, or waits for events, so keeps nobody else waiting.

use std::io::{self, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use tiny_http::{HTTPVersion, Method, Request};

use super::answer::Answer;
use super::current::Current;
use super::{events, policy, preview};

/// A pause after the system refused a connection.
const PAUSE: Duration = Duration::from_secs(1);

/// How often, and with how many connections, the queue of tiny_http is moved on.
const NUDGE: (Duration, usize) = (Duration::from_millis(250), 4);

/// Answers browsers from what is current.
#[derive(Debug)]
pub(super) struct Server {
    port: u16,
    current: Arc<Current>,
}

impl Server {
    /// A server that is known by its port, and answers from what is `current`.
    pub(super) fn new(port: u16, current: Arc<Current>) -> Self {
        Self { port, current }
    }

    /// Answers whoever comes to `listener`, for as long as the program runs.
    ///
    /// # Errors
    /// A listener that can't be shared, or a thread that the system refuses.
    pub(super) fn listen(self: &Arc<Self>, listener: Arc<TcpListener>) -> io::Result<()> {
        let shared = listener.try_clone()?;
        let http = tiny_http::Server::from_listener(shared, None).map_err(io::Error::other)?;
        let server = Arc::clone(self);
        thread::Builder::new()
            .name("requests".to_owned())
            .spawn(move || server.receive(&http, &listener))?;
        Ok(())
    }

    fn receive(self: &Arc<Self>, http: &tiny_http::Server, listener: &Arc<TcpListener>) {
        loop {
            match http.recv() {
                Ok(request) => {
                    let server = Arc::clone(self);
                    // Where there is no thread for it, the request is dropped, and tiny_http
                    // answers 500.
                    let _ = thread::Builder::new()
                        .name("answer".to_owned())
                        .spawn(move || server.answer(request));
                }
                // After one refused connection tiny_http lets nobody in any more, though it still
                // hears those who are in.
                Err(_) => loop {
                    thread::sleep(PAUSE);
                    if self.listen(Arc::clone(listener)).is_ok() {
                        break;
                    }
                },
            }
        }
    }

    fn answer(&self, request: Request) {
        let answer = match policy::admit(&request, self.port) {
            Err(refusal) => refusal.answer(),
            Ok(asked) if asked.path == preview::EVENTS && *request.method() == Method::Get => {
                // A page that has gone needs to hear no more.
                let _ = events::tell(request.into_writer(), &self.current, &asked.query);
                return;
            }
            Ok(asked) => self.find(&asked.path),
        };
        // A browser that has gone does not want its answer any more.
        let _ = give(request, answer);
    }

    fn find(&self, path: &str) -> Answer {
        if let Some(answer) = preview::file(path) {
            return answer;
        }
        let generation = self.current.get();
        let name = self.current.name(&generation);
        generation.answer(path, &name)
    }
}

/// Sees to it that no connection is forgotten. A thread of tiny_http 0.12 panics at a connection
/// that was reset before it was heard, and what was in the queue for that thread then lies there
/// until other connections come: each takes one out (measured: after 1 of 10 bursts of fifty such
/// connections the next browser waited for good). So others come, and say nothing.
///
/// # Errors
/// A listener that can't say its address, or a thread that the system refuses.
pub(super) fn keep_awake(listener: &TcpListener) -> io::Result<()> {
    let address = listener.local_addr()?;
    let nudge = move || {
        loop {
            let (pause, connections) = NUDGE;
            thread::sleep(pause);
            for _ in 0..connections {
                // Where none can be made, no other is waiting either.
                let _ = TcpStream::connect(address);
            }
        }
    };
    thread::Builder::new()
        .name("nudge".to_owned())
        .spawn(nudge)?;
    Ok(())
}

/// Gives an answer that ends its connection, as those of HTTP/1.0 do.
///
/// tiny_http keeps a thread with each open connection, and when several come at once it may have
/// one wait for a thread that another keeps (1 of 100 bursts of six, measured). Over connections
/// that end with their answer, that wait is one for an answer.
fn give(request: Request, answer: Answer) -> io::Result<()> {
    let head_only = *request.method() == Method::Head;
    let mut browser = request.into_writer();
    answer.raw_print(&mut browser, HTTPVersion(1, 0), &[], head_only, None)?;
    browser.flush()
}
