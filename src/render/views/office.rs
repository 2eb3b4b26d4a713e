//! The page of an office.

use serde::Serialize;
use tera::Value;

use super::changes::LastView;
use super::letter_document;
use super::parted::PartsView;
use super::parts::{Day, Link};
use super::{Described, Scope};
use crate::diagnostic::Problem;
use crate::model::{Area, Handle, Office, Procedure};
use crate::render::plan::Page;
use crate::render::structured;

/// The most letters that the page of an office offers.
const LETTERS: usize = 20;

/// What a template sees as `it`.
#[derive(Debug, Serialize)]
pub(super) struct OfficeView {
    name: String,
    addressed_as: String,
    note: Option<String>,
    /// The areas it serves, the largest first.
    areas: Vec<Link>,
    contacts: Vec<Value>,
    /// What kind of body it is.
    role: Option<String>,
    /// Letters that go to it, each with it chosen; where they are many, what leads to them.
    letters: Vec<Link>,
    /// The blank of its role's letter, addressed to it: on the first page of its list.
    blank: Option<BlankView>,
    procedures: Vec<Link>,
    /// The pages that the list of procedures goes over, if it goes over several.
    parts: Option<PartsView>,
    source: String,
    verified: Day,
    /// What changed last.
    changes: Option<LastView>,
}

/// A letter to fill in by hand.
#[derive(Debug, Serialize)]
struct BlankView {
    name: String,
    html: Value,
    /// The same as a file to print.
    print: Option<String>,
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
        areas: areas(scope, &office.areas)
            .map(|area| scope.area_link(area))
            .collect(),
        contacts: scope.contacts(&office.contacts)?,
        role: office
            .role
            .map(|role| scope.text(&scope.site().roles[role].value.name)),
        letters: letters(scope, handle)?,
        blank: blank(scope, handle)?,
        parts: scope.parts(procedures.len())?,
        procedures: scope.procedure_links(procedures),
        source: scope.text(&office.source),
        verified: scope.day(office.verified_on),
        changes: scope.last_changes(scope.renderer.uses().changes_of_offices.get(&handle)),
    };
    let description = match view.areas.last() {
        Some(area) => format!("{}. {}", view.name, area.text),
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

/// The letters that go to an office by its role; where there are many, a reader finds them by what
/// happened to him.
fn letters(scope: &Scope<'_>, handle: Handle<Office>) -> Result<Vec<Link>, Problem> {
    let site = scope.site();
    let office = &site.offices[handle];
    let of_role = office
        .value
        .role
        .and_then(|role| scope.renderer.uses().of_roles.get(&role));
    let with_letter: Vec<Handle<Procedure>> = of_role
        .into_iter()
        .flatten()
        .copied()
        .filter(|procedure| site.procedures[*procedure].value.letter.is_some())
        .collect();
    if with_letter.len() > LETTERS {
        let page = match site.topics.iter().len() {
            0 => Page::Procedures,
            _ => Page::Home,
        };
        return Ok(vec![Link {
            text: scope.words().get("office_many_letters")?.to_owned(),
            href: scope.href(page),
        }]);
    }
    let chosen = chosen(scope, handle);
    let links = with_letter.into_iter().map(|procedure| Link {
        text: scope.text(&site.procedures[procedure].value.title),
        href: format!("{}{chosen}", scope.href(Page::Letter(procedure))),
    });
    Ok(links.collect())
}

/// What stands behind the address of a letter to have an office chosen in it: where the directory
/// has the office, and its id. No host is sent it.
pub(super) fn chosen(scope: &Scope<'_>, handle: Handle<Office>) -> String {
    let site = scope.site();
    let office = &site.offices[handle];
    let area = office.value.areas.first();
    let largest = area.and_then(|area| scope.directory().upwards(*area).last());
    let module = largest.map_or("index", |area| site.areas[area].id.as_str());
    format!("#office={module}/{}", office.id)
}

/// The blank of the letter of its role; not beside further pages of its list.
fn blank(scope: &Scope<'_>, handle: Handle<Office>) -> Result<Option<BlankView>, Problem> {
    let site = scope.site();
    let office = &site.offices[handle].value;
    let letter = office.role.and_then(|role| site.roles[role].value.letter);
    let Some(letter) = letter.filter(|_| scope.route.part == 1) else {
        return Ok(None);
    };
    Ok(Some(BlankView {
        name: scope.text(&site.letters[letter].value.name),
        html: letter_document::blank_to(scope, letter, &office.addressed_as)?,
        print: scope.print_to(handle),
    }))
}

/// Areas and those they lie in, each once, the larger before what lies in it.
pub(super) fn areas(
    scope: &Scope<'_>,
    served: &[Handle<Area>],
) -> impl Iterator<Item = Handle<Area>> {
    let mut named: Vec<Handle<Area>> = Vec::new();
    for area in served {
        let mut chain: Vec<_> = scope.directory().upwards(*area).collect();
        chain.reverse();
        chain.retain(|area| !named.contains(area));
        named.extend(chain);
    }
    named.into_iter()
}
