//! What pages share is made once: for the first page that needs it, kept for the others.

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;
use std::sync::{PoisonError, RwLock};

use crate::diagnostic::Problem;

/// Values by what they are made of; to be asked from any thread.
pub(super) struct Memo<K, V>(RwLock<HashMap<K, V>>);

impl<K: Eq + Hash, V: Clone> Memo<K, V> {
    /// The value for `key`: as it was made before, or made now. Two threads that ask at once may
    /// both make it; it comes out the same.
    ///
    /// # Errors
    /// Those of `make`; nothing is kept then.
    pub(super) fn get(
        &self,
        key: K,
        make: impl FnOnce(&K) -> Result<V, Problem>,
    ) -> Result<V, Problem> {
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(value) = kept.get(&key) {
            return Ok(value.clone());
        }
        drop(kept);
        let value = make(&key)?;
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        kept.insert(key, value.clone());
        Ok(value)
    }
}

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self(RwLock::default())
    }
}

impl<K, V> fmt::Debug for Memo<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Memo")
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn what_was_made_once_is_not_made_again() {
        let memo: Memo<u8, String> = Memo::default();
        let made = Cell::new(0);
        let get = |key| {
            let value = memo.get(key, |key| {
                made.set(made.get() + 1);
                Ok(format!("value {key}"))
            });
            value.unwrap()
        };
        assert_eq!([get(1), get(2), get(1)], ["value 1", "value 2", "value 1"]);
        assert_eq!(made.get(), 2);
    }
}
