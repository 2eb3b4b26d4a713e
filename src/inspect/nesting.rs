//! No control stands in a link or a button: a screen reader says the outer one alone, and the keyboard meets both
//! (WCAG 2.2, 4.1.2; HTML, 3.2.5.2.7).

use super::document::Element;
use super::{Fault, FaultKind, Page};

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
                kind: FaultKind::Nested { within },
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::found;

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
            let expected = [(FaultKind::Nested { within }, at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}
