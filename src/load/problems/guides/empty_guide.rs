//! A guide with no words.

use crate::diagnostic::example::{sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::GUIDES;

/// A guide with no words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmptyGuide;

impl EmptyGuide {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "empty-guide",
        group: &GUIDES,
        severity: Severity::Error,
        meaning: "A guide with no words.",
        explanation: Translated {
            english: Explanation {
                what: "A guide has no words.",
                why: "The page would be empty.",
                how_to_fix: "Write the text in both languages.",
            },
            russian: Explanation {
                what: "В файле текста нет слов.",
                why: "Страница была бы пустой.",
                how_to_fix: "Напишите текст на обоих языках.",
            },
            kazakh: Explanation {
                what: "Мәтін файлында сөз жоқ.",
                why: "Бет бос болар еді.",
                how_to_fix: "Мәтінді екі тілде жазыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(sample::GUIDE_RU, "\n")],
        }),
    };
}

impl ProblemKind for EmptyGuide {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new("the guide is empty", "expected text")
            .hint("write the guide, with the same headings in every language")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new("в файле нет текста", "нужен текст")
            .hint("напишите текст с одинаковыми заголовками на обоих языках")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new("файлда мәтін жоқ", "мәтін керек")
            .hint("мәтінді екі тілде бірдей тақырыпшалармен жазыңыз")
    }
}
