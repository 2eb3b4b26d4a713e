//! What a text says and how it is typed: what the rules of texts read in it.
//!
//! - `letter`: small forms, and the letters that Kazakh has and Russian has not;
//! - [`confusable`]: letters of another script that stand in a word;
//! - `missing_layout`: Kazakh typed without Kazakh letters;
//! - [`mod@guess`]: which of the two languages a text is written in;
//! - `neutral`: texts that are of no language;
//! - `shown`: characters that no font can show;
//! - [`typo`]: typos of the keyboard: quotes, dashes, spaces, doubled words and the two above;
//! - [`value`]: numbers, dates, telephones and addresses, for comparing the two sides of a text.
//!
//! All functions are pure and read the text alone: no place in a file, no report.

pub mod confusable;
pub mod guess;
mod letter;
mod missing_layout;
mod neutral;
mod shown;
pub mod typo;
pub mod value;

pub use confusable::{ForeignLetter, confusable, foreign_letters};
pub use guess::{guess, passages};
pub use neutral::is_neutral;
pub use shown::is_unshowable;
pub use typo::{Typo, TypoKind, typos, typos_in};
pub use value::{TextValue, TextValueKind, differences, values};
