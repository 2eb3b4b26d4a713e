//! The records of letters: fields, blocks, conditions, placeholders; and the cases that pin a
//! letter's words.

use crate::load::kind::{RecordKind, Shape};
use crate::load::problems::letters::{
    BadPlaceholder, ConditionOrder, ExpectedField, UnknownPlaceholder, WrongFieldType,
};
use crate::load::problems::values::UnknownChoice;
use crate::load::problems::yaml::{KeyCombination, KeyRule};
use jiff::civil::Date;
use serde_json::json;

use super::unique;
use crate::diagnostic::{Problem, Span};
use crate::language::Language;
use crate::load::decode::{
    Context, Count, Decode, Lines, OneOrMany, choice, number, record, wrong_type,
};
use crate::load::describe::{self, Definitions, Schema};
use crate::load::similar::similar;
use crate::load::yaml::{Node, Value};
use crate::model::{
    Answer, Answers, Beginning, Block, BlockKind, ChannelKind, Citation, Condition, Field,
    FieldOption, FieldType, Handle, Id, Letter, LetterCase, Localized, PERSON_PARTS, Person,
    Placed, Required, Template, TemplateFault, Text,
};

record! {
    /// A letter: the questions that a citizen answers, and the text that the answers make.
    Letter as Letter, |node, context| {
        /// What the page is called.
        required name: Localized<Text>,
        /// The ids that it had before, one or a list. Their addresses lead to its page: people have
        /// them on paper.
        defaulted was: OneOrMany<Placed<Id>>,
        /// What the citizen gives, in the order of the form.
        required fields: Vec<FieldFacts>,
        /// The letter from top to bottom.
        required body: Vec<BlockFacts>,
    } => {
        let (mut begins, mut conditions) = (Vec::new(), Vec::new());
        let mut fields: Vec<Field> = fields
            .into_iter()
            .map(|facts| {
                begins.push(facts.begins);
                conditions.push(facts.when);
                facts.field
            })
            .collect();
        unique(fields.iter().map(|field| (&field.id, field.place)), context);
        let conditions: Vec<_> = conditions
            .into_iter()
            .enumerate()
            .map(|(index, facts)| {
                let place = facts.as_ref().map(|facts| facts.field.place);
                let condition = condition(facts, &fields, context)?;
                match (condition, place) {
                    (Some(condition), Some(place)) if condition.field() >= index => {
                        let id = fields[condition.field()].id.to_string();
                        context.fail(place, ConditionOrder { id })
                    }
                    (condition, _) => Some(condition),
                }
            })
            .collect();
        let body: Vec<Option<Block>> = body
            .into_iter()
            .map(|block| block.resolve(&fields, context))
            .collect();
        let conditions: Option<Vec<_>> = conditions.into_iter().collect();
        for (index, option, begin) in beginnings(begins, &fields, context)? {
            fields[index].options[option].begin = Some(begin);
        }
        for (field, when) in fields.iter_mut().zip(conditions?) {
            field.when = when;
        }
        let OneOrMany(was) = was;
        Some(Letter {
            name,
            was,
            fields,
            body: body.into_iter().collect::<Option<_>>()?,
        })
    }
}

/// A field before its condition, and those that its options begin, are looked up.
struct FieldFacts {
    field: Field,
    when: Option<ConditionFacts>,
    /// By the place of the option.
    begins: Vec<(usize, BeginFacts)>,
}

