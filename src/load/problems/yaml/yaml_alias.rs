//! `&name`, `*name` or `<<`.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::YAML;

/// `&name`, `*name` or `<<`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlAlias;

impl YamlAlias {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "yaml-alias",
        group: &YAML,
        severity: Severity::Error,
        meaning: "`&name`, `*name` or `<<`.",
        explanation: Translated {
            english: Explanation {
                what: "The file uses anchors (`&name`), aliases (`*name`) or merges (`<<`).",
                why: "They make a value depend on another place of the file, so that a change \
                    there changes more than its editor sees.",
                how_to_fix: "Write the value itself. If the text begins with `*` or `&`, put it in \
                    quotes.",
            },
            russian: Explanation {
                what: "В файле есть якоря (`&имя`), ссылки на них (`*имя`) или слияния (`<<`).",
                why: "С ними значение зависит от другого места файла, и правка там меняет больше, \
                    чем видит редактор.",
                how_to_fix: "Впишите само значение. Если с `*` или `&` начинается текст, возьмите \
                    его в кавычки.",
            },
            kazakh: Explanation {
                what: "Файлда зәкір (`&аты`), оған сілтеме (`*аты`) немесе біріктіру (`<<`) бар.",
                why: "Олармен мән файлдың басқа жеріне тәуелді болады, ол жерді өзгерткенде \
                    редактор көргеннен көп нәрсе өзгереді.",
                how_to_fix: "Мәннің өзін жазыңыз. `*` немесе `&` белгісінен мәтін басталса, оны \
                    тырнақшаға алыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CONTACT,
                "phones: [+7 7200 00 00 00]",
                "phones: &phones [+7 7200 00 00 00]",
            )],
        }),
    };
}

impl ProblemKind for YamlAlias {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new(
            "anchors (`&name`), aliases (`*name`) and merges (`<<`) are not used in content",
            "expected the value itself",
        )
        .hint("write the value out; if the text begins with `*` or `&`, put it in quotes")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new(
            "якоря (`&имя`), ссылки на них (`*имя`) и слияния (`<<`) в записях не применяются",
            "нужно само значение",
        )
        .hint(
            "впишите значение целиком; если с `*` или `&` начинается текст, возьмите его в кавычки",
        )
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new(
            "жазбаларда зәкір (`&аты`), оған сілтеме (`*аты`) және біріктіру (`<<`) қолданылмайды",
            "мәннің өзі керек",
        )
        .hint(
            "мәнді толық жазыңыз; `*` немесе `&` белгісінен мәтін басталса, оны тырнақшаға алыңыз",
        )
    }
}
