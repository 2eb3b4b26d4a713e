//! What a template sees: records turned into words, dates and addresses in the page's language.
//!
//! [`page`] is what every page has; [`parts`] are shared between pages; then a file per kind of
//! page.

pub(super) mod act;
mod answer;
mod area;
mod blank;
mod changes;
mod citation;
mod deadline;
mod letter;
mod letter_document;
mod letter_paper;
mod lists;
mod next;
mod office;
mod opening_hours;
mod owner;
mod page;
mod parted;
mod parts;
pub(super) mod poster;
mod procedure;
mod receiver;
pub(super) mod register;
mod topic;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use tera::value::Key;
use tera::{Context, Value};

use super::Renderer;
use super::guide::ShownLink;
use super::links::Links;
use super::memo::Memo;
use super::plan::{Folder, Page, Route};
use super::prints::Print;
use crate::diagnostic::Problem;
use crate::language::Language;
use crate::model::{Act, Contact, Directory, GivenAnswers, Handle, Letter, Office, Site};
use crate::paper::Paper;
use crate::theme::Strings;
use crate::theme::Theme;

/// What pages of a language share: the words of the interface, and what is made of records for the
/// first page that shows them.
#[derive(Debug)]
pub(super) struct Shared {
    words: Value,
    alphabetical: OnceLock<lists::Alphabetical>,
    offices: OnceLock<Vec<Handle<Office>>>,
    citations: Memo<(Folder, citation::Mention), citation::CitationView>,
    contacts: Memo<(Folder, Handle<Contact>), Value>,
    links: Memo<(Folder, procedure::Shown), ShownLink>,
    owners: Memo<(Folder, Handle<Office>), Value>,
    fields: Memo<(Folder, Handle<Letter>, GivenAnswers), Arc<letter::Fields>>,
    documents: Memo<(Folder, Handle<Letter>, GivenAnswers), Value>,
    blanks: Memo<(Folder, Handle<Letter>), Arc<letter_document::Blank>>,
}

impl Shared {
    /// The words of the interface as a template sees them.
    pub(super) fn new(theme: &Theme, language: Language) -> Self {
        Self {
            words: Value::from_serializable(theme.words(language)),
            alphabetical: OnceLock::new(),
            offices: OnceLock::new(),
            citations: Memo::default(),
            contacts: Memo::default(),
            links: Memo::default(),
            owners: Memo::default(),
            fields: Memo::default(),
            documents: Memo::default(),
            blanks: Memo::default(),
        }
    }
}

/// What views are made from: the renderer, and the page they are for.
pub(super) struct Scope<'a> {
    pub renderer: &'a Renderer<'a>,
    pub route: &'a Route,
    pub links: Links,
    pub language: Language,
    /// The acts that the page has named by now: a later mention takes the short name. What makes a
    /// page goes through it from top to bottom.
    mentioned: RefCell<BTreeSet<Handle<Act>>>,
}

impl<'a> Scope<'a> {
    fn new(renderer: &'a Renderer<'a>, route: &'a Route) -> Self {
        Self {
            renderer,
            route,
            links: Links::of(route, &renderer.base_url, !renderer.listed),
            language: route.language,
            mentioned: RefCell::default(),
        }
    }

    /// The same page seen in another language.
    pub(super) fn in_language(&self, language: Language) -> Scope<'a> {
        Scope {
            renderer: self.renderer,
            route: self.route,
            links: self.links.clone(),
            language,
            mentioned: RefCell::default(),
        }
    }

    pub(super) fn site(&self) -> &'a Site {
        self.renderer.site
    }

    pub(super) fn words(&self) -> &'a Strings {
        self.renderer.theme.words(self.language)
    }

    /// Which office has a role in an area.
    pub(super) fn directory(&self) -> &'a Directory {
        &self.renderer.shared.directory
    }

    /// What the pages of this language share.
    fn shared(&self) -> &'a Shared {
        self.renderer.shared(self.language)
    }

    /// The HTML of a component of the theme for its arguments.
    ///
    /// # Errors
    /// What the component lacks.
    fn component(
        &self,
        name: &str,
        arguments: impl IntoIterator<Item = (&'static str, Value)>,
    ) -> Result<Value, Problem> {
        let (mut given, mut around) = (Context::new(), Context::new());
        for (name, value) in arguments {
            given.insert_value(name, value);
        }
        around.insert_value("t", self.shared().words.clone());
        let renderer = self.renderer;
        let html = renderer
            .theme
            .component(name, &given, &around, renderer.layout)?;
        Ok(Value::safe_string(&html))
    }

    /// The address of the file to print with the blank of its role's letter, addressed to an
    /// office.
    fn print_to(&self, office: Handle<Office>) -> Option<String> {
        let path = self.renderer.shared.prints.path_to(office, self.language)?;
        Some(self.links.address(&path))
    }

    /// The address of the file to print with the blank of a letter for these answers.
    fn print(&self, letter: Handle<Letter>, given: &GivenAnswers) -> Option<String> {
        let prints = &self.renderer.shared.prints;
        let path = prints.path(self.site(), letter, given, self.language)?;
        Some(self.links.address(&path))
    }

    /// The address of another page in this language.
    pub(super) fn href(&self, page: Page) -> String {
        self.links.page(self.site(), page, self.language)
    }
}

