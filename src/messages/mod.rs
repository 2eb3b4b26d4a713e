//! All that the command says besides problems, in every language that it speaks: one catalogue per
//! language, each complete because its matches are exhaustive.

mod comment_word;
mod english;
mod faults;
mod help;
mod help_english;
mod help_kazakh;
mod help_part;
mod help_russian;
mod kazakh;
pub mod merge_note;
mod message;
pub mod outdated;
pub mod path_fault;
mod russian;
mod status_word;
pub mod system_fault;
mod table_fault;

pub use comment_word::CommentWord;
pub use faults::{AddressFault, DiffWord, DiskAction, Obstacle, RevisionFault, ValueFault};
pub use help_part::HelpPart;
pub use merge_note::MergeNote;
pub use message::{Column, Message, Stage, TimingColumn};
pub use outdated::Outdated;
pub use path_fault::PathFault;
pub use status_word::{StatusWord, StatusWork};
pub use system_fault::SystemFault;
pub use table_fault::{CellFault, TableFault};

use crate::diagnostic::printable::printable;
use crate::language::UiLanguage;

impl UiLanguage {
    /// What is said for a message.
    pub fn say(self, message: &Message<'_>) -> String {
        match self {
            Self::English => english::message(message),
            Self::Russian => russian::message(message),
            Self::Kazakh => kazakh::message(message),
        }
    }

    /// A heading or a sentence of the comment on a proposed change.
    pub fn comment_word(self, word: CommentWord) -> &'static str {
        match self {
            Self::English => english::comment_word(word),
            Self::Russian => russian::comment_word(word),
            Self::Kazakh => kazakh::comment_word(word),
        }
    }

    /// A word of the page and the table of `status`.
    pub fn status_word(self, word: StatusWord) -> &'static str {
        match self {
            Self::English => english::status_word(word),
            Self::Russian => russian::status_word(word),
            Self::Kazakh => kazakh::status_word(word),
        }
    }
}

/// A path as it is shown: on one line, with no power over the terminal.
fn shown(path: &std::path::Path) -> String {
    printable(&path.to_string_lossy()).into_owned()
}

/// What is older, after its place, with the command that brings it up in a line of its own.
fn outdated_at(path: &str, line: Option<usize>, words: &str, command: Option<&str>) -> String {
    let path = printable(path);
    let place = line.map_or_else(|| path.to_string(), |line| format!("{path}:{line}"));
    match command {
        Some(command) => format!("{place}: {words}\n    {}", printable(command)),
        None => format!("{place}: {words}"),
    }
}

/// A path as a person types it into a command line: in quotes, if it has a space.
pub(crate) fn typed(path: &std::path::Path) -> String {
    let shown = shown(path);
    if shown.contains(char::is_whitespace) {
        format!("\"{shown}\"")
    } else {
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_agree_with_their_numbers() {
        let found = |ui: UiLanguage, errors, warnings| {
            let found = ui.say(&Message::Found { errors, warnings });
            found.replace('\u{A0}', " ")
        };
        for (ui, one, two, five) in [
            (
                UiLanguage::English,
                "1 error, 0 warnings",
                "2 errors, 1 warning",
                "5 errors, 21 warnings",
            ),
            (
                UiLanguage::Russian,
                "1 ошибка, 0 предупреждений",
                "2 ошибки, 1 предупреждение",
                "5 ошибок, 21 предупреждение",
            ),
            (
                UiLanguage::Kazakh,
                "1 қате, 0 ескерту",
                "2 қате, 1 ескерту",
                "5 қате, 21 ескерту",
            ),
        ] {
            assert_eq!(found(ui, 1, 0), one);
            assert_eq!(found(ui, 2, 1), two);
            assert_eq!(found(ui, 5, 21), five);
        }
    }
}
