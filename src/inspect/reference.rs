//! What names an id names one that the page has (WCAG 2.2, 1.3.1 and 4.1.2): else a label, a hint or an error is never
//! said.

use super::{Fault, FaultKind, Page};

/// Attributes that hold ids, one or several.
const ATTRIBUTES: [&str; 14] = [
    "aria-activedescendant",
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-errormessage",
    "aria-flowto",
    "aria-labelledby",
    "aria-owns",
    "commandfor",
    "for",
    "form",
    "headers",
    "list",
    "popovertarget",
];

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    for element in page.document.elements() {
        for attribute in ATTRIBUTES {
            for id in element.listed(attribute) {
                if page.document.by_id(id).is_none() {
                    let id = id.to_owned();
                    let kind = FaultKind::DanglingReference { attribute, id };
                    faults.push(Fault::new(element.range(), kind));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::found;

    #[test]
    fn ids_that_are_named_stand_on_the_page() {
        let good = "<label for=a>Имя</label><input id=a aria-describedby='b c'><p id=b><p id=c>";
        assert_eq!(found(check, good), []);
        for (bad, attribute, at) in [
            ("<label for=x>Имя</label>", "for", "<label for=x>"),
            (
                "<p id=a><nav aria-labelledby='a x'>",
                "aria-labelledby",
                "<nav aria-labelledby='a x'>",
            ),
            (
                "<input aria-describedby=x>",
                "aria-describedby",
                "<input aria-describedby=x>",
            ),
            (
                "<input aria-errormessage=x>",
                "aria-errormessage",
                "<input aria-errormessage=x>",
            ),
            (
                "<button aria-controls=x>",
                "aria-controls",
                "<button aria-controls=x>",
            ),
            ("<td headers=x>", "headers", "<td headers=x>"),
        ] {
            let id = "x".to_owned();
            let expected = [(
                FaultKind::DanglingReference { attribute, id },
                at.to_owned(),
            )];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}
