//! Not days of the week.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// Not days of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadDays {
    pub(crate) found: String,
}

impl BadDays {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-days",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "Not days of the week.",
        explanation: Translated {
            english: Explanation {
                what: "Days of the week are not written as the program reads them.",
                why: "From the days the program writes the hours in both languages, and the page \
                    tells whether an office is open now.",
                how_to_fix: "Write `mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun`; days in a row \
                    as `mon-fri`, the first before the last; others as a list: `[mon, wed]`.",
            },
            russian: Explanation {
                what: "Дни недели записаны не так, как их читает программа.",
                why: "По дням программа пишет часы работы на обоих языках, а страница показывает, \
                    открыто ли сейчас.",
                how_to_fix: "Пишите `mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun` (от \
                    понедельника до воскресенья); дни подряд — `mon-fri`, сначала первый; другие — \
                    списком: `[mon, wed]`.",
            },
            kazakh: Explanation {
                what: "Апта күндері бағдарлама оқитындай жазылмаған.",
                why: "Бағдарлама жұмыс уақытын екі тілде осы күндерден жазады, ал бет мекеменің \
                    қазір ашық не жабық екенін көрсетеді.",
                how_to_fix: "Былай жазыңыз: `mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun` \
                    (дүйсенбіден жексенбіге дейін); қатар күндер — `mon-fri`, алдымен біріншісі; \
                    басқалары тізіммен: `[mon, wed]`.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(sample::CONTACT, "days: mon-fri", "days: дс-жм")],
        }),
    };
}

impl ProblemKind for BadDays {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` is no day of the week and no days in a row"),
            "expected a day (mon, tue, wed, thu, fri, sat, sun), or the first and the last: \
                mon-fri",
        )
        .hint("days that are not in a row are a list: [mon, wed]")
    }

    fn russian(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — не день недели и не дни подряд"),
            "нужен день (mon, tue, wed, thu, fri, sat, sun) или первый и последний: mon-fri",
        )
        .hint("дни не подряд пишут списком: [mon, wed]")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — апта күні де, қатар күндер де емес"),
            "күн (mon, tue, wed, thu, fri, sat, sun) немесе алғашқысы мен соңғысы керек: mon-fri",
        )
        .hint("қатар емес күндерді тізіммен жазыңыз: [mon, wed]")
    }
}
