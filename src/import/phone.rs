//! Telephones as spreadsheets leave them: in one number, without their plus, eight or zeros.

use super::table::Cell;
use super::words::squashed;
use crate::messages::CellFault;
use crate::scalar::Phone;

/// The codes that numbers begin with, by the plan: of cities and districts (71, 72 and a digit), of
/// mobile networks and of what is not tied to a place.
const CODES: [&str; 40] = [
    "700", "701", "702", "703", "704", "705", "706", "707", "708", "710", "711", "712", "713",
    "714", "715", "716", "717", "718", "721", "722", "723", "724", "725", "726", "727", "728",
    "729", "747", "750", "751", "760", "761", "762", "763", "764", "771", "775", "776", "777",
    "778",
];

/// The telephones of a cell, each in the form that all phones of a site have.
///
/// # Errors
/// The first that is none, or whose digits were lost.
pub(super) fn phones(cell: &Cell) -> Result<Vec<String>, CellFault> {
    let text = match cell {
        // A workbook keeps a number without its point up to fifteen digits exactly.
        Cell::Number(number) if number.fract() == 0.0 && (0.0..1e15).contains(number) => {
            format!("{number:.0}")
        }
        cell => cell.shown(),
    };
    let mut found = Vec::new();
    for part in text.split([';', '\n']).map(squashed) {
        // The comma may be that of a number.
        if is_rounded(&part) {
            return Err(CellFault::PhoneRounded { found: part });
        }
        let phones = part.split(',').map(str::trim);
        for phone in phones.filter(|phone| !phone.is_empty()) {
            found.push(one(phone)?);
        }
    }
    Ok(found)
}

fn one(written: &str) -> Result<String, CellFault> {
    let found = || written.to_owned();
    if let Some(phone) = Phone::parse(written) {
        return Ok(phone.normal());
    }
    let is_plain = |c: char| c.is_ascii_digit() || " -()\u{a0}\u{2011}".contains(c);
    if !written.chars().all(is_plain) {
        return Err(CellFault::NotAPhone { found: found() });
    }
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let is_known = |digits: &str| CODES.iter().any(|code| digits.starts_with(code));
    // Whole but for what is dialled before it: ten digits that begin with a code, or eleven with
    // the country's 7 before them. Fewer may have lost any digit.
    let own = match digits.len() {
        10 => Some(digits.as_str()),
        11 => digits.strip_prefix('7'),
        _ => None,
    };
    let completed = own
        .filter(|own| is_known(own))
        .map(|own| format!("+7{own}"));
    match completed.and_then(|phone| Phone::parse(&phone)) {
        Some(phone) => Ok(phone.normal()),
        None => Err(CellFault::PhoneIncomplete { found: found() }),
    }
}

/// Whether it is a number as a spreadsheet shows it in a narrow column: `8.72E+10`, `8,72125E+10`.
fn is_rounded(written: &str) -> bool {
    let Some((number, power)) = written.split_once(['E', 'e', 'Е', 'е']) else {
        return false;
    };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    is_digits(&number.replace(['.', ','], "")) && is_digits(power.trim_start_matches(['+', '-']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<Vec<String>, CellFault> {
        phones(&Cell::Text(text.to_owned()))
    }

    #[test]
    fn phones_are_completed_where_that_is_certain() {
        for (text, phone) in [
            ("+7 7212 50 40 66", "+7 7212 50 40 66"),
            ("8 (7212) 50-40-66", "+7 7212 50 40 66"),
            ("87212504066", "+7 7212 50 40 66"),
            // Without its plus, and without its eight.
            ("77212504066", "+7 7212 50 40 66"),
            ("7212504066", "+7 7212 50 40 66"),
            ("7014445566", "+7 701 444 55 66"),
            ("1414", "1414"),
            ("88000807777", "8-800-080-7777"),
        ] {
            assert_eq!(of(text), Ok(vec![phone.to_owned()]), "{text}");
        }
        let number = phones(&Cell::Number(87_212_504_066.0));
        assert_eq!(number, Ok(vec!["+7 7212 50 40 66".to_owned()]));
    }

    #[test]
    fn what_lost_digits_is_refused() {
        for text in ["8.72E+10", "8,72125E+10", "8.72e10", "8,72Е+10"] {
            let found = text.to_owned();
            assert_eq!(of(text), Err(CellFault::PhoneRounded { found }), "{text}");
        }
        for text in [
            "504066",
            "72125040",
            "8000807777",
            "8721250406",
            "7902504066",
            "721250406",
        ] {
            let found = text.to_owned();
            assert_eq!(
                of(text),
                Err(CellFault::PhoneIncomplete { found }),
                "{text}"
            );
        }
        for text in ["жоқ", "87212504066 ішкі 12", "+1 202 555 01 00"] {
            let found = text.to_owned();
            assert_eq!(of(text), Err(CellFault::NotAPhone { found }), "{text}");
        }
    }

    #[test]
    fn a_cell_may_hold_several() {
        let two = Ok(["+7 7212 50 40 66", "1414"].map(str::to_owned).to_vec());
        for text in [
            "87212504066; 1414",
            "87212504066\n1414\n",
            "87212504066,1414,",
        ] {
            assert_eq!(of(text), two, "{text}");
        }
    }
}