record! {
    /// A question of a letter.
    FieldFacts as Field, |node, context| {
        /// Its id, by which placeholders such as `{applicant}` and conditions name it.
        required id: Placed<Id>,
        /// What kind of answer it takes.
        required kind: FieldType as "type",
        /// The title of the step of the form that begins with this question.
        optional step: Localized<Text>,
        /// When the question is asked: the id of a field that has an answer, or `{ field: …, is:
        /// […] }`. Only fields that stand before this one. Always, if left out.
        optional when: ConditionFacts,
        /// The question, in plain words.
        required label: Localized<Text>,
        /// Help with the answer.
        optional hint: Localized<Text>,
        /// The options of a `choice` or of `checks`; in no other field.
        defaulted options: Vec<Placed<OptionFacts>>,
        /// `true` if the letter is incomplete without the answer; the body must use it. `if-any` if
        /// a rule asks for it but a person may truly not have it, such as the IIN of a foreigner:
        /// the form says so and stops nobody, and the letter leaves the line out. `false` if left
        /// out.
        defaulted required: Required,
        /// The rules that ask for it.
        defaulted citations: Vec<Citation>,
        /// Whether the answer tells who writes. If a letter is kept on the device, every other
        /// letter of the site offers its answers to such questions of the same id. `false` if left
        /// out.
        defaulted sender: bool,
        /// What a browser may offer to fill in; `"off"` for nothing.
        optional autocomplete: Autocomplete,
        /// The number of ruled lines on the blank form, from 1; more than 40 count as 40.
        optional lines: Count,
        /// The most characters that the answer may have, 10 to 20,000.
        optional limit: Limit,
        /// In a letter that follows another (`next` of a procedure): the id of the field of that
        /// procedure's first letter whose answer this one begins with, if the browser keeps it and
        /// the citizen agrees.
        optional first: Placed<Id>,
    }
    such that {
        "if": {
            "properties": { "type": { "enum": ["choice", "checks"] } },
            "required": ["type"],
        },
        "then": { "required": ["options"] },
        "else": { "not": { "required": ["options"] } },
    }
    => {
        unique(options.iter().map(|it| (&it.value.option.id, it.place)), context);
        if options.is_empty() == matches!(kind, FieldType::Choice | FieldType::Checks) {
            let (record, rule) = (RecordKind::Field, KeyRule::OptionsOfChoice);
            return context.fail(id.place, KeyCombination { record, rule });
        }
        let mut begins = Vec::new();
        let numbered = options.into_iter().enumerate();
        let options = numbered.map(|(index, Placed { value, .. })| {
            begins.extend(value.begin.map(|begin| (index, begin)));
            value.option
        });
        let options = options.collect();
        Some(FieldFacts {
            field: Field {
                id: id.value,
                kind,
                label,
                hint,
                required,
                citations,
                autocomplete: autocomplete.map(|token| token.0.to_owned()),
                lines: lines.map_or(FieldType::default_lines(kind), |Count(lines)| lines.min(40)),
                options,
                limit: limit.map(|Limit(limit)| limit),
                when: None,
                sender,
                step,
                first,
                place: id.place,
            },
            when,
            begins,
        })
    }
}

/// The words with which answers begin, by the places of the field and of the option.
fn beginnings(
    begins: Vec<Vec<(usize, BeginFacts)>>,
    fields: &[Field],
    context: &mut Context<'_>,
) -> Option<Vec<(usize, usize, Beginning)>> {
    let mut found = Vec::new();
    let mut valid = true;
    for (index, begins) in begins.into_iter().enumerate() {
        for (option, BeginFacts { field, text }) in begins {
            let Some(Some(begun)) = resolve_field(Some(&field), fields, context) else {
                valid = false;
                continue;
            };
            let of_text = matches!(fields[begun].kind, FieldType::Text | FieldType::LongText);
            if fields[index].kind != FieldType::Choice || !of_text || begun <= index {
                let (record, rule) = (RecordKind::FieldOption, KeyRule::BeginOfLaterText);
                context
                    .report
                    .add(field.place, KeyCombination { record, rule });
                valid = false;
            }
            found.push((index, option, Beginning { field: begun, text }));
        }
    }
    valid.then_some(found)
}

impl Required {
    const WORDS: [(&str, Self); 3] = [
        ("true", Self::Yes),
        ("if-any", Self::IfAny),
        ("false", Self::No),
    ];
}

impl Decode for Required {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        choice(node, context, &Self::WORDS)
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        json!({ "enum": [true, "if-any", false] })
    }
}

/// The most characters of an answer: 10 to 20,000.
struct Limit(u16);

impl Decode for Limit {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        number(node, context, 10, 20_000).map(Self)
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        describe::number(10, 20_000)
    }
}

/// An option before the field that it begins is looked up.
struct OptionFacts {
    option: FieldOption,
    begin: Option<BeginFacts>,
}

record! {
    /// A word to choose from.
    OptionFacts as FieldOption, |node, context| {
        /// Its id; no other option of the field has the same.
        required id: Id,
        /// What the citizen reads, and what the letter says unless `says` does.
        required label: Localized<Text>,
        /// What the letter says.
        optional says: Localized<Text>,
        /// Help with what to do then, such as what proves it.
        optional hint: Localized<Text>,
        /// The rules that it rests on.
        defaulted citations: Vec<Citation>,
        /// The words with which the answer to a later question begins once this option is chosen;
        /// the citizen may change them. Only for an option of a `choice`.
        optional begin: BeginFacts,
    } => {
        let option = FieldOption { id, label, says, hint, citations, begin: None };
        Some(OptionFacts { option, begin })
    }
}

