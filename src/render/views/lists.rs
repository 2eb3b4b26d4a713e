//! Pages that lead to others: the entrance, home, the lists; and the page about the site.

use serde::Serialize;
use tera::Value;

use super::citation::NoticeView;
use super::parts::Link;
use super::procedure::{ContentsItem, contents, guide_html};
use super::{Described, Scope, office};
use crate::diagnostic::Problem;
use crate::language::{Language, Order, initial};
use crate::model::{Handle, Procedure};
use crate::render::plan::Page;
use crate::render::structured;

/// More procedures than this are not listed on the home page.
const HOME_LIST: usize = 12;

/// A language to choose.
#[derive(Debug, Serialize)]
pub(super) struct Choice {
    language: &'static str,
    name: &'static str,
    title: String,
    summary: String,
    href: String,
    /// Whom to tell of a mistake, in this language.
    owner: Value,
}

/// The choice of language, the state language first.
pub(super) fn entrance(scope: &Scope<'_>) -> Result<Described<Vec<Choice>>, Problem> {
    let settings = &scope.site().settings;
    let choices = Language::ALL.map(|language| {
        let side = scope.in_language(language);
        Ok(Choice {
            language: language.tag(),
            name: language.autonym(),
            title: side.text(&settings.title),
            summary: side.text(&settings.summary),
            href: side.href(Page::Home),
            owner: side.owner(settings.publisher)?,
        })
    });
    let choices: Vec<Choice> = choices.into_iter().collect::<Result<_, Problem>>()?;
    let both = |side: fn(&Choice) -> &str| choices.iter().map(side).collect::<Vec<_>>().join(" · ");
    Ok(Described {
        title: both(|choice| &choice.title),
        description: both(|choice| &choice.summary),
        breadcrumbs: Vec::new(),
        structured: None,
        data: choices,
    })
}

/// A procedure in a list.
#[derive(Debug, Serialize)]
pub(super) struct ProcedureItem {
    title: String,
    summary: String,
    href: String,
    letter: Option<String>,
}

/// What the template of the home page sees.
#[derive(Debug, Serialize)]
pub(super) struct HomeView {
    title: String,
    summary: String,
    procedures: Vec<ProcedureItem>,
    /// The list of all of them, if they are too many for this page.
    all: Option<Link>,
    contacts: Vec<Value>,
}

/// The home page.
pub(super) fn home(scope: &Scope<'_>) -> Result<Described<HomeView>, Problem> {
    let site = scope.site();
    let sorted = &alphabetical(scope).handles;
    let total = sorted.len() as u64;
    let all = (sorted.len() > HOME_LIST)
        .then(|| {
            Ok::<_, Problem>(Link {
                text: scope.words().count("all_procedures", total)?,
                href: scope.href(Page::Procedures),
            })
        })
        .transpose()?;
    let publisher = &site.offices[site.settings.publisher].value;
    let view = HomeView {
        title: scope.text(&site.settings.title),
        summary: scope.text(&site.settings.summary),
        procedures: sorted
            .iter()
            .take(HOME_LIST)
            .map(|handle| procedure_item(scope, *handle))
            .collect(),
        all,
        contacts: scope.contacts(&publisher.contacts)?,
    };
    Ok(Described {
        title: view.title.clone(),
        description: view.summary.clone(),
        breadcrumbs: Vec::new(),
        structured: Some(structured::site(scope)),
        data: view,
    })
}

/// What the template of the page about the site sees.
#[derive(Debug, Serialize)]
pub(super) struct AboutView {
    /// HTML.
    guide: String,
    contents: Vec<ContentsItem>,
}

/// The page about the site.
pub(super) fn about(scope: &Scope<'_>) -> Result<Described<AboutView>, Problem> {
    let guide = &scope.site().about[scope.language];
    Ok(Described {
        title: scope.words().get("nav_about")?.to_owned(),
        description: scope.words().get("about_description")?.to_owned(),
        breadcrumbs: Vec::new(),
        structured: None,
        data: AboutView {
            guide: guide_html(scope, guide)?,
            contents: contents(guide),
        },
    })
}

/// Items under one letter of the alphabet.
#[derive(Debug, Serialize)]
pub(super) struct Group<T> {
    heading: String,
    anchor: String,
    items: Vec<T>,
}

/// A list page.
#[derive(Debug, Serialize)]
pub(super) struct ListView<T> {
    total: String,
    groups: Vec<Group<T>>,
}

fn list<T>(
    scope: &Scope<'_>,
    heading_key: &str,
    count_key: &str,
    groups: Vec<Group<T>>,
) -> Result<Described<ListView<T>>, Problem> {
    let total: usize = groups.iter().map(|group| group.items.len()).sum();
    let total = scope.words().count(count_key, total as u64)?;
    let title = scope.words().get(heading_key)?.to_owned();
    let site = scope.text(&scope.site().settings.title);
    Ok(Described {
        description: format!("{title}: {total}. {site}"),
        title,
        breadcrumbs: Vec::new(),
        structured: None,
        data: ListView { total, groups },
    })
}

/// Items in alphabetical order of their names, grouped by a heading made from the name. Items with
/// one heading must follow each other in that order.
fn grouped<T>(items: Vec<(String, T)>, heading: impl Fn(&str) -> String) -> Vec<Group<T>> {
    let mut groups: Vec<Group<T>> = Vec::new();
    for (name, item) in items {
        let heading = heading(&name);
        match groups.last_mut() {
            Some(group) if group.heading == heading => group.items.push(item),
            _ => groups.push(Group {
                anchor: format!("group-{}", groups.len() + 1),
                heading,
                items: vec![item],
            }),
        }
    }
    groups
}

