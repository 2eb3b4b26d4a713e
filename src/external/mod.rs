//! Asks the addresses outside the site whether they still lead anywhere: the one part of the
//! program that makes requests, and only for `check --external`.
//!
//! In the order data flows: [`cache`] knows what was answered lately; `crew` shares the rest out
//! among a few threads; `ask` asks one address, with patience, and follows where it leads; `pace`
//! lets one request at a time to each host; `location` joins the address that a redirect names;
//! `client` makes one `request`; [`network`] says which addresses of networks may be asked at all.
//! [`Answer`] is what comes of it.

mod answer;
mod ask;
pub mod cache;
#[cfg(feature = "external")]
mod client;
#[cfg(not(feature = "external"))]
#[path = "no_client.rs"]
mod client;
mod crew;
mod location;
pub mod network;
mod pace;
mod request;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

pub use answer::{Answer, Asked, Unknown};
pub use crew::ask_all;

/// Whether the program was built with what asks.
pub const AVAILABLE: bool = cfg!(feature = "external");

/// How addresses are asked.
#[derive(Debug, Clone)]
pub struct Config {
    /// How many hosts are asked at once.
    pub hosts_at_once: usize,
    /// How long after an answer the same host is left alone.
    pub host_pause: Duration,
    /// How long one request may take.
    pub timeout: Duration,
    /// How often an address is asked that gives no clear answer.
    pub attempts: u32,
    /// How long is waited before the second attempt; before each further one twice as long.
    pub retry_pause: Duration,
    /// The longest wait that a host may ask for (`Retry-After`).
    pub longest_wait: Duration,
    /// Whether private networks and any port may be asked, and by way of the proxy that the
    /// environment names: behind a proxy nobody sees where a name leads.
    pub allow_private: bool,
    /// Where answers are kept; nowhere if not given.
    pub cache: Option<PathBuf>,
    /// Whether addresses are asked of which an answer is kept, too.
    pub fresh: bool,
    /// The time, in seconds since 1970.
    pub now: u64,
    /// Where every name leads, in place of what DNS says: for tests. Numbers lead where they lead.
    pub everything_at: Option<SocketAddr>,
}

impl Config {
    /// How people's sites are asked at this time.
    pub fn new(now: u64) -> Self {
        Self {
            hosts_at_once: 8,
            host_pause: Duration::from_millis(500),
            timeout: Duration::from_secs(20),
            attempts: 3,
            retry_pause: Duration::from_secs(2),
            longest_wait: Duration::from_secs(60),
            allow_private: false,
            cache: None,
            fresh: false,
            now,
            everything_at: None,
        }
    }
}
