//! A list where a text was expected, and the like.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::kind::Shape;
use crate::load::problems::groups::YAML;
use crate::load::vocabulary::{english, kazakh, russian};

/// A list where a text was expected, and the like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongType {
    pub(crate) expected: Shape,
    pub(crate) found: Shape,
}

impl WrongType {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "wrong-type",
        group: &YAML,
        severity: Severity::Error,
        meaning: "A list where a text was expected, and the like.",
        explanation: Translated {
            english: Explanation {
                what: "One form of value stands where another belongs: a list for a text, a text \
                    for a number, nothing at all.",
                why: "The page shows a list and a text in different ways.",
                how_to_fix: "Write the value in the form that is said beside the mark.",
            },
            russian: Explanation {
                what: "Значение не того вида: список вместо текста, текст вместо числа или совсем \
                    ничего.",
                why: "Список и текст страница показывает по-разному.",
                how_to_fix: "Напишите значение в том виде, какой назван рядом с отметкой.",
            },
            kazakh: Explanation {
                what: "Мәннің түрі басқа: мәтіннің орнына тізім, санның орнына мәтін немесе мүлде \
                    ештеңе жоқ.",
                why: "Бет тізім мен мәтінді әртүрлі көрсетеді.",
                how_to_fix: "Мәнді белгінің жанында аталған түрде жазыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::OFFICE,
                "contacts: [example-akim-office]",
                "contacts: example-akim-office",
            )],
        }),
    };
}

impl ProblemKind for WrongType {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { expected, found } = self;
        ProblemText::new(
            format!(
                "{} stands where {} belongs",
                english::shape(*found),
                english::shape(*expected)
            ),
            format!("expected {}", english::shape(*expected)),
        )
        .hint(match expected {
            _ if *found == Shape::Nothing => {
                "write the value, or remove the key if it may be left out"
            }
            Shape::Mapping => "write `key: value` on lines of their own, indented under the key",
            Shape::List => "write each item on a line of its own: `- item`",
            Shape::Text => "write a text after the colon",
            Shape::Boolean => "write `true` or `false`",
            Shape::Number => "write a whole number in digits",
            Shape::Nothing => "remove the value",
        })
    }

    fn russian(&self) -> ProblemText {
        let Self { expected, found } = self;
        ProblemText::new(
            match found {
                Shape::Nothing => format!("значения нет, а {}", russian::needed(*expected)),
                _ => format!(
                    "здесь {}, а {}",
                    russian::shape(*found),
                    russian::needed(*expected)
                ),
            },
            format!("здесь {}", russian::needed(*expected)),
        )
        .hint(match expected {
            _ if *found == Shape::Nothing => {
                "впишите значение или удалите ключ, если он необязателен"
            }
            Shape::Mapping => {
                "пишите `ключ: значение` каждое на своей строке, с отступом под верхним ключом"
            }
            Shape::List => "пишите каждый пункт на своей строке: `- пункт`",
            Shape::Text => "напишите текст после двоеточия",
            Shape::Boolean => "напишите `true` (да) или `false` (нет)",
            Shape::Number => "напишите целое число цифрами",
            Shape::Nothing => "удалите значение",
        })
    }

    fn kazakh(&self) -> ProblemText {
        let Self { expected, found } = self;
        ProblemText::new(
            match found {
                Shape::Nothing => format!("мән жоқ, ал {}", kazakh::needed(*expected)),
                _ => format!(
                    "бұл жерде {} тұр, ал {}",
                    kazakh::shape(*found),
                    kazakh::needed(*expected)
                ),
            },
            format!("бұл жерде {}", kazakh::needed(*expected)),
        )
        .hint(match expected {
            _ if *found == Shape::Nothing => {
                "мәнді жазыңыз немесе кілт міндетті болмаса, оны жойыңыз"
            }
            Shape::Mapping => {
                "әр `кілт: мән` жұбын бөлек жолға, жоғарғы кілттің астына шегініспен жазыңыз"
            }
            Shape::List => "әр тармақты бөлек жолға жазыңыз: `- тармақ`",
            Shape::Text => "қос нүктеден кейін мәтін жазыңыз",
            Shape::Boolean => "`true` (иә) немесе `false` (жоқ) деп жазыңыз",
            Shape::Number => "бүтін санды цифрмен жазыңыз",
            Shape::Nothing => "мәнді жойыңыз",
        })
    }
}
