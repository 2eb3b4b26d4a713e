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
        meaning: "Not the number of an article.",
        explanation: Translated {
            english: Explanation {
                what: "What is written is no number of an article.",
                why: "Of the number the program makes the words in both languages, «25-бап» and \
                    «статья 25», and the link.",
                how_to_fix: "Write the number alone: `25`, or `25-1` for an article put in later.",
            },
            russian: Explanation {
                what: "Написанное — не номер статьи.",
                why: "Из номера программа делает слова на обоих языках («25-бап», «статья 25») и \
                    ссылку.",
                how_to_fix: "Напишите один номер: `25`, а для статьи, добавленной позже, `25-1`.",
            },
            kazakh: Explanation {
                what: "Жазылғаны баптың нөмірі емес.",
                why: "Бағдарлама нөмірден екі тілдегі сөзді («25-бап», «статья 25») және сілтемені \
                    жасайды.",
                how_to_fix: "Тек нөмірдің өзін жазыңыз: `25`, ал кейін қосылған бапқа `25-1`.",
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
            format!("`{found}` is not the number of an article"),
            "expected digits, with `-1` and the like for an article put in later",
        )
        .hint("write the number alone: `25`, not `article 25`")
    }

    fn russian(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — не номер статьи"),
            "нужны цифры; для статьи, добавленной позже, с `-1` и тому подобным",
        )
        .hint("напишите один номер: `25`, а не `статья 25`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — баптың нөмірі емес"),
            "цифрлар керек; кейін қосылған баптың нөміріне `-1` сияқты қосымша жазылады",
        )
        .hint("тек нөмірдің өзін жазыңыз: `25-бап` емес, `25`")
    }
}
