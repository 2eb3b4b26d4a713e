//! The names of records, values and languages in Russian, for the words of problems.
//!
//! Names of records stand in the genitive («описание учреждения», «нет учреждения»), the one case
//! that every sentence can use.

use crate::diagnostic::ProblemText;
use crate::language::{Language, Plural, count};
use crate::load::kind::{RecordKind, Shape};

/// A day, counted.
pub const DAYS: Plural<'_> = Plural::russian("день", "дня", "дней");

/// A word, counted.
pub const WORDS: Plural<'_> = Plural::russian("слово", "слова", "слов");

/// A number with its noun.
pub fn counted(number: usize, noun: &Plural<'_>) -> String {
    count(Language::Russian, number as u64, noun)
}

/// The words with what was probably meant, or else with what to do.
pub fn with_similar(words: ProblemText, similar: Option<&str>, otherwise: &str) -> ProblemText {
    match similar {
        Some(similar) => words.hint(format!("возможно, имелось в виду `{similar}`?")),
        None => words.hint(otherwise),
    }
}

/// The name of a record in the genitive: «описание учреждения».
pub fn of_record(record: RecordKind) -> &'static str {
    match record {
        RecordKind::Site => "сайта",
        RecordKind::VerifyWithin => "сроков сверки записей",
        RecordKind::Area => "территории",
        RecordKind::Contact => "контакта",
        RecordKind::Phone => "телефона",
        RecordKind::Fax => "факса",
        RecordKind::Email => "адреса почты",
        RecordKind::Website => "сайта контакта",
        RecordKind::Messenger => "мессенджера",
        RecordKind::OpeningHours => "часов работы",
        RecordKind::Role => "роли",
        RecordKind::Office => "учреждения",
        RecordKind::Act => "закона",
        RecordKind::Repeal => "утраты силы",
        RecordKind::Citation => "ссылки на закон",
        RecordKind::Holidays => "списка праздников",
        RecordKind::Holiday => "праздника",
        RecordKind::CalendarYear => "календарного года",
        RecordKind::DayOff => "выходного дня",
        RecordKind::Letter => "письма",
        RecordKind::Case => "примера письма",
        RecordKind::AddresseeAnswer => "ответа о том, кому письмо",
        RecordKind::PersonAnswer => "ответа об одном из людей",
        RecordKind::Beginning => "начала ответа",
        RecordKind::Field => "вопроса",
        RecordKind::FieldOption => "варианта ответа",
        RecordKind::Condition => "условия",
        RecordKind::Block => "части письма",
        RecordKind::Topic => "темы",
        RecordKind::Change => "изменения",
        RecordKind::Procedure => "процедуры",
        RecordKind::Validity => "срока действия",
        RecordKind::Channel => "канала",
        RecordKind::Registration => "регистрации",
        RecordKind::Deadline => "срока",
        RecordKind::Extension => "продления срока",
        RecordKind::Period => "длительности",
        RecordKind::Silence => "значения молчания",
        RecordKind::Requirement => "требования",
        RecordKind::NextLetter => "следующего письма",
        RecordKind::AnswerCheck => "проверки ответа",
        RecordKind::Localized => "текста на двух языках",
    }
}

/// A shape of values.
pub fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Mapping => "строки `ключ: значение`",
        Shape::List => "список",
        Shape::Text => "текст",
        Shape::Nothing => "ничего",
        Shape::Boolean => "`true` или `false`",
        Shape::Number => "число",
    }
}

/// «нужен список».
pub fn needed(expected: Shape) -> String {
    let need = match expected {
        Shape::Mapping => "нужны",
        Shape::List | Shape::Text => "нужен",
        Shape::Boolean | Shape::Number => "нужно",
        Shape::Nothing => "не нужно",
    };
    format!("{need} {}", shape(expected))
}

/// In which language, as an adverb.
pub fn in_language(tag: &str) -> String {
    match tag {
        "kk" => "на казахском".to_owned(),
        "ru" => "на русском".to_owned(),
        other => format!("на языке `{other}`"),
    }
}
