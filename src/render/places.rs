//! The directory for the letter's page: which office has a role where, as modules that a script
//! loads when a reader says where he lives. The page weighs the same however many offices there
//! are.
//!
//! `index.js` has the largest areas and the offices of the whole country, `ID.js` what lies in one
//! of them.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::data_modules::{PLACES, data_modules, module};
use crate::language::{Language, Order};
use crate::model::{
    Area, Destination, Directory, Handle, Id, Localized, Office, Placed, Role, Site, Text,
};
use crate::theme::Asset;

/// The form of the files: a script of another form finds no start.
const FORM: u8 = 1;

/// The modules for the roles that letters go to; none if no letter needs to know a place: each goes
/// to an office that is the same for everybody.
pub(super) fn places(site: &Site, directory: &Directory) -> Vec<Asset> {
    let roles = roles_by_area(site, directory);
    if roles.is_empty() {
        return Vec::new();
    }
    let largest = directory.within(None).iter().map(|area| Some(*area));
    let modules = [None].into_iter().chain(largest).map(|top| {
        let name = top.map_or("index", |area| site.areas[area].id.as_str());
        let text = module(&known(site, directory, &roles, top).to_string());
        (format!("{name}.js"), text)
    });
    data_modules(PLACES, FORM, Map::new(), modules.collect())
}

/// The roles that a letter goes to, where the office depends on the area, and those of the bodies
/// that consider it.
fn roles_by_area(site: &Site, directory: &Directory) -> BTreeSet<Handle<Role>> {
    let with_letter = site
        .procedures
        .iter()
        .filter(|(_, it)| it.value.letters().next().is_some());
    let channels = with_letter.flat_map(|(_, record)| &record.value.channels);
    let roles = channels.filter_map(|channel| match channel.goes_to {
        Some(Destination::Role(role)) if directory.only(role).is_none() => {
            Some([Some(role), channel.considered_by])
        }
        _ => None,
    });
    roles.flatten().flatten().collect()
}

/// An area with all that lies in it and its offices; the largest areas, without what lies in them,
/// if none is given.
fn known(
    site: &Site,
    directory: &Directory,
    roles: &BTreeSet<Handle<Role>>,
    top: Option<Handle<Area>>,
) -> Value {
    let mut areas: Vec<Handle<Area>> = top.into_iter().collect();
    match top {
        None => areas.extend(directory.within(None)),
        Some(_) => {
            // Each area is looked at once, and its own after all that came before.
            let mut next = 0;
            while let Some(area) = areas.get(next).copied() {
                areas.extend(directory.within(Some(area)));
                next += 1;
            }
        }
    }
    let offices: Vec<Value> = match top {
        None => offices(site, directory, roles, None),
        Some(_) => areas
            .iter()
            .flat_map(|area| offices(site, directory, roles, Some(*area)))
            .collect(),
    };
    let orders =
        Language::ALL.map(|language| (language, places_in_alphabet(site, &areas, language)));
    let areas: Vec<Value> = areas
        .iter()
        .enumerate()
        .map(|(index, area)| {
            let order = orders
                .iter()
                .map(|(language, places)| (language.tag().to_owned(), json!(places.get(index))));
            area_value(site, *area, Value::Object(order.collect()))
        })
        .collect();
    json!({ "areas": areas, "offices": offices })
}

/// The place of each of these areas in the alphabetical order of their names.
fn places_in_alphabet(site: &Site, areas: &[Handle<Area>], language: Language) -> Vec<usize> {
    let order = Order::new(language);
    let name = |index: &usize| {
        let area = areas.get(*index).map(|area| &site.areas[*area].value);
        area.map_or("", |area| area.name.text(language))
    };
    let mut sorted: Vec<usize> = (0..areas.len()).collect();
    sorted.sort_by(|a, b| order.compare(name(a), name(b)).then(a.cmp(b)));
    let mut places = vec![0; areas.len()];
    for (place, index) in sorted.into_iter().enumerate() {
        places[index] = place;
    }
    places
}

fn area_value(site: &Site, handle: Handle<Area>, order: Value) -> Value {
    let record = &site.areas[handle];
    let within = record
        .value
        .within
        .map(|above| site.areas[above].id.as_str());
    let area = json!({
        "id": record.id.as_str(),
        "within": within,
        "level": record.value.level.word(),
        "name": sides(&record.value.name),
        "order": order,
    });
    with_former(area, &record.value.was)
}

/// A record with the ids that it had before, if any: an address on paper may have one of them.
fn with_former(mut record: Value, was: &[Placed<Id>]) -> Value {
    if !was.is_empty() {
        let was = was.iter().map(|id| json!(id.value.as_str()));
        record["was"] = was.collect();
    }
    record
}

/// The offices with one of the roles in an area itself.
fn offices(
    site: &Site,
    directory: &Directory,
    roles: &BTreeSet<Handle<Role>>,
    area: Option<Handle<Area>>,
) -> Vec<Value> {
    let at = area.map(|area| site.areas[area].id.as_str());
    let of_role = |role: &Handle<Role>| {
        let id = site.roles[*role].id.as_str();
        let offices = directory.at(*role, area).iter();
        offices.map(move |office| office_value(site, *office, id, at))
    };
    roles.iter().flat_map(of_role).collect()
}

fn office_value(site: &Site, handle: Handle<Office>, role: &str, area: Option<&str>) -> Value {
    let record = &site.offices[handle];
    let office = &record.value;
    let address = office.contacts.iter().find_map(|contact| {
        let contact = &site.contacts[*contact].value;
        contact.address.as_ref()
    });
    let office_value = json!({
        "id": record.id.as_str(),
        "role": role,
        "area": area,
        "name": sides(&office.name),
        "to": sides(&office.addressed_as),
        "address": address.map(sides),
    });
    with_former(office_value, &office.was)
}

/// The words in every language, by its tag.
fn sides(text: &Localized<Text>) -> Value {
    let side = |language: Language| (language.tag().to_owned(), json!(text.text(language)));
    Value::Object(Language::ALL.into_iter().map(side).collect())
}
