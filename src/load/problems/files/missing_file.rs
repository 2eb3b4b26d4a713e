//! The content folder or a file that every site needs was not found.

use crate::diagnostic::example::{Change, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::FILES;

/// The content folder or a file that every site needs was not found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingFile {
    pub(crate) path: String,
}

impl MissingFile {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "missing-file",
        group: &FILES,
        severity: Severity::Error,
        meaning: "The content folder or a file that every site needs was not found.",
        explanation: Translated {
            english: Explanation {
                what: "A file or folder that every site needs was not found.",
                why: "Without `content/` and its `site.yaml` the program does not know what the \
                    site is, nor whose it is.",
                how_to_fix: "Run the command in the folder of the site, or name that folder with \
                    `--root`. To begin a new site, run `tartip new site DIR`.",
            },
            russian: Explanation {
                what: "Нет файла или папки, без которых сайта не бывает.",
                why: "Без папки `content/` и файла `site.yaml` в ней программа не знает, что это \
                    за сайт и чей он.",
                how_to_fix: "Запустите команду в папке сайта или укажите эту папку параметром \
                    `--root`. Чтобы начать новый сайт, выполните `tartip new site ПАПКА`.",
            },
            kazakh: Explanation {
                what: "Әр сайтқа қажет файл немесе қалта жоқ.",
                why: "`content/` қалтасы мен ондағы `site.yaml` файлынсыз бағдарлама бұл қандай \
                    сайт екенін де, кімдікі екенін де білмейді.",
                how_to_fix: "Команданы сайттың қалтасында іске қосыңыз немесе сол қалтаны `--root` \
                    параметрімен көрсетіңіз. Жаңа сайт бастау үшін `tartip new site ҚАЛТА` \
                    командасын орындаңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[Change::Remove { file: sample::SITE }],
        }),
    };
}

impl ProblemKind for MissingFile {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { path } = self;
        ProblemText::new(
            format!("`{path}` was not found"),
            format!("every site needs `{path}`"),
        )
        .hint(
            "run the command in the folder of the site, or name it with `--root`; `tartip new \
            site DIR` makes a small one",
        )
    }

    fn russian(&self) -> ProblemText {
        let Self { path } = self;
        ProblemText::new(
            format!("нет `{path}`"),
            format!("без `{path}` сайта не бывает"),
        )
        .hint(
            "запустите команду в папке сайта или укажите эту папку параметром `--root`; \
            небольшой сайт для начала создаёт `tartip new site ПАПКА`",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self { path } = self;
        ProblemText::new(format!("`{path}` жоқ"), format!("әр сайтқа `{path}` керек")).hint(
            "команданы сайттың қалтасында іске қосыңыз немесе сол қалтаны `--root` параметрімен \
            көрсетіңіз; шағын сайтты `tartip new site ҚАЛТА` жасайды",
        )
    }
}
