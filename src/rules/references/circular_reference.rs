//! Areas that lie in themselves, acts that replace themselves, at any remove.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Span, Translated,
};
use crate::load::problems::groups::VALUES;
use crate::model::{Act, Area, Drafts, Handle, Record};
use crate::rules::context::Context;

/// Reports every record from which following a reference leads back to it.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    let within = |record: &Record<Area>| record.place_of("within");
    circles(
        &context.draft.areas,
        "within",
        |area| area.within,
        within,
        report,
    );
    let replaced = |act: &Act| act.repealed.as_ref()?.replaced_by;
    let repealed = |record: &Record<Act>| {
        let repeal = record.value.repealed.as_ref();
        repeal.map_or(record.place, |repeal| repeal.place)
    };
    circles(
        &context.draft.acts,
        "replaced_by",
        replaced,
        repealed,
        report,
    );
}

fn circles<T>(
    records: &Drafts<T>,
    key: &'static str,
    next: impl Fn(&T) -> Option<Handle<T>>,
    place: impl Fn(&Record<T>) -> Span,
    report: &mut Report,
) {
    let step = |handle: Handle<T>| next(&records.get(handle)?.value);
    let longest = records.iter().count();
    for (start, record) in records.iter() {
        // A chain longer than there are records runs in a circle that `start` is not part of.
        let chain = std::iter::successors(step(start), |handle| step(*handle));
        if chain.take(longest).any(|handle| handle == start) {
            report.add(place(record), CircularReference { key });
        }
    }
}

/// Records that lead round in a circle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CircularReference {
    pub(crate) key: &'static str,
}

impl CircularReference {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "circular-reference",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "Records that lead round in a circle.",
        explanation: Translated {
            english: Explanation {
                what: "References lead round in a circle: an area lies within itself, or acts \
                    replace each other.",
                why: "Following them, the program would never come to an end.",
                how_to_fix: "One of the references in the circle is wrong: correct it.",
            },
            russian: Explanation {
                what: "Ссылки ведут по кругу: территория лежит внутри самой себя или законы \
                    заменяют друг друга.",
                why: "Идя по ним, программа никогда бы не закончила.",
                how_to_fix: "Одна из ссылок этого круга неверна: исправьте её.",
            },
            kazakh: Explanation {
                what: "Сілтемелер шеңбермен айналады: аумақ өзінің ішінде жатыр немесе заңдар \
                    бірін-бірі алмастырады.",
                why: "Олармен жүрсе, бағдарлама ешқашан аяқталмас еді.",
                how_to_fix: "Осы шеңбердегі сілтемелердің бірі қате: соны түзетіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::AREA,
                "level: district",
                "level: district\nwithin: example-district",
            )],
        }),
    };
}

impl ProblemKind for CircularReference {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { key } = self;
        ProblemText::new(
            format!("following `{key}` from here leads back here"),
            "expected a chain that ends",
        )
        .hint("one of the references in the circle is wrong")
    }

    fn russian(&self) -> ProblemText {
        let Self { key } = self;
        ProblemText::new(
            format!("если идти отсюда по ключам `{key}`, вернёшься сюда же"),
            "нужна цепочка, которая где-то кончается",
        )
        .hint("одна из ссылок этого круга неверна")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { key } = self;
        ProblemText::new(
            format!("осы жерден `{key}` кілттерімен жүрсе, қайтадан осында келеді"),
            "бір жерде аяқталатын тізбек керек",
        )
        .hint("осы шеңбердегі сілтемелердің бірі қате")
    }
}
