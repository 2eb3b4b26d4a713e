//! A text without one of the site's languages.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;
use crate::load::vocabulary::{english, kazakh, russian};

/// A text without one of the site's languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingLanguage {
    pub(crate) language: &'static str,
}

impl MissingLanguage {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "missing-language",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "A text without one of the site's languages.",
        explanation: Translated {
            english: Explanation {
                what: "A text is missing in one of the two languages.",
                why: "The page in that language would have a hole, and half of the readers would \
                    not learn of it.",
                how_to_fix: "Write the text in both languages. If it is the same in both (a name, \
                    an address of a site), write it once under `same:`.",
            },
            russian: Explanation {
                what: "На одном из двух языков текста нет.",
                why: "На странице этого языка была бы дыра, и половина читателей ничего бы не \
                    узнала.",
                how_to_fix: "Напишите текст на обоих языках. Если он на них одинаков (имя, адрес \
                    сайта), напишите его один раз под ключом `same:`.",
            },
            kazakh: Explanation {
                what: "Екі тілдің бірінде мәтін жоқ.",
                why: "Ол тілдегі бетте бос жер қалып, оқырмандардың жартысы ештеңе білмес еді.",
                how_to_fix: "Мәтінді екі тілде де жазыңыз. Ол екеуінде бірдей болса (ат, сайттың \
                    мекенжайы), `same:` кілтіне бір рет жазыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::AREA,
                "  kk: Мысал ауданы\n  ru: Район-пример",
                "  kk: Мысал ауданы",
            )],
        }),
    };
}

impl ProblemKind for MissingLanguage {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { language } = self;
        ProblemText::new(
            format!(
                "the text is missing in {}",
                english::language_name(language)
            ),
            format!("expected a key `{language}`"),
        )
        .hint(format!(
            "add `{language}:` with the text, or `same:` alone if the text is the same \
            in every language"
        ))
    }

    fn russian(&self) -> ProblemText {
        let Self { language } = self;
        ProblemText::new(
            format!("нет текста {}", russian::in_language(language)),
            format!("нужен ключ `{language}`"),
        )
        .hint(format!(
            "добавьте `{language}:` с текстом или один ключ `same:`, если на всех языках \
            текст одинаков"
        ))
    }

    fn kazakh(&self) -> ProblemText {
        let Self { language } = self;
        ProblemText::new(
            format!("{} мәтін жоқ", kazakh::adjective(language)),
            format!("`{language}` кілті керек"),
        )
        .hint(format!(
            "`{language}:` кілтін мәтінімен қосыңыз, ал мәтін барлық тілде бірдей болса, \
            жалғыз `same:` кілтін жазыңыз"
        ))
    }
}
