//! A messenger of a contact: where a message arrives.

use super::entry::entry;
use crate::load::decode::{Context, record};
use crate::load::kind::RecordKind;
use crate::load::problems::yaml::{KeyCombination, KeyRule};
use crate::load::yaml::Node;
use crate::model::{
    Labelled, Localized, Messenger, MessengerKind, Phone, Placed, TelegramName, Text,
};

record! {
    /// Where a message arrives.
    Labelled<Messenger> as Messenger, |node, context| {
        /// Which messenger.
        required kind: MessengerKind,
        /// For `whatsapp`: the phone of the account.
        optional phone: Placed<Phone>,
        /// For `telegram`: the name of the user, the channel or the bot, in quotes: `"@name"`.
        optional address: TelegramName,
        /// Whose it is: «Қабылдау бөлмесі», «Приёмная».
        optional label: Localized<Text>,
    }
    such that {
        "if": { "properties": { "kind": { "const": "telegram" } } },
        "then": { "required": ["address"], "not": { "required": ["phone"] } },
        "else": {
            "required": ["phone"],
            "not": { "required": ["address"] },
            "properties": { "phone": { "anyOf": [
                { "type": "integer", "minimum": 10_000, "maximum": 87_999_999_999_u64 },
                { "type": "string", "pattern": r"^[\s()\u00a0\u2011-]*(?:\+|8[^0-9]*[67])" }
            ] } }
        }
    }
    => {
        let fail = |context: &mut Context<'_>, key: &str, rule| {
            let record = RecordKind::Messenger;
            let place = entry(node, key).map_or(node.place, |(key, _)| key.place);
            context.fail(place, KeyCombination { record, rule })
        };
        let value = match (kind, phone, address) {
            (MessengerKind::WhatsApp, Some(phone), None) if phone.value.may_be_free() => {
                return fail(context, "phone", KeyRule::LongNumber);
            }
            (MessengerKind::WhatsApp, Some(phone), None) => Messenger::WhatsApp(phone),
            (MessengerKind::WhatsApp, ..) => {
                return fail(context, "kind", KeyRule::PhoneOfWhatsApp);
            }
            (MessengerKind::Telegram, None, Some(name)) => Messenger::Telegram(name),
            (MessengerKind::Telegram, ..) => {
                return fail(context, "kind", KeyRule::AddressOfTelegram);
            }
        };
        Some(Self { value, label })
    }
}
