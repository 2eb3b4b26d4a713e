//! The keyboard goes through a page in the order it is read, and stops at nothing that a screen
//! reader passes over (WCAG 2.2, 2.4.3 and 4.1.2).

use super::nesting::is_reached;
use super::page::{Fault, Page};
use crate::diagnostic::example::{page, sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::PAGES;

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    for element in page.document.elements() {
        let place: i32 = element.keyword("tabindex").parse().unwrap_or(0);
        let fault = if place > 0 {
            FocusFault::Order
        } else if place == 0 && is_reached(element) && element.is_passed_over() {
            FocusFault::Unsaid
        } else {
            continue;
        };
        faults.push(Fault::new(element.range(), PageFocus { fault }));
    }
}

/// What is wrong with what the keyboard reaches (WCAG 2.2, 2.4.3 and 4.1.2).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FocusFault {
    /// A place in the order of its own (`tabindex` above 0).
    Order,
    /// Reached, but never said by a screen reader.
    Unsaid,
}

/// What the keyboard reaches (2.4.3, 4.1.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageFocus {
    pub(crate) fault: FocusFault,
}

impl PageFocus {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "page-focus",
        group: &PAGES,
        severity: Severity::Warning,
        meaning: "What the keyboard reaches (2.4.3, 4.1.2).",
        explanation: Translated {
            english: Explanation {
                what: "The keyboard reaches elements in an order of its own, or one that is never \
                    said.",
                why: "One who uses the keyboard loses the place on the page.",
                how_to_fix: "Remove `tabindex` above 0, and `aria-hidden` from what can be \
                    reached.",
            },
            russian: Explanation {
                what: "Клавиатура обходит элементы в особом порядке или приходит к тому, о чём не \
                    говорится.",
                why: "Кто пользуется клавиатурой, теряет место на странице.",
                how_to_fix: "Уберите `tabindex` больше 0, а с того, до чего доходит клавиатура, — \
                    `aria-hidden`.",
            },
            kazakh: Explanation {
                what: "Пернетақта элементтерді бөлек ретпен аралайды немесе айтылмайтын элементке \
                    келеді.",
                why: "Пернетақтамен жүретін адам беттегі орнын жоғалтады.",
                how_to_fix: "0-ден үлкен `tabindex` атрибутын, ал пернетақта жететін элементтен \
                    `aria-hidden` атрибутын алып тастаңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(
                sample::ACT_PAGE,
                page!("<a href=\"./\" tabindex=\"3\">1</a>"),
            )],
        }),
    };
}

impl ProblemKind for PageFocus {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            FocusFault::Order => ProblemText::new(
                "the keyboard comes here before the rest of the page",
                "expected `tabindex` 0 or -1",
            )
            .hint("remove `tabindex`, and put the element where it is to be reached"),
            FocusFault::Unsaid => ProblemText::new(
                "the keyboard comes here, and a screen reader says nothing",
                "expected without `aria-hidden`",
            )
            .hint(
                "remove `aria-hidden`, or take the element off the way of the keyboard with \
                `tabindex=\"-1\"`",
            ),
        }
    }

    fn russian(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            FocusFault::Order => ProblemText::new(
                "клавиатура попадает сюда раньше остальной страницы",
                "нужен `tabindex` 0 или -1",
            )
            .hint("удалите `tabindex` и поставьте элемент туда, где до него должна дойти очередь"),
            FocusFault::Unsaid => ProblemText::new(
                "клавиатура попадает сюда, а программа чтения с экрана молчит",
                "нужно без `aria-hidden`",
            )
            .hint("удалите `aria-hidden` или уберите элемент с пути клавиатуры: `tabindex=\"-1\"`"),
        }
    }

    fn kazakh(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            FocusFault::Order => ProblemText::new(
                "пернетақта беттің қалған бөлігінен бұрын осында келеді",
                "`tabindex` 0 немесе -1 болуы керек",
            )
            .hint("`tabindex` атрибутын алып тастап, элементті кезегі келетін жерге қойыңыз"),
            FocusFault::Unsaid => ProblemText::new(
                "пернетақта осында келеді, ал экраннан оқитын бағдарлама үндемейді",
                "`aria-hidden` болмауы керек",
            )
            .hint(
                "`aria-hidden` атрибутын алып тастаңыз немесе `tabindex=\"-1\"` арқылы элементті \
                пернетақта жолынан шығарыңыз",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::rules::pages::page::found;
    use FocusFault::{Order, Unsaid};

    #[test]
    fn the_keyboard_follows_the_page() {
        for good in [
            "<a href=a tabindex=0>а</a><h2 tabindex=-1>б</h2>",
            "<p aria-hidden=true><a href=a tabindex=-1>а</a><b>б</b></p>",
            "<p aria-hidden=false><a href=a>а</a></p>",
        ] {
            assert_eq!(found(check, good), [], "{good}");
        }
        for (bad, fault, at) in [
            ("<a href=a tabindex=1>а</a>", Order, "<a href=a tabindex=1>"),
            (
                "<p aria-hidden=true><a href=a>а</a></p>",
                Unsaid,
                "<a href=a>",
            ),
            (
                "<button aria-hidden=true>а</button>",
                Unsaid,
                "<button aria-hidden=true>",
            ),
        ] {
            let expected = [(Problem::from(PageFocus { fault }), at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}
