//! Roles that no office has in an area of the site.

use std::collections::BTreeSet;

use crate::diagnostic::example::{edit, sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::rules::context::Context;
use crate::rules::groups::REFERENCES;

/// How many areas a message names.
const NAMED: usize = 5;

/// Warns of every role that a channel names, and that no office has in an area or above it. A role
/// with a level is looked for in the areas of that level, another one in the smallest areas. While
/// a record is missing, what it serves is not known, and nothing is said.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    let draft = context.draft;
    if !draft.is_complete() {
        return;
    }
    let directory = draft.directory();
    let procedures = draft.procedures.iter();
    let channels = procedures.flat_map(|(_, record)| &record.value.channels);
    let used: BTreeSet<_> = channels.filter_map(|channel| channel.role()).collect();
    for role in used {
        let Some(record) = draft.roles.get(role) else {
            continue;
        };
        let is_looked_for = |area| match record.value.level {
            Some(level) => draft
                .areas
                .get(area)
                .is_some_and(|it| it.value.level == level),
            None => directory.within(Some(area)).is_empty(),
        };
        let areas = draft.areas.iter().filter(|(area, _)| is_looked_for(*area));
        let without = areas.filter(|(area, _)| directory.nearest(role, *area).is_none());
        let areas: Vec<String> = without.map(|(_, area)| area.id.to_string()).collect();
        let nowhere = draft.areas.iter().next().is_none() && directory.at(role, None).is_empty();
        if nowhere || !areas.is_empty() {
            let role = record.id.to_string();
            report.add(record.place, RoleWithoutOffice { role, areas });
        }
    }
}

/// A role that no office has in some areas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RoleWithoutOffice {
    pub(crate) role: String,
    /// The ids of the areas; none if the site has no areas and no such office.
    pub(crate) areas: Vec<String>,
}

impl RoleWithoutOffice {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "role-without-office",
        group: &REFERENCES,
        severity: Severity::Warning,
        meaning: "A role that no office has in an area of the site.",
        explanation: Translated {
            english: Explanation {
                what: "A procedure names a role, and in an area no office has it, nor in an area \
                    above.",
                why: "Whoever lives there is told that the site does not know the office, and \
                    has to write its name into the letter himself.",
                how_to_fix: "Add the office of that area with `role` and `area`, or write the \
                    area into the record of the office that serves it.",
            },
            russian: Explanation {
                what: "Процедура называет роль, а на территории её нет ни у одного учреждения, и \
                    выше тоже.",
                why: "Тому, кто там живёт, сайт скажет, что не знает учреждения, и его название \
                    придётся вписать в письмо самому.",
                how_to_fix: "Добавьте учреждение этой территории с ключами `role` и `area` или \
                    впишите территорию в описание учреждения, которое её обслуживает.",
            },
            kazakh: Explanation {
                what: "Рәсім рөлді атайды, ал аумақта да, одан жоғарыда да ол рөл ешбір мекемеде \
                    жоқ.",
                why: "Сол жерде тұратын адамға сайт мекемені білмейтінін айтады, атауын хатқа \
                    адамның өзі жазуы керек болады.",
                how_to_fix: "Сол аумақтың мекемесін `role` және `area` кілттерімен қосыңыз немесе \
                    оған қызмет көрсететін мекеменің сипаттамасына аумақты жазыңыз.",
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
                edit(
                    sample::PROCEDURE,
                    "    office: example-akim-office\n",
                    "    role: akim\n",
                ),
            ],
        }),
    };

    /// The areas that are named, and how many are not.
    fn listed(&self) -> (String, usize) {
        let named: Vec<String> = self
            .areas
            .iter()
            .take(NAMED)
            .map(|id| format!("`{id}`"))
            .collect();
        (named.join(", "), self.areas.len().saturating_sub(NAMED))
    }
}

impl ProblemKind for RoleWithoutOffice {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { role, .. } = self;
        let words = match self.listed() {
            (named, 0) if named.is_empty() => format!("no office has the role `{role}`"),
            (named, 0) => format!("no office has the role `{role}` in the areas {named}"),
            (named, more) => {
                format!("no office has the role `{role}` in the areas {named} and {more} others")
            }
        };
        ProblemText::new(
            words,
            "expected an office with this role there or in an area above",
        )
        .hint("add an office with this `role` and `area`, or the area to the one that serves it")
    }

    fn russian(&self) -> ProblemText {
        let Self { role, .. } = self;
        let words = match self.listed() {
            (named, 0) if named.is_empty() => format!("роли `{role}` нет ни у одного учреждения"),
            (named, 0) => {
                format!("роли `{role}` нет ни у одного учреждения на территориях: {named}")
            }
            (named, more) => format!(
                "роли `{role}` нет ни у одного учреждения на территориях: {named} и ещё {more}"
            ),
        };
        ProblemText::new(
            words,
            "нужно учреждение с этой ролью там или на территории выше",
        )
        .hint(
            "добавьте учреждение с этими `role` и `area` или впишите территорию тому, которое её \
            обслуживает",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self { role, .. } = self;
        let words = match self.listed() {
            (named, 0) if named.is_empty() => format!("`{role}` рөлі ешбір мекемеде жоқ"),
            (named, 0) => format!("мына аумақтарда `{role}` рөлі ешбір мекемеде жоқ: {named}"),
            (named, more) => format!(
                "мына аумақтарда `{role}` рөлі ешбір мекемеде жоқ: {named} және тағы {more}"
            ),
        };
        ProblemText::new(
            words,
            "сол жерде немесе одан жоғары аумақта осы рөлі бар мекеме керек",
        )
        .hint(
            "осы `role` және `area` кілттері бар мекеме қосыңыз немесе аумақты оған қызмет \
            көрсететін мекемеге жазыңыз",
        )
    }
}
