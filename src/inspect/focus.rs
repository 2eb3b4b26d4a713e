//! The keyboard goes through a page in the order it is read, and stops at nothing that a screen reader passes over
//! (WCAG 2.2, 2.4.3 and 4.1.2).

use super::nesting::is_reached;
use super::{Fault, FaultKind, Page};
use crate::diagnostic::FocusFault;

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
        faults.push(Fault::new(element.range(), FaultKind::Focus(fault)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::found;
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
            let expected = [(FaultKind::Focus(fault), at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}
