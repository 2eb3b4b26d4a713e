//! From facts to the bytes of every file of the site.
//!
//! In the order data flows: [`plan`] lists the pages; [`theme`] holds templates, words and assets;
//! [`links`] knows how pages point at each other; `views` turns records into what a template sees, with
//! the help of [`words`] (sentences), [`guide`] (Markdown) and `structured` (JSON-LD); [`minify`] takes out
//! what a reader does not need; [`site_files`] makes the files that are not pages.

mod guide;
mod links;
mod minify;
mod plan;
mod scripts;
mod site_files;
mod structured;
mod theme;
mod views;
mod words;

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostic::Problem;
use crate::language::Language;
use crate::model::{Act, Contact, Handle, Office, Procedure, Site, WebAddress};

pub use plan::{Page, Route, plan};
pub use site_files::{CONTENT_POLICY, site_files};
pub use theme::{Asset, DEFAULT as DEFAULT_THEME, Theme};

/// Everything a page is made from.
#[derive(Debug)]
pub struct Renderer<'a> {
    site: &'a Site,
    theme: &'a Theme,
    base_url: WebAddress,
    as_of: Date,
    policy: &'static str,
    groundwork: Cow<'a, Groundwork>,
}

/// What the pages of one site and theme share, computed once for all of them.
#[derive(Debug, Clone)]
pub struct Groundwork {
    uses: Uses,
    shared: [views::Shared; 2],
}

impl Groundwork {
    /// The groundwork of the pages that `theme` makes of `site`.
    pub fn new(site: &Site, theme: &Theme) -> Self {
        let shared = |language| views::Shared::new(theme, language);
        Self {
            uses: Uses::collect(site),
            shared: [shared(Language::Kazakh), shared(Language::Russian)],
        }
    }
}

/// Which procedures refer to a record, by its place: what its page lists.
#[derive(Debug, Clone, Default)]
struct Uses {
    of_acts: BTreeMap<Handle<Act>, Vec<Handle<Procedure>>>,
    of_offices: BTreeMap<Handle<Office>, Vec<Handle<Procedure>>>,
    office_of_contacts: BTreeMap<Handle<Contact>, Handle<Office>>,
}

impl Uses {
    fn collect(site: &Site) -> Self {
        let mut uses = Self::default();
        for (handle, procedure) in site.procedures.iter() {
            let procedure = &procedure.value;
            let mut acts: Vec<Handle<Act>> = procedure.citations.iter().map(|c| c.act).collect();
            for channel in &procedure.channels {
                acts.extend(channel.citations.iter().map(|c| c.act));
            }
            let channels = procedure
                .channels
                .iter()
                .filter_map(|channel| channel.office);
            let mut offices: Vec<_> = channels.chain([procedure.owner]).collect();
            acts.sort();
            acts.dedup();
            offices.sort();
            offices.dedup();
            for act in acts {
                uses.of_acts.entry(act).or_default().push(handle);
            }
            for office in offices {
                uses.of_offices.entry(office).or_default().push(handle);
            }
        }
        for (handle, office) in site.offices.iter() {
            for contact in &office.value.contacts {
                uses.office_of_contacts.entry(*contact).or_insert(handle);
            }
        }
        uses
    }
}

impl<'a> Renderer<'a> {
    /// A renderer of `site` as of a day, for publishing at `base_url`.
    pub fn new(site: &'a Site, theme: &'a Theme, base_url: WebAddress, as_of: Date) -> Self {
        let groundwork = Groundwork::new(site, theme);
        Self {
            site,
            theme,
            base_url,
            as_of,
            policy: CONTENT_POLICY,
            groundwork: Cow::Owned(groundwork),
        }
    }

    /// The same on groundwork that is there already: a renderer for a single page costs nothing then. Its pages
    /// carry `policy`, in which a server may allow itself what a published page may not.
    pub fn on(
        groundwork: &'a Groundwork,
        site: &'a Site,
        theme: &'a Theme,
        base_url: WebAddress,
        as_of: Date,
        policy: &'static str,
    ) -> Self {
        Self {
            site,
            theme,
            base_url,
            as_of,
            policy,
            groundwork: Cow::Borrowed(groundwork),
        }
    }

