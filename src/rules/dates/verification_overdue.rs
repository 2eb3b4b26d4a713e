//! Facts that were not verified for longer than the site allows.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::kind::RecordKind;
use crate::load::vocabulary::{english, kazakh, russian};
use crate::rules::groups::LAW_AND_DATES;

/// Facts that were not verified for longer than the site allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerificationOverdue {
    pub(crate) record: RecordKind,
    pub(crate) verified_on: String,
    pub(crate) days: u32,
    pub(crate) allowed: u32,
}

impl VerificationOverdue {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "verification-overdue",
        group: &LAW_AND_DATES,
        severity: Severity::Warning,
        meaning: "Facts that were not verified for longer than the site allows.",
        explanation: Translated {
            english: Explanation {
                what: "Facts were not verified for longer than the site allows (`verify_within` in \
                    `site.yaml`).",
                why: "Phones and laws change without a word; the older the check, the less it is \
                    worth.",
                how_to_fix: "Compare the facts with their source, fix what has changed, and write \
                    today into `verified_on`.",
            },
            russian: Explanation {
                what: "Сведения не сверяли дольше, чем разрешает сайт (`verify_within` в \
                    `site.yaml`).",
                why: "Телефоны и законы меняются без предупреждения; чем старее сверка, тем меньше \
                    ей веры.",
                how_to_fix: "Сверьте сведения с источником, исправьте, что изменилось, и впишите \
                    сегодняшний день в `verified_on`.",
            },
            kazakh: Explanation {
                what: "Мәлімет сайт рұқсат еткеннен ұзақ салыстырылмаған (`site.yaml` файлындағы \
                    `verify_within`).",
                why: "Телефондар мен заңдар ескертусіз өзгереді; салыстыру неғұрлым ескі болса, \
                    оған сенім соғұрлым аз.",
                how_to_fix: "Мәліметті дереккөзбен салыстырып, өзгергенін түзетіңіз де, \
                    `verified_on` кілтіне бүгінгі күнді жазыңыз.",
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
                    "verified_on: 2026-05-01",
                ),
            ],
        }),
    };
}

impl ProblemKind for VerificationOverdue {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self {
            record,
            verified_on,
            days,
            allowed,
        } = self;
        ProblemText::new(
            format!(
                "{} was last verified {days} days ago, on {verified_on}",
                english::record_name(*record)
            ),
            format!("expected at most {allowed} days"),
        )
        .related("the site asks for it")
        .hint("compare the facts with their source, then write the day on which you did")
    }

    fn russian(&self) -> ProblemText {
        let Self {
            record,
            verified_on,
            days,
            allowed,
        } = self;
        ProblemText::new(
            format!(
                "описание {} сверяли с источником {} назад, {verified_on}",
                russian::of_record(*record),
                russian::counted(*days as usize, &russian::DAYS)
            ),
            format!(
                "нужно не реже чем раз в {}",
                russian::counted(*allowed as usize, &russian::DAYS)
            ),
        )
        .related("так задано для сайта")
        .hint("сверьте сведения с источником и впишите день, когда вы это сделали")
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            record,
            verified_on,
            days,
            allowed,
        } = self;
        ProblemText::new(
            format!(
                "«{}» сипаттамасы дереккөзбен {days} күн бұрын, {verified_on} күні салыстырылған",
                kazakh::name(*record)
            ),
            format!("{allowed} күннен аспауы керек"),
        )
        .related("сайт үшін солай белгіленген")
        .hint("мәліметті дереккөзбен салыстырып, салыстырған күніңізді жазыңыз")
    }
}
