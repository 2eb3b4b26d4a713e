//! Not a time of the day, or not a range of times.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// Not a time of the day, or not a range of times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadTime {
    pub(crate) found: String,
    /// Whether two times are asked for.
    pub(crate) is_range: bool,
}

impl BadTime {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-time",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "Not a time of the day, or not a range of times.",
        explanation: Translated {
            english: Explanation {
                what: "A time is not written as times are, or there is no such time.",
                why: "From the times the program writes the hours in both languages, and the page \
                    tells whether an office is open now.",
                how_to_fix: "Write hours and minutes with a colon: `\"09:00\"`; a break as two \
                    times with a hyphen: `13:00-14:30`. The end of the day is `\"24:00\"`.",
            },
            russian: Explanation {
                what: "Время записано не так, как записывают время, или такого времени нет.",
                why: "По времени программа пишет часы работы на обоих языках, а страница \
                    показывает, открыто ли сейчас.",
                how_to_fix: "Напишите часы и минуты через двоеточие: `\"09:00\"`; перерыв — два \
                    времени через дефис: `13:00-14:30`. Конец дня — `\"24:00\"`.",
            },
            kazakh: Explanation {
                what: "Уақыт дұрыс жазылмаған немесе ондай уақыт жоқ.",
                why: "Бағдарлама жұмыс уақытын екі тілде осыдан жазады, ал бет мекеменің қазір \
                    ашық не жабық екенін көрсетеді.",
                how_to_fix: "Сағат пен минутты қос нүктемен жазыңыз: `\"09:00\"`; үзілісті — \
                    дефис арқылы екі уақыт етіп: `13:00-14:30`. Күннің соңы — `\"24:00\"`.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(sample::CONTACT, "to: \"18:30\"", "to: \"18.30\"")],
        }),
    };
}

impl ProblemKind for BadTime {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found, is_range } = self;
        if *is_range {
            return ProblemText::new(
                format!("`{found}` is not a range of times"),
                "expected two times with a hyphen between them",
            )
            .hint("write the break like 13:00-14:30");
        }
        ProblemText::new(
            format!("`{found}` is not a time of the day"),
            "expected HOURS:MINUTES, from 00:00 to 24:00",
        )
        .hint("write the time like \"09:00\", in quotes")
    }

    fn russian(&self) -> ProblemText {
        let Self { found, is_range } = self;
        if *is_range {
            return ProblemText::new(
                format!("`{found}` — не промежуток времени"),
                "нужны два времени через дефис",
            )
            .hint("напишите перерыв так: 13:00-14:30");
        }
        ProblemText::new(
            format!("`{found}` — не время суток"),
            "нужно ЧАСЫ:МИНУТЫ, от 00:00 до 24:00",
        )
        .hint("напишите время так: \"09:00\", в кавычках")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found, is_range } = self;
        if *is_range {
            return ProblemText::new(
                format!("`{found}` — уақыт аралығы емес"),
                "арасында дефис тұрған екі уақыт керек",
            )
            .hint("үзілісті былай жазыңыз: 13:00-14:30");
        }
        ProblemText::new(
            format!("`{found}` — тәулік уақыты емес"),
            "САҒАТ:МИНУТ керек, 00:00 мен 24:00 аралығында",
        )
        .hint("уақытты былай, тырнақшаға алып жазыңыз: \"09:00\"")
    }
}
