//! Guides whose headings differ between the languages.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Span, Translated,
};
use crate::language::Language;
use crate::load::problems::groups::GUIDES;
use crate::load::vocabulary::{english, kazakh, russian};
use crate::model::{Guide, Heading, Localized};
use crate::rules::context::{Context, guides};

/// Reports the first heading of each guide that has no counterpart of its level and anchor.
pub fn check(context: Context<'_>, report: &mut Report) {
    for guide in guides(context.draft) {
        compare(guide, report);
    }
}

fn compare(guide: &Localized<Guide>, report: &mut Report) {
    let [leading, other] = Language::ALL;
    let (first, second) = (&guide[leading], &guide[other]);
    let same = |a: &Heading, b: &Heading| a.level == b.level && a.anchor == b.anchor;
    let longest = first.headings.len().max(second.headings.len());
    for index in 0..longest {
        let (a, b) = (first.headings.get(index), second.headings.get(index));
        if let (Some(a), Some(b)) = (a, b)
            && same(a, b)
        {
            continue;
        }
        let place = |heading: Option<&Heading>, guide: &Guide| -> Span {
            heading.map_or(guide.place, |heading| heading.place)
        };
        // The caret stands under a heading that is there.
        let (at, language, related, counterpart) = match (a, b) {
            (Some(_), None) => ((a, first), leading, (b, second), other),
            _ => ((b, second), other, (a, first), leading),
        };
        let problem = HeadingMismatch {
            language: language.tag(),
            other: counterpart.tag(),
            found: at.0.map(|heading| heading.level),
            expected: related.0.map(|heading| heading.level),
        };
        report.add_related(place(at.0, at.1), problem, place(related.0, related.1));
        return;
    }
}

/// A heading that stands in one language only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingMismatch {
    pub(crate) language: &'static str,
    pub(crate) other: &'static str,
    pub(crate) found: Option<u8>,
    pub(crate) expected: Option<u8>,
}

impl HeadingMismatch {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "heading-mismatch",
        group: &GUIDES,
        severity: Severity::Error,
        meaning: "A heading that stands in one language only.",
        explanation: Translated {
            english: Explanation {
                what: "The headings of the two guides do not agree.",
                why: "By them the link to the other language finds the same place, and links to a \
                    part work in both.",
                how_to_fix: "Give both guides the same headings in the same order, with the same \
                    labels `{#label}`.",
            },
            russian: Explanation {
                what: "Заголовки в текстах на двух языках не совпадают.",
                why: "По ним ссылка на другой язык находит то же место, и по ним работают ссылки \
                    на части.",
                how_to_fix: "Сделайте в обоих текстах одни и те же заголовки в одном порядке, с \
                    одинаковыми метками `{#метка}`.",
            },
            kazakh: Explanation {
                what: "Екі тілдегі мәтіннің тақырыпшалары сәйкес емес.",
                why: "Екінші тілге апаратын сілтеме дәл сол жерді тақырыпшалар арқылы табады, \
                    бөліктерге сілтемелер де солармен жұмыс істейді.",
                how_to_fix: "Екі мәтінде де бірдей тақырыпшаларды бірдей ретпен, бірдей `{#белгі}` \
                    белгілерімен жазыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::GUIDE_RU,
                "## Как пожаловаться {#how}",
                "## Как пожаловаться {#file}",
            )],
        }),
    };
}

impl ProblemKind for HeadingMismatch {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self {
            language,
            other,
            found,
            expected,
        } = self;
        ProblemText::new(
            match (found, expected) {
                (Some(found), Some(expected)) if found == expected => format!(
                    "the guides differ: this heading and its counterpart in {} have different \
                    anchors",
                    english::language_name(other)
                ),
                (Some(found), Some(expected)) => format!(
                    "the guides differ: here a heading of level {found}, in {} one of level \
                    {expected}",
                    english::language_name(other)
                ),
                (Some(_), None) => format!(
                    "the guides differ: this heading has no counterpart in {}",
                    english::language_name(other)
                ),
                _ => format!(
                    "the guides differ: a heading of the guide in {} has no counterpart in {}",
                    english::language_name(other),
                    english::language_name(language)
                ),
            },
            "expected the same headings in every language",
        )
        .related("the other language")
        .hint(
            "give both guides the same headings in the same order, each with the same \
            `{#anchor}` if it has one",
        )
    }

    fn russian(&self) -> ProblemText {
        let Self {
            language,
            other,
            found,
            expected,
        } = self;
        ProblemText::new(
            match (found, expected) {
                (Some(found), Some(expected)) if found == expected => format!(
                    "тексты расходятся: у этого заголовка и у его пары {} разные метки",
                    russian::in_language(other)
                ),
                (Some(found), Some(expected)) => format!(
                    "тексты расходятся: здесь заголовок уровня {found}, а {} — уровня {expected}",
                    russian::in_language(other)
                ),
                (Some(_), None) => format!(
                    "тексты расходятся: у этого заголовка нет пары {}",
                    russian::in_language(other)
                ),
                _ => format!(
                    "тексты расходятся: заголовку, который есть {}, нет пары {}",
                    russian::in_language(other),
                    russian::in_language(language)
                ),
            },
            "нужны одни и те же заголовки на обоих языках",
        )
        .related("другой язык")
        .hint(
            "сделайте в обоих текстах одни и те же заголовки в одном порядке; если у заголовка \
            есть метка `{#метка}`, она должна быть одинаковой",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            language,
            other,
            found,
            expected,
        } = self;
        ProblemText::new(
            match (found, expected) {
                (Some(found), Some(expected)) if found == expected => format!(
                    "мәтіндер сәйкес емес: осы тақырыпша мен оның {} жұбының белгілері әртүрлі",
                    kazakh::adjective(other)
                ),
                (Some(found), Some(expected)) => format!(
                    "мәтіндер сәйкес емес: мұнда {found}-деңгейдегі, ал {} мәтінде \
                    {expected}-деңгейдегі тақырыпша тұр",
                    kazakh::adjective(other)
                ),
                (Some(_), None) => format!(
                    "мәтіндер сәйкес емес: осы тақырыпшаның {} жұбы жоқ",
                    kazakh::adjective(other)
                ),
                _ => format!(
                    "мәтіндер сәйкес емес: {} мәтіндегі тақырыпшаның {} жұбы жоқ",
                    kazakh::adjective(other),
                    kazakh::adjective(language)
                ),
            },
            "екі тілде де бірдей тақырыпшалар керек",
        )
        .related("екінші тіл")
        .hint(
            "екі мәтінде де бірдей тақырыпшаларды бірдей ретпен жазыңыз; тақырыпшаның `{#белгі}` \
            белгісі болса, ол да бірдей болуы керек",
        )
    }
}
