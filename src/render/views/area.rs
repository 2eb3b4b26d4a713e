//! The pages of the country and of its areas: who answers for what, and where.

use serde::Serialize;

use super::parted::PartsView;
use super::parts::{Link, PhoneView};
use super::{Described, Scope};
use crate::diagnostic::Problem;
use crate::language::Order;
use crate::model::{Area, Handle, Office};
use crate::render::area_entries::{AreaEntry, area_entries};
use crate::render::plan::{ENTRIES, Page};

/// What a template sees as `it`.
#[derive(Debug, Serialize)]
pub(super) struct AreaView {
    /// What the area lies in, the largest first.
    above: Vec<Link>,
    roles: Vec<RoleView>,
    areas: Vec<Link>,
    /// The other areas of the one above, whose name stands with them.
    neighbours: Vec<Link>,
    around: Option<String>,
    parts: Option<PartsView>,
}

/// The offices that have a role.
#[derive(Debug, Serialize)]
struct RoleView {
    /// None for offices without a role.
    name: Option<String>,
    offices: Vec<OfficeView>,
    /// That no office is known, and what to do.
    missing: bool,
}

#[derive(Debug, Serialize)]
struct OfficeView {
    name: String,
    href: String,
    phones: Vec<PhoneView>,
    /// What it serves, if that is not the area of the page.
    serves: Option<String>,
}

/// The page of the country.
pub(super) fn country(scope: &Scope<'_>) -> Result<Described<AreaView>, Problem> {
    let title = scope.words().get("areas_title")?.to_owned();
    let site = scope.text(&scope.site().settings.title);
    Ok(Described {
        description: format!("{title}. {site}"),
        title: scope.part_title(&title)?,
        breadcrumbs: vec![offices_link(scope)?],
        structured: None,
        data: area_view(scope, None)?,
    })
}

/// The page of an area.
pub(super) fn view(
    scope: &Scope<'_>,
    handle: Handle<Area>,
) -> Result<Described<AreaView>, Problem> {
    let name = scope.text(&scope.site().areas[handle].value.name);
    let view = area_view(scope, Some(handle))?;
    let mut breadcrumbs = vec![offices_link(scope)?, country_link(scope)?];
    breadcrumbs.extend(view.above.iter().cloned());
    Ok(Described {
        title: scope.part_title(&name)?,
        description: scope.words().fill("area_description", &[("area", &name)])?,
        breadcrumbs,
        structured: None,
        data: view,
    })
}

fn offices_link(scope: &Scope<'_>) -> Result<Link, Problem> {
    Ok(Link {
        text: scope.words().get("nav_offices")?.to_owned(),
        href: scope.href(Page::Offices),
    })
}

/// A link to the page of the country.
pub(super) fn country_link(scope: &Scope<'_>) -> Result<Link, Problem> {
    Ok(Link {
        text: scope.words().get("areas_title")?.to_owned(),
        href: scope.href(Page::Areas),
    })
}

fn area_view(scope: &Scope<'_>, area: Option<Handle<Area>>) -> Result<AreaView, Problem> {
    let (site, directory) = (scope.site(), scope.directory());
    let mut entries = area_entries(site, scope.renderer.uses(), directory, area);
    let first_area = entries
        .iter()
        .position(|it| matches!(it, AreaEntry::Area(_)));
    if let Some(areas) = first_area.and_then(|first| entries.get_mut(first..)) {
        by_name(scope, areas, |entry| match entry {
            AreaEntry::Area(area) => Some(*area),
            _ => None,
        });
    }
    let mut view = AreaView {
        above: Vec::new(),
        roles: Vec::new(),
        areas: Vec::new(),
        neighbours: Vec::new(),
        around: None,
        parts: scope.parts(entries.len())?,
    };
    let mut last_role = None;
    for entry in scope.entries_here(&entries) {
        match *entry {
            AreaEntry::Area(area) => view.areas.push(scope.area_link(area)),
            AreaEntry::Missing(role) => view.roles.push(RoleView {
                name: Some(scope.text(&site.roles[role].value.name)),
                offices: Vec::new(),
                missing: true,
            }),
            AreaEntry::Office {
                role,
                office,
                serves,
            } => {
                let shown = office_view(scope, office, (serves != area).then_some(serves))?;
                match view.roles.last_mut() {
                    Some(last) if last_role == Some(role) => last.offices.push(shown),
                    _ => view.roles.push(RoleView {
                        name: role.map(|role| scope.text(&site.roles[role].value.name)),
                        offices: vec![shown],
                        missing: false,
                    }),
                }
                last_role = Some(role);
            }
        }
    }
    let Some(area) = area else {
        return Ok(view);
    };
    let mut above: Vec<Handle<Area>> = directory.upwards(area).skip(1).collect();
    above.reverse();
    view.above = above.iter().map(|area| scope.area_link(*area)).collect();
    let within = site.areas[area].value.within;
    view.around = within.map(|within| scope.text(&site.areas[within].value.name));
    let mut neighbours = directory.within(within).to_vec();
    neighbours.retain(|other| *other != area);
    by_name(scope, &mut neighbours, |area| Some(*area));
    // The page above has all of them.
    neighbours.truncate(ENTRIES);
    view.neighbours = neighbours
        .into_iter()
        .map(|area| scope.area_link(area))
        .collect();
    Ok(view)
}

/// Puts what stands for areas in the alphabetical order of their names.
fn by_name<T>(scope: &Scope<'_>, items: &mut [T], area: impl Fn(&T) -> Option<Handle<Area>>) {
    let order = Order::new(scope.language);
    let name = |item: &T| {
        let area = area(item)?;
        Some(scope.site().areas[area].value.name.text(scope.language))
    };
    items.sort_by(|a, b| order.compare(name(a).unwrap_or_default(), name(b).unwrap_or_default()));
}

fn office_view(
    scope: &Scope<'_>,
    handle: Handle<Office>,
    serves: Option<Option<Handle<Area>>>,
) -> Result<OfficeView, Problem> {
    let site = scope.site();
    let office = &site.offices[handle].value;
    let lines = office
        .contacts
        .iter()
        .flat_map(|contact| &site.contacts[*contact].value.phones);
    let phones = lines.map(|line| scope.line(line));
    Ok(OfficeView {
        name: scope.text(&office.name),
        href: scope.href(Page::Office(handle)),
        phones: phones.collect::<Result<_, Problem>>()?,
        serves: match serves {
            Some(Some(area)) => Some(scope.text(&site.areas[area].value.name)),
            Some(None) => Some(scope.words().get("whole_country")?.to_owned()),
            None => None,
        },
    })
}

impl Scope<'_> {
    /// A link to the page of an area.
    pub(super) fn area_link(&self, handle: Handle<Area>) -> Link {
        Link {
            text: self.text(&self.site().areas[handle].value.name),
            href: self.href(Page::Area(handle)),
        }
    }
}
