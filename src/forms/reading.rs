//! From the description of a kind of file to its form.

use serde_json::Value;

use super::form::{Control, Field, Form};
use super::words;
use crate::diagnostic::Catalogue;
use crate::language::{Language, UiLanguage};
use crate::load::kind::RecordKind;
use crate::load::vocabulary::{hints, labels};
use crate::load::{Description, FileKind, description, flag_left_out, referred};
use crate::scalar::{self, days};

/// The form of the files of a kind, in the language of the editor.
pub fn form(kind: FileKind, catalogue: &Catalogue, ui: UiLanguage) -> Option<Form> {
    let description = description(kind.record, catalogue)?;
    let reader = Reader {
        description: &description,
        kind: kind.record,
        ui,
    };
    let schema = &description.schema;
    let Some(name) = &description.whole else {
        // All keys are free: the file is one list.
        let values = schema.get("additionalProperties")?;
        let key = kind.name;
        let label = labels::kind(kind.record, ui);
        let control = reader.map(kind.record, values);
        return Some(Form {
            kind,
            fields: vec![Field {
                key: key.to_owned(),
                label: label.to_owned(),
                hint: None,
                required: true,
                control,
            }],
            whole: Some(kind.name),
        });
    };
    Some(Form {
        kind,
        fields: reader.fields(kind.record, name, schema),
        whole: None,
    })
}

struct Reader<'a> {
    description: &'a Description,
    kind: RecordKind,
    ui: UiLanguage,
}

/// What a form keeps as it is: a program writes it, or it can't be otherwise.
const HIDDEN: &[(RecordKind, &str)] = &[
    (RecordKind::Site, "languages"),
    (RecordKind::Change, "covers"),
    // An old form: each number says it today.
    (RecordKind::Contact, "toll_free"),
];

/// Texts of a few words, beside which a long one would look lost.
const SHORT: &[&str] = &["label", "short_name", "number", "step"];

