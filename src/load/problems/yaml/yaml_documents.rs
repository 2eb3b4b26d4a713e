//! A second document after `---`.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::YAML;

/// A second document after `---`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlDocuments;

impl YamlDocuments {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "yaml-documents",
        group: &YAML,
        severity: Severity::Error,
        meaning: "A second document after `---`.",
        explanation: Translated {
            english: Explanation {
                what: "A second document begins in the file after `---`.",
                why: "One file is one record, and its name is the record's id.",
                how_to_fix: "Move the second record to a file of its own, and remove the `---`.",
            },
            russian: Explanation {
                what: "После `---` в файле начинается второй документ.",
                why: "Один файл — одна запись, и имя файла — её идентификатор.",
                how_to_fix: "Перенесите вторую запись в отдельный файл, а `---` удалите.",
            },
            kazakh: Explanation {
                what: "Файлда `---` жолынан кейін екінші құжат басталады.",
                why: "Бір файл — бір жазба, ал файлдың аты — оның идентификаторы.",
                how_to_fix: "Екінші жазбаны бөлек файлға ауыстырып, `---` жолын жойыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::AREA,
                "level: district",
                "level: district\n---\nlevel: region",
            )],
        }),
    };
}

impl ProblemKind for YamlDocuments {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new(
            "a second document begins here",
            "expected one record in a file",
        )
        .hint("move the second record to a file of its own, and remove the `---`")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new(
            "здесь начинается второй документ",
            "нужна одна запись в файле",
        )
        .hint("перенесите вторую запись в отдельный файл, а строку `---` удалите")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new(
            "осы жерден екінші құжат басталады",
            "бір файлда бір жазба керек",
        )
        .hint("екінші жазбаны бөлек файлға ауыстырып, `---` жолын жойыңыз")
    }
}
