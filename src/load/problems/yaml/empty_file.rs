//! A file with nothing in it.

use crate::diagnostic::example::write;
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::kind::RecordKind;
use crate::load::problems::groups::YAML;
use crate::load::vocabulary::{english, kazakh, russian};

/// A file with nothing in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmptyFile {
    pub(crate) record: RecordKind,
}

impl EmptyFile {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "empty-file",
        group: &YAML,
        severity: Severity::Error,
        meaning: "A file with nothing in it.",
        explanation: Translated {
            english: Explanation {
                what: "The file has nothing in it.",
                why: "A record without facts can't be shown.",
                how_to_fix: "Fill it in after the example in `docs/content.md`, or remove the \
                    file.",
            },
            russian: Explanation {
                what: "В файле ничего нет.",
                why: "Запись без сведений показать нельзя.",
                how_to_fix: "Заполните её по образцу из `docs/content.md` или удалите файл.",
            },
            kazakh: Explanation {
                what: "Файлда ештеңе жоқ.",
                why: "Мәліметі жоқ жазбаны көрсетуге болмайды.",
                how_to_fix: "Оны `docs/content.md` құжатындағы үлгімен толтырыңыз немесе файлды \
                    жойыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write("content/areas/okrug.yaml", "# Округ\n")],
        }),
    };
}

impl ProblemKind for EmptyFile {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { record } = self;
        ProblemText::new(
            format!(
                "the file is empty, it should hold {}",
                english::record_name(*record)
            ),
            format!("expected {}", english::record_name(*record)),
        )
        .hint("`docs/content.md` shows an example of every record")
    }

    fn russian(&self) -> ProblemText {
        let Self { record } = self;
        ProblemText::new(
            format!(
                "файл пуст, а должен содержать описание {}",
                russian::of_record(*record)
            ),
            format!("нужно описание {}", russian::of_record(*record)),
        )
        .hint("образец каждой записи есть в `docs/content.md`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { record } = self;
        ProblemText::new(
            format!(
                "файл бос, ал онда «{}» сипаттамасы тұруы керек",
                kazakh::name(*record)
            ),
            format!("«{}» сипаттамасы керек", kazakh::name(*record)),
        )
        .hint("әр жазбаның үлгісі `docs/content.md` құжатында бар")
    }
}
