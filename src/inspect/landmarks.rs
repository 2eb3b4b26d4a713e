//! A page has one main region, and regions of a kind can be told apart (WCAG 2.2, 1.3.1 and 2.4.1).

use std::collections::BTreeMap;

use super::document::Element;
use super::{Fault, FaultKind, Page, name};
use crate::diagnostic::LandmarkFault;

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    let mut add = |element: Element<'_>, fault| {
        faults.push(Fault::new(element.range(), FaultKind::Landmarks(fault)));
    };
    let mut main = regions(page, "main").filter(|element| !element.is_hidden());
    match main.next() {
        None => {
            let place = page.document.named(&["body"]).next();
            if let Some(place) = place.or_else(|| page.document.root()) {
                add(place, LandmarkFault::NoMain);
            }
        }
        Some(_) => main.for_each(|further| add(further, LandmarkFault::FurtherMain)),
    }
    for role in ["navigation", "complementary"] {
        let mut named: BTreeMap<String, usize> = BTreeMap::new();
        let all: Vec<(String, Element<'_>)> = regions(page, role)
            .map(|element| (name::of(element), element))
            .collect();
        for (name, _) in &all {
            *named.entry(name.clone()).or_default() += 1;
        }
        for (name, element) in &all {
            let is_alone = all.len() == 1 || !name.is_empty() && named.get(name) == Some(&1);
            if !is_alone {
                add(*element, LandmarkFault::Unnamed);
            }
        }
    }
}

fn regions<'d>(page: Page<'d>, role: &'static str) -> impl Iterator<Item = Element<'d>> {
    let tag = match role {
        "main" => "main",
        "navigation" => "nav",
        _ => "aside",
    };
    page.document.elements().filter(move |element| {
        let said = element.keyword("role");
        let is_one = said == role || said.is_empty() && element.name() == tag;
        is_one && !element.is_passed_over()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::found;
    use LandmarkFault::{FurtherMain, NoMain, Unnamed};

    #[test]
    fn there_is_one_main_region_and_others_of_a_kind_have_names() {
        for good in [
            "<nav></nav><main></main>",
            "<div role=main></div>",
            "<main></main><main hidden></main>",
            "<main></main><nav aria-label=а></nav><nav aria-labelledby=b></nav><h2 id=b>б</h2>",
            "<main></main><nav></nav><aside></aside>",
        ] {
            assert_eq!(found(check, good), [], "{good}");
        }
        for (bad, faults) in [
            ("<body><p>а", vec![(NoMain, "<body>")]),
            ("<p><main role=none>а</main>", vec![(NoMain, "<p>")]),
            (
                "<main></main><main id=b></main>",
                vec![(FurtherMain, "<main id=b>")],
            ),
            (
                "<main></main><nav></nav><nav aria-label=а></nav>",
                vec![(Unnamed, "<nav>")],
            ),
            (
                "<main></main><nav aria-label=а></nav><nav title=а></nav>",
                vec![(Unnamed, "<nav aria-label=а>"), (Unnamed, "<nav title=а>")],
            ),
        ] {
            let faults: Vec<_> = faults
                .into_iter()
                .map(|(fault, at)| (FaultKind::Landmarks(fault), at.to_owned()))
                .collect();
            assert_eq!(found(check, bad), faults, "{bad}");
        }
    }
}
