//! Values of a record as they are compared with another version of it: without places, each in one
//! form of those that say the same.

use super::form::Form;
use super::kind::RecordKind;
use crate::language::Language;
use crate::model::{OpeningHours, PeriodUnit};

/// A value of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Data {
    /// One value, for every language.
    Scalar(Scalar),
    /// A value for each language.
    Sides(Sides),
    /// Several values.
    List(Vec<Data>),
    /// Values by their keys.
    Record(RecordData),
    /// A length of time.
    Period(u16, PeriodUnit),
    /// Opening hours.
    Hours(OpeningHours),
}

/// One value, in its normal form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scalar {
    /// As it is written in its normal form.
    pub text: String,
    /// What it is.
    pub form: Form,
}

/// A value for each language, in the order of [`Language::ALL`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sides {
    /// Nothing where a side is missing.
    pub sides: [Option<String>; 2],
    /// Where links of the text lead, side by side; empty in what is no passage of a guide.
    pub links: [Vec<String>; 2],
    /// What each side is.
    pub form: Form,
}

/// Values by their keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordData {
    /// Which record it is, if a decoder knows.
    pub kind: Option<RecordKind>,
    /// The values, in the order of the decoder's keys; keys that it does not know come last.
    pub entries: Vec<(String, Data)>,
}

impl RecordData {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Data> {
        let mut entries = self.entries.iter();
        entries.find_map(|(name, value)| (name == key).then_some(value))
    }
}

impl Data {
    /// The words of a scalar.
    pub fn scalar(&self) -> Option<&str> {
        match self {
            Self::Scalar(scalar) => Some(&scalar.text),
            _ => None,
        }
    }

    /// The value as a record.
    pub fn record(&self) -> Option<&RecordData> {
        match self {
            Self::Record(record) => Some(record),
            _ => None,
        }
    }
}

impl Sides {
    /// The same words in both languages.
    pub fn same(text: &str, form: Form) -> Self {
        Self {
            sides: [Some(text.to_owned()), Some(text.to_owned())],
            links: Default::default(),
            form,
        }
    }

    /// The side of a language.
    pub fn side(&self, language: Language) -> Option<&str> {
        self.sides[language.index()].as_deref()
    }
}
