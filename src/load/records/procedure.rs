//! `procedures/ID/procedure.yaml`: a procedure without its guide.

use super::deadline::Deadlines;
use super::unique;
use crate::load::kind::{RecordKind, Shape};
use crate::load::outline::FieldOutline;
use crate::load::problems::letters::{ExpectedField, NoLetter, UnknownPlaceholder, WrongFieldType};
use crate::load::problems::values::UnknownChoice;
use crate::load::problems::yaml::{KeyCombination, KeyRule};

use jiff::civil::Date;
use serde_json::json;

use crate::diagnostic::Span;
use crate::load::decode::{Context, Decode, OneOrMany, first_key, record, wrong_type};
use crate::load::describe::{self, Definitions, Schema};
use crate::load::ids::Kind;
use crate::load::similar::similar;
use crate::load::yaml::{Node, Value};
use crate::model::{
    AnswerCheck, Channel, ChannelKind, Citation, Contact, Deadline, Destination, Guide, Handle, Id,
    Letter, Localized, NextLetter, Office, Placed, Procedure, Registration, Requirement, Role,
    Text, Topic, Validity,
};

/// `procedure.yaml`: a procedure without its guide.
pub(in crate::load) struct ProcedureFacts {
    title: Localized<Text>,
    summary: Localized<Text>,
    topics: Vec<Handle<Topic>>,
    channels: Vec<Channel>,
    requirements: Vec<Requirement>,
    letter: Option<Handle<Letter>>,
    next: Vec<NextLetter>,
    answer: Option<AnswerCheck>,
    contacts: Vec<Handle<Contact>>,
    citations: Vec<Citation>,
    filing_limit: Vec<Deadline>,
    in_force: Validity,
    was: Vec<Placed<Id>>,
    owner: Handle<Office>,
    verified_on: Date,
}

impl Kind for ProcedureFacts {
    const RECORD: RecordKind = RecordKind::Procedure;
}

impl ProcedureFacts {
    /// The procedure with its guide.
    pub(in crate::load) fn with_guide(self, guide: Localized<Guide>) -> Procedure {
        Procedure {
            title: self.title,
            summary: self.summary,
            guide,
            topics: self.topics,
            channels: self.channels,
            requirements: self.requirements,
            letter: self.letter,
            next: self.next,
            answer: self.answer,
            contacts: self.contacts,
            citations: self.citations,
            filing_limit: self.filing_limit,
            in_force: self.in_force,
            was: self.was,
            owner: self.owner,
            verified_on: self.verified_on,
        }
    }
}

record! {
    /// What a citizen can do, and how. Its prose stands beside it, in `guide.kk.md` and
    /// `guide.ru.md`.
    ProcedureFacts as Procedure, |node, context| {
        /// The title.
        required title: Localized<Text>,
        /// What it is for, in a sentence or two.
        required summary: Localized<Text>,
        /// What happened to those whom it is for: their topics, by id.
        defaulted topics: Vec<Handle<Topic>>,
        /// The ways to go, in the order of the page.
        required channels: Vec<Placed<Channel>>,
        /// What the complaint must contain.
        defaulted requirements: Vec<RequirementFacts>,
        /// The letter that a citizen fills in.
        optional letter: Handle<Letter>,
        /// The letters that may follow that one: no answer came, or not the one asked for.
        defaulted next: Vec<NextFacts>,
        /// What the answer is checked for, and the letter that says what it lacks.
        optional answer: AnswerFacts,
        /// Whom to ask.
        defaulted contacts: Vec<Handle<Contact>>,
        /// The rules it rests on.
        required citations: Vec<Citation>,
        /// Within what time to complain.
        defaulted filing_limit: Deadlines,
        /// From when until when the procedure is in force.
        defaulted in_force: Validity,
        /// The ids that it had before, one or a list. Their addresses lead to its page: people have
        /// them on paper.
        defaulted was: OneOrMany<Placed<Id>>,
        /// The office that answers for the text.
        required owner: Handle<Office>,
        /// The day on which the text was last compared with its sources. The page shows it: change
        /// it only when you have compared.
        required verified_on: Date,
    } => {
        unique(channels.iter().map(|channel| (&channel.value.id, channel.place)), context);
        let (Deadlines(filing_limit), OneOrMany(was)) = (filing_limit, was);
        let requirements: Vec<Option<Requirement>> =
            requirements.into_iter().map(|found| found.resolve(letter, context)).collect();
        unique(next.iter().map(|next| (&next.id.value, next.id.place)), context);
        if let (None, Some(first)) = (letter, next.first()) {
            return context.fail(first.id.place, NoLetter);
        }
        let channels: Vec<Channel> = channels.into_iter().map(|channel| channel.value).collect();
        let next: Vec<Option<NextLetter>> =
            next.into_iter().map(|found| found.resolve(&channels, context)).collect();
        let requirements = requirements.into_iter().collect::<Option<_>>();
        let next: Vec<NextLetter> = next.into_iter().collect::<Option<_>>()?;
        let answer = match answer {
            Some(found) => Some(found.resolve(&next, context)?),
            None => None,
        };
        Some(ProcedureFacts {
            title, summary, topics, letter, contacts, citations, filing_limit, in_force, was,
            owner, verified_on, channels, next, answer,
            requirements: requirements?,
        })
    }
}

