//! What comes of asking an address.

use std::collections::BTreeMap;

pub use crate::messages::AddressFault as Unknown;
use crate::messages::SystemFault;
use crate::rules::external::Death;

/// What is known of an address now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It opens.
    Alive,
    /// It opens, and has moved for good to another address.
    Moved(String),
    /// It leads nowhere.
    Dead(Death),
    /// It can't be said: to take it for dead would be wrong more often than right.
    Unknown(Unknown),
}

/// What was learnt of all addresses.
#[derive(Debug, Default)]
pub struct Asked {
    /// Of each address what is known.
    pub answers: BTreeMap<String, Answer>,
    /// How many of them were not asked, since an answer was kept.
    pub kept: usize,
    /// Why the answers could not be kept.
    pub not_kept: Option<SystemFault>,
}
