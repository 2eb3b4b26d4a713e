//! The pages of the site: a flat list, made from the facts alone.

use super::area_entries::area_entries;
use super::uses::Uses;
use crate::language::Language;
use crate::model::{
    Act, Area, Directory, Handle, Id, Letter, Office, Placed, Procedure, Record, Site, Topic,
};

/// What a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// `/`: the choice of language.
    Entrance,
    /// `/404.html`, in every language at once.
    NotFound,
    /// `/kk/404.html`: what is shown for an address in the folder of a language.
    NotFoundIn,
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
    /// What changed on the site, the latest first.
    Changes,
    /// The country: its offices and its largest areas.
    Areas,
    /// An area: its offices and the areas in it.
    Area(Handle<Area>),
    /// A topic: the procedures for what happened.
    Topic(Handle<Topic>),
    /// A procedure.
    Procedure(Handle<Procedure>),
    /// The letter of a procedure.
    Letter(Handle<Procedure>),
    /// The blank form of a letter in a form of it, by its place in [`Letter::blank_forms`].
    Blank(Handle<Letter>, usize),
    /// A letter that may follow that one, by its place in [`Procedure::next`].
    Next(Handle<Procedure>, usize),
    /// The check of the answer to a letter of a procedure.
    Answer(Handle<Procedure>),
    /// The poster of a procedure for a wall, in every language at once.
    Poster(Handle<Procedure>),
    /// An office.
    Office(Handle<Office>),
    /// An act.
    Act(Handle<Act>),
}

/// A folder of pages: pages of one folder reach another page by the same relative address.
pub(super) type Folder = (Language, &'static str);

/// The most entries of a list that one page has.
pub(super) const ENTRIES: usize = 100;

/// A page in a language, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// What it is about.
    pub page: Page,
    /// Which part of its list it has, from 1: a list of more than [`ENTRIES`] goes over several
    /// pages.
    pub part: usize,
    /// The language it is written in; that of the leading side for pages in every language.
    pub language: Language,
    /// The file, relative to the output folder, with `/`.
    pub path: String,
    /// Whether the page once stood here: what stands here now leads to it.
    pub moved: bool,
}

impl Route {
    /// The page in a language, at its place; the first part of it.
    pub fn new(site: &Site, page: Page, language: Language) -> Self {
        Self::part(site, page, language, 1)
    }

    /// The same with a part of its list. The number stands in the name of the file behind `_`,
    /// which no id has.
    pub(super) fn part(site: &Site, page: Page, language: Language, part: usize) -> Self {
        let tag = language.tag();
        let path = match page {
            Page::Entrance => "index.html".to_owned(),
            Page::NotFound => "404.html".to_owned(),
            Page::NotFoundIn => format!("{tag}/404.html"),
            Page::Home => format!("{tag}/index.html"),
            Page::About => format!("{tag}/about.html"),
            Page::Procedures => format!("{tag}/procedures/index.html"),
            Page::Offices => format!("{tag}/offices/index.html"),
            Page::Acts => format!("{tag}/acts/index.html"),
            Page::Changes => format!("{tag}/changes/index.html"),
            Page::Areas => format!("{tag}/areas/index.html"),
            Page::Area(handle) => format!("{tag}/areas/{}.html", site.areas[handle].id),
            Page::Topic(handle) => format!("{tag}/topics/{}.html", site.topics[handle].id),
            Page::Procedure(handle) => {
                format!("{tag}/procedures/{}.html", site.procedures[handle].id)
            }
            Page::Letter(handle) => format!("{tag}/letters/{}.html", site.procedures[handle].id),
            Page::Blank(handle, form) => {
                let letter = &site.letters[handle];
                let name = blank_name(&letter.value, form);
                format!("{tag}/blanks/{}{name}.html", letter.id)
            }
            Page::Next(handle, next) => {
                format!("{tag}/letters/{}.html", next_id(site, handle, next))
            }
            Page::Answer(handle) => format!("{tag}/answers/{}.html", site.procedures[handle].id),
            Page::Poster(handle) => format!("posters/{}.html", site.procedures[handle].id),
            Page::Office(handle) => format!("{tag}/offices/{}.html", site.offices[handle].id),
            Page::Act(handle) => format!("{tag}/acts/{}.html", site.acts[handle].id),
        };
        let path = match (part, path.strip_suffix(".html")) {
            (2.., Some(name)) => format!("{name}_{part}.html"),
            _ => path,
        };
        Self {
            page,
            part,
            language,
            path,
            moved: false,
        }
    }

