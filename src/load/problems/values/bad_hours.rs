//! Opening hours that can't be.

use jiff::civil::Weekday;

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::language::{Language, weekday};
use crate::load::problems::groups::VALUES;
use crate::scalar::TimeRange;

/// What can't be about the hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoursFault {
    /// The end is not after the beginning.
    EndFirst,
    /// The break does not lie within the times.
    BreakOutside {
        /// The times.
        hours: TimeRange,
    },
    /// A day has the same time twice.
    Overlap {
        /// The day.
        day: Weekday,
    },
}

/// Opening hours that can't be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadHours {
    pub(crate) fault: HoursFault,
}

impl BadHours {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-hours",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "Opening hours that can't be.",
        explanation: Translated {
            english: Explanation {
                what: "An end stands before its beginning, a break lies outside of the hours, or a \
                    day has the same time twice.",
                why: "A citizen would come to a closed door: the page says the hours in both \
                    languages, and whether it is open now.",
                how_to_fix: "Compare the hours with their source. Who works past midnight has two \
                    items: one until `\"24:00\"`, one of the next day from `\"00:00\"`.",
            },
            russian: Explanation {
                what: "Конец стоит раньше начала, перерыв лежит вне часов работы или у дня дважды \
                    одно и то же время.",
                why: "Гражданин придёт к закрытой двери: страница показывает часы на обоих языках \
                    и говорит, открыто ли сейчас.",
                how_to_fix: "Сверьте часы с источником. Если работа идёт за полночь, напишите две \
                    строки: одну до `\"24:00\"`, другую — следующего дня — с `\"00:00\"`.",
            },
            kazakh: Explanation {
                what: "Соңы басынан бұрын тұр, үзіліс жұмыс уақытынан тыс немесе бір күнде бір \
                    уақыт екі рет жазылған.",
                why: "Адам жабық есікке келуі мүмкін: бет жұмыс уақытын екі тілде көрсетеді және \
                    қазір ашық не жабық екенін айтады.",
                how_to_fix: "Уақытты дереккөзбен салыстырыңыз. Жұмыс түн ортасынан асса, екі жол \
                    жазыңыз: бірі `\"24:00\"` дейін, екіншісі келесі күннің `\"00:00\"` \
                    уақытынан.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(sample::CONTACT, "to: \"18:30\"", "to: \"08:30\"")],
        }),
    };
}

impl ProblemKind for BadHours {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        match self.fault {
            HoursFault::EndFirst => ProblemText::new(
                "the end does not come after the beginning",
                "expected a later time on the same day",
            )
            .hint("hours past midnight are two items: until \"24:00\", and from \"00:00\" on"),
            HoursFault::BreakOutside { hours } => ProblemText::new(
                "the break does not lie within the hours",
                format!("expected times between {} and {}", hours.from, hours.to),
            )
            .hint("compare both with the source"),
            HoursFault::Overlap { day } => ProblemText::new(
                format!("a time of {day:?} stands twice"),
                "expected times that no other item of this day has",
            )
            .related("it stands here first")
            .hint("take the day out of one of the two items, or change its times"),
        }
    }

    fn russian(&self) -> ProblemText {
        match self.fault {
            HoursFault::EndFirst => ProblemText::new(
                "конец не позже начала",
                "нужно более позднее время того же дня",
            )
            .hint("работа за полночь — это две строки: до \"24:00\" и с \"00:00\""),
            HoursFault::BreakOutside { hours } => ProblemText::new(
                "перерыв лежит вне часов работы",
                format!("нужно время между {} и {}", hours.from, hours.to),
            )
            .hint("сверьте и то и другое с источником"),
            HoursFault::Overlap { day } => ProblemText::new(
                format!(
                    "одно и то же время записано дважды ({})",
                    weekday(Language::Russian, day)
                ),
                "нужно время, которого нет в других строках этого дня",
            )
            .related("впервые оно стоит здесь")
            .hint("уберите день из одной из двух строк или исправьте её время"),
        }
    }

    fn kazakh(&self) -> ProblemText {
        match self.fault {
            HoursFault::EndFirst => ProblemText::new(
                "соңы басынан кейін емес",
                "сол күннің кейінірек уақыты керек",
            )
            .hint("түн ортасынан асатын жұмыс — екі жол: \"24:00\" дейін және \"00:00\" бастап"),
            HoursFault::BreakOutside { hours } => ProblemText::new(
                "үзіліс жұмыс уақытынан тыс",
                format!("{} мен {} арасындағы уақыт керек", hours.from, hours.to),
            )
            .hint("екеуін де дереккөзбен салыстырыңыз"),
            HoursFault::Overlap { day } => ProblemText::new(
                format!(
                    "бір уақыт екі рет жазылған ({})",
                    weekday(Language::Kazakh, day)
                ),
                "осы күннің басқа жолдарында жоқ уақыт керек",
            )
            .related("алғаш рет осында тұр")
            .hint("күнді екі жолдың бірінен алып тастаңыз немесе уақытын түзетіңіз"),
        }
    }
}
