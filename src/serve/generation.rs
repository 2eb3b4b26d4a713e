//! One generation of the site: what it is made of, and the answer to any path, made when it is
//! asked for.
//!
//! A path is looked up among the files that the site has and never joined to a folder, so none can
//! lead out of the site.

use crate::language::{Language, UiLanguage};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;

use super::answer::{Answer, HTML, SCRIPT, TEXT, answer, lasting, media_type, with};
use super::preview;
use super::problems::Problems;
use crate::diagnostic::{Problem, Report, Sources, Span};
use crate::pipeline::{BuildError, Ready, Valid, printed};
use crate::render::{
    PLACES, Print, Renderer, Route, SEARCH, SharedContext, WORKER, WORKER_POLICY, no_worker,
    site_files,
};
use crate::search;
use crate::theme::Asset;

/// What is served between one change of the files and the next. It never changes.
#[derive(Debug, Default)]
pub(super) struct Generation {
    /// Which one it is: the first is 1.
    pub number: u64,
    /// The pages of the last valid site; none if there has been none.
    pub pages: Option<Arc<Pages>>,
    /// What is wrong with the files as they are; nothing if the pages are theirs.
    pub problems: Option<Problems>,
}

/// A valid site and the files it consists of.
#[derive(Debug)]
pub(super) struct Pages {
    valid: Valid,
    as_of: Date,
    ui: UiLanguage,
    shared: Arc<SharedContext>,
    /// The pages by their paths, as numbers among the routes.
    pages: Arc<BTreeMap<String, usize>>,
    /// The files of the theme by their paths, as numbers among them.
    assets: BTreeMap<String, usize>,
    /// The sitemap, the directory of offices and their like, which are seldom asked for.
    others: OnceLock<Vec<Asset>>,
    /// The index of the search, which is made when somebody searches.
    index: OnceLock<BTreeMap<String, Asset>>,
    theme_path: String,
}

impl Pages {
    /// The pages of a valid site on a day; `ui` is for what they can't show. What is the same as
    /// in the pages that were served `before` is shared with them.
    pub(super) fn new(
        ready: Ready,
        as_of: Date,
        ui: UiLanguage,
        sources: &Sources,
        before: Option<&Self>,
    ) -> Self {
        let Ready { valid, shared } = ready;
        let same = before.filter(|before| Arc::ptr_eq(&before.valid.routes, &valid.routes));
        let pages = match same {
            Some(before) => Arc::clone(&before.pages),
            None => {
                let pages = valid.routes.iter().enumerate();
                let pages = pages.map(|(number, route)| (route.path.clone(), number));
                Arc::new(pages.collect())
            }
        };
        let assets = valid.theme.assets().iter().enumerate();
        let assets = assets.map(|(number, asset)| (asset.path.clone(), number));
        Self {
            theme_path: sources.path(valid.theme.place().source).to_owned(),
            assets: assets.collect(),
            pages,
            shared,
            valid,
            as_of,
            ui,
            others: OnceLock::new(),
            index: OnceLock::new(),
        }
    }

    fn route(&self, path: &str) -> Option<&Route> {
        self.valid.routes.get(*self.pages.get(path)?)
    }

    fn asset(&self, path: &str) -> Option<&Asset> {
        self.valid.theme.assets().get(*self.assets.get(path)?)
    }

    fn others(&self) -> &[Asset] {
        let Valid {
            site,
            theme,
            base_url,
            routes,
            ..
        } = &self.valid;
        self.others
            .get_or_init(|| site_files(site, theme, routes, base_url))
    }

    fn index(&self) -> &BTreeMap<String, Asset> {
        self.index.get_or_init(|| {
            // A theme that lacks a string fails on the pages, too, and is told of there.
            let files = search::files(&self.valid.site, &self.valid.theme).unwrap_or_default();
            let named = |file: Asset| (file.path.clone(), file);
            files.into_iter().map(named).collect()
        })
    }

    fn print(&self, path: &str) -> Option<Print> {
        let mut prints = path.ends_with(".pdf").then(|| self.renderer().prints())?;
        let place = prints.iter().position(|print| print.path == path)?;
        Some(prints.swap_remove(place))
    }

    fn pdf(&self, print: &Print) -> Result<Vec<u8>, Problems> {
        printed(&self.renderer(), print).map_err(|error| match error {
            BuildError::Render(problem) => self.fault(problem),
            // No content brings that about; the page that is shown then has no problem on it.
            BuildError::Paper { .. } | BuildError::Publish(_) => {
                Problems::draw(&Report::default(), &Sources::default(), self.ui)
            }
        })
    }

