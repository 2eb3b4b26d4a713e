//! From trees to values. A value that can't be made is reported and left out; the rest is decoded
//! all the same, so that one run finds every problem of a file.

use crate::load::kind::{RecordKind, Shape};
use crate::load::problems::files::BadId;
use crate::load::problems::values::{
    BadAddress, BadArticle, BadDate, BadEmail, BadExtension, BadNumber, BadPhone, BadRegisterId,
    BadText, BadUserName, EmptyList, EmptyText, MissingLanguage, UnknownChoice, UnknownLanguage,
};
use crate::load::problems::yaml::{KeyCombination, KeyRule, MissingKey, UnknownKey, WrongType};
use jiff::civil::Date;
use serde_json::json;

use super::describe::{self, Definitions, Schema};
use super::form::Form;
use super::ids::{Ids, Kind};
use super::outline::FieldOutline;
use super::similar::similar;
use super::yaml::{Key, Node, Value};
use crate::diagnostic::{Catalogue, Problem, Report, Span};
use crate::language::Language;
use crate::model::{
    ActKind, AreaLevel, BlockKind, ChannelKind, Division, Email, FieldType, Handle, Id, Localized,
    MessengerKind, Numbers, Phone, PhoneExtension, RegisterId, SilenceMeaning, StartEvent,
    TelegramName, Text, WebAddress,
};
use crate::prose::is_unshowable;
use crate::scalar::date;

/// What decoding a file needs to know, and what it finds.
pub(super) struct Context<'a> {
    /// The ids that references resolve to.
    pub ids: &'a Ids,
    /// The fields of every letter, by the letter's place; none for a letter that failed to load.
    pub letter_fields: &'a [Option<Vec<FieldOutline>>],
    /// Every rule that a site may judge.
    pub catalogue: &'a Catalogue,
    /// The text of the file.
    pub text: &'a str,
    /// What is wrong with it.
    pub report: Report,
    /// The mappings that were opened.
    pub opened: Vec<Opened>,
    /// What each scalar is to its decoder, if that is wanted; the last word counts.
    pub forms: Option<Vec<(Span, Form)>>,
}

/// A mapping that was opened.
pub(super) struct Opened {
    /// Where its first key stands.
    pub first: Span,
    /// What it is.
    pub record: RecordKind,
    /// The keys of the record in their order.
    pub keys: &'static [&'static str],
}

impl<'a> Context<'a> {
    /// A context with nothing found yet.
    pub(super) fn new(
        ids: &'a Ids,
        letter_fields: &'a [Option<Vec<FieldOutline>>],
        catalogue: &'a Catalogue,
        text: &'a str,
    ) -> Self {
        Self {
            ids,
            letter_fields,
            catalogue,
            text,
            report: Report::default(),
            opened: Vec::new(),
            forms: None,
        }
    }

    /// Notes what a scalar is to its decoder.
    pub(super) fn note(&mut self, node: &Node, form: Form) {
        if let Some(forms) = &mut self.forms {
            forms.push((node.place, form));
        }
    }

    /// Reports a problem; gives nothing, for the value that could not be made.
    pub(super) fn fail<T>(&mut self, place: Span, problem: impl Into<Problem>) -> Option<T> {
        self.report.add(place, problem);
        None
    }

    /// Where a part of a text stands in the file: found by its words, since quotes and folded lines
    /// make the text differ from its source.
    pub(super) fn part_of(&self, text: &Text, part: std::ops::Range<usize>) -> Span {
        let whole = text.place.range();
        let source = self.text.get(whole).unwrap_or_default();
        let words = text.value.get(part.clone()).unwrap_or_default();
        let before = text.value.get(..part.start).unwrap_or_default();
        let nth = before.matches(words).count();
        match source.match_indices(words).nth(nth) {
            Some((at, _)) if !words.is_empty() => text.place.part(at..at + words.len()),
            _ => text.place,
        }
    }
}

/// A value that can be made from a node.
pub(super) trait Decode: Sized {
    /// The value of `node`. Nothing means that a problem has been reported.
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self>;

    /// How the value is written: the JSON Schema of every node from which it can be made. A schema
    /// sees one file alone, so it takes what only the rest of the content could refuse.
    fn describe(definitions: &mut Definitions<'_>) -> Schema;
}

/// The keys of a record, opened for reading.
pub(super) struct Fields<'n> {
    record: RecordKind,
    entries: &'n [(Key, Node)],
    place: Span,
}

