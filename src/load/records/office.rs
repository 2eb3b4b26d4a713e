//! `offices/ID.yaml`: a public body or a part of it.

use jiff::civil::Date;

use crate::load::decode::{Context, OneOrMany, record};
use crate::load::yaml::Node;
use crate::model::{Area, Contact, Handle, Id, Localized, Office, Placed, Role, Text};

record! {
    /// A body that complaints go to.
    Office as Office, |node, context| {
        /// The full name.
        required name: Localized<Text>,
        /// How a letter to it begins, in the dative: «Осакаров ауданының әкіміне», «Акиму
        /// Осакаровского района».
        required addressed_as: Localized<Text>,
        /// What kind of body it is. A procedure that names the role leads the citizens of the area
        /// here.
        optional role: Handle<Role>,
        /// The area it serves, or a list of areas. Leave it out for the whole country.
        defaulted area: OneOrMany<Handle<Area>>,
        /// How to reach it.
        defaulted contacts: Vec<Handle<Contact>>,
        /// What a reader should know of the name, such as that it may be outdated.
        optional note: Localized<Text>,
        /// The ids that it had before, one or a list. Their addresses lead to its page: people have
        /// them on paper.
        defaulted was: OneOrMany<Placed<Id>>,
        /// Where the facts were read.
        required source: Localized<Text>,
        /// The day on which the facts were last compared with their source. The page shows it:
        /// change it only when you have compared.
        required verified_on: Date,
    } => {
        let (OneOrMany(areas), OneOrMany(was)) = (area, was);
        Some(Office { name, addressed_as, role, areas, contacts, note, was, source, verified_on })
    }
}
