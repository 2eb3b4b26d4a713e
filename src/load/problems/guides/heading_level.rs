//! A heading of the wrong level.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::GUIDES;

/// A heading of the wrong level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingLevel {
    pub(crate) found: u8,
    pub(crate) deepest: u8,
}

impl HeadingLevel {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "heading-level",
        group: &GUIDES,
        severity: Severity::Error,
        meaning: "A heading of the wrong level.",
        explanation: Translated {
            english: Explanation {
                what: "A heading is of a level that can't stand there.",
                why: "Those who listen to a page move by its headings; a level left out sounds \
                    like a part left out.",
                how_to_fix: "Begin with `##`, and go down one level at a time: `##`, then `###`.",
            },
            russian: Explanation {
                what: "Заголовок такого уровня здесь стоять не может.",
                why: "Те, кто слушает страницу, движутся по заголовкам; пропущенный уровень звучит \
                    как пропущенная часть.",
                how_to_fix: "Начните с `##` и спускайтесь на один уровень за раз: `##`, потом \
                    `###`.",
            },
            kazakh: Explanation {
                what: "Мұндай деңгейдегі тақырыпша бұл жерде тұра алмайды.",
                why: "Бетті тыңдайтындар тақырыпшалармен жүреді; өткізілген деңгей өткізілген \
                    бөлік сияқты естіледі.",
                how_to_fix: "`##` белгісінен бастап, деңгейлерді бір-бірлеп төмендетіңіз: `##`, \
                    содан кейін `###`.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::GUIDE_RU,
                "## Как пожаловаться {#how}",
                "#### Как пожаловаться {#how}",
            )],
        }),
    };
}

impl ProblemKind for HeadingLevel {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found, deepest } = self;
        ProblemText::new(
            format!("a heading of level {found} can't stand here"),
            match deepest {
                2 => "expected level 2 (`##`)".to_owned(),
                deepest => format!("expected level 2 to {deepest}"),
            },
        )
        .hint(
            "begin with `##` (the page's title is made from the record), and go down one level \
            at a time",
        )
    }

    fn russian(&self) -> ProblemText {
        let Self { found, deepest } = self;
        ProblemText::new(
            format!("заголовок уровня {found} здесь стоять не может"),
            match deepest {
                2 => "нужен уровень 2 (`##`)".to_owned(),
                deepest => format!("нужен уровень от 2 до {deepest}"),
            },
        )
        .hint(
            "начните с `##` (название страницы берётся из записи) и спускайтесь на один уровень \
            за раз",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found, deepest } = self;
        ProblemText::new(
            format!("{found}-деңгейдегі тақырыпша бұл жерде тұра алмайды"),
            match deepest {
                2 => "2-деңгей керек (`##`)".to_owned(),
                deepest => format!("2–{deepest} аралығындағы деңгей керек"),
            },
        )
        .hint(
            "`##` белгісінен бастаңыз (беттің атауы жазбадан алынады) және деңгейлерді \
            бір-бірлеп төмендетіңіз",
        )
    }
}
