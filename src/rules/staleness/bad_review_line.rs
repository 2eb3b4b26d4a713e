//! Lines of the record of review that are none.

use crate::diagnostic::example::{sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::rules::context::Reviews;
use crate::rules::groups::TWO_LANGUAGES;

/// The most characters of such a line that are told.
const SHOWN: usize = 60;

/// Warns of every line that can't be read, such as the marks that a merge leaves.
pub fn check(reviews: Reviews<'_>, report: &mut Report) {
    for place in reviews.file.iter().flat_map(|file| &file.faults) {
        let text = reviews.sources.text(place.source);
        let line = text.get(place.range()).unwrap_or_default();
        let found = line.chars().take(SHOWN).collect();
        report.add(*place, BadReviewLine { found });
    }
}

/// A line of the record of review that is not one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadReviewLine {
    pub(crate) found: String,
}

impl BadReviewLine {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-review-line",
        group: &TWO_LANGUAGES,
        severity: Severity::Warning,
        meaning: "A line of the record of review that is not one.",
        explanation: Translated {
            english: Explanation {
                what: "A line of the record of review can't be read.",
                why: "As a rule it is a mark left from a merge; what stood there counts as not \
                    reviewed.",
                how_to_fix: "Remove the line; `tartip review` rewrites the file.",
            },
            russian: Explanation {
                what: "Строку журнала сверок нельзя прочесть.",
                why: "Обычно это знак, оставшийся от слияния; то, что там стояло, считается \
                    несверенным.",
                how_to_fix: "Удалите строку; `tartip review` запишет файл заново.",
            },
            kazakh: Explanation {
                what: "Салыстыру журналының жолы оқылмайды.",
                why: "Бұл көбіне біріктіруден қалған белгі; онда тұрғаны салыстырылмаған деп \
                    саналады.",
                how_to_fix: "Жолды жойыңыз; `tartip review` файлды қайта жазады.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(sample::REVIEWS, "<<<<<<< HEAD\n")],
        }),
    };
}

impl ProblemKind for BadReviewLine {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` is not a line of the record of review"),
            "expected a file, a key and a fingerprint of each language",
        )
        .hint("remove the line, or the marks of a merge; `tartip review` rewrites the file")
    }

    fn russian(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — не строка журнала сверок"),
            "нужны файл, ключ и отпечаток каждого языка",
        )
        .hint("удалите строку или знаки слияния; `tartip review` записывает файл заново")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` — салыстыру журналының жолы емес"),
            "файл, кілт және әр тілдің таңбасы керек",
        )
        .hint("жолды немесе біріктіру белгілерін жойыңыз; `tartip review` файлды қайта жазады")
    }
}
