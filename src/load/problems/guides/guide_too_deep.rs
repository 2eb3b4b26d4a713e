//! Lists, quotations or bold words that stand in each other deeper than a reader follows.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::GUIDES;

/// Nested deeper than any guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideTooDeep {
    pub(crate) limit: usize,
}

impl GuideTooDeep {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "guide-too-deep",
        group: &GUIDES,
        severity: Severity::Error,
        meaning: "Nested deeper than any guide.",
        explanation: Translated {
            english: Explanation {
                what: "Lists, quotations, links or bold words of a guide stand inside each other \
                    deeper than any guide goes.",
                why: "No reader could follow it. It comes from a row of `>`, `-` or `*` that were \
                    not meant as marks, as a rule.",
                how_to_fix: "Take out the marks at the place, or make two lists of one.",
            },
            russian: Explanation {
                what: "Списки, цитаты, ссылки или жирные слова в тексте вложены друг в друга \
                    глубже, чем бывает в любом тексте.",
                why: "Читатель в таком не разберётся. Обычно это ряд знаков `>`, `-` или `*`, \
                    которые не должны ничего размечать.",
                how_to_fix: "Уберите знаки в этом месте или сделайте из одного списка два.",
            },
            kazakh: Explanation {
                what: "Мәтіндегі тізімдер, дәйексөздер, сілтемелер немесе қалың сөздер бір-бірінің \
                    ішіне кез келген мәтіндегіден тереңірек салынған.",
                why: "Мұндайды оқырман түсінбейді. Бұл көбіне белгілеуге арналмаған `>`, `-` \
                    немесе `*` белгілерінің қатары.",
                how_to_fix: "Осы жердегі белгілерді алып тастаңыз немесе бір тізімнен екеуін \
                    жасаңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::GUIDE_RU,
                "Это текст-пример. Замените его своим.",
                ">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Это цитата.",
            )],
        }),
    };
}

impl ProblemKind for GuideTooDeep {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { limit } = self;
        ProblemText::new(
            "the parts of the guide are nested too deep",
            format!("expected at most {limit} levels"),
        )
        .hint("take out the marks of lists, quotations or bold words that are not meant")
    }

    fn russian(&self) -> ProblemText {
        let Self { limit } = self;
        ProblemText::new(
            "части текста вложены друг в друга слишком глубоко",
            format!("нужно не больше {limit} уровней"),
        )
        .hint("уберите лишние знаки списков, цитат или выделения")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { limit } = self;
        ProblemText::new(
            "мәтіннің бөліктері бір-бірінің ішіне тым терең салынған",
            format!("{limit} деңгейден аспауы керек"),
        )
        .hint("тізімнің, дәйексөздің немесе қалың сөздің артық белгілерін алып тастаңыз")
    }
}
