//! A list with no items where one is needed.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// A list with no items where one is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmptyList;

impl EmptyList {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "empty-list",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "A list with no items where one is needed.",
        explanation: Translated {
            english: Explanation {
                what: "A list has no items.",
                why: "Where a list is needed, an empty one says nothing; where it is not, its key \
                    is not needed.",
                how_to_fix: "Write an item, or remove the key.",
            },
            russian: Explanation {
                what: "В списке нет пунктов.",
                why: "Где список нужен, пустой ничего не говорит; где не нужен, не нужен и его \
                    ключ.",
                how_to_fix: "Напишите пункт или удалите ключ.",
            },
            kazakh: Explanation {
                what: "Тізімде тармақ жоқ.",
                why: "Тізім керек жерде бос тізім ештеңе айтпайды, ал керек емес жерде оның кілті \
                    де керек емес.",
                how_to_fix: "Тармақ жазыңыз немесе кілтті жойыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CONTACT,
                "phones: [+7 7200 00 00 00]",
                "phones: []",
            )],
        }),
    };
}

impl ProblemKind for EmptyList {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new("the list is empty", "expected at least one item")
            .hint("write an item, or remove the key if it may be left out")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new("список пуст", "нужен хотя бы один пункт")
            .hint("напишите пункт или удалите ключ, если он необязателен")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new("тізім бос", "кемінде бір тармақ керек")
            .hint("тармақ жазыңыз немесе кілт міндетті болмаса, оны жойыңыз")
    }
}
