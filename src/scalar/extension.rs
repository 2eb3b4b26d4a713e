//! Extensions of phones: what is dialled after the number has answered.
//!
//! ```text
//! extension = 1*7DIGIT
//! ```
//!
//! Digits alone, as an exchange takes them. RFC 3966, section 5.3, which also allows visual
//! separators, has them after the number: `tel:+77212504066;ext=123`.

/// How an extension is written, as a regular expression.
pub const PATTERN: &str = "[0-9]{1,7}";

/// The extension of a phone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PhoneExtension(String);

impl PhoneExtension {
    /// The extension, if the text is one: one to seven digits.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        (digits && (1..=7).contains(&text.len())).then(|| Self(text.to_owned()))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
