//! A letter of another script inside a word.

use super::messages;
use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::TYPOGRAPHY;

/// A letter of another script inside a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookAlikeLetter {
    pub(crate) found: String,
    pub(crate) meant: Option<String>,
}

impl LookAlikeLetter {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "look-alike-letter",
        group: &TYPOGRAPHY,
        severity: Severity::Warning,
        meaning: "A letter of another script inside a word.",
        explanation: Translated {
            english: Explanation {
                what: "A word has letters of another script that look like its own.",
                why: "The eye does not see it, but search does not find the word, and it is read \
                    aloud wrongly.",
                how_to_fix: "Type the word again; `tartip check --fix` fixes it where that is \
                    safe.",
            },
            russian: Explanation {
                what: "В слове есть буквы другого алфавита, похожие на свои.",
                why: "Глаз этого не видит, но поиск слова не находит, и вслух оно читается \
                    неверно.",
                how_to_fix: "Наберите слово заново; где это безопасно, его исправит `tartip check \
                    --fix`.",
            },
            kazakh: Explanation {
                what: "Сөзде өз әріптеріне ұқсас басқа әліпбидің әріптері бар.",
                why: "Көз мұны көрмейді, бірақ іздеу ондай сөзді таппайды, дауыстап оқығанда да \
                    қате оқылады.",
                how_to_fix: "Сөзді қайта теріңіз; қауіпсіз жерде оны `tartip check --fix` \
                    түзетеді.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::GUIDE_RU,
                "2. Сдайте письмо",
                "2. Cдайте письмо",
            )],
        }),
    };
}

impl ProblemKind for LookAlikeLetter {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found, meant } = self;
        messages::english(
            format!("`{found}` is a letter of another script"),
            meant.as_deref(),
            "a letter of the script of its word",
        )
        .hint(
            "such a word is not found by search and is read aloud wrongly; `tartip check --fix` \
            fixes it where that is safe",
        )
    }

    fn russian(&self) -> ProblemText {
        let Self { found, meant } = self;
        messages::russian(
            format!("`{found}` — буква другого алфавита"),
            meant.as_deref(),
            "буква \
            того же алфавита, что и всё слово",
        )
        .hint(
            "такое слово не находит поиск, и вслух оно читается неверно; где это \
                    безопасно, его исправит `tartip check --fix`",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found, meant } = self;
        messages::kazakh(
            format!("`{found}` — басқа әліпбидің әрпі"),
            meant.as_deref(),
            "сөздің өз \
            әліпбиінің әрпі",
        )
        .hint(
            "мұндай сөзді іздеу таппайды, дауыстап оқығанда да қате оқылады; қауіпсіз \
                    жерде оны `tartip check --fix` түзетеді",
        )
    }
}
