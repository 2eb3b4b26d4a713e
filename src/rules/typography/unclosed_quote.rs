//! An unmatched quotation mark.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::TYPOGRAPHY;

/// An unmatched quotation mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnclosedQuote {
    pub(crate) found: String,
}

impl UnclosedQuote {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "unclosed-quote",
        group: &TYPOGRAPHY,
        severity: Severity::Warning,
        meaning: "An unmatched quotation mark.",
        explanation: Translated {
            english: Explanation {
                what: "A quotation mark has no matching one.",
                why: "It is not clear where the title or the quotation ends.",
                how_to_fix: "Put the missing mark.",
            },
            russian: Explanation {
                what: "У кавычки нет пары.",
                why: "Непонятно, где кончается название или чужие слова.",
                how_to_fix: "Поставьте недостающую кавычку.",
            },
            kazakh: Explanation {
                what: "Тырнақшаның жұбы жоқ.",
                why: "Атаудың немесе біреудің сөзінің қай жерде аяқталатыны белгісіз.",
                how_to_fix: "Жетпейтін тырнақшаны қойыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::OFFICE,
                "  ru: ГУ «Аппарат акима Района-примера»",
                "  ru: ГУ «Аппарат акима Района-примера",
            )],
        }),
    };
}

impl ProblemKind for UnclosedQuote {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("unmatched quotation mark `{found}`"),
            "expected marks in pairs",
        )
        .hint("put the missing mark where the quotation begins or ends")
    }

    fn russian(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("у кавычки `{found}` нет пары"),
            "кавычки ставятся парами",
        )
        .hint("поставьте недостающую кавычку там, где начинается или кончается сказанное")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` тырнақшасының жұбы жоқ"),
            "тырнақша жұбымен қойылады",
        )
        .hint("жетпейтін тырнақшаны айтылған сөздің басталған немесе аяқталған жеріне қойыңыз")
    }
}
