//! Ids of records.
//!
//! ```text
//! id   = word *("-" word)    ; 64 characters at most
//! word = 1*(a small Latin letter / DIGIT)
//! ```
//!
//! An id is the name of a file, so it is none that Windows keeps for a device.

use std::fmt;

/// How an id is written, as a regular expression; [`Id::MAX`] is said beside it.
pub const PATTERN: &str = r"(?!(?:con|prn|aux|nul|com[1-9]|lpt[1-9])\s*$)[a-z0-9]+(?:-[a-z0-9]+)*";

/// Why nothing can be called by a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdFault {
    /// Other characters than an id has, or too many.
    Form,
    /// The page of that name is the list of all records of its kind.
    ListPage,
    /// Windows keeps that name for a device, whatever comes after a dot.
    Device,
}

/// The id of a record: what its file is called, and what others refer to it by. It becomes part of
/// an address, so it is made of lowercase letters a–z, digits and single hyphens, 64 at most.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// The longest id.
    pub const MAX: usize = 64;

    /// An id, if the text is one.
    pub fn parse(text: &str) -> Option<Self> {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let sound = !text.is_empty()
            && text.len() <= Self::MAX
            && text.chars().all(allowed)
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--")
            && !is_device(text);
        sound.then(|| Self(text.to_owned()))
    }

    /// The id that was probably meant by a text that is none: capitals lowered, other characters
    /// turned into hyphens. Nothing if no letter is left.
    pub fn suggest(text: &str) -> Option<String> {
        let mut id = String::new();
        for c in text.chars().map(|c| c.to_ascii_lowercase()) {
            if c.is_ascii_lowercase() || c.is_ascii_digit() {
                id.push(c);
            } else if !id.is_empty() && !id.ends_with('-') {
                id.push('-');
            }
        }
        id.truncate(Self::MAX);
        let id = id.trim_end_matches('-').to_owned();
        Self::parse(&id)
            .filter(|id| !id.is_reserved() && id.0.contains(|c: char| c.is_ascii_lowercase()))
            .map(|id| id.0)
    }

    /// Whether no record can have it: the page of that name is the list of all records of its kind.
    pub fn is_reserved(&self) -> bool {
        self.0 == "index"
    }

    /// Why no record can be called by `text`, where none can.
    pub fn fault(text: &str) -> IdFault {
        match Self::parse(text) {
            _ if is_device(text) => IdFault::Device,
            Some(id) if id.is_reserved() => IdFault::ListPage,
            _ => IdFault::Form,
        }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether Windows keeps a name for a device: a file of that name can't be made there, with no
/// ending whatever.
pub fn is_device(name: &str) -> bool {
    let small = name.to_ascii_lowercase();
    let numbered = |device: &str| match small.strip_prefix(device).map(str::as_bytes) {
        Some([digit]) => (b'1'..=b'9').contains(digit),
        _ => false,
    };
    ["con", "prn", "aux", "nul"].contains(&small.as_str()) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggested_id_is_an_id() {
        let long = "Ab ".repeat(60);
        let cut = "ab-".repeat(21);
        let letters = "a".repeat(70);
        for (text, id) in [
            ("Akim Office", Some("akim-office")),
            ("akim_office", Some("akim-office")),
            ("A--b-", Some("a-b")),
            ("-a", Some("a")),
            ("шағым akim 2", Some("akim-2")),
            ("2-a", Some("2-a")),
            (&long, Some(&format!("{cut}a"))),
            (&letters, Some(&letters[..Id::MAX])),
            // The character after the longest id is a hyphen that it can't end with.
            (&format!("{} b", &letters[..63]), Some(&letters[..63])),
            // No letter is left.
            ("шағым", None),
            ("шағым 1", None),
            ("2026", None),
            ("", None),
            ("--", None),
            // The page of all records of a kind.
            ("Index", None),
            // A device of Windows.
            ("NUL", None),
        ] {
            assert_eq!(Id::suggest(text).as_deref(), id, "{text}");
            assert!(id.is_none_or(|id| Id::parse(id).is_some()), "{text}");
        }
    }
}
