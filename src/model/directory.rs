//! The directory: which office has a role in an area.

use std::collections::BTreeMap;

use super::area::Area;
use super::office::Office;
use super::role::Role;
use super::table::{Handle, Record};

/// A role in an area; in the whole country if there is no area.
type Post = (Handle<Role>, Option<Handle<Area>>);

/// Offices by role and area, and what lies within what. Made of whatever of the records is known.
#[derive(Debug, Default)]
pub struct Directory {
    above: BTreeMap<Handle<Area>, Handle<Area>>,
    within: BTreeMap<Option<Handle<Area>>, Vec<Handle<Area>>>,
    offices: BTreeMap<Post, Vec<Handle<Office>>>,
    serving: BTreeMap<Option<Handle<Area>>, Vec<Handle<Office>>>,
}

/// The offices that answer for a role in an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<'d> {
    /// The area they serve: the one that was asked for, or the nearest above it; none for the whole
    /// country.
    pub area: Option<Handle<Area>>,
    /// The offices, in the order of their ids. There is more than one only where the role allows
    /// it.
    pub offices: &'d [Handle<Office>],
}

impl Directory {
    /// The directory of these records, each in the order of the ids.
    pub fn new<'r>(
        areas: impl Iterator<Item = (Handle<Area>, &'r Record<Area>)>,
        offices: impl Iterator<Item = (Handle<Office>, &'r Record<Office>)>,
    ) -> Self {
        let mut directory = Self::default();
        for (handle, area) in areas {
            directory
                .within
                .entry(area.value.within)
                .or_default()
                .push(handle);
            if let Some(above) = area.value.within {
                directory.above.insert(handle, above);
            }
        }
        for (handle, office) in offices {
            let office = &office.value;
            let served: Vec<Option<Handle<Area>>> = match office.areas.as_slice() {
                [] => vec![None],
                areas => areas.iter().copied().map(Some).collect(),
            };
            for area in served {
                directory.serving.entry(area).or_default().push(handle);
                if let Some(role) = office.role {
                    let there = directory.offices.entry((role, area)).or_default();
                    there.push(handle);
                }
            }
        }
        directory
    }

    /// An area and all that it lies in, the smallest first; cut off where areas lie in each other.
    pub fn upwards(&self, area: Handle<Area>) -> impl Iterator<Item = Handle<Area>> {
        let next = |area: &Handle<Area>| self.above.get(area).copied();
        std::iter::successors(Some(area), next).take(self.above.len() + 1)
    }

    /// The areas that lie directly in another; those that lie in none if not given.
    pub fn within(&self, area: Option<Handle<Area>>) -> &[Handle<Area>] {
        self.within.get(&area).map_or(&[], Vec::as_slice)
    }

    /// The offices that serve an area itself; those of the whole country if not given.
    pub fn serving(&self, area: Option<Handle<Area>>) -> &[Handle<Office>] {
        self.serving.get(&area).map_or(&[], Vec::as_slice)
    }

    /// The offices that have a role in an area itself.
    pub fn at(&self, role: Handle<Role>, area: Option<Handle<Area>>) -> &[Handle<Office>] {
        self.offices.get(&(role, area)).map_or(&[], Vec::as_slice)
    }

    /// The offices that have a role in an area, or in the nearest area above it that has any.
    pub fn nearest(&self, role: Handle<Role>, area: Handle<Area>) -> Option<Found<'_>> {
        self.first(role, self.upwards(area))
    }

