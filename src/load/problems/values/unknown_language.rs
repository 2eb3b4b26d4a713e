//! A key of a text that is not a language of the site.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// A key of a text that is not a language of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLanguage {
    pub(crate) found: String,
    pub(crate) expected: String,
}

impl UnknownLanguage {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "unknown-language",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "A key of a text that is not a language of the site.",
        explanation: Translated {
            english: Explanation {
                what: "A text has a key that is no language of the site.",
                why: "It would be shown to nobody.",
                how_to_fix: "Correct the key: `kk` or `ru`.",
            },
            russian: Explanation {
                what: "У текста стоит ключ, который не называет языка сайта.",
                why: "Такой текст никто бы не увидел.",
                how_to_fix: "Исправьте ключ: `kk` или `ru`.",
            },
            kazakh: Explanation {
                what: "Мәтінде сайтта жоқ тілдің кілті тұр.",
                why: "Мұндай мәтінді ешкім көрмес еді.",
                how_to_fix: "Кілтті түзетіңіз: `kk` немесе `ru`.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::AREA,
                "  ru: Район-пример",
                "  ru: Район-пример\n  en: Example district",
            )],
        }),
    };
}

impl ProblemKind for UnknownLanguage {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found, expected } = self;
        ProblemText::new(
            format!("`{found}` is not a language of this site"),
            format!("expected {expected}"),
        )
        .hint("the languages stand in `content/site.yaml`")
    }

    fn russian(&self) -> ProblemText {
        let Self { found, expected } = self;
        ProblemText::new(
            format!("языка `{found}` на этом сайте нет"),
            format!("нужно одно из: {expected}"),
        )
        .hint("языки перечислены в `content/site.yaml`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found, expected } = self;
        ProblemText::new(
            format!("бұл сайтта `{found}` тілі жоқ"),
            format!("мыналардың бірі керек: {expected}"),
        )
        .hint("тілдер `content/site.yaml` файлында аталған")
    }
}
