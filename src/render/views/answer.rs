//! The check of an answer: what the law asks of it, to be ticked off, and the letter that says what
//! it lacks.

use serde::Serialize;

use super::citation::CitationView;
use super::parts::Link;
use super::{Described, Scope};
use crate::diagnostic::Problem;
use crate::model::{Handle, Procedure};
use crate::render::plan::Page;
use crate::theme::problems::{BadTemplate, ThemeFault};

/// What a template sees as `it`.
#[derive(Debug, Serialize)]
pub(super) struct AnswerView {
    /// The field of the letter that says what is missing.
    field: String,
    checks: Vec<CheckView>,
    citations: Vec<CitationView>,
    /// The letter that says it.
    letter: Link,
}

/// Something that an answer has.
#[derive(Debug, Serialize)]
struct CheckView {
    id: String,
    text: String,
}

/// The page on which the answer to a letter of a procedure is checked.
pub(super) fn view(
    scope: &Scope<'_>,
    handle: Handle<Procedure>,
) -> Result<Described<AnswerView>, Problem> {
    let site = scope.site();
    let procedure = &site.procedures[handle].value;
    let next = procedure.answer.as_ref().and_then(|answer| {
        let next = procedure.next.get(answer.next)?;
        let field = site.letters[next.letter].value.fields.get(answer.field)?;
        Some((answer, next, field))
    });
    let Some((answer, next, field)) = next else {
        let fault = ThemeFault::NoLetter;
        return Err(Problem::from(BadTemplate { fault }));
    };
    let link = Link {
        text: scope.text(&procedure.title),
        href: scope.href(Page::Procedure(handle)),
    };
    let all = Link {
        text: scope.words().get("nav_procedures")?.to_owned(),
        href: scope.href(Page::Procedures),
    };
    let checks = field.options.iter().map(|option| CheckView {
        id: option.id.to_string(),
        text: scope.text(&option.label),
    });
    Ok(Described {
        title: scope.words().get("answer_title")?.to_owned(),
        description: scope
            .words()
            .fill("answer_description", &[("procedure", &link.text)])?,
        breadcrumbs: vec![all, link],
        structured: None,
        data: AnswerView {
            field: field.id.to_string(),
            checks: checks.collect(),
            citations: scope.citations(&answer.citations)?,
            letter: Link {
                text: scope.text(&next.title),
                href: scope.href(Page::Next(handle, answer.next)),
            },
        },
    })
}
