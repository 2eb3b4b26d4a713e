//! A page has one main region, and regions of a kind can be told apart (WCAG 2.2, 1.3.1 and 2.4.1).

use std::collections::BTreeMap;

use super::document::Element;
use super::name;
use super::page::{Fault, Page};
use crate::diagnostic::example::{page, sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::PAGES;

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    let mut add = |element: Element<'_>, fault| {
        faults.push(Fault::new(element.range(), PageLandmarks { fault }));
    };
    let mut main = regions(page, "main").filter(|element| !element.is_hidden());
    match main.next() {
        None => {
            let place = page.document.named(&["body"]).next();
            if let Some(place) = place.or_else(|| page.document.root()) {
                add(place, LandmarkFault::NoMain);
            }
        }
        Some(_) => main.for_each(|further| add(further, LandmarkFault::FurtherMain)),
    }
    for role in ["navigation", "complementary"] {
        let mut named: BTreeMap<String, usize> = BTreeMap::new();
        let all: Vec<(String, Element<'_>)> = regions(page, role)
            .map(|element| (name::of(element), element))
            .collect();
        for (name, _) in &all {
            *named.entry(name.clone()).or_default() += 1;
        }
        for (name, element) in &all {
            let is_alone = all.len() == 1 || !name.is_empty() && named.get(name) == Some(&1);
            if !is_alone {
                add(*element, LandmarkFault::Unnamed);
            }
        }
    }
}

fn regions<'d>(page: Page<'d>, role: &'static str) -> impl Iterator<Item = Element<'d>> {
    let tag = match role {
        "main" => "main",
        "navigation" => "nav",
        _ => "aside",
    };
    page.document.elements().filter(move |element| {
        let said = element.keyword("role");
        let is_one = said == role || said.is_empty() && element.name() == tag;
        is_one && !element.is_passed_over()
    })
}

/// What is wrong with the regions of a page (WCAG 2.2, 1.3.1 and 2.4.1).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LandmarkFault {
    /// No `<main>`.
    NoMain,
    /// A `<main>` after the first.
    FurtherMain,
    /// One of several regions of a kind, with the same name as another or none.
    Unnamed,
}

/// The regions of a page (1.3.1, 2.4.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLandmarks {
    pub(crate) fault: LandmarkFault,
}

impl PageLandmarks {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "page-landmarks",
        group: &PAGES,
        severity: Severity::Warning,
        meaning: "The regions of a page (1.3.1, 2.4.1).",
        explanation: Translated {
            english: Explanation {
                what: "The page does not say where its text begins, or its regions can't be told \
                    apart.",
                why: "By its regions one gets past the menu to the text at once.",
                how_to_fix: "Put the text into one `<main>`; name regions of one kind with \
                    `aria-label`.",
            },
            russian: Explanation {
                what: "Не указано, где начинается текст страницы, или её области не различить.",
                why: "По областям можно сразу пройти мимо меню к тексту.",
                how_to_fix: "Поместите текст в один `<main>`; области одного вида назовите через \
                    `aria-label`.",
            },
            kazakh: Explanation {
                what: "Беттің мәтіні қай жерден басталатыны көрсетілмеген немесе аймақтарын \
                    ажырату мүмкін емес.",
                why: "Аймақтар арқылы мәзірден өтіп, бірден мәтінге баруға болады.",
                how_to_fix: "Мәтінді бір `<main>` ішіне қойыңыз; бір түрдегі аймақтарды \
                    `aria-label` арқылы атаңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(sample::ACT_PAGE, page!("<main></main>"))],
        }),
    };
}

impl ProblemKind for PageLandmarks {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            LandmarkFault::NoMain => ProblemText::new(
                "nothing says where the text of the page begins",
                "expected `<main>` in it",
            )
            .hint(
                "put the text of the page into `<main>`, and what stands on every page around it",
            ),
            LandmarkFault::FurtherMain => ProblemText::new(
                "the page has a second `<main>`",
                "expected one `<main>` on a page",
            )
            .hint("make it `<section>` or `<div>`"),
            LandmarkFault::Unnamed => ProblemText::new(
                "several regions of this kind can't be told apart",
                "expected a name of its own",
            )
            .hint(
                "name each with `aria-label`, or with `aria-labelledby` and the id of its heading",
            ),
        }
    }

    fn russian(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            LandmarkFault::NoMain => ProblemText::new(
                "не отмечено, где начинается текст страницы",
                "нужен `<main>` внутри",
            )
            .hint(
                "поместите текст страницы в `<main>`, а то, что стоит на каждой странице, вокруг \
                него",
            ),
            LandmarkFault::FurtherMain => ProblemText::new(
                "на странице второй `<main>`",
                "нужен один `<main>` на страницу",
            )
            .hint("сделайте его `<section>` или `<div>`"),
            LandmarkFault::Unnamed => ProblemText::new(
                "несколько областей этого вида не различить",
                "нужно собственное название",
            )
            .hint("назовите каждую с помощью `aria-label` или `aria-labelledby` с id её заголовка"),
        }
    }

    fn kazakh(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            LandmarkFault::NoMain => ProblemText::new(
                "бет мәтіні қай жерден басталатыны белгіленбеген",
                "ішінде `<main>` керек",
            )
            .hint("бет мәтінін `<main>` ішіне, ал әр бетте тұратынын оның сыртына қойыңыз"),
            LandmarkFault::FurtherMain => {
                ProblemText::new("бетте екінші `<main>` тұр", "бір бетке бір `<main>` керек")
                    .hint("оны `<section>` немесе `<div>` етіңіз")
            }
            LandmarkFault::Unnamed => ProblemText::new(
                "осы түрдегі бірнеше аймақты ажырату мүмкін емес",
                "өз атауы керек",
            )
            .hint(
                "әрқайсысын `aria-label` арқылы немесе тақырыбының id-і жазылған \
                `aria-labelledby` арқылы атаңыз",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::rules::pages::page::found;
    use LandmarkFault::{FurtherMain, NoMain, Unnamed};

    #[test]
    fn there_is_one_main_region_and_others_of_a_kind_have_names() {
        for good in [
            "<nav></nav><main></main>",
            "<div role=main></div>",
            "<main></main><main hidden></main>",
            "<main></main><nav aria-label=а></nav><nav aria-labelledby=b></nav><h2 id=b>б</h2>",
            "<main></main><nav></nav><aside></aside>",
        ] {
            assert_eq!(found(check, good), [], "{good}");
        }
        for (bad, faults) in [
            ("<body><p>а", vec![(NoMain, "<body>")]),
            ("<p><main role=none>а</main>", vec![(NoMain, "<p>")]),
            (
                "<main></main><main id=b></main>",
                vec![(FurtherMain, "<main id=b>")],
            ),
            (
                "<main></main><nav></nav><nav aria-label=а></nav>",
                vec![(Unnamed, "<nav>")],
            ),
            (
                "<main></main><nav aria-label=а></nav><nav title=а></nav>",
                vec![(Unnamed, "<nav aria-label=а>"), (Unnamed, "<nav title=а>")],
            ),
        ] {
            let faults: Vec<_> = faults
                .into_iter()
                .map(|(fault, at)| (Problem::from(PageLandmarks { fault }), at.to_owned()))
                .collect();
            assert_eq!(found(check, bad), faults, "{bad}");
        }
    }
}
