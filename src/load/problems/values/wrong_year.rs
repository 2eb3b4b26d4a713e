//! A day in the file of another year.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// A day in the file of another year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongYear {
    pub(crate) year: i16,
}

impl WrongYear {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "wrong-year",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "A day in the file of another year.",
        explanation: Translated {
            english: Explanation {
                what: "A day stands in the calendar of another year.",
                why: "Deadlines in working days would be counted wrongly.",
                how_to_fix: "Move the day to the file of its year, or correct the date.",
            },
            russian: Explanation {
                what: "День стоит в календаре другого года.",
                why: "Сроки в рабочих днях считались бы неверно.",
                how_to_fix: "Перенесите день в файл его года или исправьте дату.",
            },
            kazakh: Explanation {
                what: "Күн басқа жылдың күнтізбесінде тұр.",
                why: "Жұмыс күнімен берілген мерзімдер қате есептелер еді.",
                how_to_fix: "Күнді өз жылының файлына ауыстырыңыз немесе күннің өзін түзетіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CALENDAR,
                "  - { date: 2026-01-01, holiday: new-year }",
                "  - { date: 2025-01-01, holiday: new-year }",
            )],
        }),
    };
}

impl ProblemKind for WrongYear {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { year } = self;
        ProblemText::new(
            "the day belongs to another year",
            format!("expected a day of {year}"),
        )
        .hint("move the day to the file of its year")
    }

    fn russian(&self) -> ProblemText {
        let Self { year } = self;
        ProblemText::new(
            "этот день относится к другому году",
            format!("нужен день {year} года"),
        )
        .hint("перенесите день в файл его года")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { year } = self;
        ProblemText::new(
            "бұл күн басқа жылға жатады",
            format!("{year} жылғы күн керек"),
        )
        .hint("күнді өз жылының файлына ауыстырыңыз")
    }
}
