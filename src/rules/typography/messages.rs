//! What was found, and what should stand there instead, if that is known.

use crate::diagnostic::ProblemText;

/// In English.
pub(super) fn english(message: String, meant: Option<&str>, otherwise: &str) -> ProblemText {
    match meant {
        Some(meant) => ProblemText::new(message, format!("expected `{meant}`")),
        None => ProblemText::new(message, format!("expected {otherwise}")),
    }
}

/// In Russian.
pub(super) fn russian(message: String, meant: Option<&str>, otherwise: &str) -> ProblemText {
    match meant {
        Some(meant) => ProblemText::new(message, format!("нужно `{meant}`")),
        None => ProblemText::new(message, format!("нужно: {otherwise}")),
    }
}

/// In Kazakh.
pub(super) fn kazakh(message: String, meant: Option<&str>, otherwise: &str) -> ProblemText {
    match meant {
        Some(meant) => ProblemText::new(message, format!("`{meant}` керек")),
        None => ProblemText::new(message, format!("керегі: {otherwise}")),
    }
}
