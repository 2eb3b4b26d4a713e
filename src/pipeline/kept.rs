//! The walk of a site that is edited: what was loaded and found is kept, and made again as far as a
//! change asks for, by the table of [`dependents`](crate::load::dependents).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::{Request, Valid, load_theme, theme_name};
use crate::catalogue::catalogue;
use crate::diagnostic::{Diagnostic, Report, Severity, SeverityOverrides, SourceId, Sources};
use crate::language::Language;
use crate::load::problems::files::NotUtf8;
use crate::load::{Content, Keep, Remade, Unit};
use crate::model::{Draft, Id, Pair, Procedure, Site};
use crate::render::{Route, SharedContext, plan};
use crate::review::{self, Comparison, RecordFile, Standing};
use crate::rules::{self, Findings};
use crate::theme::Theme;

/// What changed in the folder of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changes {
    /// These files, as paths from the folder of the site, with `/`; nothing else, and no link leads
    /// to them.
    Files(BTreeSet<String>),
    /// Nobody knows what.
    Unknown,
}

/// A site that may be served.
#[derive(Debug)]
pub struct Ready {
    /// The site.
    pub valid: Valid,
    /// What its pages share; the same as before while it would come out the same.
    pub shared: Arc<SharedContext>,
}

/// A site with all that was found in it, stage by stage. After each change it is as if everything
/// had just been loaded.
#[derive(Debug)]
pub struct Kept {
    request: Request,
    /// The content, then the theme.
    sources: Sources,
    content: Content,
    findings: Findings,
    reviewed: Reviewed,
    texts: Texts,
    theme: KeptTheme,
    /// The pages, and which letters the procedures offer.
    routes: Option<(Vec<Offered>, Arc<[Route]>)>,
    shared: Option<Arc<SharedContext>>,
}

/// What pages a procedure has beside its own: its letter, those that follow, the check of an
/// answer.
#[derive(Debug, PartialEq, Eq)]
struct Offered {
    letter: bool,
    next: Vec<Id>,
    answer: bool,
}

impl Offered {
    fn by(procedure: &Procedure) -> Self {
        Self {
            letter: procedure.letter.is_some(),
            next: procedure.next.iter().map(|next| next.id.clone()).collect(),
            answer: procedure.answer.is_some(),
        }
    }
}

/// How the content stands to the record of review, unit by unit.
#[derive(Debug, Default)]
struct Reviewed {
    /// Nothing if there is none.
    record: Option<(RecordFile, Standing<Unit>)>,
    units: BTreeMap<Unit, OfUnit>,
    /// What is told of the record itself, and of what is there no more.
    whole: Report,
}

/// What is told of a unit.
#[derive(Debug)]
struct OfUnit {
    report: Report,
    stale: BTreeSet<(SourceId, Language)>,
}

/// What the rules found that read every text, and what they have still to read.
#[derive(Debug, Default)]
struct Texts {
    found: Report,
    units: BTreeSet<Unit>,
    /// Files that belong to no unit.
    files: Vec<SourceId>,
}

#[derive(Debug)]
struct KeptTheme {
    name: String,
    theme: Option<Arc<Theme>>,
    report: Report,
    /// How many files there are before its own.
    files_before: usize,
}

/// How many texts are read in one go, some milliseconds' work.
const AT_ONCE: usize = 1024;

impl Kept {
    /// Loads a site and checks it, but for the rules that read every text.
    pub fn load(request: &Request) -> Self {
        let mut sources = Sources::default();
        let content = Content::load(&request.folder(), catalogue(), Keep::Texts, &mut sources);
        let findings = Findings::of(context(request, &sources, content.draft()));
        let reviewed = Reviewed::of(&content, &sources);
        let units: BTreeSet<Unit> = content.units().collect();
        let of_units = units.iter().flat_map(|unit| content.files_of(*unit));
        let of_units: BTreeSet<SourceId> = of_units.collect();
        let others = sources.ids().filter(|file| !of_units.contains(file));
        let texts = Texts {
            found: Report::default(),
            files: others
                .filter(|file| rules::is_read(*file, &sources))
                .collect(),
            units,
        };
        let name = theme_name(request, content.draft().settings.as_ref()).to_owned();
        Self {
            request: request.clone(),
            theme: KeptTheme::load(request, name, &mut sources),
            sources,
            content,
            findings,
            reviewed,
            texts,
            routes: None,
            shared: None,
        }
    }

    /// The same site as the files say now: made again as far as the changes ask for where that can
    /// be told, else loaded.
    #[must_use]
    pub fn updated(mut self, request: &Request, changes: &Changes) -> Self {
        if let Changes::Files(paths) = changes
            && *request == self.request
            && self.update_files(paths).is_some()
        {
            return self;
        }
        // What is there no more need not stay in memory meanwhile.
        drop(self);
        Self::load(request)
    }

