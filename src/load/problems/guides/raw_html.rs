//! HTML in a guide.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::GUIDES;

/// HTML in a guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawHtml;

impl RawHtml {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "raw-html",
        group: &GUIDES,
        severity: Severity::Error,
        meaning: "HTML in a guide.",
        explanation: Translated {
            english: Explanation {
                what: "HTML stands in a guide.",
                why: "Markup of one's own can break the page, or be unreadable for those who \
                    listen to it.",
                how_to_fix: "Write it in Markdown. Before a `<` that is meant as it stands put a \
                    `\\`.",
            },
            russian: Explanation {
                what: "В тексте стоит HTML.",
                why: "Своя разметка может сломать страницу, и те, кто слушает её, ничего не \
                    поймут.",
                how_to_fix: "Напишите это в Markdown. Если `<` — просто знак, поставьте перед ним \
                    `\\`.",
            },
            kazakh: Explanation {
                what: "Мәтінде HTML тұр.",
                why: "Қолмен жазылған белгілеу бетті бұзуы мүмкін, бетті тыңдайтын адам ештеңе \
                    түсінбей қалады.",
                how_to_fix: "Мұны Markdown тілінде жазыңыз. `<` жай белгі болса, алдына `\\` \
                    қойыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::GUIDE_KK,
                "2. Хатты тапсырып, талон алыңыз.",
                "2. Хатты тапсырып, <b>талон</b> алыңыз.",
            )],
        }),
    };
}

impl ProblemKind for RawHtml {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new("HTML stands in a guide", "expected Markdown")
            .hint("write it in Markdown; put a `\\` before a `<` that is meant as it stands")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new("в тексте стоит HTML", "нужен Markdown")
            .hint("напишите это в Markdown; если `<` — просто знак, поставьте перед ним `\\`")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new("мәтінде HTML тұр", "Markdown керек")
            .hint("мұны Markdown тілінде жазыңыз; `<` жай белгі болса, алдына `\\` қойыңыз")
    }
}
