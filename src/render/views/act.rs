//! The page of an act.

use serde::Serialize;

use super::citation::NoticeView;
use super::parted::PartsView;
use super::parts::{Day, Link};
use super::register::register_address;
use super::{Described, Scope};
use crate::diagnostic::Problem;
use crate::language::{no_break, without_quotes};
use crate::model::{Act, Handle};
use crate::render::plan::Page;
use crate::render::structured;

/// What a template sees as `it`.
#[derive(Debug, Serialize)]
pub(crate) struct ActView {
    title: String,
    short_name: Option<String>,
    number: Option<String>,
    adopted: Day,
    in_force_from: Option<Day>,
    /// Which edition was read, in words.
    edition: Option<String>,
    notice: Option<NoticeView>,
    note: Option<String>,
    register: Link,
    procedures: Vec<Link>,
    /// The pages that the list of procedures goes over, if it goes over several.
    parts: Option<PartsView>,
    source: String,
    verified: Day,
}

/// The page of an act.
pub(crate) fn view(scope: &Scope<'_>, handle: Handle<Act>) -> Result<Described<ActView>, Problem> {
    let act = &scope.site().acts[handle].value;
    let procedures = scope.renderer.uses().of_acts.get(&handle);
    let procedures = procedures.map_or(&[][..], Vec::as_slice);
    let name = scope.act_name(act)?;
    let view = ActView {
        title: no_break(without_quotes(act.title.text(scope.language))).into_owned(),
        short_name: scope.optional_text(act.short_name.as_ref()),
        number: act
            .number
            .as_ref()
            .map(|number| number[scope.language].clone()),
        adopted: scope.day(act.adopted),
        in_force_from: act.in_force_from.map(|date| scope.day(date)),
        edition: scope.edition(act)?,
        notice: scope.notice(act)?,
        note: scope.optional_text(act.note.as_ref()),
        register: Link {
            text: act.register_id.as_str().to_owned(),
            href: register_address(scope.site(), act, scope.language),
        },
        parts: scope.parts(procedures.len())?,
        procedures: scope.procedure_links(procedures),
        source: scope.text(&act.source),
        verified: scope.day(act.verified_on),
    };
    let description = match &view.notice {
        Some(notice) => format!("{name}. {}", notice.text),
        None => name.clone(),
    };
    Ok(Described {
        title: scope.part_title(&name)?,
        description,
        breadcrumbs: vec![Link {
            text: scope.words().get("nav_acts")?.to_owned(),
            href: scope.href(Page::Acts),
        }],
        structured: Some(structured::act(scope, handle)?),
        data: view,
    })
}
