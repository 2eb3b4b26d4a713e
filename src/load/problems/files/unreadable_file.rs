//! The operating system refused to give the file.

use crate::diagnostic::{Explanation, ProblemKind, ProblemText, Rule, Severity, Translated};
use crate::load::problems::groups::FILES;
use crate::messages::system_fault::{self, SystemFault};

/// The operating system refused to give the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadableFile {
    pub(crate) fault: SystemFault,
}

impl UnreadableFile {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "unreadable-file",
        group: &FILES,
        severity: Severity::Error,
        meaning: "The operating system refused to give the file.",
        explanation: Translated {
            english: Explanation {
                what: "The system does not let the program read a file.",
                why: "What can't be read can't be checked, and a site without it would be \
                    incomplete.",
                how_to_fix: "See what the message says after the colon: if permission is denied, \
                    ask for it or change the owner of the file; if the file is gone, put it back.",
            },
            russian: Explanation {
                what: "Система не даёт программе прочесть файл.",
                why: "Что не прочитано, то не проверено, и сайт без этого был бы неполным.",
                how_to_fix: "Посмотрите, что сказано после двоеточия: если нет разрешения, \
                    попросите его или смените владельца файла; если файла нет, верните его.",
            },
            kazakh: Explanation {
                what: "Жүйе бағдарламаға файлды оқуға мүмкіндік бермейді.",
                why: "Оқылмаған нәрсе тексерілмейді, ал онсыз сайт толық болмас еді.",
                how_to_fix: "Қос нүктеден кейін не айтылғанын қараңыз: рұқсат болмаса, рұқсат \
                    сұраңыз немесе файлдың иесін өзгертіңіз; файл жоқ болса, оны қайтарыңыз.",
            },
        },
        example: None,
    };
}

impl ProblemKind for UnreadableFile {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { fault } = self;
        ProblemText::new(
            format!("the file can't be read: {}", system_fault::english(fault)),
            "expected a file that this user may read",
        )
        .hint("check that the file exists and that its permissions let you read it")
    }

    fn russian(&self) -> ProblemText {
        let Self { fault } = self;
        ProblemText::new(
            format!("файл не читается: {}", system_fault::russian(fault)),
            "нужен файл, который вам разрешено читать",
        )
        .hint("проверьте, на месте ли файл и есть ли у вас право его читать")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { fault } = self;
        ProblemText::new(
            format!("файлды оқу мүмкін емес: {}", system_fault::kazakh(fault)),
            "оқуға рұқсат берілген файл керек",
        )
        .hint("файл орнында ма және оны оқуға құқығыңыз бар ма, тексеріңіз")
    }
}
