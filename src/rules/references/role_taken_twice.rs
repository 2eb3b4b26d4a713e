//! Two offices with one role in one area.

use std::collections::BTreeMap;

use crate::diagnostic::example::{edit, sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;
use crate::rules::context::Context;

/// Reports every office that has the role which another office has in the same area, unless the
/// role says that there may be several.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    let draft = context.draft;
    let mut seen = BTreeMap::new();
    for (_, record) in draft.offices.iter() {
        let office = &record.value;
        let Some(role) = office.role else {
            continue;
        };
        let Some(known) = draft.roles.get(role).filter(|role| !role.value.many) else {
            continue;
        };
        let areas = office.areas.iter().copied().map(Some);
        let country = office.areas.is_empty().then_some(None);
        let place = record.place_of("role");
        for area in areas.chain(country) {
            match seen.get(&(role, area)) {
                Some(first) => {
                    let role = known.id.to_string();
                    report.add_related(place, RoleTakenTwice { role }, *first);
                }
                None => {
                    seen.insert((role, area), place);
                }
            }
        }
    }
}

/// A role that two offices have in one area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RoleTakenTwice {
    pub(crate) role: String,
}

impl RoleTakenTwice {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "role-taken-twice",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "A role that two offices have in one area.",
        explanation: Translated {
            english: Explanation {
                what: "Two offices have the same role in the same area.",
                why: "A letter goes to the office that has the role in the citizen's area. With \
                    two of them nobody knows to which.",
                how_to_fix: "Correct the role or the area of one of them. If an area may have \
                    several such offices, as with service centres, write `many: true` in the \
                    record of the role: then whoever writes chooses.",
            },
            russian: Explanation {
                what: "У двух учреждений одна роль на одной территории.",
                why: "Письмо идёт в учреждение, у которого эта роль на территории гражданина. \
                    Если их два, неизвестно, в какое.",
                how_to_fix: "Исправьте роль или территорию одного из них. Если на территории \
                    может быть несколько таких учреждений, как центров обслуживания, напишите в \
                    описании роли `many: true`: тогда выбирает тот, кто пишет.",
            },
            kazakh: Explanation {
                what: "Бір аумақта екі мекеменің рөлі бірдей.",
                why: "Хат азаматтың аумағында осы рөлі бар мекемеге барады. Олар екеу болса, \
                    қайсысына баратыны белгісіз.",
                how_to_fix: "Біреуінің рөлін немесе аумағын түзетіңіз. Аумақта мұндай мекеме \
                    бірнешеу болуы мүмкін болса (қызмет көрсету орталықтары сияқты), рөлдің \
                    сипаттамасына `many: true` деп жазыңыз: онда жазатын адам таңдайды.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[
                write(
                    "content/roles/akim.yaml",
                    "name:\n  kk: Аудан әкімі\n  ru: Аким района\naddressed_as:\n  kk: Аудан \
                    әкіміне\n  ru: Акиму района\n",
                ),
                edit(sample::OFFICE, "area: example-district", "role: akim"),
                write(
                    "content/offices/second.yaml",
                    "name:\n  kk: Екінші мекеме\n  ru: Второе учреждение\naddressed_as:\n  \
                    kk: Екінші мекемеге\n  ru: Второму учреждению\nrole: akim\nsource:\n  \
                    kk: Мысал\n  ru: Пример\nverified_on: 2026-11-22\n",
                ),
            ],
        }),
    };
}

impl ProblemKind for RoleTakenTwice {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { role } = self;
        ProblemText::new(
            format!("another office has the role `{role}` in this area, too"),
            "expected one office with this role in an area",
        )
        .related("the other office has it here")
        .hint("correct the role or the area, or write `many: true` in the record of the role")
    }

    fn russian(&self) -> ProblemText {
        let Self { role } = self;
        ProblemText::new(
            format!("роль `{role}` на этой территории есть и у другого учреждения"),
            "на территории нужно одно учреждение с этой ролью",
        )
        .related("у другого учреждения она здесь")
        .hint("исправьте роль или территорию либо напишите в описании роли `many: true`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { role } = self;
        ProblemText::new(
            format!("осы аумақта `{role}` рөлі басқа мекемеде де бар"),
            "бір аумақта осы рөлі бар бір мекеме керек",
        )
        .related("басқа мекемеде ол осында тұр")
        .hint("рөлді немесе аумақты түзетіңіз не рөлдің сипаттамасына `many: true` деп жазыңыз")
    }
}
