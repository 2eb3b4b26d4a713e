//! A link inside the site that leads nowhere.

use crate::diagnostic::example::{page, sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::PAGES;

/// Why a link inside the site leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageLinkFault {
    /// There is no such page or file.
    NoPage,
    /// The page has no such place.
    NoSpan,
    /// It leads out of the folder that is published.
    Outside,
}

/// A link inside the site that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageBrokenLink {
    pub(crate) target: String,
    pub(crate) fault: PageLinkFault,
}

impl PageBrokenLink {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "page-broken-link",
        group: &PAGES,
        severity: Severity::Warning,
        meaning: "A link inside the site that leads nowhere.",
        explanation: Translated {
            english: Explanation {
                what: "A link inside the site leads nowhere.",
                why: "The reader would see an error in place of a page.",
                how_to_fix: "Correct the address in the template, or add the file to `assets/` of \
                    the theme.",
            },
            russian: Explanation {
                what: "Ссылка внутри сайта никуда не ведёт.",
                why: "Вместо страницы читатель увидел бы ошибку.",
                how_to_fix: "Исправьте адрес в шаблоне или добавьте файл в `assets/` темы \
                    оформления.",
            },
            kazakh: Explanation {
                what: "Сайт ішіндегі сілтеме ешқайда апармайды.",
                why: "Оқырман беттің орнына қатені көрер еді.",
                how_to_fix: "Үлгідегі мекенжайды түзетіңіз немесе файлды безендіру тақырыбының \
                    `assets/` қалтасына қосыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(
                sample::ACT_PAGE,
                page!("<a href=\"lost.html\">1</a>"),
            )],
        }),
    };
}

impl ProblemKind for PageBrokenLink {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { target, fault } = self;
        match fault {
            PageLinkFault::NoPage => ProblemText::new(
                format!("`{target}` leads to a page or a file that the site has not"),
                "expected an address on the site",
            )
            .hint("correct the address in the template, or add the file to `assets/` of the theme"),
            PageLinkFault::NoSpan => ProblemText::new(
                format!("`{target}` leads to a place that the page has not"),
                "expected the id of an element there",
            )
            .hint("correct what stands after `#`, or give the element that id"),
            PageLinkFault::Outside => ProblemText::new(
                format!("`{target}` leads out of the folder of the site"),
                "expected an address on the site",
            )
            .hint("count the `../` again, or write the full address if another site is meant"),
        }
    }

    fn russian(&self) -> ProblemText {
        let Self { target, fault } = self;
        match fault {
            PageLinkFault::NoPage => ProblemText::new(
                format!("`{target}` ведёт на страницу или файл, которых на сайте нет"),
                "нужен адрес на сайте",
            )
            .hint("исправьте адрес в шаблоне или добавьте файл в `assets/` темы"),
            PageLinkFault::NoSpan => ProblemText::new(
                format!("`{target}` ведёт к месту, которого на странице нет"),
                "нужен id элемента на ней",
            )
            .hint("исправьте то, что стоит после `#`, или дайте элементу этот id"),
            PageLinkFault::Outside => ProblemText::new(
                format!("`{target}` ведёт из папки сайта наружу"),
                "нужен адрес на сайте",
            )
            .hint("пересчитайте `../` или напишите полный адрес, если имеется в виду другой сайт"),
        }
    }

    fn kazakh(&self) -> ProblemText {
        let Self { target, fault } = self;
        match fault {
            PageLinkFault::NoPage => ProblemText::new(
                format!("`{target}` сайтта жоқ бетке немесе файлға апарады"),
                "сайттағы мекенжай керек",
            )
            .hint(
                "үлгідегі мекенжайды түзетіңіз немесе файлды безендіру тақырыбының `assets/` \
                қалтасына қосыңыз",
            ),
            PageLinkFault::NoSpan => ProblemText::new(
                format!("`{target}` бетте жоқ орынға апарады"),
                "сол беттегі элементтің id-і керек",
            )
            .hint("`#` белгісінен кейінгісін түзетіңіз немесе элементке сол id-ді беріңіз"),
            PageLinkFault::Outside => ProblemText::new(
                format!("`{target}` сайт қалтасынан тысқа апарады"),
                "сайттағы мекенжай керек",
            )
            .hint(
                "`../` санын қайта тексеріңіз, ал басқа сайт керек болса, толық мекенжайын \
                жазыңыз",
            ),
        }
    }
}
