//! Acts as pages cite them: their names, the places in them, the notice on one that does not hold.

use std::sync::Arc;

use serde::Serialize;
use tera::Value;

use super::parts::Link;
use super::{Scope, with};
use crate::diagnostic::Problem;
use crate::language::{
    date_attributive, date_locative, date_long, no_break, within_quotes, without_quotes,
};
use crate::model::{Act, ActKind, ActStatus, Citation, Handle, Numbers, Provision, Unit};
use crate::render::plan::Page;

/// A citation of an act or of places in it, as a template sees it, made once for the pages of a
/// folder.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub(crate) struct CitationView {
    value: Value,
    #[serde(skip)]
    words: Arc<CitationWords>,
}

impl CitationView {
    /// Its words.
    pub(crate) fn words(&self) -> &CitationWords {
        &self.words
    }
}

/// A citation of an act or of places in it, with the notice that the act is out of force if it is.
#[derive(Debug, Serialize)]
pub(crate) struct CitationWords {
    /// The act with the places.
    pub text: String,
    /// The same with the act in full: for what is taken away from the page.
    pub full: String,
    /// The act: in full where the page names it first, after that by its short name.
    pub act: String,
    /// The page of the act.
    pub href: String,
    /// The articles, parts and paragraphs in words.
    pub article: Option<String>,
    pub notice: Option<NoticeView>,
}

/// What a citation is made of: the act, how it is named, and the places.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Mention {
    act: Handle<Act>,
    naming: Naming,
    places: Vec<Vec<(Option<Unit>, Numbers)>>,
}

/// How an act is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Naming {
    /// In full.
    Full,
    /// In full, with the short name that stands for it from then on.
    Introduced,
    /// By its short name.
    Short,
}

/// That an act does not hold on the build's date.
#[derive(Debug, Serialize)]
pub(crate) struct NoticeView {
    /// Since when, or until when it does not.
    pub text: String,
    pub replaced_by: Option<Link>,
    /// The date that the notice was computed for.
    pub as_of: String,
}

/// Units of an act with their numbers, the outermost first.
type Steps<'a> = Vec<(Unit, &'a Numbers)>;

