//! A file of words in the interface with keys missing or unknown.

use super::messages;
use crate::diagnostic::example::write;
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::vocabulary::{english, kazakh, russian};
use crate::theme::problems::groups::THEME;
use crate::theme::problems::messages::FileFault;

/// What is wrong with the theme's words.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "the fields are explained by the sentences below"
)]
pub enum StringsFault {
    /// The file can't be read.
    File { path: String, fault: FileFault },
    /// The file is not a group of keys.
    NotKeys,
    /// A key with nothing after it.
    NoText { key: String },
    /// A key that is no plural category.
    UnknownForm { form: String },
    /// A noun without a form that the language has.
    MissingForm { key: String, form: &'static str },
    /// A key that the other language has.
    OnlyInOther { key: String },
    /// A key that a page needs.
    MissingKey { key: String, language: &'static str },
    /// A noun that a page counts.
    MissingNoun { key: String, language: &'static str },
}

/// A file of words in the interface with keys missing or unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadStrings {
    pub(crate) fault: StringsFault,
}

impl BadStrings {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-strings",
        group: &THEME,
        severity: Severity::Error,
        meaning: "A file of words in the interface with keys missing or unknown.",
        explanation: Translated {
            english: Explanation {
                what: "A file of words in the theme has keys missing, or others too many.",
                why: "A word of the interface would be missing in one language.",
                how_to_fix: "Compare the file with the one built into the program, and with the \
                    other language.",
            },
            russian: Explanation {
                what: "В файле слов темы не хватает ключей или есть лишние.",
                why: "На одном из языков пропало бы слово на страницах.",
                how_to_fix: "Сравните файл со встроенным в программу и с файлом другого языка.",
            },
            kazakh: Explanation {
                what: "Безендіру тақырыбының сөздер файлында кілттер жетпейді немесе артық.",
                why: "Бір тілдегі бетте сөз жоғалар еді.",
                how_to_fix: "Файлды бағдарламаның өз файлымен және екінші тілдің файлымен \
                    салыстырыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(
                "themes/default/strings/ru.yaml",
                "nav_home: Главная\n",
            )],
        }),
    };
}

impl ProblemKind for BadStrings {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        fn strings(fault: &StringsFault) -> String {
            match fault {
                StringsFault::File { path, fault } => messages::english(path, *fault),
                StringsFault::NotKeys => "a group of keys was expected".to_owned(),
                StringsFault::NoText { key } => format!("`{key}` has no words"),
                StringsFault::UnknownForm { form } => format!("`{form}` is not a plural form"),
                StringsFault::MissingForm { key, form } => {
                    format!("`{key}` lacks the form `{form}`")
                }
                StringsFault::OnlyInOther { key } => {
                    format!("`{key}` stands in the other language and not here")
                }
                StringsFault::MissingKey { key, language } => {
                    format!(
                        "the key `{key}` is missing in {}",
                        english::language_name(language)
                    )
                }
                StringsFault::MissingNoun { key, language } => {
                    format!(
                        "the forms of `{key}` are missing in {}",
                        english::language_name(language)
                    )
                }
            }
        }

        let Self { fault } = self;
        ProblemText::new(
            format!("the theme's words do not fit: {}", strings(fault)),
            "expected the same keys as in the built-in theme",
        )
        .hint("compare the file with `themes/default/strings/` of tartip")
    }

    fn russian(&self) -> ProblemText {
        fn strings(fault: &StringsFault) -> String {
            match fault {
                StringsFault::File { path, fault } => messages::russian(path, *fault),
                StringsFault::NotKeys => "нужны строки `ключ: значение`".to_owned(),
                StringsFault::NoText { key } => format!("у ключа `{key}` нет слов"),
                StringsFault::UnknownForm { form } => {
                    format!("`{form}` — не форма слова после числа")
                }
                StringsFault::MissingForm { key, form } => {
                    format!("у ключа `{key}` нет формы `{form}`")
                }
                StringsFault::OnlyInOther { key } => {
                    format!("ключ `{key}` есть на другом языке, а здесь его нет")
                }
                StringsFault::MissingKey { key, language } => {
                    format!("{} нет ключа `{key}`", russian::in_language(language))
                }
                StringsFault::MissingNoun { key, language } => {
                    format!(
                        "{} нет форм слова `{key}` после числа",
                        russian::in_language(language)
                    )
                }
            }
        }

        let Self { fault } = self;
        ProblemText::new(
            format!("слова темы оформления не подходят: {}", strings(fault)),
            "нужны те же ключи, что во встроенной теме",
        )
        .hint("сравните файл с файлами в `themes/default/strings/` программы tartip")
    }

    fn kazakh(&self) -> ProblemText {
        fn strings(fault: &StringsFault) -> String {
            match fault {
                StringsFault::File { path, fault } => messages::kazakh(path, *fault),
                StringsFault::NotKeys => "`кілт: мән` жолдары керек".to_owned(),
                StringsFault::NoText { key } => format!("`{key}` кілтінің сөзі жоқ"),
                StringsFault::UnknownForm { form } => {
                    format!("`{form}` — саннан кейінгі сөздің тұлғасы емес")
                }
                StringsFault::MissingForm { key, form } => {
                    format!("`{key}` кілтінің `{form}` тұлғасы жоқ")
                }
                StringsFault::OnlyInOther { key } => {
                    format!("`{key}` кілті екінші тілде бар, ал мұнда жоқ")
                }
                StringsFault::MissingKey { key, language } => {
                    format!("{} сөздерде `{key}` кілті жоқ", kazakh::adjective(language))
                }
                StringsFault::MissingNoun { key, language } => {
                    format!(
                        "{} сөздерде `{key}` кілтінің саннан кейінгі тұлғалары жоқ",
                        kazakh::adjective(language)
                    )
                }
            }
        }

        let Self { fault } = self;
        ProblemText::new(
            format!("безендіру тақырыбының сөздері келмейді: {}", strings(fault)),
            "бағдарламаның өз тақырыбындағыдай кілттер керек",
        )
        .hint(
            "файлды tartip бағдарламасының `themes/default/strings/` қалтасындағы файлдармен \
            салыстырыңыз",
        )
    }
}
