//! The poster of a procedure: how to complain, in five lines at most, in both languages side by
//! side, for a wall.
//!
//! In the order data flows: `content` takes what is said from the facts of the procedure; `fit`
//! makes it fit one sheet; the page shows it, and `tartip poster` draws it on paper.

mod content;
mod fit;

use serde::Serialize;
use tera::Value;

use super::parts::{Link, PhoneView};
use super::{Described, Scope};
use crate::diagnostic::Problem;
use crate::language::Language;
use crate::model::{Handle, Office, Procedure};
use crate::render::plan::{Page, Route};
use crate::render::{Qr, Renderer};

pub(in crate::render) use fit::{CODE, LINE};

pub(super) use super::office::chosen;

/// What a poster says. Both sides have the same parts.
#[derive(Debug, Clone, PartialEq)]
pub struct Poster {
    /// How large its letters are: 0 for the largest, up to [`Poster::SMALLEST`].
    pub fit: usize,
    /// The languages, the leading one first.
    pub sides: Vec<PosterSide>,
}

impl Poster {
    /// The number of the smallest letters.
    pub const SMALLEST: usize = fit::SCALES.len() - 1;
}

/// What a poster says in a language.
#[derive(Debug, Clone, PartialEq)]
pub struct PosterSide {
    /// The language.
    pub language: Language,
    /// The procedure.
    pub title: String,
    /// On whose wall it hangs.
    pub office: Option<PosterOffice>,
    /// What to do.
    pub steps: Vec<PosterStep>,
    /// The heading of the phones.
    pub phones: String,
    /// Whom to call.
    pub contacts: Vec<PosterContact>,
    /// Where to read on.
    pub code: Option<PosterCode>,
    /// Where there is more to read, and since when the facts hold.
    pub more: Vec<String>,
    /// The acts that the steps cite, each with its number.
    pub acts: Vec<String>,
}

/// The office on whose wall a poster hangs.
#[derive(Debug, Clone, PartialEq)]
pub struct PosterOffice {
    /// Its name.
    pub name: String,
    /// Its address and its hours.
    pub lines: Vec<String>,
}

/// A step: a few words to be read from afar, and more for who stands before it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PosterStep {
    /// What to do.
    pub title: String,
    /// How, and by which article.
    pub lines: Vec<PosterLine>,
}

/// A line of a step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PosterLine {
    /// What matters most of it.
    pub strong: Option<String>,
    /// The rest.
    pub text: String,
}

/// Whom to call.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PosterContact {
    /// Who answers.
    pub name: String,
    /// Its lines.
    pub phones: Vec<PosterPhone>,
}

/// A line to call.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PosterPhone {
    /// The number as it is read.
    pub text: String,
    /// For a `tel:` address.
    pub dial: String,
    /// Whose line it is, or that the call costs nothing.
    pub note: Option<String>,
}

/// Where to read on: an address, and its code for the camera of a phone.
#[derive(Debug, Clone, PartialEq)]
pub struct PosterCode {
    /// What to do with it.
    pub hint: String,
    /// The address without its scheme.
    pub shown: String,
    /// The whole address.
    pub address: String,
    /// What the picture is called.
    pub label: String,
    /// The picture.
    pub qr: Qr,
}

/// What a template sees as `it`.
#[derive(Debug, Serialize)]
pub(super) struct PosterView {
    fit: usize,
    sides: Vec<SideView>,
}

/// A language of the page.
#[derive(Debug, Serialize)]
struct SideView {
    language: &'static str,
    name: &'static str,
    title: String,
    steps: Vec<PosterStep>,
    phones: String,
    contacts: Vec<PosterContact>,
    code: Option<CodeView>,
    more: Vec<String>,
    acts: Vec<String>,
    /// The home page of the language, by the site's name.
    home: Link,
    /// The page of the procedure.
    procedure: String,
    /// The letter.
    letter: Option<String>,
    owner: Value,
}

/// A code as a picture.
#[derive(Debug, Serialize)]
struct CodeView {
    hint: String,
    /// The address, to be broken between these.
    parts: Vec<String>,
    href: String,
    label: String,
    path: String,
    /// Modules of a side with the light ones around.
    size: usize,
}

/// The page of a poster.
pub(super) fn view(
    scope: &Scope<'_>,
    handle: Handle<Procedure>,
) -> Result<Described<PosterView>, Problem> {
    let site = scope.site();
    let procedure = &site.procedures[handle].value;
    let poster = of(scope, handle, None)?;
    let sides = poster.sides.into_iter().map(|said| {
        let side = scope.in_language(said.language);
        let to = procedure
            .letter
            .map_or(Page::Procedure(handle), |_| Page::Letter(handle));
        Ok(SideView {
            language: said.language.tag(),
            name: said.language.autonym(),
            title: said.title,
            steps: said.steps,
            phones: said.phones,
            contacts: said.contacts,
            code: said.code.map(|code| CodeView {
                hint: code.hint,
                parts: code.shown.split_inclusive('/').map(str::to_owned).collect(),
                href: side.href(to),
                label: code.label,
                path: code.qr.path(),
                size: code.qr.size() + 2 * QUIET,
            }),
            more: said.more,
            acts: said.acts,
            home: Link {
                text: side.text(&site.settings.title),
                href: side.href(Page::Home),
            },
            procedure: side.href(Page::Procedure(handle)),
            letter: procedure.letter.map(|_| side.href(Page::Letter(handle))),
            owner: side.owner(procedure.owner)?,
        })
    });
    let sides: Vec<SideView> = sides.collect::<Result<_, Problem>>()?;
    let both = |of: &dyn Fn(&Scope<'_>) -> Result<String, Problem>| {
        let each = Language::ALL.map(|language| of(&scope.in_language(language)));
        let each: Vec<String> = each.into_iter().collect::<Result<_, Problem>>()?;
        Ok::<_, Problem>(each.join(" · "))
    };
    Ok(Described {
        title: both(&|side| {
            let title = side.text(&procedure.title);
            side.words().fill("poster_of", &[("procedure", &title)])
        })?,
        description: both(&|side| Ok(side.text(&procedure.summary)))?,
        breadcrumbs: Vec::new(),
        structured: None,
        data: PosterView {
            fit: poster.fit,
            sides,
        },
    })
}

/// Light modules that a code needs on each side (ISO/IEC 18004, 5.3.8).
pub(crate) const QUIET: usize = 4;

/// What the poster of a procedure says, on the wall of an office if one is given.
pub(in crate::render) fn poster(
    renderer: &Renderer<'_>,
    procedure: Handle<Procedure>,
    office: Option<Handle<Office>>,
) -> Result<Poster, Problem> {
    let page = Page::Poster(procedure);
    let route = Route::new(renderer.site, page, Language::ALL[0]);
    of(&Scope::new(renderer, &route), procedure, office)
}

fn of(
    scope: &Scope<'_>,
    procedure: Handle<Procedure>,
    office: Option<Handle<Office>>,
) -> Result<Poster, Problem> {
    let sides = Language::ALL
        .map(|language| content::side(&scope.in_language(language), procedure, office));
    let sides = sides.into_iter().collect::<Result<_, Problem>>()?;
    Ok(fit::fitted(sides))
}

impl PosterPhone {
    fn of(line: PhoneView, free: &str) -> Self {
        let notes = line.label.into_iter();
        let notes: Vec<String> = notes.chain(line.free.then(|| free.to_owned())).collect();
        Self {
            text: line.text,
            dial: line.dial,
            note: (!notes.is_empty()).then(|| notes.join(", ")),
        }
    }
}
