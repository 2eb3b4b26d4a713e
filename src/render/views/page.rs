//! What every page has: its title, its addresses, its counterparts in the other languages, its
//! assets.

use serde::Serialize;
use tera::Value;

use super::changes::ChangesLink;
use super::parts::{Day, Link};
use super::{Described, Scope};
use crate::diagnostic::{Problem, Span};
use crate::language::Language;
use crate::model::{Handle, Office};
use crate::render::links::absolute;
use crate::render::plan::{Page, Route, is_not_found};
use crate::render::{OFFLINE_POLICY, SEARCH, is_kept};

/// What a template sees as `page`.
#[derive(Debug, Serialize)]
pub(super) struct PageView {
    language: &'static str,
    heading: String,
    title: String,
    description: String,
    canonical: Option<String>,
    /// The page in each language and the one for readers of neither, by full address.
    alternates: Vec<Alternate>,
    /// The page in the other language.
    other: Option<OtherLanguage>,
    open_graph_locale: &'static str,
    site_title: String,
    home: String,
    navigation: Vec<NavigationItem>,
    /// Where readers find what changed.
    changes: Option<ChangesLink>,
    breadcrumbs: Vec<Link>,
    assets: String,
    /// What the page may load.
    policy: &'static str,
    structured: Option<String>,
    built_for: Day,
    publisher: Link,
    /// Whom to tell of a mistake on the page.
    owner: Value,
    /// The days off ahead, as JSON, if the page shows hours that a script can read.
    calendar: Option<String>,
    /// Whether the page's other language was changed later, and the site wants its reader to know.
    stale: bool,
    /// The folder in which the search finds its index.
    search: String,
    /// Whether search engines may list the page.
    listed: bool,
    /// Whether the page opens again without network once it was read.
    offline: bool,
}

#[derive(Debug, Serialize)]
struct Alternate {
    language: &'static str,
    href: String,
}

#[derive(Debug, Serialize)]
struct OtherLanguage {
    language: &'static str,
    name: &'static str,
    href: String,
}

#[derive(Debug, Serialize)]
struct NavigationItem {
    text: String,
    href: String,
    current: bool,
}

/// What `described` is as a page of this scope.
pub(super) fn view<T>(scope: &Scope<'_>, described: &Described<T>) -> Result<PageView, Problem> {
    let site = scope.site();
    let route = scope.route;
    let site_title = scope.text(&site.settings.title);
    let title = if matches!(route.page, Page::Home | Page::Entrance) {
        described.title.clone()
    } else {
        format!("{} — {}", described.title, site_title)
    };
    let is_single = route.is_for_every_language();
    let base_url = &scope.renderer.base_url;
    let in_language = |language| Route::part(site, route.page, language, route.part);
    let mut alternates: Vec<Alternate> = Vec::new();
    if !is_not_found(route.page) && !matches!(route.page, Page::Poster(_)) && !route.moved {
        let page_of = |language| match route.page {
            Page::Entrance => Route::new(site, Page::Home, language),
            _ => in_language(language),
        };
        alternates.extend(Language::ALL.map(|language| Alternate {
            language: language.tag(),
            href: absolute(base_url, &page_of(language)),
        }));
    }
    if matches!(route.page, Page::Entrance | Page::Home) {
        let entrance = Route::new(site, Page::Entrance, scope.language);
        alternates.push(Alternate {
            language: "x-default",
            href: absolute(base_url, &entrance),
        });
    }
    let other = scope.language.other();
    let structured = described
        .structured
        .as_ref()
        // Inside `script` only `</` could end the element early.
        .map(|value| value.to_string().replace('<', "\\u003c"));
    Ok(PageView {
        language: scope.language.tag(),
        heading: described.title.clone(),
        title,
        description: described.description.clone(),
        canonical: (!is_not_found(route.page))
            .then(|| absolute(base_url, &in_language(route.language))),
        alternates,
        other: (!is_single).then(|| OtherLanguage {
            language: other.tag(),
            name: other.autonym(),
            href: scope.links.route(&in_language(other)),
        }),
        open_graph_locale: scope.language.open_graph_locale(),
        site_title,
        home: scope.href(Page::Home),
        navigation: navigation(scope)?,
        changes: scope.changes_link(),
        breadcrumbs: described.breadcrumbs.clone(),
        assets: scope.links.address(scope.renderer.theme.asset_folder()),
        policy: scope.renderer.policy,
        structured,
        built_for: scope.day(scope.renderer.as_of),
        publisher: scope.office_link(site.settings.publisher),
        owner: scope.owner(owner(scope))?,
        calendar: scope.calendar_of_hours(),
        stale: site.settings.stale_notice && !route.moved && is_stale(scope),
        search: scope.links.address(SEARCH),
        listed: scope.renderer.listed,
        offline: is_kept(route) && scope.renderer.policy == OFFLINE_POLICY,
    })
}

/// The office that answers for the page: for a procedure and its letters their owner, for all else
/// who publishes the site.
fn owner(scope: &Scope<'_>) -> Handle<Office> {
    let site = scope.site();
    match scope.route.page {
        Page::Procedure(handle)
        | Page::Letter(handle)
        | Page::Next(handle, _)
        | Page::Answer(handle)
        | Page::Poster(handle) => site.procedures[handle].value.owner,
        _ => site.settings.publisher,
    }
}

/// Whether a text of the page was not changed when its other side was.
fn is_stale(scope: &Scope<'_>) -> bool {
    let (site, language) = (scope.site(), scope.language);
    let Some(stale) = scope.renderer.stale else {
        return false;
    };
    let is_stale = |place: Span| stale.contains(&(place.source, language));
    match scope.route.page {
        Page::About => is_stale(site.about[language].place),
        Page::Procedure(handle) => {
            let record = &site.procedures[handle];
            is_stale(record.place) || is_stale(record.value.guide[language].place)
        }
        Page::Letter(handle) => {
            let letter = site.procedures[handle].value.letter;
            letter.is_some_and(|letter| is_stale(site.letters[letter].place))
        }
        Page::Blank(handle, _) => is_stale(site.letters[handle].place),
        Page::Next(handle, next) => {
            let record = &site.procedures[handle];
            let next = record.value.next.get(next);
            is_stale(record.place)
                || next.is_some_and(|next| is_stale(site.letters[next.letter].place))
        }
        Page::Answer(handle) => is_stale(site.procedures[handle].place),
        Page::Office(handle) => is_stale(site.offices[handle].place),
        Page::Act(handle) => is_stale(site.acts[handle].place),
        Page::Topic(handle) => is_stale(site.topics[handle].place),
        Page::Area(handle) => is_stale(site.areas[handle].place),
        _ => false,
    }
}

fn navigation(scope: &Scope<'_>) -> Result<Vec<NavigationItem>, Problem> {
    let items = [
        (Page::Procedures, "nav_procedures"),
        (Page::Offices, "nav_offices"),
        (Page::Acts, "nav_acts"),
        (Page::About, "nav_about"),
    ];
    items
        .into_iter()
        .map(|(page, key)| {
            Ok(NavigationItem {
                text: scope.words().get(key)?.to_owned(),
                href: scope.href(page),
                current: scope.route.page == page && scope.route.part == 1,
            })
        })
        .collect()
}
