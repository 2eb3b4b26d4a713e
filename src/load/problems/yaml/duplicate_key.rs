//! A duplicate key in one mapping.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::YAML;

/// A duplicate key in one mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuplicateKey {
    pub(crate) key: String,
}

impl DuplicateKey {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "duplicate-key",
        group: &YAML,
        severity: Severity::Error,
        meaning: "A duplicate key in one mapping.",
        explanation: Translated {
            english: Explanation {
                what: "A duplicate key in one record.",
                why: "Only one of the two values could be used, and it would not be seen which.",
                how_to_fix: "Keep the right one, remove the other.",
            },
            russian: Explanation {
                what: "Ключ стоит в записи дважды.",
                why: "Взять можно только одно из двух значений, и не видно, какое.",
                how_to_fix: "Оставьте верное, другое удалите.",
            },
            kazakh: Explanation {
                what: "Кілт бір жазбада екі рет тұр.",
                why: "Екі мәннің біреуін ғана алуға болады, қайсысы екені көрінбейді.",
                how_to_fix: "Дұрысын қалдырып, екіншісін жойыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::AREA,
                "level: district",
                "level: district\nlevel: region",
            )],
        }),
    };
}

impl ProblemKind for DuplicateKey {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { key } = self;
        ProblemText::new(format!("duplicate key `{key}`"), "expected each key once")
            .related("it stands here first")
            .hint("remove one of the two")
    }

    fn russian(&self) -> ProblemText {
        let Self { key } = self;
        ProblemText::new(
            format!("ключ `{key}` стоит дважды"),
            "нужен каждый ключ один раз",
        )
        .related("впервые стоит здесь")
        .hint("удалите один из двух")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { key } = self;
        ProblemText::new(
            format!("`{key}` кілті екі рет тұр"),
            "әр кілт бір рет тұруы керек",
        )
        .related("алғаш рет осы жерде тұр")
        .hint("екеуінің бірін жойыңыз")
    }
}
