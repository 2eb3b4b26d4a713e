//! Records that nothing refers to.

use crate::load::kind::RecordKind;
use std::collections::BTreeSet;

use crate::diagnostic::example::write;
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::load::vocabulary::{english, kazakh, russian};
use crate::model::{Drafts, Handle, LinkTarget};
use crate::rules::context::{Context, cited, guides};
use crate::rules::groups::REFERENCES;

/// Warns of every area, role, topic, contact, act and letter that no record and no guide names.
/// Offices and procedures are pages of their own, which a reader finds in their lists. While a
/// record is missing, what it refers to is not known, and nothing is said.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    let draft = context.draft;
    if !draft.is_complete() {
        return;
    }
    let offices = || draft.offices.iter().map(|(_, record)| &record.value);
    let procedures = || draft.procedures.iter().map(|(_, record)| &record.value);
    let links = || guides(draft).flat_map(|guide| guide.iter().flat_map(|(_, side)| &side.links));

    let areas = offices().flat_map(|office| office.areas.iter().copied());
    let above = draft
        .areas
        .iter()
        .filter_map(|(_, record)| record.value.within);
    tell(&draft.areas, RecordKind::Area, areas.chain(above), report);

    let channels = || procedures().flat_map(|procedure| &procedure.channels);
    let roles =
        channels().flat_map(|channel| channel.role().into_iter().chain(channel.considered_by));
    let roles = roles.chain(offices().filter_map(|office| office.role));
    tell(&draft.roles, RecordKind::Role, roles, report);

    let contacts = offices()
        .flat_map(|office| office.contacts.iter().copied())
        .chain(procedures().flat_map(|procedure| {
            let channels = procedure
                .channels
                .iter()
                .filter_map(|channel| channel.contact);
            procedure.contacts.iter().copied().chain(channels)
        }))
        .chain(links().filter_map(|link| match link.target {
            LinkTarget::Contact(contact) => Some(contact),
            _ => None,
        }));
    tell(&draft.contacts, RecordKind::Contact, contacts, report);

    let replacing = draft
        .acts
        .iter()
        .filter_map(|(_, record)| record.value.repealed.as_ref()?.replaced_by);
    let acts = cited(draft).map(|cited| cited.act).chain(replacing);
    tell(&draft.acts, RecordKind::Act, acts, report);

    let topics = procedures().flat_map(|procedure| procedure.topics.iter().copied());
    tell(&draft.topics, RecordKind::Topic, topics, report);

    let roles = draft.roles.iter();
    let blanks = roles.filter_map(|(_, record)| record.value.letter);
    let letters = procedures().flat_map(|procedure| procedure.letters());
    let letters = letters.chain(blanks);
    tell(&draft.letters, RecordKind::Letter, letters, report);
}

fn tell<T>(
    records: &Drafts<T>,
    record: RecordKind,
    used: impl Iterator<Item = Handle<T>>,
    report: &mut Report,
) {
    let used: BTreeSet<Handle<T>> = used.collect();
    for (handle, found) in records.iter() {
        if !used.contains(&handle) {
            let id = found.id.to_string();
            report.add(found.place, UnusedRecord { record, id });
        }
    }
}

/// A record that nothing refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnusedRecord {
    pub(crate) record: RecordKind,
    pub(crate) id: String,
}

impl UnusedRecord {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "unused-record",
        group: &REFERENCES,
        severity: Severity::Warning,
        meaning: "A record that nothing refers to.",
        explanation: Translated {
            english: Explanation {
                what: "Nothing refers to a record.",
                why: "As a rule it is left from something that was removed, or a reference to it \
                    was forgotten.",
                how_to_fix: "Refer to it where it belongs, or remove the file.",
            },
            russian: Explanation {
                what: "На запись никто не ссылается.",
                why: "Обычно она осталась от того, что удалили, или ссылку на неё забыли \
                    поставить.",
                how_to_fix: "Сошлитесь на неё там, где она нужна, или удалите файл.",
            },
            kazakh: Explanation {
                what: "Жазбаға ештеңе сілтеме жасамайды.",
                why: "Ол көбіне жойылған нәрседен қалады немесе оған сілтеме қою ұмытылған.",
                how_to_fix: "Тиісті жерден оған сілтеме жасаңыз немесе файлды жойыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(
                "content/areas/okrug.yaml",
                "name:\n  kk: Мысал ауылдық округі\n  ru: Сельский округ-пример\nlevel: okrug\n",
            )],
        }),
    };
}

impl ProblemKind for UnusedRecord {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { record, id } = self;
        ProblemText::new(
            format!(
                "nothing refers to the {} `{id}`",
                english::bare_name(*record)
            ),
            "expected a reference to it",
        )
        .hint("refer to it where it belongs, or remove the file")
    }

    fn russian(&self) -> ProblemText {
        let Self { record, id } = self;
        ProblemText::new(
            format!(
                "на описание {} `{id}` никто не ссылается",
                russian::of_record(*record)
            ),
            "нужна ссылка на него",
        )
        .hint("сошлитесь на него там, где оно нужно, или удалите файл")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { record, id } = self;
        ProblemText::new(
            format!(
                "`{id}` деген «{}» сипаттамасына ештеңе сілтеме жасамайды",
                kazakh::name(*record)
            ),
            "оған сілтеме керек",
        )
        .hint("тиісті жерден оған сілтеме жасаңыз немесе файлды жойыңыз")
    }
}
