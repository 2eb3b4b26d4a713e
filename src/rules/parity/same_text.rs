//! The same words on both sides of a text that is not declared to be the same.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Sources, Translated,
};
use crate::language::Language;
use crate::model::Pair;
use crate::prose::is_neutral;
use crate::rules::context::without_placeholders;
use crate::rules::groups::TWO_LANGUAGES;

/// Warns of every text with words of a language in it whose sides are equal, unless it is written
/// under `same`.
pub fn check(pair: &Pair, _: &Sources, report: &mut Report) {
    let [kazakh, russian] = Language::ALL.map(|language| &pair.sides[language]);
    let same = pair.is_both() && kazakh.text == russian.text;
    if same && !is_neutral(&without_placeholders(&kazakh.text)) {
        report.add_related(russian.place, SameText, kazakh.place);
    }
}

/// The same words on both sides, not declared to be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SameText;

impl SameText {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "same-text",
        group: &TWO_LANGUAGES,
        severity: Severity::Warning,
        meaning: "The same words on both sides, not declared to be the same.",
        explanation: Translated {
            english: Explanation {
                what: "The same words stand on both sides.",
                why: "As a rule it is a text that was copied and not yet translated.",
                how_to_fix: "Translate it. If the text is the same in both languages on purpose, \
                    write it once under `same:`.",
            },
            russian: Explanation {
                what: "На обоих языках стоят одни и те же слова.",
                why: "Обычно это текст, который скопировали и ещё не перевели.",
                how_to_fix: "Переведите его. Если на обоих языках он и должен быть одинаков, \
                    напишите его один раз под ключом `same:`.",
            },
            kazakh: Explanation {
                what: "Екі тілде де бірдей сөздер тұр.",
                why: "Бұл көбіне көшіріліп, әлі аударылмаған мәтін.",
                how_to_fix: "Мәтінді аударыңыз. Ол екі тілде әдейі бірдей болса, `same:` кілтіне \
                    бір рет жазыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::AREA,
                "  ru: Район-пример",
                "  ru: Мысал ауданы",
            )],
        }),
    };
}

impl ProblemKind for SameText {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new(
            "the same words stand on both sides",
            "expected a translation",
        )
        .related("the other side")
        .hint(
            "translate it; if it is the same in every language on purpose, write it once, under \
            `same:`",
        )
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new(
            "на обоих языках стоят одни и те же слова",
            "нужен перевод",
        )
        .related("другая сторона")
        .hint("переведите текст; если на всех языках он и должен быть одинаков, напишите его один \
            раз, под ключом `same:`")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new("екі тілде де бірдей сөздер тұр", "аудармасы керек")
            .related("екінші жағы")
            .hint(
                "мәтінді аударыңыз; ол барлық тілде әдейі бірдей болса, `same:` кілтіне бір рет \
            жазыңыз",
            )
    }
}
