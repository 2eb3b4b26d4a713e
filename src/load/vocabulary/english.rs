//! The names of records, values and languages in English, for the words of problems.

use crate::diagnostic::ProblemText;
use crate::load::kind::{RecordKind, Shape};

/// The words with what was probably meant, or else with what to do.
pub fn with_similar(words: ProblemText, similar: Option<&str>, otherwise: &str) -> ProblemText {
    match similar {
        Some(similar) => words.hint(format!("did you mean `{similar}`?")),
        None => words.hint(otherwise),
    }
}

/// A record with its article.
pub fn record_name(record: RecordKind) -> &'static str {
    match record {
        RecordKind::Site => "the site",
        RecordKind::VerifyWithin => "the time that records are trusted",
        RecordKind::Area => "an area",
        RecordKind::Contact => "a contact",
        RecordKind::Phone => "a phone",
        RecordKind::Fax => "a fax",
        RecordKind::Email => "an e-mail address",
        RecordKind::Website => "a site of a contact",
        RecordKind::Messenger => "a messenger",
        RecordKind::OpeningHours => "opening hours",
        RecordKind::Role => "a role",
        RecordKind::Office => "an office",
        RecordKind::Act => "an act",
        RecordKind::Repeal => "the end of an act",
        RecordKind::Citation => "a citation",
        RecordKind::Holidays => "the list of holidays",
        RecordKind::Holiday => "a holiday",
        RecordKind::CalendarYear => "a calendar year",
        RecordKind::DayOff => "a day off",
        RecordKind::Letter => "a letter",
        RecordKind::Case => "a case of a letter",
        RecordKind::AddresseeAnswer => "an answer to whom the letter goes to",
        RecordKind::PersonAnswer => "one of the people in an answer",
        RecordKind::Beginning => "the beginning of an answer",
        RecordKind::Field => "a field",
        RecordKind::FieldOption => "an option",
        RecordKind::Condition => "a condition",
        RecordKind::Block => "a block",
        RecordKind::Topic => "a topic",
        RecordKind::Change => "a change",
        RecordKind::Procedure => "a procedure",
        RecordKind::Validity => "a time in force",
        RecordKind::Channel => "a channel",
        RecordKind::Registration => "a registration",
        RecordKind::Deadline => "a deadline",
        RecordKind::Extension => "an extension",
        RecordKind::Period => "a length of time",
        RecordKind::Silence => "the meaning of silence",
        RecordKind::Requirement => "a requirement",
        RecordKind::NextLetter => "a following letter",
        RecordKind::AnswerCheck => "a check of the answer",
        RecordKind::Localized => "a text in several languages",
    }
}

/// A record without an article.
pub fn bare_name(record: RecordKind) -> &'static str {
    let name = record_name(record);
    ["a ", "an ", "the "]
        .iter()
        .find_map(|article| name.strip_prefix(article))
        .unwrap_or(name)
}

/// A shape of values.
pub fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Mapping => "a group of keys",
        Shape::List => "a list",
        Shape::Text => "a text",
        Shape::Nothing => "nothing",
        Shape::Boolean => "`true` or `false`",
        Shape::Number => "a number",
    }
}

/// A language.
pub fn language_name(tag: &str) -> &str {
    match tag {
        "kk" => "Kazakh",
        "ru" => "Russian",
        other => other,
    }
}
