//! The page of an office.

use serde::Serialize;
use tera::Value;

use super::parts::{Day, Link};
use super::{Described, Scope};
use crate::diagnostic::Problem;
use crate::model::{Area, Handle, Office};
use crate::render::plan::Page;
use crate::render::structured;

/// What a template sees as `it`.
#[derive(Debug, Serialize)]
pub(super) struct OfficeView {
    name: String,
    addressed_as: String,
    note: Option<String>,
    /// The areas it serves, the largest first.
    areas: Vec<String>,
    contacts: Vec<Value>,
    procedures: Vec<Link>,
    source: String,
    verified: Day,
}

/// The page of an office.
pub(super) fn view(
    scope: &Scope<'_>,
    handle: Handle<Office>,
) -> Result<Described<OfficeView>, Problem> {
    let office = &scope.site().offices[handle].value;
    let procedures = scope.renderer.uses().of_offices.get(&handle);
    let view = OfficeView {
        name: scope.text(&office.name),
        addressed_as: scope.text(&office.addressed_as),
        note: scope.optional_text(office.note.as_ref()),
        areas: areas(scope, office.area),
        contacts: scope.contacts(&office.contacts)?,
        procedures: procedures.map_or_else(Vec::new, |handles| scope.procedure_links(handles)),
        source: scope.text(&office.source),
        verified: scope.day(office.verified_on),
    };
    let description = match view.areas.last() {
        Some(area) => format!("{}. {area}", view.name),
        None => view.name.clone(),
    };
    Ok(Described {
        title: view.name.clone(),
        description,
        breadcrumbs: vec![Link {
            text: scope.words().get("nav_offices")?.to_owned(),
            href: scope.href(Page::Offices),
        }],
        structured: Some(structured::office(scope, handle)),
        data: view,
    })
}

/// The names of an area and of those it lies in, the largest first.
pub(super) fn areas(scope: &Scope<'_>, area: Option<Handle<Area>>) -> Vec<String> {
    let areas = &scope.site().areas;
    let mut names: Vec<String> = std::iter::successors(area, |handle| areas[*handle].value.within)
        .map(|handle| scope.text(&areas[handle].value.name))
        .collect();
    names.reverse();
    names
}
