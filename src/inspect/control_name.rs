//! A button, a summary, a frame and whatever else is a control by its role has words to be called by (WCAG 2.2, 4.1.2).
//! The fields of forms are `field`'s.

use super::document::Element;
use super::{Fault, FaultKind, Page, name};

/// Roles of controls (WAI-ARIA 1.2) that need a name; `link` is `link_name`'s.
const ROLES: [&str; 16] = [
    "button",
    "checkbox",
    "combobox",
    "dialog",
    "alertdialog",
    "listbox",
    "menuitem",
    "option",
    "radio",
    "searchbox",
    "slider",
    "spinbutton",
    "switch",
    "tab",
    "textbox",
    "treeitem",
];

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    for element in page.document.elements() {
        if is_control(element) && !element.is_passed_over() && !name::is_named(element) {
            faults.push(Fault::new(element.range(), FaultKind::UnnamedControl));
        }
    }
}

fn is_control(element: Element<'_>) -> bool {
    match element.name() {
        "button" | "iframe" => true,
        // A browser writes words of its own into a `<details>` without a summary, not into an empty one.
        "summary" => true,
        "input" => matches!(
            element.keyword("type").as_str(),
            "button" | "image" | "submit" | "reset"
        ),
        "select" | "textarea" => false,
        _ => ROLES.contains(&element.keyword("role").as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::found;

    #[test]
    fn a_control_needs_a_name() {
        for good in [
            "<button>Печать</button>",
            "<button aria-label='Печать'>🖨</button>",
            "<button><svg><title>Печать</title></svg></button>",
            "<input type=submit>",
            "<input type=button value='Печать'>",
            "<details><summary>Сроки</summary></details>",
            "<iframe title='Карта'></iframe>",
            "<div role=button tabindex=0>Печать</div>",
            "<div aria-hidden=true><button></button></div>",
        ] {
            assert_eq!(found(check, good), [], "{good}");
        }
        for (bad, at) in [
            ("<button></button>", "<button>"),
            ("<button><svg></svg></button>", "<button>"),
            ("<input type=button>", "<input type=button>"),
            ("<input type=image src=a>", "<input type=image src=a>"),
            ("<details><summary></summary></details>", "<summary>"),
            ("<iframe src=a></iframe>", "<iframe src=a>"),
            (
                "<i role=button tabindex=0></i>",
                "<i role=button tabindex=0>",
            ),
        ] {
            let expected = [(FaultKind::UnnamedControl, at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}
