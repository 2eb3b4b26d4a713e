//! A value in a form of an older version, which is still read.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::YAML;

/// A value in a form of an older version. It is read as before; `--fix` writes it anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldForm {
    /// What is written, shortened to what tells the form: `toll_free`.
    pub(crate) found: String,
    /// What is written today instead; nothing if it is left out.
    pub(crate) meant: String,
}

impl OldForm {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "old-form",
        group: &YAML,
        severity: Severity::Warning,
        meaning: "A value in a form of an older version.",
        explanation: Translated {
            english: Explanation {
                what: "The value is written as an older version of the program asked for it.",
                why: "It is still read, but the form of today says more, and one day the old one \
                    will be an error.",
                how_to_fix: "Run `tartip check --fix`: it writes the form of today and keeps your \
                    comments. Nothing changes on the pages.",
            },
            russian: Explanation {
                what: "Значение записано так, как требовала прежняя версия программы.",
                why: "Оно ещё читается, но нынешняя запись говорит больше, а прежняя когда-нибудь \
                    станет ошибкой.",
                how_to_fix: "Запустите `tartip check --fix`: он запишет значение по-новому и \
                    сохранит комментарии. На страницах ничего не изменится.",
            },
            kazakh: Explanation {
                what: "Мән бағдарламаның бұрынғы нұсқасы талап еткендей жазылған.",
                why: "Ол әлі оқылады, бірақ қазіргі жазба көбірек айтады, ал бұрынғысы бір күні \
                    қате болады.",
                how_to_fix: "`tartip check --fix` іске қосыңыз: ол мәнді жаңаша жазады, \
                    түсініктемелеріңіз қалады. Беттерде ештеңе өзгермейді.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::PROCEDURE,
                "  citation: { act: administrative-code, article: 92 }",
                "  silence: { act: administrative-code, article: 100 }\n  \
                    citation: { act: administrative-code, article: 92 }",
            )],
        }),
    };
}

impl ProblemKind for OldForm {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found, meant } = self;
        ProblemText::new(
            format!("`{found}` is the form of an older version"),
            match meant.as_str() {
                "" => "expected nothing: it is left out".to_owned(),
                meant => format!("expected `{meant}`"),
            },
        )
        .hint("`tartip check --fix` writes it so")
    }

    fn russian(&self) -> ProblemText {
        let Self { found, meant } = self;
        ProblemText::new(
            format!("`{found}` — запись прежней версии"),
            match meant.as_str() {
                "" => "не нужно: такого ключа больше нет".to_owned(),
                meant => format!("нужно `{meant}`"),
            },
        )
        .hint("так её запишет `tartip check --fix`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found, meant } = self;
        ProblemText::new(
            format!("`{found}` — бұрынғы нұсқаның жазбасы"),
            match meant.as_str() {
                "" => "керек емес: мұндай кілт енді жоқ".to_owned(),
                meant => format!("`{meant}` керек"),
            },
        )
        .hint("`tartip check --fix` оны солай жазады")
    }
}
