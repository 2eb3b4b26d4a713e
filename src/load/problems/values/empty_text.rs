//! A text with no letters in it.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// A text with no letters in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmptyText;

impl EmptyText {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "empty-text",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "A text with no letters in it.",
        explanation: Translated {
            english: Explanation {
                what: "A text has nothing in it.",
                why: "The reader would see an empty place, and would not know whether something \
                    was forgotten.",
                how_to_fix: "Write the text, or remove the key if it may be left out.",
            },
            russian: Explanation {
                what: "Текст пуст.",
                why: "Читатель увидел бы пустое место и не знал бы, не забыли ли чего.",
                how_to_fix: "Напишите текст или удалите ключ, если он необязателен.",
            },
            kazakh: Explanation {
                what: "Мәтін бос.",
                why: "Оқырман бос орынды көріп, бірдеңе ұмытылды ма деп ойлар еді.",
                how_to_fix: "Мәтінді жазыңыз немесе кілт міндетті болмаса, оны жойыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(sample::CONTACT, "  ru: Пример\n", "  ru: \"\"\n")],
        }),
    };
}

impl ProblemKind for EmptyText {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new("the text is empty", "expected a text")
            .hint("write the text, or remove the key if it may be left out")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new("текст пуст", "нужен текст")
            .hint("напишите текст или удалите ключ, если он необязателен")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new("мәтін бос", "мәтін керек")
            .hint("мәтінді жазыңыз немесе кілт міндетті болмаса, оны жойыңыз")
    }
}