impl<'n> Fields<'n> {
    /// Opens a mapping; keys that are not in `known` are reported at once.
    pub(super) fn open(
        node: &'n Node,
        record: RecordKind,
        known: &'static [&'static str],
        context: &mut Context<'_>,
    ) -> Option<Self> {
        let Value::Mapping(entries) = &node.value else {
            return wrong_type(node, Shape::Mapping, context);
        };
        context.opened.push(Opened {
            first: first_key(node),
            record,
            keys: known,
        });
        for (key, _) in entries {
            if !known.contains(&key.text.as_str()) && !key.text.is_empty() && key.text != "<<" {
                let problem = UnknownKey {
                    key: key.text.clone(),
                    record,
                    expected: known,
                    similar: similar(&key.text, known.iter().copied()),
                };
                context.report.add(key.place, problem);
            }
        }
        Some(Self {
            record,
            entries,
            place: first_key(node),
        })
    }

    /// The key as it stands, if it is there.
    pub(super) fn key(&self, name: &str) -> Option<&'n (Key, Node)> {
        self.entries.iter().find(|(key, _)| key.text == name)
    }

    /// A value that must be there.
    pub(super) fn required<T: Decode>(
        &self,
        key: &'static str,
        context: &mut Context<'_>,
    ) -> Option<T> {
        match self.key(key) {
            Some((found, node)) => decode_at(found, node, context),
            None => {
                let record = self.record;
                context.fail(self.place, MissingKey { key, record })
            }
        }
    }

    /// A value that may be left out.
    pub(super) fn optional<T: Decode>(
        &self,
        key: &'static str,
        context: &mut Context<'_>,
    ) -> Option<Option<T>> {
        match self.key(key) {
            Some((found, node)) => decode_at(found, node, context).map(Some),
            None => Some(None),
        }
    }

    /// A value that may be left out, with a value of its own for that case.
    pub(super) fn defaulted<T: Decode + Default>(
        &self,
        key: &'static str,
        context: &mut Context<'_>,
    ) -> Option<T> {
        self.optional(key, context).map(Option::unwrap_or_default)
    }
}

/// The first key of a mapping: what a problem of the record as a whole points at.
pub(super) fn first_key(node: &Node) -> Span {
    match &node.value {
        Value::Mapping(entries) => entries.first().map_or(node.place, |(key, _)| key.place),
        _ => node.place,
    }
}

/// Decodes the value of a key; an empty value is reported at the key, where a caret can be seen.
fn decode_at<T: Decode>(key: &Key, node: &Node, context: &mut Context<'_>) -> Option<T> {
    if node.shape() != Shape::Nothing {
        return T::decode(node, context);
    }
    let empty = Node {
        value: Value::Scalar {
            text: String::new(),
            plain: true,
        },
        place: key.place,
    };
    T::decode(&empty, context)
}

