//! A reader may enlarge the page to twice its size and more (WCAG 2.2, 1.4.4).

use super::page::{Fault, Page};
use crate::diagnostic::example::{page, sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::PAGES;

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    for meta in page.document.named(&["meta"]) {
        let content = meta.keyword("content");
        if meta.keyword("name") == "viewport" && settings(&content).any(forbids) {
            faults.push(Fault::new(meta.range(), PageZoom));
        }
    }
}

/// The keys and values of a viewport.
fn settings(content: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = content.split([',', ';']);
    pairs.filter_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        Some((key.trim(), value.trim()))
    })
}

fn forbids((key, value): (&str, &str)) -> bool {
    match key {
        "user-scalable" => matches!(value, "no" | "0"),
        // A negative one is passed over by browsers.
        "maximum-scale" => value
            .parse::<f64>()
            .is_ok_and(|scale| (0.0..2.0).contains(&scale)),
        _ => false,
    }
}

/// A page that can't be enlarged (1.4.4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageZoom;

impl PageZoom {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "page-zoom",
        group: &PAGES,
        severity: Severity::Warning,
        meaning: "A page that can't be enlarged (1.4.4).",
        explanation: Translated {
            english: Explanation {
                what: "The page can't be enlarged.",
                why: "One who sees badly can't read it on a phone.",
                how_to_fix: "Write `width=device-width, initial-scale=1` into `viewport`, and \
                    nothing more.",
            },
            russian: Explanation {
                what: "Страницу нельзя увеличить.",
                why: "Кто плохо видит, не прочтёт её на телефоне.",
                how_to_fix: "Напишите в `viewport` только `width=device-width, initial-scale=1`.",
            },
            kazakh: Explanation {
                what: "Бетті үлкейту мүмкін емес.",
                why: "Нашар көретін адам оны телефоннан оқи алмайды.",
                how_to_fix: "`viewport` ішіне тек `width=device-width, initial-scale=1` деп \
                    жазыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(
                sample::ACT_PAGE,
                page!("<meta name=\"viewport\" content=\"width=device-width, user-scalable=no\">"),
            )],
        }),
    };
}

impl ProblemKind for PageZoom {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new(
            "the page can't be enlarged",
            "expected without `user-scalable` and `maximum-scale`",
        )
        .hint("write `width=device-width, initial-scale=1` and nothing more")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new(
            "страницу нельзя увеличить",
            "нужно без `user-scalable` и `maximum-scale`",
        )
        .hint("напишите `width=device-width, initial-scale=1` и больше ничего")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new(
            "бетті үлкейту мүмкін емес",
            "`user-scalable` және `maximum-scale` болмауы керек",
        )
        .hint("`width=device-width, initial-scale=1` деп қана жазыңыз")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::rules::pages::page::found;

    #[test]
    fn a_page_can_be_enlarged() {
        for good in [
            "<meta name=viewport content='width=device-width, initial-scale=1'>",
            "<meta name=viewport content='maximum-scale=5, user-scalable=yes'>",
            "<meta name=description content='user-scalable=no'>",
        ] {
            assert_eq!(found(check, good), [], "{good}");
        }
        for bad in [
            "<meta name=viewport content='width=device-width,user-scalable=no'>",
            "<meta name=Viewport content='maximum-scale = 1.0'>",
        ] {
            let expected = [(Problem::from(PageZoom), bad.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}