/// The words with which an answer begins before its field is looked up.
struct BeginFacts {
    field: Text,
    text: Localized<Text>,
}

record! {
    /// The words with which an answer begins.
    BeginFacts as Beginning, |node, context| {
        /// The id of a field of the type `text` or `long-text` that comes later.
        required field: Text,
        /// The words.
        required text: Localized<Text>,
    } => Some(BeginFacts { field, text })
}

/// A condition before its field is looked up: the id of a field, or a field and the words for its
/// answer.
struct ConditionFacts {
    field: Text,
    options: Option<Vec<Text>>,
}

impl Decode for ConditionFacts {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        if let Value::Scalar { .. } = node.value {
            let field = Text::decode(node, context)?;
            return Some(Self {
                field,
                options: None,
            });
        }
        let ChosenOptions { field, options } = ChosenOptions::decode(node, context)?;
        Some(Self {
            field,
            options: Some(options),
        })
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        json!({ "anyOf": [describe::id(), ChosenOptions::describe(definitions)] })
    }
}

/// A condition on what is chosen.
struct ChosenOptions {
    field: Text,
    options: Vec<Text>,
}

record! {
    /// Holds when the answer to a question is one of these.
    ChosenOptions as Condition, |node, context| {
        /// The id of a field of the type `choice` or `addressee`.
        required field: Text,
        /// The ids of options of the choice; for an addressee, kinds of channel: `office`,
        /// `portal`, `court`.
        required options: Vec<Text> as "is",
    } => Some(ChosenOptions { field, options })
}

impl ConditionFacts {
    fn resolve(self, fields: &[Field], context: &mut Context<'_>) -> Option<Condition> {
        let index = resolve_field(Some(&self.field), fields, context)??;
        let Some(options) = self.options else {
            return Some(Condition::Answered(index));
        };
        let field = &fields[index];
        let known: Vec<&str> = match field.kind {
            FieldType::Choice => field
                .options
                .iter()
                .map(|option| option.id.as_str())
                .collect(),
            FieldType::Addressee => ChannelKind::ALL.iter().map(|(word, _)| *word).collect(),
            _ => {
                let problem = wrong_field(field, ExpectedField::ChoiceOrAddressee);
                return context.fail(self.field.place, problem);
            }
        };
        let mut valid = true;
        for option in &options {
            if !known.contains(&option.as_str()) {
                valid = false;
                let problem = UnknownChoice {
                    found: option.value.clone(),
                    expected: Some(known.join(", ")),
                    similar: similar(option.as_str(), known.iter().copied()),
                };
                context.report.add(option.place, problem);
            }
        }
        valid.then(|| Condition::Is {
            field: index,
            options: options.into_iter().map(|option| option.value).collect(),
        })
    }
}

/// Looks up the field of a condition that may be left out.
#[allow(
    clippy::option_option,
    reason = "outer: nothing could be made; inner: the key is not there"
)]
fn condition(
    facts: Option<ConditionFacts>,
    fields: &[Field],
    context: &mut Context<'_>,
) -> Option<Option<Condition>> {
    match facts {
        None => Some(None),
        Some(facts) => facts.resolve(fields, context).map(Some),
    }
}

/// A token of HTML's autofill (section 4.10.18.7), of those that fit a letter.
struct Autocomplete(&'static str);

impl Autocomplete {
    const TOKENS: [&str; 9] = [
        "name",
        "organization",
        "street-address",
        "postal-code",
        "tel",
        "email",
        "bday",
        "address-level2",
        "off",
    ];
}

impl Decode for Autocomplete {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        choice(node, context, &Self::TOKENS.map(|token| (token, token))).map(Self)
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        describe::choice(Self::TOKENS.into_iter(), &[])
    }
}

/// A block before its placeholders are looked up.
struct BlockFacts {
    kind: BlockKind,
    text: Option<Localized<Text>>,
    items: Option<Text>,
    item: Vec<Localized<Text>>,
    when: Option<ConditionFacts>,
    place: Span,
}

