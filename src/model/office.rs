//! Offices: who receives complaints.

use jiff::civil::Date;

use super::area::Area;
use super::contact::Contact;
use super::role::Role;
use super::table::Handle;
use super::text::{Localized, Placed, Text};
use crate::scalar::Id;

/// A body of the state that a citizen may write to.
#[derive(Debug, Clone)]
pub struct Office {
    /// Its name.
    pub name: Localized<Text>,
    /// How a letter to it begins: the dative, as an editor wrote it («Осакаров ауданының әкіміне»).
    pub addressed_as: Localized<Text>,
    /// What kind of body it is; none for a body that no procedure looks for by its area.
    pub role: Option<Handle<Role>>,
    /// The areas it serves; none for the whole country.
    pub areas: Vec<Handle<Area>>,
    /// How to reach it.
    pub contacts: Vec<Handle<Contact>>,
    /// What a reader should know of the name, such as that it may be outdated.
    pub note: Option<Localized<Text>>,
    /// The ids that it had before: their addresses lead to its page.
    pub was: Vec<Placed<Id>>,
    /// Where the facts were read.
    pub source: Localized<Text>,
    /// When they were last compared with the source.
    pub verified_on: Date,
}
