//! All that the command says, in every language that it speaks: one catalogue per language, each complete because its
//! matches are exhaustive.

mod english;
mod example;
mod explanation;
mod help;
mod kazakh;
mod message;
mod russian;
mod tongue;
mod unseen;

pub use example::{Change, EXAMPLES, Example, WITHOUT_EXAMPLE, example};
pub use explanation::{Explanation, Group};
pub use help::HelpPart;
pub use message::{Column, Message};
pub use tongue::Tongue;

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
    fn new(message: impl Into<String>, expected: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            expected: expected.into(),
            related: String::new(),
            hint: None,
        }
    }

    fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    fn related(mut self, related: impl Into<String>) -> Self {
        self.related = related.into();
        self
    }
}

/// A character by its number: `U+F0B7`. What can't be seen, or is seen otherwise in every font, is named so.
fn code_point(found: &str) -> String {
    found
        .chars()
        .map(|c| format!("U+{:04X}", u32::from(c)))
        .collect::<Vec<_>>()
        .join(" ")
}

/// A path as a person types it into a command line: in quotes, if it has a space.
fn typed(path: &std::path::Path) -> String {
    let shown = path.display().to_string();
    if shown.contains(char::is_whitespace) {
        format!("\"{shown}\"")
    } else {
        shown
    }
}
