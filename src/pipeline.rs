//! The way through, in one screen: load, check, plan, render, publish; `pages`: inspect what is
//! rendered.

mod kept;
mod pages;
mod putting;
mod timings;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::catalogue::catalogue;
use crate::diagnostic::{Problem, Report, Severity, SeverityOverrides, SourceId, Sources, Span};
use crate::external::{self, Answer, Asked};
use crate::language::Language;
use crate::load::problems::files::NotUtf8;
use crate::load::{self, FileFacts, Home, Keep, Loaded, SiteFolder};
use crate::messages::Stage;
use crate::model::{Draft, Pair, Settings, Site, WebAddress};
use crate::paper::{PdfFault, pdf};
use crate::publish::{self, PublishError, Staging};
use crate::render::{
    LASTING, PageDigest, Print, Renderer, Route, is_kept, no_worker, page_digest, plan, site_files,
    unlisted, worker,
};
use crate::review::{self, Comparison, RecordFile};
use crate::rules::external::{DeadLink, MovedLink};
use crate::rules::{self, TextChecker};
use crate::search;
use crate::theme::Theme;
use crate::theme::problems::BadAssetName;
pub use kept::{Changes, Kept, Ready};
use putting::Putting;
pub use timings::{Cost, Timings};
use timings::{Share, Stopwatch};

/// What a walk is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The folder of the site: `content/` and `themes/` stand in it.
    pub root: PathBuf,
    /// Folders outside it that links may lead into. Content can never ask for them.
    pub follow_links: Vec<PathBuf>,
    /// The day to build for: what is in force is computed from it.
    pub as_of: Date,
    /// The theme; that of the site, or the built-in one, if not given.
    pub theme: Option<String>,
    /// For how many days after `as_of` the checks look ahead.
    pub due_within: u16,
    /// Where the site is published; what `site.yaml` says if not given.
    pub base_url: Option<WebAddress>,
}

impl Request {
    /// The folder of the site, and how far links may lead from it.
    pub fn folder(&self) -> SiteFolder {
        SiteFolder::new(&self.root, &self.follow_links)
    }
}

/// A site found valid, ready to render.
#[derive(Debug)]
pub struct Valid {
    /// The facts.
    pub site: Site,
    /// What makes pages of them.
    pub theme: Arc<Theme>,
    /// Where they are published.
    pub base_url: WebAddress,
    /// The pages to make of them, planned once for whoever makes or looks at them.
    pub routes: Arc<[Route]>,
    /// The files with a text in this language that was not changed when its other side was.
    pub stale: BTreeSet<(SourceId, Language)>,
}

/// What loading and checking found; `valid` if nothing forbids publishing.
#[derive(Debug)]
pub struct Checked {
    /// Every file that was read.
    pub sources: Sources,
    /// What is wrong, in the order of places.
    pub report: Report,
    /// The site, if it may be published.
    pub valid: Option<Valid>,
    /// How severe the site finds what.
    pub overrides: SeverityOverrides,
    /// What the stages took.
    pub timings: Timings,
}

/// The content as it was read, and all that the rules found in it, before the site judged it.
#[derive(Debug)]
pub struct Read {
    /// Every file that was read.
    pub sources: Sources,
    /// What could be made of them.
    pub draft: Draft,
    /// The facts of its files, if the site has a record of review or may get one.
    pub facts: Vec<FileFacts>,
    /// The record that each file belongs to.
    pub homes: BTreeMap<SourceId, Home>,
    /// The record of review, if the site has one.
    pub review: Option<Review>,
    /// What is wrong, in the order of places.
    pub report: Report,
    /// What the stages took.
    pub timings: Timings,
}

/// The record of review, and how the content stands to it.
#[derive(Debug)]
pub struct Review {
    /// The record as its file holds it.
    pub file: RecordFile,
    /// How the content stands to it.
    pub comparison: Comparison,
}

/// Loads the content and runs every rule on it. The draft has its texts only if the site has a
/// record of review.
pub fn read(request: &Request) -> Read {
    read_as_needed(request, &request.folder())
}

