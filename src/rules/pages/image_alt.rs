//! A picture has words in its place, or says by empty ones that it needs none (WCAG 2.2, 1.1.1).

use super::document::Element;
use super::name;
use super::page::{Fault, Page};
use crate::diagnostic::example::{page, sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::PAGES;

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    for element in page.document.elements() {
        if is_mute(element) && !element.is_passed_over() {
            faults.push(Fault::new(element.range(), PageImageAlt));
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

/// A picture without words in its place (1.1.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageImageAlt;

impl PageImageAlt {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "page-image-alt",
        group: &PAGES,
        severity: Severity::Warning,
        meaning: "A picture without words in its place (1.1.1).",
        explanation: Translated {
            english: Explanation {
                what: "A picture has no words in its place.",
                why: "Those who don't see it, or did not get it, learn nothing.",
                how_to_fix: "Say in `alt` what the picture tells; if it tells nothing, write \
                    `alt=\"\"`.",
            },
            russian: Explanation {
                what: "У картинки нет слов взамен.",
                why: "Кто её не видит или не получил, ничего не узнает.",
                how_to_fix: "Скажите в `alt`, что на картинке важно; если ничего, напишите \
                    `alt=\"\"`.",
            },
            kazakh: Explanation {
                what: "Суреттің орнына айтылатын сөз жоқ.",
                why: "Оны көрмейтін немесе жүктей алмаған адам ештеңе білмейді.",
                how_to_fix: "Суретте не маңызды екенін `alt` ішіне жазыңыз; ештеңе болмаса, \
                    `alt=\"\"` деп жазыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(
                sample::ACT_PAGE,
                page!("<img src=\"{{ page.assets }}/favicon.svg\">"),
            )],
        }),
    };
}

impl ProblemKind for PageImageAlt {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new("the picture has no words in its place", "expected `alt`")
            .hint("say in `alt` what the picture tells; if it tells nothing, write `alt=\"\"`")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new("у картинки нет слов взамен", "нужен `alt`")
            .hint("скажите в `alt`, что сообщает картинка; если ничего, напишите `alt=\"\"`")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new("суреттің орнына айтылатын сөз жоқ", "`alt` керек").hint(
            "суреттің не білдіретінін `alt` ішіне жазыңыз; ештеңе білдірмесе, `alt=\"\"` деп \
            жазыңыз",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::rules::pages::page::found;

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
            let expected = [(Problem::from(PageImageAlt), at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}
