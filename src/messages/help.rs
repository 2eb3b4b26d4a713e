//! The words of `--help`: its headings, the names of values, and what each command and option is
//! for.
//!
//! In English the last are the doc comments of the arguments, where they are declared; the other
//! languages say them in their catalogues, and a test of the command line holds them complete.

use super::help_part::HelpPart;
use super::{help_english, help_kazakh, help_russian};
use crate::language::UiLanguage;

impl UiLanguage {
    /// The words of a part of the page.
    pub const fn help_part(self, part: HelpPart) -> &'static str {
        match self {
            Self::English => help_english::help_part(part),
            Self::Russian => help_russian::help_part(part),
            Self::Kazakh => help_kazakh::help_part(part),
        }
    }

    /// What the command at `path` (such as `new site`; empty for the program itself) is for, or its
    /// argument. None in English, and for what has no words yet.
    pub fn help_text(self, path: &str, argument: Option<&str>) -> Option<&'static str> {
        // Every command that has commands has one that explains them.
        let path = if path.ends_with(" help") {
            "help"
        } else {
            path
        };
        match self {
            Self::English => None,
            Self::Russian => help_russian::help_text(path, argument),
            Self::Kazakh => help_kazakh::help_text(path, argument),
        }
    }

    /// The name of a value, such as `DIR`.
    pub fn value_name(self, english: &str) -> Option<&'static str> {
        match self {
            Self::English => None,
            Self::Russian => help_russian::value_name(english),
            Self::Kazakh => help_kazakh::value_name(english),
        }
    }
}
