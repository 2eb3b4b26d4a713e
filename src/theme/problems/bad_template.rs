//! A template that does not parse, or fails on a page.

use super::messages;
use crate::diagnostic::example::{sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::theme::problems::groups::THEME;
use crate::theme::problems::messages::FileFault;

/// What is wrong with the templates, the style sheets or the scripts of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "the fields are explained by the sentences below"
)]
pub enum ThemeFault {
    /// The engine of templates fails, in its own words; `at` is `file:line:column` if the place of
    /// the problem does not say it.
    Engine { words: String, at: Option<String> },
    /// A file that can't be read.
    File { path: String, fault: FileFault },
    /// Style sheets that can't be joined, in the library's words.
    StyleSheets { words: String },
    /// A script that imports itself, through others.
    ImportCircle { path: String, through: String },
    /// A script that imports what is not there.
    ImportMissing { by: String, path: String },
    /// A page of a letter for a procedure that has none.
    NoLetter,
}

/// A template that does not parse, or fails on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadTemplate {
    pub(crate) fault: ThemeFault,
}

impl BadTemplate {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-template",
        group: &THEME,
        severity: Severity::Error,
        meaning: "A template that does not parse, or fails on a page.",
        explanation: Translated {
            english: Explanation {
                what: "A template of the theme can't be used.",
                why: "Pages that it makes would not come out.",
                how_to_fix: "Fix the file at the place shown. If you remove it from `themes/`, the \
                    one built into the program is used.",
            },
            russian: Explanation {
                what: "Шаблон темы оформления не работает.",
                why: "Страницы, которые по нему делаются, не получились бы.",
                how_to_fix: "Исправьте файл в показанном месте. Если удалить его из `themes/`, \
                    будет взят встроенный.",
            },
            kazakh: Explanation {
                what: "Безендіру тақырыбының үлгісі жұмыс істемейді.",
                why: "Онымен жасалатын беттер шықпас еді.",
                how_to_fix: "Файлды көрсетілген жерде түзетіңіз. Оны `themes/` қалтасынан \
                    жойсаңыз, бағдарламаның өз файлы алынады.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(sample::ACT_PAGE, "{% if %}\n")],
        }),
    };
}

impl ProblemKind for BadTemplate {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        fn theme(fault: &ThemeFault) -> String {
            match fault {
                ThemeFault::Engine { words, at: None } => {
                    format!("the theme's template fails: {words}")
                }
                ThemeFault::Engine {
                    words,
                    at: Some(at),
                } => {
                    format!("the theme's template fails: {words} ({at})")
                }
                ThemeFault::File { path, fault } => {
                    format!(
                        "the theme can't be used: {}",
                        messages::english(path, *fault)
                    )
                }
                ThemeFault::StyleSheets { words } => {
                    format!("the theme's style sheets can't be joined: {words}")
                }
                ThemeFault::ImportCircle { path, through } => {
                    format!("the theme's script `{path}` imports itself, through {through}")
                }
                ThemeFault::ImportMissing { by, path } => {
                    format!("the theme's script `{by}` imports `{path}`, which was not found")
                }
                ThemeFault::NoLetter => {
                    "a letter page was planned for a procedure without a letter".to_owned()
                }
            }
        }

        let Self { fault } = self;
        ProblemText::new(theme(fault), "expected a template that can be rendered").hint(
            "fix the file in the site's `themes/` folder, or remove it to get the built-in one",
        )
    }

    fn russian(&self) -> ProblemText {
        fn theme(fault: &ThemeFault) -> String {
            match fault {
                ThemeFault::Engine { words, at: None } => {
                    format!("шаблон темы оформления не работает: «{words}»")
                }
                ThemeFault::Engine {
                    words,
                    at: Some(at),
                } => {
                    format!("шаблон темы оформления не работает: «{words}» ({at})")
                }
                ThemeFault::File { path, fault } => {
                    format!(
                        "тема оформления не работает: {}",
                        messages::russian(path, *fault)
                    )
                }
                ThemeFault::StyleSheets { words } => {
                    format!("таблицы стилей темы не удалось соединить: «{words}»")
                }
                ThemeFault::ImportCircle { path, through } => {
                    format!("скрипт темы `{path}` подключает сам себя через {through}")
                }
                ThemeFault::ImportMissing { by, path } => {
                    format!("скрипт темы `{by}` подключает `{path}`, а такого файла нет")
                }
                ThemeFault::NoLetter => {
                    "для процедуры без письма задумана страница письма".to_owned()
                }
            }
        }

        let Self { fault } = self;
        ProblemText::new(
            theme(fault),
            "нужен шаблон, по которому можно сделать страницу",
        )
        .hint("исправьте файл в папке `themes/` сайта или удалите его, тогда будет взят встроенный")
    }

    fn kazakh(&self) -> ProblemText {
        fn theme(fault: &ThemeFault) -> String {
            match fault {
                ThemeFault::Engine { words, at: None } => {
                    format!("безендіру тақырыбының үлгісі жұмыс істемейді: «{words}»")
                }
                ThemeFault::Engine {
                    words,
                    at: Some(at),
                } => {
                    format!("безендіру тақырыбының үлгісі жұмыс істемейді: «{words}» ({at})")
                }
                ThemeFault::File { path, fault } => {
                    format!(
                        "безендіру тақырыбы жұмыс істемейді: {}",
                        messages::kazakh(path, *fault)
                    )
                }
                ThemeFault::StyleSheets { words } => {
                    format!(
                        "безендіру тақырыбының стиль кестелерін біріктіру мүмкін болмады: «{words}»"
                    )
                }
                ThemeFault::ImportCircle { path, through } => {
                    format!(
                        "безендіру тақырыбының `{path}` скрипті өзін-өзі қосады, мыналар арқылы: \
                        {through}"
                    )
                }
                ThemeFault::ImportMissing { by, path } => {
                    format!(
                        "безендіру тақырыбының `{by}` скрипті `{path}` файлын қосады, ал ондай \
                        файл жоқ"
                    )
                }
                ThemeFault::NoLetter => "хаты жоқ рәсімге хат беті жоспарланған".to_owned(),
            }
        }

        let Self { fault } = self;
        ProblemText::new(theme(fault), "бет жасауға жарайтын үлгі керек").hint(
            "сайттың `themes/` қалтасындағы файлды түзетіңіз немесе жойыңыз, сонда бағдарламаның \
            өз файлы алынады",
        )
    }
}
