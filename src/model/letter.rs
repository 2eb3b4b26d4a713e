//! Letters: fields that a citizen fills in, and a body of blocks with placeholders for them.

use std::ops::Range;

use super::act::Citation;
use super::keywords::keywords;
use super::text::{Localized, Placed, Text};
use crate::diagnostic::Span;
use crate::scalar::Id;

/// The id of a field, as placeholders name it.
pub type FieldId = Id;

/// Answers to choices that a form begins with, or a blank is made for: the place of the field in
/// [`Letter::fields`], and the id of the option.
pub type GivenAnswers = Vec<(usize, Id)>;

/// A letter: one template from which every form of it is derived.
#[derive(Debug, Clone)]
pub struct Letter {
    /// What the page is called («Шағым хаты»).
    pub name: Localized<Text>,
    /// The ids that it had before: their addresses lead to its page.
    pub was: Vec<Placed<Id>>,
    /// What the citizen gives.
    pub fields: Vec<Field>,
    /// The letter from top to bottom.
    pub body: Vec<Block>,
}

impl Field {
    /// Every rule that it cites.
    pub fn all_citations(&self) -> impl Iterator<Item = &Citation> {
        let options = self.options.iter().flat_map(|option| &option.citations);
        self.citations.iter().chain(options)
    }
}

/// Something that the citizen gives.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its id.
    pub id: FieldId,
    /// What kind of answer it takes.
    pub kind: FieldType,
    /// The question.
    pub label: Localized<Text>,
    /// Help with the answer.
    pub hint: Option<Localized<Text>>,
    /// Whether the letter is incomplete without it.
    pub required: Required,
    /// The rules that ask for it.
    pub citations: Vec<Citation>,
    /// The token by which a browser offers what it knows (HTML, section 4.10.18.7).
    pub autocomplete: Option<String>,
    /// Ruled lines on the blank form.
    pub lines: u16,
    /// The words to choose from, for a choice and for checks.
    pub options: Vec<FieldOption>,
    /// The most characters that fit, for a text.
    pub limit: Option<u16>,
    /// When the question is asked at all.
    pub when: Option<Condition>,
    /// Whether the answer tells who writes: then it is offered in the other letters of the site.
    pub sender: bool,
    /// The title of the step that begins with this field.
    pub step: Option<Localized<Text>>,
    /// The field of a first letter whose answer this one may begin with, in a letter that follows
    /// another.
    pub first: Option<Placed<Id>>,
    /// Where it stands.
    pub place: Span,
}

/// Whether a question must be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Required {
    /// The letter is complete without the answer.
    #[default]
    No,
    /// A rule asks for it, but a person may truly not have it, as a foreigner has no IIN: nobody is
    /// stopped for want of it.
    IfAny,
    /// The letter is incomplete without the answer.
    Yes,
}

/// A word to choose from. The answer is kept by its id, so it is the same in every language.
#[derive(Debug, Clone)]
pub struct FieldOption {
    /// Its id within the field.
    pub id: Id,
    /// What the citizen reads and, unless there is more to say, what the letter says.
    pub label: Localized<Text>,
    /// What the letter says.
    pub says: Option<Localized<Text>>,
    /// Help with what to do then, such as what proves it.
    pub hint: Option<Localized<Text>>,
    /// The rules that it rests on.
    pub citations: Vec<Citation>,
    /// The words with which another answer begins.
    pub begin: Option<Beginning>,
}

/// The words with which an answer begins, until the citizen writes others.
#[derive(Debug, Clone)]
pub struct Beginning {
    /// The field, by its place in [`Letter::fields`]: one that comes later.
    pub field: usize,
    /// The words.
    pub text: Localized<Text>,
}

impl FieldOption {
    /// What the letter says for it.
    pub fn said(&self) -> &Localized<Text> {
        self.says.as_ref().unwrap_or(&self.label)
    }
}

/// When a block stands in the letter, or a question is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// The field, by its place in [`Letter::fields`], has an answer.
    Answered(usize),
    /// The answer to a choice is one of these options; for an addressee, the kind of the channel
    /// chosen is.
    Is {
        /// The field, by its place in [`Letter::fields`].
        field: usize,
        /// The ids of options, or words for kinds of channel.
        options: Vec<String>,
    },
}

impl Condition {
    /// The field that it looks at, by its place in [`Letter::fields`].
    pub fn field(&self) -> usize {
        match self {
            Self::Answered(field) | Self::Is { field, .. } => *field,
        }
    }
}