record! {
    /// A part of a letter.
    BlockFacts as Block, |node, context| {
        /// What part of the letter it is.
        required kind: Placed<BlockKind> as "block",
        /// When the block stands in the letter: the id of a field that has an answer, or `{ field:
        /// …, is: […] }`. Always, if left out.
        optional when: ConditionFacts,
        /// The id of a field of the type `list` or `checks` that fills the block; in a block `list`
        /// or `attachments`. A block `list` may have one of the type `persons`, too, and a block
        /// `signatures` has one of that type. In no other block.
        optional items: Text,
        /// What a list says of each person, a text for each line, with `{name}`, `{iin}` and
        /// `{address}`; a line is left out if what it names was not answered. In a block `list`
        /// with a field of the type `persons`, and there only.
        defaulted item: Vec<Localized<Text>>,
        /// Its words. `{id}` stands for the answer to a question; both languages use the same ones.
        optional text: Localized<Text>,
    }
    such that {
        "if": {
            "properties": { "block": { "enum": ["list", "attachments", "signatures"] } },
            "required": ["block"],
        },
        "then": { "required": ["items"] },
        "else": { "required": ["text"], "not": { "required": ["items"] } },
    }
    => {
        let listing = matches!(
            kind.value,
            BlockKind::List | BlockKind::Attachments | BlockKind::Signatures
        );
        let rule = if listing && items.is_none() {
            KeyRule::ItemsNeeded
        } else if !listing && items.is_some() {
            KeyRule::ItemsExcluded
        } else if !listing && text.is_none() {
            KeyRule::TextNeeded
        } else {
            return Some(BlockFacts {
                kind: kind.value,
                text,
                items,
                item,
                when,
                place: kind.place,
            });
        };
        let record = RecordKind::Block;
        context.fail(kind.place, KeyCombination { record, rule })
    }
}

impl BlockFacts {
    fn resolve(self, fields: &[Field], context: &mut Context<'_>) -> Option<Block> {
        let when = condition(self.when, fields, context);
        let items = resolve_field(self.items.as_ref(), fields, context);
        let text = match &self.text {
            None => Some(None),
            Some(text) => templates(text, fields, context).map(Some),
        };
        let item = self.item.iter().map(|line| person_line(line, context));
        let item: Vec<Option<_>> = item.collect();
        let (when, items, text) = (when?, items?, text?);
        let item: Vec<_> = item.into_iter().collect::<Option<_>>()?;
        if let (Some(index), Some(named)) = (items, &self.items) {
            let (kind, expected) = (fields[index].kind, ExpectedField::of_items(self.kind));
            if !expected.includes(kind) {
                let problem = wrong_field(&fields[index], expected);
                return context.fail(named.place, problem);
            }
        }
        let persons = items.is_some_and(|index| fields[index].kind == FieldType::Persons);
        if item.is_empty() == (persons && self.kind == BlockKind::List) {
            let (record, rule) = (RecordKind::Block, KeyRule::ItemOfPersons);
            return context.fail(self.place, KeyCombination { record, rule });
        }
        Some(Block {
            kind: self.kind,
            text,
            items,
            item,
            when,
            place: self.place,
        })
    }
}

fn wrong_field(field: &Field, expected: ExpectedField) -> Problem {
    Problem::from(WrongFieldType {
        id: field.id.to_string(),
        expected,
        found: field.kind.word(),
    })
}

fn position(fields: &[Field], name: &str) -> Option<usize> {
    fields.iter().position(|field| field.id.as_str() == name)
}

fn similar_field(fields: &[Field], name: &str) -> Option<String> {
    similar(name, fields.iter().map(|field| field.id.as_str()))
}

/// The field that a key of a block names.
#[allow(
    clippy::option_option,
    reason = "outer: nothing could be made; inner: the key is not there"
)]
fn resolve_field(
    named: Option<&Text>,
    fields: &[Field],
    context: &mut Context<'_>,
) -> Option<Option<usize>> {
    let Some(name) = named else { return Some(None) };
    match position(fields, name.as_str()) {
        Some(index) => Some(Some(index)),
        None => {
            let problem = Problem::from(UnknownPlaceholder {
                name: name.value.clone(),
                similar: similar_field(fields, name.as_str()),
            });
            context.fail(name.place, problem)
        }
    }
}

/// Faults of one text that are told: a text with more is not the text that was meant.
const FAULTS: usize = 100;

