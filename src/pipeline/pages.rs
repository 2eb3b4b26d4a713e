//! Renders every page of a valid site in memory and gathers what is wrong with them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;

use super::Valid;
use crate::diagnostic::{Diagnostic, Problem, Report, Sources, Span};
use crate::render::{Renderer, site_files};
use crate::rules::pages::links::{Linked, Links};
use crate::rules::pages::{Document, Fault, inspect};

/// What one page is found to be.
struct Inspected {
    /// Each fault with the source it points at.
    faults: Vec<(Fault, String)>,
    linked: Linked,
}

/// One fault of a template, wherever it shows.
struct Group {
    /// The first page that has it.
    page: usize,
    /// Its places there.
    faults: Vec<Fault>,
    /// The last page that was seen to have it.
    last: usize,
    /// How many pages have it.
    pages: usize,
}

/// What is wrong with the pages as of a day. A fault with the same source on many pages is told
/// once, on the first of them in the order of the plan; that page is added to the sources as its
/// template writes it.
pub(super) fn report(valid: &Valid, as_of: Date, sources: &mut Sources) -> Report {
    let mut report = Report::default();
    if let Err(problem) = gather(valid, as_of, sources, &mut report) {
        report.add(valid.theme.place(), problem);
    }
    report
}

fn gather(
    valid: &Valid,
    as_of: Date,
    sources: &mut Sources,
    report: &mut Report,
) -> Result<(), Problem> {
    let Valid {
        site,
        theme,
        base_url,
        routes,
        stale,
    } = valid;
    let renderer = Renderer::new(site, theme, base_url.clone(), as_of)
        .marking(stale)
        .as_written();
    let files = site_files(site, theme, routes, base_url);
    let files = files.iter().chain(theme.assets()).map(|file| &file.path);
    let published = routes.iter().map(|route| &route.path).chain(files);
    let prints = renderer.prints().into_iter().map(|print| print.path);
    let links = Links::new(published.cloned().chain(prints), base_url.as_str());

    let inspected: Vec<Result<Inspected, Problem>> = routes
        .par_iter()
        .map(|route| {
            let html = renderer.render(route)?;
            let document = Document::parse(&html);
            let linked = links.of(&route.path, &document);
            let mut faults = inspect(&document, route.language);
            faults.extend_from_slice(&linked.faults);
            let source =
                |fault: &Fault| html.get(fault.range.clone()).unwrap_or_default().to_owned();
            let faults = faults.into_iter().map(|fault| {
                let source = source(&fault);
                (fault, source)
            });
            let faults = faults.collect();
            Ok(Inspected { faults, linked })
        })
        .collect();

    let mut groups: BTreeMap<(&str, String, String), Group> = BTreeMap::new();
    let mut pages = BTreeMap::new();
    for (page, (route, inspected)) in routes.iter().zip(inspected).enumerate() {
        let Inspected { faults, linked } = inspected?;
        for (fault, source) in faults {
            add(&mut groups, page, fault, source);
        }
        pages.insert(route.path.as_str(), linked);
    }
    for (page, route) in routes.iter().enumerate() {
        for fault in pages[route.path.as_str()].crossing_faults(&pages) {
            add(&mut groups, page, fault, String::new());
        }
    }

    let mut shown: BTreeMap<usize, Vec<Group>> = BTreeMap::new();
    for (_, group) in groups {
        shown.entry(group.page).or_default().push(group);
    }
    for (page, groups) in shown {
        let route = &routes[page];
        let html = renderer.render(route)?;
        let source = sources.add(format!("public/{}", route.path), html);
        for Group { faults, pages, .. } in groups {
            for Fault {
                range,
                problem,
                related,
            } in faults
            {
                let place = Span::new(source, range);
                let mut diagnostic = Diagnostic::new(place, problem);
                diagnostic.pages = pages;
                diagnostic.related = related.map(|range| Span::new(source, range));
                report.push(diagnostic);
            }
        }
    }
    Ok(())
}

fn add(
    groups: &mut BTreeMap<(&'static str, String, String), Group>,
    page: usize,
    fault: Fault,
    source: String,
) {
    let facts = format!("{:?}", fault.problem);
    let key = (fault.problem.code(), facts, source);
    let group = groups.entry(key).or_insert_with(|| Group {
        page,
        faults: Vec::new(),
        last: page,
        pages: 1,
    });
    if group.last != page {
        group.last = page;
        group.pages += 1;
    }
    if group.page == page {
        group.faults.push(fault);
    }
}