keywords! {
    /// Kinds of answer.
    pub enum FieldType {
        /// To whom the letter goes: offered from the channels of the procedure.
        Addressee = "addressee",
        /// The body that considers the complaint: one line of text, which stands there already
        /// where `considered_by` of the channel tells the body.
        ConsideringBody = "considering-body",
        /// Surname, name, and patronymic if there is one.
        Person = "person",
        /// A postal address.
        Address = "address",
        /// One line of text.
        Text = "text",
        /// Several paragraphs.
        LongText = "long-text",
        /// A list of short texts.
        List = "list",
        /// Several people: the name, the IIN if there is one, and the address of each.
        Persons = "persons",
        /// A date.
        Date = "date",
        /// A phone.
        Phone = "phone",
        /// An e-mail address.
        Email = "email",
        /// An individual identification number (ЖСН/ИИН).
        Iin = "iin",
        /// A business identification number (БСН/БИН).
        Bin = "bin",
        /// One of several words.
        Choice = "choice",
        /// Any of several words: those that are ticked.
        Checks = "checks",
    }
}

impl FieldType {
    /// Whether the answer to a field of a first letter may be that to a field of this type.
    pub fn takes(self, first: Self) -> bool {
        match self {
            Self::Text | Self::LongText => matches!(
                first,
                Self::Text | Self::LongText | Self::ConsideringBody | Self::Addressee
            ),
            _ => self == first,
        }
    }

    /// Ruled lines on the blank form unless the field says otherwise; of `persons`, for how many
    /// people it has room.
    pub fn default_lines(self) -> u16 {
        match self {
            Self::LongText => 6,
            Self::List => 3,
            Self::Address | Self::Addressee | Self::Persons => 2,
            _ => 1,
        }
    }
}

/// A part of the letter.
#[derive(Debug, Clone)]
pub struct Block {
    /// What part.
    pub kind: BlockKind,
    /// Its words.
    pub text: Option<Localized<Template>>,
    /// The list, the checks or the people that fill it, by their place in [`Letter::fields`].
    pub items: Option<usize>,
    /// What is said of each person, line by line: pieces name parts of a person by their places in
    /// [`PERSON_PARTS`]. A line whose parts were not answered is left out.
    pub item: Vec<Localized<Template>>,
    /// When the block stands in the letter.
    pub when: Option<Condition>,
    /// Where it stands.
    pub place: Span,
}

keywords! {
    /// Parts of a letter.
    pub enum BlockKind {
        /// To whom: at the top right.
        Recipient = "recipient",
        /// From whom: under the recipient.
        Sender = "sender",
        /// The title, centred.
        Title = "title",
        /// A paragraph.
        Paragraph = "paragraph",
        /// A list within the text.
        List = "list",
        /// What is attached.
        Attachments = "attachments",
        /// The date at the left, the signature at the right.
        DateAndSignature = "date-and-signature",
        /// For each person of a list: the name at the left, the signature at the right.
        Signatures = "signatures",
    }
}

/// What is asked of each person in an answer of the type `persons`, as placeholders name it.
pub const PERSON_PARTS: [&str; 3] = ["name", "iin", "address"];

/// A text with placeholders, parsed.
#[derive(Debug, Clone)]
pub struct Template {
    /// The pieces in order.
    pub pieces: Vec<Piece>,
    /// Where the text stands.
    pub place: Span,
}

/// A piece of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words as they stand.
    Words(String),
    /// The answer to a field, by its place in [`Letter::fields`].
    Field(usize),
}

/// What is wrong with the placeholders of a text, with the bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateFault {
    /// A brace that belongs to no placeholder.
    Brace(Range<usize>),
    /// A placeholder that names no field.
    Unknown(Range<usize>, String),
}

impl Template {
    /// Parses the placeholders of `text`; `field` gives the place of a field by its id.
    ///
    /// # Errors
    /// Every fault of the text, in order.
    pub fn parse(
        text: &Text,
        field: impl Fn(&str) -> Option<usize>,
    ) -> Result<Self, Vec<TemplateFault>> {
        let value = text.as_str();
        let mut pieces = Vec::new();
        let mut faults = Vec::new();
        let mut at = 0;
        while let Some(open) = value[at..].find(['{', '}']).map(|offset| at + offset) {
            if open > at {
                pieces.push(Piece::Words(value[at..open].to_owned()));
            }
            let inside = &value[open + 1..];
            let close = inside
                .find(['{', '}', '\n'])
                .map(|offset| open + 1 + offset);
            match close {
                Some(close)
                    if value[open..].starts_with('{') && value[close..].starts_with('}') =>
                {
                    let name = value[open + 1..close].trim();
                    match field(name) {
                        Some(index) => pieces.push(Piece::Field(index)),
                        None => {
                            faults.push(TemplateFault::Unknown(open..close + 1, name.to_owned()))
                        }
                    }
                    at = close + 1;
                }
                _ => {
                    faults.push(TemplateFault::Brace(open..open + 1));
                    at = open + 1;
                }
            }
        }
        if at < value.len() {
            pieces.push(Piece::Words(value[at..].to_owned()));
        }
        if faults.is_empty() {
            Ok(Self {
                pieces,
                place: text.place,
            })
        } else {
            Err(faults)
        }
    }

    /// The fields named, in the order of the text.
    pub fn fields(&self) -> impl Iterator<Item = usize> + '_ {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Field(index) => Some(*index),
            Piece::Words(_) => None,
        })
    }
}
