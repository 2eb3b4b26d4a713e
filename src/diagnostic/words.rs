//! The sentences of a report: what is said of a problem, and the words of every report.

use super::severity::Severity;
use crate::language::Tongue;

/// What is said of a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What is wrong, and what was found.
    pub message: String,
    /// Beside the caret: what was expected.
    pub expected: String,
    /// Beside the caret at the related place.
    pub related: String,
    /// What to do.
    pub hint: Option<String>,
}

impl Words {
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
pub const fn severity(tongue: Tongue, severity: Severity) -> &'static str {
    match (tongue, severity) {
        (Tongue::English, Severity::Error) => "error",
        (Tongue::English, Severity::Warning) => "warning",
        (Tongue::Russian, Severity::Error) => "ошибка",
        (Tongue::Russian, Severity::Warning) => "предупреждение",
        (Tongue::Kazakh, Severity::Error) => "қате",
        (Tongue::Kazakh, Severity::Warning) => "ескерту",
    }
}

/// The word before what to do.
pub const fn hint(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::English => "help",
        Tongue::Russian => "подсказка",
        Tongue::Kazakh => "кеңес",
    }
}

/// What follows a message on how many pages have the same, if not the shown one alone.
pub fn on_pages(tongue: Tongue, pages: usize) -> String {
    match (tongue, pages) {
        (_, 0 | 1) => String::new(),
        (Tongue::English, 2) => ", here and on 1 more page".to_owned(),
        (Tongue::English, _) => format!(", here and on {} more pages", pages - 1),
        (Tongue::Russian, _) => format!("; таких страниц: {pages}"),
        (Tongue::Kazakh, _) => format!("; мұндай бет саны: {pages}"),
    }
}

/// How many more problems a file has than are drawn.
pub fn further(tongue: Tongue, number: usize, path: &str) -> String {
    match tongue {
        Tongue::English => format!("{number} more in {path}"),
        Tongue::Russian => format!("ещё {number} в файле {path}"),
        Tongue::Kazakh => format!("{path} файлында тағы {number}"),
    }
}
