//! A link has words to be called by (WCAG 2.2, 2.4.4 and 4.1.2).

use super::name;
use super::page::{Fault, Page};
use crate::diagnostic::example::{page, sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::PAGES;

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    for element in page.document.elements() {
        let is_link = match (element.name(), element.keyword("role").as_str()) {
            (_, "link") => true,
            ("a" | "area", "") => element.has("href"),
            _ => false,
        };
        if is_link && !element.is_passed_over() && !name::is_named(element) {
            faults.push(Fault::new(element.range(), PageLinkName));
        }
    }
}

/// A link that has nothing to be called by (2.4.4, 4.1.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageLinkName;

impl PageLinkName {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "page-link-name",
        group: &PAGES,
        severity: Severity::Warning,
        meaning: "A link that has nothing to be called by (2.4.4, 4.1.2).",
        explanation: Translated {
            english: Explanation {
                what: "A link has no words.",
                why: "A screen reader says «link», and not where it leads.",
                how_to_fix: "Write in the link where it leads.",
            },
            russian: Explanation {
                what: "В ссылке нет слов.",
                why: "Программа экранного чтения скажет «ссылка», но не скажет, куда она ведёт.",
                how_to_fix: "Напишите в ссылке, куда она ведёт.",
            },
            kazakh: Explanation {
                what: "Сілтемеде сөз жоқ.",
                why: "Экраннан оқитын бағдарлама «сілтеме» дейді, бірақ қайда апаратынын айтпайды.",
                how_to_fix: "Сілтеменің ішіне қайда апаратынын жазыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(sample::ACT_PAGE, page!("<a href=\"./\"></a>"))],
        }),
    };
}

impl ProblemKind for PageLinkName {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new(
            "the link has no words",
            "expected words, or a picture with `alt`",
        )
        .hint("write in the link where it leads")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new("в ссылке нет слов", "нужны слова или картинка с `alt`")
            .hint("напишите в ссылке, куда она ведёт")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new("сілтемеде сөз жоқ", "сөз немесе `alt` жазылған сурет керек")
            .hint("сілтеменің қайда апаратынын ішіне жазыңыз")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::rules::pages::page::found;

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
            let expected = [(Problem::from(PageLinkName), at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}
