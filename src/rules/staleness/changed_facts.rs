//! Facts that were changed since they were last compared with their source.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::review::FactsStatus;
use crate::rules::context::Reviews;
use crate::rules::groups::TWO_LANGUAGES;
use crate::rules::staleness::unreviewed_facts::UnreviewedFacts;

/// Warns of every file whose facts (phones, dates, numbers, references) are not those of the record
/// of review: a typo in one of them is the same in both languages, and no other rule can see it. A
/// day of verification that was set back is a typo, too.
pub fn check(reviews: Reviews<'_>, report: &mut Report) {
    for (file, status) in reviews.facts.iter().zip(&reviews.comparison.facts) {
        match status {
            FactsStatus::Reviewed => {}
            FactsStatus::New => report.add(file.place, UnreviewedFacts),
            FactsStatus::Backdated => {
                if let Some(day) = &file.verified_on {
                    let problem = ChangedFacts {
                        changed: vec![format!("{}: {}", day.key, day.value)],
                        verified: true,
                    };
                    report.add(day.place, problem);
                }
            }
            FactsStatus::Changed { new, verified } => {
                let new: Vec<_> = new
                    .iter()
                    .filter_map(|index| file.facts.get(*index))
                    .collect();
                let place = new.first().map_or(file.place, |fact| fact.place);
                let changed = new
                    .iter()
                    .map(|fact| format!("{}: {}", fact.key.replace(".*", ""), fact.value));
                let problem = ChangedFacts {
                    changed: changed.collect(),
                    verified: *verified || file.verified_on.is_none(),
                };
                match &file.verified_on {
                    Some(day) => report.add_related(place, problem, day.place),
                    None => report.add(place, problem),
                }
            }
        }
    }
}

/// Facts that were changed since they were last compared with their source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedFacts {
    pub(crate) changed: Vec<String>,
    pub(crate) verified: bool,
}

impl ChangedFacts {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "changed-facts",
        group: &TWO_LANGUAGES,
        severity: Severity::Warning,
        meaning: "Facts that were changed since they were last compared with their source.",
        explanation: Translated {
            english: Explanation {
                what: "The facts of a file were changed after they had been compared with their \
                    source.",
                why: "A typo in a number is not seen by itself; a second look at the source finds \
                    it.",
                how_to_fix: "Compare the facts with their source, write the day into \
                    `verified_on`, and record it: `tartip review PATH`.",
            },
            russian: Explanation {
                what: "Сведения в файле изменили после того, как их сверили с источником.",
                why: "Описка в номере сама не видна; её находит второй взгляд в источник.",
                how_to_fix: "Сверьте сведения с источником, впишите день в `verified_on` и \
                    отметьте это: `tartip review ПУТЬ`.",
            },
            kazakh: Explanation {
                what: "Файлдағы мәлімет дереккөзбен салыстырылғаннан кейін өзгертілген.",
                why: "Нөмірдегі қате өзі көрінбейді; оны дереккөзге екінші рет қарағанда табады.",
                how_to_fix: "Мәліметті дереккөзбен салыстырып, күнін `verified_on` кілтіне жазыңыз \
                    да, мұны белгілеңіз: `tartip review ЖОЛ`.",
            },
        },
        example: Some(Example {
            reviewed: true,
            changes: &[edit(
                sample::CONTACT,
                "phones: [+7 7200 00 00 00]",
                "phones: [+7 7200 00 00 01]",
            )],
        }),
    };
}

impl ProblemKind for ChangedFacts {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { changed, verified } = self;
        let words = match changed.is_empty() {
            true => ProblemText::new("facts of this file were taken out after the review", ""),
            false => ProblemText::new(
                "facts of this file were changed after the review",
                format!("now {}", changed.join("; ")),
            ),
        };
        let words = match verified {
            true => words.related("verified on this day"),
            false => words.related("verified on this day, as before the change"),
        };
        words.hint(match verified {
            true => "if they are what the source says, record it: `tartip review PATH`",
            false => {
                "compare them with their source, write the day on which you did into \
                    `verified_on`, then record it: `tartip review PATH`"
            }
        })
    }

    fn russian(&self) -> ProblemText {
        let Self { changed, verified } = self;
        let words = match changed.is_empty() {
            true => ProblemText::new("после сверки из файла убрали часть сведений", ""),
            false => ProblemText::new(
                "после сверки сведения в файле изменили",
                format!("теперь {}", changed.join("; ")),
            ),
        };
        let words = match verified {
            true => words.related("сверено в этот день"),
            false => words.related("сверено в этот день, как и до изменения"),
        };
        words.hint(match verified {
            true => "если в источнике так и есть, отметьте это: `tartip review ПУТЬ`",
            false => {
                "сверьте сведения с источником, впишите день сверки в `verified_on` и \
                    отметьте это: `tartip review ПУТЬ`"
            }
        })
    }

    fn kazakh(&self) -> ProblemText {
        let Self { changed, verified } = self;
        let words = match changed.is_empty() {
            true => ProblemText::new(
                "салыстырудан кейін файлдан мәліметтің бір бөлігі алынып тасталған",
                "",
            ),
            false => ProblemText::new(
                "салыстырудан кейін файлдағы мәлімет өзгертілген",
                format!("қазір {}", changed.join("; ")),
            ),
        };
        let words = match verified {
            true => words.related("осы күні салыстырылған"),
            false => words.related("осы күні салыстырылған, өзгертуге дейінгідей"),
        };
        words.hint(match verified {
            true => "дереккөзде солай болса, мұны белгілеңіз: `tartip review ЖОЛ`",
            false => {
                "мәліметті дереккөзбен салыстырып, салыстырған күніңізді `verified_on` \
                    кілтіне жазыңыз, содан кейін мұны белгілеңіз: `tartip review ЖОЛ`"
            }
        })
    }
}