    fn update_files(&mut self, paths: &BTreeSet<String>) -> Option<()> {
        let mut in_content = Vec::new();
        let mut in_themes = false;
        for path in paths {
            match path.split_once('/') {
                Some(("content", _)) => in_content.push(path.as_str()),
                Some(("themes", _)) => in_themes = true,
                _ => return None,
            }
        }
        let folder = self.request.folder();
        let sources = &mut self.sources;
        let remade = self
            .content
            .update(&folder, in_content, catalogue(), sources)?;
        if !remade.files.is_empty() {
            self.judge_again(&remade);
        }
        if remade.shared {
            self.shared = None;
        }
        let settings = self.content.draft().settings.as_ref();
        let name = theme_name(&self.request, settings);
        if in_themes || name != self.theme.name {
            let name = name.to_owned();
            self.sources.truncate(self.theme.files_before);
            self.theme = KeptTheme::load(&self.request, name, &mut self.sources);
            self.shared = None;
        }
        Some(())
    }

    /// Runs the rules again that look at what was made again.
    fn judge_again(&mut self, remade: &Remade) {
        let Remade {
            units,
            files,
            kinds,
            ..
        } = remade;
        let part = self.content.part(units);
        self.findings.update(
            context(&self.request, &self.sources, self.content.draft()),
            context(&self.request, &self.sources, &part),
            files,
            kinds,
        );
        self.texts.found.drop_files(files);
        self.texts.units.extend(units);
        match self.reviewed.is_in(files) {
            true => self.reviewed = Reviewed::of(&self.content, &self.sources),
            false => self.reviewed.update(&self.content, &self.sources, units),
        }
    }

    /// Every file that was read.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// What is wrong, as far as it was looked for, judged as the site wishes, in the order of
    /// places.
    pub fn report(&self) -> Report {
        let mut report = Report::default();
        for found in self.content_reports() {
            report.append(found.clone());
        }
        report.drop_fixes(|problem| problem.is::<NotUtf8>());
        report.sort(&self.sources);
        if let Some(overrides) = self.overrides() {
            report.judge(overrides);
        }
        report.append(self.theme.report.clone());
        report.drop_fixes(|problem| problem.is::<NotUtf8>());
        report.sort(&self.sources);
        report
    }

    fn overrides(&self) -> Option<&SeverityOverrides> {
        let settings = self.content.draft().settings.as_ref()?;
        Some(&settings.rules)
    }

    /// The site, if nothing forbids publishing it, else what is wrong. The rules that read every
    /// text, which only warn, may be left for [`read_on`](Self::read_on); not so if the site calls
    /// any kind of problem an error.
    ///
    /// # Errors
    /// What is wrong, if any of it is an error.
    pub fn ready(&mut self) -> Result<Ready, Report> {
        let mut severities = self.overrides().into_iter().flat_map(|all| all.values());
        if severities.any(|severity| *severity == Some(Severity::Error)) {
            while self.read_on() {}
        }
        if self.has_errors() {
            return Err(self.report());
        }
        self.site().ok_or_else(|| self.report())
    }

    /// Whether anything is an error as the site judges it, which is told without putting together
    /// all that is none.
    fn has_errors(&self) -> bool {
        let overrides = self.overrides();
        let severity = |found: &Diagnostic| {
            let judged = overrides.and_then(|all| all.get(found.problem.code()));
            judged.map_or(Some(found.severity), |severity| *severity)
        };
        let mut found = self.content_reports().flat_map(Report::diagnostics);
        found.any(|found| severity(found) == Some(Severity::Error))
            || self.theme.report.has_errors()
    }

    /// What is wrong with the content, as it was found.
    fn content_reports(&self) -> impl Iterator<Item = &Report> {
        let in_form = self.content.reports();
        in_form
            .chain(self.findings.reports())
            .chain(self.reviewed.reports())
            .chain([&self.texts.found])
    }

    fn site(&mut self) -> Option<Ready> {
        let theme = self.theme.theme.clone()?;
        let site = self.content.draft().complete()?;
        let base_url = self.request.base_url.clone();
        let shared = self.shared.take();
        let shared = shared.unwrap_or_else(|| Arc::new(SharedContext::new(&site, &theme)));
        self.shared = Some(Arc::clone(&shared));
        let valid = Valid {
            routes: self.routes(&site),
            base_url: base_url.unwrap_or_else(|| site.settings.base_url.clone()),
            site,
            theme,
            stale: self.reviewed.stale(),
        };
        Some(Ready { valid, shared })
    }

