//! A key that the record does not have.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::kind::RecordKind;
use crate::load::problems::groups::YAML;
use crate::load::vocabulary::{english, kazakh, russian};

/// A key that the record does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownKey {
    pub(crate) key: String,
    pub(crate) record: RecordKind,
    pub(crate) expected: &'static [&'static str],
    pub(crate) similar: Option<String>,
}

impl UnknownKey {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "unknown-key",
        group: &YAML,
        severity: Severity::Error,
        meaning: "A key that the record does not have.",
        explanation: Translated {
            english: Explanation {
                what: "The record has no such key.",
                why: "A key with a typo in its name would be passed over, and what you wrote would \
                    not be on the page.",
                how_to_fix: "Correct the key: the keys that may stand there are beside the mark. \
                    If it is not needed, remove it.",
            },
            russian: Explanation {
                what: "В записи такого ключа не бывает.",
                why: "Ключ с опечаткой был бы пропущен, и написанное не попало бы на страницу.",
                how_to_fix: "Исправьте ключ: возможные ключи перечислены рядом с отметкой. Если он \
                    не нужен, удалите его.",
            },
            kazakh: Explanation {
                what: "Жазбада мұндай кілт болмайды.",
                why: "Қате жазылған кілт өткізіліп, жазғаныңыз бетке шықпас еді.",
                how_to_fix: "Кілтті түзетіңіз: болатын кілттер белгінің жанында аталған. Керек \
                    болмаса, жойыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CONTACT,
                "email: office@mysal.example",
                "emial: office@mysal.example",
            )],
        }),
    };
}

impl ProblemKind for UnknownKey {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self {
            key,
            record,
            expected,
            similar,
        } = self;
        english::with_similar(
            ProblemText::new(
                format!("{} has no key `{key}`", english::record_name(*record)),
                format!("expected one of: {}", expected.join(", ")),
            ),
            similar.as_deref(),
            "remove the key, or correct it",
        )
    }

    fn russian(&self) -> ProblemText {
        let Self {
            key,
            record,
            expected,
            similar,
        } = self;
        russian::with_similar(
            ProblemText::new(
                format!(
                    "в описании {} нет ключа `{key}`",
                    russian::of_record(*record)
                ),
                format!("нужен один из ключей: {}", expected.join(", ")),
            ),
            similar.as_deref(),
            "удалите ключ или исправьте его",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            key,
            record,
            expected,
            similar,
        } = self;
        kazakh::with_similar(
            ProblemText::new(
                format!(
                    "«{}» сипаттамасында `{key}` деген кілт болмайды",
                    kazakh::name(*record)
                ),
                format!("мына кілттердің бірі керек: {}", expected.join(", ")),
            ),
            similar.as_deref(),
            "кілтті жойыңыз немесе түзетіңіз",
        )
    }
}
