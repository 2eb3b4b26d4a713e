//! Not a user name of Telegram.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// Not a user name of Telegram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadUserName {
    pub(crate) found: String,
}

impl BadUserName {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-user-name",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "Not a user name of Telegram.",
        explanation: Translated {
            english: Explanation {
                what: "What is written is no name of a user, a channel or a bot of Telegram.",
                why: "The page makes the link to Telegram of it, and the link would lead nowhere.",
                how_to_fix: "Write the name in quotes, as Telegram shows it: `\"@name\"`.",
            },
            russian: Explanation {
                what: "Написанное — не имя пользователя, канала или бота в Telegram.",
                why: "Из имени страница делает ссылку на Telegram, и ссылка никуда бы не вела.",
                how_to_fix: "Напишите имя в кавычках, как его показывает Telegram: `\"@name\"`.",
            },
            kazakh: Explanation {
                what: "Жазылғаны Telegram пайдаланушысының, арнасының немесе ботының аты емес.",
                why: "Бет осы аттан Telegram сілтемесін жасайды, сілтеме ешқайда апармас еді.",
                how_to_fix: "Атын Telegram көрсеткендей, тырнақшаға алып жазыңыз: `\"@name\"`.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CONTACT,
                "website: https://mysal.example",
                "messengers: [{ kind: telegram, address: https://t.me/mysal }]",
            )],
        }),
    };
}

impl ProblemKind for BadUserName {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` is not a name of Telegram"),
            "expected `@` and 5 to 32 Latin letters, digits and `_`, a letter first",
        )
        .hint("write the name in quotes, like `\"@akimat\"`")
    }

    fn russian(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — не имя в Telegram"),
            "нужны `@` и от 5 до 32 латинских букв, цифр и `_`, первой — буква",
        )
        .hint("напишите имя в кавычках, например `\"@akimat\"`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — Telegram-дағы ат емес"),
            "`@` және 5–32 латын әрпі, цифр мен `_` керек, біріншісі — әріп",
        )
        .hint("атын тырнақшаға алып жазыңыз, мысалы `\"@akimat\"`")
    }
}
