//! Days as spreadsheets write them.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::table::Cell;
use super::words::squashed;
use crate::messages::CellFault;
use crate::scalar;

/// The day before the first one that spreadsheets count. They count a 29 February 1900 that there
/// never was, so for the days since then it is one day earlier than it seems.
const EPOCH: Date = date(1899, 12, 30);

/// The numbers that are taken for days: 2000 to 2099. What is smaller or larger means something
/// else.
const SERIALS: std::ops::RangeInclusive<i32> = 36_526..=73_050;

/// The day of a cell: `2026-11-22`, `22.11.2026`, or the number by which spreadsheets count it.
///
/// # Errors
/// What is no such day, and what may be two.
pub(super) fn day(cell: &Cell) -> Result<Date, CellFault> {
    let not_a_day = || CellFault::NotADay {
        found: cell.shown(),
    };
    match cell {
        Cell::Day(day) => Ok(*day),
        Cell::Number(number) if number.fract() == 0.0 => {
            serial(&number.to_string()).ok_or_else(not_a_day)
        }
        Cell::Text(text) => {
            let text = squashed(text);
            // «22.11.2026 г.», «22.11.2026 ж.»
            let written = text.trim_end_matches(['г', 'ж', '.', ' ']);
            let parts: Vec<&str> = written.split(['.', '/']).collect();
            let is_number = |part: &&str| part.bytes().all(|b| b.is_ascii_digit());
            if let Some(day) = scalar::date::parse(written).or_else(|| serial(&text)) {
                return Ok(day);
            }
            match parts.as_slice() {
                [day, month, year] if parts.iter().all(is_number) => {
                    let whole = (year.len() == 4)
                        .then(|| numbered(day, month, year))
                        .flatten();
                    // Elsewhere the month comes first where a slash stands.
                    let unsure = text.contains('/') && numbered(month, day, year).is_some();
                    match whole {
                        Some(day) if !unsure => Ok(day),
                        Some(_) => Err(CellFault::DayOrMonth { found: text }),
                        None => Err(not_a_day()),
                    }
                }
                _ => Err(not_a_day()),
            }
        }
        _ => Err(not_a_day()),
    }
}

fn numbered(day: &str, month: &str, year: &str) -> Option<Date> {
    let year = year.parse().ok()?;
    Date::new(year, scalar::date::month(month)?, scalar::date::day(day)?).ok()
}

/// The day that a workbook counts by this number, whatever hour of it; workbooks of old Macs count
/// from 1904. Nothing outside the days that a table may name.
pub(super) fn counted(number: f64, is_1904: bool) -> Option<Date> {
    let number = if is_1904 { number + 1462.0 } else { number };
    serial(&format!("{:.0}", number.floor()))
}

/// The day that has this number.
fn serial(text: &str) -> Option<Date> {
    let number: i32 = text.parse().ok()?;
    let days = SERIALS.contains(&number).then(|| number.days())?;
    EPOCH.checked_add(days).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<Date, CellFault> {
        day(&Cell::Text(text.to_owned()))
    }

    #[test]
    fn days_are_read_as_people_and_spreadsheets_write_them() {
        let expected = Ok(date(2026, 11, 22));
        for text in [
            "2026-11-22",
            "22.11.2026",
            " 22.11.2026\u{a0}",
            "22/11/2026",
            "22.11.2026 г.",
            "22.11.2026ж.",
            "46348",
        ] {
            assert_eq!(of(text), expected, "{text}");
        }
        assert_eq!(of("5.1.2026"), Ok(date(2026, 1, 5)));
        assert_eq!(day(&Cell::Number(46_348.0)), expected);
        assert_eq!(counted(46_348.75, false).ok_or(()), Ok(date(2026, 11, 22)));
        assert_eq!(counted(44_886.0, true).ok_or(()), Ok(date(2026, 11, 22)));
        assert_eq!(of("36526"), Ok(date(2000, 1, 1)));
    }

    #[test]
    fn what_may_be_another_day_is_refused() {
        let found = || "05/11/2026".to_owned();
        assert_eq!(
            of("05/11/2026"),
            Err(CellFault::DayOrMonth { found: found() })
        );
        for text in [
            "22.11.26",
            "31.02.2026",
            "2026",
            "ноябрь 2026",
            "11/22/2026",
            "0",
        ] {
            let found = text.to_owned();
            assert_eq!(of(text), Err(CellFault::NotADay { found }), "{text}");
        }
        assert!(day(&Cell::Number(46_348.5)).is_err());
    }
}
