//! Not a phone of Kazakhstan or a short number.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// Not a phone of Kazakhstan or a short number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadPhone {
    pub(crate) found: String,
}

impl BadPhone {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-phone",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "Not a phone of Kazakhstan or a short number.",
        explanation: Translated {
            english: Explanation {
                what: "What is written is no phone of Kazakhstan and no short number.",
                why: "On the page the number is a link that calls: a reader would call a wrong \
                    number.",
                how_to_fix: "Write it in full: `+7 7212 50 40 66`, `8-800-080-7777` or `1414`.",
            },
            russian: Explanation {
                what: "Написанное — не телефон Казахстана и не короткий номер.",
                why: "На странице номер — это ссылка, по которой звонят: читатель попал бы не \
                    туда.",
                how_to_fix: "Напишите номер полностью: `+7 7212 50 40 66`, `8-800-080-7777` или \
                    `1414`.",
            },
            kazakh: Explanation {
                what: "Жазылғаны Қазақстанның телефоны да, қысқа нөмір де емес.",
                why: "Бетте нөмір — қоңырау шалатын сілтеме: оқырман басқа жерге түсер еді.",
                how_to_fix: "Нөмірді толық жазыңыз: `+7 7212 50 40 66`, `8-800-080-7777` немесе \
                    `1414`.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CONTACT,
                "phones: [+7 7200 00 00 00]",
                "phones: [+7 7200 00 00 0]",
            )],
        }),
    };
}

impl ProblemKind for BadPhone {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` is not a phone"),
            "expected +7 or 8 and ten digits, 8-800 and seven, or a short number of 3 or 4 digits",
        )
        .hint("write the phone like `+7 7212 50 40 66`, `8-800-080-7777` or `1414`")
    }

    fn russian(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — не номер телефона"),
            "нужно +7 или 8 и десять цифр, 8-800 и семь цифр или короткий номер из 3–4 цифр",
        )
        .hint("напишите телефон так: `+7 7212 50 40 66`, `8-800-080-7777` или `1414`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — телефон нөмірі емес"),
            "+7 немесе 8 және он цифр, 8-800 және жеті цифр не 3–4 цифрлы қысқа нөмір керек",
        )
        .hint("телефонды былай жазыңыз: `+7 7212 50 40 66`, `8-800-080-7777` немесе `1414`")
    }
}
