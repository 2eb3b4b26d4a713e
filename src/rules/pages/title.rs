//! A page has a title that says something (WCAG 2.2, 2.4.2).

use super::name;
use super::page::{Fault, Page};
use crate::diagnostic::example::{sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::PAGES;

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
            faults.push(Fault::new(range, PageTitle));
        }
    }
}

/// A page without a title (2.4.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageTitle;

impl PageTitle {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "page-title",
        group: &PAGES,
        severity: Severity::Warning,
        meaning: "A page without a title (2.4.2).",
        explanation: Translated {
            english: Explanation {
                what: "A page has no title.",
                why: "The title is what a screen reader says first, and what stands on the tab of \
                    the browser.",
                how_to_fix: "Write it into `<title>` of the template: the page, then the site.",
            },
            russian: Explanation {
                what: "У страницы нет названия.",
                why: "Название программа экранного чтения произносит первым, и оно стоит на \
                    вкладке браузера.",
                how_to_fix: "Впишите его в `<title>` шаблона: сначала страница, потом сайт.",
            },
            kazakh: Explanation {
                what: "Беттің атауы жоқ.",
                why: "Атауды экраннан оқитын бағдарлама бірінші айтады, ол браузердің қойындысында \
                    да тұрады.",
                how_to_fix: "Оны үлгідегі `<title>` ішіне жазыңыз: алдымен бет, содан кейін сайт.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(
                sample::ACT_PAGE,
                "<!doctype html>\n<html lang=\"{{ page.language \
                }}\"><head></head>\n<body><main>\n<h1>{{ page.heading \
                }}</h1>\n</main></body></html>\n",
            )],
        }),
    };
}

impl ProblemKind for PageTitle {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new("the page has no title", "expected `<title>` with words")
            .hint("name the page and the site in `<title>`: it is what a reader hears first")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new("у страницы нет названия", "нужен `<title>` со словами")
            .hint("назовите в `<title>` страницу и сайт: это читатель слышит первым")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new("беттің атауы жоқ", "сөзі бар `<title>` керек")
            .hint("`<title>` ішінде бет пен сайтты атаңыз: оқырман алдымен соны естиді")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::rules::pages::page::found;

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
            let expected = [(Problem::from(PageTitle), at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}
