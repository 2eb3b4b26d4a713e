//! In the place of `client`, where the program is built without the feature `external`: nothing is
//! ever asked.

use super::request::{Failure, Head, Method};
use super::{Config, Unknown};

/// What makes no requests.
#[derive(Debug)]
pub(super) struct Client;

impl Client {
    /// A client that asks nobody.
    pub(super) fn new(_: &Config) -> Self {
        Self
    }

    /// No answer.
    pub(super) fn ask(&self, _: &str, _: Method) -> Result<Head, Failure> {
        Err(Failure::Unknown(Unknown::NoNetwork))
    }
}
