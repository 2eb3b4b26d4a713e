//! A word that is not one of the words allowed.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;
use crate::load::vocabulary::{english, kazakh, russian};

/// A word that is not one of the words allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownChoice {
    pub(crate) found: String,
    /// The words; none for the codes of warnings, of which there are too many to name.
    pub(crate) expected: Option<String>,
    pub(crate) similar: Option<String>,
}

impl UnknownChoice {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "unknown-choice",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "A word that is not one of the words allowed.",
        explanation: Translated {
            english: Explanation {
                what: "A word stands where only certain words may stand.",
                why: "The program would not know what to do with it.",
                how_to_fix: "Choose one of the words beside the mark.",
            },
            russian: Explanation {
                what: "Стоит слово там, где возможны только определённые слова.",
                why: "Программа не знала бы, что с ним делать.",
                how_to_fix: "Выберите одно из слов, перечисленных рядом с отметкой.",
            },
            kazakh: Explanation {
                what: "Белгілі сөздер ғана тұра алатын жерде басқа сөз тұр.",
                why: "Бағдарлама онымен не істерін білмес еді.",
                how_to_fix: "Белгінің жанында аталған сөздердің бірін таңдаңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(sample::AREA, "level: district", "level: town")],
        }),
    };
}

impl ProblemKind for UnknownChoice {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self {
            found,
            expected,
            similar,
        } = self;
        english::with_similar(
            ProblemText::new(
                format!("`{found}` is not one of the words allowed here"),
                match expected {
                    Some(expected) => format!("expected one of: {expected}"),
                    None => {
                        "expected the code of a warning: `tartip explain` lists them".to_owned()
                    }
                },
            ),
            similar.as_deref(),
            "choose one of the words",
        )
    }

    fn russian(&self) -> ProblemText {
        let Self {
            found,
            expected,
            similar,
        } = self;
        russian::with_similar(
            ProblemText::new(
                format!("слово `{found}` здесь не допускается"),
                match expected {
                    Some(expected) => format!("нужно одно из: {expected}"),
                    None => {
                        "нужен код предупреждения: все коды перечисляет `tartip explain`".to_owned()
                    }
                },
            ),
            similar.as_deref(),
            "выберите одно из этих слов",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            found,
            expected,
            similar,
        } = self;
        kazakh::with_similar(
            ProblemText::new(
                format!("бұл жерде `{found}` сөзі қолданылмайды"),
                match expected {
                    Some(expected) => format!("мыналардың бірі керек: {expected}"),
                    None => "ескертудің коды керек: кодтардың бәрін `tartip explain` көрсетеді"
                        .to_owned(),
                },
            ),
            similar.as_deref(),
            "осы сөздердің бірін таңдаңыз",
        )
    }
}
