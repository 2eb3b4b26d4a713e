//! What was found, and what should stand there instead, if that is known.

use crate::diagnostic::Words;

/// In English.
pub fn english(message: String, meant: Option<&str>, otherwise: &str) -> Words {
    match meant {
        Some(meant) => Words::new(message, format!("expected `{meant}`")),
        None => Words::new(message, format!("expected {otherwise}")),
    }
}

/// In Russian.
pub fn russian(message: String, meant: Option<&str>, otherwise: &str) -> Words {
    match meant {
        Some(meant) => Words::new(message, format!("нужно `{meant}`")),
        None => Words::new(message, format!("нужно: {otherwise}")),
    }
}

/// In Kazakh.
pub fn kazakh(message: String, meant: Option<&str>, otherwise: &str) -> Words {
    match meant {
        Some(meant) => Words::new(message, format!("`{meant}` керек")),
        None => Words::new(message, format!("керегі: {otherwise}")),
    }
}
