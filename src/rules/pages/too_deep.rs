//! No element stands deeper than a browser and the program follow.

use super::document::{DEPTH_LIMIT, Document};
use super::page::Fault;
use crate::diagnostic::example::{page, sample, write};
use crate::diagnostic::{
    Example, Explanation, Problem, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::PAGES;

/// The element at which a page gets too deep. Of such a page nothing else is told.
pub(super) fn fault(document: &Document) -> Option<Fault> {
    let range = document.too_deep()?;
    Some(Fault::new(range, PageTooDeep))
}

/// What is wrong with a page that is too deep to be written.
pub fn problem(html: &str) -> Option<Problem> {
    let document = Document::parse(html);
    document.too_deep().map(|_| PageTooDeep.into())
}

/// Nested deeper than any page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageTooDeep;

impl PageTooDeep {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "page-too-deep",
        group: &PAGES,
        severity: Severity::Error,
        meaning: "Nested deeper than any page.",
        explanation: Translated {
            english: Explanation {
                what: "Elements of a page stand inside each other deeper than any page goes.",
                why: "Browsers give up on such pages, each at another depth. A loop in a template \
                    that opens an element and does not close it makes one.",
                how_to_fix: "Look for an element that the template opens in a loop and does not \
                    close.",
            },
            russian: Explanation {
                what: "Элементы страницы вложены друг в друга глубже, чем бывает на любой \
                    странице.",
                why: "Браузеры с такими страницами не справляются, каждый на своей глубине. Обычно \
                    шаблон открывает элемент в цикле и не закрывает его.",
                how_to_fix: "Найдите элемент, который шаблон открывает в цикле и не закрывает.",
            },
            kazakh: Explanation {
                what: "Беттің элементтері бір-бірінің ішіне кез келген беттегіден тереңірек \
                    салынған.",
                why: "Мұндай бетті браузерлер көтере алмайды, әрқайсысы әртүрлі тереңдікте. Бұл \
                    көбіне үлгі элементті циклде ашып, жаппағаннан болады.",
                how_to_fix: "Үлгі циклде ашып, жаппайтын элементті табыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(
                sample::ACT_PAGE,
                page!("{% for level in range(end=200) %}<div>{% endfor %}"),
            )],
        }),
    };
}

impl ProblemKind for PageTooDeep {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new(
            "the elements of the page are nested too deep",
            format!("expected at most {DEPTH_LIMIT} levels"),
        )
        .hint("look for an element that a loop of the template opens and does not close")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new(
            "элементы страницы вложены друг в друга слишком глубоко",
            format!("нужно не больше {DEPTH_LIMIT} уровней"),
        )
        .hint("найдите элемент, который цикл шаблона открывает и не закрывает")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new(
            "беттің элементтері бір-бірінің ішіне тым терең салынған",
            format!("{DEPTH_LIMIT} деңгейден аспауы керек"),
        )
        .hint("үлгінің циклі ашып, жаппайтын элементті табыңыз")
    }
}
