//! Topics: what happened to a person, in his words; the way to the procedures.

use super::text::{Localized, Placed, Text};
use crate::scalar::Id;

/// What happened to a person: «Сізге дөрекі қызмет көрсетілді», «Вам нагрубили». Procedures name
/// their topics, and the home page begins with them.
#[derive(Debug, Clone)]
pub struct Topic {
    /// What happened.
    pub title: Localized<Text>,
    /// More of it, in a sentence or two.
    pub summary: Option<Localized<Text>>,
    /// The ids that it had before: their addresses lead to its page.
    pub was: Vec<Placed<Id>>,
}