    /// The pages of the site: the same as before while there are the same letters, since the ids
    /// are.
    fn routes(&mut self, site: &Site) -> Arc<[Route]> {
        let procedures = site.procedures.iter();
        let letters = procedures.map(|(_, record)| Offered::by(&record.value));
        let letters: Vec<Offered> = letters.collect();
        match &self.routes {
            Some((known, routes)) if *known == letters => Arc::clone(routes),
            _ => {
                let routes: Arc<[Route]> = plan(site).into();
                self.routes = Some((letters, Arc::clone(&routes)));
                routes
            }
        }
    }

    /// Lets the rules that read every text read some more; whether any is left. Who calls may have
    /// something better to do meanwhile.
    pub fn read_on(&mut self) -> bool {
        let mut pairs: Vec<&Pair> = Vec::new();
        let mut files = std::mem::take(&mut self.texts.files);
        while pairs.len() < AT_ONCE
            && let Some(unit) = self.texts.units.pop_first()
        {
            pairs.extend(self.content.pairs(unit));
            let sides = self.content.pairs(unit).flat_map(|pair| pair.sides.iter());
            let with_texts: BTreeSet<_> = sides.map(|(_, side)| side.place.source).collect();
            let of_unit = self.content.files_of(unit).into_iter();
            let read = of_unit
                .filter(|file| with_texts.contains(file) || rules::is_read(*file, &self.sources));
            files.extend(read);
        }
        let sources = &self.sources;
        let pairs = &pairs;
        self.texts
            .found
            .append(rules::check_pairs(rules::Texts { pairs, sources }));
        self.texts
            .found
            .append(rules::check_each_file(&files, sources));
        !self.texts.units.is_empty()
    }
}

fn context<'a>(request: &Request, sources: &'a Sources, draft: &'a Draft) -> rules::Context<'a> {
    rules::Context {
        draft,
        sources,
        as_of: request.as_of,
        due_within: request.due_within,
    }
}

impl Reviewed {
    fn of(content: &Content, sources: &Sources) -> Self {
        let Some(source) = content.reviews() else {
            return Self::default();
        };
        let file = RecordFile::parse(sources.text(source), source);
        let standing = Standing::new(&file.record);
        let mut reviewed = Self {
            record: Some((file, standing)),
            ..Self::default()
        };
        reviewed.update(content, sources, &content.units().collect());
        reviewed
    }

    /// Whether the record is in one of these files.
    fn is_in(&self, files: &BTreeSet<SourceId>) -> bool {
        let record = self.record.as_ref();
        record.is_some_and(|(file, _)| files.contains(&file.place.source))
    }

    /// Judges units again, whose texts or facts are others now.
    fn update(&mut self, content: &Content, sources: &Sources, units: &BTreeSet<Unit>) {
        let Some((file, standing)) = &mut self.record else {
            return;
        };
        let record = &file.record;
        let of_unit = |unit| {
            let (pairs, facts) = (content.pairs(unit), content.facts(unit));
            (pairs.collect(), facts.iter().collect())
        };
        let judged = standing.update(units, of_unit, record);
        let found = judged.into_par_iter().map(|judged| {
            let (pairs, comparison) = (&judged.pairs, &judged.comparison);
            let of_unit = OfUnit {
                report: rules::check_reviews(rules::Reviews {
                    pairs,
                    facts: &judged.facts,
                    sources,
                    file: None,
                    comparison,
                }),
                stale: review::stale(pairs, &comparison.texts),
            };
            (judged.unit, of_unit)
        });
        let found: Vec<(Unit, OfUnit)> = found.collect();
        self.units.extend(found);
        self.whole = rules::check_reviews(rules::Reviews {
            pairs: &[],
            facts: &[],
            sources,
            file: Some(file),
            comparison: &Comparison {
                gone: standing.gone(record),
                ..Comparison::default()
            },
        });
    }

    fn reports(&self) -> impl Iterator<Item = &Report> {
        let of_units = self.units.values().map(|of_unit| &of_unit.report);
        std::iter::once(&self.whole).chain(of_units)
    }

    fn stale(&self) -> BTreeSet<(SourceId, Language)> {
        let units = self.units.values();
        units.flat_map(|of_unit| &of_unit.stale).copied().collect()
    }
}

impl KeptTheme {
    fn load(request: &Request, name: String, sources: &mut Sources) -> Self {
        let files_before = sources.len();
        let mut report = Report::default();
        let theme = load_theme(request, &name, sources, &mut report);
        Self {
            name,
            theme: theme.map(Arc::new),
            report,
            files_before,
        }
    }
}