/// The bytes of the first placeholder of a field.
fn placeholder(text: &str, id: &str) -> std::ops::Range<usize> {
    let mut braces = text.match_indices('{').map(|(open, _)| {
        let end = text[open..]
            .find('}')
            .map_or(text.len(), |at| open + at + 1);
        open..end
    });
    let names =
        |range: &std::ops::Range<usize>| text[range.clone()].trim_matches(['{', '}', ' ']) == id;
    braces.find(names).unwrap_or(0..text.len())
}

fn templates(
    text: &Localized<Text>,
    fields: &[Field],
    context: &mut Context<'_>,
) -> Option<Localized<Template>> {
    let names: Vec<&str> = fields.iter().map(|field| field.id.as_str()).collect();
    let unknown = |name: String| {
        let similar = similar(&name, names.iter().copied());
        Problem::from(UnknownPlaceholder { name, similar })
    };
    let templates = parsed(text, &names, unknown, context)?;
    let is_list = |index: &usize| !ExpectedField::NoList.includes(fields[*index].kind);
    let mut valid = true;
    for (language, side) in text.iter() {
        if let Some(index) = templates[language].fields().find(is_list) {
            valid = false;
            let problem = wrong_field(&fields[index], ExpectedField::NoList);
            let place = context.part_of(side, placeholder(side.as_str(), names[index]));
            context.report.add(place, problem);
        }
    }
    valid.then_some(templates)
}

/// A line of what a list says of each person.
fn person_line(text: &Localized<Text>, context: &mut Context<'_>) -> Option<Localized<Template>> {
    let unknown = |found: String| {
        let expected = Some(PERSON_PARTS.join(", "));
        let similar = similar(&found, PERSON_PARTS);
        Problem::from(UnknownChoice {
            found,
            expected,
            similar,
        })
    };
    parsed(text, &PERSON_PARTS, unknown, context)
}

/// A text whose placeholders are the places of these names.
fn parsed(
    text: &Localized<Text>,
    names: &[&str],
    unknown: impl Fn(String) -> Problem,
    context: &mut Context<'_>,
) -> Option<Localized<Template>> {
    let mut sides = Vec::with_capacity(2);
    for (_, side) in text.iter() {
        match Template::parse(side, |name| names.iter().position(|known| *known == name)) {
            Ok(template) => sides.push(template),
            Err(faults) => {
                for fault in faults.into_iter().take(FAULTS) {
                    let (part, problem) = match fault {
                        TemplateFault::Brace(part) => {
                            let found = side.value[part.clone()].to_owned();
                            (part, Problem::from(BadPlaceholder { found }))
                        }
                        TemplateFault::Unknown(part, name) => (part, unknown(name)),
                    };
                    let place = context.part_of(side, part);
                    context.report.add(place, problem);
                }
            }
        }
    }
    let sides: [Template; 2] = sides.try_into().ok()?;
    Some(Localized::new(sides))
}

/// A case before its answers are looked up in the letter.
pub(in crate::load) struct CaseFacts {
    answers: AnswerFacts,
    expected: Localized<Lines>,
}

record! {
    /// Answers to the questions of a letter, and the letter that they must make.
    CaseFacts as Case, |node, context| {
        /// What a citizen answered: the ids of fields of the letter with an answer each; a field
        /// left out has none.
        required answers: AnswerFacts,
        /// The finished letter, a paragraph a line.
        required expected: Localized<Lines> as "letter",
    } => Some(CaseFacts { answers, expected })
}

/// Answers as they are written.
struct AnswerFacts(Node);

impl Decode for AnswerFacts {
    fn decode(node: &Node, _: &mut Context<'_>) -> Option<Self> {
        Some(Self(node.clone()))
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        json!({
            "type": "object",
            "additionalProperties": { "anyOf": [
                Lines::describe(definitions),
                Vec::<Text>::describe(definitions),
                Vec::<PersonAnswer>::describe(definitions),
                AddresseeAnswer::describe(definitions),
            ] },
        })
    }
}

/// To whom a letter goes.
struct AddresseeAnswer {
    kind: ChannelKind,
    text: Localized<Text>,
}

record! {
    /// To whom the letter goes.
    AddresseeAnswer as AddresseeAnswer, |node, context| {
        /// Through what kind of channel.
        required kind: ChannelKind,
        /// How the letter begins.
        required text: Localized<Text>,
    } => Some(AddresseeAnswer { kind, text })
}

