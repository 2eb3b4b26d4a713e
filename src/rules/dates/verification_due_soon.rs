//! Facts that will have to be verified within the days asked for.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::kind::RecordKind;
use crate::load::vocabulary::{english, kazakh, russian};
use crate::rules::groups::LAW_AND_DATES;

/// Facts that will have to be verified within the days asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerificationDueSoon {
    pub(crate) record: RecordKind,
    pub(crate) verified_on: String,
    pub(crate) due_on: String,
}

impl VerificationDueSoon {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "verification-due-soon",
        group: &LAW_AND_DATES,
        severity: Severity::Warning,
        meaning: "Facts that will have to be verified within the days asked for.",
        explanation: Translated {
            english: Explanation {
                what: "Facts will have to be verified within the time asked for (`--due-within`).",
                why: "It is reported beforehand, so that the work can be shared out.",
                how_to_fix: "Compare the facts with their source, and write today into \
                    `verified_on`.",
            },
            russian: Explanation {
                what: "Сведения нужно будет сверить в названный срок (`--due-within`).",
                why: "Об этом сказано заранее, чтобы работу можно было распределить.",
                how_to_fix: "Сверьте сведения с источником и впишите сегодняшний день в \
                    `verified_on`.",
            },
            kazakh: Explanation {
                what: "Мәліметті аталған мерзімде (`--due-within`) салыстыру керек болады.",
                why: "Жұмысты бөліп алу үшін бұл алдын ала айтылады.",
                how_to_fix: "Мәліметті дереккөзбен салыстырып, `verified_on` кілтіне бүгінгі күнді \
                    жазыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[
                edit(
                    sample::SITE,
                    "act_register: https://adilet.zan.kz",
                    "act_register: https://adilet.zan.kz\nverify_within:\n  contacts: 90",
                ),
                edit(
                    sample::CONTACT,
                    "verified_on: 2026-11-22",
                    "verified_on: 2026-09-01",
                ),
            ],
        }),
    };
}

impl ProblemKind for VerificationDueSoon {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self {
            record,
            verified_on,
            due_on,
        } = self;
        ProblemText::new(
            format!(
                "{}, last verified on {verified_on}, has to be verified again by {due_on}",
                english::record_name(*record)
            ),
            "verified on this day",
        )
        .related("the site asks for it")
        .hint("compare the facts with their source, then write the day on which you did")
    }

    fn russian(&self) -> ProblemText {
        let Self {
            record,
            verified_on,
            due_on,
        } = self;
        ProblemText::new(
            format!(
                "описание {}, сверенное {verified_on}, нужно сверить снова не позже {due_on}",
                russian::of_record(*record)
            ),
            "сверено в этот день",
        )
        .related("так задано для сайта")
        .hint("сверьте сведения с источником и впишите день, когда вы это сделали")
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            record,
            verified_on,
            due_on,
        } = self;
        ProblemText::new(
            format!(
                "{verified_on} күні салыстырылған «{}» сипаттамасын {due_on} күнінен кешіктірмей \
                қайта салыстыру керек",
                kazakh::name(*record)
            ),
            "осы күні салыстырылған",
        )
        .related("сайт үшін солай белгіленген")
        .hint("мәліметті дереккөзбен салыстырып, салыстырған күніңізді жазыңыз")
    }
}
