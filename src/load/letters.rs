//! The records of letters: fields, blocks, conditions, placeholders; and the cases that pin a letter's words.

use jiff::civil::Date;

use super::decode::{
    Context, Count, Decode, Fields, Lines, choice, number, record, similar, wrong_type,
};
use super::records::unique;
use super::yaml::{Node, Value};
use crate::diagnostic::{ExpectedField, KeyRule, Place, Problem, RecordKind, Shape};
use crate::language::Language;
use crate::model::{
    Answer, Answers, Block, BlockKind, ChannelKind, Condition, Field, FieldOption, FieldType,
    Handle, Id, Letter, LetterCase, Localized, Placed, Template, TemplateFault, Text,
};

impl Decode for Letter {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let (name, fields, blocks): (_, Vec<FieldFacts>, Vec<BlockFacts>) = record!(node, context, RecordKind::Letter, {
                required name: "name",
                required fields: "fields",
                required body: "body",
            } => (name, fields, body))?;
        let (mut fields, conditions): (Vec<Field>, Vec<_>) = fields
            .into_iter()
            .map(|facts| (facts.field, facts.when))
            .unzip();
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
                        context.fail(place, Problem::ConditionOrder { id })
                    }
                    (condition, _) => Some(condition),
                }
            })
            .collect();
        let body: Vec<Option<Block>> = blocks
            .into_iter()
            .map(|block| block.resolve(&fields, context))
            .collect();
        let conditions: Option<Vec<_>> = conditions.into_iter().collect();
        for (field, when) in fields.iter_mut().zip(conditions?) {
            field.when = when;
        }
        Some(Self {
            name,
            fields,
            body: body.into_iter().collect::<Option<_>>()?,
        })
    }
}

/// A field before its condition is looked up.
struct FieldFacts {
    field: Field,
    when: Option<ConditionFacts>,
}

impl Decode for FieldFacts {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        record!(node, context, RecordKind::Field, {
            required id: "id",
            required kind: "type",
            optional step: "step",
            optional when: "when",
            required label: "label",
            optional hint: "hint",
            defaulted options: "options",
            defaulted required: "required",
            defaulted citations: "citations",
            optional autocomplete: "autocomplete",
            optional lines: "lines",
            optional limit: "limit",
        } => {
            let id: Placed<Id> = id;
            let lines: Option<Count> = lines;
            let autocomplete: Option<Autocomplete> = autocomplete;
            let options: Vec<Placed<FieldOption>> = options;
            let limit: Option<Limit> = limit;
            unique(options.iter().map(|option| (&option.value.id, option.place)), context);
            if options.is_empty() == (kind == FieldType::Choice) {
                let (record, rule) = (RecordKind::Field, KeyRule::OptionsOfChoice);
                return context.fail(id.place, Problem::KeyCombination { record, rule });
            }
            FieldFacts {
                field: Field {
                    id: id.value,
                    kind,
                    label,
                    hint,
                    required,
                    citations,
                    autocomplete: autocomplete.map(|token| token.0.to_owned()),
                    lines: lines.map_or(FieldType::default_lines(kind), |Count(lines)| lines.min(40)),
                    options: options.into_iter().map(|option| option.value).collect(),
                    limit: limit.map(|Limit(limit)| limit),
                    when: None,
                    step,
                    place: id.place,
                },
                when,
            }
        })
    }
}

/// The most characters of an answer: 10 to 20,000.
struct Limit(u16);

impl Decode for Limit {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        number(node, context, 10, 20_000).map(Self)
    }
}

impl Decode for FieldOption {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        record!(node, context, RecordKind::FieldOption, {
            required id: "id",
            required label: "label",
        } => FieldOption { id, label })
    }
}

/// A condition before its field is looked up: the id of a field, or a field and the words for its answer.
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
        record!(node, context, RecordKind::Condition, {
            required field: "field",
            required options: "is",
        } => ConditionFacts { field, options: Some(options) })
    }
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
        let mut sound = true;
        for option in &options {
            if !known.contains(&option.as_str()) {
                sound = false;
                let problem = Problem::UnknownChoice {
                    found: option.value.clone(),
                    expected: known.join(", "),
                    similar: similar(option.as_str(), known.iter().copied()),
                };
                context.report.add(option.place, problem);
            }
        }
        sound.then(|| Condition::Is {
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

impl Decode for FieldType {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        choice(node, context, &Self::ALL)
    }
}

/// A token of HTML's autofill (section 4.10.18.7), of those that fit a letter.
struct Autocomplete(&'static str);

impl Decode for Autocomplete {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        const TOKENS: [(&str, &str); 9] = [
            ("name", "name"),
            ("organization", "organization"),
            ("street-address", "street-address"),
            ("postal-code", "postal-code"),
            ("tel", "tel"),
            ("email", "email"),
            ("bday", "bday"),
            ("address-level2", "address-level2"),
            ("off", "off"),
        ];
        choice(node, context, &TOKENS).map(Self)
    }
}

/// A block before its placeholders are looked up.
struct BlockFacts {
    kind: BlockKind,
    text: Option<Localized<Text>>,
    items: Option<Text>,
    when: Option<ConditionFacts>,
    place: Place,
}

impl Decode for BlockFacts {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let block: Self = record!(node, context, RecordKind::Block, {
            required kind: "block",
            optional when: "when",
            optional items: "items",
            optional text: "text",
        } => {
            let kind: Placed<BlockKind> = kind;
            BlockFacts { kind: kind.value, text, items, when, place: kind.place }
        })?;
        let rule = match block.kind {
            BlockKind::List | BlockKind::Attachments if block.items.is_none() => {
                KeyRule::ItemsNeeded
            }
            BlockKind::List | BlockKind::Attachments => return Some(block),
            _ if block.items.is_some() => KeyRule::ItemsExcluded,
            _ if block.text.is_none() => KeyRule::TextNeeded,
            _ => return Some(block),
        };
        let record = RecordKind::Block;
        context.fail(block.place, Problem::KeyCombination { record, rule })
    }
}

