//! One request, as whoever makes it sees it: what is asked, the head of the answer, or why there is
//! none.

use std::time::Duration;

use super::Unknown;
use crate::rules::external::Death;

/// What is asked of a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    /// The head of the answer alone.
    Head,
    /// All, of which only the head is read.
    Get,
}

/// The head of an answer.
#[derive(Debug)]
pub(super) struct Head {
    /// The status.
    pub status: u16,
    /// Where a redirect leads.
    pub location: Option<Vec<u8>>,
    /// How long the host asks to wait.
    pub retry_after: Option<Duration>,
}

/// Why there is no answer.
#[derive(Debug)]
#[cfg_attr(
    not(feature = "external"),
    allow(
        dead_code,
        reason = "nothing is asked, so nothing but the last is ever made"
    )
)]
pub(super) enum Failure {
    /// Nothing will come of asking again.
    Dead(Death),
    /// The host takes no connection, which it may later.
    Refused,
    /// It may be otherwise the next time.
    Unknown(Unknown),
}
