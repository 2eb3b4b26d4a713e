//! Not the number of an article.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// Not the number of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadArticle {
    pub(crate) found: String,
}

impl BadArticle {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-article",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "Not the number of an article, a part or a paragraph.",
        explanation: Translated {
            english: Explanation {
                what: "What is written is no number of an article, a part, a paragraph or a \
                    sub-paragraph.",
                why: "Of the number the program makes the words in both languages, «25-бап» and \
                    «статья 25», and the link.",
                how_to_fix: "Write the number alone: `25`, `25-1` for an article put in later, \
                    `91–93` for a range. In a link of a guide numbers have points between them: \
                    `#91.4` is part 4 of article 91.",
            },
            russian: Explanation {
                what: "Написанное — не номер статьи, части, пункта или подпункта.",
                why: "Из номера программа делает слова на обоих языках («25-бап», «статья 25») и \
                    ссылку.",
                how_to_fix: "Напишите один номер: `25`, для статьи, добавленной позже, — `25-1`, \
                    для диапазона — `91–93`. В ссылке руководства номера разделены точками: \
                    `#91.4` — это часть 4 статьи 91.",
            },
            kazakh: Explanation {
                what: "Жазылғаны баптың, бөліктің, тармақтың не тармақшаның нөмірі емес.",
                why: "Бағдарлама нөмірден екі тілдегі сөзді («25-бап», «статья 25») және сілтемені \
                    жасайды.",
                how_to_fix: "Тек нөмірдің өзін жазыңыз: `25`, кейін қосылған бапқа `25-1`, бірнеше \
                    қатар бапқа `91–93`. Нұсқаулық сілтемесінде нөмірлер нүктемен бөлінеді: \
                    `#91.4` — 91-баптың 4-бөлігі.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::PROCEDURE,
                "  citation: { act: administrative-code, article: 92 }",
                "  citation: { act: administrative-code, article: 92-бап }",
            )],
        }),
    };
}

impl ProblemKind for BadArticle {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` is not the number of an article or of a part of it"),
            "expected digits; `25-1` for what was put in later, `91–93` for a range",
        )
        .hint("write the number alone: `25`, not `article 25`")
    }

    fn russian(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — не номер статьи или её части"),
            "нужны цифры; `25-1` для добавленного позже, `91–93` для диапазона",
        )
        .hint("напишите один номер: `25`, а не `статья 25`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — баптың не оның бөлігінің нөмірі емес"),
            "цифрлар керек; кейін қосылғанға `25-1`, бірнеше қатар нөмірге `91–93`",
        )
        .hint("тек нөмірдің өзін жазыңыз: `25-бап` емес, `25`")
    }
}
