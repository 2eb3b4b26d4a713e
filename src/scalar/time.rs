//! Times of the day, and the span between two of them.
//!
//! ```text
//! time  = hours ":" minutes              ; "09:00", "9:00"; two digits each in the normal form
//! hours = 1*2DIGIT                       ; 0 to 23; 24 with minutes 00, the end of the day
//! range = time *" " dash *" " time
//! dash  = "-" / U+2010 / U+2011 / U+2013 ; "-" in the normal form
//! ```
//!
//! ISO 8601, local time of day to the minute. Readers of YAML 1.1 take `9:00` without quotes for a
//! number of base 60: 540, which is the minute of the day.

use std::fmt;

const TIME: &str = "(?:(?:[01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)";

/// How a time is written, as a regular expression.
pub fn pattern() -> String {
    TIME.to_owned()
}

/// How a range is written, as a regular expression.
pub fn range_pattern() -> String {
    format!(r"{TIME} *[-\u2010\u2011\u2013] *{TIME}")
}

/// A time of the day, from 00:00 to 24:00.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    minutes: u16,
}

impl Time {
    /// The first moment of a day.
    pub const START_OF_DAY: Self = Self { minutes: 0 };
    /// The end of a day.
    pub const END_OF_DAY: Self = Self { minutes: 24 * 60 };

    /// The time, if the text is one.
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let sound = (1..=2).contains(&hours.len()) && minutes.len() == 2;
        (sound && digits(hours) && digits(minutes)).then_some(())?;
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
        let time = Self {
            minutes: hours * 60 + minutes,
        };
        (minutes < 60 && time <= Self::END_OF_DAY).then_some(time)
    }

    /// Minutes since midnight.
    pub fn minutes(self) -> u16 {
        self.minutes
    }

    /// As a sentence has it: `9:00`.
    pub fn shown(self) -> String {
        format!("{}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

/// From one time to another, in the order in which they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TimeRange {
    /// When it begins.
    pub from: Time,
    /// When it ends.
    pub to: Time,
}

impl TimeRange {
    /// The range, if the text is one.
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once(['-', '\u{2010}', '\u{2011}', '\u{2013}'])?;
        Some(Self {
            from: Time::parse(from.trim_end_matches(' '))?,
            to: Time::parse(to.trim_start_matches(' '))?,
        })
    }

    /// As a sentence has it: `9:00–18:30`.
    pub fn shown(self) -> String {
        format!("{}–{}", self.from.shown(), self.to.shown())
    }
}

impl fmt::Display for TimeRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from, self.to)
    }
}
