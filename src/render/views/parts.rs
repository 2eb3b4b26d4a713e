//! Parts that several pages show: links, days, contacts.

use jiff::civil::Date;
use serde::Serialize;
use tera::Value;

use super::opening_hours::HoursView;
use super::{Scope, with};
use crate::diagnostic::Problem;
use crate::language::{date_long, no_break};
use crate::model::{Contact, ContactPhone, Handle, Localized, Office, Text};
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

/// A line as it is shown and dialled.
#[derive(Debug, Serialize)]
pub(crate) struct PhoneView {
    /// The number, with its extension in words.
    pub text: String,
    /// For a `tel:` address.
    pub dial: String,
    /// Whether the call costs nothing.
    pub free: bool,
    /// Whose line it is.
    pub label: Option<String>,
    /// When somebody answers, where that is not as for the contact.
    pub hours: Option<HoursView>,
}

/// An address that a contact is reached at.
#[derive(Debug, Serialize)]
pub(crate) struct AddressView {
    pub text: String,
    pub href: String,
    /// Whose address it is.
    pub label: Option<String>,
}

/// A contact.
#[derive(Debug, Serialize)]
pub(crate) struct ContactView {
    pub name: String,
    pub description: Option<String>,
    pub office: Option<Link>,
    pub phones: Vec<PhoneView>,
    pub fax: Vec<PhoneView>,
    pub emails: Vec<AddressView>,
    pub websites: Vec<AddressView>,
    pub messengers: Vec<AddressView>,
    pub address: Option<String>,
    pub hours: Option<HoursView>,
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

    /// Contacts as a page shows them, in their order.
    pub(crate) fn contacts(&self, handles: &[Handle<Contact>]) -> Result<Vec<Value>, Problem> {
        handles.iter().map(|handle| self.contact(*handle)).collect()
    }

    /// A contact as a template sees it, made once for the pages of a folder.
    pub(crate) fn contact(&self, handle: Handle<Contact>) -> Result<Value, Problem> {
        let key = (self.route.folder(), handle);
        self.shared().contacts.get(key, |_| {
            let contact = self.contact_view(handle)?;
            let shown = Value::from_serializable(&contact);
            let html = self.component("contact", [("contact", shown)])?;
            Ok(with(&contact, [("html", html)]))
        })
    }

    /// A contact as a page shows it.
    pub(super) fn contact_view(&self, handle: Handle<Contact>) -> Result<ContactView, Problem> {
        let contact = &self.site().contacts[handle].value;
        let office = self.renderer.uses().office_of_contacts.get(&handle);
        let lines = |lines: &[ContactPhone]| -> Result<Vec<PhoneView>, Problem> {
            lines.iter().map(|line| self.line(line)).collect()
        };
        let emails = contact.emails.iter().map(|email| AddressView {
            text: email.value.as_str().to_owned(),
            href: format!("mailto:{}", email.value.as_str()),
            label: self.optional_text(email.label.as_ref()),
        });
        let websites = contact.websites.iter().map(|site| {
            let address = &site.value[self.language];
            AddressView {
                text: address.shown().to_owned(),
                href: address.as_str().to_owned(),
                label: self.optional_text(site.label.as_ref()),
            }
        });
        let messengers = contact.messengers.iter().map(|messenger| AddressView {
            text: format!("{}: {}", messenger.value.service(), messenger.value.shown()),
            href: messenger.value.href(),
            label: self.optional_text(messenger.label.as_ref()),
        });
        Ok(ContactView {
            name: self.text(&contact.name),
            description: self.optional_text(contact.description.as_ref()),
            office: office.map(|office| self.office_link(*office)),
            phones: lines(&contact.phones)?,
            fax: lines(&contact.fax)?,
            emails: emails.collect(),
            websites: websites.collect(),
            messengers: messengers.collect(),
            address: self.optional_text(contact.address.as_ref()),
            hours: contact
                .hours
                .as_ref()
                .map(|hours| self.hours(hours))
                .transpose()?,
            verified: self.day(contact.verified_on),
        })
    }

    /// A line of a contact. Where it breaks, the number and its extension stay whole.
    pub(super) fn line(&self, line: &ContactPhone) -> Result<PhoneView, Problem> {
        let mut text = line.number.value.written().to_owned();
        if let Some(extension) = &line.extension {
            let number = ("number", extension.as_str());
            let words = self.words().fill("phone_extension", &[number])?;
            text = format!("{text} {}", words.replace(' ', "\u{a0}"));
        }
        Ok(PhoneView {
            text,
            dial: line.dial(),
            free: line.is_free(),
            label: self.optional_text(line.label.as_ref()),
            hours: line
                .hours
                .as_ref()
                .map(|hours| self.hours(hours))
                .transpose()?,
        })
    }
}
