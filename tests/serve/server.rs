//! The command serving a site of its own, and questions put to it byte by byte.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use super::sandbox::{DAY, Sandbox};

/// How long a test waits for what must come: far longer than it takes, on any machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// How long a test watches for what must not come: longer than any changes are gathered for when
/// they are few.
pub(crate) const CALM: Duration = Duration::from_millis(1500);

/// A running `tartip serve`; ended with its owner.
pub(crate) struct Server {
    child: Child,
    /// What it printed, line by line.
    lines: Mutex<Receiver<String>>,
    /// Its port.
    pub port: u16,
    /// The site it serves.
    pub site: Sandbox,
}

/// An answer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    /// The status code; 0 if there was no answer at all.
    pub status: u16,
    /// The head, its first line included.
    pub head: String,
    /// The body.
    pub body: String,
}

impl Server {
    /// Serves the site that `tartip new site` makes.
    pub(crate) fn new() -> Self {
        Self::of(Sandbox::new())
    }

    /// Serves a site on a free port.
    pub(crate) fn of(site: Sandbox) -> Self {
        let command = site.command(["serve", "--port", "0", "--as-of", DAY]);
        Self::by(command, site)
    }

    /// Serves a site by a command that leads to `tartip serve`.
    pub(crate) fn by(mut command: Command, site: Sandbox) -> Self {
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let stderr = BufReader::new(child.stderr.take().unwrap());
        let (sender, lines) = mpsc::channel();
        thread::spawn(move || {
            for line in stderr.lines().map_while(Result::ok) {
                let _ = sender.send(line);
            }
        });
        let mut server = Self {
            child,
            lines: Mutex::new(lines),
            port: 0,
            site,
        };
        let said = server.says("http://localhost:");
        let port = said.split("localhost:").nth(1).unwrap();
        server.port = port.split('/').next().unwrap().parse().unwrap();
        server
    }

    /// Waits until the server prints a line with these words, and gives that line.
    #[track_caller]
    pub(crate) fn says(&self, words: &str) -> String {
        let until = Instant::now() + PATIENCE;
        let mut said = String::new();
        loop {
            let left = until.saturating_duration_since(Instant::now());
            match self.lines.lock().unwrap().recv_timeout(left) {
                Ok(line) if line.contains(words) => return line,
                Ok(line) => said = said + &line + "\n",
                Err(_) => panic!("it did not say `{words}` but\n{said}"),
            }
        }
    }

    /// The id of the process.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// How it ended, once it has.
    pub(crate) fn ends(&mut self) -> ExitStatus {
        self.child.wait().unwrap()
    }

    /// A connection to it.
    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// What it answers to these bytes, until it closes the connection.
    pub(crate) fn tell(&self, bytes: &[u8]) -> Answer {
        let mut stream = self.connect();
        // It may refuse before all is said.
        let _ = stream.write_all(bytes);
        Answer::read(&mut stream)
    }

    /// What it answers to a method and a target.
    pub(crate) fn ask(&self, method: &str, target: &str) -> Answer {
        let port = self.port;
        self.tell(
            format!(
                "{method} {target} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
            )
            .as_bytes(),
        )
    }

    /// What it answers to a browser that opens an address.
    pub(crate) fn get(&self, target: &str) -> Answer {
        self.ask("GET", target)
    }

    /// The name of the present generation, as it stands in a page.
    pub(crate) fn name(&self) -> String {
        let page = self.get("/kk/").body;
        let (_, after) = page.split_once("data-generation=\"").unwrap();
        after.split('"').next().unwrap().to_owned()
    }

    /// The number of the present generation.
    pub(crate) fn number(&self) -> u64 {
        let name = self.name();
        name.rsplit('.').next().unwrap().parse().unwrap()
    }

    /// Waits until a page has (or has not) these words.
    #[track_caller]
    pub(crate) fn shows(&self, target: &str, words: &str, wanted: bool) {
        until(&format!("{words} in {target}: {wanted}"), || {
            self.get(target).body.contains(words) == wanted
        });
    }

    /// Passes if exactly one more generation comes of `change`.
    #[track_caller]
    pub(crate) fn makes_one(&self, change: impl FnOnce(&Sandbox)) {
        let before = self.number();
        change(&self.site);
        until("the next generation", || self.number() > before);
        thread::sleep(CALM);
        assert_eq!(self.number(), before + 1, "one change makes one generation");
    }

    /// Passes if no generation comes of `change`.
    #[track_caller]
    pub(crate) fn makes_none(&self, change: impl FnOnce(&Sandbox)) {
        let before = self.number();
        change(&self.site);
        thread::sleep(CALM);
        assert_eq!(self.number(), before);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Answer {
    /// Reads an answer until the connection is closed.
    pub(crate) fn read(stream: &mut TcpStream) -> Self {
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
        Self {
            status: status.unwrap_or(0),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    /// Passes if the status is this.
    #[track_caller]
    pub(crate) fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}\n{}", self.head, self.body);
        self
    }

    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (found, value) = line.split_once(": ")?;
            found.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

/// Waits until something is so.
#[track_caller]
pub(crate) fn until(what: &str, mut so: impl FnMut() -> bool) {
    let end = Instant::now() + PATIENCE;
    while !so() {
        assert!(Instant::now() < end, "waited in vain for {what}");
        thread::sleep(Duration::from_millis(20));
    }
}
