//! A citation of an article that the act's record does not list.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, Hidden, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::model::Provision;
use crate::rules::context::{Context, cited};
use crate::rules::groups::LAW_AND_DATES;

/// Reports every citation of an article that is not among those the record says were read. A record
/// without a list says nothing of them.
pub fn check(context: Context<'_>, report: &mut Report) {
    for cited in cited(context.draft) {
        let numbers = cited.provision.and_then(Provision::outermost);
        let (Some(record), Some(numbers)) = (context.draft.acts.get(cited.act), numbers) else {
            continue;
        };
        let known = &record.value.articles;
        if known.is_empty() {
            continue;
        }
        if let Some(article) = numbers.each().iter().find(|each| !known.contains(each)) {
            let known: Vec<String> = known.iter().map(ToString::to_string).collect();
            let problem = UnknownArticle {
                act: record.id.to_string(),
                points: !record.value.kind.has_articles(),
                article: article.to_string(),
                known: known.join(", "),
            };
            report.add_related(cited.place, problem, record.place_of("articles"));
        }
    }
}

/// A citation of an article that the act's record does not list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownArticle {
    pub(crate) act: String,
    pub(crate) points: bool,
    pub(crate) article: String,
    pub(crate) known: String,
}

impl UnknownArticle {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "unknown-article",
        group: &LAW_AND_DATES,
        severity: Severity::Error,
        meaning: "A citation of an article that the act's record does not list.",
        explanation: Translated {
            english: Explanation {
                what: "An article is cited that the record of the act does not list.",
                why: "Either the number is a typo, or nobody has read that article yet.",
                how_to_fix: "Correct the number. If you have read the article in the text of the \
                    act, add it to `articles` of the record.",
            },
            russian: Explanation {
                what: "Названа статья, которой нет в записи закона.",
                why: "Либо в номере описка, либо этой статьи ещё никто не читал.",
                how_to_fix: "Исправьте номер. Если вы прочли статью в тексте закона, добавьте её в \
                    `articles` записи.",
            },
            kazakh: Explanation {
                what: "Заңның жазбасында жоқ бап аталған.",
                why: "Не нөмірі қате терілген, не ол бапты әлі ешкім оқымаған.",
                how_to_fix: "Нөмірін түзетіңіз. Бапты заңның мәтінінен оқыған болсаңыз, оны \
                    жазбадағы `articles` тізіміне қосыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CODE,
                "number: 350-VI",
                "number: 350-VI\narticles: [63, 64]",
            )],
        }),
    };
}

impl ProblemKind for UnknownArticle {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    // Of what is pointed at, the number is told.
    fn hidden(&self) -> Hidden {
        Hidden::Unnamed
    }

    fn english(&self) -> ProblemText {
        let Self {
            act,
            points,
            article,
            known,
        } = self;
        let unit = if *points { "paragraph" } else { "article" };
        ProblemText::new(
            format!("the record of the act `{act}` does not list {unit} {article}"),
            format!("expected one of: {known}"),
        )
        .related(format!("the {unit}s on record"))
        .hint(format!(
            "correct the number; or, if you have read the {unit} in the act's text, \
                add it to `articles` of the record"
        ))
    }

    fn russian(&self) -> ProblemText {
        let Self {
            act,
            points,
            article,
            known,
        } = self;
        match points {
            false => ProblemText::new(
                format!("в записи закона `{act}` нет статьи {article}"),
                format!("нужна одна из: {known}"),
            )
            .related("статьи, которые в ней есть")
            .hint(
                "исправьте номер; если вы прочли эту статью в тексте закона, добавьте её в \
                `articles` записи",
            ),
            true => ProblemText::new(
                format!("в записи акта `{act}` нет пункта {article}"),
                format!("нужен один из: {known}"),
            )
            .related("пункты, которые в ней есть")
            .hint(
                "исправьте номер; если вы прочли этот пункт в тексте акта, добавьте его в \
                `articles` записи",
            ),
        }
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            act,
            points,
            article,
            known,
        } = self;
        match points {
            false => ProblemText::new(
                format!("`{act}` заңының жазбасында {article}-бап жоқ"),
                format!("мыналардың бірі керек: {known}"),
            )
            .related("жазбадағы баптар")
            .hint(
                "нөмірін түзетіңіз; бұл бапты заңның мәтінінен оқыған болсаңыз, оны жазбадағы \
                `articles` тізіміне қосыңыз",
            ),
            true => ProblemText::new(
                format!("`{act}` актісінің жазбасында {article}-тармақ жоқ"),
                format!("мыналардың бірі керек: {known}"),
            )
            .related("жазбадағы тармақтар")
            .hint(
                "нөмірін түзетіңіз; бұл тармақты актінің мәтінінен оқыған болсаңыз, оны \
                жазбадағы `articles` тізіміне қосыңыз",
            ),
        }
    }
}
