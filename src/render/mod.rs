//! From facts to the bytes of every file of the site.
//!
//! In the order data flows: [`plan`] lists the pages; [`links`] knows how pages point at each
//! other; `prints` lists the files for paper; `uses` what refers to what; `views` turns records
//! into what a template sees, with the help of [`guide`] (Markdown) and `structured` (JSON-LD); the
//! [`theme`](crate::theme) makes HTML of it; [`site_files`] makes the files that are not pages,
//! `feed` the feeds of what changed, `offline` the service worker. `qr` draws the codes of posters,
//! and `poster_sheet` the posters as sheets to print.

mod area_entries;
mod data_modules;
mod feed;
mod guide;
mod links;
mod memo;
mod offline;
mod places;
mod plan;
mod poster_sheet;
mod prints;
mod qr;
mod site_files;
mod structured;
mod uses;
mod views;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::{Problem, SourceId};
use crate::language::Language;
use crate::model::{Directory, Handle, Office, Procedure, Site, WebAddress};
use crate::paper::Paper;
use crate::rules::pages::too_deep;
use crate::theme::{Layout, Theme};

use prints::Prints;
use uses::Uses;

pub use data_modules::{LASTING, PLACES, SEARCH, data_modules, module};
pub use guide::escape;
pub use offline::{PageDigest, WORKER, WORKER_POLICY, is_kept, no_worker, page_digest, worker};
pub use plan::{Page, Route, plan};
pub use poster_sheet::{SheetSize, poster_sheet};
pub use prints::Print;
pub use qr::Qr;
pub use site_files::{CONTENT_POLICY, OFFLINE_POLICY, site_files, unlisted};
pub use views::poster::{Poster, PosterSide};

use site_files::content_policy;

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
    listed: bool,
}

/// What the pages of one site and theme share, made once for all of them.
#[derive(Debug)]
pub struct SharedContext {
    uses: Uses,
    directory: Directory,
    prints: Prints,
    shared: [views::Shared; 2],
}

impl SharedContext {
    /// What the pages that `theme` makes of `site` share.
    pub fn new(site: &Site, theme: &Theme) -> Self {
        let shared = |language| views::Shared::new(theme, language);
        Self {
            uses: Uses::collect(site),
            directory: site.directory(),
            prints: Prints::collect(site),
            shared: [shared(Language::Kazakh), shared(Language::Russian)],
        }
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
            policy: content_policy(site),
            layout: Layout::Tight,
            shared: Arc::new(shared),
            stale: None,
            listed: true,
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
            listed: true,
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

    /// The same, with pages that search engines may list or, in a preview, may not. The pages of a
    /// preview lead to files, since not everything that shows it shows the folders.
    #[must_use]
    pub fn listed(self, listed: bool) -> Self {
        Self { listed, ..self }
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

    /// The files of the site that are for paper alone.
    pub fn prints(&self) -> Vec<Print> {
        self.shared.prints.files()
    }

    /// What stands on such a file.
    ///
    /// # Errors
    /// A string that the theme lacks.
    pub fn paper(&self, print: &Print) -> Result<Paper, Problem> {
        views::paper(self, print)
    }

    /// What the poster of a procedure says, for a sheet of paper: with an office, for the wall of
    /// that office.
    ///
    /// # Errors
    /// A string that the theme lacks.
    pub fn poster(
        &self,
        procedure: Handle<Procedure>,
        office: Option<Handle<Office>>,
    ) -> Result<Poster, Problem> {
        views::poster::poster(self, procedure, office)
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