    fn renderer(&self) -> Renderer<'_> {
        let Valid {
            site,
            theme,
            base_url,
            stale,
            ..
        } = &self.valid;
        Renderer::on(
            Arc::clone(&self.shared),
            site,
            theme,
            base_url.clone(),
            self.as_of,
            preview::CONTENT_POLICY,
        )
        .marking(stale)
    }

    fn html(&self, route: &Route) -> Result<String, Problems> {
        self.renderer()
            .render(route)
            .map_err(|problem| self.fault(problem))
    }

    /// What a template that fails on a page says, at the theme.
    fn fault(&self, problem: Problem) -> Problems {
        let mut sources = Sources::default();
        let theme = Span::whole(sources.add(self.theme_path.as_str(), ""));
        let mut report = Report::default();
        report.add(theme, problem);
        Problems::draw(&report, &sources, self.ui)
    }
}

impl Generation {
    /// The answer to a path; `name` is this generation's, for the page to know itself by.
    pub(super) fn answer(&self, path: &str, name: &str) -> Answer {
        let Some(pages) = &self.pages else {
            return match &self.problems {
                Some(problems) => answer(503, HTML, preview::bare(problems, name)),
                // Nobody is answered before the site was made for the first time.
                None => answer(503, TEXT, ""),
            };
        };
        let inside = path.strip_prefix('/').unwrap_or(path);
        let folder = inside.is_empty() || inside.ends_with('/');
        let path = match folder {
            true => format!("{inside}index.html"),
            false => inside.to_owned(),
        };
        if let Some(route) = pages.route(&path) {
            return self.page(pages, route, 200, name);
        }
        if path == WORKER {
            // A preview is never a page of yesterday, and a worker of the published site that has
            // the same address goes.
            let script = answer(200, SCRIPT, no_worker().bytes);
            return with(script, "Content-Security-Policy", WORKER_POLICY);
        }
        if let Some(asset) = pages.asset(&path) {
            return lasting(media_type(&asset.path), asset.bytes.clone());
        }
        if pages.route(&format!("{inside}/index.html")).is_some() {
            return with(answer(307, TEXT, ""), "Location", &format!("/{inside}/"));
        }
        if let Some(print) = pages.print(&path) {
            return self.printed(pages, &print, name);
        }
        match self.other(pages, inside) {
            Some(asset) => of(asset),
            None => self.not_found(pages, inside, name),
        }
    }

    /// A file for paper, made when it is asked for.
    fn printed(&self, pages: &Pages, print: &Print, name: &str) -> Answer {
        match pages.pdf(print) {
            Ok(bytes) => answer(200, media_type(&print.path), bytes),
            Err(fault) => {
                let problems = self.problems.as_ref().unwrap_or(&fault);
                answer(500, HTML, preview::bare(problems, name))
            }
        }
    }

    /// A file beside the pages: made when a name like one is asked for.
    fn other<'p>(&self, pages: &'p Pages, inside: &str) -> Option<&'p Asset> {
        if inside.starts_with(SEARCH) {
            return pages.index().get(inside);
        }
        let like = inside == "robots.txt"
            || inside == "_headers"
            || inside == "_redirects"
            || inside.ends_with(".xml")
            || inside.starts_with(PLACES);
        let mut others = like.then(|| pages.others().iter())?;
        others.find(|asset| asset.path == inside)
    }

    fn not_found(&self, pages: &Pages, inside: &str, name: &str) -> Answer {
        let folder = inside.split('/').next();
        let in_language = Language::ALL
            .into_iter()
            .find(|language| folder == Some(language.tag()));
        let path = match in_language {
            Some(language) => format!("{}/404.html", language.tag()),
            None => "404.html".to_owned(),
        };
        match pages.route(&path) {
            Some(route) => self.page(pages, route, 404, name),
            None => answer(404, TEXT, ""),
        }
    }

    fn page(&self, pages: &Pages, route: &Route, status: u16, name: &str) -> Answer {
        match pages.html(route) {
            Ok(html) => {
                let html = preview::dressed(html, self.problems.as_ref(), name);
                answer(status, HTML, html)
            }
            // What the files say now is more to the point than what an old template fails on.
            Err(fault) => {
                let problems = self.problems.as_ref().unwrap_or(&fault);
                answer(500, HTML, preview::bare(problems, name))
            }
        }
    }
}

fn of(asset: &Asset) -> Answer {
    answer(200, media_type(&asset.path), asset.bytes.clone())
}
