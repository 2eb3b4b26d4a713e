//! Answers that are kept from one run to the next, in a file beside `content/`: that an address
//! opens holds for some days; anything else is asked anew each time, so that what was put right is
//! seen at once.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Answer, Config};
use crate::edit::put_over;
use crate::scalar::WebAddress;

/// The file, in the folder of the site. `.gitignore` of a site knows such names.
pub const FILE: &str = ".tartip-external~";

/// How long an answer holds, in seconds: less than a week, so that who asks every week asks all.
const HOLDS: u64 = 6 * 24 * 60 * 60;

/// The largest file that is read: that of a country many times over.
const LIMIT: u64 = 1 << 26;

/// The form of the file.
const VERSION: u32 = 1;

/// What was answered lately.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Cache {
    version: u32,
    answers: BTreeMap<String, Entry>,
}

/// That an address opened.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Entry {
    /// When, in seconds since 1970.
    at: u64,
    /// Where it has moved to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    moved: Option<String>,
    /// Whether a private network may have answered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    private: bool,
}

impl Cache {
    /// What the file at `path` says that still holds. A file that can't be read, or that somebody
    /// else wrote, says nothing.
    pub(super) fn read(path: &Path, now: u64) -> Self {
        let mut cache = Self::parse(path).unwrap_or_default();
        cache.version = VERSION;
        cache.answers.retain(|_, entry| {
            let holds = entry.at <= now && now - entry.at < HOLDS;
            let moved = entry.moved.as_deref();
            holds && moved.is_none_or(|to| WebAddress::parse(to).is_some())
        });
        cache
    }

    fn parse(path: &Path) -> Option<Self> {
        // A link that stands there is not followed: it may come from a stranger.
        if !fs::symlink_metadata(path).ok()?.is_file() {
            return None;
        }
        let mut text = String::new();
        let file = File::open(path).ok()?;
        file.take(LIMIT).read_to_string(&mut text).ok()?;
        let cache: Self = serde_json::from_str(&text).ok()?;
        (cache.version == VERSION).then_some(cache)
    }

    /// What is kept of an address.
    pub(super) fn answer(&self, address: &str, allow_private: bool) -> Option<Answer> {
        let entry = self.answers.get(address)?;
        let entry = Some(entry).filter(|entry| allow_private || !entry.private)?;
        Some(match &entry.moved {
            Some(to) => Answer::Moved(to.clone()),
            None => Answer::Alive,
        })
    }

    /// Keeps an answer, if it is one that holds; forgets the one before, if it is not.
    pub(super) fn put(&mut self, address: &str, answer: &Answer, config: &Config) {
        let moved = match answer {
            Answer::Alive => None,
            Answer::Moved(to) => Some(to.clone()),
            Answer::Dead(_) | Answer::Unknown(_) => {
                self.answers.remove(address);
                return;
            }
        };
        let entry = Entry {
            at: config.now,
            moved,
            private: config.allow_private,
        };
        self.answers.insert(address.to_owned(), entry);
    }

    /// Writes the file in one step; a link that stands there gives way.
    pub(super) fn write(&self, path: &Path) -> io::Result<()> {
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        put_over(path, text.as_bytes())
    }
}
