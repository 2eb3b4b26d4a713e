//! Bytes that are not UTF-8.

use crate::diagnostic::{Explanation, ProblemKind, ProblemText, Rule, Severity, Translated};
use crate::load::problems::groups::FILES;

/// Bytes that are not UTF-8.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotUtf8;

impl NotUtf8 {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "not-utf8",
        group: &FILES,
        severity: Severity::Error,
        meaning: "Bytes that are not UTF-8.",
        explanation: Translated {
            english: Explanation {
                what: "The text of a file is not in UTF-8.",
                why: "In another encoding Kazakh letters turn into other characters, and nobody \
                    can tell which were meant.",
                how_to_fix: "Open the file in the program it was written with, and save it again \
                    as UTF-8. The place shown is the first byte that is wrong.",
            },
            russian: Explanation {
                what: "Текст файла записан не в UTF-8.",
                why: "В другой кодировке казахские буквы превращаются в другие знаки, и уже не \
                    понять, какие имелись в виду.",
                how_to_fix: "Откройте файл в той программе, в которой он написан, и сохраните его \
                    заново в UTF-8. Показан первый неверный байт.",
            },
            kazakh: Explanation {
                what: "Файлдың мәтіні UTF-8 кодтауында сақталмаған.",
                why: "Басқа кодтауда қазақ әріптері басқа таңбаларға айналады, қайсысы жазылғанын \
                    енді білу мүмкін емес.",
                how_to_fix: "Файлды өзі жазылған бағдарламада ашып, UTF-8 кодтауында қайта \
                    сақтаңыз. Алғашқы қате байт көрсетілген.",
            },
        },
        example: None,
    };
}

impl ProblemKind for NotUtf8 {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new(
            "the file is not in UTF-8: this byte is no letter of it",
            "expected text in UTF-8",
        )
        .hint(
            "open the file in the program it was written with and save it again as UTF-8 (it may \
            be in Windows-1251 now)",
        )
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new(
            "файл записан не в UTF-8: такого байта в этой кодировке нет",
            "нужен текст в UTF-8",
        )
        .hint(
            "откройте файл в той программе, в которой он написан, и сохраните его заново в \
            кодировке UTF-8 (сейчас он, возможно, в Windows-1251)",
        )
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new(
            "файл UTF-8 кодтауында сақталмаған: ол кодтауда мұндай байт жоқ",
            "UTF-8 кодтауындағы мәтін керек",
        )
        .hint(
            "файлды өзі жазылған бағдарламада ашып, UTF-8 кодтауында қайта сақтаңыз (қазір ол \
            Windows-1251 кодтауында болуы мүмкін)",
        )
    }
}
