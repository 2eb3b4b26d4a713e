//! Two records for one act.

use std::collections::BTreeMap;

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;
use crate::model::ActKind;
use crate::rules::context::Context;

/// Reports acts with an id in the state register that another act has.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    let mut seen = BTreeMap::new();
    for (_, record) in context.draft.acts.iter() {
        // Rules stand in the register with the act that approved them.
        let is_rules = record.value.kind == ActKind::Rules;
        let id = (&record.value.register_id, is_rules);
        let place = record.place_of("register_id");
        match seen.get(&id) {
            Some(first) => {
                let id = id.0.as_str().to_owned();
                report.add_related(place, DuplicateRegisterId { id }, *first);
            }
            None => {
                seen.insert(id, place);
            }
        }
    }
}

/// Two acts with one id in the state register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DuplicateRegisterId {
    pub(crate) id: String,
}

impl DuplicateRegisterId {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "duplicate-register-id",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "Two acts with one id in the state register.",
        explanation: Translated {
            english: Explanation {
                what: "Two records describe one act.",
                why: "When the act loses its force, one of the two would be forgotten.",
                how_to_fix: "Keep one record, and let all references name it.",
            },
            russian: Explanation {
                what: "Две записи описывают один закон.",
                why: "Когда он утратит силу, одну из двух забудут.",
                how_to_fix: "Оставьте одну запись, и пусть все ссылки называют её.",
            },
            kazakh: Explanation {
                what: "Екі жазба бір заңды сипаттайды.",
                why: "Заңның күші жойылғанда, екеуінің бірі ұмытылар еді.",
                how_to_fix: "Бір жазбаны қалдырып, барлық сілтемені соған жасаңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::LAW,
                "register_id: Z1300000088",
                "register_id: K2000000350",
            )],
        }),
    };
}

impl ProblemKind for DuplicateRegisterId {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!("two acts have the id `{id}` in the state register"),
            "expected one record for one act",
        )
        .related("the other act")
        .hint("keep one of the two records, and refer to it")
    }

    fn russian(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!("у двух законов один номер в государственном реестре: `{id}`"),
            "нужна одна запись на один закон",
        )
        .related("другой закон")
        .hint("оставьте одну из двух записей и ссылайтесь на неё")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!("екі заңның мемлекеттік тізілімдегі нөмірі бірдей: `{id}`"),
            "бір заңға бір жазба керек",
        )
        .related("екінші заң")
        .hint("екі жазбаның бірін қалдырып, соған сілтеме жасаңыз")
    }
}
