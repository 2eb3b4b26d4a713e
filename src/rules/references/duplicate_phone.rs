//! One phone in two contacts.

use std::collections::BTreeMap;

use crate::diagnostic::example::write;
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::rules::context::Context;
use crate::rules::groups::REFERENCES;

/// Warns of every phone that another contact has, however it is written there.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    let mut seen = BTreeMap::new();
    for (contact, record) in context.draft.contacts.iter() {
        for line in &record.value.phones {
            // Lines with different extensions are different lines.
            let number = match &line.extension {
                Some(extension) => {
                    format!("{} ({})", line.number.value.normal(), extension.as_str())
                }
                None => line.number.value.normal(),
            };
            match seen.get(&number) {
                Some((other, first)) if *other != contact => {
                    report.add_related(line.number.place, DuplicatePhone { number }, *first);
                }
                Some(_) => {}
                None => {
                    seen.insert(number, (contact, line.number.place));
                }
            }
        }
    }
}

/// A phone that stands in two contacts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DuplicatePhone {
    pub(crate) number: String,
}

impl DuplicatePhone {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "duplicate-phone",
        group: &REFERENCES,
        severity: Severity::Warning,
        meaning: "A phone that stands in two contacts.",
        explanation: Translated {
            english: Explanation {
                what: "The same phone stands in two contacts.",
                why: "When the number changes, it is changed in one of them and stays old in the \
                    other.",
                how_to_fix: "Keep one of the two contacts and refer to it by its id wherever the \
                    number is needed. If two offices do share a line, turn the rule off in \
                    `site.yaml`.",
            },
            russian: Explanation {
                what: "Один и тот же телефон стоит в двух контактах.",
                why: "Когда номер сменится, его исправят в одном месте, а в другом он останется \
                    старым.",
                how_to_fix: "Оставьте один из контактов и ссылайтесь на него по идентификатору \
                    везде, где нужен этот номер. Если у двух учреждений и правда общая линия, \
                    отключите правило в `site.yaml`.",
            },
            kazakh: Explanation {
                what: "Бір телефон екі байланыс жазбасында тұр.",
                why: "Нөмір өзгергенде оны бір жерде түзетіп, екіншісінде ескісі қалып қояды.",
                how_to_fix: "Байланыс жазбаларының бірін қалдырып, осы нөмір керек жердің бәрінде \
                    соған идентификаторы бойынша сілтеңіз. Екі мекеменің желісі шынымен ортақ \
                    болса, ережені `site.yaml` ішінде өшіріңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(
                "content/contacts/hotline.yaml",
                "name:\n  kk: Сенім телефоны\n  ru: Телефон доверия\nphones: [8 7200 00 00 00]\n\
                source:\n  kk: Мысал\n  ru: Пример\nverified_on: 2026-11-22\n",
            )],
        }),
    };
}

impl ProblemKind for DuplicatePhone {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { number } = self;
        ProblemText::new(
            format!("the phone {number} stands in another contact, too"),
            "expected in one contact only",
        )
        .related("it stands here first")
        .hint("keep one of the two contacts, and refer to it by its id")
    }

    fn russian(&self) -> ProblemText {
        let Self { number } = self;
        ProblemText::new(
            format!("телефон {number} стоит и в другом контакте"),
            "нужен только в одном контакте",
        )
        .related("впервые он стоит здесь")
        .hint("оставьте один из двух контактов и ссылайтесь на него по идентификатору")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { number } = self;
        ProblemText::new(
            format!("{number} телефоны басқа байланыс жазбасында да тұр"),
            "бір ғана байланыс жазбасында болуы керек",
        )
        .related("алғаш рет осында тұр")
        .hint("екі жазбаның бірін қалдырып, соған идентификаторы бойынша сілтеңіз")
    }
}
