//! What the page of an area lists, in order: the offices that answer for it by role, then the areas
//! in it.

use super::uses::Uses;
use crate::model::{Area, Directory, Handle, Office, Role, Site};

/// An entry of the page of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AreaEntry {
    /// An office that answers for the area.
    Office {
        /// What kind of body it is.
        role: Option<Handle<Role>>,
        /// The office.
        office: Handle<Office>,
        /// The area that it serves: the one of the page or one above; none for the whole country.
        serves: Option<Handle<Area>>,
    },
    /// A role that procedures name, with no office known for the area.
    Missing(Handle<Role>),
    /// An area in this one.
    Area(Handle<Area>),
}

/// The entries of an area, or of the country if none is given: each role with the offices that have
/// it there or in the nearest area above, the nearest first; roles that nobody has; offices of the
/// area without a role; then the areas in it.
pub(super) fn area_entries(
    site: &Site,
    uses: &Uses,
    directory: &Directory,
    area: Option<Handle<Area>>,
) -> Vec<AreaEntry> {
    let way_up: Vec<Handle<Area>> = match area {
        Some(area) => directory.upwards(area).collect(),
        None => Vec::new(),
    };
    let mut of_role: Vec<AreaEntry> = Vec::new();
    for (role, record) in site.roles.iter() {
        let (serves, offices) = match area {
            None => (None, directory.at(role, None)),
            Some(area) => directory
                .nearest(role, area)
                .map_or((None, &[][..]), |found| (found.area, found.offices)),
        };
        let level = area.map(|area| site.areas[area].value.level);
        let stands_here = level.is_some_and(|level| record.value.level <= Some(level));
        let missing = offices.is_empty() && stands_here && uses.of_roles.contains_key(&role);
        let offices = offices.iter().map(move |office| AreaEntry::Office {
            role: Some(role),
            office: *office,
            serves,
        });
        of_role.extend(offices.chain(missing.then_some(AreaEntry::Missing(role))));
    }
    of_role.sort_by_key(|entry| match entry {
        AreaEntry::Office { serves, .. } => {
            let step = way_up.iter().position(|area| Some(*area) == *serves);
            (false, step.unwrap_or(way_up.len()))
        }
        _ => (true, 0),
    });
    let without = directory.serving(area).iter().copied();
    let without = without.filter(|office| site.offices[*office].value.role.is_none());
    let without = without.map(|office| AreaEntry::Office {
        role: None,
        office,
        serves: area,
    });
    let areas = directory.within(area).iter().copied().map(AreaEntry::Area);
    of_role.into_iter().chain(without).chain(areas).collect()
}
