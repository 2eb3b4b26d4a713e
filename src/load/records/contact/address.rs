//! An address of e-mail or of a site of a contact: the address alone, or a record with a label.

use serde_json::json;

use crate::language::Language;
use crate::load::decode::{Context, Decode, record};
use crate::load::describe::{self, Definitions, Schema};
use crate::load::yaml::{Node, Value};
use crate::model::{Email, Labelled, Localized, Text, WebAddress};

struct EmailRecord(Labelled<Email>);

record! {
    /// An e-mail address, and whose it is.
    EmailRecord as Email, |node, context| {
        /// The address.
        required address: Email,
        /// Whose it is: «Қабылдау бөлмесі», «Приёмная».
        optional label: Localized<Text>,
    } => Some(Self(Labelled { value: address, label }))
}

impl Decode for Labelled<Email> {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        match &node.value {
            Value::Mapping(_) => EmailRecord::decode(node, context).map(|EmailRecord(it)| it),
            _ => Email::decode(node, context).map(|value| Self { value, label: None }),
        }
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        let (record, plain) = (
            EmailRecord::describe(definitions),
            Email::describe(definitions),
        );
        json!({ "if": { "type": "object" }, "then": record, "else": plain })
    }
}

/// The address of a site: one for every language, or one for each.
struct SiteAddress(Localized<WebAddress>);

impl Decode for SiteAddress {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let address = match &node.value {
            Value::Mapping(_) => Localized::decode(node, context)?,
            _ => {
                let address = WebAddress::decode(node, context)?;
                Localized::new([address.clone(), address])
            }
        };
        Some(Self(address))
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        let pair = describe::web_addresses(definitions);
        json!({ "if": { "type": "object" }, "then": pair, "else": describe::web_address() })
    }
}

struct WebsiteRecord(Labelled<Localized<WebAddress>>);

record! {
    /// A site, and what it is called.
    WebsiteRecord as Website, |node, context| {
        /// The address, or `{ kk: …, ru: … }` if each language has its own.
        required address: SiteAddress,
        /// What it is called: «Өтініштер порталы», «Портал обращений».
        optional label: Localized<Text>,
    } => {
        let SiteAddress(value) = address;
        Some(Self(Labelled { value, label }))
    }
}

impl Decode for Labelled<Localized<WebAddress>> {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        // The address of each language may stand without a record around them.
        let is_side = |key: &str| key == "same" || Language::from_tag(key).is_some();
        match &node.value {
            Value::Mapping(entries) if !entries.iter().any(|(key, _)| is_side(&key.text)) => {
                WebsiteRecord::decode(node, context).map(|WebsiteRecord(it)| it)
            }
            _ => SiteAddress::decode(node, context)
                .map(|SiteAddress(value)| Self { value, label: None }),
        }
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        let [kazakh, russian] = Language::ALL.map(Language::tag);
        let sides = [kazakh, russian, "same"].map(|side| json!({ "required": [side] }));
        let (record, plain) = (
            WebsiteRecord::describe(definitions),
            SiteAddress::describe(definitions),
        );
        let is_record = json!({ "type": "object", "not": { "anyOf": sides } });
        json!({ "if": is_record, "then": record, "else": plain })
    }
}
