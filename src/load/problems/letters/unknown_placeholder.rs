//! A placeholder that names no field of the letter.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::LETTERS;
use crate::load::vocabulary::{english, kazakh, russian};

/// A placeholder that names no field of the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownPlaceholder {
    pub(crate) name: String,
    pub(crate) similar: Option<String>,
}

impl UnknownPlaceholder {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "unknown-placeholder",
        group: &LETTERS,
        severity: Severity::Error,
        meaning: "A placeholder that names no field of the letter.",
        explanation: Translated {
            english: Explanation {
                what: "A placeholder names a question that the letter does not ask.",
                why: "Its place in the letter would stay empty.",
                how_to_fix: "Correct the name, or add the question under `fields:`.",
            },
            russian: Explanation {
                what: "Метка называет вопрос, которого в письме нет.",
                why: "Её место в письме осталось бы пустым.",
                how_to_fix: "Исправьте имя или добавьте вопрос в `fields:`.",
            },
            kazakh: Explanation {
                what: "Белгі хатта жоқ сұрақты атайды.",
                why: "Оның хаттағы орны бос қалар еді.",
                how_to_fix: "Атын түзетіңіз немесе сұрақты `fields:` тізіміне қосыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::LETTER,
                "      ru: \"Почтовый адрес (он же место проживания, если ниже не указано другое): \
                {address}\"",
                "      ru: \"Почтовый адрес (он же место проживания, если ниже не указано другое): \
                {adress}\"",
            )],
        }),
    };
}

impl ProblemKind for UnknownPlaceholder {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { name, similar } = self;
        english::with_similar(
            ProblemText::new(
                format!("the letter has no field `{name}`"),
                "expected the id of a field of this letter",
            ),
            similar.as_deref(),
            "correct the name, or add the field under `fields:`",
        )
    }

    fn russian(&self) -> ProblemText {
        let Self { name, similar } = self;
        russian::with_similar(
            ProblemText::new(
                format!("в письме нет вопроса `{name}`"),
                "нужен идентификатор вопроса из этого письма",
            ),
            similar.as_deref(),
            "исправьте имя или добавьте вопрос в `fields:`",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self { name, similar } = self;
        kazakh::with_similar(
            ProblemText::new(
                format!("хатта `{name}` деген сұрақ жоқ"),
                "осы хаттағы сұрақтың идентификаторы керек",
            ),
            similar.as_deref(),
            "атын түзетіңіз немесе сұрақты `fields:` тізіміне қосыңыз",
        )
    }
}
