//! A procedure with a guide in one language only.

use crate::diagnostic::example::{Change, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::FILES;

/// A procedure with a guide in one language only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingGuide {
    pub(crate) path: String,
}

impl MissingGuide {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "missing-guide",
        group: &FILES,
        severity: Severity::Error,
        meaning: "A procedure with a guide in one language only.",
        explanation: Translated {
            english: Explanation {
                what: "A procedure or the page about the site has its text in one language only.",
                why: "The site is published in Kazakh and in Russian alike: a reader of either \
                    must find the same.",
                how_to_fix: "Write the other file, with the same headings and the same order.",
            },
            russian: Explanation {
                what: "У процедуры или у страницы о сайте текст есть только на одном языке.",
                why: "Сайт выходит на казахском и на русском наравне: читатель каждого языка \
                    должен найти одно и то же.",
                how_to_fix: "Напишите второй файл с теми же заголовками в том же порядке.",
            },
            kazakh: Explanation {
                what: "Рәсімнің немесе сайт туралы беттің мәтіні бір тілде ғана бар.",
                why: "Сайт қазақша және орысша тең шығады: әр тілдің оқырманы бірдей мәлімет табуы \
                    керек.",
                how_to_fix: "Екінші файлды дәл сондай тақырыпшалармен, сол ретпен жазыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[Change::Remove {
                file: sample::GUIDE_RU,
            }],
        }),
    };
}

impl ProblemKind for MissingGuide {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { path } = self;
        ProblemText::new(
            format!("the guide `{path}` was not found"),
            format!("expected `{path}`: every language has a guide of its own"),
        )
        .hint("write the guide, with the same headings as in the other language")
    }

    fn russian(&self) -> ProblemText {
        let Self { path } = self;
        ProblemText::new(
            format!("нет текста `{path}`"),
            format!("нужен `{path}`: у каждого языка свой текст"),
        )
        .hint("напишите текст с теми же заголовками, что на другом языке")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { path } = self;
        ProblemText::new(
            format!("`{path}` мәтіні жоқ"),
            format!("`{path}` керек: әр тілдің өз мәтіні бар"),
        )
        .hint("мәтінді екінші тілдегідей тақырыпшалармен жазыңыз")
    }
}
