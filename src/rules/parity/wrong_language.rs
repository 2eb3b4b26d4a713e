//! Russian where Kazakh belongs, and the reverse.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Sources, Translated,
};
use crate::language::Language;
use crate::load::vocabulary::{english, kazakh, russian};
use crate::model::Pair;
use crate::prose::{guess, passages};
use crate::rules::context::{PER_TEXT, place_in, without_placeholders};
use crate::rules::groups::TWO_LANGUAGES;

/// Warns of each side of a text, and of every sentence in one, that is surely of the other
/// language.
pub fn check(pair: &Pair, sources: &Sources, report: &mut Report) {
    if !pair.is_both() {
        return;
    }
    for language in Language::ALL {
        let (side, other) = (&pair.sides[language], &pair.sides[language.other()]);
        let problem = || WrongLanguage {
            language: language.tag(),
            found: language.other().tag(),
        };
        let text = without_placeholders(&side.text);
        if guess(&text) == Some(language.other()) {
            report.add_related(side.place, problem(), other.place);
            continue;
        }
        for range in passages(&text, language).into_iter().take(PER_TEXT) {
            report.add_related(place_in(sources, side, range), problem(), other.place);
        }
    }
}

/// A text of one language where the other belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongLanguage {
    pub(crate) language: &'static str,
    pub(crate) found: &'static str,
}

impl WrongLanguage {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "wrong-language",
        group: &TWO_LANGUAGES,
        severity: Severity::Warning,
        meaning: "A text of one language where the other belongs.",
        explanation: Translated {
            english: Explanation {
                what: "A text of one language stands where the other belongs.",
                why: "The readers of that language would find a text that they may not understand, \
                    and it would be read aloud wrongly.",
                how_to_fix: "Translate it. If the two sides were swapped, swap them back.",
            },
            russian: Explanation {
                what: "Стоит текст на одном языке там, где нужен другой.",
                why: "Читатели увидели бы текст, который могут не понять, и вслух он читался бы \
                    неверно.",
                how_to_fix: "Переведите его. Если стороны перепутаны, поменяйте их местами.",
            },
            kazakh: Explanation {
                what: "Бір тілдің орнында екінші тілдегі мәтін тұр.",
                why: "Оқырман түсінбеуі мүмкін мәтінді көрер еді, дауыстап оқығанда да ол қате \
                    оқылар еді.",
                how_to_fix: "Мәтінді аударыңыз. Екі жағы ауысып кеткен болса, орындарын \
                    алмастырыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::PROCEDURE,
                "      kk: Барысын кеңседен білуге болады.",
                "      kk: О ходе рассмотрения можно узнать в канцелярии.",
            )],
        }),
    };
}

impl ProblemKind for WrongLanguage {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { language, found } = self;
        ProblemText::new(
            format!(
                "a text in {} stands where {} belongs",
                english::language_name(found),
                english::language_name(language)
            ),
            format!("expected a text in {}", english::language_name(language)),
        )
        .related("the other side")
        .hint("translate it; if the two sides were swapped, swap them back")
    }

    fn russian(&self) -> ProblemText {
        let Self { language, found } = self;
        ProblemText::new(
            format!(
                "здесь текст {}, а должен быть {}",
                russian::in_language(found),
                russian::in_language(language)
            ),
            format!("нужен текст {}", russian::in_language(language)),
        )
        .related("другая сторона")
        .hint("переведите его; если стороны перепутаны, поменяйте их местами")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { language, found } = self;
        ProblemText::new(
            format!(
                "мұнда {} мәтін тұр, ал {} мәтін керек",
                kazakh::adjective(found),
                kazakh::adjective(language)
            ),
            format!("{} мәтін керек", kazakh::adjective(language)),
        )
        .related("екінші жағы")
        .hint("мәтінді аударыңыз; екі жағы ауысып кеткен болса, орындарын алмастырыңыз")
    }
}
