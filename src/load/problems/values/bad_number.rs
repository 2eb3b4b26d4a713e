//! Not a number, or one out of bounds.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// Not a number, or one out of bounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadNumber {
    pub(crate) found: String,
    pub(crate) least: u32,
    pub(crate) most: u32,
}

impl BadNumber {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-number",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "Not a number, or one out of bounds.",
        explanation: Translated {
            english: Explanation {
                what: "A number is missing, is no whole number, or is out of bounds.",
                why: "A period of 1000 days, or of 0, is a typo as a rule.",
                how_to_fix: "Write a whole number within the bounds shown.",
            },
            russian: Explanation {
                what: "Числа нет, оно не целое или не в тех пределах.",
                why: "Срок в 1000 дней или в 0 — это обычно описка.",
                how_to_fix: "Напишите целое число в указанных пределах.",
            },
            kazakh: Explanation {
                what: "Сан жоқ, бүтін емес немесе шегінен асады.",
                why: "1000 күндік немесе 0 күндік мерзім көбіне қате терілген.",
                how_to_fix: "Көрсетілген шектегі бүтін санды жазыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::PROCEDURE,
                "      - working_days: 5\n        from: registration\n        extension",
                "      - working_days: 0\n        from: registration\n        extension",
            )],
        }),
    };
}

impl ProblemKind for BadNumber {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found, least, most } = self;
        ProblemText::new(
            format!("`{found}` is not a number that fits here"),
            format!("expected a whole number from {least} to {most}"),
        )
        .hint("write the number in digits")
    }

    fn russian(&self) -> ProblemText {
        let Self { found, least, most } = self;
        ProblemText::new(
            format!("`{found}` — не то число, которое здесь возможно"),
            format!("нужно целое число от {least} до {most}"),
        )
        .hint("напишите число цифрами")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found, least, most } = self;
        ProblemText::new(
            format!("`{found}` — бұл жерге келетін сан емес"),
            format!("{least}–{most} аралығындағы бүтін сан керек"),
        )
        .hint("санды цифрмен жазыңыз")
    }
}
