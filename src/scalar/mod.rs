//! The values of a word or a number that stand alike in every language: one file each, with its
//! grammar, its parser, its normal form, and the regular expression that says the same in the
//! schemas.
//!
//! Parser, schema and, where a reader types such a value, the script of the page are held together
//! by the tables in `tests/samples/`, which all of them run.

pub mod article;
pub mod date;
pub mod days;
pub mod email;
pub mod extension;
pub mod host;
pub mod id;
pub mod numbers;
pub mod phone;
pub mod register_id;
pub mod telegram_name;
pub mod time;
pub mod web_address;

pub use article::Article;
pub use days::DayRange;
pub use email::Email;
pub use extension::PhoneExtension;
pub use id::Id;
pub use numbers::Numbers;
pub use phone::Phone;
pub use register_id::RegisterId;
pub use telegram_name::TelegramName;
pub use time::{Time, TimeRange};
pub use web_address::WebAddress;

#[cfg(test)]
mod tests;
