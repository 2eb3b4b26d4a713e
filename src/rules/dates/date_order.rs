//! Dates of one record that can't follow each other.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;
use crate::rules::context::Context;

/// Reports acts that end before they begin, and procedures that do.
pub fn check(context: Context<'_>, report: &mut Report) {
    for (_, record) in context.draft.acts.iter() {
        let act = &record.value;
        let repealed = act
            .repealed
            .as_ref()
            .map(|repeal| (repeal.on, repeal.place));
        let begins = act
            .in_force_from
            .map_or((act.adopted, "adopted"), |from| (from, "in_force_from"));
        if let Some((end, place)) = repealed
            && end <= begins.0
        {
            let (earlier, later) = (begins.1, "repealed");
            let first = record.place_of(earlier);
            report.add_related(place, DateOrder { earlier, later }, first);
        }
        if act.in_force_from.is_some_and(|from| from < act.adopted) {
            let (earlier, later) = ("adopted", "in_force_from");
            let (place, first) = (record.place_of(later), record.place_of(earlier));
            report.add_related(place, DateOrder { earlier, later }, first);
        }
        // An edition is of the act itself or of a change that came after it, and nobody reads one
        // that is still to come.
        for (earlier, later, wrong) in [
            (
                "adopted",
                "edition",
                act.edition.is_some_and(|edition| edition < act.adopted),
            ),
            (
                "edition",
                "verified_on",
                act.edition.is_some_and(|edition| edition > act.verified_on),
            ),
        ] {
            if wrong {
                let (place, first) = (record.place_of(later), record.place_of(earlier));
                report.add_related(place, DateOrder { earlier, later }, first);
            }
        }
    }
    for (_, record) in context.draft.procedures.iter() {
        let validity = record.value.in_force;
        if let (Some(from), Some(until)) = (validity.from, validity.until)
            && until < from
        {
            let (earlier, later) = ("from", "until");
            report.add(record.place_of("in_force"), DateOrder { earlier, later });
        }
    }
}

/// Two dates in the wrong order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateOrder {
    pub(crate) earlier: &'static str,
    pub(crate) later: &'static str,
}

impl DateOrder {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "date-order",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "Two dates in the wrong order.",
        explanation: Translated {
            english: Explanation {
                what: "Of two dates, the later one comes first.",
                why: "An act can't come into force before it was adopted, nor end before it began.",
                how_to_fix: "Compare both dates with the source.",
            },
            russian: Explanation {
                what: "Из двух дат более поздняя стоит раньше.",
                why: "Закон не может начать действовать до принятия и утратить силу до того, как \
                    начал действовать.",
                how_to_fix: "Сверьте обе даты с источником.",
            },
            kazakh: Explanation {
                what: "Екі күннің кейінгісі бұрын тұр.",
                why: "Заң қабылданбай тұрып қолданысқа енбейді, ал қолданысқа енбей тұрып оның \
                    күші жойылмайды.",
                how_to_fix: "Екі күнді де дереккөзбен салыстырыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CODE,
                "in_force_from: 2021-07-01",
                "in_force_from: 2020-01-01",
            )],
        }),
    };
}

impl ProblemKind for DateOrder {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { earlier, later } = self;
        ProblemText::new(
            format!("`{later}` comes before `{earlier}`"),
            format!("expected a date after `{earlier}`"),
        )
        .related(format!("`{earlier}`"))
        .hint("one of the two dates is wrong: compare both with the source")
    }

    fn russian(&self) -> ProblemText {
        let Self { earlier, later } = self;
        ProblemText::new(
            format!("`{later}` раньше, чем `{earlier}`"),
            format!("нужна дата после `{earlier}`"),
        )
        .related(format!("`{earlier}`"))
        .hint("одна из двух дат неверна: сверьте обе с источником")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { earlier, later } = self;
        ProblemText::new(
            format!("`{later}` күні `{earlier}` күнінен бұрын"),
            format!("`{earlier}` күнінен кейінгі күн керек"),
        )
        .related(format!("`{earlier}`"))
        .hint("екі күннің бірі қате: екеуін де дереккөзбен салыстырыңыз")
    }
}