/// One of several people.
struct PersonAnswer {
    name: Text,
    iin: Option<Text>,
    address: Option<Lines>,
}

record! {
    /// One of several people who write a letter.
    PersonAnswer as PersonAnswer, |node, context| {
        /// Surname, name and patronymic.
        required name: Text,
        /// The IIN, in quotation marks.
        optional iin: Text,
        /// The postal address.
        optional address: Lines,
    } => Some(PersonAnswer { name, iin, address })
}

impl PersonAnswer {
    /// In the order of [`PERSON_PARTS`].
    fn parts(self) -> Person {
        let iin = self.iin.map(|text| text.value).unwrap_or_default();
        let address = self.address.map(|lines| lines.0.value).unwrap_or_default();
        [self.name.value, iin, address]
    }
}

impl CaseFacts {
    /// Opens the answers that have keys of their own, though the letter is not known: for the order
    /// of their keys.
    pub(in crate::load) fn open_answers(&self, context: &mut Context<'_>) {
        if let Value::Mapping(answers) = &self.answers.0.value {
            for (_, answer) in answers {
                match &answer.value {
                    Value::List(_) => {
                        let _ = Vec::<PersonAnswer>::decode(answer, context);
                    }
                    _ => {
                        let _ = AddresseeAnswer::decode(answer, context);
                    }
                }
            }
        }
    }

    /// The case with its answers looked up in `letter`.
    pub(in crate::load) fn resolve(
        self,
        handle: Handle<Letter>,
        letter: &Letter,
        context: &mut Context<'_>,
    ) -> Option<LetterCase> {
        let answers = answers(&self.answers.0, letter, context)?;
        let expected = self.expected;
        Some(LetterCase {
            letter: handle,
            answers,
            expected: Localized::new(Language::ALL.map(|language| expected[language].0.clone())),
        })
    }
}

fn answers(node: &Node, letter: &Letter, context: &mut Context<'_>) -> Option<Answers> {
    let Value::Mapping(entries) = &node.value else {
        return wrong_type(node, Shape::Mapping, context);
    };
    let mut answers = Answers::new();
    let mut valid = true;
    for (key, value) in entries {
        let Some(index) = position(&letter.fields, &key.text) else {
            let problem = Problem::from(UnknownPlaceholder {
                name: key.text.clone(),
                similar: similar_field(&letter.fields, &key.text),
            });
            context.report.add(key.place, problem);
            valid = false;
            continue;
        };
        match answer(value, &letter.fields[index], context) {
            Some(answer) => {
                answers.insert(index, answer);
            }
            None => valid = false,
        }
    }
    valid.then_some(answers)
}

/// The ids of the options of a field, as [`choice`] takes words.
fn known_options(field: &Field) -> Vec<(&str, &str)> {
    let ids = field.options.iter().map(|option| option.id.as_str());
    ids.map(|id| (id, id)).collect()
}

fn answer(node: &Node, field: &Field, context: &mut Context<'_>) -> Option<Answer> {
    Some(match field.kind {
        FieldType::List => {
            let items: Vec<Text> = Vec::decode(node, context)?;
            Answer::List(items.into_iter().map(|item| item.value).collect())
        }
        FieldType::Persons => {
            let persons: Vec<PersonAnswer> = Vec::decode(node, context)?;
            Answer::Persons(persons.into_iter().map(PersonAnswer::parts).collect())
        }
        FieldType::Checks => {
            let Value::List(items) = &node.value else {
                return wrong_type(node, Shape::List, context);
            };
            let options = known_options(field);
            let ticked = items.iter().map(|item| choice(item, context, &options));
            let ticked: Vec<Option<&str>> = ticked.collect();
            let ticked: Vec<&str> = ticked.into_iter().collect::<Option<_>>()?;
            Answer::Ticked(ticked.into_iter().map(str::to_owned).collect())
        }
        FieldType::Date => Answer::Day(Date::decode(node, context)?),
        FieldType::Choice => {
            Answer::Option(choice(node, context, &known_options(field))?.to_owned())
        }
        FieldType::Addressee => {
            let AddresseeAnswer { kind, text } = AddresseeAnswer::decode(node, context)?;
            Answer::Addressee {
                kind: kind.word().to_owned(),
                sides: Language::ALL.map(|language| text.text(language).to_owned()),
            }
        }
        _ => Answer::Text(Lines::decode(node, context)?.0.value),
    })
}
