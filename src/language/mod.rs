//! What Kazakh and Russian need of a page: a table of contents.
//!
//! A browser's `Intl` is not to be trusted for Kazakh, so everything that depends on the language is
//! made at build time, here, from data that ships with the program:
//!
//! - [`tag`]: which languages there are and what they are called;
//! - [`mod@number`]: digits in groups;
//! - [`mod@plural`]: the form of a noun after a number;
//! - [`calendar_words`]: names of months, and dates in words;
//! - [`order`]: alphabetical order, and the letter a word is listed under;
//! - [`typography`]: spaces at which a line must not break;
//! - [`look_alike`]: Latin letters that stand in a Cyrillic word.
//!
//! All functions are pure: the same arguments give the same text on every machine.

pub mod calendar_words;
pub mod look_alike;
pub mod number;
pub mod order;
pub mod plural;
pub mod tag;
pub mod typography;

pub use calendar_words::{MonthForm, date_attributive, date_long, month};
pub use look_alike::{ForeignLetter, foreign_letters, twin};
pub use number::number;
pub use order::{Order, initial};
pub use plural::{Plural, PluralCategory, count, plural};
pub use tag::Language;
pub use typography::{NO_BREAK_SPACE, no_break};
