//! Days of the week: one, or several in a row.
//!
//! ```text
//! days = day [dash day]                  ; "mon", "mon-fri": the first before the last
//! day  = "mon" / "tue" / "wed" / "thu" / "fri" / "sat" / "sun"
//! dash = "-" / U+2010 / U+2011 / U+2013  ; "-" in the normal form
//! ```
//!
//! The week begins on Monday (ISO 8601).

use std::fmt;

use jiff::civil::Weekday;

/// The words for the days, from Monday.
pub const WORDS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Every day of the week, from Monday.
pub const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// How days are written, as a regular expression.
pub fn pattern() -> String {
    let mut forms: Vec<String> = Vec::new();
    for (index, word) in WORDS.iter().enumerate() {
        let later = WORDS.get(index + 1..).unwrap_or_default().join("|");
        forms.push(if later.is_empty() {
            (*word).to_owned()
        } else {
            format!(r"{word}(?:[-\u2010\u2011\u2013](?:{later}))?")
        });
    }
    forms.join("|")
}

/// One day of the week, or several in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayRange {
    first: usize,
    last: usize,
}

impl DayRange {
    /// The days, if the text names any.
    pub fn parse(text: &str) -> Option<Self> {
        let day = |word: &str| WORDS.iter().position(|known| *known == word);
        let Some((first, last)) = text.split_once(['-', '\u{2010}', '\u{2011}', '\u{2013}']) else {
            let only = day(text)?;
            return Some(Self {
                first: only,
                last: only,
            });
        };
        let (first, last) = (day(first)?, day(last)?);
        (first < last).then_some(Self { first, last })
    }

    /// Each of the days, in the order of the week.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        let (first, count) = (self.first, self.last + 1 - self.first);
        WEEK.into_iter().skip(first).take(count)
    }
}

impl fmt::Display for DayRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = |index: usize| WORDS.get(index).copied().unwrap_or_default();
        f.write_str(word(self.first))?;
        if self.last > self.first {
            write!(f, "-{}", word(self.last))?;
        }
        Ok(())
    }
}
