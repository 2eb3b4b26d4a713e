//! Texts that were changed since both their sides were last compared.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, Problem, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::language::Language;
use crate::load::vocabulary::{english, kazakh, russian};
use crate::review::{ReviewStatus, difference};
use crate::rules::context::Reviews;
use crate::rules::groups::TWO_LANGUAGES;
use crate::rules::staleness::unreviewed_text::UnreviewedText;

/// Warns of every text whose one side was changed alone, and of every text that nobody has compared
/// as it stands. A site without a record of review is not asked to have one.
pub fn check(reviews: Reviews<'_>, report: &mut Report) {
    for (pair, status) in reviews.pairs.iter().zip(&reviews.comparison.texts) {
        let (language, problem) = match status {
            ReviewStatus::Reviewed => continue,
            ReviewStatus::OneChanged { changed, before } => {
                let found = difference(&pair.sides[*changed], before);
                let problem = Problem::from(StaleTranslation {
                    changed: changed.tag(),
                    unchanged: changed.other().tag(),
                    new_words: found.new_words,
                    lost_words: found.lost_words,
                });
                (*changed, problem)
            }
            ReviewStatus::BothChanged | ReviewStatus::New => {
                let known = *status == ReviewStatus::BothChanged;
                (Language::Kazakh, Problem::from(UnreviewedText { known }))
            }
        };
        let (side, other) = (&pair.sides[language], &pair.sides[language.other()]);
        report.add_related(side.place, problem, other.place);
    }
}

/// A text whose one side was changed after both were last compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaleTranslation {
    pub(crate) changed: &'static str,
    pub(crate) unchanged: &'static str,
    pub(crate) new_words: Vec<String>,
    pub(crate) lost_words: usize,
}

impl StaleTranslation {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "stale-translation",
        group: &TWO_LANGUAGES,
        severity: Severity::Warning,
        meaning: "A text whose one side was changed after both were last compared.",
        explanation: Translated {
            english: Explanation {
                what: "One side was changed after both had been compared, the other was not.",
                why: "The two languages may say different things now.",
                how_to_fix: "Read what changed, change the other side if it needs it, and record \
                    that both say the same: `tartip review PATH`.",
            },
            russian: Explanation {
                what: "После сверки одну сторону изменили, а другую нет.",
                why: "Теперь тексты на двух языках могут говорить разное.",
                how_to_fix: "Прочтите, что изменилось, при необходимости измените другую сторону и \
                    отметьте, что обе говорят одно и то же: `tartip review ПУТЬ`.",
            },
            kazakh: Explanation {
                what: "Салыстырудан кейін бір жағы өзгертілген, екіншісі өзгертілмеген.",
                why: "Енді екі тілдегі мәтіннің мағынасы әртүрлі болуы мүмкін.",
                how_to_fix: "Не өзгергенін оқып, қажет болса екінші жағын да өзгертіңіз де, \
                    екеуінің мағынасы бір екенін белгілеңіз: `tartip review ЖОЛ`.",
            },
        },
        example: Some(Example {
            reviewed: true,
            changes: &[edit(
                sample::PROCEDURE,
                "      ru: Приём жалобы подтверждает талон.",
                "      ru: Приём жалобы подтверждает талон с номером.",
            )],
        }),
    };
}

impl ProblemKind for StaleTranslation {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self {
            changed,
            unchanged,
            new_words,
            lost_words,
        } = self;
        let (changed, unchanged) = (
            english::language_name(changed),
            english::language_name(unchanged),
        );
        let mut difference = Vec::new();
        if !new_words.is_empty() {
            let words = new_words.join("», «");
            difference.push(format!("new here: «{words}»"));
        }
        match lost_words {
            0 => {}
            1 => difference.push("1 word was taken out".to_owned()),
            many => difference.push(format!("{many} words were taken out")),
        }
        let difference = match difference.is_empty() {
            true => "the order of the words changed".to_owned(),
            false => difference.join("; "),
        };
        ProblemText::new(
            format!(
                "the text in {changed} was changed after the review, the one in \
                    {unchanged} was not"
            ),
            difference,
        )
        .related(format!("in {unchanged}, as it was reviewed"))
        .hint(
            "change the other side too, if it needs it; then record that both say the same: \
                `tartip review PATH`",
        )
    }

    fn russian(&self) -> ProblemText {
        let Self {
            changed,
            unchanged,
            new_words,
            lost_words,
        } = self;
        let (changed, unchanged) = (
            russian::in_language(changed),
            russian::in_language(unchanged),
        );
        let mut difference = Vec::new();
        if !new_words.is_empty() {
            let words = new_words.join("», «");
            difference.push(format!("новое здесь: «{words}»"));
        }
        if *lost_words > 0 {
            difference.push(format!(
                "убрано: {}",
                russian::counted(*lost_words, &russian::WORDS)
            ));
        }
        let difference = match difference.is_empty() {
            true => "слова стоят в другом порядке".to_owned(),
            false => difference.join("; "),
        };
        ProblemText::new(
            format!("после сверки текст {changed} изменили, а {unchanged} — нет"),
            difference,
        )
        .related(format!("{unchanged}, каким его сверяли"))
        .hint(
            "измените и другую сторону, если нужно; потом отметьте, что обе говорят одно и \
                то же: `tartip review ПУТЬ`",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            changed,
            unchanged,
            new_words,
            lost_words,
        } = self;
        let (changed, unchanged) = (kazakh::adjective(changed), kazakh::adjective(unchanged));
        let mut difference = Vec::new();
        if !new_words.is_empty() {
            let words = new_words.join("», «");
            difference.push(format!("мұнда жаңасы: «{words}»"));
        }
        if *lost_words > 0 {
            difference.push(format!("{lost_words} сөз алынып тасталған"));
        }
        let difference = match difference.is_empty() {
            true => "сөздердің реті өзгерген".to_owned(),
            false => difference.join("; "),
        };
        ProblemText::new(
            format!(
                "салыстырудан кейін {changed} мәтін өзгертілген, ал {unchanged} мәтін \
                    өзгертілмеген"
            ),
            difference,
        )
        .related(format!("{unchanged} мәтін, салыстырылған қалпында"))
        .hint(
            "қажет болса, екінші жағын да өзгертіңіз; содан кейін екеуі бір мағынада екенін \
                белгілеңіз: `tartip review ЖОЛ`",
        )
    }
}
