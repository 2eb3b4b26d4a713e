//! A file larger than any record needs to be.

use crate::diagnostic::{Explanation, ProblemKind, ProblemText, Rule, Severity, Translated};
use crate::load::problems::groups::FILES;

/// A file larger than any record needs to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileTooLarge {
    pub(crate) bytes: u64,
    pub(crate) limit: u64,
}

impl FileTooLarge {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "file-too-large",
        group: &FILES,
        severity: Severity::Error,
        meaning: "A file larger than any record needs to be.",
        explanation: Translated {
            english: Explanation {
                what: "A file is far larger than any record needs to be.",
                why: "Such a file got there by mistake as a rule: a picture, a table, a copy of \
                    something else.",
                how_to_fix: "Take it out, or split it into several records.",
            },
            russian: Explanation {
                what: "Файл намного больше, чем нужно любой записи.",
                why: "Обычно такой файл попадает сюда по ошибке: картинка, таблица, копия чего-то \
                    другого.",
                how_to_fix: "Уберите его или разделите на несколько записей.",
            },
            kazakh: Explanation {
                what: "Файл кез келген жазбаға керегінен әлдеқайда үлкен.",
                why: "Мұндай файл көбіне байқаусызда түседі: сурет, кесте, басқа бірдеңенің \
                    көшірмесі.",
                how_to_fix: "Оны алып тастаңыз немесе бірнеше жазбаға бөліңіз.",
            },
        },
        example: None,
    };
}

impl ProblemKind for FileTooLarge {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { bytes, limit } = self;
        ProblemText::new(
            format!("the file is {bytes} bytes long"),
            format!("expected at most {limit} bytes"),
        )
        .hint("split it into several records")
    }

    fn russian(&self) -> ProblemText {
        let Self { bytes, limit } = self;
        ProblemText::new(
            format!("размер файла в байтах: {bytes}"),
            format!("нужно не больше {limit}"),
        )
        .hint("разделите его на несколько записей")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { bytes, limit } = self;
        ProblemText::new(
            format!("файлдың көлемі {bytes} байт"),
            format!("{limit} байттан аспауы керек"),
        )
        .hint("оны бірнеше жазбаға бөліңіз")
    }
}
