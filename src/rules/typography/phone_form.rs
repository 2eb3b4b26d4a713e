//! Phones that are not written in their normal form.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Diagnostic, Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::load::is_block_scalar;
use crate::rules::context::Context;
use crate::rules::groups::TYPOGRAPHY;

/// Warns of every phone of a contact that is written otherwise than
/// [`Phone::normal`](crate::model::Phone::normal).
pub fn check(context: Context<'_>, report: &mut Report) {
    for (_, record) in context.draft.contacts.iter() {
        for phone in record.value.numbers() {
            let (found, meant) = (phone.value.written(), phone.value.normal());
            if found != meant {
                let problem = PhoneForm {
                    found: found.to_owned(),
                    meant: meant.clone(),
                };
                let told = Diagnostic::new(phone.place, problem);
                let text = context.sources.text(phone.place.source);
                report.push(match is_block_scalar(text, phone.place) {
                    true => told,
                    false => told.fixed(meant, true),
                });
            }
        }
    }
}

/// A phone that is not written in its normal form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneForm {
    pub(crate) found: String,
    pub(crate) meant: String,
}

impl PhoneForm {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "phone-form",
        group: &TYPOGRAPHY,
        severity: Severity::Warning,
        meaning: "A phone that is not written in its normal form.",
        explanation: Translated {
            english: Explanation {
                what: "A phone is not written in groups as the others are.",
                why: "A number in groups is easier to read and to compare.",
                how_to_fix: "Write it as it is said beside the mark; `tartip check --fix` does it.",
            },
            russian: Explanation {
                what: "Телефон записан не по группам, как остальные.",
                why: "Номер по группам легче прочесть и сверить.",
                how_to_fix: "Запишите его так, как сказано рядом с отметкой; это делает `tartip \
                    check --fix`.",
            },
            kazakh: Explanation {
                what: "Телефон басқалары сияқты топпен жазылмаған.",
                why: "Топпен жазылған нөмірді оқу да, салыстыру да жеңіл.",
                how_to_fix: "Оны белгінің жанында айтылғандай жазыңыз; мұны `tartip check --fix` \
                    істейді.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CONTACT,
                "phones: [+7 7200 00 00 00]",
                "phones: [87200000000]",
            )],
        }),
    };
}

impl ProblemKind for PhoneForm {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found, meant } = self;
        ProblemText::new(
            format!("the phone `{found}` is not written as the others"),
            format!("expected `{meant}`"),
        )
        .hint("`tartip check --fix` writes it so")
    }

    fn russian(&self) -> ProblemText {
        let Self { found, meant } = self;
        ProblemText::new(
            format!("телефон `{found}` записан не так, как остальные"),
            format!("нужно `{meant}`"),
        )
        .hint("так его запишет `tartip check --fix`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found, meant } = self;
        ProblemText::new(
            format!("`{found}` телефоны басқалары сияқты жазылмаған"),
            format!("`{meant}` керек"),
        )
        .hint("`tartip check --fix` оны солай жазады")
    }
}
