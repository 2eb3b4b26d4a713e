//! A citation of an act that is out of force at the build's date.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::model::ActStatus;
use crate::rules::context::{Context, cited};
use crate::rules::groups::LAW_AND_DATES;

/// Warns of every citation, in records and in guides, of an act that no longer holds, unless it is
/// declared to stand there because the published source cites it.
pub fn check(context: Context<'_>, report: &mut Report) {
    for cited in cited(context.draft) {
        let Some(record) = context.draft.acts.get(cited.act) else {
            continue;
        };
        let status = record.value.status(context.as_of);
        let (Some(repeal), ActStatus::Repealed, false) =
            (&record.value.repealed, status, cited.as_published)
        else {
            continue;
        };
        let problem = ActOutOfForce {
            act: record.id.to_string(),
            since: repeal.on.to_string(),
            replaced_by: context.id_of_replacement(repeal),
        };
        report.add_related(cited.place, problem, repeal.place);
    }
}

/// A citation of an act that is out of force at the build's date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActOutOfForce {
    pub(crate) act: String,
    pub(crate) since: String,
    pub(crate) replaced_by: Option<String>,
}

impl ActOutOfForce {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "act-out-of-force",
        group: &LAW_AND_DATES,
        severity: Severity::Warning,
        meaning: "A citation of an act that is out of force at the build's date.",
        explanation: Translated {
            english: Explanation {
                what: "A text rests on an act that is out of force.",
                why: "The page shows a dated notice. The procedure itself may have changed with \
                    the act.",
                how_to_fix: "See whether the new act says the same, and cite it. If the old one is \
                    named on purpose, leave it: the notice is right.",
            },
            russian: Explanation {
                what: "Текст опирается на закон, который утратил силу.",
                why: "На странице стоит пометка с датой. Вместе с законом мог измениться и сам \
                    порядок.",
                how_to_fix: "Посмотрите, говорит ли новый закон то же самое, и сошлитесь на него. \
                    Если прежний закон назван намеренно, ничего не меняйте: пометка верна.",
            },
            kazakh: Explanation {
                what: "Мәтін күші жойылған заңға сүйенеді.",
                why: "Бетте күні көрсетілген ескерту тұр. Заңмен бірге тәртіптің өзі де өзгерген \
                    болуы мүмкін.",
                how_to_fix: "Жаңа заң соны айта ма, қараңыз да, соған сілтеме жасаңыз. Бұрынғы заң \
                    әдейі аталса, ештеңені өзгертпеңіз: ескерту дұрыс.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CODE,
                "# repealed:\n#   on: 2030-01-01\n#   replaced_by: new-act",
                "repealed:\n  on: 2026-07-01\n  replaced_by: state-services-law",
            )],
        }),
    };
}

impl ProblemKind for ActOutOfForce {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self {
            act,
            since,
            replaced_by,
        } = self;
        let words = ProblemText::new(
            format!("the act `{act}` is out of force since {since}"),
            "cited here; the page will show a notice",
        )
        .related("the record says so");
        match replaced_by {
            Some(other) => words.hint(format!(
                "it was replaced by `{other}`: cite that beside it, or instead of it"
            )),
            None => words.hint("cite the act that is in force"),
        }
    }

    fn russian(&self) -> ProblemText {
        let Self {
            act,
            since,
            replaced_by,
        } = self;
        let words = ProblemText::new(
            format!("закон `{act}` не действует с {since}"),
            "он упомянут здесь; на странице будет пометка",
        )
        .related("так сказано в записи закона");
        match replaced_by {
            Some(other) => words.hint(format!(
                "его заменил `{other}`: сошлитесь и на него или только на него"
            )),
            None => words.hint("сошлитесь на закон, который действует"),
        }
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            act,
            since,
            replaced_by,
        } = self;
        let words = ProblemText::new(
            format!("`{act}` заңының күші {since} күнінен бастап жойылған"),
            "ол осы жерде аталған; бетте ескерту тұрады",
        )
        .related("заңның жазбасында солай делінген");
        match replaced_by {
            Some(other) => words.hint(format!(
                "оның орнына `{other}` қабылданған: соған да немесе тек соған сілтеме жасаңыз"
            )),
            None => words.hint("қолданыстағы заңға сілтеме жасаңыз"),
        }
    }
}
