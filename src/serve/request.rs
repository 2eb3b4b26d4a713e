//! Reads what a browser asks, and refuses what is not a plain question for a page of this server.
//!
//! A head must come within a few seconds of its first byte and is bounded, so that a slow client costs one thread for that
//! long. The name in `Host` must be this machine's: a page of a foreign site whose name was made to lead here (DNS rebinding) would
//! carry its own. Nothing but GET and HEAD is answered, and neither brings a body.

use std::io::{self, ErrorKind, Read};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use percent_encoding::percent_decode_str;

use super::response::{Response, TEXT};

/// How long a connection may stand idle between questions.
const IDLE: Duration = Duration::from_secs(30);

/// How long a head may take from its first byte.
const PATIENCE: Duration = Duration::from_secs(5);

/// The longest head, in bytes; browsers stay far below.
const HEAD_LIMIT: usize = 16 * 1024;

/// The most headers.
const HEADERS: usize = 64;

/// A question.
#[derive(Debug, PartialEq, Eq)]
pub struct HttpRequest {
    /// Whether only the head of the answer is asked for.
    pub head_only: bool,
    /// The path, decoded; begins with `/`.
    pub path: String,
    /// What stands after `?`.
    pub query: String,
    /// Whether the connection ends with the answer.
    pub close: bool,
}

/// Why a question is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Not HTTP/1, or not a path.
    Malformed,
    /// Another name than this machine's, or none.
    ForeignHost,
    /// Not GET or HEAD.
    Method,
    /// A body.
    Body,
    /// Too long a head.
    TooLong,
    /// A head that did not come to its end in time.
    TooSlow,
}

impl Refusal {
    /// The answer to it.
    pub fn response(self) -> Response {
        let (status, words) = match self {
            Self::Malformed => (400, "This is not a request for a page.\n"),
            Self::ForeignHost => (
                403,
                "This server answers only to localhost, 127.0.0.1 and [::1], with its port.\n",
            ),
            Self::Method => (405, "This server answers GET and HEAD only.\n"),
            Self::Body => (413, "A request to this server has no body.\n"),
            Self::TooLong => (431, "The head of the request is too long.\n"),
            Self::TooSlow => (408, "The request did not come to its end in time.\n"),
        };
        let response = Response::new(status, TEXT, words);
        match self {
            Self::Method => response.with("Allow", "GET, HEAD"),
            _ => response,
        }
    }
}

/// What came of waiting for a question.
#[derive(Debug, PartialEq, Eq)]
pub enum Received {
    /// A question.
    Request(HttpRequest),
    /// One that is refused.
    Refused(Refusal),
    /// The connection ended, or stood idle too long.
    Closed,
}

/// The questions of one connection, one after the other.
#[derive(Debug)]
pub struct Requests<'a> {
    stream: &'a TcpStream,
    port: u16,
    /// What has come and is not yet read.
    buffer: Vec<u8>,
}

impl<'a> Requests<'a> {
    /// The questions that come over `stream` to the server on `port`.
    pub fn new(stream: &'a TcpStream, port: u16) -> Self {
        Self {
            stream,
            port,
            buffer: Vec::new(),
        }
    }

    /// Waits for the next question.
    pub fn receive(&mut self) -> Received {
        let mut until = Instant::now()
            + if self.buffer.is_empty() {
                IDLE
            } else {
                PATIENCE
            };
        loop {
            if let Some(length) = head_length(&self.buffer) {
                let received = read(&self.buffer[..length], self.port);
                self.buffer.drain(..length);
                return received;
            }
            if self.buffer.len() >= HEAD_LIMIT {
                return Received::Refused(Refusal::TooLong);
            }
            let first = self.buffer.is_empty();
            match self.more(until) {
                Ok(0) => return Received::Closed,
                Ok(_) if first => until = Instant::now() + PATIENCE,
                Ok(_) => {}
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) if first || !is_late(&error) => return Received::Closed,
                Err(_) => return Received::Refused(Refusal::TooSlow),
            }
        }
    }

    /// Takes in what has come, waiting for it until a moment.
    fn more(&mut self, until: Instant) -> io::Result<usize> {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(ErrorKind::TimedOut.into());
        }
        self.stream.set_read_timeout(Some(left))?;
        let mut bytes = [0; 4096];
        let count = self.stream.read(&mut bytes)?;
        self.buffer.extend_from_slice(&bytes[..count]);
        Ok(count)
    }
}

