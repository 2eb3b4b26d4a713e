//! An id stands once on a page: whatever refers to it finds the first (WCAG 2.2, 1.3.1 and 4.1.2).

use super::page::{Fault, Page};
use crate::diagnostic::example::{page, sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::PAGES;

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    for element in page.document.elements() {
        let Some(id) = element.attribute("id") else {
            continue;
        };
        match page.document.by_id(id) {
            Some(first) if first != element => faults.push(Fault {
                range: element.range(),
                problem: PageDuplicateId { id: id.to_owned() }.into(),
                related: Some(first.range()),
            }),
            _ => {}
        }
    }
}

/// A duplicate id on a page (1.3.1, 4.1.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageDuplicateId {
    pub(crate) id: String,
}

impl PageDuplicateId {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "page-duplicate-id",
        group: &PAGES,
        severity: Severity::Warning,
        meaning: "A duplicate id on a page (1.3.1, 4.1.2).",
        explanation: Translated {
            english: Explanation {
                what: "A duplicate id on a page.",
                why: "What refers to it reaches the first of the two only.",
                how_to_fix: "Rename one of the two, with what refers to it.",
            },
            russian: Explanation {
                what: "Один id стоит на странице дважды.",
                why: "Ссылка на него приведёт только к первому.",
                how_to_fix: "Переименуйте один из двух вместе со ссылками на него.",
            },
            kazakh: Explanation {
                what: "Бір id бетте екі рет тұр.",
                why: "Оған сілтеме тек біріншісіне апарады.",
                how_to_fix: "Екеуінің бірін оған сілтейтін жерлермен бірге өзгертіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(
                sample::ACT_PAGE,
                page!("<p id=\"a\">1</p><p id=\"a\">2</p>"),
            )],
        }),
    };
}

impl ProblemKind for PageDuplicateId {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!("duplicate id `{id}` on the page"),
            "expected an id of its own",
        )
        .related("it stands here first")
        .hint("rename one of the two, with what refers to it")
    }

    fn russian(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!("id `{id}` стоит на странице дважды"),
            "нужен собственный id",
        )
        .related("первый раз он стоит здесь")
        .hint("переименуйте один из двух и то, что на него ссылается")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!("`{id}` деген id бетте екі рет тұр"),
            "өз id-і керек",
        )
        .related("бірінші рет осында тұр")
        .hint("екеуінің бірін және оған сілтейтін жерлерді өзгертіңіз")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::rules::pages::Document;
    use crate::rules::pages::page::found;

    #[test]
    fn an_id_stands_once() {
        assert_eq!(found(check, "<p id=a><p id=b><p id=A>"), []);
        let id = || {
            Problem::from(PageDuplicateId {
                id: "а".to_owned()
            })
        };
        let bad = "<p id=а><b id=а><i id=а>";
        let expected = [(id(), "<b id=а>".to_owned()), (id(), "<i id=а>".to_owned())];
        assert_eq!(found(check, bad), expected);
    }

    #[test]
    fn the_first_is_shown_beside_it() {
        let document = Document::parse("<p id=a><b id=a>");
        let faults = crate::rules::pages::inspect(&document, crate::language::Language::Kazakh);
        let fault = faults.iter().find(|fault| fault.related.is_some());
        assert_eq!(fault.and_then(|fault| fault.related.clone()), Some(0..8));
    }
}
