//! What machines read: JSON-LD in the words of schema.org.

use serde_json::{Value, json};

use super::links::absolute;
use super::plan::{Page, Route};
use super::views::Scope;
use super::views::register::register_address;
use crate::diagnostic::Problem;
use crate::language::Language;
use crate::model::{Act, ActStatus, Contact, Handle, Office, Procedure};

fn address(scope: &Scope<'_>, page: Page) -> String {
    let route = Route::new(scope.site(), page, scope.language);
    absolute(&scope.renderer.base_url, &route)
}

fn contact_point(scope: &Scope<'_>, handle: Handle<Contact>) -> Vec<Value> {
    let contact = &scope.site().contacts[handle].value;
    let languages = Language::ALL.map(Language::tag);
    let mut points: Vec<Value> = contact
        .phones
        .iter()
        .map(|phone| {
            let mut point = json!({
                "@type": "ContactPoint",
                "name": contact.name.text(scope.language),
                "telephone": phone.value.dial(),
                "areaServed": "KZ",
                "availableLanguage": languages,
            });
            if phone.value.is_free(contact.toll_free) {
                point["contactOption"] = json!("https://schema.org/TollFree");
            }
            point
        })
        .collect();
    if let Some(email) = &contact.email {
        points.push(json!({
            "@type": "ContactPoint",
            "name": contact.name.text(scope.language),
            "email": email.as_str(),
            "availableLanguage": languages,
        }));
    }
    points
}

fn organization(scope: &Scope<'_>, handle: Handle<Office>) -> Value {
    let office = &scope.site().offices[handle].value;
    let points = office
        .contacts
        .iter()
        .flat_map(|c| contact_point(scope, *c));
    let points: Vec<Value> = points.collect();
    let mut value = json!({
        "@type": "GovernmentOrganization",
        "@id": address(scope, Page::Office(handle)),
        "name": office.name.text(scope.language),
        "url": address(scope, Page::Office(handle)),
    });
    if !points.is_empty() {
        value["contactPoint"] = Value::Array(points);
    }
    if let Some(area) = office.area {
        let area = &scope.site().areas[area].value;
        value["areaServed"] = json!({
            "@type": "AdministrativeArea",
            "name": area.name.text(scope.language),
        });
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
        "url": address(scope, Page::Act(handle)),
        "inLanguage": scope.language.tag(),
        "legislationIdentifier": act.register_id.as_str(),
        "legislationDate": act.adopted.to_string(),
        "legislationJurisdiction": "KZ",
        "legislationLegalForce": format!("https://schema.org/{force}"),
        "sameAs": register_address(scope.site(), act, scope.language),
    });
    if let Some(from) = act.in_force_from {
        value["legislationDateOfApplicability"] = json!(from.to_string());
    }
    Ok(with_context(value))
}

/// A procedure as a `GovernmentService`.
pub(super) fn procedure(scope: &Scope<'_>, handle: Handle<Procedure>) -> Result<Value, Problem> {
    let procedure = &scope.site().procedures[handle].value;
    let channels = procedure.channels.iter().map(|channel| {
        let mut value = json!({
            "@type": "ServiceChannel",
            "name": channel.name.text(scope.language),
            "availableLanguage": Language::ALL.map(Language::tag),
        });
        if let Some(contact) = channel.contact {
            let contact = &scope.site().contacts[contact].value;
            if let Some(website) = &contact.website {
                value["serviceUrl"] = json!(website.as_str());
            }
        }
        value
    });
    let channels: Vec<Value> = channels.collect();
    let phones = procedure
        .contacts
        .iter()
        .flat_map(|c| contact_point(scope, *c));
    let phones: Vec<Value> = phones.collect();
    let mut laws = Vec::new();
    for citation in &procedure.citations {
        laws.push(json!({
            "@type": "Legislation",
            "@id": address(scope, Page::Act(citation.act)),
            "name": scope.full_citation(citation)?,
        }));
    }
    let mut provider = organization(scope, procedure.owner);
    provider["contactPoint"] = Value::Array(phones);
    Ok(with_context(json!({
        "@type": "GovernmentService",
        "name": procedure.title.text(scope.language),
        "description": procedure.summary.text(scope.language),
        "url": address(scope, Page::Procedure(handle)),
        "availableChannel": channels,
        "provider": provider,
        "subjectOf": laws,
    })))
}
