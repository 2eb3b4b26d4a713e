//! An address of a site or of mail that differs.

use super::messages;
use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::TWO_LANGUAGES;

/// An address of a site or of mail that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressMismatch {
    pub(crate) language: &'static str,
    pub(crate) other: &'static str,
    pub(crate) found: Option<String>,
    pub(crate) expected: Option<String>,
}

impl AddressMismatch {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "address-mismatch",
        group: &TWO_LANGUAGES,
        severity: Severity::Warning,
        meaning: "An address of a site or of mail that differs.",
        explanation: Translated {
            english: Explanation {
                what: "An address of a site or of mail differs between the two languages.",
                why: "Some readers would not arrive where they wanted.",
                how_to_fix: "Compare both with the source, and correct the one that is wrong.",
            },
            russian: Explanation {
                what: "Адрес сайта или почты на двух языках разный.",
                why: "Кто-то попал бы не туда.",
                how_to_fix: "Сверьте оба с источником и исправьте неверный.",
            },
            kazakh: Explanation {
                what: "Екі тілдегі сайттың немесе поштаның мекенжайы әртүрлі.",
                why: "Біреу басқа жерге түсер еді.",
                how_to_fix: "Екеуін де дереккөзбен салыстырып, қатесін түзетіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CONTACT,
                "  kk: Мысал\n  ru: Пример\n",
                "  kk: Мысал, office@mysal.example\n  ru: Пример, offise@mysal.example\n",
            )],
        }),
    };
}

impl ProblemKind for AddressMismatch {
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
            "address",
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
            "адрес",
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
            "мекенжай",
            language,
            other,
            found.as_deref(),
            expected.as_deref(),
        )
    }
}
