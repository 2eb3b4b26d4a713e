//! An id that no record has.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::kind::RecordKind;
use crate::load::problems::groups::VALUES;
use crate::load::vocabulary::{english, kazakh, russian};

/// An id that no record has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownId {
    pub(crate) id: String,
    pub(crate) record: RecordKind,
    pub(crate) similar: Option<String>,
}

impl UnknownId {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "unknown-id",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "An id that no record has.",
        explanation: Translated {
            english: Explanation {
                what: "A reference names a record that does not exist.",
                why: "The link would lead nowhere.",
                how_to_fix: "Correct the id (it is the name of the record's file without `.yaml`), \
                    or add the record.",
            },
            russian: Explanation {
                what: "Ссылка называет запись, которой нет.",
                why: "Она никуда бы не вела.",
                how_to_fix: "Исправьте идентификатор (это имя файла записи без `.yaml`) или \
                    добавьте запись.",
            },
            kazakh: Explanation {
                what: "Сілтеме жоқ жазбаны атайды.",
                why: "Ол ешқайда апармас еді.",
                how_to_fix: "Идентификаторды түзетіңіз (ол — жазба файлының `.yaml` дегенсіз аты) \
                    немесе жазбаны қосыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::SITE,
                "publisher: example-akim-office",
                "publisher: akim-office",
            )],
        }),
    };
}

impl ProblemKind for UnknownId {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self {
            id,
            record,
            similar,
        } = self;
        english::with_similar(
            ProblemText::new(
                format!(
                    "there is no {} with the id `{id}`",
                    english::bare_name(*record)
                ),
                format!("expected the id of {}", english::record_name(*record)),
            ),
            similar.as_deref(),
            "correct the id, or add the record",
        )
    }

    fn russian(&self) -> ProblemText {
        let Self {
            id,
            record,
            similar,
        } = self;
        russian::with_similar(
            ProblemText::new(
                format!(
                    "нет {} с идентификатором `{id}`",
                    russian::of_record(*record)
                ),
                format!("нужен идентификатор {}", russian::of_record(*record)),
            ),
            similar.as_deref(),
            "исправьте идентификатор или добавьте запись",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            id,
            record,
            similar,
        } = self;
        kazakh::with_similar(
            ProblemText::new(
                format!(
                    "идентификаторы `{id}` болатын {} жоқ",
                    kazakh::name(*record)
                ),
                format!("«{}» идентификаторы керек", kazakh::name(*record)),
            ),
            similar.as_deref(),
            "идентификаторды түзетіңіз немесе жазбаны қосыңыз",
        )
    }
}