    /// Where the page stood when its record had the id `was`. The name of its file begins with the
    /// id.
    fn at_former(&self, id: &Id, was: &Id) -> Option<Self> {
        let (folder, name) = self.path.rsplit_once('/')?;
        let rest = name.strip_prefix(id.as_str())?;
        Some(Self {
            path: format!("{folder}/{was}{rest}"),
            moved: true,
            ..self.clone()
        })
    }

    /// The address below the site's, as a server answers it: a folder for its `index.html`.
    pub fn address(&self) -> &str {
        match self.path.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => &self.path,
        }
    }

    /// The folder it stands in, which relative addresses begin at: its language and the folder
    /// within that.
    pub(super) fn folder(&self) -> Folder {
        let inside = match self.page {
            Page::Entrance => "",
            // Its addresses begin at the root of the host.
            Page::NotFound | Page::NotFoundIn => "/",
            Page::Home | Page::About => ".",
            Page::Procedures | Page::Procedure(_) => "procedures",
            Page::Topic(_) => "topics",
            Page::Letter(_) | Page::Next(..) => "letters",
            Page::Answer(_) => "answers",
            Page::Blank(..) => "blanks",
            // Beside the folders of the languages.
            Page::Poster(_) => "/posters",
            Page::Offices | Page::Office(_) => "offices",
            Page::Acts | Page::Act(_) => "acts",
            Page::Areas | Page::Area(_) => "areas",
            Page::Changes => "changes",
        };
        (self.language, inside)
    }

    /// Whether the page stands once for every language.
    pub fn is_for_every_language(&self) -> bool {
        matches!(self.page, Page::Entrance | Page::NotFound | Page::Poster(_))
    }
}

/// Whether a page is shown for an address at which there is nothing.
pub(super) fn is_not_found(page: Page) -> bool {
    matches!(page, Page::NotFound | Page::NotFoundIn)
}

/// The id of a letter that follows: that of its procedure and its own behind `_`, which no id has.
pub(super) fn next_id(site: &Site, procedure: Handle<Procedure>, next: usize) -> String {
    let record = &site.procedures[procedure];
    let next = record.value.next.get(next).map_or("", |it| it.id.as_str());
    format!("{}_{next}", record.id)
}

/// Every page of the site, in the order of the languages and of the ids.
pub fn plan(site: &Site) -> Vec<Route> {
    let (uses, directory) = (Uses::collect(site), site.directory());
    let posters = site.procedures.iter();
    let posters = posters.map(|(handle, _)| Page::Poster(handle));
    let mut routes: Vec<Route> = [Page::Entrance, Page::NotFound]
        .into_iter()
        .chain(posters)
        .map(|page| Route::new(site, page, Language::ALL[0]))
        .collect();
    let lists = [
        Page::NotFoundIn,
        Page::Home,
        Page::About,
        Page::Procedures,
        Page::Offices,
        Page::Acts,
    ];
    let country = (site.areas.iter().len() > 0).then_some(Page::Areas);
    let areas = site.areas.iter().map(|(handle, _)| Page::Area(handle));
    let changes = (site.changes.iter().len() > 0).then_some(Page::Changes);
    // A topic with one procedure leads straight to it.
    let has_several = |topic| uses.of_topics.get(&topic).is_some_and(|all| all.len() > 1);
    let topics = site.topics.iter().map(|(handle, _)| handle);
    let topics = topics
        .filter(|handle| has_several(*handle))
        .map(Page::Topic);
    let procedures = site.procedures.iter().flat_map(|(handle, record)| {
        let procedure = &record.value;
        let letter = procedure.letter.map(|_| Page::Letter(handle));
        let next = (0..procedure.next.len()).map(move |next| Page::Next(handle, next));
        let answer = procedure.answer.as_ref().map(|_| Page::Answer(handle));
        [Page::Procedure(handle)]
            .into_iter()
            .chain(letter)
            .chain(next)
            .chain(answer)
    });
    let blanks = site.letters.iter().flat_map(|(handle, record)| {
        let forms = 0..record.value.blank_forms().len();
        forms.map(move |form| Page::Blank(handle, form))
    });
    let offices = site.offices.iter().map(|(handle, _)| Page::Office(handle));
    let acts = site.acts.iter().map(|(handle, _)| Page::Act(handle));
    let pages = lists
        .into_iter()
        .chain(changes)
        .chain(country)
        .chain(areas)
        .chain(topics)
        .chain(procedures)
        .chain(blanks)
        .chain(offices)
        .chain(acts);
    let pages: Vec<(Page, usize)> = pages
        .map(|page| (page, parts(entries(site, &uses, &directory, page))))
        .collect();
    for language in Language::ALL {
        let of_page = |(page, parts): &(Page, usize)| {
            let page = *page;
            (1..=*parts).map(move |part| Route::part(site, page, language, part))
        };
        routes.extend(pages.iter().flat_map(of_page));
    }
    let moved: Vec<Route> = routes
        .iter()
        .flat_map(|route| former(site, route))
        .collect();
    routes.extend(moved);
    routes
}

