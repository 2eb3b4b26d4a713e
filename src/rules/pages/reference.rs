//! What names an id names one that the page has (WCAG 2.2, 1.3.1 and 4.1.2): else a label, a hint
//! or an error is never said.

use super::page::{Fault, Page};
use crate::diagnostic::example::{page, sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::PAGES;

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
                    let kind = PageReference { attribute, id };
                    faults.push(Fault::new(element.range(), kind));
                }
            }
        }
    }
}

/// An attribute that names an id which the page does not have (1.3.1, 4.1.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageReference {
    pub(crate) attribute: &'static str,
    pub(crate) id: String,
}

impl PageReference {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "page-reference",
        group: &PAGES,
        severity: Severity::Warning,
        meaning: "An attribute that names an id which the page does not have (1.3.1, 4.1.2).",
        explanation: Translated {
            english: Explanation {
                what: "An attribute names an id that the page does not have.",
                why: "What it was to connect stays apart: a field without its explanation, for \
                    example.",
                how_to_fix: "Correct the id, or remove the attribute.",
            },
            russian: Explanation {
                what: "Атрибут называет id, которого на странице нет.",
                why: "То, что он должен был связать, остаётся порознь: например, поле без \
                    пояснения.",
                how_to_fix: "Исправьте id или уберите атрибут.",
            },
            kazakh: Explanation {
                what: "Атрибут бетте жоқ id-ді атайды.",
                why: "Ол байланыстыруы керек нәрселер бөлек қалады: мысалы, түсіндірмесіз өріс.",
                how_to_fix: "id-ді түзетіңіз немесе атрибутты алып тастаңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(
                sample::ACT_PAGE,
                page!("<p aria-describedby=\"lost\">1</p>"),
            )],
        }),
    };
}

impl ProblemKind for PageReference {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { attribute, id } = self;
        ProblemText::new(
            format!("`{attribute}` names `{id}`, and the page has no such id"),
            format!("expected `id=\"{id}\"` on the page"),
        )
        .hint("correct the id, or remove the attribute")
    }

    fn russian(&self) -> ProblemText {
        let Self { attribute, id } = self;
        ProblemText::new(
            format!("`{attribute}` называет `{id}`, а такого id на странице нет"),
            format!("нужен `id=\"{id}\"` на странице"),
        )
        .hint("исправьте id или удалите атрибут")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { attribute, id } = self;
        ProblemText::new(
            format!("`{attribute}` ішінде `{id}` аталған, ал бетте ондай id жоқ"),
            format!("бетте `id=\"{id}\"` керек"),
        )
        .hint("id-ді түзетіңіз немесе атрибутты алып тастаңыз")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::rules::pages::page::found;

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
                Problem::from(PageReference { attribute, id }),
                at.to_owned(),
            )];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}
