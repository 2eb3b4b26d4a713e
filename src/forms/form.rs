//! A form as a value: fields in their order, each with what it takes.

use crate::load::FileKind;

/// The form of a kind of file.
#[derive(Debug, Clone)]
pub struct Form {
    /// The files.
    pub kind: FileKind,
    /// Its fields, in the order of the keys.
    pub fields: Vec<Field>,
    /// The key of a form that holds the whole file, where its keys are not fixed.
    pub whole: Option<&'static str>,
}

impl Form {
    /// The key by which a record is known to people; none if it has no such name.
    pub fn named_by(&self) -> Option<&str> {
        let mut fields = self.fields.iter().map(|field| field.key.as_str());
        fields.find(|key| matches!(*key, "name" | "title"))
    }
}

/// A field of a form: a key of a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The key.
    pub key: String,
    /// What it is called, in the editor's language.
    pub label: String,
    /// What to write, in the editor's language.
    pub hint: Option<String>,
    /// Whether it must be filled in.
    pub required: bool,
    /// What it takes.
    pub control: Control,
}

/// What a field takes.
#[derive(Debug, Clone, PartialEq)]
pub enum Control {
    /// A short text of one line.
    Line,
    /// A text of one paragraph, which may be long.
    Paragraph,
    /// A text of several lines.
    Lines,
    /// A value of a certain form: a regular expression, and what to say where it does not fit.
    Pattern(String, String),
    /// A day.
    Date,
    /// Days of the week, each with its name.
    Days(Vec<(String, String)>),
    /// A whole number within bounds.
    Number(i64, i64),
    /// Yes or no, and which of them it is if nothing is said.
    Flag(Option<bool>),
    /// One of these words, each with its name.
    Choice(Vec<(String, String)>),
    /// The id of a record in this folder of `content/`.
    Reference(String),
    /// A value in each language.
    Pair(Box<Control>),
    /// A record within the record.
    Record {
        /// What it is called.
        name: &'static str,
        /// Its fields.
        fields: Vec<Field>,
        /// The key whose value may stand alone in place of the record.
        short: Option<String>,
    },
    /// Several values.
    List(Box<Control>),
    /// A list, or words in place of it, each as a field.
    Either(Box<Field>, Box<Field>),
    /// Values by keys that are free: the field of a key and that of its value.
    Map(Box<Field>, Box<Field>),
    /// What no form can ask for: as it stands in the file.
    Source,
    /// What a form keeps and does not show.
    Hidden,
}
