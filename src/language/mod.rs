//! What Kazakh and Russian need of a page: a table of contents.
//!
//! A browser's `Intl` is not to be trusted for Kazakh, so everything that depends on the language
//! is made at build time, here, from data that ships with the program:
//!
//! - [`tag`]: which languages there are and what they are called;
//! - [`mod@number`]: digits in groups;
//! - [`mod@plural`]: the form of a noun after a number;
//! - [`month_names`]: names of months, and dates in words;
//! - [`weekday_names`]: names of the days of the week, alone and in a row;
//! - [`order`]: alphabetical order, and the letter a word is listed under;
//! - [`typography`]: spaces at which a line must not break.
//!
//! All functions are pure: the same arguments give the same text on every machine.

pub mod month_names;
mod no_break_space;
pub mod number;
pub mod order;
pub mod plural;
pub mod tag;
pub mod title;
pub mod typography;
mod ui_language;
pub mod weekday_names;

pub use month_names::{MonthForm, date_attributive, date_locative, date_long, month};
pub use no_break_space::NO_BREAK_SPACE;
pub use number::number;
pub use order::{Order, initial};
pub use plural::{Plural, PluralCategory, count, plural};
pub use tag::Language;
pub use title::{within_quotes, without_quotes};
pub use typography::no_break;
pub use ui_language::UiLanguage;
pub use weekday_names::{weekday, weekday_short, weekdays, weekdays_short};