/// Declares a record: its keys with their docs and types, and the value that they make.
///
/// ```text
/// record! {
///     /// What an editor is told of the record.
///     Office as Office, |node, context| {
///         /// What an editor is told of the key.
///         required name: Localized<Text>,
///         optional kind: Kind as "type",
///     }
///     such that { "anyOf": … }         // keys that depend on each other: said as JSON Schema
///     => Some(Office { name, kind })
/// }
/// ```
///
/// One declaration makes both `decode` and `describe`, so that a schema can't know other keys than
/// the program. Every key is decoded before the first failure ends it.
macro_rules! record {
    (
        $(#[doc = $about:literal])+
        $made:ty as $record:ident, |$node:ident, $context:ident| {
            $( $(#[doc = $doc:literal])+ $mode:ident $name:ident : $type:ty $(as $key:literal)?, )*
        }
        $(such that $rule:tt)?
        => $value:expr
    ) => {
        impl $crate::load::decode::Decode for $made {
            fn decode($node: &Node, $context: &mut Context<'_>) -> Option<Self> {
                const KEYS: &[&str] = &[$($crate::load::decode::record!(@key $name $($key)?)),*];
                let record = $crate::load::kind::RecordKind::$record;
                let fields = $crate::load::decode::Fields::open($node, record, KEYS, $context)?;
                $(
                    let key = $crate::load::decode::record!(@key $name $($key)?);
                    let $name = fields.$mode::<$type>(key, $context);
                )*
                $(let $name = $name?;)*
                $value
            }

            fn describe(
                definitions: &mut $crate::load::describe::Definitions<'_>,
            ) -> $crate::load::describe::Schema {
                let rule = $crate::load::decode::record!(@rule $($rule)?);
                definitions.record(stringify!($record), concat!($($about),+), rule, |definitions| {
                    vec![$($crate::load::describe::Property {
                        key: $crate::load::decode::record!(@key $name $($key)?),
                        about: concat!($($doc),+),
                        required: stringify!($mode) == "required",
                        schema: <$type as $crate::load::decode::Decode>::describe(definitions),
                    }),*]
                })
            }
        }
    };
    (@key $name:ident) => { stringify!($name) };
    (@key $name:ident $key:literal) => { $key };
    (@rule) => { serde_json::json!({}) };
    (@rule $rule:tt) => { serde_json::json!($rule) };
}
pub(super) use record;

/// Reports that a value has the wrong shape, unless what is wrong with it has been reported
/// already.
pub(super) fn wrong_type<T>(node: &Node, expected: Shape, context: &mut Context<'_>) -> Option<T> {
    if matches!(node.value, Value::Refused) {
        return None;
    }
    let found = node.shape();
    context.fail(node.place, WrongType { expected, found })
}

/// A scalar as it is written, without spaces around it.
fn scalar<'n>(node: &'n Node, expected: Shape, context: &mut Context<'_>) -> Option<&'n str> {
    match &node.value {
        Value::Scalar { text, .. } if node.shape() != Shape::Nothing => Some(text.trim()),
        _ => wrong_type(node, expected, context),
    }
}

/// A scalar that a parser turns into a value, or a problem.
pub(super) fn parsed<T, P: Into<Problem>>(
    node: &Node,
    context: &mut Context<'_>,
    parse: impl Fn(&str) -> Option<T>,
    problem: impl Fn(String) -> P,
) -> Option<T> {
    let text = scalar(node, Shape::Text, context)?;
    match parse(text) {
        Some(value) => Some(value),
        None => context.fail(node.place, problem(text.to_owned())),
    }
}

/// A word out of a fixed list.
pub(super) fn choice<T: Copy>(
    node: &Node,
    context: &mut Context<'_>,
    choices: &[(&str, T)],
) -> Option<T> {
    context.note(node, Form::Choice);
    let words = || choices.iter().map(|(word, _)| *word);
    let find = |text: &str| {
        choices
            .iter()
            .find(|(word, _)| *word == text)
            .map(|(_, value)| *value)
    };
    parsed(node, context, find, |found| UnknownChoice {
        expected: Some(words().collect::<Vec<_>>().join(", ")),
        similar: similar(&found, words()),
        found,
    })
}

/// A whole number within bounds.
pub(super) fn number(node: &Node, context: &mut Context<'_>, least: u16, most: u16) -> Option<u16> {
    context.note(node, Form::Number);
    let find = |text: &str| {
        text.parse()
            .ok()
            .filter(|number| (least..=most).contains(number))
    };
    parsed(node, context, find, |found| BadNumber {
        found,
        least: least.into(),
        most: most.into(),
    })
}

/// A number of days, months or lines: 1 to 999.
pub(super) struct Count(pub u16);

impl Decode for Count {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        number(node, context, 1, 999).map(Self)
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        describe::number(1, 999)
    }
}

impl Decode for Text {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        context.note(node, Form::Text);
        let value = scalar(node, Shape::Text, context)?;
        if value.is_empty() {
            return context.fail(node.place, EmptyText);
        }
        if let Some(character) = value.chars().find(|c| is_unshowable(*c)) {
            return context.fail(node.place, BadText { character });
        }
        Some(Self {
            value: value.to_owned(),
            place: node.place,
        })
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        describe::text(definitions)
    }
}

/// A text of several lines.
#[derive(Clone)]
pub(super) struct Lines(pub Text);

impl Decode for Lines {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        context.note(node, Form::Text);
        let value = scalar(node, Shape::Text, context)?;
        if value.is_empty() {
            return context.fail(node.place, EmptyText);
        }
        let text = Text {
            value: value.to_owned(),
            place: node.place,
        };
        match value.chars().find(|c| is_unshowable(*c) && *c != '\n') {
            Some(character) => context.fail(node.place, BadText { character }),
            None => Some(Self(text)),
        }
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        describe::lines(definitions)
    }
}

/// A text that is written as it is in every language: an id, a number.
impl Decode for String {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        Text::decode(node, context).map(|text| text.value)
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        Text::describe(definitions)
    }
}

impl Decode for bool {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        context.note(node, Form::Boolean);
        match &node.value {
            Value::Scalar { text, plain: true } if text == "true" => Some(true),
            Value::Scalar { text, plain: true } if text == "false" => Some(false),
            _ => wrong_type(node, Shape::Boolean, context),
        }
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        json!({ "type": "boolean" })
    }
}

impl Decode for Date {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        context.note(node, Form::Date);
        parsed(node, context, date::parse, |found| BadDate { found })
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        describe::date()
    }
}

