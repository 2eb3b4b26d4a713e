//! Parts that several pages show: links, days, contacts.

use jiff::civil::Date;
use serde::Serialize;

use super::Scope;
use crate::language::{date_long, no_break};
use crate::model::{Contact, Handle, Localized, Office, Text};
use crate::render::plan::Page;

/// A link with its words.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Link {
    pub text: String,
    pub href: String,
}

/// A day in words and for machines.
#[derive(Debug, Serialize)]
pub(crate) struct Day {
    pub text: String,
    /// ISO 8601, for `datetime`.
    pub iso: String,
}

/// A phone as it is shown and dialled.
#[derive(Debug, Serialize)]
pub(crate) struct PhoneView {
    pub text: String,
    /// For a `tel:` address.
    pub dial: String,
    /// Whether the call costs nothing.
    pub free: bool,
}

/// A contact.
#[derive(Debug, Serialize)]
pub(crate) struct ContactView {
    pub name: String,
    pub description: Option<String>,
    pub office: Option<Link>,
    pub phones: Vec<PhoneView>,
    pub email: Option<String>,
    pub website: Option<Link>,
    pub address: Option<String>,
    pub hours: Option<String>,
    pub verified: Day,
}

impl Scope<'_> {
    /// The words of a text in this language, with the spaces that must not break.
    pub(crate) fn text(&self, text: &Localized<Text>) -> String {
        no_break(text.text(self.language)).into_owned()
    }

    /// The words of a text that may be left out.
    pub(crate) fn optional_text(&self, text: Option<&Localized<Text>>) -> Option<String> {
        text.map(|text| self.text(text))
    }

    /// A day in words.
    pub(crate) fn day(&self, date: Date) -> Day {
        Day {
            text: date_long(self.language, date),
            iso: date.to_string(),
        }
    }

    /// A link to the page of an office.
    pub(crate) fn office_link(&self, handle: Handle<Office>) -> Link {
        Link {
            text: self.text(&self.site().offices[handle].value.name),
            href: self.href(Page::Office(handle)),
        }
    }

    /// A contact as a page shows it.
    pub(crate) fn contact(&self, handle: Handle<Contact>) -> ContactView {
        let record = &self.site().contacts[handle];
        let contact = &record.value;
        let office = self.renderer.uses().office_of_contacts.get(&handle);
        ContactView {
            name: self.text(&contact.name),
            description: self.optional_text(contact.description.as_ref()),
            office: office.map(|office| self.office_link(*office)),
            phones: contact
                .phones
                .iter()
                .map(|phone| PhoneView {
                    text: phone.value.written().to_owned(),
                    dial: phone.value.dial().to_owned(),
                    free: phone.value.is_free(contact.toll_free),
                })
                .collect(),
            email: contact
                .email
                .as_ref()
                .map(|email| email.as_str().to_owned()),
            website: contact.website.as_ref().map(|site| Link {
                text: site.shown().to_owned(),
                href: site.as_str().to_owned(),
            }),
            address: self.optional_text(contact.address.as_ref()),
            hours: self.optional_text(contact.hours.as_ref()),
            verified: self.day(contact.verified_on),
        }
    }
}
