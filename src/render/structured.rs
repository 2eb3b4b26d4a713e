//! What machines read: JSON-LD in the words of schema.org.

use serde_json::{Value, json};

use super::links::absolute;
use super::plan::{Page, Route};
use super::views::Scope;
use super::views::register::register_address;
use crate::diagnostic::Problem;
use crate::language::Language;
use crate::model::{
    Act, ActStatus, Contact, ContactPhone, Handle, Hours, Localized, Office, OpeningHours,
    Procedure, Text, Time,
};

fn address(scope: &Scope<'_>, page: Page) -> String {
    let route = Route::new(scope.site(), page, scope.language);
    absolute(&scope.renderer.base_url, &route)
}

/// The ways of a contact, a `ContactPoint` each, called by whose line or address it is.
fn contact_points(scope: &Scope<'_>, handle: Handle<Contact>) -> Vec<Value> {
    let contact = &scope.site().contacts[handle].value;
    let point = |label: Option<&Localized<Text>>| {
        json!({
            "@type": "ContactPoint",
            "name": label.unwrap_or(&contact.name).text(scope.language),
            "availableLanguage": Language::ALL.map(Language::tag),
        })
    };
    let phones = contact.phones.iter().map(|line| {
        let mut point = point(line.label.as_ref());
        point["telephone"] = json!(line.dial());
        point["areaServed"] = json!("KZ");
        if let Some(Hours::Week(week)) = line.hours.as_ref().or(contact.hours.as_ref()) {
            point["hoursAvailable"] = hours(week);
        }
        if line.is_free() {
            point["contactOption"] = json!("https://schema.org/TollFree");
        }
        point
    });
    let faxes = contact.fax.iter().map(|line| {
        let mut point = point(line.label.as_ref());
        point["faxNumber"] = json!(line.dial());
        point
    });
    let emails = contact.emails.iter().map(|email| {
        let mut point = point(email.label.as_ref());
        point["email"] = json!(email.value.as_str());
        point
    });
    let messengers = contact.messengers.iter().map(|messenger| {
        let mut point = point(messenger.label.as_ref());
        point["url"] = json!(messenger.value.href());
        point
    });
    phones
        .chain(faxes)
        .chain(emails)
        .chain(messengers)
        .collect()
}

/// The addresses of a contact's sites in the scope's language.
fn websites(scope: &Scope<'_>, handle: Handle<Contact>) -> impl Iterator<Item = Value> {
    let contact = &scope.site().contacts[handle].value;
    let sites = contact.websites.iter();
    sites.map(|site| json!(site.value[scope.language].as_str()))
}

/// Opening hours as a list of `OpeningHoursSpecification`; a break parts one in two.
fn hours(week: &OpeningHours) -> Value {
    let mut specifications = Vec::new();
    for (days, openings) in week.groups() {
        let days: Vec<String> = days
            .iter()
            .map(|day| format!("https://schema.org/{day:?}"))
            .collect();
        for part in openings.iter().flat_map(|opening| opening.parts()) {
            // The last minute stands for the end of a day, which most readers don't know as 24:00.
            let closes = match part.to {
                Time::END_OF_DAY => "23:59".to_owned(),
                to => to.to_string(),
            };
            specifications.push(json!({
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": days,
                "opens": part.from.to_string(),
                "closes": closes,
            }));
        }
    }
    Value::Array(specifications)
}

fn organization(scope: &Scope<'_>, handle: Handle<Office>) -> Value {
    let office = &scope.site().offices[handle].value;
    let points = office
        .contacts
        .iter()
        .flat_map(|c| contact_points(scope, *c));
    let points: Vec<Value> = points.collect();
    let mut value = json!({
        "@type": "GovernmentOrganization",
        "@id": address(scope, Page::Office(handle)),
        "name": office.name.text(scope.language),
    });
    if !points.is_empty() {
        value["contactPoint"] = Value::Array(points);
    }
    let sites: Vec<Value> = office
        .contacts
        .iter()
        .flat_map(|c| websites(scope, *c))
        .collect();
    if !sites.is_empty() {
        value["sameAs"] = Value::Array(sites);
    }
    let areas: Vec<Value> = office
        .areas
        .iter()
        .map(|area| {
            let area = &scope.site().areas[*area].value;
            json!({ "@type": "AdministrativeArea", "name": area.name.text(scope.language) })
        })
        .collect();
    match areas.as_slice() {
        [] => {}
        [area] => value["areaServed"] = area.clone(),
        _ => value["areaServed"] = Value::Array(areas),
    }
    value
}

