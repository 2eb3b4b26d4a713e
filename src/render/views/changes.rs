//! What changed for citizens: the page of all changes, the last ones on the page of what they are
//! about, and the way to both.

use serde::Serialize;

use super::parted::PartsView;
use super::parts::{Day, Link};
use super::{Described, Scope};
use crate::diagnostic::Problem;
use crate::model::{Handle, RecordedChange};
use crate::render::feed::feed_path;
use crate::render::plan::Page;

/// The most changes that the page of a procedure or of an office tells.
const LAST: usize = 3;

/// The most sentences of a change there; the page of all changes has the others.
const SENTENCES: usize = 3;

/// A change as a page shows it.
#[derive(Debug, Serialize)]
pub(super) struct ChangeView {
    /// What the page of all changes calls it in its address, behind `#`.
    anchor: String,
    date: Day,
    title: String,
    /// What is different now, a sentence each.
    text: Vec<String>,
    /// The procedures and the offices that it is about.
    about: Vec<Link>,
}

/// The last changes of what a page is about.
#[derive(Debug, Serialize)]
pub(super) struct LastView {
    changes: Vec<ChangeView>,
    /// The page of all changes.
    all: String,
}

/// Where readers find what changed.
#[derive(Debug, Serialize)]
pub(super) struct ChangesLink {
    /// The page of all changes.
    page: String,
    /// The feed of this language.
    feed: String,
}

/// What the template of the page of changes sees.
#[derive(Debug, Serialize)]
pub(super) struct ChangesView {
    total: String,
    changes: Vec<ChangeView>,
    feed: String,
    /// The pages that the list goes over, if it goes over several.
    parts: Option<PartsView>,
}

/// The page of all changes.
pub(super) fn view(scope: &Scope<'_>) -> Result<Described<ChangesView>, Problem> {
    let all = &scope.renderer.uses().changes;
    let title = scope.words().get("changes")?;
    let site = scope.text(&scope.site().settings.title);
    let view = ChangesView {
        total: scope.words().count("all_changes", all.len() as u64)?,
        changes: scope
            .entries_here(all)
            .iter()
            .map(|handle| change(scope, *handle, usize::MAX))
            .collect(),
        feed: scope.links.address(&feed_path(scope.language)),
        parts: scope.parts(all.len())?,
    };
    Ok(Described {
        title: scope.part_title(title)?,
        description: format!("{title}: {}. {site}", view.total),
        breadcrumbs: Vec::new(),
        structured: None,
        data: view,
    })
}

fn change(scope: &Scope<'_>, handle: Handle<RecordedChange>, sentences: usize) -> ChangeView {
    let record = &scope.site().changes[handle];
    let change = &record.value;
    let procedures = scope.procedure_links(&change.procedures).into_iter();
    let offices = change
        .offices
        .iter()
        .map(|office| scope.office_link(*office));
    let text = change.text.iter().take(sentences);
    ChangeView {
        anchor: format!("change-{}", record.id),
        date: scope.day(change.date.value),
        title: scope.text(&change.title),
        text: text.map(|text| scope.text(text)).collect(),
        about: procedures.chain(offices).collect(),
    }
}

impl Scope<'_> {
    /// The last of these changes; none if there are none.
    pub(super) fn last_changes(
        &self,
        changes: Option<&Vec<Handle<RecordedChange>>>,
    ) -> Option<LastView> {
        let changes = changes?.iter().take(LAST);
        Some(LastView {
            changes: changes
                .map(|handle| change(self, *handle, SENTENCES))
                .collect(),
            all: self.href(Page::Changes),
        })
    }

    /// Where readers find what changed, if anything did. Pages with a letter have no room for it.
    pub(super) fn changes_link(&self) -> Option<ChangesLink> {
        let has_letter = matches!(
            self.route.page,
            Page::Letter(_) | Page::Next(..) | Page::Blank(..) | Page::Answer(_)
        );
        let is_single = self.route.is_for_every_language();
        let any = !self.renderer.uses().changes.is_empty();
        (any && !has_letter && !is_single).then(|| ChangesLink {
            page: self.href(Page::Changes),
            feed: self.links.address(&feed_path(self.language)),
        })
    }
}
