//! Guides whose parts differ between the languages: a paragraph, an item, a step or a row that one
//! of them lacks.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Span, Translated,
};
use crate::language::{Language, Plural};
use crate::load::vocabulary::{english, kazakh, russian};
use crate::model::procedure::Part;
use crate::model::{Guide, Localized, Passage};
use crate::rules::context::{Context, guides};
use crate::rules::groups::TWO_LANGUAGES;

/// Warns of the first part of each guide that has no counterpart, if the headings agree: those are
/// judged first.
pub fn check(context: Context<'_>, report: &mut Report) {
    for guide in guides(context.draft) {
        compare(guide, report);
    }
}

fn compare(guide: &Localized<Guide>, report: &mut Report) {
    let [leading, other] = Language::ALL;
    let (first, second) = (&guide[leading], &guide[other]);
    let headings = |guide: &Guide| guide.headings.iter().map(|h| h.level).collect::<Vec<_>>();
    if headings(first) != headings(second) {
        return;
    }
    let longest = first.passages.len().max(second.passages.len());
    let differs = |index: &usize| {
        let part = |guide: &Guide| guide.passages.get(*index).map(|passage| passage.part);
        part(first) != part(second)
    };
    let Some(index) = (0..longest).find(differs) else {
        return;
    };
    let (a, b) = (first.passages.get(index), second.passages.get(index));
    let place = |passage: Option<&Passage>, guide: &Guide| -> Span {
        passage.map_or(guide.place, |passage| passage.place)
    };
    // The caret stands under a part that is there; under the one too many, if there is one too
    // many.
    let longer = first.passages.len() > second.passages.len();
    let (at, language, related, counterpart) = match (a, b) {
        (Some(_), None) => ((a, first), leading, (b, second), other),
        (Some(_), Some(_)) if longer => ((a, first), leading, (b, second), other),
        _ => ((b, second), other, (a, first), leading),
    };
    let part = |passage: Option<&Passage>| -> Option<Part> { passage.map(|passage| passage.part) };
    let problem = StructureMismatch {
        language: language.tag(),
        other: counterpart.tag(),
        found: part(at.0),
        expected: part(related.0),
    };
    report.add_related(place(at.0, at.1), problem, place(related.0, related.1));
}

/// Guides whose paragraphs, lists, steps or tables differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StructureMismatch {
    pub(crate) language: &'static str,
    pub(crate) other: &'static str,
    pub(crate) found: Option<Part>,
    pub(crate) expected: Option<Part>,
}

impl StructureMismatch {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "structure-mismatch",
        group: &TWO_LANGUAGES,
        severity: Severity::Warning,
        meaning: "Guides whose paragraphs, lists, steps or tables differ.",
        explanation: Translated {
            english: Explanation {
                what: "The two guides have different paragraphs, items, steps or rows.",
                why: "As a rule something was added on one side and forgotten on the other.",
                how_to_fix: "Compare both texts from the place shown, and add what is missing.",
            },
            russian: Explanation {
                what: "В текстах на двух языках разные абзацы, пункты, шаги или строки таблиц.",
                why: "Обычно с одной стороны что-то добавили, а с другой забыли.",
                how_to_fix: "Сравните оба текста с показанного места и добавьте недостающее.",
            },
            kazakh: Explanation {
                what: "Екі тілдегі мәтіннің абзацтары, тармақтары, қадамдары немесе кесте жолдары \
                    әртүрлі.",
                why: "Көбіне бір жағына бірдеңе қосылып, екінші жағы ұмытылады.",
                how_to_fix: "Екі мәтінді көрсетілген жерден бастап салыстырып, жетпейтінін \
                    қосыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::GUIDE_RU,
                "2. Сдайте письмо и возьмите талон.\n",
                "",
            )],
        }),
    };
}

impl ProblemKind for StructureMismatch {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        fn part_name(part: Part) -> String {
            match part {
                Part::Heading => "a heading".to_owned(),
                Part::Paragraph => "a paragraph".to_owned(),
                Part::Item => "an item of a list".to_owned(),
                Part::Step => "a numbered step".to_owned(),
                Part::Row(1) => "a row of a table with 1 cell".to_owned(),
                Part::Row(cells) => format!("a row of a table with {cells} cells"),
            }
        }

