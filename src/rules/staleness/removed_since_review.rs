//! Texts and files that were reviewed and are there no more.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use crate::diagnostic::example::Change;
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Sources, Translated,
};
use crate::language::Language;
use crate::rules::context::Reviews;
use crate::rules::groups::TWO_LANGUAGES;

/// Warns of everything that the record of review has and the content has not: a passage that was
/// lost in both languages leaves no other trace.
pub fn check(reviews: Reviews<'_>, report: &mut Report) {
    let Some(file) = reviews.file else {
        return;
    };
    let there = LazyCell::new(|| there(reviews.sources));
    for gone in &reviews.comparison.gone {
        // What a file says that could not be read nobody knows; why it could not has been told.
        if gone.key.is_none() && there.contains(gone.file.as_str()) {
            continue;
        }
        let line = file.line_of(&gone.file, gone.key.as_deref());
        let problem = RemovedSinceReview {
            file: gone.file.clone(),
            key: gone.key.clone(),
        };
        report.add(line.unwrap_or(file.place), problem);
    }
}

/// The files that stand there, and the guides, each of which is a file for every language.
fn there(sources: &Sources) -> BTreeSet<&str> {
    let guides = sources.paths().filter_map(guide_of);
    sources.paths().chain(guides).collect()
}

/// The guide that a file is a side of.
fn guide_of(path: &str) -> Option<&str> {
    let side = path.strip_suffix(".md")?;
    let of = |language: Language| side.strip_suffix(language.tag())?.strip_suffix('.');
    Language::ALL.into_iter().find_map(of)
}

/// A text or a file that was reviewed and is there no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovedSinceReview {
    pub(crate) file: String,
    pub(crate) key: Option<String>,
}

impl RemovedSinceReview {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "removed-since-review",
        group: &TWO_LANGUAGES,
        severity: Severity::Warning,
        meaning: "A text or a file that was reviewed and is there no more.",
        explanation: Translated {
            english: Explanation {
                what: "A text or a file that was reviewed is there no more.",
                why: "It may have been lost by mistake, in a merge for example.",
                how_to_fix: "If so, put it back. If it was taken out on purpose, run `tartip \
                    review`.",
            },
            russian: Explanation {
                what: "Текста или файла, который сверяли, больше нет.",
                why: "Он мог пропасть по ошибке, например при слиянии изменений.",
                how_to_fix: "Если так, верните его. Если его убрали намеренно, выполните `tartip \
                    review`.",
            },
            kazakh: Explanation {
                what: "Салыстырылған мәтін немесе файл енді жоқ.",
                why: "Ол байқаусызда жоғалған болуы мүмкін, мысалы өзгерістерді біріктіргенде.",
                how_to_fix: "Солай болса, қайтарыңыз. Әдейі алынса, `tartip review` командасын \
                    орындаңыз.",
            },
        },
        example: Some(Example {
            reviewed: true,
            changes: &[Change::Remove {
                file: "content/calendar/2026.yaml",
            }],
        }),
    };
}

impl ProblemKind for RemovedSinceReview {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { file, key } = self;
        let message = match key {
            Some(key) => format!("a text of `{file}` was reviewed and is there no more: `{key}`"),
            None => format!("`{file}` was reviewed and is there no more"),
        };
        ProblemText::new(message, "on record here").hint(
            "if it was lost by mistake, put it back; if it was taken out on purpose, or \
                    this line is left from a merge: `tartip review`",
        )
    }

    fn russian(&self) -> ProblemText {
        let Self { file, key } = self;
        let message = match key {
            Some(key) => format!("текст `{key}` из `{file}` сверяли, а теперь его нет"),
            None => format!("файл `{file}` сверяли, а теперь его нет"),
        };
        ProblemText::new(message, "запись о нём здесь").hint(
            "если это пропало по ошибке, верните; если убрано намеренно или строка \
                    осталась от слияния: `tartip review`",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self { file, key } = self;
        let message = match key {
            Some(key) => {
                format!("`{file}` файлындағы `{key}` мәтіні салыстырылған, ал қазір ол жоқ")
            }
            None => format!("`{file}` файлы салыстырылған, ал қазір ол жоқ"),
        };
        ProblemText::new(message, "ол туралы жазба осында").hint(
            "байқаусызда жоғалса, қайтарыңыз; әдейі алынса немесе бұл жол біріктіруден \
                    қалса: `tartip review`",
        )
    }
}
