//! The pages of the site: a flat list, made from the facts alone.

use crate::language::Language;
use crate::model::{Act, Handle, Office, Procedure, Site};

/// What a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// `/`: the choice of language.
    Entrance,
    /// `/404.html`, in every language at once.
    NotFound,
    /// The home page of a language.
    Home,
    /// About the site.
    About,
    /// The list of procedures.
    Procedures,
    /// The list of offices.
    Offices,
    /// The list of acts.
    Acts,
    /// A procedure.
    Procedure(Handle<Procedure>),
    /// The letter of a procedure.
    Letter(Handle<Procedure>),
    /// An office.
    Office(Handle<Office>),
    /// An act.
    Act(Handle<Act>),
}

/// A folder of pages: pages of one folder reach another page by the same relative address.
pub(super) type Folder = (Language, &'static str);

/// A page in a language, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// What it is about.
    pub page: Page,
    /// The language it is written in; that of the leading side for pages in every language.
    pub language: Language,
    /// The file, relative to the output folder, with `/`.
    pub path: String,
}

impl Route {
    /// The page in a language, at its place.
    pub fn new(site: &Site, page: Page, language: Language) -> Self {
        let tag = language.tag();
        let path = match page {
            Page::Entrance => "index.html".to_owned(),
            Page::NotFound => "404.html".to_owned(),
            Page::Home => format!("{tag}/index.html"),
            Page::About => format!("{tag}/about.html"),
            Page::Procedures => format!("{tag}/procedures/index.html"),
            Page::Offices => format!("{tag}/offices/index.html"),
            Page::Acts => format!("{tag}/acts/index.html"),
            Page::Procedure(handle) => {
                format!("{tag}/procedures/{}.html", site.procedures[handle].id)
            }
            Page::Letter(handle) => format!("{tag}/letters/{}.html", site.procedures[handle].id),
            Page::Office(handle) => format!("{tag}/offices/{}.html", site.offices[handle].id),
            Page::Act(handle) => format!("{tag}/acts/{}.html", site.acts[handle].id),
        };
        Self {
            page,
            language,
            path,
        }
    }

    /// The address below the site's, as a server answers it: a folder for its `index.html`.
    pub fn address(&self) -> &str {
        self.path.strip_suffix("index.html").unwrap_or(&self.path)
    }

    /// The folder it stands in, which relative addresses begin at: its language and the folder
    /// within that.
    pub(super) fn folder(&self) -> Folder {
        let inside = match self.page {
            Page::Entrance => "",
            // Its addresses begin at the root of the host.
            Page::NotFound => "/",
            Page::Home | Page::About => ".",
            Page::Procedures | Page::Procedure(_) => "procedures",
            Page::Letter(_) => "letters",
            Page::Offices | Page::Office(_) => "offices",
            Page::Acts | Page::Act(_) => "acts",
        };
        (self.language, inside)
    }

    /// Whether the page stands once for every language.
    pub fn is_for_every_language(&self) -> bool {
        matches!(self.page, Page::Entrance | Page::NotFound)
    }
}

/// Every page of the site, in the order of the languages and of the ids.
pub fn plan(site: &Site) -> Vec<Route> {
    let single = [Page::Entrance, Page::NotFound];
    let mut routes: Vec<Route> = single
        .into_iter()
        .map(|page| Route::new(site, page, Language::ALL[0]))
        .collect();
    for language in Language::ALL {
        let lists = [
            Page::Home,
            Page::About,
            Page::Procedures,
            Page::Offices,
            Page::Acts,
        ];
        let procedures = site.procedures.iter().flat_map(|(handle, record)| {
            let letter = record.value.letter.map(|_| Page::Letter(handle));
            [Page::Procedure(handle)].into_iter().chain(letter)
        });
        let offices = site.offices.iter().map(|(handle, _)| Page::Office(handle));
        let acts = site.acts.iter().map(|(handle, _)| Page::Act(handle));
        let pages = lists
            .into_iter()
            .chain(procedures)
            .chain(offices)
            .chain(acts);
        routes.extend(pages.map(|page| Route::new(site, page, language)));
    }
    routes
}