impl Reader<'_> {
    /// The fields of the record called `name`, whose schema this is.
    fn fields(&self, record: RecordKind, name: &str, schema: &Value) -> Vec<Field> {
        let keys = self.description.orders.get(name);
        let keys = keys.map(Vec::as_slice).unwrap_or_default();
        let required = |key: &str| {
            let required = schema.get("required").and_then(Value::as_array);
            required.is_some_and(|keys| keys.iter().any(|it| it == key))
        };
        let fields = keys.iter().filter_map(|key| {
            let value = schema.get("properties")?.get(key)?;
            let label = labels::key(record, key, self.ui).unwrap_or(key);
            let control = match HIDDEN.contains(&(record, *key)) {
                true => Control::Hidden,
                false => self.control(record, key, value),
            };
            Some(Field {
                key: (*key).to_owned(),
                label: label.to_owned(),
                hint: hints::hint(record, key, self.ui).map(str::to_owned),
                required: required(key),
                control,
            })
        });
        fields.collect()
    }

    fn named(&self, name: &str) -> Option<&Value> {
        self.description.schema.get("definitions")?.get(name)
    }

    /// What the value of a key takes.
    fn control(&self, record: RecordKind, key: &str, value: &Value) -> Control {
        if let Some(words) = value.get("enum").and_then(Value::as_array) {
            return self.choice(record, key, words);
        }
        if let Some(folder) = value.get("$comment").and_then(Value::as_str) {
            return Control::Reference(folder.to_owned());
        }
        if value.get("pattern").is_some() && value.get("properties").is_none() {
            return self.scalar(value);
        }
        if let Some(name) = referred_here(value) {
            return self.record(key, name);
        }
        let alternative = |keyword: &str| value.get(keyword);
        if let (Some(then), Some(otherwise)) = (alternative("then"), alternative("else")) {
            let items = then.get("items");
            return match items {
                Some(items) => {
                    let items = self.control(record, key, items);
                    let one = self.control(record, key, otherwise);
                    match items == one {
                        true if matches!(items, Control::Days(_)) => items,
                        true => Control::List(Box::new(items)),
                        false => self.either(items, one),
                    }
                }
                None => self.short(record, key, then, otherwise),
            };
        }
        if let Some([short, long]) = value
            .get("anyOf")
            .and_then(Value::as_array)
            .map(Vec::as_slice)
        {
            return self.short(record, key, long, short);
        }
        let of_type = |name: &str| value.get("type").is_some_and(|kind| kind == name);
        if of_type("array")
            && let Some(items) = value.get("items")
        {
            return Control::List(Box::new(self.control(record, key, items)));
        }
        if of_type("boolean") {
            return Control::Flag(flag_left_out(record, key));
        }
        if let Some(values @ Value::Object(_)) = value.get("additionalProperties") {
            return self.map(record, values);
        }
        if let Some(properties) = value.get("properties").and_then(Value::as_object) {
            return self.judged(record, key, properties);
        }
        Control::Source
    }

    /// One of the words of a fixed list.
    fn choice(&self, record: RecordKind, key: &str, words: &[Value]) -> Control {
        let words = words.iter().map(|word| match word {
            Value::String(word) => word.clone(),
            other => other.to_string(),
        });
        let named = words.map(|word| {
            let name = labels::choice(record, key, &word, self.ui);
            let name = name.unwrap_or(&word).to_owned();
            (word, name)
        });
        Control::Choice(named.collect())
    }

    /// A value of a form of its own.
    fn scalar(&self, value: &Value) -> Control {
        let text = |keyword: &str| {
            value
                .get(keyword)
                .and_then(Value::as_str)
                .unwrap_or_default()
        };
        let pattern = text("pattern");
        if pattern == whole(&scalar::date::pattern()) {
            return Control::Date;
        }
        if pattern == whole(&scalar::days::pattern()) {
            let days = days::WORDS.iter().zip(days::WEEK);
            let named =
                days.map(|(word, day)| ((*word).to_owned(), words::day(day, self.ui).to_owned()));
            return Control::Days(named.collect());
        }
        let number = |keyword: &str| value.get(keyword).and_then(Value::as_i64);
        let first_type = value.get("type").and_then(|kinds| kinds.get(0));
        if let (Some(least), Some(most)) = (number("minimum"), number("maximum"))
            && first_type.is_some_and(|kind| kind == "integer")
        {
            return Control::Number(least, most);
        }
        let message = words::expected(pattern, self.ui);
        let message = message.unwrap_or_else(|| text("patternErrorMessage"));
        Control::Pattern(pattern.to_owned(), message.to_owned())
    }

    /// A value that a schema of its own describes.
    fn record(&self, key: &str, name: &str) -> Control {
        let Some(schema) = self.named(name) else {
            return Control::Source;
        };
        match name {
            "Text" => return Control::Line,
            "Lines" => return Control::Lines,
            _ => {}
        }
        if name.starts_with("Localized") {
            let [kazakh, _] = Language::ALL.map(Language::tag);
            let side = schema.get("properties").and_then(|sides| sides.get(kazakh));
            let side = side.map(|side| match referred_here(side) {
                Some("Text") if !SHORT.contains(&key) => Control::Paragraph,
                _ => self.control(self.kind, key, side),
            });
            return Control::Pair(Box::new(side.unwrap_or(Control::Line)));
        }
        if schema.get("pattern").is_some() {
            return self.scalar(schema);
        }
        match labels::kind_called(name) {
            Some(record) => Control::Record {
                name: labels::kind(record, self.ui),
                fields: self.fields(record, name, schema),
                short: None,
            },
            None => Control::Source,
        }
    }

    /// A record, or the value of one of its keys alone.
    fn short(&self, record: RecordKind, key: &str, long: &Value, short: &Value) -> Control {
        let (long, alone) = (
            self.control(record, key, long),
            self.control(record, key, short),
        );
        match long {
            Control::Record { name, fields, .. } => {
                let mut required = fields.iter().filter(|field| field.required);
                let fits = |field: &&Field| field.control == alone;
                let short = fields.iter().find(fits).or_else(|| required.next());
                let short = short.map(|field| field.key.clone());
                Control::Record {
                    name,
                    fields,
                    short,
                }
            }
            // One text for both languages.
            other => other,
        }
    }

    /// A list, or words in its place.
    fn either(&self, items: Control, one: Control) -> Control {
        let [list, words] = words::EITHER.map(|(key, names)| (key, self.ui.choose(names)));
        let field = |(key, label): (&str, &str), control| {
            Box::new(Field {
                key: key.to_owned(),
                label: label.to_owned(),
                hint: None,
                required: false,
                control,
            })
        };
        let items = Control::List(Box::new(items));
        Control::Either(field(list, items), field(words, one))
    }

    /// Values by keys that are free.
    fn map(&self, record: RecordKind, values: &Value) -> Control {
        let value = match values.get("anyOf") {
            // An answer of a letter may be of any kind.
            Some(_) => return Control::Source,
            None => self.control(record, "value", values),
        };
        let id = Control::Pattern(
            whole(scalar::id::PATTERN),
            words::expected(&whole(scalar::id::PATTERN), self.ui)
                .unwrap_or_default()
                .to_owned(),
        );
        self.pairs(id, value)
    }

    /// The severity of each rule, as a list of those that are not as usual.
    fn judged(
        &self,
        record: RecordKind,
        key: &str,
        properties: &serde_json::Map<String, Value>,
    ) -> Control {
        let words = properties.keys().map(|key| (key.clone(), key.clone()));
        let value = properties.values().next();
        let value = value.map(|value| self.control(record, key, value));
        self.pairs(
            Control::Choice(words.collect()),
            value.unwrap_or(Control::Source),
        )
    }

    fn pairs(&self, name: Control, value: Control) -> Control {
        let [(id, id_names), (to, to_names)] = words::MAP;
        let field = |key: &str, names: words::Names, control| {
            Box::new(Field {
                key: key.to_owned(),
                label: self.ui.choose(names).to_owned(),
                hint: None,
                required: true,
                control,
            })
        };
        Control::Map(field(id, id_names, name), field(to, to_names, value))
    }
}

/// A pattern as the schemas have it: with spaces around it.
fn whole(pattern: &str) -> String {
    format!("^\\s*(?:{pattern})\\s*$")
}

/// The name of the schema that a value is described by, with or without words of its own.
fn referred_here(value: &Value) -> Option<&str> {
    let apart = value.get("allOf").and_then(|all| all.get(0));
    referred(apart.unwrap_or(value))
}
