//! A picture or a block of code in a guide.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::GUIDES;

/// Markdown that can't stand in a guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkdownPart {
    /// A picture.
    Picture,
    /// A block of code.
    CodeBlock,
}

/// A picture or a block of code in a guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnsupportedMarkdown {
    pub(crate) what: MarkdownPart,
}

impl UnsupportedMarkdown {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "unsupported-markdown",
        group: &GUIDES,
        severity: Severity::Error,
        meaning: "A picture or a block of code in a guide.",
        explanation: Translated {
            english: Explanation {
                what: "A picture or a block of code stands in a guide.",
                why: "Pictures are not seen by everyone, and cost those who pay for every \
                    megabyte.",
                how_to_fix: "Say it in words. Four spaces at the start of a line make a block of \
                    code: remove them.",
            },
            russian: Explanation {
                what: "В тексте стоит картинка или блок кода.",
                why: "Картинки видят не все, и они дороги тем, кто платит за каждый мегабайт.",
                how_to_fix: "Скажите это словами. Блок кода получается из четырёх пробелов в \
                    начале строки: уберите их.",
            },
            kazakh: Explanation {
                what: "Мәтінде сурет немесе код блогы тұр.",
                why: "Суретті бәрі көре бермейді, әр мегабайтқа ақша төлейтін адамға ол қымбат.",
                how_to_fix: "Мұны сөзбен айтыңыз. Код блогы жол басындағы төрт бос орыннан шығады: \
                    оларды алып тастаңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::GUIDE_RU,
                "Это текст-пример. Замените его своим.",
                "![Талон](https://mysal.example/talon.png)",
            )],
        }),
    };
}

impl ProblemKind for UnsupportedMarkdown {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { what } = self;
        ProblemText::new(
            match what {
                MarkdownPart::Picture => "a picture can't stand in a guide",
                MarkdownPart::CodeBlock => {
                    "a block of code (four spaces before a line make one) can't stand in a guide"
                }
            },
            "expected text, lists, tables and links",
        )
        .hint("say it in words: the page must work for every reader and on every phone")
    }

    fn russian(&self) -> ProblemText {
        let Self { what } = self;
        ProblemText::new(
            match what {
                MarkdownPart::Picture => "картинка в тексте стоять не может",
                MarkdownPart::CodeBlock => {
                    "блок кода в тексте стоять не может (он получается из \
                    четырёх пробелов в начале строки)"
                }
            },
            "нужны текст, списки, таблицы и ссылки",
        )
        .hint(
            "скажите это словами: страница должна быть понятна каждому и открываться на любом \
            телефоне",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self { what } = self;
        ProblemText::new(
            match what {
                MarkdownPart::Picture => "мәтінде сурет тұра алмайды",
                MarkdownPart::CodeBlock => {
                    "мәтінде код блогы тұра алмайды (ол жол басындағы төрт \
                    бос орыннан шығады)"
                }
            },
            "мәтін, тізім, кесте және сілтеме керек",
        )
        .hint(
            "мұны сөзбен айтыңыз: бет әр оқырманға түсінікті болып, кез келген телефонда ашылуы \
            керек",
        )
    }
}
