//! Not the address of a site.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// Not the address of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadAddress {
    pub(crate) found: String,
}

impl BadAddress {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-address",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "Not the address of a site.",
        explanation: Translated {
            english: Explanation {
                what: "What is written is no address of a site.",
                why: "The link would lead nowhere.",
                how_to_fix: "Copy the address from the browser, with `https://`.",
            },
            russian: Explanation {
                what: "Написанное — не адрес сайта.",
                why: "Ссылка никуда бы не вела.",
                how_to_fix: "Скопируйте адрес из браузера, вместе с `https://`.",
            },
            kazakh: Explanation {
                what: "Жазылғаны сайттың мекенжайы емес.",
                why: "Сілтеме ешқайда апармас еді.",
                how_to_fix: "Мекенжайды браузерден `https://` белгісімен бірге көшіріп алыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CONTACT,
                "website: https://mysal.example",
                "website: mysal.example",
            )],
        }),
    };
}

impl ProblemKind for BadAddress {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` is not the address of a site"),
            "expected https:// and a host",
        )
        .hint("write the address like `https://egov.kz`")
    }

    fn russian(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — не адрес сайта"),
            "нужно https:// и имя сайта",
        )
        .hint("напишите адрес так: `https://egov.kz`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — сайттың мекенжайы емес"),
            "https:// және сайттың аты керек",
        )
        .hint("мекенжайды былай жазыңыз: `https://egov.kz`")
    }
}
