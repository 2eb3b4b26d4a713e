//! A page has a title that says something (WCAG 2.2, 2.4.2).

use super::{Fault, FaultKind, Page, name};

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    // A picture in SVG has titles of its own.
    let mut titles = page.document.named(&["title"]);
    let title = titles.find(|title| title.ancestors().all(|around| around.name() != "svg"));
    match title {
        Some(title) if !name::words(title).is_empty() => {}
        found => {
            let place = found.or_else(|| page.document.named(&["head"]).next());
            let place = place.or_else(|| page.document.root());
            let range = place.map_or(0..0, |place| place.range());
            faults.push(Fault::new(range, FaultKind::NoTitle));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::found;

    #[test]
    fn a_page_needs_a_title_with_words() {
        for good in [
            "<html><head><title>Жалоба</title></head>",
            "<title>Жалоба</title><svg><title></title></svg>",
        ] {
            assert_eq!(found(check, good), [], "{good}");
        }
        for (bad, at) in [
            ("<html><head><meta charset=utf-8></head>", "<head>"),
            ("<html lang=ru><p>Жалоба", "<html lang=ru>"),
            ("<head><title> </title></head>", "<title>"),
            ("<head></head><svg><title>Герб</title></svg>", "<head>"),
            ("", ""),
        ] {
            let expected = [(FaultKind::NoTitle, at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}
