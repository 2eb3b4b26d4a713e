//! The page of a procedure.

use serde::Serialize;
use tera::Value;

use super::changes::LastView;
use super::citation::CitationView;
use super::deadline::DeadlineView;
use super::next;
use super::parts::{ContactView, Day, Link};
use super::receiver::{Receiver, RoleView};
use super::{Described, Scope};
use crate::diagnostic::Problem;
use crate::language::{date_locative, date_long};
use crate::model::{
    Act, Channel, Contact, Guide, Handle, LinkTarget, Office, Procedure, Provision, Registration,
    Unit, Validity,
};
use crate::render::guide::{ShownLink, to_html};
use crate::render::plan::Page;
use crate::render::structured;
use crate::scalar::Numbers;

/// What a template sees as `it`. The parts that cite acts stand in the order of the page: an act is
/// named in full where it is named first.
#[derive(Debug, Serialize)]
pub(super) struct ProcedureView {
    summary: String,
    filing_limit: Vec<DeadlineView>,
    letter: Option<String>,
    /// What may come after it.
    next: Vec<Link>,
    /// HTML.
    guide: String,
    contents: Vec<ContentsItem>,
    /// That the procedure does not apply on the build's date.
    validity: Option<String>,
    channels: Vec<ChannelView>,
    /// The act that asks for all requirements, if it is one.
    requirements_act: Option<Link>,
    /// The same act as the requirements cite it.
    requirements_act_name: Option<String>,
    requirements: Vec<RequirementView>,
    contacts: Vec<Value>,
    citations: Vec<CitationView>,
    owner: Link,
    verified: Day,
    /// The page to print for a wall.
    poster: String,
    /// What changed last.
    changes: Option<LastView>,
}

/// A heading of the guide.
#[derive(Debug, Serialize)]
pub(super) struct ContentsItem {
    text: String,
    anchor: String,
}

/// A way to complain.
#[derive(Debug, Serialize)]
pub(super) struct ChannelView {
    id: String,
    name: String,
    addressed_as: Option<String>,
    office: Option<Link>,
    /// What kind of office it goes to, where that depends on the area, and the list of areas.
    role: Option<RoleView>,
    /// The body that considers the complaint, or what kind of body it is.
    considered_by: Option<Link>,
    contact: Option<Value>,
    description: Option<String>,
    receipt: Option<String>,
    checklist: Vec<String>,
    progress: Option<String>,
    registration: Option<RegistrationView>,
    /// Within what time it is sent on: one deadline at most.
    forwarding: Vec<DeadlineView>,
    deadline: Vec<DeadlineView>,
    filing_limit: Vec<DeadlineView>,
    citations: Vec<CitationView>,
}

/// When it is registered.
#[derive(Debug, Serialize)]
struct RegistrationView {
    text: String,
    citation: CitationView,
}

#[derive(Debug, Serialize)]
struct RequirementView {
    text: String,
    citations: Vec<CitationView>,
}

