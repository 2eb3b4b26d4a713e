//! A severity set for a problem whose severity is fixed.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::SITE_RULES;

/// A severity set for a problem whose severity is fixed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FixedSeverity {
    pub(crate) code: &'static str,
}

impl FixedSeverity {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "fixed-severity",
        group: &SITE_RULES,
        severity: Severity::Error,
        meaning: "A severity set for a problem whose severity is fixed.",
        explanation: Translated {
            english: Explanation {
                what: "`site.yaml` sets how severe an error is, and that can't be set.",
                why: "With such an error there is nothing that could be published.",
                how_to_fix: "Fix the error itself, and remove the line from `rules`.",
            },
            russian: Explanation {
                what: "В `site.yaml` задана строгость ошибки, а её задать нельзя.",
                why: "С такой ошибкой публиковать нечего.",
                how_to_fix: "Исправьте саму ошибку и уберите строку из `rules`.",
            },
            kazakh: Explanation {
                what: "`site.yaml` файлында қатенің қатаңдығы белгіленген, ал оны белгілеуге \
                    болмайды.",
                why: "Мұндай қате тұрғанда жариялайтын ештеңе жоқ.",
                how_to_fix: "Қатенің өзін түзетіп, жолды `rules` тізімінен алып тастаңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::SITE,
                "act_register: https://adilet.zan.kz",
                "act_register: https://adilet.zan.kz\nrules:\n  bad-phone: off",
            )],
        }),
    };
}

impl ProblemKind for FixedSeverity {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { code } = self;
        ProblemText::new(
            format!("how severe `{code}` is can't be set"),
            "expected the code of a warning",
        )
        .hint("with such a fault there is nothing to publish: fix it instead")
    }

    fn russian(&self) -> ProblemText {
        let Self { code } = self;
        ProblemText::new(
            format!("строгость `{code}` изменить нельзя"),
            "нужен код предупреждения",
        )
        .hint("с такой ошибкой публиковать нечего: исправьте её")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { code } = self;
        ProblemText::new(
            format!("`{code}` қатаңдығын өзгертуге болмайды"),
            "ескертудің коды керек",
        )
        .hint("мұндай қате тұрғанда жариялайтын ештеңе жоқ: оны түзетіңіз")
    }
}
