//! Nested deeper than any record.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::YAML;

/// Nested deeper than any record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlTooDeep {
    pub(crate) limit: usize,
}

impl YamlTooDeep {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "yaml-too-deep",
        group: &YAML,
        severity: Severity::Error,
        meaning: "Nested deeper than any record.",
        explanation: Translated {
            english: Explanation {
                what: "Values stand inside values deeper than any record goes.",
                why: "It comes from a typo of the indentation as a rule.",
                how_to_fix: "Compare the indentation with a record beside it.",
            },
            russian: Explanation {
                what: "Значения вложены друг в друга глубже, чем бывает в любой записи.",
                why: "Обычно это сбившийся отступ.",
                how_to_fix: "Сравните отступы с соседней записью.",
            },
            kazakh: Explanation {
                what: "Мәндер бір-бірінің ішіне кез келген жазбадағыдан тереңірек салынған.",
                why: "Бұл көбіне бұзылған шегініс.",
                how_to_fix: "Шегіністерді көрші жазбамен салыстырыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::AREA,
                "level: district",
                "level: [[[[[[[[[[[[[[[[[[[[[[[[[[district]]]]]]]]]]]]]]]]]]]]]]]]]]",
            )],
        }),
    };
}

impl ProblemKind for YamlTooDeep {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { limit } = self;
        ProblemText::new(
            "the values are nested too deep",
            format!("expected at most {limit} levels"),
        )
        .hint("look at the indentation: no record needs so many levels")
    }

    fn russian(&self) -> ProblemText {
        let Self { limit } = self;
        ProblemText::new(
            "значения вложены друг в друга слишком глубоко",
            format!("нужно не больше {limit} уровней"),
        )
        .hint("посмотрите на отступы: столько уровней не нужно ни одной записи")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { limit } = self;
        ProblemText::new(
            "мәндер бір-бірінің ішіне тым терең салынған",
            format!("{limit} деңгейден аспауы керек"),
        )
        .hint("шегіністерді қараңыз: ешбір жазбаға мұнша деңгей керек емес")
    }
}
