//! Procedures whose time in force has ended, or soon will.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, Problem, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::rules::context::Context;
use crate::rules::dates::procedure_ends_soon::ProcedureEndsSoon;
use crate::rules::groups::LAW_AND_DATES;

/// Warns of every procedure whose last day has passed at the build's date, or comes within the days
/// asked for.
pub fn check(context: Context<'_>, report: &mut Report) {
    for (_, record) in context.draft.procedures.iter() {
        let Some(last) = record.value.in_force.until else {
            continue;
        };
        let until = last.to_string();
        let problem = if last < context.as_of {
            Problem::from(ProcedureEnded { until })
        } else if context.is_soon(last) {
            Problem::from(ProcedureEndsSoon { until })
        } else {
            continue;
        };
        report.add(record.place_of("in_force"), problem);
    }
}

/// A procedure that no longer applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcedureEnded {
    pub(crate) until: String,
}

impl ProcedureEnded {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "procedure-ended",
        group: &LAW_AND_DATES,
        severity: Severity::Warning,
        meaning: "A procedure that no longer applies.",
        explanation: Translated {
            english: Explanation {
                what: "A procedure is published whose last day has passed.",
                why: "Readers would do what does not apply any more.",
                how_to_fix: "Write what applies now, or remove the procedure.",
            },
            russian: Explanation {
                what: "На сайте есть процедура, последний день которой прошёл.",
                why: "Читатели сделали бы то, что больше не действует.",
                how_to_fix: "Напишите, что действует теперь, или удалите процедуру.",
            },
            kazakh: Explanation {
                what: "Соңғы күні өтіп кеткен рәсім сайтта тұр.",
                why: "Оқырмандар енді қолданылмайтын нәрсені істер еді.",
                how_to_fix: "Қазір не қолданылатынын жазыңыз немесе рәсімді алып тастаңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::PROCEDURE,
                "owner: example-akim-office",
                "owner: example-akim-office\nin_force:\n  until: 2026-11-21",
            )],
        }),
    };
}

impl ProblemKind for ProcedureEnded {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { until } = self;
        ProblemText::new(
            format!("the procedure applied until {until} and is still published"),
            "its last day has passed",
        )
        .hint("write what applies now, or remove the procedure")
    }

    fn russian(&self) -> ProblemText {
        let Self { until } = self;
        ProblemText::new(
            format!("процедура действовала до {until}, а на сайте она всё ещё есть"),
            "её последний день прошёл",
        )
        .hint("напишите, что действует теперь, или удалите процедуру")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { until } = self;
        ProblemText::new(
            format!("рәсім енді қолданылмайды, бірақ әлі де сайтта тұр; оның соңғы күні: {until}"),
            "оның соңғы күні өтіп кетті",
        )
        .hint("қазір не қолданылатынын жазыңыз немесе рәсімді алып тастаңыз")
    }
}
