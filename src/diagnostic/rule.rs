//! What is known of a kind of problem apart from where it was found.

use super::example::Example;
use super::severity::Severity;
use crate::language::UiLanguage;

/// A kind of problem.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// The stable code: small Latin letters and hyphens.
    pub code: &'static str,
    /// The codes that it belongs with.
    pub group: &'static Group,
    /// How severe its problems are, unless the site says otherwise.
    pub severity: Severity,
    /// What it means, in a line, for the schema of `rules` in `site.yaml`.
    pub meaning: &'static str,
    /// What `tartip explain` says of it.
    pub explanation: Translated<Explanation>,
    /// How an editor could come to it. None for what comes from a disk or a file system and not
    /// from words.
    pub example: Option<Example>,
}

/// Codes that belong together.
#[derive(Debug, PartialEq, Eq)]
pub struct Group {
    /// What they are about.
    pub title: Translated<&'static str>,
}

/// What is said in each language that the command speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Translated<T> {
    /// In English.
    pub english: T,
    /// In Russian.
    pub russian: T,
    /// In Kazakh.
    pub kazakh: T,
}

impl<T: Copy> Translated<T> {
    /// What is said in a language.
    pub const fn in_language(&self, ui: UiLanguage) -> T {
        match ui {
            UiLanguage::English => self.english,
            UiLanguage::Russian => self.russian,
            UiLanguage::Kazakh => self.kazakh,
        }
    }
}

/// What is said of a code, a paragraph each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// What is wrong.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How to fix it.
    pub how_to_fix: &'static str,
}

/// Every rule that the program knows, in the order in which they are listed.
pub type Catalogue = [&'static Rule];

/// The rule whose code is exactly `code`.
pub fn rule<'a>(catalogue: &'a Catalogue, code: &str) -> Option<&'a &'static Rule> {
    catalogue.iter().find(|rule| rule.code == code)
}
