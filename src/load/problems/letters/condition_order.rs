//! A condition on a field that comes later.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::LETTERS;

/// A condition on a field that comes later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConditionOrder {
    pub(crate) id: String,
}

impl ConditionOrder {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "condition-order",
        group: &LETTERS,
        severity: Severity::Error,
        meaning: "A condition on a field that comes later.",
        explanation: Translated {
            english: Explanation {
                what: "A condition looks at a question that comes later.",
                why: "When it has to be decided, the answer is not there yet.",
                how_to_fix: "Move that question up, or remove the condition.",
            },
            russian: Explanation {
                what: "Условие смотрит на вопрос, который задают позже.",
                why: "Когда условие нужно проверить, ответа ещё нет.",
                how_to_fix: "Поднимите тот вопрос выше или удалите условие.",
            },
            kazakh: Explanation {
                what: "Шарт кейін қойылатын сұраққа қарайды.",
                why: "Шартты тексеретін кезде жауап әлі жоқ.",
                how_to_fix: "Ол сұрақты жоғары көтеріңіз немесе шартты жойыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::LETTER,
                "  - id: applicant\n    type: person\n",
                "  - id: applicant\n    type: person\n    when: phone\n",
            )],
        }),
    };
}

impl ProblemKind for ConditionOrder {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!("the condition looks at the field `{id}`, which is not asked before this one"),
            "expected a field that is asked before this one",
        )
        .hint("move the field up, or remove the condition")
    }

    fn russian(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!("условие смотрит на вопрос `{id}`, а его задают не раньше этого"),
            "нужен вопрос, который задают раньше этого",
        )
        .hint("поднимите тот вопрос выше или удалите условие")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!("шарт `{id}` сұрағына қарайды, ал ол бұл сұрақтан бұрын қойылмайды"),
            "бұдан бұрын қойылатын сұрақ керек",
        )
        .hint("ол сұрақты жоғары көтеріңіз немесе шартты жойыңыз")
    }
}
