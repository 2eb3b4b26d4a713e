//! A citation of an act that has not come into force.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::model::ActStatus;
use crate::rules::context::{Context, cited};
use crate::rules::groups::LAW_AND_DATES;

/// Warns of every citation of an act that does not hold yet at the build's date.
pub fn check(context: Context<'_>, report: &mut Report) {
    for cited in cited(context.draft) {
        let Some(record) = context.draft.acts.get(cited.act) else {
            continue;
        };
        if record.value.status(context.as_of) == ActStatus::NotYet
            && let Some(from) = record.value.in_force_from
        {
            let problem = ActNotYetInForce {
                act: record.id.to_string(),
                from: from.to_string(),
            };
            report.add_related(cited.place, problem, record.place_of("in_force_from"));
        }
    }
}

/// A citation of an act that has not come into force yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActNotYetInForce {
    pub(crate) act: String,
    pub(crate) from: String,
}

impl ActNotYetInForce {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "act-not-yet-in-force",
        group: &LAW_AND_DATES,
        severity: Severity::Warning,
        meaning: "A citation of an act that has not come into force yet.",
        explanation: Translated {
            english: Explanation {
                what: "A text rests on an act that is not in force yet.",
                why: "A reader who refers to it now would be refused.",
                how_to_fix: "Cite the act that holds until then, or correct `in_force_from` in the \
                    record.",
            },
            russian: Explanation {
                what: "Текст опирается на закон, который ещё не действует.",
                why: "Читателю, который сошлётся на него сейчас, откажут.",
                how_to_fix: "Сошлитесь на закон, который действует до того дня, или исправьте \
                    `in_force_from` в записи.",
            },
            kazakh: Explanation {
                what: "Мәтін әлі қолданысқа енбеген заңға сүйенеді.",
                why: "Оқырман қазір оған сүйенсе, өтінішін қабылдамауы мүмкін.",
                how_to_fix: "Ол күнге дейін қолданыстағы заңға сілтеме жасаңыз немесе жазбадағы \
                    `in_force_from` күнін түзетіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CODE,
                "in_force_from: 2021-07-01",
                "in_force_from: 2027-07-01",
            )],
        }),
    };
}

impl ProblemKind for ActNotYetInForce {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { act, from } = self;
        ProblemText::new(
            format!("the act `{act}` is not in force before {from}"),
            "cited here",
        )
        .related("the record says so")
        .hint("cite the act that holds until then, or correct the date in the record")
    }

    fn russian(&self) -> ProblemText {
        let Self { act, from } = self;
        ProblemText::new(
            format!("закон `{act}` начнёт действовать только {from}"),
            "он упомянут здесь",
        )
        .related("так сказано в записи закона")
        .hint("сошлитесь на закон, который действует до этого дня, или исправьте дату в записи")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { act, from } = self;
        ProblemText::new(
            format!("`{act}` заңы {from} күні ғана қолданысқа енеді"),
            "ол осы жерде аталған",
        )
        .related("заңның жазбасында солай делінген")
        .hint(
            "ол күнге дейін қолданыста болатын заңға сілтеме жасаңыз немесе жазбадағы күнді \
            түзетіңіз",
        )
    }
}
