//! Facts that nobody has recorded to have compared.

use crate::diagnostic::example::write;
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::TWO_LANGUAGES;

/// Facts that nobody has recorded to have compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreviewedFacts;

impl UnreviewedFacts {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "unreviewed-facts",
        group: &TWO_LANGUAGES,
        severity: Severity::Warning,
        meaning: "Facts that nobody has recorded to have compared.",
        explanation: Translated {
            english: Explanation {
                what: "Nobody has recorded that the facts of a new file are what the source says.",
                why: "A typo made in typing would stay.",
                how_to_fix: "Compare the facts with their source, and record it: `tartip review \
                    PATH`.",
            },
            russian: Explanation {
                what: "Никто не отметил, что сведения в новом файле те же, что в источнике.",
                why: "Описка, сделанная при наборе, осталась бы.",
                how_to_fix: "Сверьте сведения с источником и отметьте это: `tartip review ПУТЬ`.",
            },
            kazakh: Explanation {
                what: "Жаңа файлдағы мәліметтің дереккөздегідей екенін ешкім белгілемеген.",
                why: "Теру кезінде кеткен қате қалып қояр еді.",
                how_to_fix: "Мәліметті дереккөзбен салыстырып, мұны белгілеңіз: `tartip review \
                    ЖОЛ`.",
            },
        },
        example: Some(Example {
            reviewed: true,
            changes: &[write(
                "content/contacts/hotline.yaml",
                "name:
  kk: Сенім телефоны
  ru: Телефон доверия
phones: [1414]
source:
  kk: Мысал
  ru: Пример
verified_on: 2026-11-22
",
            )],
        }),
    };
}

impl ProblemKind for UnreviewedFacts {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new(
            "the file is new, and nobody has recorded that its facts are what the source says",
            "",
        )
        .hint("compare them with their source; then record it: `tartip review PATH`")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new(
            "файл новый, и никто не отметил, что сведения в нём те же, что в источнике",
            "",
        )
        .hint("сверьте их с источником и отметьте это: `tartip review ПУТЬ`")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new(
            "файл жаңа, бірақ ондағы мәліметтің дереккөздегідей екенін ешкім белгілемеген",
            "",
        )
        .hint("мәліметті дереккөзбен салыстырып, мұны белгілеңіз: `tartip review ЖОЛ`")
    }
}
