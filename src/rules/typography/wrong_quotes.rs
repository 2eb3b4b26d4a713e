//! Quotation marks other than those of the language.

use super::messages;
use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::TYPOGRAPHY;

/// Quotation marks other than those of the language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongQuotes {
    pub(crate) found: String,
    pub(crate) meant: Option<String>,
}

impl WrongQuotes {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "wrong-quotes",
        group: &TYPOGRAPHY,
        severity: Severity::Warning,
        meaning: "Quotation marks other than those of the language.",
        explanation: Translated {
            english: Explanation {
                what: "Quotation marks are not those of the language.",
                why: "One kind of mark in all texts is easier to read, and the site looks cared \
                    for.",
                how_to_fix: "Use `« »`, and inside them `“ ”` in Kazakh, `„ “` in Russian; `tartip \
                    check --fix` fixes it where that is safe.",
            },
            russian: Explanation {
                what: "Кавычки не те, какие приняты в этом языке.",
                why: "Когда кавычки всюду одинаковы, текст легче читать, и видно, что за сайтом \
                    следят.",
                how_to_fix: "Ставьте `« »`, а внутри них `“ ”` на казахском и `„ “` на русском; \
                    где это безопасно, исправит `tartip check --fix`.",
            },
            kazakh: Explanation {
                what: "Тырнақша бұл тілде қабылданғандай емес.",
                why: "Тырнақша барлық жерде бірдей болса, мәтін жеңіл оқылады, сайттың мұқият \
                    жасалғаны көрінеді.",
                how_to_fix: "`« »` қойыңыз, ал олардың ішінде қазақша `“ ”`, орысша `„ “`; \
                    қауіпсіз жерде `tartip check --fix` түзетеді.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::OFFICE,
                "  ru: ГУ «Аппарат акима Района-примера»",
                "  ru: ГУ \"Аппарат акима Района-примера\"",
            )],
        }),
    };
}

impl ProblemKind for WrongQuotes {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found, meant } = self;
        messages::english(
            format!("`{found}` is not the quotation mark of this place"),
            meant.as_deref(),
            "« », and inside them “ ” in Kazakh, „ “ in Russian",
        )
        .hint("`tartip check --fix` fixes it where that is safe")
    }

    fn russian(&self) -> ProblemText {
        let Self { found, meant } = self;
        messages::russian(
            format!("`{found}` — не та кавычка, какая нужна здесь"),
            meant.as_deref(),
            "« », а внутри них “ ” на казахском и „ “ на русском",
        )
        .hint("где это безопасно, её исправит `tartip check --fix`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found, meant } = self;
        messages::kazakh(
            format!("`{found}` — бұл жерге келетін тырнақша емес"),
            meant.as_deref(),
            "« », ал олардың ішінде қазақша “ ”, орысша „ “",
        )
        .hint("қауіпсіз жерде оны `tartip check --fix` түзетеді")
    }
}
