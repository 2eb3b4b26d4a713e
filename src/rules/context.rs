//! What rules share: the context they judge by, and ways through them.

use std::borrow::Cow;
use std::ops::Range;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::diagnostic::{Report, SourceId, Sources, Span};
use crate::load::FileFacts;
use crate::load::kind::RecordKind;
use crate::model::{
    Act, Citation, Deadline, Draft, Drafts, Field, Guide, Handle, LinkTarget, Localized, Pair,
    Provision, Repeal, Side,
};
use crate::review::{Comparison, RecordFile};

/// The most ways through the choices of one letter that are looked at.
pub(super) const BRANCH_LIMIT: usize = 4096;

/// What rules judge by.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The content.
    pub draft: &'a Draft,
    /// The files it was read from.
    pub sources: &'a Sources,
    /// The day the site is built for.
    pub as_of: Date,
    /// For how many days after that one the rules look ahead.
    pub due_within: u16,
}

/// What the rules of review judge by.
#[derive(Debug, Clone, Copy)]
pub struct Reviews<'a> {
    /// The texts of the content.
    pub pairs: &'a [&'a Pair],
    /// The facts of its files.
    pub facts: &'a [&'a FileFacts],
    /// The files they were read from.
    pub sources: &'a Sources,
    /// The record of review, if the site has one.
    pub file: Option<&'a RecordFile>,
    /// How the texts and facts stand to it.
    pub comparison: &'a Comparison,
}

/// What runs rules on the record of review.
pub(super) type ReviewCheck = fn(Reviews<'_>, &mut Report);

/// What runs rules that look at the content, and how far they look: by that is known which of them
/// run again after a change.
#[derive(Debug, Clone, Copy)]
pub(super) struct Check {
    pub(super) run: fn(Context<'_>, &mut Report),
    pub(super) scope: Scope,
}

/// How far a rule looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// Each record by itself, and from it records of these kinds that it refers to. What it finds
    /// stands in a file of the record.
    Records {
        /// The kinds.
        referring_to: &'static [RecordKind],
    },
    /// All of it.
    Site,
}

impl Check {
    /// One that looks at no other record than the one it judges.
    pub(super) const fn of_records(run: fn(Context<'_>, &mut Report)) -> Self {
        Self::of_records_referring_to(&[], run)
    }

    pub(super) const fn of_records_referring_to(
        referring_to: &'static [RecordKind],
        run: fn(Context<'_>, &mut Report),
    ) -> Self {
        let scope = Scope::Records { referring_to };
        Self { run, scope }
    }

    pub(super) const fn of_site(run: fn(Context<'_>, &mut Report)) -> Self {
        let scope = Scope::Site;
        Self { run, scope }
    }
}

/// What runs rules that read a text letter by letter. Of the pair they look at its words
/// and links, at its kind and at what kind of file it stands in, and at nothing else but to tell
/// places: see [`texts`](super::texts).
pub(super) type TextCheck = fn(&Pair, &Sources, &mut Report);

/// What runs rules that read a whole file letter by letter.
pub(super) type FileCheck = fn(SourceId, &Sources, &mut Report);

impl Context<'_> {
    /// Whether a day that has not come yet comes within the days that the rules look ahead.
    pub(super) fn is_soon(self, day: Date) -> bool {
        let horizon = self.as_of.checked_add(i64::from(self.due_within).days());
        self.due_within > 0 && day >= self.as_of && horizon.is_ok_and(|horizon| day <= horizon)
    }

    pub(super) fn id_of_replacement(self, repeal: &Repeal) -> Option<String> {
        let act = self.draft.acts.get(repeal.replaced_by?)?;
        Some(act.id.to_string())
    }
}

/// The texts of the content in both languages, and the files they were read from.
#[derive(Debug, Clone, Copy)]
pub struct Texts<'a> {
    /// The texts.
    pub pairs: &'a [&'a Pair],
    /// The files.
    pub sources: &'a Sources,
}

/// Where a part of the words of a side stands in its file: in the slice of the file that holds it
/// letter for letter, if there is one, else the side as a whole.
pub(super) fn place_in(sources: &Sources, side: &Side, part: Range<usize>) -> Span {
    let source = sources.text(side.place.source);
    let mut at = 0;
    for place in &side.words {
        let words = source.get(place.range()).unwrap_or_default();
        let Some(start) = side.text.get(at..).and_then(|rest| rest.find(words)) else {
            break;
        };
        let held = at + start..at + start + words.len();
        if held.start <= part.start && part.end <= held.end {
            return place.part(part.start - held.start..part.end - held.start);
        }
        at = held.end;
    }
    side.place
}

/// The most that is told of one text by one rule: a text with more is not the text that was meant.
pub(super) const PER_TEXT: usize = 100;

/// The bytes of the placeholders of a text, in order.
pub(super) fn placeholders(text: &str) -> Vec<Range<usize>> {
    let mut open = None;
    let braces = text.match_indices(['{', '}']);
    let closed = braces.filter_map(|(at, brace)| match brace {
        "{" => {
            open = Some(at);
            None
        }
        _ => open.take().map(|open| open..at + 1),
    });
    closed.collect()
}

/// The text with spaces for its placeholders, of the same length.
pub(super) fn without_placeholders(text: &str) -> Cow<'_, str> {
    let placeholders = placeholders(text);
    if placeholders.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut blank = String::with_capacity(text.len());
    for range in placeholders {
        blank.push_str(text.get(blank.len()..range.start).unwrap_or_default());
        blank.extend(range.map(|_| ' '));
    }
    blank.push_str(text.get(blank.len()..).unwrap_or_default());
    Cow::Owned(blank)
}

