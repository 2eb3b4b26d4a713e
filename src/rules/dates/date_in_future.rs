//! Facts that claim to have been verified on a day that has not come.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::rules::context::{Context, verified};
use crate::rules::groups::LAW_AND_DATES;

/// Warns of every `verified_on` after the build's date.
pub fn check(context: Context<'_>, report: &mut Report) {
    for (_, place, date) in verified(context.draft) {
        if date > context.as_of {
            let (date, today) = (date.to_string(), context.as_of.to_string());
            report.add(place, DateInFuture { date, today });
        }
    }
}

/// A date of verification that has not come yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateInFuture {
    pub(crate) date: String,
    pub(crate) today: String,
}

impl DateInFuture {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "date-in-future",
        group: &LAW_AND_DATES,
        severity: Severity::Warning,
        meaning: "A date of verification that has not come yet.",
        explanation: Translated {
            english: Explanation {
                what: "The facts are said to be verified on a day that has not come yet.",
                why: "Readers see that day, and trust it.",
                how_to_fix: "Write the day on which the facts were last compared with their \
                    source.",
            },
            russian: Explanation {
                what: "Сведения будто бы сверены в день, который ещё не наступил.",
                why: "Читатели видят этот день и верят ему.",
                how_to_fix: "Напишите день, когда сведения в последний раз сверяли с источником.",
            },
            kazakh: Explanation {
                what: "Мәлімет әлі келмеген күні салыстырылған делінген.",
                why: "Оқырмандар ол күнді көріп, соған сенеді.",
                how_to_fix: "Мәлімет дереккөзбен соңғы рет салыстырылған күнді жазыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CONTACT,
                "verified_on: 2026-11-22",
                "verified_on: 2026-11-27",
            )],
        }),
    };
}

impl ProblemKind for DateInFuture {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { date, today } = self;
        ProblemText::new(
            format!("the facts are said to be verified on {date}, which has not come yet"),
            format!("expected a date up to {today}"),
        )
        .hint("write the day on which the facts were last compared with their source")
    }

    fn russian(&self) -> ProblemText {
        let Self { date, today } = self;
        ProblemText::new(
            format!("сведения будто бы сверены {date}, а этот день ещё не наступил"),
            format!("нужна дата не позже {today}"),
        )
        .hint("напишите день, когда сведения в последний раз сверяли с источником")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { date, today } = self;
        ProblemText::new(
            format!("мәлімет {date} күні салыстырылған делінген, ал ол күн әлі келген жоқ"),
            format!("{today} күнінен кеш емес күн керек"),
        )
        .hint("мәлімет дереккөзбен соңғы рет салыстырылған күнді жазыңыз")
    }
}
