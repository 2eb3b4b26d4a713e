//! Former ids whose address could not lead on.

use std::collections::BTreeMap;

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Span, Translated,
};
use crate::load::problems::groups::VALUES;
use crate::model::{Drafts, Id, Placed};
use crate::rules::context::Context;

/// Reports former ids (`was`) that a record of the same kind has today, or that stand twice.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    let draft = context.draft;
    kind(&draft.areas, |area| &area.was, report);
    kind(&draft.offices, |office| &office.was, report);
    kind(&draft.acts, |act| &act.was, report);
    kind(&draft.letters, |letter| &letter.was, report);
    kind(&draft.topics, |topic| &topic.was, report);
    kind(&draft.procedures, |procedure| &procedure.was, report);
}

/// The same for the records of one kind.
fn kind<T>(records: &Drafts<T>, was: impl Fn(&T) -> &[Placed<Id>], report: &mut Report) {
    let ids = records.iter().map(|(_, record)| (&record.id, record.place));
    let ids: BTreeMap<&Id, Span> = ids.collect();
    let mut seen: BTreeMap<&Id, Span> = BTreeMap::new();
    for (_, record) in records.iter() {
        for former in was(&record.value) {
            let id = former.value.to_string();
            let (fault, other) = if former.value == record.id {
                report.add(
                    former.place,
                    WrongFormerId {
                        id,
                        fault: Fault::Own,
                    },
                );
                continue;
            } else if let Some(place) = ids.get(&former.value) {
                (Fault::Live, *place)
            } else if let Some(place) = seen.get(&former.value) {
                (Fault::Twice, *place)
            } else {
                seen.insert(&former.value, former.place);
                continue;
            };
            report.add_related(former.place, WrongFormerId { id, fault }, other);
        }
    }
}

/// A former id whose address could not lead on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WrongFormerId {
    id: String,
    fault: Fault,
}

/// Why it could not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// The record has that id today.
    Own,
    /// Another record of its kind has that id today.
    Live,
    /// It stands in `was` a second time.
    Twice,
}

impl WrongFormerId {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "wrong-former-id",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "A former id (`was`) that a record has today, or that stands twice.",
        explanation: Translated {
            english: Explanation {
                what: "`was` names the ids that a record had before. A page at each of the old \
                    addresses leads to the record's page of today. This one can't: a page of today \
                    stands at that address, or two records claim it.",
                why: "People have the old address on paper, or in a message. It must lead to one \
                    place, and to the right one.",
                how_to_fix: "Name in `was` only ids that no record of this kind has any more, each \
                    once. Where two records became one, let that one name both.",
            },
            russian: Explanation {
                what: "`was` называет прежние id записи. По каждому старому адресу остаётся \
                    страница, которая ведёт на нынешнюю. Здесь так не выйдет: по этому адресу уже \
                    стоит нынешняя страница или на него претендуют две записи.",
                why: "Старый адрес остался у людей на бумаге или в сообщении. Он должен вести в \
                    одно место, и в верное.",
                how_to_fix: "Называйте в `was` только те id, которых у записей этого вида больше \
                    нет, каждый один раз. Если две записи стали одной, пусть она назовёт оба.",
            },
            kazakh: Explanation {
                what: "`was` жазбаның бұрынғы id-лерін атайды. Әр ескі мекенжайда жазбаның қазіргі \
                    бетіне апаратын бет қалады. Мұнда олай болмайды: бұл мекенжайда қазіргі бет \
                    тұр немесе оған екі жазба таласады.",
                why: "Ескі мекенжай адамдарда қағазда не хабарламада қалды. Ол бір ғана жерге, \
                    дұрыс жерге апаруы керек.",
                how_to_fix: "`was` ішінде осы түрдегі жазбалардың ешқайсысында енді жоқ id-лерді \
                    ғана, әрқайсысын бір рет атаңыз. Екі жазба біріксе, екеуін де сол бір жазба \
                    атасын.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::OFFICE,
                "area: example-district\n",
                "area: example-district\nwas: example-akim-office\n",
            )],
        }),
    };
}

impl ProblemKind for WrongFormerId {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { id, fault } = self;
        let expected = "expected an id that no record of this kind has today, named once";
        match fault {
            Fault::Own => ProblemText::new(format!("`{id}` is the id of this record"), expected)
                .hint("name the id that it had before, or take the key away"),
            Fault::Live => ProblemText::new(format!("a record has the id `{id}` today"), expected)
                .related("the record with that id")
                .hint("take it out of `was`: the address shows that record's page"),
            Fault::Twice => {
                ProblemText::new(format!("the former id `{id}` stands twice"), expected)
                    .related("the first time")
                    .hint("leave it with the record that the old address is to lead to")
            }
        }
    }

    fn russian(&self) -> ProblemText {
        let Self { id, fault } = self;
        let expected = "нужен id, которого сегодня нет ни у одной записи этого вида, один раз";
        match fault {
            Fault::Own => ProblemText::new(format!("`{id}` – id самой этой записи"), expected)
                .hint("назовите id, который был раньше, или уберите ключ"),
            Fault::Live => ProblemText::new(format!("id `{id}` сегодня есть у записи"), expected)
                .related("запись с этим id")
                .hint("уберите его из `was`: по этому адресу стоит страница той записи"),
            Fault::Twice => ProblemText::new(format!("прежний id `{id}` назван дважды"), expected)
                .related("первый раз")
                .hint("оставьте его у той записи, к которой должен вести старый адрес"),
        }
    }

    fn kazakh(&self) -> ProblemText {
        let Self { id, fault } = self;
        let expected = "осы түрдегі ешбір жазбада бүгін жоқ id бір рет аталуы керек";
        match fault {
            Fault::Own => ProblemText::new(format!("`{id}` – осы жазбаның өз id-і"), expected)
                .hint("бұрынғы id-ді атаңыз немесе кілтті алып тастаңыз"),
            Fault::Live => ProblemText::new(format!("`{id}` id-і бүгін бір жазбада бар"), expected)
                .related("осы id-і бар жазба")
                .hint("оны `was` ішінен алып тастаңыз: бұл мекенжайда сол жазбаның беті тұр"),
            Fault::Twice => {
                ProblemText::new(format!("бұрынғы `{id}` id-і екі рет аталған"), expected)
                    .related("бірінші рет")
                    .hint("оны ескі мекенжай апаруға тиіс жазбада қалдырыңыз")
            }
        }
    }
}
