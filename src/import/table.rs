//! A table as it stands in a file: rows of cells, counted as a spreadsheet counts them.

use std::sync::Arc;

use jiff::civil::Date;

use crate::messages::TableFault;

/// The largest file that is read: a row for every office of the country has a fifth of it.
pub const FILE_LIMIT: u64 = 8 << 20;

/// The most rows: every office of the country several times over.
pub(super) const ROWS_LIMIT: usize = 20_000;

/// The most columns: a table has as many columns as a record has keys, and a few of its own.
pub(super) const COLUMNS_LIMIT: usize = 200;

/// The longest cell, in characters: as much as stands in a large note.
pub(super) const CELL_LIMIT: usize = 5000;

/// A table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The rows that hold anything, in order.
    pub(super) rows: Vec<Row>,
    /// Whether the file was in Windows-1251, which has not all Kazakh letters.
    pub(super) is_windows_1251: bool,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// Its number, from 1.
    pub number: usize,
    /// Its cells, from the first column on.
    pub cells: Vec<Cell>,
}

/// What a cell holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text, as it was typed.
    Text(String),
    /// A number, as a workbook keeps it: no leading zeros, no plus.
    Number(f64),
    /// A day.
    Day(Date),
    /// What a spreadsheet shows where a formula fails: `#N/A`.
    Failed(String),
    /// A cell under a merged one: what it holds, and only some columns take that for theirs.
    Merged(Arc<Cell>),
}

impl Cell {
    /// A cell in which a text stands: what a spreadsheet shows in the place of a value, if it is
    /// that.
    pub(super) fn of(text: &str) -> Self {
        match text {
            "" => Self::Empty,
            failed if is_failure(failed) => Self::Failed(failed.to_owned()),
            text => Self::Text(text.to_owned()),
        }
    }

    /// Whether it holds nothing that can be seen.
    pub(super) fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.chars().all(is_blank),
            Self::Merged(inner) => inner.is_blank(),
            Self::Number(_) | Self::Day(_) | Self::Failed(_) => false,
        }
    }

    /// What it shows, for who has to find it.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Failed(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Merged(inner) => inner.shown(),
        }
    }
}

impl Row {
    /// The cell of a column, from 0; an empty one beyond the end.
    pub(super) fn cell(&self, column: usize) -> &Cell {
        const NONE: &Cell = &Cell::Empty;
        self.cells.get(column).unwrap_or(NONE)
    }
}

impl Table {
    /// Adds a row, unless it holds nothing.
    ///
    /// # Errors
    /// More rows or columns than a table may have, or a cell that is too long.
    pub(super) fn push(&mut self, row: Row) -> Result<(), TableFault> {
        let Some(last) = row.cells.iter().rposition(|cell| !cell.is_blank()) else {
            return Ok(());
        };
        if self.rows.len() == ROWS_LIMIT {
            return Err(TableFault::TooManyRows { limit: ROWS_LIMIT });
        }
        if last >= COLUMNS_LIMIT {
            let limit = COLUMNS_LIMIT;
            return Err(TableFault::TooManyColumns { limit });
        }
        for (column, cell) in row.cells.iter().enumerate() {
            // Bytes are counted first: they are known, and are never fewer than the characters.
            if let Cell::Text(text) = cell
                && text.len() > CELL_LIMIT
                && text.chars().count() > CELL_LIMIT
            {
                return Err(TableFault::LongCell {
                    row: row.number,
                    column: letter(column),
                    limit: CELL_LIMIT,
                });
            }
        }
        self.rows.push(row);
        Ok(())
    }
}

/// Whether a text is what a spreadsheet shows where it has no value, in its own language: `#N/A`,
/// `#ССЫЛКА!`, `Err:508`, `Ошибка:508`, or `####` where a column is too narrow.
fn is_failure(text: &str) -> bool {
    let text = text.trim();
    let mut after = text.chars().skip(1).peekable();
    let is_sign = text.starts_with('#') && after.peek().is_some();
    let is_said = |c: char| c.is_uppercase() || matches!(c, '/' | '#' | '!' | '?' | '0' | '_');
    let is_numbered = ["Err:", "Ошибка:", "Қате:"].iter().any(|word| {
        let number = text.strip_prefix(word).unwrap_or_default();
        !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
    });
    is_numbered || is_sign && after.all(is_said)
}

/// Whether a character leaves a cell blank: what can't be seen, such as a no-break space or a
/// byte-order mark in the middle of a file that was put together of several.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{200B}' | '\u{200C}' | '\u{200D}' | '\u{2060}' | '\u{FEFF}'
        )
}

/// The letter by which a spreadsheet calls a column, from 0: A, B, … Z, AA.
pub(super) fn letter(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        for (column, name) in [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (51, "AZ"),
            (52, "BA"),
            (702, "AAA"),
        ] {
            assert_eq!(letter(column), name);
        }
    }

    #[test]
    fn what_a_spreadsheet_shows_for_no_value_is_no_text() {
        for text in [
            "#N/A",
            "#Н/Д",
            "#REF!",
            "#ССЫЛКА!",
            "#ИМЯ?",
            "#ДЕЛ/0!",
            "#DIV/0!",
            "####",
            "Err:508",
            "Ошибка:508",
            "#GETTING_DATA",
        ] {
            assert_eq!(Cell::of(text), Cell::Failed(text.to_owned()));
        }
        for text in ["#", "#12", "# 1", "#Бөлім", "Ошибка: 5", "Err:", "№ 1"] {
            assert_eq!(Cell::of(text), Cell::Text(text.to_owned()));
        }
    }

    #[test]
    fn what_can_not_be_seen_is_blank() {
        let blank = Cell::Text(" \u{a0}\u{feff}\n".to_owned());
        assert!(blank.is_blank());
        assert!(!Cell::Text("\u{a0}-".to_owned()).is_blank());
    }
}
