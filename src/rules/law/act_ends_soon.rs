//! A citation of an act that will soon be out of force.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::model::ActStatus;
use crate::rules::context::{Context, cited};
use crate::rules::groups::LAW_AND_DATES;

/// Warns of every citation of an act that still holds and will not any more within the days asked
/// for.
pub fn check(context: Context<'_>, report: &mut Report) {
    for cited in cited(context.draft) {
        let Some(record) = context.draft.acts.get(cited.act) else {
            continue;
        };
        let Some(repeal) = &record.value.repealed else {
            continue;
        };
        let holds = record.value.status(context.as_of) != ActStatus::Repealed;
        if holds && context.is_soon(repeal.on) && !cited.as_published {
            let problem = ActEndsSoon {
                act: record.id.to_string(),
                on: repeal.on.to_string(),
                replaced_by: context.id_of_replacement(repeal),
            };
            report.add_related(cited.place, problem, repeal.place);
        }
    }
}

/// A citation of an act that will be out of force within the days asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActEndsSoon {
    pub(crate) act: String,
    pub(crate) on: String,
    pub(crate) replaced_by: Option<String>,
}

impl ActEndsSoon {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "act-ends-soon",
        group: &LAW_AND_DATES,
        severity: Severity::Warning,
        meaning: "A citation of an act that will be out of force within the days asked for.",
        explanation: Translated {
            english: Explanation {
                what: "A text rests on an act that will lose its force within the time asked for \
                    (`--due-within`).",
                why: "On that day the page will show a notice; it is better to be ready.",
                how_to_fix: "Find out what the new act says, and prepare the change.",
            },
            russian: Explanation {
                what: "Текст опирается на закон, который утратит силу в названный срок \
                    (`--due-within`).",
                why: "В тот день на странице появится пометка; лучше быть готовыми.",
                how_to_fix: "Узнайте, что сказано в новом законе, и подготовьте изменение.",
            },
            kazakh: Explanation {
                what: "Мәтін аталған мерзімде (`--due-within`) күші жойылатын заңға сүйенеді.",
                why: "Сол күні бетте ескерту пайда болады; алдын ала дайындалған жөн.",
                how_to_fix: "Жаңа заңда не айтылғанын біліп, өзгерісті дайындаңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CODE,
                "# repealed:\n#   on: 2030-01-01\n#   replaced_by: new-act",
                "repealed:\n  on: 2026-12-15\n  replaced_by: state-services-law",
            )],
        }),
    };
}

impl ProblemKind for ActEndsSoon {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self {
            act,
            on,
            replaced_by,
        } = self;
        let words = ProblemText::new(
            format!("the act `{act}` will be out of force on {on}"),
            "cited here",
        )
        .related("the record says so");
        match replaced_by {
            Some(other) => words.hint(format!(
                "it will be replaced by `{other}`: see which of \
                    its articles says the same, and cite that from that day on"
            )),
            None => words.hint(
                "find out what takes its place, and record it in the act's \
                    `repealed`",
            ),
        }
    }

    fn russian(&self) -> ProblemText {
        let Self {
            act,
            on,
            replaced_by,
        } = self;
        let words = ProblemText::new(
            format!("закон `{act}` перестанет действовать {on}"),
            "он упомянут здесь",
        )
        .related("так сказано в записи закона");
        match replaced_by {
            Some(other) => words.hint(format!(
                "его заменит `{other}`: найдите в нём статью о \
                    том же и с этого дня ссылайтесь на неё"
            )),
            None => words.hint(
                "выясните, что придёт ему на смену, и впишите это в `repealed` \
                    записи закона",
            ),
        }
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            act,
            on,
            replaced_by,
        } = self;
        let words = ProblemText::new(
            format!("`{act}` заңының күші {on} күні жойылады"),
            "ол осы жерде аталған",
        )
        .related("заңның жазбасында солай делінген");
        match replaced_by {
            Some(other) => words.hint(format!(
                "оның орнына `{other}` келеді: оның осы туралы \
                    бабын тауып, сол күннен бастап соған сілтеме жасаңыз"
            )),
            None => words.hint(
                "оның орнына не келетінін анықтап, заң жазбасындағы `repealed` \
                    кілтіне жазыңыз",
            ),
        }
    }
}
