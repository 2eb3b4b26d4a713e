//! Contacts: how to reach an office or a service.

use jiff::civil::Date;

use super::text::{Localized, Placed, Text};
use crate::scalar::{Email, Phone, WebAddress};

/// A way to reach an office or a service. Facts that do not change with the language stand once.
#[derive(Debug, Clone)]
pub struct Contact {
    /// Who answers.
    pub name: Localized<Text>,
    /// What else to know of who answers.
    pub description: Option<Localized<Text>>,
    /// Phones, the first one first.
    pub phones: Vec<Placed<Phone>>,
    /// Whether a call to the short numbers costs nothing.
    pub toll_free: bool,
    /// E-mail.
    pub email: Option<Email>,
    /// A site.
    pub website: Option<WebAddress>,
    /// Postal address.
    pub address: Option<Localized<Text>>,
    /// Working hours.
    pub hours: Option<Localized<Text>>,
    /// Where the facts were read.
    pub source: Localized<Text>,
    /// When they were last compared with the source.
    pub verified_on: Date,
}
