//! One request at a time for each host, and a pause after it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// When each host was asked last.
#[derive(Debug)]
pub(super) struct Paces {
    pause: Duration,
    hosts: Mutex<BTreeMap<String, Arc<Mutex<Option<Instant>>>>>,
}

impl Paces {
    /// Nobody was asked yet; `pause` is how long a host is left alone after an answer.
    pub(super) fn new(pause: Duration) -> Self {
        Self {
            pause,
            hosts: Mutex::default(),
        }
    }

    /// Asks a host when nobody else does, and not too soon after the last time.
    pub(super) fn in_turn<T>(&self, host: &str, request: impl FnOnce() -> T) -> T {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        let turn = Arc::clone(hosts.entry(host.to_ascii_lowercase()).or_default());
        drop(hosts);
        let mut last = turn.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(left) = last.and_then(|last| self.pause.checked_sub(last.elapsed())) {
            thread::sleep(left);
        }
        let answer = request();
        *last = Some(Instant::now());
        answer
    }
}
