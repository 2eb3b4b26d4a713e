//! What refers to what: the procedures that name an act or an office, the office of a contact.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{
    Act, Channel, Contact, Handle, Office, Procedure, RecordedChange, Role, Site, Topic,
};

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
    /// All changes, the latest first; those of one day from the last id to the first.
    pub changes: Vec<Handle<RecordedChange>>,
    /// The changes that the page of a procedure tells, in that order.
    pub changes_of_procedures: BTreeMap<Handle<Procedure>, Vec<Handle<RecordedChange>>>,
    /// The changes that the page of an office tells, in that order.
    pub changes_of_offices: BTreeMap<Handle<Office>, Vec<Handle<RecordedChange>>>,
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
        uses.changes = changes(site);
        for handle in &uses.changes {
            let change = &site.changes[*handle].value;
            for procedure in &change.procedures {
                let of_procedure = uses.changes_of_procedures.entry(*procedure);
                of_procedure.or_default().push(*handle);
            }
            for office in &change.offices {
                let of_office = uses.changes_of_offices.entry(*office);
                of_office.or_default().push(*handle);
            }
        }
        uses
    }
}

/// All changes of a site, the latest first; those of one day from the last id to the first.
pub(super) fn changes(site: &Site) -> Vec<Handle<RecordedChange>> {
    let mut changes: Vec<_> = site.changes.iter().map(|(handle, _)| handle).collect();
    changes.sort_by_key(|handle| {
        let record = &site.changes[*handle];
        Reverse((record.value.date.value, &record.id))
    });
    changes
}