macro_rules! parsed_types {
    ($($type:ident, $problem:ident, $written:ident;)*) => {
        $(impl Decode for $type {
            fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
                context.note(node, Form::$type);
                parsed(node, context, <$type>::parse, |found| $problem { found })
            }

            fn describe(_: &mut Definitions<'_>) -> Schema {
                describe::$written()
            }
        })*
    };
}
parsed_types! {
    Phone, BadPhone, phone;
    PhoneExtension, BadExtension, extension;
    TelegramName, BadUserName, telegram_name;
    Email, BadEmail, email;
    WebAddress, BadAddress, web_address;
    Numbers, BadArticle, numbers;
}

impl Decode for RegisterId {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        context.note(node, Form::RegisterId);
        parsed(node, context, Self::parse, |found| BadRegisterId {
            suggestion: Self::suggest(&found).map(|id| id.as_str().to_owned()),
            found,
        })
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        describe::register_id()
    }
}

macro_rules! chosen_types {
    ($($type:ty),*) => {
        $(impl Decode for $type {
            fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
                choice(node, context, Self::ALL)
            }

            fn describe(_: &mut Definitions<'_>) -> Schema {
                describe::choice(Self::ALL.iter().map(|(word, _)| *word), Self::MEANINGS)
            }
        })*
    };
}
chosen_types!(
    ActKind,
    AreaLevel,
    BlockKind,
    ChannelKind,
    Division,
    FieldType,
    MessengerKind,
    SilenceMeaning,
    StartEvent
);

impl Decode for Id {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        context.note(node, Form::Id);
        parsed(node, context, Self::parse, BadId::new)
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        describe::id()
    }
}

impl<T: Kind> Decode for Handle<T> {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        context.note(node, Form::Reference(T::RECORD));
        let id = scalar(node, Shape::Text, context)?;
        match context.ids.resolve(id) {
            Ok(handle) => Some(handle),
            Err(problem) => context.fail(node.place, problem),
        }
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        describe::reference(T::RECORD)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let Value::List(items) = &node.value else {
            return wrong_type(node, Shape::List, context);
        };
        if items.is_empty() {
            return context.fail(node.place, EmptyList);
        }
        // Every item is decoded before the first failure counts.
        let values: Vec<Option<T>> = items.iter().map(|item| T::decode(item, context)).collect();
        values.into_iter().collect()
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        json!({ "type": "array", "items": T::describe(definitions), "minItems": 1 })
    }
}

/// A value, or a list of such values.
#[derive(Clone)]
pub(super) struct OneOrMany<T>(pub Vec<T>);

impl<T> Default for OneOrMany<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Decode> Decode for OneOrMany<T> {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        match &node.value {
            Value::List(_) => Vec::decode(node, context).map(Self),
            _ => T::decode(node, context).map(|value| Self(vec![value])),
        }
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        let (one, several) = (T::describe(definitions), Vec::<T>::describe(definitions));
        json!({ "if": { "type": "array" }, "then": several, "else": one })
    }
}

/// The keys of a text, the state language first.
const SIDES: &[&str] = &["kk", "ru", "same"];

/// `kk: …` and `ru: …`, or `same: …` for what is the same in every language on purpose.
impl<T: Decode + Clone> Decode for Localized<T> {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let Value::Mapping(entries) = &node.value else {
            return wrong_type(node, Shape::Mapping, context);
        };
        context.opened.push(Opened {
            first: first_key(node),
            record: RecordKind::Localized,
            keys: SIDES,
        });
        if let [(key, same)] = entries.as_slice()
            && key.text == "same"
        {
            let value: T = decode_at(key, same, context)?;
            return Some(Self::new([value.clone(), value]));
        }
        for (key, _) in entries {
            let problem = if key.text == "same" {
                Problem::from(KeyCombination {
                    record: RecordKind::Localized,
                    rule: KeyRule::SameAlone,
                })
            } else if Language::from_tag(&key.text).is_none() && !key.text.is_empty() {
                Problem::from(UnknownLanguage {
                    found: key.text.clone(),
                    expected: Language::ALL.map(Language::tag).join(", "),
                })
            } else {
                continue;
            };
            context.report.add(key.place, problem);
        }
        let place = first_key(node);
        let [kazakh, russian] = Language::ALL.map(|language| {
            match entries.iter().find(|(key, _)| key.text == language.tag()) {
                Some((key, side)) => decode_at(key, side, context),
                None => {
                    let language = language.tag();
                    context.fail(place, MissingLanguage { language })
                }
            }
        });
        Some(Self::new([kazakh?, russian?]))
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        let side = T::describe(definitions);
        describe::localized(definitions, &side)
    }
}
