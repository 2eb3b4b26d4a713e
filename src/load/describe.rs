//! How values are written, as JSON Schema: what `decode` takes, said so that an editor's program
//! can complete and explain it while it is typed.
//!
//! Draft 7, since that is what the YAML extension of VS Code knows through and through. YAML gives
//! a validator numbers where we read text (`number: 221`, `1414`), so a schema of a text takes
//! numbers too. `patternErrorMessage`, `enumDescriptions` and `defaultSnippets` are words of that
//! extension; to other validators they say nothing.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::file_kind::FileKind;
use crate::diagnostic::Catalogue;
use crate::language::Language;
use crate::load::kind::RecordKind;
use crate::scalar::{
    Id, date, days, email, extension, id, numbers, phone, register_id, telegram_name, time,
    web_address,
};

/// A JSON Schema.
pub type Schema = Value;

/// The schemas of records and of values that stand in several places, by name.
#[derive(Debug)]
pub(super) struct Definitions<'a> {
    named: BTreeMap<String, Schema>,
    /// The keys of each record in the order of their declaration.
    orders: BTreeMap<String, Vec<&'static str>>,
    /// Every rule that a site may judge.
    pub catalogue: &'a Catalogue,
}

/// A key of a record.
pub(super) struct Property {
    /// The key.
    pub key: &'static str,
    /// What an editor is told of it.
    pub about: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// How its value is written.
    pub schema: Schema,
}

/// How the files of a kind are written.
#[derive(Debug)]
pub struct Description {
    /// As JSON Schema.
    pub schema: Schema,
    /// The name of the record that a whole file is; none if its keys are not fixed.
    pub whole: Option<String>,
    /// The keys of each record in the order of their declaration, by the name of its schema.
    pub orders: BTreeMap<String, Vec<&'static str>>,
}

/// The schema of a file that holds one record, which is described so.
pub(super) fn document(
    catalogue: &Catalogue,
    describe: impl FnOnce(&mut Definitions<'_>) -> Schema,
) -> Description {
    let mut definitions = Definitions {
        named: BTreeMap::new(),
        orders: BTreeMap::new(),
        catalogue,
    };
    let mut document = describe(&mut definitions);
    let name = referred(&document).map(str::to_owned);
    let whole = name.filter(|name| match definitions.named.remove(name) {
        Some(record) => {
            document = record;
            true
        }
        None => false,
    });
    document["$schema"] = json!("http://json-schema.org/draft-07/schema#");
    document["definitions"] = json!(definitions.named);
    Description {
        schema: document,
        whole,
        orders: definitions.orders,
    }
}

/// The name of the schema that a reference leads to.
pub fn referred(schema: &Schema) -> Option<&str> {
    schema.get("$ref")?.as_str()?.rsplit('/').next()
}

impl Definitions<'_> {
    /// A reference to the schema called `name`, which is made where it is first needed.
    fn named(&mut self, name: &str, make: impl FnOnce(&mut Self) -> Schema) -> Schema {
        if !self.named.contains_key(name) {
            let schema = make(self);
            self.named.insert(name.to_owned(), schema);
        }
        json!({ "$ref": format!("#/definitions/{name}") })
    }

    /// A schema with what an editor is told of it. A reference is set apart, since draft 7
    /// overlooks what stands beside one; what is needed to write a value of its kind is said again.
    fn explained(&self, about: &str, mut schema: Schema) -> Schema {
        if let Some(meant) = referred(&schema).and_then(|name| self.named.get(name)) {
            let mut apart = json!({ "allOf": [schema] });
            for keyword in ["type", "defaultSnippets"] {
                if let Some(value) = meant.get(keyword) {
                    apart[keyword] = value.clone();
                }
            }
            schema = apart;
        }
        let form = schema["description"].take();
        schema["description"] = match form.as_str() {
            Some(form) => json!(format!("{}\n\n{form}", about.trim())),
            None => json!(about.trim()),
        };
        schema
    }

    /// The schema of a record; `rule` holds the keywords that say what else must be.
    pub(super) fn record(
        &mut self,
        name: &str,
        about: &str,
        mut rule: Schema,
        properties: impl FnOnce(&mut Self) -> Vec<Property>,
    ) -> Schema {
        self.named(name, |definitions| {
            let properties = properties(definitions);
            let required = properties.iter().filter(|property| property.required);
            let required: Vec<&str> = required.map(|property| property.key).collect();
            let order = properties.iter().map(|property| property.key).collect();
            definitions.orders.insert(name.to_owned(), order);
            let properties: BTreeMap<&str, Schema> = properties
                .into_iter()
                .map(|property| {
                    (
                        property.key,
                        definitions.explained(property.about, property.schema),
                    )
                })
                .collect();
            rule["description"] = json!(about.trim());
            rule["type"] = json!("object");
            rule["properties"] = json!(properties);
            rule["required"] = json!(required);
            rule["additionalProperties"] = json!(false);
            rule
        })
    }
}

