//! The one place where the present generation stands: taken by whoever answers, awaited by whoever
//! tells of the next.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::generation::Generation;

/// The present generation. The lock is held to take or to put a pointer, never while something is
/// made of it.
#[derive(Debug)]
pub(super) struct Current {
    /// Tells the generations of this run from those of another, of which a page may still stand in
    /// a browser.
    run: u128,
    generation: Mutex<Arc<Generation>>,
    changed: Condvar,
}

impl Default for Current {
    fn default() -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        Self {
            run: since.map_or(0, |time| time.as_millis()),
            generation: Mutex::default(),
            changed: Condvar::new(),
        }
    }
}

impl Current {
    /// The present generation.
    pub(super) fn get(&self) -> Arc<Generation> {
        Arc::clone(&self.lock())
    }

    /// Puts the next generation in place and wakes all who wait for it.
    pub(super) fn put(&self, generation: Generation) {
        let before = std::mem::replace(&mut *self.lock(), Arc::new(generation));
        self.changed.notify_all();
        // The old one goes when nobody answers from it any more; not under the lock, since it may
        // be large.
        drop(before);
    }

    /// The name of a generation, unlike that of any other of this or of an earlier run.
    pub(super) fn name(&self, generation: &Generation) -> String {
        format!("{:x}.{}", self.run, generation.number)
    }

    /// The name of the present generation as soon as it is another than `known`, at once if it is
    /// already; nothing if that takes longer than `patience`.
    pub(super) fn other_than(&self, known: &str, patience: Duration) -> Option<String> {
        let until = Instant::now() + patience;
        let mut guard = self.lock();
        loop {
            let name = self.name(&guard);
            if name != known {
                return Some(name);
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return None;
            }
            let (next, _) = self
                .changed
                .wait_timeout(guard, left)
                .unwrap_or_else(PoisonError::into_inner);
            guard = next;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Arc<Generation>> {
        // A pointer is whole whatever became of the thread that put it.
        self.generation
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbered(number: u64) -> Generation {
        Generation {
            number,
            ..Generation::default()
        }
    }

    #[test]
    fn a_page_of_an_older_generation_learns_so_at_once() {
        let current = Current::default();
        let old = current.name(&current.get());
        current.put(numbered(1));
        let new = current.other_than(&old, Duration::ZERO).unwrap();
        assert_eq!(new, current.name(&current.get()));
        assert_eq!(current.other_than(&new, Duration::ZERO), None);
    }

    #[test]
    fn a_page_of_another_run_is_old_whatever_its_number() {
        let current = Current::default();
        assert!(current.other_than("0.0", Duration::ZERO).is_some());
    }

    #[test]
    fn who_waits_is_woken_by_the_next_generation() {
        let current = Arc::new(Current::default());
        let old = current.name(&current.get());
        let waiting = {
            let current = Arc::clone(&current);
            std::thread::spawn(move || current.other_than(&old, Duration::from_secs(60)))
        };
        current.put(numbered(7));
        assert!(waiting.join().unwrap().unwrap().ends_with(".7"));
    }
}
