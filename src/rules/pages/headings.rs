//! A page has one main heading, levels are not passed over, and every heading says something (WCAG
//! 2.2, 1.3.1 and 2.4.6).

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
        faults.push(Fault::new(element.range(), PageHeadings { fault }));
    };
    let headings = || {
        let elements = page.document.elements();
        elements.filter_map(|element| Some((level(element)?, element)))
    };
    let mut main = headings().filter(|(level, element)| *level == 1 && !element.is_hidden());
    match main.next() {
        None => {
            let place = page.document.named(&["main"]).next();
            let place = place.or_else(|| page.document.named(&["body"]).next());
            match place.or_else(|| page.document.root()) {
                Some(place) => add(place, HeadingFault::NoMain),
                None => return,
            }
        }
        Some(_) => main.for_each(|(_, further)| add(further, HeadingFault::FurtherMain)),
    }
    let mut before: Option<u8> = None;
    for (level, heading) in headings() {
        // What a script fills may be empty until then.
        if name::of(heading).is_empty() && !heading.is_hidden() {
            add(heading, HeadingFault::Empty);
        }
        match before {
            Some(from) if level > from + 1 => add(heading, HeadingFault::Skip { from, to: level }),
            _ => {}
        }
        before = Some(level);
    }
}

/// The level of a heading; none for what is no heading, or one that is not said.
fn level(element: Element<'_>) -> Option<u8> {
    if element.is_passed_over() {
        return None;
    }
    match (element.name(), element.keyword("role").as_str()) {
        (_, "heading") => element.attribute("aria-level").unwrap_or("2").parse().ok(),
        (name @ ("h1" | "h2" | "h3" | "h4" | "h5" | "h6"), "") => name.get(1..)?.parse().ok(),
        _ => None,
    }
}

/// What is wrong with the headings of a page (WCAG 2.2, 1.3.1 and 2.4.6).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeadingFault {
    /// No main heading.
    NoMain,
    /// A main heading after the first.
    FurtherMain,
    /// A level is passed over.
    Skip {
        /// The level of the heading before.
        from: u8,
        /// The level found.
        to: u8,
    },
    /// A heading without words.
    Empty,
}

/// The headings of a page (1.3.1, 2.4.6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageHeadings {
    pub(crate) fault: HeadingFault,
}

impl PageHeadings {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "page-headings",
        group: &PAGES,
        severity: Severity::Warning,
        meaning: "The headings of a page (1.3.1, 2.4.6).",
        explanation: Translated {
            english: Explanation {
                what: "The main heading is missing or stands twice, a level is left out, or a \
                    heading has no words.",
                why: "Those who listen to a page move by its headings.",
                how_to_fix: "One `<h1>` on a page, under it `<h2>`, under that `<h3>`; how large a \
                    heading looks is for the style sheet to say.",
            },
            russian: Explanation {
                what: "Главного заголовка нет или их два, пропущен уровень, или в заголовке нет \
                    слов.",
                why: "Те, кто слушает страницу, движутся по заголовкам.",
                how_to_fix: "Один `<h1>` на странице, под ним `<h2>`, под тем `<h3>`; величину \
                    заголовка задаёт таблица стилей.",
            },
            kazakh: Explanation {
                what: "Басты тақырып жоқ немесе екеу, деңгей өткізілген не тақырыпта сөз жоқ.",
                why: "Бетті тыңдайтындар тақырыптармен жүреді.",
                how_to_fix: "Бетте бір `<h1>`, оның астында `<h2>`, оның астында `<h3>` болсын; \
                    тақырыптың көлемін стильдер кестесі белгілейді.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(sample::ACT_PAGE, page!("<h3>1</h3>"))],
        }),
    };
}

