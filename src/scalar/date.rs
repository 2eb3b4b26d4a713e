//! Dates.
//!
//! ```text
//! date = 4DIGIT "-" 2DIGIT "-" 2DIGIT    ; a day of the Gregorian calendar
//! ```
//!
//! ISO 8601, calendar date, extended form, alone. A text for readers may say a day in other forms,
//! and one that there is not: [`month`] and [`day`] tell only whether a number can be one.

use jiff::civil::Date;

/// How a date is written, as a regular expression: months have their lengths, and 29 February
/// stands in leap years alone.
pub fn pattern() -> String {
    let days = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)\
        |02-(?:0[1-9]|1[0-9]|2[0-8])";
    let fours = "0[48]|[2468][048]|[13579][26]";
    format!("[0-9]{{4}}-(?:{days})|(?:[0-9]{{2}}(?:{fours})|(?:00|{fours})00)-02-29")
}

/// The day, if the text is one.
pub fn parse(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, months, days) = (parts.next()?, parts.next()?, parts.next()?);
    let sound = parts.next().is_none() && [year, months, days].map(str::len) == [4, 2, 2];
    let sound = sound && year.bytes().all(|b| b.is_ascii_digit());
    sound.then_some(())?;
    Date::new(year.parse().ok()?, month(months)?, day(days)?).ok()
}

/// The month that one or two digits tell.
pub fn month(digits: &str) -> Option<i8> {
    small(digits).filter(|month| (1..=12).contains(month))
}

/// The day of a month that one or two digits tell.
pub fn day(digits: &str) -> Option<i8> {
    small(digits).filter(|day| (1..=31).contains(day))
}

fn small(digits: &str) -> Option<i8> {
    let sound = digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit());
    sound.then(|| digits.parse().ok())?
}