/// The same with all texts and the facts of every file, for who may begin a record of review.
pub fn read_for_review(request: &Request) -> Read {
    let mut watch = Stopwatch::start();
    let loaded = load::load(&request.folder(), catalogue(), Keep::All);
    watch.ended(Stage::Load);
    read_loaded(request, loaded, TextChecker::default(), watch)
}

/// The same as if these files were written, by their paths from the folder of the site; judged as
/// the site wishes.
pub fn read_with(request: &Request, proposed: BTreeMap<String, String>) -> Read {
    let folder = request.folder().with(proposed);
    let mut read = read_as_needed(request, &folder);
    if let Some(settings) = &read.draft.settings {
        read.report.judge(&settings.rules);
    }
    read
}

/// Reads each text as it is loaded, and keeps it only for a record of review.
fn read_as_needed(request: &Request, folder: &SiteFolder) -> Read {
    let checker = TextChecker::default();
    let reading = Share::default();
    let mut watch = Stopwatch::start();
    let reader = |pairs: &[Pair], sources: &Sources| reading.of(|| checker.read(pairs, sources));
    let loaded = load::load(folder, catalogue(), Keep::IfReviewed(&reader));
    watch.ended_with(Stage::Load, Stage::Texts, &reading);
    read_loaded(request, loaded, checker, watch)
}

/// Runs every rule on what was loaded, those that read every text on the texts that were kept;
/// `checker` has read the others.
fn read_loaded(
    request: &Request,
    loaded: Loaded,
    checker: TextChecker,
    mut watch: Stopwatch,
) -> Read {
    let Loaded {
        sources,
        draft,
        facts,
        homes,
        reviews,
        mut report,
    } = loaded;
    checker.read_all(&draft.pairs, &sources);
    let in_texts = checker.report(&sources);
    watch.ended(Stage::Texts);
    report.append(rules::check(rules::Context {
        draft: &draft,
        sources: &sources,
        as_of: request.as_of,
        due_within: request.due_within,
    }));
    let review = reviews.map(|source| {
        let file = RecordFile::parse(sources.text(source), source);
        let comparison = review::compare(&draft.pairs, &facts, &file.record);
        report.append(rules::check_reviews(rules::Reviews {
            pairs: &draft.pairs.iter().collect::<Vec<_>>(),
            facts: &facts.iter().collect::<Vec<_>>(),
            sources: &sources,
            file: Some(&file),
            comparison: &comparison,
        }));
        Review { file, comparison }
    });
    report.append(in_texts);
    report.drop_fixes(|problem| problem.is::<NotUtf8>());
    report.sort(&sources);
    watch.ended(Stage::Check);
    Read {
        sources,
        draft,
        facts,
        homes,
        review,
        report,
        timings: watch.timings(),
    }
}

/// Loads the site and checks it: everything short of making pages.
pub fn check(request: &Request) -> Checked {
    judge(request, read(request))
}

/// Judges what was read as the site wishes, and makes a site of it if nothing forbids that.
fn judge(request: &Request, read: Read) -> Checked {
    let Read {
        mut sources,
        mut draft,
        review,
        mut report,
        mut timings,
        ..
    } = read;
    let mut watch = Stopwatch::start();
    let settings = draft.settings.as_ref();
    let overrides = settings.map(|settings| settings.rules.clone());
    let overrides = overrides.unwrap_or_default();
    report.judge(&overrides);
    let name = theme_name(request, draft.settings.as_ref()).to_owned();
    let theme = load_theme(request, &name, &mut sources, &mut report);
    report.drop_fixes(|problem| problem.is::<NotUtf8>());
    report.sort(&sources);
    let stale = review
        .map(|review| review::stale(&draft.pairs, &review.comparison.texts))
        .unwrap_or_default();
    // There may be a million; nobody waits until they are given back.
    let pairs = std::mem::take(&mut draft.pairs);
    rayon::spawn(move || drop(pairs));
    watch.ended(Stage::Theme);
    let valid = match (report.has_errors(), draft.complete(), theme) {
        (false, Some(site), Some(theme)) => {
            let base_url = request.base_url.clone();
            let base_url = base_url.unwrap_or_else(|| site.settings.base_url.clone());
            Some(Valid {
                routes: plan(&site).into(),
                site,
                theme: Arc::new(theme),
                base_url,
                stale,
            })
        }
        _ => None,
    };
    watch.ended(Stage::Plan);
    timings.append(watch.timings());
    Checked {
        sources,
        report,
        valid,
        overrides,
        timings,
    }
}