/// The page of a procedure.
pub(super) fn view(
    scope: &Scope<'_>,
    handle: Handle<Procedure>,
) -> Result<Described<ProcedureView>, Problem> {
    let record = &scope.site().procedures[handle];
    let procedure = &record.value;
    let guide = &procedure.guide[scope.language];
    let channels = procedure.channels.iter().map(|c| channel(scope, c));
    let requirements = procedure.requirements.iter().map(|requirement| {
        Ok(RequirementView {
            text: scope.text(&requirement.text),
            citations: scope.citations(&requirement.citations)?,
        })
    });
    let grounds = procedure.requirements.iter().flat_map(|r| &r.citations);
    let mut view = ProcedureView {
        summary: scope.text(&procedure.summary),
        filing_limit: scope.deadlines(&procedure.filing_limit)?,
        letter: procedure.letter.map(|_| scope.href(Page::Letter(handle))),
        next: next::links(scope, handle)?,
        guide: guide_html(scope, guide)?,
        contents: contents(guide),
        validity: validity(scope, procedure.in_force)?,
        channels: channels.collect::<Result<_, Problem>>()?,
        requirements_act: scope.shared_act(grounds)?,
        requirements_act_name: None,
        requirements: requirements.collect::<Result<_, Problem>>()?,
        contacts: scope.contacts(&procedure.contacts)?,
        citations: scope.legal_ground(&procedure.citations)?,
        owner: scope.office_link(procedure.owner),
        verified: scope.day(procedure.verified_on),
        poster: scope.href(Page::Poster(handle)),
        changes: scope.last_changes(scope.renderer.uses().changes_of_procedures.get(&handle)),
    };
    if view.requirements_act.is_some() {
        let mut cited = view.requirements.iter().flat_map(|it| &it.citations);
        view.requirements_act_name = cited.next().map(|it| it.words().act.clone());
    }
    Ok(Described {
        title: scope.text(&procedure.title),
        description: view.summary.clone(),
        breadcrumbs: vec![Link {
            text: scope.words().get("nav_procedures")?.to_owned(),
            href: scope.href(Page::Procedures),
        }],
        structured: Some(structured::procedure(scope, handle)),
        data: view,
    })
}

/// The headings of a guide that a table of contents lists.
pub(super) fn contents(guide: &Guide) -> Vec<ContentsItem> {
    guide
        .headings
        .iter()
        .filter(|heading| heading.level == 2)
        .map(|heading| ContentsItem {
            text: heading.text.clone(),
            anchor: heading.anchor.clone(),
        })
        .collect()
}

/// A channel as a page shows it.
pub(super) fn channel(scope: &Scope<'_>, channel: &Channel) -> Result<ChannelView, Problem> {
    let (office, role) = match scope.receiver(channel.goes_to) {
        Some(Receiver::Office(office)) => (Some(office), None),
        Some(Receiver::ByArea(role)) => (None, Some(role)),
        None => (None, None),
    };
    Ok(ChannelView {
        id: channel.id.to_string(),
        name: scope.text(&channel.name),
        addressed_as: scope.optional_text(scope.addressed_as(channel)),
        office: office.map(|office| scope.office_link(office)),
        role: role.map(|role| scope.role_view(role)),
        considered_by: scope.considered_by(channel),
        contact: channel.contact.map(|it| scope.contact(it)).transpose()?,
        description: scope.optional_text(channel.description.as_ref()),
        receipt: scope.optional_text(channel.receipt.as_ref()),
        checklist: channel.checklist.iter().map(|it| scope.text(it)).collect(),
        progress: scope.optional_text(channel.progress.as_ref()),
        registration: channel
            .registration
            .as_ref()
            .map(|it| registration(scope, it))
            .transpose()?,
        forwarding: scope.deadlines(channel.forwarding.as_slice())?,
        deadline: scope.deadlines(&channel.deadline)?,
        filing_limit: scope.deadlines(&channel.filing_limit)?,
        citations: scope.citations(&channel.citations)?,
    })
}

fn registration(
    scope: &Scope<'_>,
    registration: &Registration,
) -> Result<RegistrationView, Problem> {
    Ok(RegistrationView {
        text: scope.text(&registration.text),
        citation: scope.citation(&registration.citation)?,
    })
}

fn validity(scope: &Scope<'_>, validity: Validity) -> Result<Option<String>, Problem> {
    let as_of = scope.renderer.as_of;
    let language = scope.language;
    let (key, date) = match (validity.from, validity.until) {
        (Some(from), _) if from > as_of => ("procedure_not_yet", date_locative(language, from)),
        (_, Some(until)) if until < as_of => ("procedure_ended", date_long(language, until)),
        _ => return Ok(None),
    };
    Ok(Some(scope.words().fill(key, &[("date", &date)])?))
}

