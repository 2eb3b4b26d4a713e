//! The names of records, values and languages in Kazakh, for the words of problems.

use crate::diagnostic::ProblemText;
use crate::load::kind::{RecordKind, Shape};

/// The words with what was probably meant, or else with what to do.
pub fn with_similar(words: ProblemText, similar: Option<&str>, otherwise: &str) -> ProblemText {
    match similar {
        Some(similar) => words.hint(format!("мүмкін, `{similar}` деп жазбақ болдыңыз ба?")),
        None => words.hint(otherwise),
    }
}

/// The name of a record in the nominative.
pub fn name(record: RecordKind) -> &'static str {
    match record {
        RecordKind::Site => "сайт",
        RecordKind::VerifyWithin => "жазбаларды салыстыру мерзімі",
        RecordKind::Area => "аумақ",
        RecordKind::Contact => "байланыс",
        RecordKind::Phone => "телефон",
        RecordKind::Fax => "факс",
        RecordKind::Email => "пошта мекенжайы",
        RecordKind::Website => "байланыс сайты",
        RecordKind::Messenger => "мессенджер",
        RecordKind::OpeningHours => "жұмыс уақыты",
        RecordKind::Role => "рөл",
        RecordKind::Office => "мекеме",
        RecordKind::Act => "заң",
        RecordKind::Repeal => "күшінің жойылуы",
        RecordKind::Citation => "заңға сілтеме",
        RecordKind::Holidays => "мерекелер тізімі",
        RecordKind::Holiday => "мереке",
        RecordKind::CalendarYear => "күнтізбелік жыл",
        RecordKind::DayOff => "демалыс күні",
        RecordKind::Letter => "хат",
        RecordKind::Case => "хат мысалы",
        RecordKind::AddresseeAnswer => "хат кімге деген сұрақтың жауабы",
        RecordKind::PersonAnswer => "жауаптағы адамдардың бірі",
        RecordKind::Beginning => "жауаптың басы",
        RecordKind::Field => "сұрақ",
        RecordKind::FieldOption => "жауап нұсқасы",
        RecordKind::Condition => "шарт",
        RecordKind::Block => "хат бөлігі",
        RecordKind::Topic => "тақырып",
        RecordKind::Change => "өзгеріс",
        RecordKind::Procedure => "рәсім",
        RecordKind::Validity => "қолданылу мерзімі",
        RecordKind::Channel => "арна",
        RecordKind::Registration => "тіркеу",
        RecordKind::Deadline => "мерзім",
        RecordKind::Extension => "мерзімді ұзарту",
        RecordKind::Period => "уақыт ұзақтығы",
        RecordKind::Silence => "үнсіздіктің мәні",
        RecordKind::Requirement => "талап",
        RecordKind::NextLetter => "келесі хат",
        RecordKind::AnswerCheck => "жауапты тексеру",
        RecordKind::Localized => "екі тілдегі мәтін",
    }
}

/// A shape of values.
pub fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Mapping => "`кілт: мән` жолдары",
        Shape::List => "тізім",
        Shape::Text => "мәтін",
        Shape::Nothing => "ештеңе",
        Shape::Boolean => "`true` немесе `false`",
        Shape::Number => "сан",
    }
}

/// «тізім тұруы керек».
pub fn needed(expected: Shape) -> String {
    match expected {
        Shape::Nothing => "ештеңе тұрмауы керек".to_owned(),
        expected => format!("{} тұруы керек", shape(expected)),
    }
}

/// The language as an adjective: «орысша мәтін».
pub fn adjective(tag: &str) -> String {
    match tag {
        "kk" => "қазақша".to_owned(),
        "ru" => "орысша".to_owned(),
        other => format!("`{other}` тіліндегі"),
    }
}
