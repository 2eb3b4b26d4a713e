//! Records that nothing refers to.

use std::collections::BTreeSet;

use super::{Facts, cited, guides};
use crate::diagnostic::{Problem, RecordKind, Report};
use crate::model::{Drafts, Handle, LinkTarget};

/// Warns of every area, contact, act and letter that no record and no guide names. Offices and procedures are pages of
/// their own, which a reader finds in their lists. While a record is missing, what it refers to is not known, and nothing is said.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    let draft = facts.draft;
    if !draft.is_complete() {
        return;
    }
    let offices = || draft.offices.iter().map(|(_, record)| &record.value);
    let procedures = || draft.procedures.iter().map(|(_, record)| &record.value);
    let links = || guides(draft).flat_map(|guide| guide.iter().flat_map(|(_, side)| &side.links));

    let areas = offices().filter_map(|office| office.area);
    let above = draft
        .areas
        .iter()
        .filter_map(|(_, record)| record.value.within);
    tell(&draft.areas, RecordKind::Area, areas.chain(above), report);

    let contacts = offices()
        .flat_map(|office| office.contacts.iter().copied())
        .chain(procedures().flat_map(|procedure| {
            let channels = procedure
                .channels
                .iter()
                .filter_map(|channel| channel.contact);
            procedure.contacts.iter().copied().chain(channels)
        }))
        .chain(links().filter_map(|link| match link.target {
            LinkTarget::Contact(contact) => Some(contact),
            _ => None,
        }));
    tell(&draft.contacts, RecordKind::Contact, contacts, report);

    let replacing = draft
        .acts
        .iter()
        .filter_map(|(_, record)| record.value.repealed.as_ref()?.replaced_by);
    let acts = cited(draft).map(|cited| cited.act).chain(replacing);
    tell(&draft.acts, RecordKind::Act, acts, report);

    let letters = procedures().filter_map(|procedure| procedure.letter);
    tell(&draft.letters, RecordKind::Letter, letters, report);
}

fn tell<T>(
    records: &Drafts<T>,
    record: RecordKind,
    used: impl Iterator<Item = Handle<T>>,
    report: &mut Report,
) {
    let used: BTreeSet<Handle<T>> = used.collect();
    for (handle, found) in records.iter() {
        if !used.contains(&handle) {
            let id = found.id.to_string();
            report.add(found.place, Problem::UnusedRecord { record, id });
        }
    }
}