/// The HTML of a guide in the scope's language.
pub(super) fn guide_html(scope: &Scope<'_>, guide: &Guide) -> Result<String, Problem> {
    let links = guide.links.iter().map(|link| shown(scope, &link.target));
    let links = links.collect::<Result<_, Problem>>()?;
    Ok(to_html(guide, links, scope.words().get("table")?))
}

/// What a link of a guide shows that many pages have.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) enum Shown {
    Office(Handle<Office>),
    Act(Handle<Act>, Option<Vec<(Option<Unit>, Numbers)>>),
    Contact(Handle<Contact>),
}

fn shown(scope: &Scope<'_>, target: &LinkTarget) -> Result<ShownLink, Problem> {
    match target {
        LinkTarget::Web(address) => link(scope, address.as_str(), address.shown()),
        LinkTarget::Heading(anchor) => link(scope, &format!("#{anchor}"), anchor),
        LinkTarget::Procedure(handle) => {
            let title = scope.text(&scope.site().procedures[*handle].value.title);
            link(scope, &scope.href(Page::Procedure(*handle)), &title)
        }
        LinkTarget::Letter(handle) => {
            let letter = scope.site().procedures[*handle].value.letter;
            let name = letter.map(|letter| scope.text(&scope.site().letters[letter].value.name));
            let href = scope.href(Page::Letter(*handle));
            link(scope, &href, &name.unwrap_or_default())
        }
        LinkTarget::Office(handle) => kept(scope, Shown::Office(*handle), || {
            let office = scope.office_link(*handle);
            link(scope, &office.href, &office.text)
        }),
        LinkTarget::Act(handle, provision) => {
            let places = provision.as_ref().map(Provision::numbered);
            kept(scope, Shown::Act(*handle, places), || {
                act(scope, *handle, provision.as_ref())
            })
        }
        LinkTarget::Contact(handle) => kept(scope, Shown::Contact(*handle), || {
            let contact = scope.contact_view(*handle)?;
            let value = Value::from_serializable(&contact);
            Ok(ShownLink {
                unnamed: html_of(&scope.component("guide_contact", [("contact", value)])?),
                href: first_way(contact).unwrap_or_default(),
                after: String::new(),
            })
        }),
    }
}

/// What is shown on many pages: made once for those of a folder.
fn kept(
    scope: &Scope<'_>,
    shown: Shown,
    make: impl FnOnce() -> Result<ShownLink, Problem>,
) -> Result<ShownLink, Problem> {
    let key = (scope.route.folder(), shown);
    scope.shared().links.get(key, |_| make())
}

fn link(scope: &Scope<'_>, href: &str, text: &str) -> Result<ShownLink, Problem> {
    let (text, href) = (text.to_owned(), href.to_owned());
    let link = Link { text, href };
    let value = Value::from_serializable(&link);
    Ok(ShownLink {
        unnamed: html_of(&scope.component("guide_link", [("link", value)])?),
        href: link.href,
        after: String::new(),
    })
}

/// A link to an act. One with words of its own does not name the act, so a guide introduces no
/// short name.
fn act(
    scope: &Scope<'_>,
    handle: Handle<Act>,
    provision: Option<&Provision>,
) -> Result<ShownLink, Problem> {
    let citation = scope.act_in_full(handle, provision)?;
    let words = citation.words();
    let mut link = link(scope, &words.href, &words.text)?;
    if let Some(notice) = &words.notice {
        let notice = Value::from_serializable(notice);
        link.after = html_of(&scope.component("guide_notice", [("notice", notice)])?);
        link.unnamed.push_str(&link.after);
    }
    Ok(link)
}

fn html_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Where a link to a contact with words of its own leads: to its first phone, or what else there
/// is.
fn first_way(contact: ContactView) -> Option<String> {
    let phone = contact.phones.first();
    let phone = phone.map(|phone| format!("tel:{}", phone.dial));
    let addresses = contact.emails.into_iter().chain(contact.websites);
    let mut addresses = addresses.chain(contact.messengers);
    phone.or_else(|| addresses.next().map(|address| address.href))
}