impl ProblemKind for PageHeadings {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            HeadingFault::NoMain => {
                ProblemText::new("the page has no main heading", "expected `<h1>` in it")
                    .hint("name the page in one `<h1>`")
            }
            HeadingFault::FurtherMain => ProblemText::new(
                "the page has a second main heading",
                "expected one `<h1>` on a page",
            )
            .hint("make it `<h2>`, or lower"),
            HeadingFault::Skip { from, to } => ProblemText::new(
                format!("a heading of level {to} follows one of level {from}"),
                format!("expected `<h{}>` or higher", from.saturating_add(1)),
            )
            .hint(
                "go down one level at a time; how large a heading looks is for the style sheet \
                to say",
            ),
            HeadingFault::Empty => {
                ProblemText::new("the heading has no words", "expected words in it")
                    .hint("write the words, or remove the heading")
            }
        }
    }

    fn russian(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            HeadingFault::NoMain => {
                ProblemText::new("на странице нет главного заголовка", "нужен `<h1>` внутри")
                    .hint("назовите страницу в одном `<h1>`")
            }
            HeadingFault::FurtherMain => ProblemText::new(
                "на странице второй главный заголовок",
                "нужен один `<h1>` на страницу",
            )
            .hint("сделайте его `<h2>` или ниже"),
            HeadingFault::Skip { from, to } => ProblemText::new(
                format!("после заголовка уровня {from} стоит заголовок уровня {to}"),
                format!("нужен `<h{}>` или выше", from.saturating_add(1)),
            )
            .hint("спускайтесь по одному уровню; размер заголовка задаёт таблица стилей"),
            HeadingFault::Empty => ProblemText::new("в заголовке нет слов", "нужны слова")
                .hint("напишите слова или удалите заголовок"),
        }
    }

    fn kazakh(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            HeadingFault::NoMain => {
                ProblemText::new("бетте басты тақырып жоқ", "ішінде `<h1>` керек")
                    .hint("бетті бір `<h1>` ішінде атаңыз")
            }
            HeadingFault::FurtherMain => ProblemText::new(
                "бетте екінші басты тақырып тұр",
                "бір бетке бір `<h1>` керек",
            )
            .hint("оны `<h2>` немесе одан төмен деңгей етіңіз"),
            HeadingFault::Skip { from, to } => ProblemText::new(
                format!("{from}-деңгейлі тақырыптан кейін {to}-деңгейлі тақырып тұр"),
                format!(
                    "`<h{}>` немесе одан жоғары деңгей керек",
                    from.saturating_add(1)
                ),
            )
            .hint("бір деңгейден ғана төмендеңіз; тақырыптың көлемін стильдер кестесі белгілейді"),
            HeadingFault::Empty => ProblemText::new("тақырыпта сөз жоқ", "сөз керек")
                .hint("сөзін жазыңыз немесе тақырыпты алып тастаңыз"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::rules::pages::page::found;
    use HeadingFault::{Empty, FurtherMain, NoMain, Skip};

    #[test]
    fn headings_go_down_one_level_at_a_time_from_one_main_heading() {
        for good in [
            "<h1>а</h1><h2>б</h2><h3>в</h3><h2>г</h2>",
            "<h1>а</h1><h1 hidden>б</h1>",
            "<h1>а</h1><p role=heading aria-level=2>б</p><h3>в</h3>",
            "<h1>а</h1><h2 hidden></h2>",
            "<h2>а</h2><h1>б</h1>",
            "<h1><img alt='Герб'></h1><h4 role=presentation>б</h4>",
        ] {
            assert_eq!(found(check, good), [], "{good}");
        }
        for (bad, fault, at) in [
            ("<body><main><h2>а</h2></main>", NoMain, "<main>"),
            ("<body><h1 hidden>а</h1>", NoMain, "<body>"),
            ("<h1>а</h1><h1 id=b>б</h1>", FurtherMain, "<h1 id=b>"),
            ("<h1>а</h1><h3>б</h3>", Skip { from: 1, to: 3 }, "<h3>"),
            (
                "<h1>а</h1><h2>б</h2><i role=heading aria-level=4>в</i>",
                Skip { from: 2, to: 4 },
                "<i role=heading aria-level=4>",
            ),
            ("<h1>а</h1><h2> <i></i></h2>", Empty, "<h2>"),
            ("<h1><img alt=''></h1>", Empty, "<h1>"),
        ] {
            let expected = [(Problem::from(PageHeadings { fault }), at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}