/// A timeout, by the names that systems give it.
fn is_late(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)
}

/// The length of the first head, its empty line included, if it has come to its end.
fn head_length(bytes: &[u8]) -> Option<usize> {
    // Empty lines before a head are passed over (RFC 9112, section 2.2).
    let start = bytes.iter().position(|byte| !b"\r\n".contains(byte))?;
    let mut after_line = false;
    for (at, byte) in bytes.iter().enumerate().skip(start) {
        match byte {
            b'\n' if after_line => return Some(at + 1),
            b'\n' => after_line = true,
            b'\r' => {}
            _ => after_line = false,
        }
    }
    None
}

fn read(head: &[u8], port: u16) -> Received {
    match understand(head, port) {
        Ok(request) => Received::Request(request),
        Err(refusal) => Received::Refused(refusal),
    }
}

fn understand(head: &[u8], port: u16) -> Result<HttpRequest, Refusal> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    match parsed.parse(head) {
        Ok(httparse::Status::Complete(_)) => {}
        Err(httparse::Error::TooManyHeaders) => return Err(Refusal::TooLong),
        Ok(httparse::Status::Partial) | Err(_) => return Err(Refusal::Malformed),
    }
    let values = |name: &'static str| {
        let named = move |header: &&httparse::Header<'_>| header.name.eq_ignore_ascii_case(name);
        parsed
            .headers
            .iter()
            .filter(named)
            .map(|header| header.value)
    };
    let mut hosts = values("host");
    match (hosts.next(), hosts.next()) {
        (Some(host), None) if is_this_machine(host, port) => {}
        (Some(_), None) => return Err(Refusal::ForeignHost),
        _ => return Err(Refusal::Malformed),
    }
    let head_only = match parsed.method {
        Some("GET") => false,
        Some("HEAD") => true,
        _ => return Err(Refusal::Method),
    };
    if values("content-length").any(|length| length.trim_ascii() != b"0")
        || values("transfer-encoding").next().is_some()
    {
        return Err(Refusal::Body);
    }
    let target = parsed.path.unwrap_or_default();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    if !path.starts_with('/') {
        return Err(Refusal::Malformed);
    }
    let path = percent_decode_str(path)
        .decode_utf8()
        .map_err(|_| Refusal::Malformed)?;
    let asks_to_close = values("connection").any(|value| {
        let mut words = value.split(|byte| *byte == b',');
        words.any(|word| word.trim_ascii().eq_ignore_ascii_case(b"close"))
    });
    Ok(HttpRequest {
        head_only,
        path: path.into_owned(),
        query: query.to_owned(),
        close: asks_to_close || parsed.version != Some(1),
    })
}

