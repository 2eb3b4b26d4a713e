//! Keys and values at the top of a guide, as other programs have them.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::GUIDES;

/// Keys and values at the top of a guide, as other programs have them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontMatter;

impl FrontMatter {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "front-matter",
        group: &GUIDES,
        severity: Severity::Error,
        meaning: "Keys and values at the top of a guide, as other programs have them.",
        explanation: Translated {
            english: Explanation {
                what: "Lines between `---` and `---` (or `+++`) stand at the top of a guide, with \
                    keys of another program.",
                why: "This program knows no such keys: they would be published as a heading and a \
                    line across the page.",
                how_to_fix: "Remove these lines. Title, dates and the like stand in the record \
                    (`procedure.yaml`, `site.yaml`).",
            },
            russian: Explanation {
                what: "В начале текста между `---` и `---` (или `+++`) стоят ключи другой \
                    программы.",
                why: "Эта программа таких ключей не знает: на странице они вышли бы заголовком и \
                    чертой.",
                how_to_fix: "Удалите эти строки. Название, даты и прочее стоят в записи \
                    (`procedure.yaml`, `site.yaml`).",
            },
            kazakh: Explanation {
                what: "Мәтіннің басында `---` мен `---` (немесе `+++`) арасында басқа \
                    бағдарламаның кілттері тұр.",
                why: "Бұл бағдарлама ондай кілттерді білмейді: бетте олар тақырыпша мен сызық \
                    болып шығар еді.",
                how_to_fix: "Бұл жолдарды өшіріңіз. Атауы, күндері және басқасы `procedure.yaml` \
                    немесе `site.yaml` файлына жазылады.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::GUIDE_RU,
                "Это текст-пример. Замените его своим.",
                "---\ntitle: Пример\n---\n\nЭто текст-пример. Замените его своим.",
            )],
        }),
    };
}

impl ProblemKind for FrontMatter {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new(
            "keys of another program stand at the top of the text",
            "expected the text itself",
        )
        .hint(
            "remove these lines: title, dates and the like stand in the record, `procedure.yaml` \
            or `site.yaml`",
        )
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new(
            "в начале текста стоят ключи другой программы",
            "нужен сам текст",
        )
        .hint(
            "удалите эти строки: название, даты и прочее записаны в `procedure.yaml` или \
            `site.yaml`",
        )
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new(
            "мәтіннің басында басқа бағдарламаның кілттері тұр",
            "мәтіннің өзі керек",
        )
        .hint(
            "бұл жолдарды өшіріңіз: атауы, күндері және басқасы `procedure.yaml` немесе \
            `site.yaml` файлына жазылады",
        )
    }
}
