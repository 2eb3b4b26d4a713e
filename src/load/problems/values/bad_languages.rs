//! `languages` of the site that it cannot be built in.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// `languages` of the site that it cannot be built in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLanguages;

impl BadLanguages {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-languages",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "`languages` of the site that it cannot be built in.",
        explanation: Translated {
            english: Explanation {
                what: "`languages` in `site.yaml` is not a set of languages in which a site can be \
                    made.",
                why: "The state language and Russian stand side by side on every page, the state \
                    language first.",
                how_to_fix: "Write `languages: [kk, ru]`.",
            },
            russian: Explanation {
                what: "`languages` в `site.yaml` — не те языки, на которых можно собрать сайт.",
                why: "Государственный язык и русский стоят на каждой странице рядом, \
                    государственный первым.",
                how_to_fix: "Напишите `languages: [kk, ru]`.",
            },
            kazakh: Explanation {
                what: "`site.yaml` файлындағы `languages` — сайт құрастыруға болатын тілдер емес.",
                why: "Мемлекеттік тіл мен орыс тілі әр бетте қатар тұрады, мемлекеттік тіл \
                    бірінші.",
                how_to_fix: "`languages: [kk, ru]` деп жазыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::SITE,
                "languages: [kk, ru]",
                "languages: [ru, kk]",
            )],
        }),
    };
}

impl ProblemKind for BadLanguages {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new(
            "these are not languages that the site can be built in",
            "expected `[kk, ru]`: Kazakh first",
        )
        .hint("write `languages: [kk, ru]`")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new(
            "на таких языках сайт собрать нельзя",
            "нужно `[kk, ru]`: казахский первым",
        )
        .hint("напишите `languages: [kk, ru]`")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new(
            "сайтты мұндай тілдерде құрастыруға болмайды",
            "`[kk, ru]` керек: алдымен қазақ тілі",
        )
        .hint("`languages: [kk, ru]` деп жазыңыз")
    }
}
