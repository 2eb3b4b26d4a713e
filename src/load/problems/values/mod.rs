//! Problems of form: single values.

mod bad_address;
mod bad_article;
mod bad_date;
mod bad_days;
mod bad_email;
mod bad_extension;
mod bad_hours;
mod bad_languages;
mod bad_number;
mod bad_phone;
mod bad_register_id;
mod bad_text;
mod bad_time;
mod bad_user_name;
mod empty_list;
mod empty_text;
mod fixed_severity;
mod missing_language;
mod unknown_choice;
mod unknown_id;
mod unknown_language;
mod wrong_year;

pub use bad_address::BadAddress;
pub use bad_article::BadArticle;
pub use bad_date::BadDate;
pub use bad_days::BadDays;
pub use bad_email::BadEmail;
pub use bad_extension::BadExtension;
pub use bad_hours::{BadHours, HoursFault};
pub use bad_languages::BadLanguages;
pub use bad_number::BadNumber;
pub use bad_phone::BadPhone;
pub use bad_register_id::BadRegisterId;
pub use bad_text::BadText;
pub use bad_time::BadTime;
pub use bad_user_name::BadUserName;
pub use empty_list::EmptyList;
pub use empty_text::EmptyText;
pub use fixed_severity::FixedSeverity;
pub use missing_language::MissingLanguage;
pub use unknown_choice::UnknownChoice;
pub use unknown_id::UnknownId;
pub use unknown_language::UnknownLanguage;
pub use wrong_year::WrongYear;

use crate::diagnostic::Rule;

/// Every one of them.
pub const RULES: &[&Rule] = &[
    &EmptyText::RULE,
    &EmptyList::RULE,
    &BadText::RULE,
    &MissingLanguage::RULE,
    &UnknownLanguage::RULE,
    &BadLanguages::RULE,
    &UnknownId::RULE,
    &UnknownChoice::RULE,
    &BadDate::RULE,
    &BadTime::RULE,
    &BadDays::RULE,
    &BadHours::RULE,
    &BadNumber::RULE,
    &BadPhone::RULE,
    &BadExtension::RULE,
    &BadEmail::RULE,
    &BadAddress::RULE,
    &BadUserName::RULE,
    &BadRegisterId::RULE,
    &BadArticle::RULE,
    &WrongYear::RULE,
    &FixedSeverity::RULE,
];
