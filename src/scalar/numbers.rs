//! Numbers of articles, parts or paragraphs: one, or a range.
//!
//! ```text
//! numbers = article [*SP dash *SP article]   ; "91", "91–93"; the first is less than the second
//! dash    = U+2013 / U+2014 / 1*SP "-" 1*SP  ; U+2013 alone in the normal form
//! ```
//!
//! A hyphen without spaces belongs to a number («25-1», put in after 25). A dash that can't be a
//! range, since the number after it is not greater, is read as that hyphen: «25–1».

use std::fmt;

use super::{Article, article};

/// The most that a dash in place of a hyphen may count: `25–1` is the first put in after 25,
/// `93–91` a range whose ends are the wrong way round.
const MOST_INSERTED: u16 = 30;

/// How numbers are written, as a regular expression. It can't tell which of two is greater.
pub fn pattern() -> String {
    let number = article::PATTERN;
    format!(r"{number}(?:(?:\s*[\u2013\u2014]\s*|\s+-\s+){number})?")
}

/// One number, or a range of them with both ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Numbers {
    first: Article,
    last: Option<Article>,
}

impl Numbers {
    /// The numbers, if the text gives them.
    pub fn parse(text: &str) -> Option<Self> {
        let dashes = ["\u{2013}", "\u{2014}", " - "];
        let ends = dashes.iter().find_map(|dash| text.split_once(dash));
        let further = |last: &str| dashes.iter().any(|dash| last.contains(dash));
        let range = ends.and_then(|(first, last)| {
            if further(last) {
                return None;
            }
            let first = Article::parse(first.trim())?;
            let last = Article::parse(last.trim())?;
            let last = (first.order() < last.order()).then_some(last)?;
            Some(Self {
                first,
                last: Some(last),
            })
        });
        // No more were ever put in after one article.
        let is_inserted = |number: &Article| number.order().1 <= MOST_INSERTED;
        let single = || {
            let number = Article::parse(text)?;
            (text.is_ascii() || is_inserted(&number)).then(|| Self::one(number))
        };
        range.or_else(single)
    }

    /// One number.
    pub fn one(first: Article) -> Self {
        Self { first, last: None }
    }

    /// The first, or the only one.
    pub fn first(&self) -> &Article {
        &self.first
    }

    /// The end of a range.
    pub fn last(&self) -> Option<&Article> {
        self.last.as_ref()
    }

    /// Every number that is known to be among these: both ends, and the whole numbers between.
    pub fn each(&self) -> Vec<Article> {
        let mut each = vec![self.first];
        if let Some(last) = &self.last {
            let between = self.first.order().0 + 1..last.order().0;
            each.extend(between.filter_map(|number| Article::parse(&number.to_string())));
            each.push(*last);
        }
        each
    }
}

impl fmt::Display for Numbers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.last {
            Some(last) => write!(f, "{}\u{2013}{last}", self.first),
            None => write!(f, "{}", self.first),
        }
    }
}