/// Where a page stood when its record had other ids.
fn former<'s>(site: &'s Site, route: &Route) -> Vec<Route> {
    fn ids<T>(record: &Record<T>, was: impl Fn(&T) -> &Vec<Placed<Id>>) -> (&Id, &[Placed<Id>]) {
        (&record.id, was(&record.value))
    }
    let of_procedure =
        |handle: Handle<Procedure>| ids(&site.procedures[handle], |procedure| &procedure.was);
    let (id, was): (&'s Id, &'s [Placed<Id>]) = match route.page {
        Page::Area(handle) => ids(&site.areas[handle], |area| &area.was),
        Page::Topic(handle) => ids(&site.topics[handle], |topic| &topic.was),
        Page::Procedure(handle)
        | Page::Letter(handle)
        | Page::Next(handle, _)
        | Page::Answer(handle)
        | Page::Poster(handle) => of_procedure(handle),
        Page::Blank(handle, _) => ids(&site.letters[handle], |letter| &letter.was),
        Page::Office(handle) => ids(&site.offices[handle], |office| &office.was),
        Page::Act(handle) => ids(&site.acts[handle], |act| &act.was),
        Page::Entrance
        | Page::NotFound
        | Page::NotFoundIn
        | Page::Home
        | Page::About
        | Page::Procedures
        | Page::Offices
        | Page::Acts
        | Page::Areas
        | Page::Changes => return Vec::new(),
    };
    let routes = was.iter().filter_map(|was| route.at_former(id, &was.value));
    let mut routes: Vec<Route> = routes.collect();
    // Another procedure may have had a letter where this one has none: its page tells what to do.
    if let Page::Procedure(handle) = route.page {
        let procedure = &site.procedures[handle].value;
        let tag = route.language.tag();
        let lost = [
            ("letters", procedure.letter.is_none()),
            ("answers", procedure.answer.is_none()),
        ];
        let lost = lost.into_iter().filter(|(_, is_lost)| *is_lost);
        let lost = lost.flat_map(|(folder, _)| was.iter().map(move |was| (folder, &was.value)));
        routes.extend(lost.map(|(folder, was)| Route {
            path: format!("{tag}/{folder}/{was}.html"),
            moved: true,
            ..route.clone()
        }));
    }
    routes
}

/// What tells the blank of a form of a letter from others in the name of its file: the choice and
/// the option, `_` before each, which no id has. The choice that was made last says it all.
pub(super) fn blank_name(letter: &Letter, form: usize) -> String {
    let forms = letter.blank_forms();
    let last = forms
        .get(form)
        .and_then(|given| letter.options(given).last());
    last.map(|(field, option)| format!("_{}_{}", letter.fields[field].id, option.id))
        .unwrap_or_default()
}

/// How many pages a list of so many entries goes over.
pub(super) fn parts(entries: usize) -> usize {
    entries.div_ceil(ENTRIES).max(1)
}

/// How many entries the list of a page has.
fn entries(site: &Site, uses: &Uses, directory: &Directory, page: Page) -> usize {
    match page {
        Page::Procedures => site.procedures.iter().len(),
        Page::Offices => site.offices.iter().len(),
        Page::Acts => site.acts.iter().len(),
        Page::Changes => site.changes.iter().len(),
        Page::Areas => area_entries(site, uses, directory, None).len(),
        Page::Area(area) => area_entries(site, uses, directory, Some(area)).len(),
        Page::Topic(topic) => uses.of_topics.get(&topic).map_or(0, Vec::len),
        Page::Office(office) => uses.of_offices.get(&office).map_or(0, Vec::len),
        Page::Act(act) => uses.of_acts.get(&act).map_or(0, Vec::len),
        Page::Entrance
        | Page::NotFound
        | Page::NotFoundIn
        | Page::Home
        | Page::About
        | Page::Procedure(_)
        | Page::Letter(_)
        | Page::Next(..)
        | Page::Answer(_)
        | Page::Blank(..)
        | Page::Poster(_) => 0,
    }
}