/// The theme that is asked for, by the request before the site.
fn theme_name<'n>(request: &'n Request, settings: Option<&'n Settings>) -> &'n str {
    let own = settings.and_then(|settings| settings.theme.as_deref());
    let name = request.theme.as_deref().or(own);
    name.unwrap_or(crate::theme::DEFAULT)
}

/// Loads a theme, and looks at the names of its files.
fn load_theme(
    request: &Request,
    name: &str,
    sources: &mut Sources,
    report: &mut Report,
) -> Option<Theme> {
    let theme = Theme::load(&request.folder(), name, sources, report)?;
    names_of_assets(&theme, name, sources, report);
    Some(theme)
}

/// Reports the files of a theme that could not be published under their names, by the question that
/// publishing asks. The paths of pages are made of ids, and those of the other files are fixed.
fn names_of_assets(theme: &Theme, name: &str, sources: &mut Sources, report: &mut Report) {
    let paths = theme.assets().iter().map(|asset| asset.path.as_str());
    for (path, fault) in publish::path_faults(paths) {
        let inside = path.strip_prefix(theme.asset_folder()).unwrap_or(path);
        let inside = inside.trim_start_matches('/');
        let source = sources.add(format!("themes/{name}/assets/{inside}"), "");
        let name = inside.to_owned();
        report.add(Span::whole(source), BadAssetName { name, fault });
    }
}

impl Valid {
    /// Whether the site holds a fault of its pages to be an error, so that they must be inspected
    /// before it is published.
    pub fn guards_its_pages(&self) -> bool {
        let mut rules = self.site.settings.rules.iter();
        rules
            .any(|(code, severity)| code.starts_with("page-") && *severity == Some(Severity::Error))
    }
}

/// Inspects the pages of the site, if it is valid, and adds what is wrong with them to its report.
/// A site with an error in its pages is valid no more.
pub fn inspect(checked: &mut Checked, request: &Request) {
    let Some(valid) = &checked.valid else {
        return;
    };
    let mut watch = Stopwatch::start();
    let mut report = pages::report(valid, request.as_of, &mut checked.sources);
    report.judge(&valid.site.settings.rules);
    checked.report.append(report);
    checked.report.sort(&checked.sources);
    watch.ended(Stage::Inspect);
    checked.timings.append(watch.timings());
    if checked.report.has_errors() {
        checked.valid = None;
    }
}

/// Asks every address outside the site that stands in the content, each once, and adds to the
/// report what leads nowhere or has moved, wherever it stands. `progress` is told how many of how
/// many are done.
pub fn ask_outside(
    checked: &mut Checked,
    config: &external::Config,
    progress: impl Fn(usize, usize) + Sync,
) -> Asked {
    let mut watch = Stopwatch::start();
    let places = load::web_addresses(&checked.sources);
    let all = places
        .iter()
        .map(|(address, _)| address.as_str().to_owned());
    let asked = external::ask_all(&all.collect(), config, progress);
    let mut report = Report::default();
    for (address, place) in places {
        let address = address.as_str().to_owned();
        match asked.answers.get(&address) {
            Some(Answer::Dead(death)) => {
                let death = death.clone();
                report.add(place, DeadLink { address, death });
            }
            Some(Answer::Moved(to)) => {
                let to = to.clone();
                report.add(place, MovedLink { address, to });
            }
            Some(Answer::Alive | Answer::Unknown(_)) | None => {}
        }
    }
    report.judge(&checked.overrides);
    checked.report.append(report);
    checked.report.sort(&checked.sources);
    watch.ended(Stage::Outside);
    checked.timings.append(watch.timings());
    if checked.report.has_errors() {
        checked.valid = None;
    }
    asked
}

