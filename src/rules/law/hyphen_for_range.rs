//! A number of an article with a hyphen that looks like a range.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, Hidden, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::model::Article;
use crate::rules::context::{Context, cited};
use crate::rules::groups::LAW_AND_DATES;

/// The least number after which a greater one behind a hyphen is hardly one put in later: so many
/// were never put in behind one article.
const LEAST: u16 = 10;

/// Warns of every `91-93` that is cited: a hyphen makes it one article, put in as the 93rd after
/// article 91. One that the record of the act lists is one.
pub fn check(context: Context<'_>, report: &mut Report) {
    for cited in cited(context.draft) {
        let (Some(record), Some(provision)) = (context.draft.acts.get(cited.act), cited.provision)
        else {
            continue;
        };
        for step in provision.steps() {
            let article = step.numbers.first();
            let known = record.value.articles.contains(article);
            if step.numbers.last().is_none() && !known && looks_like_a_range(article) {
                let found = article.to_string();
                report.add(step.key, HyphenForRange { found });
            }
        }
    }
}

fn looks_like_a_range(article: &Article) -> bool {
    let (main, inserted) = article.order();
    main >= LEAST && inserted > main
}

/// A number of an article with a hyphen that looks like a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HyphenForRange {
    pub(crate) found: String,
}

impl HyphenForRange {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "hyphen-for-range",
        group: &LAW_AND_DATES,
        severity: Severity::Warning,
        meaning: "A number of an article with a hyphen that looks like a range.",
        explanation: Translated {
            english: Explanation {
                what: "A number such as `91-93` is one article: a hyphen tells that it was put in \
                    later, after article 91.",
                why: "If the articles from 91 to 93 are meant, the page names one that is not \
                    there.",
                how_to_fix: "Write a range with a dash, `91–93`, or with spaces around the hyphen, \
                    `91 - 93`. If there is such an article, list it in `articles` of the act.",
            },
            russian: Explanation {
                what: "Номер вида `91-93` — это одна статья: дефис говорит, что она добавлена \
                    позже, после статьи 91.",
                why: "Если имелись в виду статьи с 91 по 93, страница назовёт статью, которой нет.",
                how_to_fix: "Диапазон пишут с тире, `91–93`, или с пробелами вокруг дефиса, `91 - \
                    93`. Если такая статья есть, укажите её в `articles` акта.",
            },
            kazakh: Explanation {
                what: "`91-93` сияқты нөмір — бір бап: дефис оның 91-баптан кейін қосылғанын \
                    білдіреді.",
                why: "Егер 91-баптан 93-бапқа дейінгі баптар айтылмақ болса, бет жоқ бапты атайды.",
                how_to_fix: "Аралықты сызықшамен жазыңыз: `91–93`, немесе дефистің екі жағына бос \
                    орын қойыңыз: `91 - 93`. Ондай бап бар болса, оны актінің `articles` тізімінде \
                    көрсетіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::PROCEDURE,
                "  citation: { act: administrative-code, article: 92 }",
                "  citation: { act: administrative-code, article: 91-93 }",
            )],
        }),
    };
}

impl ProblemKind for HyphenForRange {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    // The hyphen is told of in words.
    fn hidden(&self) -> Hidden {
        Hidden::Unnamed
    }

    fn english(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` is one article, and looks like several"),
            "expected a dash in a range",
        )
        .hint("write `91–93` or `91 - 93` for a range; list in `articles` of the act what is one")
    }

    fn russian(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — это одна статья, а похоже на несколько"),
            "в диапазоне нужно тире",
        )
        .hint("диапазон пишут `91–93` или `91 - 93`; если это одна статья, укажите её в `articles`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — бір бап, ал бірнешеге ұқсайды"),
            "аралықта сызықша керек",
        )
        .hint(
            "аралықты `91–93` немесе `91 - 93` деп жазыңыз; бір бап болса, `articles` тізіміне \
            қосыңыз",
        )
    }
}
