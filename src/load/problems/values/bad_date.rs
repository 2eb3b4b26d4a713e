//! Not a date, or a day that does not exist.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// Not a date, or a day that does not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadDate {
    pub(crate) found: String,
}

impl BadDate {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-date",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "Not a date, or a day that does not exist.",
        explanation: Translated {
            english: Explanation {
                what: "A date is not written as dates are, or there is no such day.",
                why: "From dates the program computes what is in force, and shows them in both \
                    languages.",
                how_to_fix: "Write the year, the month and the day: `2026-11-22`.",
            },
            russian: Explanation {
                what: "Дата записана не так, как записывают даты, или такого дня нет.",
                why: "По датам программа вычисляет, что действует, и показывает их на обоих \
                    языках.",
                how_to_fix: "Напишите год, месяц и день: `2026-11-22`.",
            },
            kazakh: Explanation {
                what: "Күн дұрыс жазылмаған немесе ондай күн жоқ.",
                why: "Бағдарлама ненің қолданыста екенін күндерден есептейді және оларды екі тілде \
                    көрсетеді.",
                how_to_fix: "Жылды, айды және күнді жазыңыз: `2026-11-22`.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::LAW,
                "adopted: 2013-04-15",
                "adopted: 15.04.2013",
            )],
        }),
    };
}

impl ProblemKind for BadDate {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` is not a date"),
            "expected YEAR-MONTH-DAY, a day that exists",
        )
        .hint("write the date like 2026-11-22")
    }

    fn russian(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — не дата"),
            "нужно ГОД-МЕСЯЦ-ДЕНЬ, и такой день должен существовать",
        )
        .hint("напишите дату так: 2026-11-22")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — күн емес"),
            "ЖЫЛ-АЙ-КҮН керек, ондай күн шынымен болуы тиіс",
        )
        .hint("күнді былай жазыңыз: 2026-11-22")
    }
}
