//! A space too many, too few, or of the wrong kind.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, Hidden, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::TYPOGRAPHY;

/// What is wrong with a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpaceFault {
    /// More than one in a row.
    Doubled,
    /// One before a character that follows its word, or after one that precedes it.
    BesidePunctuation,
    /// None after `№`.
    AfterNumberSign,
    /// One that takes no room, or of a width that no text needs.
    Stray,
}

/// A space too many, too few, or of the wrong kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongSpace {
    pub(crate) fault: SpaceFault,
    pub(crate) found: String,
    pub(crate) meant: Option<String>,
}

impl WrongSpace {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "wrong-space",
        group: &TYPOGRAPHY,
        severity: Severity::Warning,
        meaning: "A space too many, too few, or of the wrong kind.",
        explanation: Translated {
            english: Explanation {
                what: "A space is too many, is missing, or lets a line break where it must not.",
                why: "After № and between a number and its unit a line must not break.",
                how_to_fix: "Correct it; `tartip check --fix` fixes it where that is safe.",
            },
            russian: Explanation {
                what: "Пробел лишний, пропущен или позволяет строке разорваться там, где нельзя.",
                why: "После № и между числом и единицей строка разрываться не должна.",
                how_to_fix: "Исправьте; где это безопасно, исправит `tartip check --fix`.",
            },
            kazakh: Explanation {
                what: "Бос орын артық, түсіп қалған немесе жолдың үзілмейтін жерінде үзілуіне жол \
                    береді.",
                why: "№ белгісінен кейін және сан мен өлшем бірлігінің арасында жол үзілмеуі \
                    керек.",
                how_to_fix: "Түзетіңіз; қауіпсіз жерде `tartip check --fix` түзетеді.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::GUIDE_RU,
                "подайте жалобу.",
                "подайте  жалобу.",
            )],
        }),
    };
}

impl ProblemKind for WrongSpace {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn hidden(&self) -> Hidden {
        Hidden::Spaces
    }

    fn english(&self) -> ProblemText {
        let Self { fault, meant, .. } = self;
        let message = match fault {
            SpaceFault::Doubled => "more than one space stands in a row",
            SpaceFault::BesidePunctuation => {
                "a space stands beside a punctuation mark that takes none there"
            }
            SpaceFault::AfterNumberSign => "no space stands after `№`",
            SpaceFault::Stray => {
                "a space that no text needs, or a character that can't be seen, stands here"
            }
        };
        let expected = match meant.as_deref() {
            Some("") => "expected nothing",
            Some(_) => "expected one space",
            None => "expected another space",
        };
        ProblemText::new(message, expected).hint("`tartip check --fix` fixes it where that is safe")
    }

    fn russian(&self) -> ProblemText {
        let Self { fault, meant, .. } = self;
        ProblemText::new(
            match fault {
                SpaceFault::Doubled => "подряд стоит больше одного пробела",
                SpaceFault::BesidePunctuation => {
                    "рядом со знаком стоит пробел, которого там не бывает"
                }
                SpaceFault::AfterNumberSign => "после `№` нет пробела",
                SpaceFault::Stray => "стоит ненужный пробел или невидимый знак",
            },
            match meant.as_deref() {
                Some("") => "здесь не нужно ничего",
                Some(_) => "нужен один пробел",
                None => "нужен другой пробел",
            },
        )
        .hint("где это безопасно, его исправит `tartip check --fix`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { fault, meant, .. } = self;
        ProblemText::new(
            match fault {
                SpaceFault::Doubled => "қатарынан бірнеше бос орын тұр",
                SpaceFault::BesidePunctuation => "тыныс белгісінің жанында керек емес бос орын тұр",
                SpaceFault::AfterNumberSign => "`№` белгісінен кейін бос орын жоқ",
                SpaceFault::Stray => "керек емес бос орын немесе көрінбейтін таңба тұр",
            },
            match meant.as_deref() {
                Some("") => "бұл жерге ештеңе керек емес",
                Some(_) => "бір бос орын керек",
                None => "басқа бос орын керек",
            },
        )
        .hint("қауіпсіз жерде оны `tartip check --fix` түзетеді")
    }
}
