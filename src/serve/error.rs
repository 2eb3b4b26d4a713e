//! Why a site is not served.

use crate::language::UiLanguage;
use crate::messages::Message;
use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a site is not served, or no longer. What is said of it is in the catalogues
/// ([`message`](Self::message)).
#[derive(Debug)]
pub enum ServeError {
    /// The port that was asked for can't be had.
    Port {
        /// The port.
        port: u16,
        /// What the system says.
        error: io::Error,
    },
    /// None was asked for, and none of those tried can be had.
    NoPort {
        /// The first that was tried.
        first: u16,
        /// The last.
        last: u16,
        /// What the system says of the last.
        error: io::Error,
    },
    /// The folder of the site can't be watched, mostly because it is not there.
    Root {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The files can be watched by no means.
    Watch(notify::Error),
    /// The system starts no further thread.
    Thread(io::Error),
    /// The watching ended by itself.
    Ended,
}

impl ServeError {
    /// What the command says of it.
    pub fn message(&self) -> Message<'_> {
        match self {
            Self::Port { port, error } => Message::PortUnusable {
                port: *port,
                fault: error.into(),
            },
            Self::NoPort { first, last, error } => Message::NoPort {
                first: *first,
                last: *last,
                fault: error.into(),
            },
            Self::Root { path, error } => Message::SiteUnwatchable {
                path,
                fault: error.into(),
            },
            Self::Watch(error) => Message::WatchRefused {
                words: error.to_string(),
            },
            Self::Thread(error) => Message::ThreadRefused {
                fault: error.into(),
            },
            Self::Ended => Message::WatchEnded,
        }
    }
}

impl fmt::Display for ServeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&UiLanguage::English.say(&self.message()))
    }
}

impl std::error::Error for ServeError {}

impl From<notify::Error> for ServeError {
    fn from(error: notify::Error) -> Self {
        Self::Watch(error)
    }
}
