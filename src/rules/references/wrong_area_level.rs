//! Offices whose area has another level than their role.

use crate::diagnostic::example::{edit, sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::load::kind::RecordKind;
use crate::model::AreaLevel;
use crate::rules::context::{Check, Context};
use crate::rules::groups::REFERENCES;

/// What runs it: it looks from offices at their roles and areas.
pub(super) const CHECK: Check =
    Check::of_records_referring_to(&[RecordKind::Role, RecordKind::Area], check);

/// Warns of every office that serves an area of another level than its role stands at.
fn check(context: Context<'_>, report: &mut Report) {
    let draft = context.draft;
    for (_, record) in draft.offices.iter() {
        let office = &record.value;
        let role = office.role.and_then(|role| draft.roles.get(role));
        let Some(expected) = role.and_then(|role| role.value.level) else {
            continue;
        };
        let areas = office
            .areas
            .iter()
            .filter_map(|area| draft.areas.get(*area));
        if let Some(area) = areas.into_iter().find(|area| area.value.level != expected) {
            let problem = WrongAreaLevel {
                area: area.id.to_string(),
                found: area.value.level,
                expected,
            };
            report.add(record.place_of("area"), problem);
        }
    }
}

/// An office that serves an area of another level than its role stands at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WrongAreaLevel {
    pub(crate) area: String,
    pub(crate) found: AreaLevel,
    pub(crate) expected: AreaLevel,
}

impl WrongAreaLevel {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "wrong-area-level",
        group: &REFERENCES,
        severity: Severity::Warning,
        meaning: "An office that serves an area of another level than its role stands at.",
        explanation: Translated {
            english: Explanation {
                what: "The role of an office says at what level of area it stands, and the office \
                    serves an area of another level.",
                why: "Letters for one kind of body would go to another one, such as those for the \
                    akim of a district to the akim of the region.",
                how_to_fix: "Correct the office's `role` or `area`, or the `level` of the area or \
                    of the role.",
            },
            russian: Explanation {
                what: "Роль учреждения говорит, какого уровня его территория, а учреждение \
                    обслуживает территорию другого уровня.",
                why: "Письма одному органу ушли бы в другой, например письма акиму района — акиму \
                    области.",
                how_to_fix: "Исправьте `role` или `area` учреждения либо `level` территории или \
                    роли.",
            },
            kazakh: Explanation {
                what: "Мекеменің рөлі оның аумағы қандай деңгейде екенін айтады, ал мекеме басқа \
                    деңгейдегі аумаққа қызмет көрсетеді.",
                why: "Бір органға арналған хаттар басқасына кетер еді, мысалы, аудан әкіміне \
                    жазылғаны — облыс әкіміне.",
                how_to_fix: "Мекеменің `role` немесе `area` мәнін не аумақтың немесе рөлдің \
                    `level` мәнін түзетіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[
                write(
                    "content/roles/akim.yaml",
                    "name:\n  kk: Облыс әкімі\n  ru: Аким области\naddressed_as:\n  kk: Облыс \
                    әкіміне\n  ru: Акиму области\nlevel: region\n",
                ),
                edit(
                    sample::OFFICE,
                    "area: example-district",
                    "role: akim\narea: example-district",
                ),
            ],
        }),
    };
}

impl ProblemKind for WrongAreaLevel {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self {
            area,
            found,
            expected,
        } = self;
        ProblemText::new(
            format!(
                "the area `{area}` has the level `{}`, and the role of the office `{}`",
                found.word(),
                expected.word()
            ),
            format!("expected an area of the level `{}`", expected.word()),
        )
        .hint("correct the role or the area, or the level of one of them")
    }

    fn russian(&self) -> ProblemText {
        let Self {
            area,
            found,
            expected,
        } = self;
        ProblemText::new(
            format!(
                "уровень территории `{area}` — `{}`, а роли учреждения — `{}`",
                found.word(),
                expected.word()
            ),
            format!("нужна территория уровня `{}`", expected.word()),
        )
        .hint("исправьте роль или территорию либо уровень одной из них")
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            area,
            found,
            expected,
        } = self;
        ProblemText::new(
            format!(
                "`{area}` аумағының деңгейі — `{}`, ал мекеме рөлінің деңгейі — `{}`",
                found.word(),
                expected.word()
            ),
            format!("деңгейі `{}` аумақ керек", expected.word()),
        )
        .hint("рөлді немесе аумақты не олардың бірінің деңгейін түзетіңіз")
    }
}
