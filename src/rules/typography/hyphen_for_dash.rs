//! A hyphen where a dash belongs.

use super::messages;
use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::TYPOGRAPHY;

/// A hyphen where a dash belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HyphenForDash {
    pub(crate) found: String,
    pub(crate) meant: Option<String>,
}

impl HyphenForDash {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "hyphen-for-dash",
        group: &TYPOGRAPHY,
        severity: Severity::Warning,
        meaning: "A hyphen where a dash belongs.",
        explanation: Translated {
            english: Explanation {
                what: "A hyphen, or a short dash, stands where a dash belongs.",
                why: "A hyphen joins parts of a word; a dash parts the parts of a sentence, and is \
                    read with a pause.",
                how_to_fix: "Put a dash (—); `tartip check --fix` fixes it where that is safe.",
            },
            russian: Explanation {
                what: "Вместо тире стоит дефис или короткая черта.",
                why: "Дефис соединяет части слова, а тире разделяет части предложения, и на нём \
                    делают паузу.",
                how_to_fix: "Поставьте тире (—); где это безопасно, исправит `tartip check --fix`.",
            },
            kazakh: Explanation {
                what: "Сызықшаның орнына дефис немесе қысқа сызық тұр.",
                why: "Дефис сөздің бөліктерін біріктіреді, ал сызықша сөйлемнің бөліктерін \
                    ажыратады, онда кідіріс жасалады.",
                how_to_fix: "Сызықша (—) қойыңыз; қауіпсіз жерде `tartip check --fix` түзетеді.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CONTACT,
                "  - { days: mon-fri, from: \"09:00\", to: \"18:30\", break: 13:00-14:30 }\n  \
                 - { days: sat, from: \"09:00\", to: \"13:00\" }",
                "  kk: дүйсенбі — жұма, жазылу бойынша\n  ru: понедельник - пятница, по записи",
            )],
        }),
    };
}

impl ProblemKind for HyphenForDash {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found, meant } = self;
        messages::english(
            format!("`{found}` stands where a dash belongs"),
            meant.as_deref(),
            "a dash",
        )
        .hint("`tartip check --fix` fixes it where that is safe")
    }

    fn russian(&self) -> ProblemText {
        let Self { found, meant } = self;
        messages::russian(
            format!("вместо тире стоит `{found}`"),
            meant.as_deref(),
            "тире",
        )
        .hint("где это безопасно, его исправит `tartip check --fix`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found, meant } = self;
        messages::kazakh(
            format!("сызықшаның орнына `{found}` тұр"),
            meant.as_deref(),
            "сызықша",
        )
        .hint("қауіпсіз жерде оны `tartip check --fix` түзетеді")
    }
}
