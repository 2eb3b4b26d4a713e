//! The sentences of a report: what is said of a problem, and the words of every report.

use super::severity::Severity;
use crate::language::UiLanguage;

/// What is said of a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemText {
    /// What is wrong, and what was found.
    pub message: String,
    /// Beside the caret: what was expected.
    pub expected: String,
    /// Beside the caret at the related place.
    pub related: String,
    /// What to do.
    pub hint: Option<String>,
}

impl ProblemText {
    /// What is wrong, and what was expected.
    pub fn new(message: impl Into<String>, expected: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            expected: expected.into(),
            related: String::new(),
            hint: None,
        }
    }

    /// The same, with what to do.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same, with what is said beside the related place.
    pub fn related(mut self, related: impl Into<String>) -> Self {
        self.related = related.into();
        self
    }
}

/// A character by its number: `U+F0B7`. What can't be seen, or is seen otherwise in every font, is
/// named so.
pub fn code_point(found: &str) -> String {
    found
        .chars()
        .map(|c| format!("U+{:04X}", u32::from(c)))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The word before a problem.
pub const fn severity(ui: UiLanguage, severity: Severity) -> &'static str {
    match (ui, severity) {
        (UiLanguage::English, Severity::Error) => "error",
        (UiLanguage::English, Severity::Warning) => "warning",
        (UiLanguage::Russian, Severity::Error) => "ошибка",
        (UiLanguage::Russian, Severity::Warning) => "предупреждение",
        (UiLanguage::Kazakh, Severity::Error) => "қате",
        (UiLanguage::Kazakh, Severity::Warning) => "ескерту",
    }
}

/// The word before what to do.
pub const fn hint(ui: UiLanguage) -> &'static str {
    match ui {
        UiLanguage::English => "help",
        UiLanguage::Russian => "подсказка",
        UiLanguage::Kazakh => "кеңес",
    }
}

/// What follows a message on how many pages have the same, if not the shown one alone.
pub fn on_pages(ui: UiLanguage, pages: usize) -> String {
    match (ui, pages) {
        (_, 0 | 1) => String::new(),
        (UiLanguage::English, 2) => ", here and on 1 more page".to_owned(),
        (UiLanguage::English, _) => format!(", here and on {} more pages", pages - 1),
        (UiLanguage::Russian, _) => format!("; таких страниц: {pages}"),
        (UiLanguage::Kazakh, _) => format!("; мұндай бет саны: {pages}"),
    }
}

/// How many more problems a file has than are drawn.
pub fn further(ui: UiLanguage, number: usize, path: &str) -> String {
    match ui {
        UiLanguage::English => format!("{number} more in {path}"),
        UiLanguage::Russian => format!("ещё {number} в файле {path}"),
        UiLanguage::Kazakh => format!("{path} файлында тағы {number}"),
    }
}