/// What building a site came to.
#[derive(Debug)]
pub struct Built {
    /// How many pages the site has.
    pub pages: usize,
    /// What was written.
    pub summary: publish::Summary,
    /// What the stages took.
    pub timings: Timings,
}

/// Why a valid site was not published.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The theme failed on a page.
    #[error("the page could not be rendered")]
    Render(Problem),
    /// A file for paper could not be made.
    #[error("{path}: {fault}")]
    Paper {
        /// Its path in the output.
        path: String,
        /// What is said of it.
        fault: PdfFault,
    },
    /// The output could not be written.
    #[error(transparent)]
    Publish(#[from] PublishError),
}

/// Where a site goes, and how.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// The folder that it is published into.
    pub output: &'a Path,
    /// Whether a folder that tartip did not make may be replaced.
    pub force: bool,
    /// Whether compressed copies stand beside text files.
    pub compress: bool,
    /// Whether it is a preview, which no search engine may list.
    pub preview: bool,
}

/// Renders a valid site and publishes it into the output of `target` in one step; `progress` is
/// told of every page.
///
/// # Errors
/// A template that fails, or an output that can't be written; the output is then as it was.
pub fn build(
    valid: &Valid,
    request: &Request,
    target: Target<'_>,
    progress: impl Fn(&Route) + Sync,
) -> Result<Built, BuildError> {
    let Valid {
        site,
        theme,
        base_url,
        routes,
        stale,
    } = valid;
    let Target {
        output,
        force,
        compress,
        preview,
    } = target;
    let options = publish::Options {
        force,
        lasting: LASTING,
        durable: true,
        protected: vec![request.root.clone()],
        sources: vec![request.root.join("content"), request.root.join("themes")],
    };
    let mut watch = Stopwatch::start();
    let staging = Staging::begin(output, &options)?;
    let renderer = Renderer::new(site, theme, base_url.clone(), request.as_of)
        .marking(stale)
        .listed(!preview);
    let (rendering, putting) = (Share::default(), Putting::new(&staging, compress));
    let offline = site.settings.offline;
    let kept = routes.par_iter().map(|route| {
        let bytes = rendering.of(|| renderer.render(route));
        let bytes = bytes.map_err(BuildError::Render)?;
        let digest = (offline && is_kept(route)).then(|| page_digest(&bytes));
        putting.put(&route.path, bytes.as_bytes())?;
        progress(route);
        Ok(digest)
    });
    let kept: Vec<Option<PageDigest>> = kept.collect::<Result<_, BuildError>>()?;
    renderer.prints().par_iter().try_for_each(|print| {
        let bytes = rendering.of(|| printed(&renderer, print))?;
        putting.put(&print.path, &bytes)?;
        Ok::<_, BuildError>(())
    })?;
    let mut shares = vec![(Stage::Render, rendering)];
    shares.extend(putting.shares());
    watch.ended_by_turns(&shares);
    let index = search::files(site, theme).map_err(BuildError::Render)?;
    let putting = Putting::new(&staging, compress);
    putting.put_all(&index.iter().collect::<Vec<_>>())?;
    watch.ended(Stage::Search);
    let mut files = site_files(site, theme, routes, base_url);
    if preview {
        files = unlisted(files);
    }
    let worker = match offline {
        true => worker(
            theme,
            &files,
            &kept.into_iter().flatten().collect::<Vec<_>>(),
        ),
        false => no_worker(),
    };
    let files = files.iter().chain(theme.assets()).chain([&worker]);
    putting.put_all(&files.collect::<Vec<_>>())?;
    let summary = staging.publish()?;
    watch.ended(Stage::Publish);
    Ok(Built {
        pages: routes.len(),
        summary,
        timings: watch.timings(),
    })
}

/// The bytes of a file for paper.
///
/// # Errors
/// A string that the theme lacks, or what forbids an accessible file.
pub fn printed(renderer: &Renderer<'_>, print: &Print) -> Result<Vec<u8>, BuildError> {
    let paper = renderer.paper(print).map_err(BuildError::Render)?;
    pdf(&paper).map_err(|fault| BuildError::Paper {
        path: print.path.clone(),
        fault,
    })
}
