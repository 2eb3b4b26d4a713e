//! What refers to what: the procedures that name an act or an office, the office of a contact.

use std::collections::BTreeMap;

use crate::model::{Act, Channel, Contact, Handle, Office, Procedure, Role, Site, Topic};

/// Which procedures refer to a record, by its place: what its page lists.
#[derive(Debug, Default)]
pub(super) struct Uses {
    pub of_acts: BTreeMap<Handle<Act>, Vec<Handle<Procedure>>>,
    pub of_offices: BTreeMap<Handle<Office>, Vec<Handle<Procedure>>>,
    /// The procedures for what happened.
    pub of_topics: BTreeMap<Handle<Topic>, Vec<Handle<Procedure>>>,
    /// The procedures that lead to the office with a role.
    pub of_roles: BTreeMap<Handle<Role>, Vec<Handle<Procedure>>>,
    pub office_of_contacts: BTreeMap<Handle<Contact>, Handle<Office>>,
}

impl Uses {
    /// What refers to what on a site.
    pub(super) fn collect(site: &Site) -> Self {
        let mut uses = Self::default();
        for (handle, procedure) in site.procedures.iter() {
            let procedure = &procedure.value;
            let mut acts: Vec<Handle<Act>> = procedure.citations.iter().map(|c| c.act).collect();
            for channel in &procedure.channels {
                acts.extend(channel.all_citations().map(|c| c.act));
            }
            let channels = procedure.channels.iter().filter_map(Channel::office);
            let mut offices: Vec<_> = channels.chain([procedure.owner]).collect();
            let mut roles: Vec<_> = procedure
                .channels
                .iter()
                .filter_map(Channel::role)
                .collect();
            acts.sort();
            acts.dedup();
            offices.sort();
            offices.dedup();
            roles.sort();
            roles.dedup();
            for act in acts {
                uses.of_acts.entry(act).or_default().push(handle);
            }
            let mut topics = procedure.topics.clone();
            topics.sort();
            topics.dedup();
            for topic in topics {
                uses.of_topics.entry(topic).or_default().push(handle);
            }
            for role in roles {
                uses.of_roles.entry(role).or_default().push(handle);
            }
            for office in offices {
                uses.of_offices.entry(office).or_default().push(handle);
            }
        }
        for (handle, office) in site.offices.iter() {
            for contact in &office.value.contacts {
                uses.office_of_contacts.entry(*contact).or_insert(handle);
            }
        }
        uses
    }
}