/// What a scalar may be to a program that reads YAML by its types.
const ANY_SCALAR: [&str; 3] = ["string", "number", "boolean"];
const TEXT_OR_DIGITS: [&str; 2] = ["string", "integer"];

/// A scalar of this form; `message` is what an editor sees of any other. Spaces around it do no
/// harm.
fn scalar(types: &[&str], form: &str, message: &str) -> Schema {
    let types = if let [only] = types {
        json!(only)
    } else {
        json!(types)
    };
    let pattern = format!("^\\s*(?:{form})\\s*$");
    json!({ "type": types, "pattern": pattern, "patternErrorMessage": message })
}

const CHARACTER: &str = r"[^\s\u0000-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]";

/// One line of text.
pub(super) fn text(definitions: &mut Definitions<'_>) -> Schema {
    let form = format!(
        r"{CHARACTER}(?:[^\u0000-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]*{CHARACTER})?"
    );
    let message =
        "Expected one line of text, which is not empty. A long one may be folded with `>-`.";
    definitions.named("Text", |_| scalar(&ANY_SCALAR, &form, message))
}

/// Lines of text.
pub(super) fn lines(definitions: &mut Definitions<'_>) -> Schema {
    let inner = r"[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]";
    let form = format!("{CHARACTER}(?:{inner}*{CHARACTER})?");
    let message = "Expected a text, which is not empty. Several lines are written after `|`.";
    definitions.named("Lines", |_| scalar(&ANY_SCALAR, &form, message))
}

/// A value in each language, or one for all.
pub(super) fn localized(definitions: &mut Definitions<'_>, side: &Schema) -> Schema {
    let name = format!("Localized{}", referred(side).unwrap_or_default());
    let [kazakh, russian] = Language::ALL.map(Language::tag);
    definitions.named(&name, |definitions| {
        json!({
            "type": "object",
            "properties": {
                kazakh: definitions.explained("In Kazakh, the state language.", side.clone()),
                russian: definitions.explained("In Russian.", side.clone()),
                "same": definitions.explained("What is the same in both languages on purpose; it \
                stands alone.", side.clone()),
            },
            "additionalProperties": false,
            "if": { "required": ["same"] },
            "then": { "maxProperties": 1 },
            "else": { "required": [kazakh, russian] },
            "defaultSnippets": [{
                "label": format!("{kazakh}, {russian}"),
                "body": { kazakh: "$1", russian: "$2" },
            }],
        })
    })
}

/// A day.
pub(super) fn date() -> Schema {
    let mut schema = scalar(
        &["string"],
        &date::pattern(),
        "Expected a date like 2026-11-22: year, month, day.",
    );
    schema["description"] = json!("A date like `2026-11-22`.");
    schema
}

/// A time of the day. Without quotes a reader of YAML 1.1 takes it for its minutes.
pub(super) fn time() -> Schema {
    let message = "Expected a time like 09:00, from 00:00 to 24:00.";
    let mut schema = scalar(&TEXT_OR_DIGITS, &time::pattern(), message);
    schema["minimum"] = json!(60);
    schema["maximum"] = json!(24 * 60);
    schema["description"] = json!("A time like `\"09:00\"`.");
    schema
}

/// From one time of the day to another.
pub(super) fn time_range() -> Schema {
    let message = "Expected two times with a hyphen between them, like 13:00-14:30.";
    let mut schema = scalar(&["string"], &time::range_pattern(), message);
    schema["description"] = json!("Two times like `13:00-14:30`.");
    schema
}

/// One day of the week, or several in a row.
pub(super) fn days() -> Schema {
    let message = "Expected a day (mon, tue, wed, thu, fri, sat, sun), or the first and the last \
        of days in a row: mon-fri.";
    scalar(&["string"], &days::pattern(), message)
}

/// A whole number within bounds, with quotes or without.
pub(super) fn number(least: u16, most: u16) -> Schema {
    let message = format!("Expected a whole number from {least} to {most}.");
    let mut schema = scalar(&["integer", "string"], r"\+?[0-9]+", &message);
    schema["minimum"] = json!(least);
    schema["maximum"] = json!(most);
    schema
}