/// Whether `Host` names this server, by any of the names of the loopback and by its port.
fn is_this_machine(host: &[u8], port: u16) -> bool {
    let Ok(host) = std::str::from_utf8(host.trim_ascii()) else {
        return false;
    };
    let names = ["localhost", "127.0.0.1", "[::1]"];
    names.into_iter().any(|name| {
        let (Some(start), Some(rest)) = (host.get(..name.len()), host.get(name.len()..)) else {
            return false;
        };
        let port_said = match rest.strip_prefix(':') {
            Some(digits) => digits == port.to_string(),
            None => rest.is_empty() && port == 80,
        };
        start.eq_ignore_ascii_case(name) && port_said
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn asked(head: &str) -> Result<HttpRequest, Refusal> {
        understand(head.as_bytes(), 8000)
    }

    fn with(line: &str) -> Result<HttpRequest, Refusal> {
        asked(&format!("{line}\r\nHost: localhost:8000\r\n\r\n"))
    }

    #[test]
    fn a_plain_question_is_understood() {
        let request = with("GET /kk/%D3%99.html?a=%41 HTTP/1.1").unwrap();
        assert_eq!(request.path, "/kk/ә.html");
        assert_eq!(request.query, "a=%41");
        assert!(!request.head_only && !request.close);
        assert!(with("HEAD / HTTP/1.1").unwrap().head_only);
        assert!(with("GET / HTTP/1.0").unwrap().close);
        assert!(
            with("GET / HTTP/1.1\r\nConnection: x, Close")
                .unwrap()
                .close
        );
    }

    #[test]
    fn only_the_names_of_this_machine_with_its_port_are_answered() {
        for host in [
            "localhost:8000",
            "LocalHost:8000",
            "127.0.0.1:8000",
            "[::1]:8000",
        ] {
            assert!(is_this_machine(host.as_bytes(), 8000), "{host}");
        }
        for host in [
            "",
            "localhost",
            "localhost:8001",
            "localhost:80000",
            "localhost:08000",
            "localhost.:8000",
            "localhost.evil.example:8000",
            "evil.example",
            "evil.example:8000",
            "127.0.0.1.evil.example:8000",
            "127.0.0.2:8000",
            "0.0.0.0:8000",
            "::1:8000",
            "user@localhost:8000",
            "localhost:8000,localhost:8000",
            "ә",
        ] {
            assert!(!is_this_machine(host.as_bytes(), 8000), "{host}");
        }
        assert!(is_this_machine(b"localhost", 80));
    }

    #[test]
    fn what_is_no_question_for_a_page_is_refused() {
        for (line, refusal) in [
            ("POST / HTTP/1.1", Refusal::Method),
            ("OPTIONS * HTTP/1.1", Refusal::Method),
            ("CONNECT localhost:8000 HTTP/1.1", Refusal::Method),
            ("get / HTTP/1.1", Refusal::Method),
            ("GET http://localhost:8000/ HTTP/1.1", Refusal::Malformed),
            ("GET ../etc/passwd HTTP/1.1", Refusal::Malformed),
            ("GET /%ff HTTP/1.1", Refusal::Malformed),
            ("GET / HTTP/2.0", Refusal::Malformed),
            ("GET /", Refusal::Malformed),
            ("GET / HTTP/1.1\r\nContent-Length: 1", Refusal::Body),
            (
                "GET / HTTP/1.1\r\nContent-Length: 0\r\nContent-Length: 9",
                Refusal::Body,
            ),
            (
                "GET / HTTP/1.1\r\nTransfer-Encoding: identity",
                Refusal::Body,
            ),
            ("GET / HTTP/1.1\r\nHost: localhost:8000", Refusal::Malformed),
        ] {
            assert_eq!(with(line), Err(refusal), "{line}");
        }
        assert_eq!(asked("GET / HTTP/1.1\r\n\r\n"), Err(Refusal::Malformed));
        let many = "A: b\r\n".repeat(HEADERS);
        assert_eq!(
            with(&format!("GET / HTTP/1.1\r\n{}", many.trim_end())),
            Err(Refusal::TooLong)
        );
    }

    #[test]
    fn a_head_ends_with_its_empty_line() {
        assert_eq!(head_length(b"GET / HTTP/1.1\r\nA: b\r\n"), None);
        assert_eq!(head_length(b"GET /\r\n\r\nGET /\r\n\r\n"), Some(9));
        assert_eq!(head_length(b"\r\n\r\nGET /\n\nx"), Some(11));
        assert_eq!(head_length(b"\r\n\r\n"), None);
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = head_length(&bytes);
            let _ = understand(&bytes, 8000);
        }

        #[test]
        fn no_question_that_is_understood_lacks_a_rooted_path(target in "[ -~]{0,40}") {
            if let Ok(request) = with(&format!("GET {target} HTTP/1.1")) {
                prop_assert!(request.path.starts_with('/'));
            }
        }
    }
}