/// Every procedure, by initial.
pub(super) fn procedures(scope: &Scope<'_>) -> Result<Described<ListView<ProcedureItem>>, Problem> {
    let items = alphabetical(scope)
        .handles
        .iter()
        .map(|handle| procedure_item(scope, *handle))
        .map(|item| (item.title.clone(), item))
        .collect();
    let groups = grouped(items, |title| initial(scope.language, title));
    list(scope, "nav_procedures", "all_procedures", groups)
}

/// An office in a list.
#[derive(Debug, Serialize)]
pub(super) struct OfficeItem {
    name: String,
    href: String,
    areas: Vec<String>,
}

/// Every office, by its largest area.
pub(super) fn offices(scope: &Scope<'_>) -> Result<Described<ListView<OfficeItem>>, Problem> {
    let whole_country = scope.words().get("whole_country")?;
    let order = Order::new(scope.language);
    let mut items: Vec<(String, OfficeItem)> = scope
        .site()
        .offices
        .iter()
        .map(|(handle, record)| {
            let areas = office::areas(scope, record.value.area);
            let group = areas
                .first()
                .map_or(whole_country, String::as_str)
                .to_owned();
            let item = OfficeItem {
                name: scope.text(&record.value.name),
                href: scope.href(Page::Office(handle)),
                areas,
            };
            (group, item)
        })
        .collect();
    items.sort_by(|(group_a, a), (group_b, b)| {
        let by_areas = |a: &OfficeItem, b: &OfficeItem| {
            let pairs = a.areas.iter().zip(&b.areas);
            pairs
                .map(|(a, b)| order.compare(a, b))
                .find(|o| o.is_ne())
                .unwrap_or(a.areas.len().cmp(&b.areas.len()))
        };
        let is_local = |item: &OfficeItem| !item.areas.is_empty();
        is_local(a)
            .cmp(&is_local(b))
            .then_with(|| order.compare(group_a, group_b))
            .then_with(|| by_areas(a, b))
            .then_with(|| order.compare(&a.name, &b.name))
            .then_with(|| a.href.cmp(&b.href))
    });
    list(
        scope,
        "nav_offices",
        "all_offices",
        grouped(items, str::to_owned),
    )
}

/// An act in a list.
#[derive(Debug, Serialize)]
pub(super) struct ActItem {
    name: String,
    href: String,
    notice: Option<NoticeView>,
}

/// Every act, those that hold first.
pub(super) fn acts(scope: &Scope<'_>) -> Result<Described<ListView<ActItem>>, Problem> {
    let order = Order::new(scope.language);
    let holds = scope.words().get("acts_in_force")?;
    let does_not = scope.words().get("acts_out_of_force")?;
    let mut items = Vec::new();
    for (handle, record) in scope.site().acts.iter() {
        let notice = scope.notice(&record.value)?;
        let item = ActItem {
            name: scope.act_name(&record.value)?,
            href: scope.href(Page::Act(handle)),
            notice,
        };
        let group = if item.notice.is_none() {
            holds
        } else {
            does_not
        };
        items.push((group.to_owned(), item));
    }
    items.sort_by(|(_, a), (_, b)| {
        let by_standing = a.notice.is_some().cmp(&b.notice.is_some());
        by_standing
            .then_with(|| order.compare(&a.name, &b.name))
            .then_with(|| a.href.cmp(&b.href))
    });
    list(scope, "nav_acts", "all_acts", grouped(items, str::to_owned))
}

/// The procedures of a site in the alphabetical order of their titles in a language.
#[derive(Debug)]
pub(super) struct Alphabetical {
    handles: Vec<Handle<Procedure>>,
    /// The place of each procedure in that order.
    places: Vec<usize>,
}

impl Alphabetical {
    fn of(scope: &Scope<'_>) -> Self {
        let order = Order::new(scope.language);
        let procedures = &scope.site().procedures;
        let mut handles: Vec<_> = procedures.iter().map(|(handle, _)| handle).collect();
        let title = |handle: &Handle<Procedure>| {
            let procedure = &procedures[*handle].value;
            procedure.title.text(scope.language)
        };
        handles.sort_by(|a, b| order.compare(title(a), title(b)).then(a.cmp(b)));
        let mut places = vec![0; handles.len()];
        for (place, handle) in handles.iter().enumerate() {
            places[handle.index()] = place;
        }
        Self { handles, places }
    }
}

fn alphabetical<'a>(scope: &Scope<'a>) -> &'a Alphabetical {
    let shared = scope.shared();
    shared.alphabetical.get_or_init(|| Alphabetical::of(scope))
}

fn procedure_item(scope: &Scope<'_>, handle: Handle<Procedure>) -> ProcedureItem {
    let procedure = &scope.site().procedures[handle].value;
    ProcedureItem {
        title: scope.text(&procedure.title),
        summary: scope.text(&procedure.summary),
        href: scope.href(Page::Procedure(handle)),
        letter: procedure.letter.map(|_| scope.href(Page::Letter(handle))),
    }
}

impl Scope<'_> {
    /// Links to procedures, in alphabetical order.
    pub(crate) fn procedure_links(&self, handles: &[Handle<Procedure>]) -> Vec<Link> {
        let places = &alphabetical(self).places;
        let mut handles = handles.to_vec();
        handles.sort_by_key(|handle| places[handle.index()]);
        let link = |handle: &Handle<Procedure>| Link {
            text: self.text(&self.site().procedures[*handle].value.title),
            href: self.href(Page::Procedure(*handle)),
        };
        handles.iter().map(link).collect()
    }
}
