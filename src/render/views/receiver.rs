//! Where a channel goes, as pages say it: to one office, or to the one of the reader's area.

use serde::Serialize;

use super::Scope;
use super::parts::Link;
use crate::model::{Channel, Destination, Handle, Localized, Office, Role, Text};
use crate::render::plan::Page;

/// Who receives what goes through a channel, as far as the site can say.
#[derive(Debug, Clone, Copy)]
pub(super) enum Receiver {
    /// This office, wherever the reader lives.
    Office(Handle<Office>),
    /// The office with this role that serves the reader's area.
    ByArea(Handle<Role>),
}

/// A role that leads to the office of an area.
#[derive(Debug, Serialize)]
pub(super) struct RoleView {
    id: String,
    text: String,
    href: String,
}

impl<'a> Scope<'a> {
    /// Who receives what goes there. A role that one office of the site has is that office.
    pub(super) fn receiver(&self, destination: Option<Destination>) -> Option<Receiver> {
        Some(match destination? {
            Destination::Office(office) => Receiver::Office(office),
            Destination::Role(role) => match self.directory().only(role) {
                Some(office) => Receiver::Office(office),
                None => Receiver::ByArea(role),
            },
        })
    }

    /// How a letter through a channel begins: as the channel says itself, or the office, or the
    /// role.
    pub(super) fn addressed_as(&self, channel: &'a Channel) -> Option<&'a Localized<Text>> {
        let site = self.site();
        let of_receiver = self
            .receiver(channel.goes_to)
            .map(|receiver| match receiver {
                Receiver::Office(office) => &site.offices[office].value.addressed_as,
                Receiver::ByArea(role) => &site.roles[role].value.addressed_as,
            });
        channel.addressed_as.as_ref().or(of_receiver)
    }

    /// A role by its name, with the pages on which a reader finds the office of an area.
    pub(super) fn role_link(&self, role: Handle<Role>) -> Link {
        let country = self.site().areas.iter().len() > 0;
        Link {
            text: self.text(&self.site().roles[role].value.name),
            href: self.href(if country { Page::Areas } else { Page::Offices }),
        }
    }

    /// The same with its id.
    pub(super) fn role_view(&self, role: Handle<Role>) -> RoleView {
        let Link { text, href } = self.role_link(role);
        RoleView {
            id: self.site().roles[role].id.to_string(),
            text,
            href,
        }
    }

    /// The body that considers what is handed in through a channel: the one above the office that
    /// receives it, or what kind of body it is.
    pub(super) fn considered_by(&self, channel: &Channel) -> Option<Link> {
        let role = channel.considered_by?;
        Some(match self.considering_office(channel) {
            Some(office) => self.office_link(office),
            None => self.role_link(role),
        })
    }

    /// That body, where it is the same for every reader.
    pub(super) fn considering_office(&self, channel: &Channel) -> Option<Handle<Office>> {
        let role = channel.considered_by?;
        let handed_in_at = match self.receiver(channel.goes_to)? {
            Receiver::Office(office) => self.site().offices[office].value.areas.first()?,
            Receiver::ByArea(_) => return None,
        };
        match self.directory().nearest_above(role, *handed_in_at)?.offices {
            [office] => Some(*office),
            _ => None,
        }
    }
}