    /// The same, looked for strictly above the area: the body above another.
    pub fn nearest_above(&self, role: Handle<Role>, area: Handle<Area>) -> Option<Found<'_>> {
        self.first(role, self.upwards(area).skip(1))
    }

    fn first(
        &self,
        role: Handle<Role>,
        areas: impl Iterator<Item = Handle<Area>>,
    ) -> Option<Found<'_>> {
        let areas = areas.map(Some).chain([None]);
        areas
            .map(|area| Found {
                area,
                offices: self.at(role, area),
            })
            .find(|found| !found.offices.is_empty())
    }

    /// Every area in which offices have a role, and those offices.
    pub fn of_role(&self, role: Handle<Role>) -> impl Iterator<Item = Found<'_>> {
        let from = (role, None);
        let all = self.offices.range(from..);
        all.take_while(move |((of, _), _)| *of == role)
            .map(|((_, area), offices)| Found {
                area: *area,
                offices,
            })
    }

    /// The one office that has a role, where the site has only one: then whoever writes need not
    /// say where they live.
    pub fn only(&self, role: Handle<Role>) -> Option<Handle<Office>> {
        let mut all = self.of_role(role).flat_map(|found| found.offices);
        let first = *all.next()?;
        all.all(|office| *office == first).then_some(first)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;
    use crate::diagnostic::{Sources, Span};
    use crate::model::{AreaLevel, Localized, Text};
    use crate::scalar::Id;

    fn text() -> Localized<Text> {
        let source = Sources::default().add("a.yaml", "");
        let side = || Text {
            value: "x".to_owned(),
            place: Span::whole(source),
        };
        Localized::new([side(), side()])
    }

    fn record<T>(value: T) -> Record<T> {
        Record {
            id: Id::parse("a").unwrap(),
            place: Span::whole(Sources::default().add("a.yaml", "")),
            facts: Vec::new(),
            value,
        }
    }

    fn area(within: Option<usize>) -> Record<Area> {
        record(Area {
            name: text(),
            level: AreaLevel::District,
            within: within.map(Handle::new),
            was: Vec::new(),
        })
    }

    fn office(role: usize, areas: &[usize]) -> Record<Office> {
        record(Office {
            name: text(),
            addressed_as: text(),
            role: Some(Handle::new(role)),
            areas: areas.iter().copied().map(Handle::new).collect(),
            contacts: Vec::new(),
            note: None,
            was: Vec::new(),
            source: text(),
            verified_on: jiff::civil::date(2026, 11, 22),
        })
    }

    fn directory(areas: &[Record<Area>], offices: &[Record<Office>]) -> Directory {
        let areas = areas.iter().enumerate();
        let offices = offices.iter().enumerate();
        Directory::new(
            areas.map(|(index, area)| (Handle::new(index), area)),
            offices.map(|(index, office)| (Handle::new(index), office)),
        )
    }

    fn found(of: Option<Found<'_>>) -> Option<(Option<usize>, Vec<usize>)> {
        let places = |offices: &[Handle<Office>]| offices.iter().map(|it| it.index()).collect();
        of.map(|found| (found.area.map(Handle::index), places(found.offices)))
    }

    /// A region (0), a district in it (1), an okrug in that (2), another district (3).
    fn areas() -> [Record<Area>; 4] {
        [area(None), area(Some(0)), area(Some(1)), area(Some(0))]
    }

    #[test]
    fn the_office_of_an_area_is_the_nearest_above_it() {
        let offices = [office(0, &[0]), office(0, &[1]), office(1, &[])];
        let directory = directory(&areas(), &offices);
        let at = |role, area| found(directory.nearest(Handle::new(role), Handle::new(area)));
        assert_eq!(at(0, 2), Some((Some(1), vec![1])));
        assert_eq!(at(0, 1), Some((Some(1), vec![1])));
        assert_eq!(at(0, 3), Some((Some(0), vec![0])));
        assert_eq!(at(1, 2), Some((None, vec![2])));
        assert_eq!(at(2, 2), None);
    }

    #[test]
    fn the_body_above_is_never_that_of_the_area_itself() {
        let offices = [office(0, &[0]), office(0, &[1])];
        let directory = directory(&areas(), &offices);
        let above = |area| found(directory.nearest_above(Handle::new(0), Handle::new(area)));
        assert_eq!(above(2), Some((Some(1), vec![1])));
        assert_eq!(above(1), Some((Some(0), vec![0])));
        assert_eq!(above(0), None);
    }

    #[test]
    fn an_office_may_serve_several_areas() {
        let offices = [office(0, &[1, 3])];
        let directory = directory(&areas(), &offices);
        for area in [1, 2, 3] {
            let found = directory.nearest(Handle::new(0), Handle::new(area));
            assert_eq!(found.map(|it| it.offices.len()), Some(1), "{area}");
        }
        assert_eq!(directory.only(Handle::new(0)).map(Handle::index), Some(0));
    }

    #[test]
    fn a_role_of_two_offices_has_no_only_one() {
        let offices = [office(0, &[1]), office(0, &[3]), office(1, &[0])];
        let directory = directory(&areas(), &offices);
        assert_eq!(directory.only(Handle::new(0)), None);
        assert_eq!(directory.only(Handle::new(1)).map(Handle::index), Some(2));
        assert_eq!(directory.only(Handle::new(2)), None);
    }

    #[test]
    fn areas_that_lie_in_each_other_end_the_way_up() {
        let areas = [area(Some(1)), area(Some(0))];
        let directory = directory(&areas, &[]);
        assert_eq!(directory.upwards(Handle::new(0)).count(), 3);
        assert_eq!(directory.nearest(Handle::new(0), Handle::new(0)), None);
    }
}