/// A letter that follows before its channels and fields are looked up.
struct NextFacts {
    id: Placed<Id>,
    title: Localized<Text>,
    text: Option<Localized<Text>>,
    letter: Placed<Handle<Letter>>,
    answers: GivenFacts,
    channels: Vec<Text>,
    citations: Vec<Citation>,
}

record! {
    /// A letter that may follow the first one.
    NextFacts as NextLetter, |node, context| {
        /// Its id; no other of the procedure has the same. The address of its page ends with it.
        required id: Placed<Id>,
        /// What happened, in a few words: «Ответа нет».
        required title: Localized<Text>,
        /// When it is right, in a sentence or two.
        optional text: Localized<Text>,
        /// The letter that a citizen fills in.
        required letter: Placed<Handle<Letter>>,
        /// The answers with which its form begins: the ids of fields of the type `choice`, with the
        /// id of an option each.
        defaulted answers: GivenFacts,
        /// To whom it may go: ids of channels of this procedure. All but courts, if left out.
        defaulted channels: Vec<Text>,
        /// The rules it rests on.
        defaulted citations: Vec<Citation>,
    } => Some(NextFacts { id, title, text, letter, answers, channels, citations })
}

/// Answers to choices as they are written.
#[derive(Default)]
struct GivenFacts(Vec<(Text, Text)>);

impl Decode for GivenFacts {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let Value::Mapping(entries) = &node.value else {
            return wrong_type(node, Shape::Mapping, context);
        };
        let given = entries.iter().map(|(key, value)| {
            let field = Text {
                value: key.text.clone(),
                place: key.place,
            };
            Some((field, Text::decode(value, context)?))
        });
        let given: Vec<Option<_>> = given.collect();
        Some(Self(given.into_iter().collect::<Option<_>>()?))
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        json!({ "type": "object", "additionalProperties": describe::id() })
    }
}

/// The place of a word among those that may stand there.
fn place_among<'k>(
    word: &Text,
    known: impl Iterator<Item = &'k Id> + Clone,
    context: &mut Context<'_>,
) -> Option<usize> {
    let words = || known.clone().map(Id::as_str);
    let found = words().position(|id| id == word.as_str());
    if found.is_none() {
        let problem = UnknownChoice {
            found: word.value.clone(),
            expected: Some(words().collect::<Vec<_>>().join(", ")),
            similar: similar(word.as_str(), words()),
        };
        context.report.add(word.place, problem);
    }
    found
}

