//! A repeated word.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::TYPOGRAPHY;

/// A repeated word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoubledWord {
    pub(crate) word: String,
}

impl DoubledWord {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "doubled-word",
        group: &TYPOGRAPHY,
        severity: Severity::Warning,
        meaning: "A repeated word.",
        explanation: Translated {
            english: Explanation {
                what: "A word is repeated.",
                why: "As a rule it is left from an earlier wording.",
                how_to_fix: "Remove one of the two. If the word is doubled on purpose, leave it, \
                    or turn the rule off in `site.yaml`.",
            },
            russian: Explanation {
                what: "Слово стоит дважды подряд.",
                why: "Обычно оно осталось от прежней редакции.",
                how_to_fix: "Удалите одно из двух. Если слово повторено намеренно, оставьте или \
                    отключите правило в `site.yaml`.",
            },
            kazakh: Explanation {
                what: "Сөз қатарынан екі рет тұр.",
                why: "Ол көбіне бұрынғы мәтіннен қалады.",
                how_to_fix: "Екеуінің бірін жойыңыз. Сөз әдейі қайталанса, қалдырыңыз немесе \
                    ережені `site.yaml` файлында өшіріңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::GUIDE_RU,
                "возьмите талон",
                "возьмите возьмите талон",
            )],
        }),
    };
}

impl ProblemKind for DoubledWord {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { word } = self;
        ProblemText::new(format!("the word «{word}» is repeated"), "expected it once")
            .hint("remove one of the two, if it is a typo")
    }

    fn russian(&self) -> ProblemText {
        let Self { word } = self;
        ProblemText::new(
            format!("слово «{word}» стоит дважды подряд"),
            "нужно один раз",
        )
        .hint("удалите одно из двух, если это описка")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { word } = self;
        ProblemText::new(
            format!("«{word}» сөзі қатарынан екі рет тұр"),
            "бір рет керек",
        )
        .hint("байқаусызда жазылса, екеуінің бірін жойыңыз")
    }
}
