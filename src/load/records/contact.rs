//! `contacts/ID.yaml`: how somebody is reached.

mod address;
mod entry;
mod line;
mod messenger;
mod toll_free;

use crate::load::kind::RecordKind;
use crate::load::problems::yaml::{KeyCombination, KeyRule};

use jiff::civil::Date;

use crate::load::decode::{Context, OneOrMany, first_key, record};
use crate::load::yaml::Node;
use crate::model::{
    Contact, ContactPhone, Email, Hours, Labelled, Localized, Messenger, Text, WebAddress,
};

use line::{Fax, REACHED_FREE_OF_CHARGE};

record! {
    /// How to reach an office or a service. At least one of `phones`, `email`, `website`,
    /// `messengers` and `address` must be there.
    Contact as Contact, |node, context| {
        /// Who answers.
        required name: Localized<Text>,
        /// What else to know of who answers.
        optional description: Localized<Text>,
        /// Phones, the first one first: each the number alone, or `{ number: …, extension: …,
        /// label: …, free: true }`.
        defaulted phones: Vec<ContactPhone>,
        /// The older form of `free: true` of each short number: `tartip check --fix` writes it
        /// anew.
        optional toll_free: bool,
        /// Where a fax arrives: each the number alone, or `{ number: …, extension: …, label: … }`.
        defaulted fax: Vec<Fax>,
        /// E-mail: an address, `{ address: …, label: … }`, or a list of these.
        defaulted email: OneOrMany<Labelled<Email>>,
        /// A site: its address; `{ kk: …, ru: … }` if each language has its own; `{ address: …,
        /// label: … }`; or a list of these.
        defaulted website: OneOrMany<Labelled<Localized<WebAddress>>>,
        /// Where a message arrives: `{ kind: whatsapp, phone: … }`, `{ kind: telegram, address:
        /// "@name" }`.
        defaulted messengers: Vec<Labelled<Messenger>>,
        /// Postal address.
        optional address: Localized<Text>,
        /// When it can be reached: a list of days with their times. What a list can't say, as a
        /// text in both languages.
        optional hours: Hours,
        /// Where the facts were read.
        required source: Localized<Text>,
        /// The day on which the facts were last compared with their source. The page shows it:
        /// change it only when you have compared.
        required verified_on: Date,
    }
    such that {
        "anyOf": [
            { "required": ["phones"] }, { "required": ["email"] },
                { "required": ["website"] }, { "required": ["messengers"] },
                { "required": ["address"] }
        ],
        "if": { "properties": { "toll_free": { "const": true } }, "required": ["toll_free"] },
        "then": {
            "required": ["phones"],
            "properties": { "phones": { "contains": { "anyOf": [
                { "type": "integer", "maximum": 9999 },
                { "type": "integer", "minimum": 88_000_000_000_u64, "maximum": 88_009_999_999_u64 },
                { "type": "string", "pattern": REACHED_FREE_OF_CHARGE },
                {
                    "type": "object",
                    "required": ["number"],
                    "properties": { "number": { "anyOf": [
                        { "type": "integer", "maximum": 9999 },
                        {
                            "type": "integer",
                            "minimum": 88_000_000_000_u64,
                            "maximum": 88_009_999_999_u64
                        },
                        { "type": "string", "pattern": REACHED_FREE_OF_CHARGE }
                    ] } }
                }
            ] } } }
        }
    }
    => {
        let (OneOrMany(emails), OneOrMany(websites)) = (email, website);
        let reachable = !phones.is_empty() || !emails.is_empty() || !websites.is_empty()
            || !messengers.is_empty() || address.is_some();
        if !reachable {
            let (record, rule) = (RecordKind::Contact, KeyRule::WayToReach);
            return context.fail(first_key(node), KeyCombination { record, rule });
        }
        let mut phones = phones;
        if let Some(said) = toll_free {
            toll_free::carry_over(said, &mut phones, node, context)?;
        }
        Some(Contact {
            name,
            description,
            phones,
            fax: fax.into_iter().map(|Fax(line)| line).collect(),
            emails,
            websites,
            messengers,
            address,
            hours,
            source,
            verified_on,
        })
    }
}