        let Self {
            language,
            other,
            found,
            expected,
        } = self;
        ProblemText::new(
            match (found, expected) {
                (Some(found), Some(expected)) => format!(
                    "the guides differ: here {}, in {} {}",
                    part_name(*found),
                    english::language_name(other),
                    part_name(*expected)
                ),
                (Some(found), None) => format!(
                    "the guides differ: {} has no counterpart in {}",
                    part_name(*found),
                    english::language_name(other)
                ),
                (None, _) => format!(
                    "the guides differ: a part of the guide in {} has no counterpart in {}",
                    english::language_name(other),
                    english::language_name(language)
                ),
            },
            "expected the same parts in the same order in every language",
        )
        .related("the other language")
        .hint(
            "compare both guides from here on: a paragraph, an item or a row is missing on one \
            side, or one too many on the other",
        )
    }

    fn russian(&self) -> ProblemText {
        /// After «из»: in the genitive.
        const CELLS: Plural<'_> = Plural::russian("ячейки", "ячеек", "ячеек");
        fn part_name(part: Part) -> String {
            match part {
                Part::Heading => "заголовок".to_owned(),
                Part::Paragraph => "абзац".to_owned(),
                Part::Item => "пункт списка".to_owned(),
                Part::Step => "нумерованный шаг".to_owned(),
                Part::Row(cells) => {
                    format!("строка таблицы из {}", russian::counted(cells, &CELLS))
                }
            }
        }

        let Self {
            language,
            other,
            found,
            expected,
        } = self;
        ProblemText::new(
            match (found, expected) {
                (Some(found), Some(expected)) => format!(
                    "тексты расходятся: здесь {}, а {} — {}",
                    part_name(*found),
                    russian::in_language(other),
                    part_name(*expected)
                ),
                (Some(found), None) => format!(
                    "тексты расходятся: здесь {}, а {} в этом месте ничего нет",
                    part_name(*found),
                    russian::in_language(other)
                ),
                (None, _) => format!(
                    "тексты расходятся: {} есть часть, которой нет {}",
                    russian::in_language(other),
                    russian::in_language(language)
                ),
            },
            "нужны одни и те же части в одном порядке на обоих языках",
        )
        .related("другой язык")
        .hint(
            "сравните оба текста, начиная с этого места: с одной стороны не хватает абзаца, \
            пункта или строки таблицы либо с другой есть лишние",
        )
    }

    fn kazakh(&self) -> ProblemText {
        fn part_name(part: Part) -> String {
            match part {
                Part::Heading => "тақырыпша".to_owned(),
                Part::Paragraph => "абзац".to_owned(),
                Part::Item => "тізімнің тармағы".to_owned(),
                Part::Step => "нөмірленген қадам".to_owned(),
                Part::Row(cells) => format!("{cells} ұяшықтан тұратын кесте жолы"),
            }
        }

        let Self {
            language,
            other,
            found,
            expected,
        } = self;
        ProblemText::new(
            match (found, expected) {
                (Some(found), Some(expected)) => format!(
                    "мәтіндер сәйкес емес: мұнда {}, ал {} мәтінде {} тұр",
                    part_name(*found),
                    kazakh::adjective(other),
                    part_name(*expected)
                ),
                (Some(found), None) => format!(
                    "мәтіндер сәйкес емес: мұнда {} тұр, ал {} мәтінде бұл жерде ештеңе жоқ",
                    part_name(*found),
                    kazakh::adjective(other)
                ),
                (None, _) => format!(
                    "мәтіндер сәйкес емес: {} мәтіндегі бір бөлік {} мәтінде жоқ",
                    kazakh::adjective(other),
                    kazakh::adjective(language)
                ),
            },
            "екі тілде де бірдей бөліктер бірдей ретпен тұруы керек",
        )
        .related("екінші тіл")
        .hint(
            "екі мәтінді осы жерден бастап салыстырыңыз: бір жағында абзац, тармақ немесе кесте \
            жолы жетпейді не екінші жағында артық",
        )
    }
}
