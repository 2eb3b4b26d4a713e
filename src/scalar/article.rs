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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Article(String);

impl Article {
    /// The number, if the text is one.
    pub fn parse(text: &str) -> Option<Self> {
        // A hyphen pasted from a document may be one at which no line breaks, or a dash.
        let text = text.replace(['\u{2010}', '\u{2011}', '\u{2013}'], "-");
        let number = |part: &str| {
            !part.is_empty()
                && part.len() <= 4
                && part.chars().all(|c| c.is_ascii_digit())
                && !part.starts_with('0')
        };
        let sound = match text.split_once('-') {
            Some((main, inserted)) => number(main) && number(inserted),
            None => number(&text),
        };
        sound.then_some(Self(text))
    }

    /// What articles are ordered by: the number, and that of one put in after it.
    pub fn order(&self) -> (u16, u16) {
        let (main, inserted) = self.0.split_once('-').unwrap_or((&self.0, "0"));
        let number = |digits: &str| digits.parse().unwrap_or(u16::MAX);
        (number(main), number(inserted))
    }
}

impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
