//! From facts to the bytes of every file of the site.
//!
//! In the order data flows: [`plan`] lists the pages; [`links`] knows how pages point at each
//! other; `views` turns records into what a template sees, with the help of [`guide`] (Markdown)
//! and
//! `structured` (JSON-LD); the [`theme`](crate::theme) makes HTML of it; [`site_files`] makes the
//! files that are not pages.

mod guide;
mod links;
mod memo;
mod plan;
mod site_files;
mod structured;
mod views;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::{Problem, SourceId};
use crate::language::Language;
use crate::model::{Act, Contact, Handle, Office, Procedure, Site, WebAddress};
use crate::rules::pages::too_deep;
use crate::theme::{Layout, Theme};

pub use guide::escape;
pub use plan::{Page, Route, plan};
pub use site_files::{CONTENT_POLICY, site_files};

/// Everything a page is made from.
#[derive(Debug)]
pub struct Renderer<'a> {
    site: &'a Site,
    theme: &'a Theme,
    base_url: WebAddress,
    as_of: Date,
    policy: &'static str,
    layout: Layout,
    shared: Arc<SharedContext>,
    stale: Option<&'a BTreeSet<(SourceId, Language)>>,
}

/// What the pages of one site and theme share, made once for all of them.
#[derive(Debug)]
pub struct SharedContext {
    uses: Uses,
    shared: [views::Shared; 2],
}

impl SharedContext {
    /// What the pages that `theme` makes of `site` share.
    pub fn new(site: &Site, theme: &Theme) -> Self {
        let shared = |language| views::Shared::new(theme, language);
        Self {
            uses: Uses::collect(site),
            shared: [shared(Language::Kazakh), shared(Language::Russian)],
        }
    }
}

/// Which procedures refer to a record, by its place: what its page lists.
#[derive(Debug, Default)]
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
        let shared = SharedContext::new(site, theme);
        Self {
            site,
            theme,
            base_url,
            as_of,
            policy: CONTENT_POLICY,
            layout: Layout::Tight,
            shared: Arc::new(shared),
            stale: None,
        }
    }

    /// The same on a shared context that is there already: a renderer for a single page costs
    /// nothing then. Its pages carry `policy`, in which a server may allow itself what a published
    /// page may not.
    pub fn on(
        shared: Arc<SharedContext>,
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
            layout: Layout::Tight,
            shared,
            stale: None,
        }
    }

    /// The same, with a notice on the pages of these files, each in its language: a text in it was
    /// not changed when its other side was.
    pub fn marking(self, stale: &'a BTreeSet<(SourceId, Language)>) -> Self {
        Self {
            stale: Some(stale),
            ..self
        }
    }

    /// The same with pages laid out as the templates are.
    #[must_use]
    pub fn as_written(self) -> Self {
        let shared = SharedContext::new(self.site, self.theme);
        Self {
            layout: Layout::AsWritten,
            shared: Arc::new(shared),
            ..self
        }
    }

    /// The HTML of a page.
    ///
    /// # Errors
    /// What the theme's template says it lacks; or that it opens elements without end, which
    /// `check` finds on pages laid out as written, and nobody publishes who did not ask it.
    pub fn render(&self, route: &Route) -> Result<String, Problem> {
        let html = views::html(self, route)?;
        if self.layout == Layout::Tight
            && self.theme.has_own_templates()
            && let Some(problem) = too_deep::problem(&html)
        {
            return Err(problem);
        }
        Ok(html)
    }

    fn uses(&self) -> &Uses {
        &self.shared.uses
    }

    fn shared(&self, language: Language) -> &views::Shared {
        &self.shared.shared[language.index()]
    }
}

#[cfg(test)]
mod contract;
#[cfg(test)]
mod tests;
