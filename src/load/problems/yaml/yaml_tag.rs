//! `!tag`.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::YAML;

/// `!tag`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlTag {
    pub(crate) tag: String,
}

impl YamlTag {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "yaml-tag",
        group: &YAML,
        severity: Severity::Error,
        meaning: "`!tag`.",
        explanation: Translated {
            english: Explanation {
                what: "The file uses a tag (`!name`).",
                why: "Tags change how a value is read, and the program reads every value as it is \
                    written.",
                how_to_fix: "Remove the tag. If the text begins with `!`, put it in quotes.",
            },
            russian: Explanation {
                what: "В файле есть тег (`!имя`).",
                why: "Теги меняют то, как читается значение, а программа читает каждое значение \
                    так, как оно написано.",
                how_to_fix: "Удалите тег. Если с `!` начинается текст, возьмите его в кавычки.",
            },
            kazakh: Explanation {
                what: "Файлда тег (`!аты`) бар.",
                why: "Тег мәннің қалай оқылатынын өзгертеді, ал бағдарлама әр мәнді жазылғанындай \
                    оқиды.",
                how_to_fix: "Тегті жойыңыз. `!` белгісінен мәтін басталса, оны тырнақшаға алыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::AREA,
                "level: district",
                "level: !!str district",
            )],
        }),
    };
}

impl ProblemKind for YamlTag {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { tag } = self;
        ProblemText::new(
            format!("`{tag}` is a YAML tag, and tags are not used in content"),
            "expected the value without a tag",
        )
        .hint("remove the tag; if the text begins with `!`, put it in quotes")
    }

    fn russian(&self) -> ProblemText {
        let Self { tag } = self;
        ProblemText::new(
            format!("`{tag}` — это тег YAML, а теги в записях не применяются"),
            "нужно значение без тега",
        )
        .hint("удалите тег; если с `!` начинается текст, возьмите его в кавычки")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { tag } = self;
        ProblemText::new(
            format!("`{tag}` — YAML тегі, ал жазбаларда тег қолданылмайды"),
            "тегі жоқ мән керек",
        )
        .hint("тегті жойыңыз; `!` белгісінен мәтін басталса, оны тырнақшаға алыңыз")
    }
}
