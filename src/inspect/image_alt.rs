//! A picture has words in its place, or says by empty ones that it needs none (WCAG 2.2, 1.1.1).

use super::document::Element;
use super::{Fault, FaultKind, Page, name};

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    for element in page.document.elements() {
        if is_mute(element) && !element.is_passed_over() {
            faults.push(Fault::new(element.range(), FaultKind::NoAlternative));
        }
    }
}

fn is_mute(element: Element<'_>) -> bool {
    let role = element.keyword("role");
    if matches!(role.as_str(), "presentation" | "none") {
        return false;
    }
    match element.name() {
        "img" => !element.has("alt") && !name::is_named(element),
        _ => role == "img" && !name::is_named(element),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::found;

    #[test]
    fn a_picture_needs_words_or_none_on_purpose() {
        for good in [
            "<img src=a alt='Здание акимата'>",
            "<img src=a alt=''>",
            "<img src=a aria-label='Здание акимата'>",
            "<img src=a role=presentation>",
            "<svg role=img><title>Герб</title></svg>",
            "<svg><path/></svg>",
            "<span aria-hidden=true><img src=a></span>",
        ] {
            assert_eq!(found(check, good), [], "{good}");
        }
        for (bad, at) in [
            ("<img src=a>", "<img src=a>"),
            ("<svg role=img><path/></svg>", "<svg role=img>"),
            ("<a href=a>Акимат <img src=a></a>", "<img src=a>"),
        ] {
            let expected = [(FaultKind::NoAlternative, at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}
