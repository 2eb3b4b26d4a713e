//! Numbers of articles.
//!
//! ```text
//! article = number [hyphen number]           ; "25", "25-1" for one put in later
//! number  = "1"-"9" *3DIGIT
//! hyphen  = "-" / U+2010 / U+2011 / U+2013   ; "-" in the normal form
//! ```
//!
//! The hyphen stands for the raised figure of print.

use std::fmt;

/// How a number is written, as a regular expression; a dash in place of the hyphen is left to
/// [`numbers`](super::numbers), where it may stand in a range.
pub const PATTERN: &str = r"[1-9][0-9]{0,3}(?:[-\u2010\u2011][1-9][0-9]{0,3})?";

/// The number of an article: `25`, or `25-1` for one put in later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Article {
    main: u16,
    /// None is called 0.
    inserted: u16,
}

impl Article {
    /// The number, if the text is one.
    pub fn parse(text: &str) -> Option<Self> {
        let number = |part: &str| {
            let sound = part.len() <= 4
                && part.bytes().all(|byte| byte.is_ascii_digit())
                && !part.starts_with('0');
            // Nothing is no number either.
            sound.then(|| part.parse().ok()).flatten()
        };
        // A hyphen pasted from a document may be one at which no line breaks, or a dash.
        let (main, inserted) = match text.split_once(['-', '\u{2010}', '\u{2011}', '\u{2013}']) {
            Some((main, inserted)) => (number(main)?, number(inserted)?),
            None => (number(text)?, 0),
        };
        Some(Self { main, inserted })
    }

    /// What articles are ordered by: the number, and that of one put in after it.
    pub fn order(self) -> (u16, u16) {
        (self.main, self.inserted)
    }
}

impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.inserted {
            0 => write!(f, "{}", self.main),
            inserted => write!(f, "{}-{inserted}", self.main),
        }
    }
}
