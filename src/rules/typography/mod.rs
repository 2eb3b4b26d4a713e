//! Rules on how texts are written.

pub mod decomposed_letters;
pub mod doubled_word;
pub mod hyphen_for_dash;
pub mod look_alike_letter;
pub mod lost_letters;
mod messages;
pub mod missing_kazakh_letters;
pub mod not_markdown;
pub mod phone_form;
pub mod typos;
pub mod unclosed_quote;
pub mod wrong_quotes;
pub mod wrong_space;

use super::context::{Check, FileCheck, TextCheck};
use crate::diagnostic::Rule;

/// Every one of them.
pub const RULES: &[&Rule] = &[
    &look_alike_letter::LookAlikeLetter::RULE,
    &missing_kazakh_letters::MissingKazakhLetters::RULE,
    &wrong_quotes::WrongQuotes::RULE,
    &unclosed_quote::UnclosedQuote::RULE,
    &hyphen_for_dash::HyphenForDash::RULE,
    &wrong_space::WrongSpace::RULE,
    &doubled_word::DoubledWord::RULE,
    &lost_letters::LostLetters::RULE,
    &decomposed_letters::DecomposedLetters::RULE,
    &not_markdown::problem::NotMarkdown::RULE,
    &phone_form::PhoneForm::RULE,
];

/// What runs them on the facts.
pub(super) const CHECKS: &[Check] = &[Check::of_records(phone_form::check)];

/// What runs them on every text, letter by letter.
pub const TEXT_CHECKS: &[TextCheck] = &[lost_letters::check, not_markdown::check, typos::check];

/// What runs them on every file, letter by letter.
pub const FILE_CHECKS: &[FileCheck] = &[decomposed_letters::check, not_markdown::check_file];