impl Decode for BlockKind {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        choice(node, context, &Self::ALL)
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
        let (when, items, text) = (when?, items?, text?);
        if let (Some(index), Some(named)) = (items, &self.items)
            && fields[index].kind != FieldType::List
        {
            let problem = wrong_field(&fields[index], ExpectedField::List);
            return context.fail(named.place, problem);
        }
        Some(Block {
            kind: self.kind,
            text,
            items,
            when,
            place: self.place,
        })
    }
}

fn wrong_field(field: &Field, expected: ExpectedField) -> Problem {
    Problem::WrongFieldType {
        id: field.id.to_string(),
        expected,
        found: field.kind.word(),
    }
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
            let problem = Problem::UnknownPlaceholder {
                name: name.value.clone(),
                similar: similar_field(fields, name.as_str()),
            };
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
    let mut sides = Vec::with_capacity(2);
    for (_, side) in text.iter() {
        match Template::parse(side, |name| position(fields, name)) {
            Ok(template) => {
                let list = template
                    .fields()
                    .find(|i| fields[*i].kind == FieldType::List);
                match list {
                    Some(index) => {
                        let field = &fields[index];
                        let problem = wrong_field(field, ExpectedField::NoList);
                        let part = placeholder(side.as_str(), field.id.as_str());
                        let place = context.part_of(side, part);
                        context.report.add(place, problem);
                    }
                    None => sides.push(template),
                }
            }
            Err(faults) => {
                for fault in faults.into_iter().take(FAULTS) {
                    let (part, problem) = match fault {
                        TemplateFault::Brace(part) => {
                            let found = side.value[part.clone()].to_owned();
                            (part, Problem::BadPlaceholder { found })
                        }
                        TemplateFault::Unknown(part, name) => {
                            let similar = similar_field(fields, &name);
                            (part, Problem::UnknownPlaceholder { name, similar })
                        }
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

/// The answer to the question of whom the letter goes to.
struct AddresseeFacts {
    kind: ChannelKind,
    text: Localized<Text>,
}

impl Decode for AddresseeFacts {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        record!(node, context, RecordKind::AddresseeAnswer, {
            required kind: "kind",
            required text: "text",
        } => AddresseeFacts { kind, text })
    }
}

/// The keys of a case and their order.
const CASE_KEYS: &[&str] = &["answers", "letter"];

/// Opens the mappings of a case whose letter is not known, for the order of their keys.
pub fn open_case(node: &Node, context: &mut Context<'_>) {
    let Some(fields) = Fields::open(node, RecordKind::Case, CASE_KEYS, context) else {
        return;
    };
    let _: Option<Localized<Lines>> = fields.required("letter", context);
    if let Some((_, answers)) = fields.key("answers")
        && let Value::Mapping(answers) = &answers.value
    {
        for (_, answer) in answers {
            let _ = AddresseeFacts::decode(answer, context);
        }
    }
}

/// The case in a file: answers to the questions of `letter`, and the letter that they must make.
pub fn case(
    node: &Node,
    handle: Handle<Letter>,
    letter: &Letter,
    context: &mut Context<'_>,
) -> Option<LetterCase> {
    let fields = Fields::open(node, RecordKind::Case, CASE_KEYS, context)?;
    let expected: Option<Localized<Lines>> = fields.required("letter", context);
    let answers = match fields.key("answers") {
        Some((_, node)) => answers(node, letter, context),
        None => fields
            .required::<String>("answers", context)
            .map(|_| Answers::new()),
    };
    let expected = expected?;
    Some(LetterCase {
        letter: handle,
        answers: answers?,
        expected: Localized::new(Language::ALL.map(|language| expected[language].0.clone())),
    })
}

fn answers(node: &Node, letter: &Letter, context: &mut Context<'_>) -> Option<Answers> {
    let Value::Mapping(entries) = &node.value else {
        return wrong_type(node, Shape::Mapping, context);
    };
    let mut answers = Answers::new();
    let mut sound = true;
    for (key, value) in entries {
        let Some(index) = position(&letter.fields, &key.text) else {
            let problem = Problem::UnknownPlaceholder {
                name: key.text.clone(),
                similar: similar_field(&letter.fields, &key.text),
            };
            context.report.add(key.place, problem);
            sound = false;
            continue;
        };
        match answer(value, &letter.fields[index], context) {
            Some(answer) => {
                answers.insert(index, answer);
            }
            None => sound = false,
        }
    }
    sound.then_some(answers)
}

fn answer(node: &Node, field: &Field, context: &mut Context<'_>) -> Option<Answer> {
    Some(match field.kind {
        FieldType::List => {
            let items: Vec<Text> = Vec::decode(node, context)?;
            Answer::List(items.into_iter().map(|item| item.value).collect())
        }
        FieldType::Date => Answer::Day(Date::decode(node, context)?),
        FieldType::Choice => {
            let options: Vec<(&str, &str)> = field
                .options
                .iter()
                .map(|option| (option.id.as_str(), option.id.as_str()))
                .collect();
            Answer::Option(choice(node, context, &options)?.to_owned())
        }
        FieldType::Addressee => {
            let AddresseeFacts { kind, text } = AddresseeFacts::decode(node, context)?;
            Answer::Addressee {
                kind: kind.word().to_owned(),
                sides: Language::ALL.map(|language| text.text(language).to_owned()),
            }
        }
        _ => Answer::Text(Lines::decode(node, context)?.0.value),
    })
}
