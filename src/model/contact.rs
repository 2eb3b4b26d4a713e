//! Contacts: how to reach an office or a service.

use jiff::civil::Date;

use super::keywords::keywords;
use super::opening_hours::Hours;
use super::text::{Localized, Placed, Text};
use crate::scalar::{Email, Phone, PhoneExtension, TelegramName, WebAddress};

/// A way to reach an office or a service. Facts that do not change with the language stand once.
#[derive(Debug, Clone)]
pub struct Contact {
    /// Who answers.
    pub name: Localized<Text>,
    /// What else to know of who answers.
    pub description: Option<Localized<Text>>,
    /// Phones, the first one first.
    pub phones: Vec<ContactPhone>,
    /// Where a fax arrives.
    pub fax: Vec<ContactPhone>,
    /// Addresses of e-mail, the first one first.
    pub emails: Vec<Labelled<Email>>,
    /// Sites, the first one first, each with its address in every language.
    pub websites: Vec<Labelled<Localized<WebAddress>>>,
    /// Where a message arrives.
    pub messengers: Vec<Labelled<Messenger>>,
    /// Postal address.
    pub address: Option<Localized<Text>>,
    /// When it can be reached.
    pub hours: Option<Hours>,
    /// Where the facts were read.
    pub source: Localized<Text>,
    /// When they were last compared with the source.
    pub verified_on: Date,
}

impl Contact {
    /// Every number as it is written: phones, faxes, messengers.
    pub fn numbers(&self) -> impl Iterator<Item = &Placed<Phone>> {
        let lines = self.phones.iter().chain(&self.fax);
        let messengers = self.messengers.iter();
        let messengers = messengers.filter_map(|messenger| match &messenger.value {
            Messenger::WhatsApp(number) => Some(number),
            Messenger::Telegram(_) => None,
        });
        lines.map(|line| &line.number).chain(messengers)
    }
}

/// A line of a contact: its number, and what is known of this line alone.
#[derive(Debug, Clone)]
pub struct ContactPhone {
    /// The number.
    pub number: Placed<Phone>,
    /// What is dialled after it.
    pub extension: Option<PhoneExtension>,
    /// Whose line it is.
    pub label: Option<Localized<Text>>,
    /// When somebody answers, where that is not as for the contact.
    pub hours: Option<Hours>,
    /// Whether it is said that a call to it costs nothing.
    pub free: bool,
}

impl ContactPhone {
    /// A line of which nothing but the number is known.
    pub fn plain(number: Placed<Phone>) -> Self {
        Self {
            number,
            extension: None,
            label: None,
            hours: None,
            free: false,
        }
    }

    /// Whether a call costs nothing.
    pub fn is_free(&self) -> bool {
        self.number.value.is_free(self.free)
    }

    /// The number to dial, for a `tel:` address without its scheme; the extension is a parameter of
    /// it (RFC 3966, section 5.3).
    pub fn dial(&self) -> String {
        let number = self.number.value.dial();
        match &self.extension {
            Some(extension) => format!("{number};ext={}", extension.as_str()),
            None => number.to_owned(),
        }
    }
}

/// A value of a contact, and whose it is.
#[derive(Debug, Clone)]
pub struct Labelled<T> {
    /// The value.
    pub value: T,
    /// Whose it is.
    pub label: Option<Localized<Text>>,
}

keywords! {
    /// Where messages are written.
    pub enum MessengerKind {
        /// WhatsApp, by a phone.
        WhatsApp = "whatsapp",
        /// Telegram, by the name of a user, a channel or a bot.
        Telegram = "telegram",
    }
}

/// Where a message arrives.
#[derive(Debug, Clone)]
pub enum Messenger {
    /// The phone of an account of WhatsApp.
    WhatsApp(Placed<Phone>),
    /// A name of Telegram.
    Telegram(TelegramName),
}

impl Messenger {
    /// What people call the messenger, in every language.
    pub fn service(&self) -> &'static str {
        match self {
            Self::WhatsApp(_) => "WhatsApp",
            Self::Telegram(_) => "Telegram",
        }
    }

    /// The account as people read it.
    pub fn shown(&self) -> String {
        match self {
            Self::WhatsApp(number) => number.value.written().to_owned(),
            Self::Telegram(name) => name.shown(),
        }
    }

    /// The address that opens it. Each messenger publishes this form for links from sites.
    pub fn href(&self) -> String {
        match self {
            Self::WhatsApp(number) => {
                let digits = number.value.dial().trim_start_matches('+');
                format!("https://wa.me/{digits}")
            }
            Self::Telegram(name) => format!("https://t.me/{}", name.as_str()),
        }
    }
}
