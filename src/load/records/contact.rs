//! `contacts/ID.yaml`: how somebody is reached.

use crate::load::kind::RecordKind;
use crate::load::problems::yaml::{KeyCombination, KeyRule};

use jiff::civil::Date;

use crate::load::decode::{Context, first_key, record};
use crate::load::yaml::{Node, Value};
use crate::model::{Contact, Email, Localized, Phone, Placed, Text, WebAddress};

/// A telephone of a contact that is reached free of charge: a short number, or one of 8 800. Looser
/// than the grammar of `scalar::phone`, which the schema holds every telephone to besides.
const REACHED_FREE_OF_CHARGE: &str = concat!(
    r"^[ ()\u00a0\u2011-]*(?:(?:[0-9][ ()\u00a0\u2011-]*){3,4}|",
    r"8[ ()\u00a0\u2011-]*8[0-9 ()\u00a0\u2011-]*)$",
);

record! {
    /// How to reach an office or a service. At least one of `phones`, `email`, `website` and
    /// `address` must be there.
    Contact as Contact, |node, context| {
        /// Who answers.
        required name: Localized<Text>,
        /// What else to know of who answers.
        optional description: Localized<Text>,
        /// Phones, the first one first.
        defaulted phones: Vec<Placed<Phone>>,
        /// `true` if a call to the short numbers costs nothing, too; a call to `8-800` never costs
        /// anything. `false` if left out.
        defaulted toll_free: bool,
        /// E-mail.
        optional email: Email,
        /// The address of a site.
        optional website: WebAddress,
        /// Postal address.
        optional address: Localized<Text>,
        /// Working hours.
        optional hours: Localized<Text>,
        /// Where the facts were read.
        required source: Localized<Text>,
        /// The day on which the facts were last compared with their source. The page shows it:
        /// change it only when you have compared.
        required verified_on: Date,
    }
    such that {
        "anyOf": [
            { "required": ["phones"] }, { "required": ["email"] },
                { "required": ["website"] }, { "required": ["address"] }
        ],
        "if": { "properties": { "toll_free": { "const": true } }, "required": ["toll_free"] },
        "then": {
            "required": ["phones"],
            "properties": { "phones": { "contains": { "anyOf": [
                { "type": "integer", "maximum": 9999 },
                { "type": "integer", "minimum": 88_000_000_000_u64, "maximum": 88_009_999_999_u64 },
                { "type": "string", "pattern": REACHED_FREE_OF_CHARGE }
            ] } } }
        }
    }
    => {
        let reachable =
            !phones.is_empty() || email.is_some() || website.is_some() || address.is_some();
        if !reachable {
            let (record, rule) = (RecordKind::Contact, KeyRule::WayToReach);
            return context.fail(first_key(node), KeyCombination { record, rule });
        }
        if toll_free && !phones.iter().any(|phone| phone.value.may_be_free()) {
            let (record, rule) = (RecordKind::Contact, KeyRule::FreeNumber);
            let Value::Mapping(entries) = &node.value else {
                return None;
            };
            let key = entries.iter().find(|(key, _)| key.text == "toll_free");
            let place = key.map_or(node.place, |(key, _)| key.place);
            return context.fail(place, KeyCombination { record, rule });
        }
        Some(Contact {
            name, description, phones, toll_free, email, website, address, hours, source,
            verified_on
        })
    }
}
