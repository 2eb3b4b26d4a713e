//! Whom to tell of a mistake: the office that answers for a page, and the first way to reach it.

use serde::Serialize;
use tera::Value;

use super::Scope;
use super::parts::{Link, PhoneView};
use crate::diagnostic::Problem;
use crate::model::{Handle, Office};

/// The office that answers for a page, with the first way to reach it.
#[derive(Debug, Serialize)]
pub(crate) struct OwnerView {
    pub office: Link,
    /// Its first phone.
    pub phone: Option<PhoneView>,
    /// Its first address of mail, if it has no phone.
    pub email: Option<String>,
    /// Its first site, if it has neither.
    pub website: Option<Link>,
}

impl Scope<'_> {
    /// The office that answers for a page, as a template sees it, made once for the pages of a
    /// folder.
    pub(crate) fn owner(&self, handle: Handle<Office>) -> Result<Value, Problem> {
        let key = (self.route.folder(), handle);
        self.shared().owners.get(key, |_| {
            Ok(Value::from_serializable(&self.owner_view(handle)?))
        })
    }

    fn owner_view(&self, handle: Handle<Office>) -> Result<OwnerView, Problem> {
        let site = self.site();
        let contacts = || {
            let handles = site.offices[handle].value.contacts.iter();
            handles.map(|contact| &site.contacts[*contact].value)
        };
        let phone = contacts().find_map(|contact| contact.phones.first());
        let email = contacts().find_map(|contact| contact.emails.first());
        let email = email.filter(|_| phone.is_none());
        let website = contacts().find_map(|contact| contact.websites.first());
        let website = website.filter(|_| phone.is_none() && email.is_none());
        Ok(OwnerView {
            office: self.office_link(handle),
            phone: phone.map(|phone| self.line(phone)).transpose()?,
            email: email.map(|email| email.value.as_str().to_owned()),
            website: website.map(|site| {
                let address = &site.value[self.language];
                Link {
                    text: address.shown().to_owned(),
                    href: address.as_str().to_owned(),
                }
            }),
        })
    }
}
