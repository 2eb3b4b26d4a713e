//! A character that can't be shown, or a line break in a text of one line.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, Hidden, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// A character that can't be shown, or a line break in a text of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadText {
    pub(crate) character: char,
}

impl BadText {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-text",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "A character that can't be shown, or a line break in a text of one line.",
        explanation: Translated {
            english: Explanation {
                what: "A text has a character that can't be shown, or a line break where one line \
                    belongs.",
                why: "Such characters come with a copy from another program; on the page they turn \
                    into squares, or vanish.",
                how_to_fix: "Type the place again. A long text goes over several lines if it \
                    begins with `>-`.",
            },
            russian: Explanation {
                what: "В тексте есть знак, который нельзя показать, или перевод строки там, где \
                    нужна одна строка.",
                why: "Такие знаки попадают в текст при копировании из другой программы; на \
                    странице вместо них квадраты или пустота.",
                how_to_fix: "Наберите это место заново. Длинный текст можно разложить на несколько \
                    строк, если начать его с `>-`.",
            },
            kazakh: Explanation {
                what: "Мәтінде көрсетуге келмейтін таңба бар немесе бір жол керек жерде мәтін \
                    келесі жолға көшірілген.",
                why: "Мұндай таңбалар басқа бағдарламадан көшіргенде түседі; бетте олардың орнында \
                    шаршы тұрады немесе ештеңе көрінбейді.",
                how_to_fix: "Бұл жерді қайта теріңіз. Ұзын мәтінді `>-` белгісінен бастап бірнеше \
                    жолға жазуға болады.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::AREA,
                "  ru: Район-пример",
                "  ru: |-\n    Район-\n    пример",
            )],
        }),
    };
}

impl ProblemKind for BadText {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn hidden(&self) -> Hidden {
        Hidden::Unnamed
    }

    fn english(&self) -> ProblemText {
        let Self { character } = self;
        ProblemText::new(
            match character {
                '\n' => "a line break stands in a text of one line".to_owned(),
                other => format!(
                    "the text holds U+{:04X}, which can't be shown",
                    *other as u32
                ),
            },
            match character {
                '\n' => "expected one line",
                _ => "expected letters, digits and punctuation only",
            },
        )
        .hint(match character {
            '\n' => "write it in one line, or begin it with `>-` to fold it over several",
            _ => {
                "type the text again here: the character may have come with a copy from another \
                program"
            }
        })
    }

    fn russian(&self) -> ProblemText {
        let Self { character } = self;
        ProblemText::new(
            match character {
                '\n' => "в тексте из одной строки стоит перевод строки".to_owned(),
                other => format!(
                    "в тексте есть знак U+{:04X}, который нельзя показать",
                    *other as u32
                ),
            },
            match character {
                '\n' => "нужна одна строка",
                _ => "нужны только буквы, цифры и знаки",
            },
        )
        .hint(match character {
            '\n' => {
                "напишите всё в одну строку или начните с `>-`, чтобы разложить текст на \
                несколько строк"
            }
            _ => {
                "наберите это место заново: знак мог попасть сюда при копировании из другой \
                программы"
            }
        })
    }

    fn kazakh(&self) -> ProblemText {
        let Self { character } = self;
        ProblemText::new(
            match character {
                '\n' => "бір жолдық мәтін келесі жолға көшірілген".to_owned(),
                other => format!(
                    "мәтінде көрсетуге келмейтін U+{:04X} таңбасы бар",
                    *other as u32
                ),
            },
            match character {
                '\n' => "бір жол керек",
                _ => "тек әріптер, цифрлар және белгілер керек",
            },
        )
        .hint(match character {
            '\n' => {
                "бәрін бір жолға жазыңыз немесе мәтінді бірнеше жолға бөлу үшін `>-` \
                белгісінен бастаңыз"
            }
            _ => {
                "бұл жерді қайта теріңіз: таңба басқа бағдарламадан көшіргенде қосылып кеткен \
                болуы мүмкін"
            }
        })
    }
}
