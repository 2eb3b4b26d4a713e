//! A date or a time of day that differs.

use super::messages;
use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::TWO_LANGUAGES;

/// A date or a time of day that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateMismatch {
    pub(crate) language: &'static str,
    pub(crate) other: &'static str,
    pub(crate) found: Option<String>,
    pub(crate) expected: Option<String>,
}

impl DateMismatch {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "date-mismatch",
        group: &TWO_LANGUAGES,
        severity: Severity::Warning,
        meaning: "A date or a time of day that differs.",
        explanation: Translated {
            english: Explanation {
                what: "A date or a time of day differs between the two languages.",
                why: "Some readers would come on the wrong day, or to a closed door.",
                how_to_fix: "Compare both with the source, and correct the one that is wrong.",
            },
            russian: Explanation {
                what: "Дата или время на двух языках разные.",
                why: "Кто-то пришёл бы не в тот день или к закрытой двери.",
                how_to_fix: "Сверьте оба текста с источником и исправьте неверный.",
            },
            kazakh: Explanation {
                what: "Екі тілдегі күн немесе уақыт әртүрлі.",
                why: "Біреу басқа күні немесе жабық есікке келер еді.",
                how_to_fix: "Екі мәтінді де дереккөзбен салыстырып, қатесін түзетіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CONTACT,
                "  - { days: mon-fri, from: \"09:00\", to: \"18:30\", break: 13:00-14:30 }\n  \
                 - { days: sat, from: \"09:00\", to: \"13:00\" }",
                "  kk: алдын ала жазылу бойынша, 9:00–18:00\n  ru: по предварительной записи, \
                 9:00–17:00",
            )],
        }),
    };
}

impl ProblemKind for DateMismatch {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self {
            language,
            other,
            found,
            expected,
        } = self;
        messages::english(
            "date or time",
            language,
            other,
            found.as_deref(),
            expected.as_deref(),
        )
    }

    fn russian(&self) -> ProblemText {
        let Self {
            language,
            other,
            found,
            expected,
        } = self;
        messages::russian(
            "дата или время",
            language,
            other,
            found.as_deref(),
            expected.as_deref(),
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            language,
            other,
            found,
            expected,
        } = self;
        messages::kazakh(
            "күн немесе уақыт",
            language,
            other,
            found.as_deref(),
            expected.as_deref(),
        )
    }
}
