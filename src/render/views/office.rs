//! The page of an office.

use serde::Serialize;
use tera::Value;

use super::parted::PartsView;
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
    /// What kind of body it is.
    role: Option<String>,
    procedures: Vec<Link>,
    /// The pages that the list of procedures goes over, if it goes over several.
    parts: Option<PartsView>,
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
    let procedures = procedures.map_or(&[][..], Vec::as_slice);
    let view = OfficeView {
        name: scope.text(&office.name),
        addressed_as: scope.text(&office.addressed_as),
        note: scope.optional_text(office.note.as_ref()),
        areas: areas(scope, &office.areas),
        contacts: scope.contacts(&office.contacts)?,
        role: office
            .role
            .map(|role| scope.text(&scope.site().roles[role].value.name)),
        parts: scope.parts(procedures.len())?,
        procedures: scope.procedure_links(procedures),
        source: scope.text(&office.source),
        verified: scope.day(office.verified_on),
    };
    let description = match view.areas.last() {
        Some(area) => format!("{}. {area}", view.name),
        None => view.name.clone(),
    };
    Ok(Described {
        title: scope.part_title(&view.name)?,
        description,
        breadcrumbs: vec![Link {
            text: scope.words().get("nav_offices")?.to_owned(),
            href: scope.href(Page::Offices),
        }],
        structured: Some(structured::office(scope, handle)),
        data: view,
    })
}

/// The names of areas and of those they lie in, each once, the larger before what lies in it.
pub(super) fn areas(scope: &Scope<'_>, served: &[Handle<Area>]) -> Vec<String> {
    let mut named: Vec<Handle<Area>> = Vec::new();
    for area in served {
        let mut chain: Vec<_> = scope.directory().upwards(*area).collect();
        chain.reverse();
        chain.retain(|area| !named.contains(area));
        named.extend(chain);
    }
    let name = |area: Handle<Area>| scope.text(&scope.site().areas[area].value.name);
    named.into_iter().map(name).collect()
}
