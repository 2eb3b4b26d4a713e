//! Not the extension of a phone.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// Not the extension of a phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadExtension {
    pub(crate) found: String,
}

impl BadExtension {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-extension",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "Not the extension of a phone.",
        explanation: Translated {
            english: Explanation {
                what: "What is written is no extension of a phone.",
                why: "The page says «ішкі» or «доб.» before it, and a tap dials it after the \
                    number: for that it has to be digits alone.",
                how_to_fix: "Write the digits alone, one to seven: `123`.",
            },
            russian: Explanation {
                what: "Написанное — не добавочный номер.",
                why: "Страница сама ставит перед ним «ішкі» или «доб.», а телефон набирает его \
                    после номера: для этого нужны одни цифры.",
                how_to_fix: "Напишите одни цифры, от одной до семи: `123`.",
            },
            kazakh: Explanation {
                what: "Жазылғаны ішкі нөмір емес.",
                why: "Бет оның алдына «ішкі» немесе «доб.» деген сөзді өзі қояды, ал телефон оны \
                    нөмірден кейін тереді: ол үшін тек цифрлар керек.",
                how_to_fix: "Тек цифрларды жазыңыз, бірден жетіге дейін: `123`.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CONTACT,
                "phones: [+7 7200 00 00 00]",
                "phones: [{ number: +7 7200 00 00 00, extension: доб. 123 }]",
            )],
        }),
    };
}

impl ProblemKind for BadExtension {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` is not the extension of a phone"),
            "expected one to seven digits",
        )
        .hint("write the digits alone: `123`")
    }

    fn russian(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — не добавочный номер"),
            "нужны цифры, от одной до семи",
        )
        .hint("напишите одни цифры: `123`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — ішкі нөмір емес"),
            "бірден жетіге дейін цифр керек",
        )
        .hint("тек цифрларды жазыңыз: `123`")
    }
}
