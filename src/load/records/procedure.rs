//! `procedures/ID/procedure.yaml`: a procedure without its guide.

use super::deadline::Deadlines;
use super::unique;
use crate::load::kind::RecordKind;
use crate::load::problems::letters::{NoLetter, UnknownPlaceholder};
use crate::load::problems::yaml::{KeyCombination, KeyRule};

use jiff::civil::Date;

use crate::diagnostic::Span;
use crate::load::decode::{Context, first_key, record};
use crate::load::ids::Kind;
use crate::load::similar::similar;
use crate::load::yaml::Node;
use crate::model::{
    Channel, ChannelKind, Citation, Contact, Deadline, Destination, Guide, Handle, Id, Letter,
    Localized, Office, Placed, Procedure, Registration, Requirement, Role, Text, Topic, Validity,
};

/// `procedure.yaml`: a procedure without its guide.
pub(in crate::load) struct ProcedureFacts {
    title: Localized<Text>,
    summary: Localized<Text>,
    topics: Vec<Handle<Topic>>,
    channels: Vec<Channel>,
    requirements: Vec<Requirement>,
    letter: Option<Handle<Letter>>,
    contacts: Vec<Handle<Contact>>,
    citations: Vec<Citation>,
    filing_limit: Vec<Deadline>,
    in_force: Validity,
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
            contacts: self.contacts,
            citations: self.citations,
            filing_limit: self.filing_limit,
            in_force: self.in_force,
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
        /// Whom to ask.
        defaulted contacts: Vec<Handle<Contact>>,
        /// The rules it rests on.
        required citations: Vec<Citation>,
        /// Within what time to complain.
        defaulted filing_limit: Deadlines,
        /// From when until when the procedure is in force.
        defaulted in_force: Validity,
        /// The office that answers for the text.
        required owner: Handle<Office>,
        /// The day on which the text was last compared with its sources. The page shows it: change
        /// it only when you have compared.
        required verified_on: Date,
    } => {
        unique(channels.iter().map(|channel| (&channel.value.id, channel.place)), context);
        let Deadlines(filing_limit) = filing_limit;
        let requirements: Vec<Option<Requirement>> =
            requirements.into_iter().map(|found| found.resolve(letter, context)).collect();
        Some(ProcedureFacts {
            title, summary, topics, letter, contacts, citations, filing_limit, in_force, owner,
            verified_on,
            channels: channels.into_iter().map(|channel| channel.value).collect(),
            requirements: requirements.into_iter().collect::<Option<_>>()?,
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
            let known = context.letter_fields.get(letter.index())?.as_ref()?;
            let found = known.iter().position(|id| *id == name.value);
            if found.is_none() {
                let problem = UnknownPlaceholder {
                    name: name.value.clone(),
                    similar: similar(name.as_str(), known.iter().map(String::as_str)),
                };
                context.report.add(name.place, problem);
            }
            fields.push(found);
        }
        Some(Requirement {
            text: self.text,
            fields: fields.into_iter().collect::<Option<_>>()?,
            citations: self.citations,
            place: self.place,
        })
    }
}
