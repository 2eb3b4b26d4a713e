//! No theme of that name.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::theme::problems::groups::THEME;

/// No theme of that name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeNotFound {
    pub(crate) name: String,
    pub(crate) known: String,
}

impl ThemeNotFound {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "theme-not-found",
        group: &THEME,
        severity: Severity::Error,
        meaning: "No theme of that name.",
        explanation: Translated {
            english: Explanation {
                what: "There is no theme of that name.",
                why: "Without a theme there is nothing to make pages with.",
                how_to_fix: "Correct the name in `site.yaml` or after `--theme`. A theme of your \
                    own is a folder `themes/NAME/` in the site.",
            },
            russian: Explanation {
                what: "Темы оформления с таким именем нет.",
                why: "Без темы страницы делать не по чему.",
                how_to_fix: "Исправьте имя в `site.yaml` или после `--theme`. Своя тема — это \
                    папка `themes/ИМЯ/` в папке сайта.",
            },
            kazakh: Explanation {
                what: "Мұндай безендіру тақырыбы жоқ.",
                why: "Онсыз бет жасайтын үлгі жоқ.",
                how_to_fix: "Атын `site.yaml` файлында немесе `--theme` параметрінде түзетіңіз. Өз \
                    тақырыбыңыз — сайт қалтасындағы `themes/АТЫ/` қалтасы.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::SITE,
                "act_register: https://adilet.zan.kz",
                "act_register: https://adilet.zan.kz\ntheme: spring",
            )],
        }),
    };
}

impl ProblemKind for ThemeNotFound {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { name, known } = self;
        ProblemText::new(
            format!("there is no theme `{name}`"),
            format!("expected one of: {known}"),
        )
        .hint("a theme of your own is a folder `themes/NAME/` in the site")
    }

    fn russian(&self) -> ProblemText {
        let Self { name, known } = self;
        ProblemText::new(
            format!("нет темы оформления `{name}`"),
            format!("нужно одно из: {known}"),
        )
        .hint("своя тема оформления — это папка `themes/ИМЯ/` в папке сайта")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { name, known } = self;
        ProblemText::new(
            format!("`{name}` деген безендіру тақырыбы жоқ"),
            format!("мыналардың бірі керек: {known}"),
        )
        .hint("өз безендіру тақырыбыңыз — сайт қалтасындағы `themes/АТЫ/` қалтасы")
    }
}
