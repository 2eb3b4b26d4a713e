//! No control stands in a link or a button: a screen reader says the outer one alone, and the
//! keyboard meets both (WCAG 2.2, 4.1.2; HTML, 3.2.5.2.7).

use super::document::Element;
use super::page::{Fault, Page};
use crate::diagnostic::example::{page, sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::PAGES;

/// Roles whose insides are not said one by one (WAI-ARIA 1.2, "Children Presentational").
const ROLES: [&str; 10] = [
    "button",
    "checkbox",
    "link",
    "menuitemcheckbox",
    "menuitemradio",
    "option",
    "radio",
    "slider",
    "switch",
    "tab",
];

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    for element in page.document.elements().filter(|e| is_reached(*e)) {
        if let Some(around) = element.ancestors().find(|around| is_whole(*around)) {
            let within = around.name().to_owned();
            faults.push(Fault {
                range: element.range(),
                problem: PageNesting { within }.into(),
                related: Some(around.range()),
            });
        }
    }
}

/// Whether the keyboard or a tap reaches it.
pub(super) fn is_reached(element: Element<'_>) -> bool {
    match element.name() {
        "a" | "area" => element.has("href"),
        "input" => element.keyword("type") != "hidden" && !element.has("disabled"),
        "button" | "select" | "textarea" => !element.has("disabled"),
        "iframe" | "summary" => true,
        _ => element
            .attribute("tabindex")
            .is_some_and(|place| !place.trim().starts_with('-')),
    }
}

/// Whether it is one control with all that it holds.
fn is_whole(element: Element<'_>) -> bool {
    match element.name() {
        "a" => element.has("href"),
        "button" => true,
        _ => ROLES.contains(&element.keyword("role").as_str()),
    }
}

/// A control in a control (4.1.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageNesting {
    pub(crate) within: String,
}

impl PageNesting {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "page-nesting",
        group: &PAGES,
        severity: Severity::Warning,
        meaning: "A control in a control (4.1.2).",
        explanation: Translated {
            english: Explanation {
                what: "A control stands inside another: a button in a link, for example.",
                why: "It is not known which of the two a click or a key is meant for.",
                how_to_fix: "Put the two beside each other.",
            },
            russian: Explanation {
                what: "Один элемент управления стоит внутри другого, например кнопка в ссылке.",
                why: "Непонятно, к которому из двух относится нажатие.",
                how_to_fix: "Поставьте их рядом.",
            },
            kazakh: Explanation {
                what: "Бір басқару элементі екіншісінің ішінде тұр, мысалы сілтеменің ішінде \
                    түйме.",
                why: "Басу екеуінің қайсысына арналғаны белгісіз.",
                how_to_fix: "Екеуін қатар қойыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(
                sample::ACT_PAGE,
                page!("<a href=\"./\">1 <button>2</button></a>"),
            )],
        }),
    };
}

impl ProblemKind for PageNesting {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { within } = self;
        ProblemText::new(
            format!("the control stands inside another, a `<{within}>`"),
            "expected beside it",
        )
        .related("the one around it")
        .hint("put the two beside each other")
    }

    fn russian(&self) -> ProblemText {
        let Self { within } = self;
        ProblemText::new(
            format!("элемент управления стоит внутри другого, `<{within}>`"),
            "нужно рядом с ним",
        )
        .related("тот, что вокруг")
        .hint("поставьте их рядом")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { within } = self;
        ProblemText::new(
            format!("басқару элементі басқасының, `<{within}>` элементінің, ішінде тұр"),
            "оның жанында тұруы керек",
        )
        .related("сыртындағысы")
        .hint("екеуін қатар қойыңыз")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::rules::pages::page::found;

    #[test]
    fn no_control_stands_in_a_control() {
        for good in [
            "<a href=a><b>а</b></a><button>б</button>",
            "<label><input></label>",
            "<a id=place><button>а</button></a>",
            "<button><i tabindex=-1>а</i></button>",
            "<a href=a><input type=hidden></a>",
        ] {
            assert_eq!(found(check, good), [], "{good}");
        }
        for (bad, within, at) in [
            ("<a href=a><button>а</button></a>", "a", "<button>"),
            ("<button><a href=b>а</a></button>", "button", "<a href=b>"),
            (
                "<a href=a><b><i tabindex=0>а</i></b></a>",
                "a",
                "<i tabindex=0>",
            ),
            ("<p role=button><input></p>", "p", "<input>"),
        ] {
            let within = within.to_owned();
            let expected = [(Problem::from(PageNesting { within }), at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}
