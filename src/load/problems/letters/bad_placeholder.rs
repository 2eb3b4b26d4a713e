//! A brace that is not part of a placeholder.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::LETTERS;

/// A brace that is not part of a placeholder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadPlaceholder {
    pub(crate) found: String,
}

impl BadPlaceholder {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-placeholder",
        group: &LETTERS,
        severity: Severity::Error,
        meaning: "A brace that is not part of a placeholder.",
        explanation: Translated {
            english: Explanation {
                what: "A brace in a letter is not part of a placeholder.",
                why: "Braces stand for the answers of a person; one alone would remain in the \
                    letter.",
                how_to_fix: "Close the brace, `{applicant}`, or remove it.",
            },
            russian: Explanation {
                what: "Фигурная скобка в письме не относится к метке.",
                why: "В скобках стоят ответы человека; одинокая скобка осталась бы в письме.",
                how_to_fix: "Закройте скобку, `{applicant}`, или уберите её.",
            },
            kazakh: Explanation {
                what: "Хаттағы ирек жақша белгіге жатпайды.",
                why: "Жақшаның ішінде адамның жауабы тұрады; жалғыз жақша хатта қалып қояр еді.",
                how_to_fix: "Жақшаны жабыңыз, `{applicant}`, немесе алып тастаңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::LETTER,
                "      kk: \"Кімге: {recipient}\"",
                "      kk: \"Кімге: {recipient\"",
            )],
        }),
    };
}

impl ProblemKind for BadPlaceholder {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` is not a placeholder"),
            "expected {field}, the id of a field in braces",
        )
        .hint("close the brace; braces have no other use in a letter")
    }

    fn russian(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — не метка вопроса"),
            "нужно {вопрос}: идентификатор вопроса в фигурных скобках",
        )
        .hint("закройте скобку; ни для чего другого фигурные скобки в письме не служат")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — сұрақтың белгісі емес"),
            "{сұрақ} керек: ирек жақшадағы сұрақ идентификаторы",
        )
        .hint("жақшаны жабыңыз; хатта ирек жақша басқа мақсатта қолданылмайды")
    }
}
