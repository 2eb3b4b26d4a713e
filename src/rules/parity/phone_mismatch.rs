//! A phone that differs.

use super::messages;
use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::TWO_LANGUAGES;

/// A phone that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneMismatch {
    pub(crate) language: &'static str,
    pub(crate) other: &'static str,
    pub(crate) found: Option<String>,
    pub(crate) expected: Option<String>,
}

impl PhoneMismatch {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "phone-mismatch",
        group: &TWO_LANGUAGES,
        severity: Severity::Warning,
        meaning: "A phone that differs.",
        explanation: Translated {
            english: Explanation {
                what: "A phone differs between the two languages.",
                why: "Some readers would call a wrong number.",
                how_to_fix: "Compare both with the source. Better still, make the phone a record \
                    and link to it: then it stands in one place.",
            },
            russian: Explanation {
                what: "Телефон на двух языках разный.",
                why: "Кто-то позвонил бы не туда.",
                how_to_fix: "Сверьте оба с источником. Ещё лучше сделать для телефона запись и \
                    ссылаться на неё: тогда он стоит в одном месте.",
            },
            kazakh: Explanation {
                what: "Екі тілдегі телефон әртүрлі.",
                why: "Біреу басқа нөмірге қоңырау шалар еді.",
                how_to_fix: "Екеуін де дереккөзбен салыстырыңыз. Телефонға жазба жасап, соған \
                    сілтеме қойған одан да жақсы: сонда ол бір-ақ жерде тұрады.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CONTACT,
                "  kk: Мысал\n  ru: Пример\n",
                "  kk: Мысал, телефоны +7 7200 00 00 00\n  ru: Пример, телефон +7 7200 00 00 01\n",
            )],
        }),
    };
}

impl ProblemKind for PhoneMismatch {
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
            "phone",
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
            "телефон",
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
            "телефон",
            language,
            other,
            found.as_deref(),
            expected.as_deref(),
        )
    }
}
