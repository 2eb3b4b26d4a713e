//! A procedure that names letter fields without a letter.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::LETTERS;

/// A procedure that names letter fields without a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoLetter;

impl NoLetter {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "no-letter",
        group: &LETTERS,
        severity: Severity::Error,
        meaning: "A procedure that names letter fields without a letter.",
        explanation: Translated {
            english: Explanation {
                what: "Something is said of the letter of a procedure that has no letter.",
                why: "A link to it would lead nowhere.",
                how_to_fix: "Add `letter: ID` to the procedure, or remove what is said of its \
                    letter.",
            },
            russian: Explanation {
                what: "Что-то сказано о письме процедуры, у которой письма нет.",
                why: "Ссылка на него никуда бы не вела.",
                how_to_fix: "Добавьте в процедуру `letter: ИМЯ` или уберите всё, что сказано о \
                    письме.",
            },
            kazakh: Explanation {
                what: "Хаты жоқ рәсімнің хаты туралы бірдеңе айтылған.",
                why: "Оған сілтеме ешқайда апармас еді.",
                how_to_fix: "Рәсімге `letter: АТЫ` қосыңыз немесе хат туралы айтылғанды алып \
                    тастаңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(sample::PROCEDURE, "letter: complaint\n", "")],
        }),
    };
}

impl ProblemKind for NoLetter {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new(
            "this needs the letter of a procedure that has none",
            "expected a key `letter` in the procedure",
        )
        .hint("add `letter: ID` to the procedure, or remove what is said of its letter")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new(
            "для этого нужно письмо, а у процедуры его нет",
            "нужен ключ `letter` в описании процедуры",
        )
        .hint("добавьте в описание процедуры `letter: ИМЯ` или уберите всё, что сказано о письме")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new(
            "бұған рәсімнің хаты керек, ал оның хаты жоқ",
            "рәсім сипаттамасында `letter` кілті керек",
        )
        .hint(
            "рәсім сипаттамасына `letter: АТЫ` қосыңыз немесе хат туралы айтылғанды алып тастаңыз",
        )
    }
}