/// Every guide of the content.
pub(super) fn guides(draft: &Draft) -> impl Iterator<Item = &Localized<Guide>> {
    let procedures = draft.procedures.iter();
    procedures
        .map(|(_, record)| &record.value.guide)
        .chain(&draft.about)
}

/// An act where it is cited.
pub(super) struct Cited<'a> {
    pub(super) act: Handle<Act>,
    pub(super) provision: Option<&'a Provision>,
    /// Whether it is declared to stand there because the published source cites it.
    pub(super) as_published: bool,
    pub(super) place: Span,
}

/// Every act that is cited, in records and in guides. What a procedure declares of its citation of
/// an act goes for its guide, too.
pub(super) fn cited(draft: &Draft) -> impl Iterator<Item = Cited<'_>> {
    let in_records = citations(draft).map(|citation| Cited {
        act: citation.act,
        provision: citation.provision.as_ref(),
        as_published: citation.as_published,
        place: citation.place,
    });
    let procedures = draft.procedures.iter();
    let in_guides = procedures
        .map(|(_, record)| (&record.value.guide, record.value.citations.as_slice()))
        .chain(draft.about.iter().map(|guide| (guide, [].as_slice())))
        .flat_map(|(guide, citations)| {
            let links = guide.iter().flat_map(|(_, side)| &side.links);
            links.filter_map(move |link| match &link.target {
                LinkTarget::Act(act, provision) => Some(Cited {
                    act: *act,
                    provision: provision.as_ref(),
                    as_published: citations
                        .iter()
                        .any(|citation| citation.act == *act && citation.as_published),
                    place: link.place,
                }),
                _ => None,
            })
        });
    in_records.chain(in_guides)
}

/// Every day of verification: of what, where it stands, and when.
pub(super) fn verified(draft: &Draft) -> impl Iterator<Item = (RecordKind, Span, Date)> {
    fn of<T>(
        records: &Drafts<T>,
        kind: RecordKind,
        date: impl Fn(&T) -> Date,
    ) -> impl Iterator<Item = (RecordKind, Span, Date)> {
        records
            .iter()
            .map(move |(_, record)| (kind, record.place_of("verified_on"), date(&record.value)))
    }
    let years = draft.calendar.years.values();
    of(&draft.contacts, RecordKind::Contact, |contact| {
        contact.verified_on
    })
    .chain(of(&draft.offices, RecordKind::Office, |office| {
        office.verified_on
    }))
    .chain(of(&draft.acts, RecordKind::Act, |act| act.verified_on))
    .chain(of(&draft.procedures, RecordKind::Procedure, |procedure| {
        procedure.verified_on
    }))
    .chain(years.map(|year| (RecordKind::CalendarYear, year.place, year.verified_on)))
}

/// Every citation in the records of the content.
pub(super) fn citations(draft: &Draft) -> impl Iterator<Item = &Citation> {
    let procedures = draft.procedures.iter().flat_map(|(_, procedure)| {
        let procedure = &procedure.value;
        let channels = procedure.channels.iter().flat_map(|c| c.all_citations());
        let requirements = procedure.requirements.iter().flat_map(|r| &r.citations);
        let next = procedure.next.iter().flat_map(|next| &next.citations);
        let answer = procedure.answer.iter().flat_map(|answer| &answer.citations);
        procedure
            .citations
            .iter()
            .chain(channels)
            .chain(requirements)
            .chain(next)
            .chain(answer)
            .chain(procedure.filing_limit.iter().flat_map(Deadline::citations))
    });
    let letters = draft.letters.iter();
    let fields = letters.flat_map(|(_, letter)| &letter.value.fields);
    procedures.chain(fields.flat_map(Field::all_citations))
}
