//! Not an e-mail address.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// Not an e-mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadEmail {
    pub(crate) found: String,
}

impl BadEmail {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-email",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "Not an e-mail address.",
        explanation: Translated {
            english: Explanation {
                what: "What is written is no e-mail address.",
                why: "Mail sent there would not arrive.",
                how_to_fix: "Write it as `name@host.domain`.",
            },
            russian: Explanation {
                what: "Написанное — не адрес электронной почты.",
                why: "Письмо туда не дошло бы.",
                how_to_fix: "Напишите адрес так: `имя@узел.домен`.",
            },
            kazakh: Explanation {
                what: "Жазылғаны электрондық пошта мекенжайы емес.",
                why: "Ол жаққа жіберілген хат жетпес еді.",
                how_to_fix: "Мекенжайды былай жазыңыз: `аты@торап.домен`.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CONTACT,
                "email: office@mysal.example",
                "email: office",
            )],
        }),
    };
}

impl ProblemKind for BadEmail {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` is not an e-mail address"),
            "expected name@host.domain",
        )
        .hint("write the address like `office@example.kz`")
    }

    fn russian(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — не адрес электронной почты"),
            "нужно имя@узел.домен",
        )
        .hint("напишите адрес так: `office@example.kz`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — электрондық пошта мекенжайы емес"),
            "аты@торап.домен керек",
        )
        .hint("мекенжайды былай жазыңыз: `office@example.kz`")
    }
}