    /// The bytes of a page.
    ///
    /// # Errors
    /// What the theme's template says it lacks.
    pub fn render(&self, route: &Route) -> Result<Vec<u8>, Problem> {
        let html = self.render_plain(route)?;
        Ok(minify::minify(html.as_bytes()))
    }

    /// The HTML of a page as its template writes it.
    ///
    /// # Errors
    /// What the theme's template says it lacks.
    pub fn render_plain(&self, route: &Route) -> Result<String, Problem> {
        views::html(self, route)
    }

    fn uses(&self) -> &Uses {
        &self.groundwork.uses
    }

    fn shared(&self, language: Language) -> &views::Shared {
        &self.groundwork.shared[language.index()]
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use scraper::{ElementRef, Html, Node};

    use super::*;
    use crate::diagnostic::Report;
    use crate::load;

    /// Elements that begin a line of their own whatever the style sheet says.
    const BLOCKS: &[&str] = &[
        "address", "article", "aside", "body", "dd", "details", "div", "dl", "dt", "fieldset",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "header", "legend", "li", "main",
        "nav", "ol", "p", "section", "summary", "table", "tbody", "td", "th", "thead", "title",
        "tr", "ul",
    ];

    /// The words a reader sees, a line for each block.
    fn lines(html: &str) -> Vec<String> {
        let mut text = String::new();
        collect(Html::parse_document(html).root_element(), &mut text);
        text.lines()
            .map(|line| line.split_ascii_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|line| !line.is_empty())
            .collect()
    }

    fn collect(element: ElementRef<'_>, text: &mut String) {
        let name = element.value().name();
        if matches!(name, "script" | "style") {
            return;
        }
        let edge = if BLOCKS.contains(&name) { "\n" } else { "" };
        text.push_str(edge);
        for child in element.children() {
            match child.value() {
                // A line break in the source is a space to a reader.
                Node::Text(words) => text.push_str(&words.replace('\n', " ")),
                Node::Element(_) => {
                    if let Some(child) = ElementRef::wrap(child) {
                        collect(child, text);
                    }
                }
                _ => {}
            }
        }
        text.push_str(edge);
    }

    /// Every element with its attributes, in the order of the page. A value that says nothing more than its absence is left out.
    fn attributes(html: &str) -> Vec<String> {
        let page = Html::parse_document(html);
        let elements = page.root_element().descendants();
        let elements = elements.filter_map(ElementRef::wrap);
        elements
            .map(|element| {
                let value = element.value();
                let mut attributes: Vec<String> = value
                    .attrs()
                    .filter(|(name, value)| !is_default(name, value))
                    .map(|(name, value)| match name {
                        "class" => {
                            format!("class={:?}", value.split_whitespace().collect::<Vec<_>>())
                        }
                        // Spaces at the ends mean nothing in an address.
                        "href" | "src" => format!("{name}={:?}", value.trim()),
                        _ => format!("{name}={value:?}"),
                    })
                    .collect();
                attributes.sort();
                format!("<{} {}>", value.name(), attributes.join(" "))
            })
            .collect()
    }

    /// What HTML takes for granted, and the library therefore leaves out.
    fn is_default(name: &str, value: &str) -> bool {
        matches!(
            (name, value),
            ("class" | "id" | "style" | "lang", "")
                | ("type", "text" | "submit")
                | ("method", "get")
        ) || name == "value" && value.is_empty()
    }

    #[test]
    fn minifying_changes_no_word_and_no_attribute_of_any_page() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let loaded = load::load(root);
        let (mut sources, mut report) = (loaded.sources, Report::default());
        let site = loaded
            .draft
            .complete(BTreeSet::new())
            .expect("the content is sound");
        let theme = Theme::load(root, DEFAULT_THEME, &mut sources, &mut report)
            .expect("the built-in theme is sound");
        let as_of = Date::constant(2026, 11, 22);
        let renderer = Renderer::new(&site, &theme, site.settings.base_url.clone(), as_of);
        for route in plan(&site) {
            let whole = views::html(&renderer, &route).expect("the page renders");
            let small = minify::minify(whole.as_bytes());
            assert!(small.len() <= whole.len());
            let small = String::from_utf8(small).expect("the page is text");
            assert_eq!(lines(&whole), lines(&small), "{}", route.path);
            assert_eq!(attributes(&whole), attributes(&small), "{}", route.path);
        }
    }
}
