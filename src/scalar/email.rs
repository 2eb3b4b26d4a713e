//! Addresses of e-mail.
//!
//! ```text
//! email = word *("." word) "@" host
//! word  = 1*(ALPHA / DIGIT / "_" / "%" / "+" / "-")
//! ```
//!
//! The dot-string of RFC 5321, section 4.1.2, with fewer characters, and a [host](super::host).

use super::host;

/// How an address is written, as a regular expression.
pub fn pattern() -> String {
    let word = "[A-Za-z0-9_%+-]+";
    format!(r"{word}(?:\.{word})*@{}", host::pattern())
}

/// An e-mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// An address of the common form `name@host.domain`, without the rarities of RFC 5321 (quotes,
    /// comments, bare hosts) that no office uses.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, host) = text.split_once('@')?;
        let name_sound = !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "._%+-".contains(c))
            && !name.starts_with('.')
            && !name.ends_with('.')
            && !name.contains("..");
        (name_sound && host::is_host(host)).then(|| Self(text.to_owned()))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