/// The field of a letter that goes by a name, with its place in the letter.
fn field_named<'a>(
    name: &Text,
    fields: &'a [FieldOutline],
    context: &mut Context<'_>,
) -> Option<(usize, &'a FieldOutline)> {
    let mut numbered = fields.iter().enumerate();
    let found = numbered.find(|(_, field)| field.id.as_str() == name.as_str());
    if found.is_none() {
        let problem = UnknownPlaceholder {
            name: name.value.clone(),
            similar: similar(name.as_str(), fields.iter().map(|field| field.id.as_str())),
        };
        context.report.add(name.place, problem);
    }
    found
}

/// Reports that a field is of another type than is needed.
fn check_type(
    name: &Text,
    field: &FieldOutline,
    expected: ExpectedField,
    context: &mut Context<'_>,
) -> Option<()> {
    if expected.includes(field.kind) {
        return Some(());
    }
    let (id, found) = (field.id.to_string(), field.kind.word());
    context.fail(
        name.place,
        WrongFieldType {
            id,
            expected,
            found,
        },
    )
}

impl NextFacts {
    fn resolve(self, channels: &[Channel], context: &mut Context<'_>) -> Option<NextLetter> {
        let named = self.channels.iter();
        let named: Vec<Option<usize>> = named
            .map(|name| place_among(name, channels.iter().map(|it| &it.id), context))
            .collect();
        // A letter that failed to load has been reported; its fields can't be looked up.
        let known = context.letter_fields;
        let fields = known.get(self.letter.value.index())?.as_ref()?;
        let given = self.answers.0.iter().map(|(name, option)| {
            let (place, field) = field_named(name, fields, context)?;
            check_type(name, field, ExpectedField::Choice, context)?;
            let chosen = place_among(option, field.options.iter(), context)?;
            Some((place, field.options[chosen].clone()))
        });
        let given: Vec<Option<(usize, Id)>> = given.collect();
        let mut all: Vec<usize> = named.into_iter().collect::<Option<_>>()?;
        if all.is_empty() {
            let others = channels.iter().enumerate();
            let others = others.filter(|(_, channel)| channel.kind != ChannelKind::Court);
            all = others.map(|(place, _)| place).collect();
        }
        Some(NextLetter {
            id: self.id.value,
            title: self.title,
            text: self.text,
            letter: self.letter.value,
            answers: given.into_iter().collect::<Option<_>>()?,
            channels: all,
            citations: self.citations,
            place: self.letter.place,
        })
    }
}

/// The check of an answer before its letter and field are looked up.
struct AnswerFacts {
    next: Text,
    field: Text,
    citations: Vec<Citation>,
}

record! {
    /// How the answer to the letter is checked: its page lists the options of a field, and what is
    /// not ticked is ticked in that field of the letter that follows.
    AnswerFacts as AnswerCheck, |node, context| {
        /// The id of the letter, of those in `next`, that says what the answer lacks.
        required next: Text,
        /// The id of a field of that letter, of the type `checks`. The `label` of an option is what
        /// an answer has, its `says` that it is missing.
        required field: Text,
        /// The rules that say what an answer has.
        defaulted citations: Vec<Citation>,
    } => Some(AnswerFacts { next, field, citations })
}

impl AnswerFacts {
    fn resolve(self, letters: &[NextLetter], context: &mut Context<'_>) -> Option<AnswerCheck> {
        let next = place_among(&self.next, letters.iter().map(|it| &it.id), context)?;
        let known = context.letter_fields;
        let fields = known.get(letters[next].letter.index())?.as_ref()?;
        let (place, field) = field_named(&self.field, fields, context)?;
        check_type(&self.field, field, ExpectedField::Checks, context)?;
        Some(AnswerCheck {
            next,
            field: place,
            citations: self.citations,
        })
    }
}

record! {
    /// From when until when something is in force; either end may be left out.
    Validity as Validity, |node, context| {
        /// The first day.
        optional from: Date,
        /// The last day.
        optional until: Date,
    } => Some(Validity { from, until })
}

record! {
    /// When an office registers what it was handed.
    Registration as Registration, |node, context| {
        /// In a sentence: «Жалобу регистрируют в день поступления.»
        required text: Localized<Text>,
        /// The rule that says so.
        required citation: Citation,
    } => Some(Registration { text, citation })
}

