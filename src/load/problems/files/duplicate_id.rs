//! Two records of one kind, or two parts of one record, with one id.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::FILES;

/// Two records of one kind, or two parts of one record, with one id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuplicateId {
    pub(crate) id: String,
}

impl DuplicateId {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "duplicate-id",
        group: &FILES,
        severity: Severity::Error,
        meaning: "Two records of one kind, or two parts of one record, with one id.",
        explanation: Translated {
            english: Explanation {
                what: "Two records of one kind, or two parts of one record, have the same id.",
                why: "A reference would not tell which of the two is meant, and one page would \
                    overwrite the other.",
                how_to_fix: "Remove one of the two, or rename it with the references to it.",
            },
            russian: Explanation {
                what: "У двух записей одного вида или у двух частей одной записи один \
                    идентификатор.",
                why: "Было бы непонятно, на какую из двух ссылаются, а одна страница затёрла бы \
                    другую.",
                how_to_fix: "Удалите одну из двух или переименуйте её вместе со ссылками на неё.",
            },
            kazakh: Explanation {
                what: "Бір түрдегі екі жазбаның немесе бір жазбаның екі бөлігінің идентификаторы \
                    бірдей.",
                why: "Сілтеме екеуінің қайсысына апаратыны белгісіз болар еді, ал бір бет \
                    екіншісін өшіріп жіберер еді.",
                how_to_fix: "Екеуінің бірін жойыңыз немесе атын оған апаратын сілтемелермен бірге \
                    өзгертіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::PROCEDURE,
                "  - id: provider-head",
                "  - id: akim",
            )],
        }),
    };
}

impl ProblemKind for DuplicateId {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(format!("duplicate `{id}`"), "expected it once")
            .related("it stands here first")
            .hint("remove one of the two, or rename it with the references to it")
    }

    fn russian(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(format!("`{id}` стоит дважды"), "нужно один раз")
            .related("впервые стоит здесь")
            .hint("удалите одно из двух или переименуйте его вместе со ссылками на него")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(format!("`{id}` екі рет тұр"), "бір рет тұруы керек")
            .related("алғаш рет осы жерде тұр")
            .hint("екеуінің бірін жойыңыз немесе атын оған апаратын сілтемелермен бірге өзгертіңіз")
    }
}
