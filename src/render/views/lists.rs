//! Pages that lead to others: the entrance, home, the lists; and the page about the site.

use serde::Serialize;
use tera::Value;

use super::citation::NoticeView;
use super::parted::PartsView;
use super::parts::Link;
use super::procedure::{ContentsItem, contents, guide_html};
use super::{Described, Scope, area, office};
use crate::diagnostic::Problem;
use crate::language::{Language, Order, initial};
use crate::model::{Handle, Office, Procedure};
use crate::render::plan::{ENTRIES, Page, Route};
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

/// What is shown for an address in the folder of a language at which there is nothing: the way
/// home.
pub(super) fn lost(scope: &Scope<'_>) -> Result<Described<Link>, Problem> {
    let words = scope.words();
    Ok(Described {
        title: words.get("not_found")?.to_owned(),
        description: words.get("not_found_text")?.to_owned(),
        breadcrumbs: Vec::new(),
        structured: None,
        data: Link {
            text: words.get("to_home")?.to_owned(),
            href: scope.href(Page::Home),
        },
    })
}

/// What is shown where the page of this scope, called `title`, once stood: the way to it.
pub(super) fn moved(scope: &Scope<'_>, title: String) -> Result<Described<Link>, Problem> {
    let route = scope.route;
    let now = Route::part(scope.site(), route.page, route.language, route.part);
    Ok(Described {
        title: scope.words().get("moved")?.to_owned(),
        description: title.clone(),
        breadcrumbs: Vec::new(),
        structured: None,
        data: Link {
            text: title,
            href: scope.links.route(&now),
        },
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
    /// What happened: the way to the procedures.
    topics: Vec<Link>,
    procedures: Vec<ProcedureItem>,
    /// The areas, if there are any.
    areas: Option<Link>,
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
        topics: scope.topic_links(),
        areas: match site.areas.iter().len() {
            0 => None,
            _ => Some(area::country_link(scope)?),
        },
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
    /// The pages that the list goes over, if it goes over several.
    parts: Option<PartsView>,
    /// The areas, where offices are looked for by them.
    areas: Option<Link>,
}

/// The words of a list page: its heading, and how many entries there are on all its pages.
struct ListWords {
    heading: &'static str,
    count: &'static str,
    total: usize,
}

fn list<T>(
    scope: &Scope<'_>,
    words: ListWords,
    groups: Vec<Group<T>>,
) -> Result<Described<ListView<T>>, Problem> {
    let total = scope.words().count(words.count, words.total as u64)?;
    let title = scope.part_title(scope.words().get(words.heading)?)?;
    let site = scope.text(&scope.site().settings.title);
    Ok(Described {
        description: format!("{title}: {total}. {site}"),
        title,
        breadcrumbs: Vec::new(),
        structured: None,
        data: ListView {
            total,
            groups,
            parts: scope.parts(words.total)?,
            areas: None,
        },
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
    let all = &alphabetical(scope).handles;
    let items = scope
        .entries_here(all)
        .iter()
        .map(|handle| procedure_item(scope, *handle))
        .map(|item| (item.title.clone(), item))
        .collect();
    let groups = grouped(items, |title| initial(scope.language, title));
    let words = ListWords {
        heading: "nav_procedures",
        count: "all_procedures",
        total: all.len(),
    };
    list(scope, words, groups)
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
    let all = scope.shared().offices.get_or_init(|| by_area(scope));
    let items = scope.entries_here(all).iter().map(|handle| {
        let office = &scope.site().offices[*handle].value;
        let areas = area_names(scope, office);
        let group = areas.first().map_or(whole_country, String::as_str);
        let item = OfficeItem {
            name: scope.text(&office.name),
            href: scope.href(Page::Office(*handle)),
            areas: areas.clone(),
        };
        (group.to_owned(), item)
    });
    let words = ListWords {
        heading: "nav_offices",
        count: "all_offices",
        total: all.len(),
    };
    let mut described = list(scope, words, grouped(items.collect(), str::to_owned))?;
    if scope.site().areas.iter().len() > 0 {
        described.data.areas = Some(area::country_link(scope)?);
    }
    Ok(described)
}

/// The offices of a site by the names of their areas, the largest first, then by their own; those
/// of the whole country before the others.
fn by_area(scope: &Scope<'_>) -> Vec<Handle<Office>> {
    let order = Order::new(scope.language);
    let offices = scope.site().offices.iter();
    let mut items: Vec<(Vec<String>, &str, Handle<Office>)> = offices
        .map(|(handle, record)| {
            let office = &record.value;
            let name = office.name.text(scope.language);
            (area_names(scope, office), name, handle)
        })
        .collect();
    items.sort_by(|(areas_a, name_a, a), (areas_b, name_b, b)| {
        let pairs = areas_a.iter().zip(areas_b);
        let by_areas = pairs
            .map(|(a, b)| order.compare(a, b))
            .find(|order| order.is_ne())
            .unwrap_or(areas_a.len().cmp(&areas_b.len()));
        by_areas
            .then_with(|| order.compare(name_a, name_b))
            .then_with(|| a.cmp(b))
    });
    items.into_iter().map(|(_, _, handle)| handle).collect()
}

/// The names of the areas that an office serves and of those they lie in, the largest first.
fn area_names(scope: &Scope<'_>, office: &Office) -> Vec<String> {
    let areas = office::areas(scope, &office.areas);
    areas
        .map(|area| scope.text(&scope.site().areas[area].value.name))
        .collect()
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
    let words = ListWords {
        heading: "nav_acts",
        count: "all_acts",
        total: items.len(),
    };
    let start = (scope.route.part - 1) * ENTRIES;
    let here = items.into_iter().skip(start).take(ENTRIES);
    list(scope, words, grouped(here.collect(), str::to_owned))
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
    /// Those of these procedures that stand on this page, in alphabetical order.
    fn procedures_here(&self, handles: &[Handle<Procedure>]) -> Vec<Handle<Procedure>> {
        let places = &alphabetical(self).places;
        let mut handles = handles.to_vec();
        handles.sort_by_key(|handle| places[handle.index()]);
        self.entries_here(&handles).to_vec()
    }

    /// The same as a list shows them.
    pub(super) fn procedure_items(&self, handles: &[Handle<Procedure>]) -> Vec<ProcedureItem> {
        let here = self.procedures_here(handles);
        here.into_iter()
            .map(|handle| procedure_item(self, handle))
            .collect()
    }

    /// Links to those of these procedures that stand on this page, in alphabetical order.
    pub(crate) fn procedure_links(&self, handles: &[Handle<Procedure>]) -> Vec<Link> {
        let handles = self.procedures_here(handles);
        let link = |handle: &Handle<Procedure>| Link {
            text: self.text(&self.site().procedures[*handle].value.title),
            href: self.href(Page::Procedure(*handle)),
        };
        handles.iter().map(link).collect()
    }
}
