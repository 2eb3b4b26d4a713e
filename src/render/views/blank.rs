//! The blank form of a letter in one of its forms: of an organisation, of several people, and so
//! on. The first form stands on the page of the letter itself.

use serde::Serialize;
use tera::Value;

use super::letter_document;
use super::parts::Link;
use super::{Described, Scope};
use crate::diagnostic::Problem;
use crate::model::{GivenAnswers, Handle, Letter};
use crate::render::plan::Page;

/// What a template sees as `it`.
#[derive(Debug, Serialize)]
pub(super) struct BlankView {
    /// The blank form.
    html: Value,
    /// The same as a file to print.
    print: Option<String>,
    /// The blanks of the other forms of the letter.
    blanks: Vec<Link>,
}

/// The page of the blank form of a letter.
pub(super) fn view(
    scope: &Scope<'_>,
    handle: Handle<Letter>,
    form: usize,
) -> Result<Described<BlankView>, Problem> {
    let letter = &scope.site().letters[handle].value;
    let shown = letter.blank_forms().get(form).cloned().unwrap_or_default();
    let name = scope.text(&letter.name);
    let title = format!("{name}. {}", chosen(scope, letter, &shown));
    let blanks = links(scope, handle);
    Ok(Described {
        description: scope
            .words()
            .fill("blank_description", &[("name", &title)])?,
        title,
        breadcrumbs: vec![Link {
            text: scope.words().get("nav_procedures")?.to_owned(),
            href: scope.href(Page::Procedures),
        }],
        structured: None,
        data: BlankView {
            html: letter_document::blank(scope, letter, &shown)?,
            print: scope.print(handle, &shown),
            blanks: blanks
                .into_iter()
                .enumerate()
                .filter_map(|(index, link)| (index != form).then_some(link))
                .collect(),
        },
    })
}

/// The blanks of all forms of a letter but the first.
pub(super) fn links(scope: &Scope<'_>, handle: Handle<Letter>) -> Vec<Link> {
    let letter = &scope.site().letters[handle].value;
    let forms = letter.blank_forms().into_iter().enumerate();
    let links = forms.map(|(index, given)| Link {
        text: chosen(scope, letter, &given),
        href: scope.href(Page::Blank(handle, index)),
    });
    links.collect()
}

/// The words of what is chosen in a form of a letter.
pub(super) fn chosen(scope: &Scope<'_>, letter: &Letter, given: &GivenAnswers) -> String {
    let words: Vec<String> = letter
        .options(given)
        .map(|(_, option)| scope.text(&option.label))
        .collect();
    words.join(". ")
}
