//! A number that differs between the languages.

use super::messages;
use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::TWO_LANGUAGES;

/// A number that differs between the languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberMismatch {
    pub(crate) language: &'static str,
    pub(crate) other: &'static str,
    pub(crate) found: Option<String>,
    pub(crate) expected: Option<String>,
}

impl NumberMismatch {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "number-mismatch",
        group: &TWO_LANGUAGES,
        severity: Severity::Warning,
        meaning: "A number that differs between the languages.",
        explanation: Translated {
            english: Explanation {
                what: "A number differs between the two languages.",
                why: "A period or a sum would be right for some readers and wrong for others.",
                how_to_fix: "Compare both with the source, and correct the one that is wrong.",
            },
            russian: Explanation {
                what: "Число на двух языках разное.",
                why: "Срок или сумма были бы верны для одних читателей и неверны для других.",
                how_to_fix: "Сверьте оба с источником и исправьте неверное.",
            },
            kazakh: Explanation {
                what: "Екі тілдегі сан әртүрлі.",
                why: "Мерзім немесе сома бір оқырманға дұрыс, екіншісіне қате болар еді.",
                how_to_fix: "Екеуін де дереккөзбен салыстырып, қатесін түзетіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::PROCEDURE,
                "      kk: Шағым әкім аппаратының кеңсесіне тапсырылады.\n      ru: Жалоба сдаётся \
                в канцелярию аппарата акима.",
                "      kk: Шағым 12-кабинетке тапсырылады.\n      ru: Жалоба сдаётся в кабинет 21.",
            )],
        }),
    };
}

impl ProblemKind for NumberMismatch {
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
            "number",
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
            "число",
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
            "сан",
            language,
            other,
            found.as_deref(),
            expected.as_deref(),
        )
    }
}
