//! A link that leads back to a folder above it.

use crate::diagnostic::{Explanation, ProblemKind, ProblemText, Rule, Severity, Translated};
use crate::load::problems::groups::FILES;

/// A link that leads back to a folder above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkLoop;

impl LinkLoop {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "link-loop",
        group: &FILES,
        severity: Severity::Error,
        meaning: "A link that leads back to a folder above it.",
        explanation: Translated {
            english: Explanation {
                what: "A link among the files leads back to a folder that it stands in.",
                why: "Following it, the program would never come to an end.",
                how_to_fix: "Remove the link. If records were to be shared, let them stand in one \
                    folder and refer to them by their ids.",
            },
            russian: Explanation {
                what: "Ссылка среди файлов ведёт обратно в папку, в которой стоит сама.",
                why: "Идя по ней, программа никогда бы не закончила.",
                how_to_fix: "Удалите ссылку. Если записи нужны в нескольких местах, держите их в \
                    одной папке и ссылайтесь на них по идентификаторам.",
            },
            kazakh: Explanation {
                what: "Файлдар арасындағы сілтеме өзі тұрған қалтаға қайта апарады.",
                why: "Онымен жүрсе, бағдарлама ешқашан аяқталмас еді.",
                how_to_fix: "Сілтемені жойыңыз. Жазбалар бірнеше жерге керек болса, оларды бір \
                    қалтада ұстап, идентификаторымен сілтеме жасаңыз.",
            },
        },
        example: None,
    };
}

impl ProblemKind for LinkLoop {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new(
            "the link leads back to a folder that it stands in",
            "expected a link to a file or a folder elsewhere",
        )
        .hint("remove the link")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new(
            "ссылка ведёт обратно в папку, в которой стоит сама",
            "нужна ссылка на файл или папку в другом месте",
        )
        .hint("удалите ссылку")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new(
            "сілтеме өзі тұрған қалтаға қайта апарады",
            "басқа жердегі файлға немесе қалтаға апаратын сілтеме керек",
        )
        .hint("сілтемені жойыңыз")
    }
}
