//! What a complaint must contain, by the procedure, and the letter does not give.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::load::problems::groups::LETTERS;
use crate::model::Condition;
use crate::rules::context::Context;

/// Reports every requirement that names a field of the letter which no block of the letter has. A
/// field whose answer decides which blocks stand gives the requirement by their words.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    for (_, record) in context.draft.procedures.iter() {
        let procedure = &record.value;
        let letter = procedure
            .letter
            .and_then(|letter| context.draft.letters.get(letter));
        let Some(letter) = letter else { continue };
        for requirement in &procedure.requirements {
            for index in &requirement.fields {
                let used = letter.value.body.iter().any(|block| {
                    let in_text = block.text.as_ref().is_some_and(|text| {
                        text.iter()
                            .any(|(_, side)| side.fields().any(|field| field == *index))
                    });
                    let decides = matches!(
                        &block.when,
                        Some(Condition::Is { field, .. }) if field == index
                    );
                    in_text || decides || block.items == Some(*index)
                });
                if !used {
                    let id = letter.value.fields[*index].id.to_string();
                    let place = requirement.place;
                    report.add_related(place, RequirementUnmet { id }, letter.place_of("body"));
                }
            }
        }
    }
}

/// A requirement of the procedure that the letter does not give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RequirementUnmet {
    pub(crate) id: String,
}

impl RequirementUnmet {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "requirement-unmet",
        group: &LETTERS,
        severity: Severity::Error,
        meaning: "A requirement of the procedure that the letter does not give.",
        explanation: Translated {
            english: Explanation {
                what: "The letter does not give what the procedure says a complaint must contain.",
                why: "A letter that lacks what the law asks for may be refused.",
                how_to_fix: "Use the question in the letter, or correct the requirement.",
            },
            russian: Explanation {
                what: "В письме нет того, что по описанию процедуры должно быть в жалобе.",
                why: "Письмо, в котором нет требуемого законом, могут не принять.",
                how_to_fix: "Поставьте вопрос в письмо или исправьте требование.",
            },
            kazakh: Explanation {
                what: "Рәсімнің сипаттамасы бойынша шағымда болуы керек нәрсе хатта жоқ.",
                why: "Заң талап ететін мәлімет жоқ хатты қабылдамауы мүмкін.",
                how_to_fix: "Сұрақты хатқа қойыңыз немесе талапты түзетіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::LETTER,
                "  - block: sender\n    when: address\n    text:\n      kk: \"Пошталық мекенжайы \
                (төменде өзгесі көрсетілмесе, нақты тұратын жері де осы): {address}\"\n      ru: \
                \"Почтовый адрес (он же место проживания, если ниже не указано другое): \
                {address}\"\n",
                "",
            )],
        }),
    };
}

impl ProblemKind for RequirementUnmet {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!("the letter does not give this requirement: no block has {{{id}}}"),
            format!("expected {{{id}}} in a block of the letter"),
        )
        .related("the letter")
        .hint("put the field into the letter's body, or remove it from the requirement")
    }

    fn russian(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!("письмо не выполняет этого требования: ни в одной части нет {{{id}}}"),
            format!("нужна метка {{{id}}} в одной из частей письма"),
        )
        .related("письмо")
        .hint("поставьте вопрос в текст письма или уберите его из требования")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!("хат бұл талапты орындамайды: ешбір бөлігінде {{{id}}} жоқ"),
            format!("хаттың бір бөлігінде {{{id}}} белгісі керек"),
        )
        .related("хат")
        .hint("сұрақты хаттың мәтініне қойыңыз немесе талаптан алып тастаңыз")
    }
}