/// One of these words, each with its meaning.
pub(super) fn choice<'w>(words: impl Iterator<Item = &'w str>, meanings: &[&str]) -> Schema {
    let words: Vec<&str> = words.collect();
    let mut schema = json!({ "type": "string", "enum": words });
    if !meanings.is_empty() {
        let meanings: Vec<&str> = meanings.iter().map(|meaning| meaning.trim()).collect();
        schema["enumDescriptions"] = json!(meanings);
    }
    schema
}

/// An id.
pub(super) fn id() -> Schema {
    let message = "Expected an id: lowercase letters a–z, digits and single hyphens between them.";
    let mut schema = scalar(&TEXT_OR_DIGITS, id::PATTERN, message);
    schema["maxLength"] = json!(Id::MAX);
    schema
}

/// The id of a record of a kind that has ids.
pub(super) fn reference(record: RecordKind) -> Schema {
    let folder = FileKind::holding(record).map_or("", |kind| kind.folder);
    let mut schema = id();
    // For programs that make forms of the schemas.
    schema["$comment"] = json!(folder);
    schema["description"] = json!(format!(
        "The id of a record in `content/{folder}/`: the name of its file without `.yaml`."
    ));
    schema
}

/// A phone.
pub(super) fn phone() -> Schema {
    let message = "Expected a phone: +7 or 8 and ten digits, 8-800 and seven, or a short number of \
        three or four digits. A toll-free number begins with 8-800, never with +7 800.";
    let mut schema = scalar(&TEXT_OR_DIGITS, &phone::pattern(), message);
    // Digits alone are a number to a validator; `+7…` in one piece is one too, with its sign
    // dropped.
    schema["anyOf"] = json!([
        { "type": "string" },
        { "minimum": 100, "maximum": 9_999 },
        { "minimum": 76_000_000_000_u64, "maximum": 77_999_999_999_u64 },
        { "minimum": 86_000_000_000_u64, "maximum": 87_999_999_999_u64 },
        { "minimum": 88_000_000_000_u64, "maximum": 88_009_999_999_u64 },
    ]);
    schema["description"] = json!(
        "As people read it, in groups: `+7 7212 50 40 66`, `8-800-080-7777`, or a short number \
        such as `1414`."
    );
    schema
}

/// The extension of a phone.
pub(super) fn extension() -> Schema {
    let message = "Expected the digits of an extension alone, one to seven.";
    let mut schema = scalar(&TEXT_OR_DIGITS, extension::PATTERN, message);
    schema["minimum"] = json!(0);
    schema["maximum"] = json!(9_999_999);
    schema["description"] = json!("One to seven digits: `123`.");
    schema
}

/// A name of Telegram.
pub(super) fn telegram_name() -> Schema {
    let message = "Expected a name of Telegram in quotes: \"@name\", of 5 to 32 Latin letters, \
        digits and `_`.";
    let mut schema = scalar(&["string"], telegram_name::PATTERN, message);
    schema["description"] = json!("A name of Telegram, in quotes: `\"@name\"`.");
    schema
}

/// An e-mail address.
pub(super) fn email() -> Schema {
    scalar(
        &["string"],
        &email::pattern(),
        "Expected an e-mail address like name@host.kz.",
    )
}

/// The address of a site or a page.
pub(super) fn web_address() -> Schema {
    scalar(
        &["string"],
        &web_address::pattern(),
        "Expected an address that begins with https:// or http://.",
    )
}

/// The address of a site in each language.
pub(super) fn web_addresses(definitions: &mut Definitions<'_>) -> Schema {
    let side = definitions.named("WebAddress", |_| web_address());
    localized(definitions, &side)
}

/// The address that other addresses begin with.
pub(super) fn base_address() -> Schema {
    scalar(
        &["string"],
        &web_address::base_pattern(),
        "Expected an address that begins with https:// or http://, without `?` and `#`.",
    )
}

/// The id of an act in the state register of law.
pub(super) fn register_id() -> Schema {
    let message = "Expected a capital Latin letter, two digits of the year, and eight digits or \
        capitals; `_` stands for each of the last two that is not there.";
    scalar(&["string"], register_id::PATTERN, message)
}

/// Numbers of articles, parts or paragraphs: one, or a range.
pub(super) fn numbers() -> Schema {
    let message = "Expected a number alone, or a range: 25, 25-1, 91–93.";
    let mut schema = scalar(&TEXT_OR_DIGITS, &numbers::pattern(), message);
    schema["minimum"] = json!(1);
    schema["maximum"] = json!(9999);
    schema
}