/// The HTML of a page.
///
/// # Errors
/// What the theme lacks.
pub(super) fn html(renderer: &Renderer<'_>, route: &Route) -> Result<String, Problem> {
    let (template, context) = context(renderer, route)?;
    renderer.theme.render(template, &context, renderer.layout)
}

/// The template of a page, and what it sees: `docs/themes.md` describes both.
///
/// # Errors
/// A string that the theme lacks.
pub(super) fn context(
    renderer: &Renderer<'_>,
    route: &Route,
) -> Result<(&'static str, Context), Problem> {
    let scope = Scope::new(renderer, route);
    match route.page {
        Page::Entrance => seen(&scope, "pages/entrance.html", lists::entrance(&scope)?),
        Page::NotFound => seen(&scope, "pages/not-found.html", lists::entrance(&scope)?),
        Page::NotFoundIn => seen(&scope, "pages/not-found-in.html", lists::lost(&scope)?),
        Page::Home => seen(&scope, "pages/home.html", lists::home(&scope)?),
        Page::About => seen(&scope, "pages/about.html", lists::about(&scope)?),
        Page::Procedures => seen(&scope, "pages/procedures.html", lists::procedures(&scope)?),
        Page::Offices => seen(&scope, "pages/offices.html", lists::offices(&scope)?),
        Page::Acts => seen(&scope, "pages/acts.html", lists::acts(&scope)?),
        Page::Changes => seen(&scope, "pages/changes.html", changes::view(&scope)?),
        Page::Areas => seen(&scope, "pages/area.html", area::country(&scope)?),
        Page::Area(handle) => seen(&scope, "pages/area.html", area::view(&scope, handle)?),
        Page::Topic(handle) => seen(&scope, "pages/topic.html", topic::view(&scope, handle)?),
        Page::Procedure(handle) => seen(
            &scope,
            "pages/procedure.html",
            procedure::view(&scope, handle)?,
        ),
        Page::Letter(handle) => {
            let view = letter::view(&scope, handle, None)?;
            seen(&scope, "pages/letter.html", view)
        }
        Page::Next(handle, next) => {
            let view = letter::view(&scope, handle, Some(next))?;
            seen(&scope, "pages/letter.html", view)
        }
        Page::Answer(handle) => seen(&scope, "pages/answer.html", answer::view(&scope, handle)?),
        Page::Blank(handle, form) => {
            let view = blank::view(&scope, handle, form)?;
            seen(&scope, "pages/blank.html", view)
        }
        Page::Poster(handle) => seen(&scope, "pages/poster.html", poster::view(&scope, handle)?),
        Page::Office(handle) => seen(&scope, "pages/office.html", office::view(&scope, handle)?),
        Page::Act(handle) => seen(&scope, "pages/act.html", act::view(&scope, handle)?),
    }
}

/// What stands on a file for paper.
///
/// # Errors
/// A string that the theme lacks.
pub(super) fn paper(renderer: &Renderer<'_>, print: &Print) -> Result<Paper, Problem> {
    // Nothing on paper leads to a page, so that of the list stands for it.
    let route = Route::new(renderer.site, Page::Procedures, print.language);
    letter_paper::paper(&Scope::new(renderer, &route), print)
}

/// What a page's own view gives beside its data.
pub(super) struct Described<T> {
    /// The page's name: its heading and, with the site's, its title.
    pub title: String,
    /// What it is about, for search engines and shared links.
    pub description: String,
    /// The pages above it.
    pub breadcrumbs: Vec<parts::Link>,
    /// What machines read.
    pub structured: Option<serde_json::Value>,
    /// What its template sees as `it`.
    pub data: T,
}

/// A view as a template sees it, with what was made of it beside its fields.
fn with(view: &impl Serialize, made: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    let fields = Value::from_serializable(view).into_map();
    let mut fields = fields.unwrap_or_default();
    for (name, value) in made {
        fields.insert(Key::Str(name), value);
    }
    Value::from(fields)
}

fn seen<T: Serialize>(
    scope: &Scope<'_>,
    template: &'static str,
    described: Described<T>,
) -> Result<(&'static str, Context), Problem> {
    if scope.route.moved {
        let moved = lists::moved(scope, described.title)?;
        return filled(scope, "pages/moved.html", moved);
    }
    filled(scope, template, described)
}

fn filled<T: Serialize>(
    scope: &Scope<'_>,
    template: &'static str,
    described: Described<T>,
) -> Result<(&'static str, Context), Problem> {
    let renderer = scope.renderer;
    let mut context = Context::new();
    context.insert("page", &page::view(scope, &described)?);
    context.insert("it", &described.data);
    context.insert_value("t", renderer.shared(scope.language).words.clone());
    if scope.route.is_for_every_language() {
        let other = renderer.shared(scope.language.other());
        context.insert_value("t_other", other.words.clone());
    }
    Ok((template, context))
}
