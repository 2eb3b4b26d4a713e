//! A page has one main heading, levels are not passed over, and every heading says something (WCAG 2.2, 1.3.1 and
//! 2.4.6).

use super::document::Element;
use super::{Fault, FaultKind, Page, name};
use crate::diagnostic::HeadingFault;

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    let mut add = |element: Element<'_>, fault| {
        faults.push(Fault::new(element.range(), FaultKind::Headings(fault)));
    };
    let headings = || {
        let elements = page.document.elements();
        elements.filter_map(|element| Some((level(element)?, element)))
    };
    let mut main = headings().filter(|(level, element)| *level == 1 && !element.is_hidden());
    match main.next() {
        None => {
            let place = page.document.named(&["main"]).next();
            let place = place.or_else(|| page.document.named(&["body"]).next());
            match place.or_else(|| page.document.root()) {
                Some(place) => add(place, HeadingFault::NoMain),
                None => return,
            }
        }
        Some(_) => main.for_each(|(_, further)| add(further, HeadingFault::FurtherMain)),
    }
    let mut before: Option<u8> = None;
    for (level, heading) in headings() {
        // What a script fills may be empty until then.
        if name::of(heading).is_empty() && !heading.is_hidden() {
            add(heading, HeadingFault::Empty);
        }
        match before {
            Some(from) if level > from + 1 => add(heading, HeadingFault::Skip { from, to: level }),
            _ => {}
        }
        before = Some(level);
    }
}

/// The level of a heading; none for what is no heading, or one that is not said.
fn level(element: Element<'_>) -> Option<u8> {
    if element.is_passed_over() {
        return None;
    }
    match (element.name(), element.keyword("role").as_str()) {
        (_, "heading") => element.attribute("aria-level").unwrap_or("2").parse().ok(),
        (name @ ("h1" | "h2" | "h3" | "h4" | "h5" | "h6"), "") => name.get(1..)?.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::found;
    use HeadingFault::{Empty, FurtherMain, NoMain, Skip};

    #[test]
    fn headings_go_down_one_level_at_a_time_from_one_main_heading() {
        for good in [
            "<h1>а</h1><h2>б</h2><h3>в</h3><h2>г</h2>",
            "<h1>а</h1><h1 hidden>б</h1>",
            "<h1>а</h1><p role=heading aria-level=2>б</p><h3>в</h3>",
            "<h1>а</h1><h2 hidden></h2>",
            "<h2>а</h2><h1>б</h1>",
            "<h1><img alt='Герб'></h1><h4 role=presentation>б</h4>",
        ] {
            assert_eq!(found(check, good), [], "{good}");
        }
        for (bad, fault, at) in [
            ("<body><main><h2>а</h2></main>", NoMain, "<main>"),
            ("<body><h1 hidden>а</h1>", NoMain, "<body>"),
            ("<h1>а</h1><h1 id=b>б</h1>", FurtherMain, "<h1 id=b>"),
            ("<h1>а</h1><h3>б</h3>", Skip { from: 1, to: 3 }, "<h3>"),
            (
                "<h1>а</h1><h2>б</h2><i role=heading aria-level=4>в</i>",
                Skip { from: 2, to: 4 },
                "<i role=heading aria-level=4>",
            ),
            ("<h1>а</h1><h2> <i></i></h2>", Empty, "<h2>"),
            ("<h1><img alt=''></h1>", Empty, "<h1>"),
        ] {
            let expected = [(FaultKind::Headings(fault), at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}
