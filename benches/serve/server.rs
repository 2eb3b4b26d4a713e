//! The running command.

use std::fs;
use std::io::{self, BufRead, BufReader};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;

use super::browser;

/// The day that the site is made for.
const AS_OF: &str = "2026-11-22";

/// A running `tartip serve`; ended with its owner.
pub(crate) struct Server {
    child: Child,
    port: u16,
}

impl Server {
    /// Serves a site on a free port; returns when it is ready.
    pub(crate) fn start(site: &Path) -> io::Result<Self> {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tartip"))
            .args(["serve", "--port", "0", "--as-of", AS_OF, "--root"])
            .arg(site)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()?;
        let said = child
            .stderr
            .take()
            .ok_or(io::Error::other("it says nothing"))?;
        let mut lines = BufReader::new(said).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let (_, rest) = line.split_once("http://localhost:")?;
            rest.split('/').next()?.parse().ok()
        });
        let server = Self {
            child,
            port: port.unwrap_or_default(),
        };
        if port.is_none() {
            return Err(io::Error::other("the site is not served"));
        }
        // What it says meanwhile is taken, so that it never waits for that.
        thread::spawn(move || lines.for_each(drop));
        Ok(server)
    }

    /// The page at an address.
    pub(crate) fn get(&self, address: &str) -> io::Result<String> {
        browser::get(self.port, address)
    }

    /// A connection over which it tells of another generation than that of a page.
    pub(crate) fn events(&self, page: &str) -> io::Result<TcpStream> {
        browser::events(self.port, page)
    }

    /// The memory that it holds, in MB; 0 where the system does not say.
    pub(crate) fn memory(&self) -> u64 {
        let path = format!("/proc/{}/status", self.child.id());
        let status = fs::read_to_string(path).unwrap_or_default();
        let held = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let held = held.and_then(|held| held.split_whitespace().next()?.parse::<u64>().ok());
        held.unwrap_or_default() / 1024
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
