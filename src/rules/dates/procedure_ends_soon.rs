//! A procedure that will not apply any more within the days asked for.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::LAW_AND_DATES;

/// A procedure that will not apply any more within the days asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcedureEndsSoon {
    pub(crate) until: String,
}

impl ProcedureEndsSoon {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "procedure-ends-soon",
        group: &LAW_AND_DATES,
        severity: Severity::Warning,
        meaning: "A procedure that will not apply any more within the days asked for.",
        explanation: Translated {
            english: Explanation {
                what: "The last day of a procedure comes within the time asked for \
                    (`--due-within`).",
                why: "From the next day on the page will be wrong.",
                how_to_fix: "Find out what applies from then on, and prepare the change.",
            },
            russian: Explanation {
                what: "Последний день процедуры наступит в названный срок (`--due-within`).",
                why: "Со следующего дня страница будет неверна.",
                how_to_fix: "Узнайте, что будет действовать потом, и подготовьте изменение.",
            },
            kazakh: Explanation {
                what: "Рәсімнің соңғы күні аталған мерзімде (`--due-within`) келеді.",
                why: "Келесі күннен бастап бет қате болады.",
                how_to_fix: "Одан кейін не қолданылатынын біліп, өзгерісті дайындаңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::PROCEDURE,
                "owner: example-akim-office",
                "owner: example-akim-office\nin_force:\n  until: 2026-12-01",
            )],
        }),
    };
}

impl ProblemKind for ProcedureEndsSoon {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { until } = self;
        ProblemText::new(
            format!("the procedure applies until {until}"),
            "its last day is near",
        )
        .hint("find out what applies from then on")
    }

    fn russian(&self) -> ProblemText {
        let Self { until } = self;
        ProblemText::new(
            format!("процедура действует до {until}"),
            "её последний день близко",
        )
        .hint("выясните, что будет действовать потом")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { until } = self;
        ProblemText::new(
            format!("рәсім жақында тоқтайды; оның соңғы күні: {until}"),
            "оның соңғы күні жақындады",
        )
        .hint("одан кейін не қолданылатынын анықтаңыз")
    }
}
