//! An id stands once on a page: whatever refers to it finds the first (WCAG 2.2, 1.3.1 and 4.1.2).

use super::{Fault, FaultKind, Page};

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    for element in page.document.elements() {
        let Some(id) = element.attribute("id") else {
            continue;
        };
        match page.document.by_id(id) {
            Some(first) if first != element => faults.push(Fault {
                range: element.range(),
                kind: FaultKind::DuplicateId { id: id.to_owned() },
                related: Some(first.range()),
            }),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::Document;
    use crate::inspect::found;

    #[test]
    fn an_id_stands_once() {
        assert_eq!(found(check, "<p id=a><p id=b><p id=A>"), []);
        let id = || FaultKind::DuplicateId {
            id: "а".to_owned()
        };
        let bad = "<p id=а><b id=а><i id=а>";
        let expected = [(id(), "<b id=а>".to_owned()), (id(), "<i id=а>".to_owned())];
        assert_eq!(found(check, bad), expected);
    }

    #[test]
    fn the_first_is_shown_beside_it() {
        let document = Document::parse("<p id=a><b id=a>");
        let faults = crate::inspect::inspect(&document, crate::language::Language::Kazakh);
        let fault = faults.iter().find(|fault| fault.related.is_some());
        assert_eq!(fault.and_then(|fault| fault.related.clone()), Some(0..8));
    }
}
