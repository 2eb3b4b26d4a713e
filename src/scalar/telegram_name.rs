//! User names of Telegram.
//!
//! ```text
//! name = ["@"] ALPHA 4*31(ALPHA / DIGIT / "_")   ; "@" in the normal form
//! ```
//!
//! Five to thirty-two characters, as Telegram gives them to people, channels and bots.

/// How a name is written, as a regular expression.
pub const PATTERN: &str = "@?[A-Za-z][A-Za-z0-9_]{4,31}";

/// The name of a user, a channel or a bot of Telegram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TelegramName(String);

impl TelegramName {
    /// The name, with `@` before it or without.
    pub fn parse(text: &str) -> Option<Self> {
        let name = text.strip_prefix('@').unwrap_or(text);
        let plain = name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        let begins = name.starts_with(|c: char| c.is_ascii_alphabetic());
        (plain && begins && (5..=32).contains(&name.len())).then(|| Self(name.to_owned()))
    }

    /// The name without `@`, as addresses have it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name as people write it: `@name`.
    pub fn shown(&self) -> String {
        format!("@{}", self.0)
    }
}