impl Scope<'_> {
    /// The name of an act in full.
    pub(crate) fn act_name(&self, act: &Act) -> Result<String, Problem> {
        let key = match act.kind {
            ActKind::Constitution => "act_name_constitution",
            ActKind::ConstitutionalLaw => "act_name_constitutional_law",
            ActKind::Code => "act_name_code",
            ActKind::Law => "act_name_law",
            ActKind::Decree => "act_name_decree",
            ActKind::Resolution => "act_name_resolution",
            ActKind::Order => "act_name_order",
            ActKind::Decision => "act_name_decision",
            ActKind::Rules => "act_name_rules",
        };
        let title = act.title.text(self.language);
        let title = match act.kind {
            ActKind::Constitution | ActKind::Code => without_quotes(title).to_owned(),
            _ => within_quotes(self.language, title),
        };
        let number = act.number.as_ref().map(|number| &number[self.language]);
        let issuer = act
            .issued_by
            .as_ref()
            .map(|issuer| issuer.text(self.language));
        let name = self.words().fill(
            key,
            &[
                ("title", &title),
                ("issuer", issuer.unwrap_or_default()),
                ("number", number.map_or("", String::as_str)),
                ("date", &date_attributive(self.language, act.adopted)),
                ("day", &date_long(self.language, act.adopted)),
            ],
        )?;
        Ok(no_break(&name).into_owned())
    }

    /// How a page names an act where it cites it: in full and with its short name the first time,
    /// by that alone afterwards.
    fn mention(&self, act: Handle<Act>) -> Naming {
        if self.site().acts[act].value.short_name.is_none() {
            Naming::Full
        } else if self.mentioned.borrow_mut().insert(act) {
            Naming::Introduced
        } else {
            Naming::Short
        }
    }

    /// The name of an act.
    fn named(&self, handle: Handle<Act>, naming: Naming) -> Result<String, Problem> {
        let act = &self.site().acts[handle].value;
        let short = act.short_name.as_ref().map(|short| self.text(short));
        Ok(match (naming, short) {
            (Naming::Short, Some(short)) => short,
            (Naming::Introduced, Some(short)) => {
                let name = self.act_name(act)?;
                let parts = [("act", name.as_str()), ("short", short.as_str())];
                let words = self.words().fill("act_with_short_name", &parts)?;
                no_break(&words).into_owned()
            }
            (Naming::Full, _) | (_, None) => self.act_name(act)?,
        })
    }

    /// A citation as a page shows it.
    pub(crate) fn citation(&self, citation: &Citation) -> Result<CitationView, Problem> {
        let naming = self.mention(citation.act);
        self.cited(citation.act, naming, citation.provision.as_ref().as_slice())
    }

    /// Citations as a page shows them: each act once, with all its places, in the order of first
    /// mention.
    pub(crate) fn citations(&self, citations: &[Citation]) -> Result<Vec<CitationView>, Problem> {
        self.by_act(citations, |act| self.mention(act))
    }

    /// The same for a list of acts, where each stands in full.
    pub(crate) fn legal_ground(
        &self,
        citations: &[Citation],
    ) -> Result<Vec<CitationView>, Problem> {
        self.by_act(citations, |_| Naming::Full)
    }

    fn by_act(
        &self,
        citations: &[Citation],
        naming: impl Fn(Handle<Act>) -> Naming,
    ) -> Result<Vec<CitationView>, Problem> {
        let mut acts: Vec<(Handle<Act>, Vec<&Provision>)> = Vec::new();
        for citation in citations {
            let provision = citation.provision.iter();
            match acts.iter_mut().find(|(act, _)| *act == citation.act) {
                Some((_, known)) => known.extend(provision),
                None => acts.push((citation.act, provision.collect())),
            }
        }
        acts.into_iter()
            .map(|(act, provisions)| self.cited(act, naming(act), &provisions))
            .collect()
    }

    /// The act that these citations share, if they all cite one: in full, since what follows names
    /// its articles alone.
    pub(crate) fn shared_act<'c>(
        &self,
        mut citations: impl Iterator<Item = &'c Citation>,
    ) -> Result<Option<Link>, Problem> {
        let Some(first) = citations.next() else {
            return Ok(None);
        };
        if citations.any(|citation| citation.act != first.act) {
            return Ok(None);
        }
        let naming = match self.mention(first.act) {
            Naming::Short => Naming::Full,
            naming => naming,
        };
        Ok(Some(Link {
            text: self.named(first.act, naming)?,
            href: self.href(Page::Act(first.act)),
        }))
    }

    /// An act, or a place in it, with the act in full.
    pub(crate) fn act_in_full(
        &self,
        handle: Handle<Act>,
        provision: Option<&Provision>,
    ) -> Result<CitationView, Problem> {
        self.cited(handle, Naming::Full, provision.as_slice())
    }

    fn cited(
        &self,
        act: Handle<Act>,
        naming: Naming,
        provisions: &[&Provision],
    ) -> Result<CitationView, Problem> {
        let mention = Mention {
            act,
            naming,
            places: provisions.iter().map(|place| place.numbered()).collect(),
        };
        let key = (self.route.folder(), mention);
        self.shared().citations.get(key, |_| {
            let record = &self.site().acts[act].value;
            let name = self.named(act, naming)?;
            let article = self.provisions(record, provisions)?;
            let words = CitationWords {
                text: self.with_article(&name, article.as_deref())?,
                full: self.with_article(&self.act_name(record)?, article.as_deref())?,
                act: name,
                href: self.href(Page::Act(act)),
                article,
                notice: self.notice(record)?,
            };
            let shown = Value::from_serializable(&words);
            let html = |brief: bool| {
                let arguments = [("citation", shown.clone()), ("brief", brief.into())];
                self.component("citation", arguments)
            };
            let article = words.article.as_ref();
            let article =
                article.map(|it| self.component("article", [("article", it.as_str().into())]));
            let article = article.transpose()?;
            Ok(CitationView {
                value: with(
                    &words,
                    [
                        ("html", html(false)?),
                        ("brief_html", html(true)?),
                        ("article_html", article.unwrap_or_else(Value::none)),
                    ],
                ),
                words: Arc::new(words),
            })
        })
    }

    fn with_article(&self, act: &str, article: Option<&str>) -> Result<String, Problem> {
        let Some(article) = article else {
            return Ok(act.to_owned());
        };
        let parts = [("act", act), ("article", article)];
        self.words().fill("act_with_article", &parts)
    }

    /// Places in an act, in words. Numbers of one unit that follow each other are told together:
    /// «статьи 63, 64; часть 4 статьи 91».
    fn provisions(&self, act: &Act, provisions: &[&Provision]) -> Result<Option<String>, Problem> {
        // What does not fit its act is an error of the content, which is never rendered.
        let division = act.division();
        let places = provisions.iter().filter_map(|p| p.within(division).ok());
        let mut words: Vec<String> = Vec::new();
        let mut run: Vec<&Numbers> = Vec::new();
        let mut unit = None;
        for steps in places {
            match steps.as_slice() {
                [(outer, numbers)] => {
                    unit = Some(*outer);
                    run.push(numbers);
                }
                _ => {
                    words.extend(self.run(unit, &mut run)?);
                    words.push(self.steps(&steps)?);
                }
            }
        }
        words.extend(self.run(unit, &mut run)?);
        Ok((!words.is_empty()).then(|| no_break(&words.join("; ")).into_owned()))
    }

    /// Outermost numbers that follow each other, in words; none of them is left in `run`.
    fn run(&self, unit: Option<Unit>, run: &mut Vec<&Numbers>) -> Result<Option<String>, Problem> {
        let Some(unit) = unit.filter(|_| !run.is_empty()) else {
            return Ok(None);
        };
        let several = run.len() > 1 || run.iter().any(|numbers| numbers.last().is_some());
        let numbers: Vec<String> = run
            .drain(..)
            .map(|numbers| written(unit, numbers))
            .collect();
        self.counted(unit, &numbers.join(", "), several, Place::Whole)
            .map(Some)
    }

    /// A chain of units in words: «подпункт 3) части 4 статьи 91», «91-баптың 4-бөлігінің
    /// 3) тармақшасы».
    fn steps(&self, steps: &Steps<'_>) -> Result<String, Problem> {
        let mut words = String::new();
        for (index, (unit, numbers)) in steps.iter().enumerate() {
            let place = match (index, index + 1 == steps.len()) {
                (0, true) => Place::Whole,
                (0, false) => Place::Outer,
                (_, true) => Place::Inner,
                (_, false) => Place::Between,
            };
            let several = numbers.last().is_some();
            let step = self.counted(*unit, &written(*unit, numbers), several, place)?;
            words = match words.as_str() {
                "" => step,
                outer => {
                    let parts = [("outer", outer), ("inner", step.as_str())];
                    self.words().fill("provision", &parts)?
                }
            };
        }
        Ok(words)
    }

    /// A unit with its numbers, in the form that its place in a chain asks for.
    fn counted(
        &self,
        unit: Unit,
        numbers: &str,
        several: bool,
        place: Place,
    ) -> Result<String, Problem> {
        let unit = unit.word();
        let key = match (place, several) {
            (Place::Whole, false) => unit.to_owned(),
            (Place::Whole, true) => format!("{unit}s"),
            (Place::Outer, _) => format!("{unit}_of"),
            (Place::Inner, false) => format!("{unit}_in"),
            (Place::Inner, true) => format!("{unit}s_in"),
            (Place::Between, _) => format!("{unit}_in_of"),
        };
        let values = [("number", numbers), ("numbers", numbers)];
        self.words().fill(&key, &values)
    }

    /// Which edition of an act was read, in words, if that is on record.
    pub(crate) fn edition(&self, act: &Act) -> Result<Option<String>, Problem> {
        let date = act
            .edition
            .map(|date| date_attributive(self.language, date));
        date.map(|date| self.words().fill("read_edition", &[("date", &date)]))
            .transpose()
    }

    /// The notice on an act that does not hold on the build's date.
    pub(crate) fn notice(&self, act: &Act) -> Result<Option<NoticeView>, Problem> {
        let as_of = self.renderer.as_of;
        let words = self.words();
        let (key, date, replaced_by) = match (act.status(as_of), &act.repealed) {
            (ActStatus::Repealed, Some(repeal)) => ("act_repealed", repeal.on, repeal.replaced_by),
            (ActStatus::NotYet, _) => match act.in_force_from {
                Some(from) => ("act_not_yet", from, None),
                None => return Ok(None),
            },
            _ => return Ok(None),
        };
        let replaced_by = replaced_by
            .map(|other| {
                Ok::<_, Problem>(Link {
                    text: self.act_name(&self.site().acts[other].value)?,
                    href: self.href(Page::Act(other)),
                })
            })
            .transpose()?;
        let as_of = date_long(self.language, as_of);
        Ok(Some(NoticeView {
            text: words.fill(key, &[("date", &date_locative(self.language, date))])?,
            replaced_by,
            as_of: words.fill("notice_as_of", &[("date", &as_of)])?,
        }))
    }
}

/// Where a unit stands in a chain of them, which decides its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Alone: «статья 91», «91-бап».
    Whole,
    /// First, with more within it: «статьи 91», «91-баптың».
    Outer,
    /// Last: «часть 4», «4-бөлігі».
    Inner,
    /// In the midst: «части 4», «4-бөлігінің».
    Between,
}

/// Numbers as they stand beside their unit: a sub-paragraph has its bracket.
fn written(unit: Unit, numbers: &Numbers) -> String {
    let bracket = match unit {
        Unit::Subparagraph => ")",
        Unit::Article | Unit::Part | Unit::Paragraph => "",
    };
    match numbers.last() {
        Some(last) => format!("{}{bracket}\u{2013}{last}{bracket}", numbers.first()),
        None => format!("{numbers}{bracket}"),
    }
}
