//! More files, or more bytes in them, than any site needs.

use crate::diagnostic::{Explanation, ProblemKind, ProblemText, Rule, Severity, Translated};
use crate::load::problems::groups::FILES;

/// More files, or more bytes in them, than any site needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SiteTooLarge {
    /// More files and folders than `limit`.
    Files {
        /// The most that are looked at.
        limit: usize,
    },
    /// More links to folders than `limit`.
    Links {
        /// The most that are followed.
        limit: usize,
    },
    /// More bytes in all files together than `limit`.
    Bytes {
        /// The most that are read.
        limit: u64,
    },
}

impl SiteTooLarge {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "site-too-large",
        group: &FILES,
        severity: Severity::Error,
        meaning: "More files, or more bytes in them, than any site needs.",
        explanation: Translated {
            english: Explanation {
                what: "A folder has more files, or more bytes in them, than any site needs.",
                why: "Something else got into the folder, or links lead round in it. The program \
                    stops before the machine has no memory left.",
                how_to_fix: "Take out what does not belong there: archives, copies, links to \
                    folders.",
            },
            russian: Explanation {
                what: "В папке больше файлов или больше данных, чем нужно любому сайту.",
                why: "В папку попало что-то постороннее, или ссылки в ней ведут по кругу. \
                    Программа останавливается, прежде чем у машины кончится память.",
                how_to_fix: "Уберите лишнее: архивы, копии, ссылки на папки.",
            },
            kazakh: Explanation {
                what: "Қалтадағы файлдар немесе олардың жалпы көлемі кез келген сайтқа керегінен \
                    көп.",
                why: "Қалтаға бөтен нәрсе түскен немесе ондағы сілтемелер шеңбер бойымен апарады. \
                    Бағдарлама компьютердің жады таусылмай тұрып тоқтайды.",
                how_to_fix: "Артығын алып тастаңыз: мұрағаттар, көшірмелер, қалталарға апаратын \
                    сілтемелер.",
            },
        },
        example: None,
    };
}

impl ProblemKind for SiteTooLarge {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        match self {
            Self::Files { limit } => ProblemText::new(
                format!("there are more than {limit} files and folders here"),
                "expected fewer",
            ),
            Self::Links { limit } => ProblemText::new(
                format!("there are more than {limit} links to folders here"),
                "expected fewer",
            ),
            Self::Bytes { limit } => ProblemText::new(
                format!("the files here have more than {limit} bytes together"),
                "expected fewer",
            ),
        }
        .hint("take out what does not belong here")
    }

    fn russian(&self) -> ProblemText {
        match self {
            Self::Files { limit } => ProblemText::new(
                format!("файлов и папок здесь больше {limit}"),
                "нужно меньше",
            ),
            Self::Links { limit } => ProblemText::new(
                format!("ссылок на папки здесь больше {limit}"),
                "нужно меньше",
            ),
            Self::Bytes { limit } => ProblemText::new(
                format!("размер всех файлов вместе больше {limit} байт"),
                "нужно меньше",
            ),
        }
        .hint("уберите отсюда лишнее")
    }

    fn kazakh(&self) -> ProblemText {
        match self {
            Self::Files { limit } => ProblemText::new(
                format!("мұндағы файлдар мен қалталардың саны {limit} шегінен асады"),
                "азырақ болуы керек",
            ),
            Self::Links { limit } => ProblemText::new(
                format!("мұндағы қалталарға апаратын сілтемелердің саны {limit} шегінен асады"),
                "азырақ болуы керек",
            ),
            Self::Bytes { limit } => ProblemText::new(
                format!("файлдардың жалпы көлемі {limit} байттан асады"),
                "азырақ болуы керек",
            ),
        }
        .hint("мұндағы артық файлдарды алып тастаңыз")
    }
}
