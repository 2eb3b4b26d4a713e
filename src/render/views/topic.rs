//! The page of a topic: the procedures for what happened to a person.

use serde::Serialize;

use super::lists::ProcedureItem;
use super::parted::PartsView;
use super::parts::Link;
use super::{Described, Scope};
use crate::diagnostic::Problem;
use crate::language::Order;
use crate::model::{Handle, Topic};
use crate::render::plan::Page;

/// What a template sees as `it`.
#[derive(Debug, Serialize)]
pub(super) struct TopicView {
    summary: Option<String>,
    procedures: Vec<ProcedureItem>,
    /// The pages that the list goes over, if it goes over several.
    parts: Option<PartsView>,
}

/// The page of a topic.
pub(super) fn view(
    scope: &Scope<'_>,
    handle: Handle<Topic>,
) -> Result<Described<TopicView>, Problem> {
    let topic = &scope.site().topics[handle].value;
    let title = scope.text(&topic.title);
    let procedures = scope.renderer.uses().of_topics.get(&handle);
    let procedures = procedures.map_or(&[][..], Vec::as_slice);
    let summary = scope.optional_text(topic.summary.as_ref());
    Ok(Described {
        description: summary.clone().unwrap_or_else(|| title.clone()),
        title: scope.part_title(&title)?,
        breadcrumbs: Vec::new(),
        structured: None,
        data: TopicView {
            summary,
            parts: scope.parts(procedures.len())?,
            procedures: scope.procedure_items(procedures),
        },
    })
}

impl Scope<'_> {
    /// The topics of the site in alphabetical order, each with its page; one that has a single
    /// procedure leads to that.
    pub(super) fn topic_links(&self) -> Vec<Link> {
        let site = self.site();
        let order = Order::new(self.language);
        let uses = self.renderer.uses();
        let mut links: Vec<Link> = site
            .topics
            .iter()
            .filter_map(|(handle, record)| {
                let page = match uses.of_topics.get(&handle)?.as_slice() {
                    [only] => Page::Procedure(*only),
                    _ => Page::Topic(handle),
                };
                Some(Link {
                    text: self.text(&record.value.title),
                    href: self.href(page),
                })
            })
            .collect();
        links.sort_by(|a, b| {
            order
                .compare(&a.text, &b.text)
                .then_with(|| a.href.cmp(&b.href))
        });
        links
    }
}
