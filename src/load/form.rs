//! What a scalar of a record is to its decoder.

use super::kind::RecordKind;

/// What a scalar is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Words.
    Text,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Number,
    /// A day.
    Date,
    /// A phone.
    Phone,
    /// What is dialled after a phone.
    PhoneExtension,
    /// A name of Telegram.
    TelegramName,
    /// An e-mail address.
    Email,
    /// The address of a site or a page.
    WebAddress,
    /// Numbers of articles, parts or paragraphs.
    Numbers,
    /// The id of an act in the state register.
    RegisterId,
    /// A word out of a fixed list.
    Choice,
    /// The id of a part of the same record.
    Id,
    /// The id of another record.
    Reference(RecordKind),
}
