//! What may come after a letter: the letters that follow it, and the check of an answer.

use serde::Serialize;

use super::Scope;
use super::citation::CitationView;
use super::parts::Link;
use crate::diagnostic::Problem;
use crate::model::{Handle, Procedure};
use crate::render::plan::Page;

/// What may come after a letter, as a template sees it.
#[derive(Debug, Serialize)]
pub(super) struct NextView {
    letters: Vec<NextLetterView>,
    /// The page on which an answer is checked.
    answer: Option<Link>,
}

/// A letter that may follow.
#[derive(Debug, Serialize)]
struct NextLetterView {
    title: String,
    text: Option<String>,
    href: String,
    citations: Vec<CitationView>,
}

/// The check of an answer, if the procedure has one.
fn answer(scope: &Scope<'_>, handle: Handle<Procedure>) -> Result<Option<Link>, Problem> {
    let procedure = &scope.site().procedures[handle].value;
    let link = procedure.answer.as_ref().map(|_| {
        Ok(Link {
            text: scope.words().get("answer_title")?.to_owned(),
            href: scope.href(Page::Answer(handle)),
        })
    });
    link.transpose()
}

/// What may come after the letters of a procedure, without the letter that the page is about.
pub(super) fn view(
    scope: &Scope<'_>,
    handle: Handle<Procedure>,
    own: Option<usize>,
) -> Result<Option<NextView>, Problem> {
    let procedure = &scope.site().procedures[handle].value;
    let others = procedure.next.iter().enumerate();
    let letters = others
        .filter(|(place, _)| Some(*place) != own)
        .map(|(place, next)| {
            Ok(NextLetterView {
                title: scope.text(&next.title),
                // Beside one of them the others are named alone: their own pages say when they are
                // right.
                text: scope.optional_text(next.text.as_ref().filter(|_| own.is_none())),
                href: scope.href(Page::Next(handle, place)),
                citations: match own {
                    None => scope.citations(&next.citations)?,
                    Some(_) => Vec::new(),
                },
            })
        });
    let letters: Vec<NextLetterView> = letters.collect::<Result<_, Problem>>()?;
    let answer = answer(scope, handle)?;
    Ok((!letters.is_empty() || answer.is_some()).then_some(NextView { letters, answer }))
}

/// The same as links alone.
pub(super) fn links(scope: &Scope<'_>, handle: Handle<Procedure>) -> Result<Vec<Link>, Problem> {
    let procedure = &scope.site().procedures[handle].value;
    let letters = procedure.next.iter().enumerate().map(|(place, next)| Link {
        text: scope.text(&next.title),
        href: scope.href(Page::Next(handle, place)),
    });
    Ok(letters.chain(answer(scope, handle)?).collect())
}
