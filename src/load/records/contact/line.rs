//! A telephone line of a contact: its number alone, or a record of what is known of it.

use serde_json::json;

use super::entry::entry;
use crate::load::decode::{Context, Decode, record};
use crate::load::describe::{Definitions, Schema};
use crate::load::kind::RecordKind;
use crate::load::problems::yaml::{KeyCombination, KeyRule};
use crate::load::yaml::{Node, Value};
use crate::model::{ContactPhone, Hours, Localized, Phone, PhoneExtension, Placed, Text};

/// A telephone of a contact that is reached free of charge: a short number, or one of 8 800. Looser
/// than the grammar of `scalar::phone`, which the schema holds every telephone to besides.
pub(super) const REACHED_FREE_OF_CHARGE: &str = concat!(
    r"^[ ()\u00a0\u2011-]*(?:(?:[0-9][ ()\u00a0\u2011-]*){3,4}|",
    r"8[ ()\u00a0\u2011-]*8[0-9 ()\u00a0\u2011-]*)$",
);

struct PhoneRecord(ContactPhone);

record! {
    /// A phone, and what is known of this line alone.
    PhoneRecord as Phone, |node, context| {
        /// The number.
        required number: Placed<Phone>,
        /// What is dialled after the number: one to seven digits.
        optional extension: PhoneExtension,
        /// Whose line it is: «Қабылдау бөлмесі», «Приёмная».
        optional label: Localized<Text>,
        /// When somebody answers, where that is not as for the contact: days with their times, or
        /// a text.
        optional hours: Hours,
        /// `true` if a call to this short number costs nothing. A call to `8-800` never costs
        /// anything.
        defaulted free: bool,
    }
    such that {
        "if": { "properties": { "free": { "const": true } }, "required": ["free"] },
        "then": { "properties": { "number": { "anyOf": [
            { "type": "integer", "maximum": 9999 },
            { "type": "integer", "minimum": 88_000_000_000_u64, "maximum": 88_009_999_999_u64 },
            { "type": "string", "pattern": REACHED_FREE_OF_CHARGE }
        ] } } }
    }
    => {
        if free && !number.value.may_be_free() {
            let (record, rule) = (RecordKind::Phone, KeyRule::FreePhone);
            let place = entry(node, "free").map_or(node.place, |(key, _)| key.place);
            return context.fail(place, KeyCombination { record, rule });
        }
        Some(Self(ContactPhone { number, extension, label, hours, free }))
    }
}

impl Decode for ContactPhone {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        match &node.value {
            Value::Mapping(_) => PhoneRecord::decode(node, context).map(|PhoneRecord(line)| line),
            _ => Placed::decode(node, context).map(Self::plain),
        }
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        let (record, plain) = (
            PhoneRecord::describe(definitions),
            Phone::describe(definitions),
        );
        json!({ "if": { "type": "object" }, "then": record, "else": plain })
    }
}

/// A line at which a fax arrives.
pub(super) struct Fax(pub(super) ContactPhone);

struct FaxRecord(ContactPhone);

record! {
    /// A fax, and what is known of this line alone.
    FaxRecord as Fax, |node, context| {
        /// The number.
        required number: Placed<Phone>,
        /// What is dialled after the number: one to seven digits.
        optional extension: PhoneExtension,
        /// Whose line it is: «Кеңсе», «Канцелярия».
        optional label: Localized<Text>,
    } => Some(Self(ContactPhone { number, extension, label, hours: None, free: false }))
}

impl Decode for Fax {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        match &node.value {
            Value::Mapping(_) => FaxRecord::decode(node, context).map(|FaxRecord(line)| Self(line)),
            _ => Placed::decode(node, context).map(|number| Self(ContactPhone::plain(number))),
        }
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        let (record, plain) = (
            FaxRecord::describe(definitions),
            Phone::describe(definitions),
        );
        json!({ "if": { "type": "object" }, "then": record, "else": plain })
    }
}