record! {
    /// A way to complain.
    Channel as Channel, |node, context| {
        /// Its id; no other channel of the procedure has the same.
        required id: Id,
        /// What kind of way it is.
        required kind: ChannelKind,
        /// What it is called.
        required name: Localized<Text>,
        /// Who is addressed, in the dative. If left out, that of the `office` is used; with
        /// neither, no letter is offered for this way.
        optional addressed_as: Localized<Text>,
        /// The office it goes to, wherever the citizen lives.
        optional office: Handle<Office>,
        /// The role of the office it goes to: the office is the one that has it in the citizen's
        /// area, or in the nearest area above. Either this or `office`.
        optional role: Handle<Role>,
        /// The role of the body that considers the complaint, where it is handed in at another. It
        /// is looked for above the area of that one.
        optional considered_by: Handle<Role>,
        /// The contact that belongs to it, such as the portal.
        optional contact: Handle<Contact>,
        /// How to go this way.
        optional description: Localized<Text>,
        /// How receipt is proved.
        optional receipt: Localized<Text>,
        /// What to check when it is handed in, one thing each: the page of the letter has them to
        /// be ticked, and what is attached after them.
        defaulted checklist: Vec<Localized<Text>>,
        /// How progress is followed.
        optional progress: Localized<Text>,
        /// When the office registers it.
        optional registration: Registration,
        /// Within what time it is sent on to the body that considers it.
        optional forwarding: Deadline,
        /// When the answer is due: a deadline, or a list of those that may run, the one that holds
        /// as a rule first.
        defaulted deadline: Deadlines,
        /// Within what time to go this way: a deadline, or a list.
        defaulted filing_limit: Deadlines,
        /// The rules it rests on.
        defaulted citations: Vec<Citation>,
    }
    such that { "not": { "required": ["office", "role"] } }
    => {
        let (Deadlines(deadline), Deadlines(filing_limit)) = (deadline, filing_limit);
        let goes_to = match (office, role) {
            (Some(_), Some(_)) => {
                let (record, rule) = (RecordKind::Channel, KeyRule::OneDestination);
                return context.fail(first_key(node), KeyCombination { record, rule });
            }
            (Some(office), None) => Some(Destination::Office(office)),
            (None, role) => role.map(Destination::Role),
        };
        Some(Channel {
            id, kind, name, addressed_as, goes_to, considered_by, contact, description, receipt,
            checklist, progress, registration, forwarding, deadline, filing_limit, citations,
        })
    }
}

/// A requirement before its fields are looked up in the letter.
struct RequirementFacts {
    text: Localized<Text>,
    fields: Vec<Text>,
    citations: Vec<Citation>,
    place: Span,
}

record! {
    /// Something that the complaint must contain.
    RequirementFacts as Requirement, |node, context| {
        /// What.
        required text: Localized<Text>,
        /// The fields of the procedure's letter that give it, by their ids.
        defaulted fields: Vec<Text>,
        /// The rules that ask for it.
        defaulted citations: Vec<Citation>,
    } => Some(RequirementFacts { text, fields, citations, place: first_key(node) })
}

impl RequirementFacts {
    fn resolve(
        self,
        letter: Option<Handle<Letter>>,
        context: &mut Context<'_>,
    ) -> Option<Requirement> {
        let mut fields = Vec::with_capacity(self.fields.len());
        for name in &self.fields {
            let Some(letter) = letter else {
                return context.fail(name.place, NoLetter);
            };
            // A letter that failed to load has been reported; its fields can't be looked up.
            let known = context.letter_fields;
            let known = known.get(letter.index())?.as_ref()?;
            fields.push(field_named(name, known, context).map(|(place, _)| place));
        }
        Some(Requirement {
            text: self.text,
            fields: fields.into_iter().collect::<Option<_>>()?,
            citations: self.citations,
            place: self.place,
        })
    }
}
