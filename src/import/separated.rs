//! A table in a text: cells with a separator between them, as spreadsheets save it (RFC 4180, with
//! `;` or a tab where the comma is part of a number).

use csv::{ReaderBuilder, StringRecord};

use super::encoding::Decoded;
use super::table::{COLUMNS_LIMIT, Cell, Row, Table};
use crate::messages::TableFault;

/// What may stand between cells. Of two that come equally often the first one is meant.
const SEPARATORS: [char; 3] = [';', '\t', ','];

/// The table in a text.
///
/// # Errors
/// A quotation mark that is never closed, and more than a table may hold.
pub(super) fn read(decoded: &Decoded) -> Result<Table, TableFault> {
    let mut table = Table {
        is_windows_1251: decoded.is_windows_1251,
        ..Table::default()
    };
    // A spreadsheet takes `sep=;` for an order, not for a row; it counts the row all the same.
    let first = decoded.text.split('\n').next().unwrap_or_default();
    let ordered = first.trim_matches('"').strip_prefix("sep=");
    let ordered = ordered.filter(|separator| separator.chars().count() == 1);
    let separator = ordered.and_then(|separator| separator.chars().next());
    let separator = separator.unwrap_or_else(|| separator_of(&decoded.text));
    if unclosed(&decoded.text, separator) {
        return Err(TableFault::UnclosedQuote);
    }
    // With a line end after the last row, every row ends with one.
    let text = format!("{}\n", decoded.text.trim_end_matches('\n'));
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(separator).unwrap_or(b';'))
        .from_reader(text.as_bytes());
    let (mut number, mut record) = (0, StringRecord::new());
    loop {
        let before = reader.position().line();
        if !reader
            .read_record(&mut record)
            .map_err(|_| TableFault::NotAText)?
        {
            break;
        }
        // Blank lines are rows of a spreadsheet, but no records. A line end in a cell begins no
        // row.
        let lines = usize::try_from(reader.position().line() - before).unwrap_or_default();
        let breaks: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
        number += lines.saturating_sub(breaks).max(1);
        if ordered.is_some() && number == 1 {
            continue;
        }
        if record.len() > COLUMNS_LIMIT && record.iter().skip(COLUMNS_LIMIT).any(|c| !c.is_empty())
        {
            let limit = COLUMNS_LIMIT;
            return Err(TableFault::TooManyColumns { limit });
        }
        let cells = record.iter().take(COLUMNS_LIMIT);
        table.push(Row {
            number,
            cells: cells.map(Cell::of).collect(),
        })?;
    }
    Ok(table)
}

/// The separator that comes most often in the first lines, outside quotation marks.
fn separator_of(text: &str) -> char {
    let mut quoted = false;
    let mut counts = [0_usize; SEPARATORS.len()];
    let mut lines = 0;
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            '\n' if !quoted => lines += 1,
            _ if quoted => {}
            _ => {
                for (count, separator) in counts.iter_mut().zip(SEPARATORS) {
                    *count += usize::from(c == separator);
                }
            }
        }
        if lines == 20 {
            break;
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let found = counts.iter().position(|count| *count == most);
    found
        .and_then(|at| SEPARATORS.get(at))
        .copied()
        .unwrap_or(';')
}

/// Whether the last cell begins with a quotation mark that nothing closes: everything after it
/// would be one cell.
fn unclosed(text: &str, separator: char) -> bool {
    /// Where in a cell a character stands.
    enum At {
        Start,
        Plain,
        Quoted,
        Closed,
    }
    let mut at = At::Start;
    for c in text.chars() {
        at = match (at, c) {
            (At::Start | At::Closed, '"') => At::Quoted,
            (At::Quoted, '"') => At::Closed,
            (At::Quoted, _) => At::Quoted,
            (_, c) if c == separator || c == '\n' => At::Start,
            _ => At::Plain,
        };
    }
    matches!(at, At::Quoted)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    fn table(text: &str) -> Vec<(usize, Vec<String>)> {
        let decoded = Decoded {
            text: text.to_owned(),
            is_windows_1251: false,
        };
        let table = read(&decoded).unwrap();
        let cells = |row: &Row| row.cells.iter().map(Cell::shown).collect();
        table
            .rows
            .iter()
            .map(|row| (row.number, cells(row)))
            .collect()
    }

    #[test]
    fn the_separator_is_the_one_that_comes_most_often() {
        for text in [
            "a;b,c\n1;2\n",
            "a\tb,c\n1\t2\n",
            "a,\"b,c\"\n1,2\n",
            "sep=,\na,\"b,c\"\n1,2",
        ] {
            let rows: Vec<Vec<String>> = table(text).into_iter().map(|(_, row)| row).collect();
            assert_eq!(rows, [["a", "b,c"], ["1", "2"]], "{text}");
        }
    }

    #[test]
    fn rows_have_the_numbers_of_a_spreadsheet() {
        let text = "\n\na;\"b\nb\nb\"\n;\n\n1;2\n\n\n3;\"4\n\"";
        let numbers: Vec<usize> = table(text).into_iter().map(|(number, _)| number).collect();
        assert_eq!(numbers, [3, 6, 9]);
        let ordered = table("sep=;\na;b\n");
        assert_eq!(ordered.first().map(|(number, _)| *number), Some(2));
    }

    #[test]
    fn quotation_marks_inside_a_cell_are_kept() {
        let rows = table("a;b\nГУ \"Аппарат\";\"ГУ \"\"Аппарат\"\"\"\n");
        assert_eq!(rows[1].1, ["ГУ \"Аппарат\"", "ГУ \"Аппарат\""]);
    }

    #[test]
    fn a_mark_that_nothing_closes_is_refused() {
        let decoded = Decoded {
            text: "a;b\n\"1;2\n3;4\n".to_owned(),
            is_windows_1251: false,
        };
        assert_eq!(read(&decoded), Err(TableFault::UnclosedQuote));
    }
}
