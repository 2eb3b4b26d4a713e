//! A link has words to be called by (WCAG 2.2, 2.4.4 and 4.1.2).

use super::{Fault, FaultKind, Page, name};

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    for element in page.document.elements() {
        let is_link = match (element.name(), element.keyword("role").as_str()) {
            (_, "link") => true,
            ("a" | "area", "") => element.has("href"),
            _ => false,
        };
        if is_link && !element.is_passed_over() && !name::is_named(element) {
            faults.push(Fault::new(element.range(), FaultKind::UnnamedLink));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::found;

    #[test]
    fn a_link_needs_a_name() {
        for good in [
            "<a href=a>Жалоба</a>",
            "<a href=a><img alt='Жалоба'></a>",
            "<a href=a aria-label='Жалоба'></a>",
            "<a id=place></a>",
            "<a href=a aria-hidden=true tabindex=-1></a>",
            "<map><area href=a alt='Область'></map>",
        ] {
            assert_eq!(found(check, good), [], "{good}");
        }
        for (bad, at) in [
            ("<a href=a> </a>", "<a href=a>"),
            ("<a href=a><img alt=''></a>", "<a href=a>"),
            ("<a href=a><i aria-hidden=true>→</i></a>", "<a href=a>"),
            (
                "<span role=link tabindex=0></span>",
                "<span role=link tabindex=0>",
            ),
            ("<p hidden><a href=b></a>", "<a href=b>"),
        ] {
            let expected = [(FaultKind::UnnamedLink, at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}