fn with_context(mut value: Value) -> Value {
    value["@context"] = json!("https://schema.org");
    value
}

/// An office as a `GovernmentOrganization`.
pub(super) fn office(scope: &Scope<'_>, handle: Handle<Office>) -> Value {
    with_context(organization(scope, handle))
}

/// The site as a `WebSite`.
pub(super) fn site(scope: &Scope<'_>) -> Value {
    let settings = &scope.site().settings;
    with_context(json!({
        "@type": "WebSite",
        "name": settings.title.text(scope.language),
        "description": settings.summary.text(scope.language),
        "url": address(scope, Page::Home),
        "inLanguage": scope.language.tag(),
        "publisher": organization(scope, settings.publisher),
    }))
}

/// An act as `Legislation`.
pub(super) fn act(scope: &Scope<'_>, handle: Handle<Act>) -> Result<Value, Problem> {
    let act = &scope.site().acts[handle].value;
    let force = match act.status(scope.renderer.as_of) {
        ActStatus::InForce => "InForce",
        ActStatus::NotYet | ActStatus::Repealed => "NotInForce",
    };
    let mut value = json!({
        "@type": "Legislation",
        "@id": address(scope, Page::Act(handle)),
        "name": scope.act_name(act)?,
        "inLanguage": scope.language.tag(),
        "legislationIdentifier": act.register_id.as_str(),
        "legislationDate": act.adopted.to_string(),
        "legislationJurisdiction": "KZ",
        "legislationLegalForce": format!("https://schema.org/{force}"),
        "sameAs": register_address(scope.site(), act, scope.language),
    });
    if let Some(short) = &act.short_name {
        value["alternateName"] = json!(short.text(scope.language));
    }
    if let Some(from) = act.in_force_from {
        value["legislationDateOfApplicability"] = json!(from.to_string());
    }
    Ok(with_context(value))
}

/// A procedure as a `GovernmentService`. The office that answers for it and the acts that it rests
/// on are named by the addresses of their own pages, which tell the rest of them, such as phones
/// and hours. The phones of those who have no page stand here. What the head of the page says, such
/// as the description, is not said again.
pub(super) fn procedure(scope: &Scope<'_>, handle: Handle<Procedure>) -> Value {
    let site = scope.site();
    let procedure = &site.procedures[handle].value;
    let channels = procedure.channels.iter().map(|channel| {
        let mut value = json!({
            "@type": "ServiceChannel",
            "name": channel.name.text(scope.language),
        });
        let website = channel.contact.and_then(|it| websites(scope, it).next());
        if let Some(website) = website {
            value["serviceUrl"] = website;
        }
        value
    });
    let channels: Vec<Value> = channels.collect();
    let mut acts: Vec<Handle<Act>> = Vec::new();
    for citation in &procedure.citations {
        if !acts.contains(&citation.act) {
            acts.push(citation.act);
        }
    }
    let acts = acts.into_iter().map(|act| {
        json!({
            "@type": "Legislation",
            "@id": address(scope, Page::Act(act)),
        })
    });
    let acts: Vec<Value> = acts.collect();
    let offices = &scope.renderer.uses().office_of_contacts;
    let contacts = procedure.contacts.iter();
    let phones = contacts
        .filter(|contact| !offices.contains_key(contact))
        .flat_map(|contact| {
            let contact = &site.contacts[*contact].value;
            let lines = contact.phones.chunk_by(|a, b| a.label == b.label);
            lines.filter_map(|lines| {
                let label = lines.first()?.label.as_ref();
                let numbers: Vec<String> = lines.iter().map(ContactPhone::dial).collect();
                Some(json!({
                    "@type": "ContactPoint",
                    "name": label.unwrap_or(&contact.name).text(scope.language),
                    "telephone": numbers,
                }))
            })
        });
    let phones: Vec<Value> = phones.collect();
    let mut provider = json!({
        "@type": "GovernmentOrganization",
        "@id": address(scope, Page::Office(procedure.owner)),
    });
    if !phones.is_empty() {
        provider["contactPoint"] = Value::Array(phones);
    }
    with_context(json!({
        "@type": "GovernmentService",
        "@id": address(scope, Page::Procedure(handle)),
        "name": procedure.title.text(scope.language),
        "availableChannel": channels,
        "provider": provider,
        "subjectOf": acts,
    }))
}
