//! The row that names the columns: the first in which two known names stand.

use super::column::{COLUMNS, Column, folded, named};
use super::encoding::windows_1251_lacks;
use super::table::{Cell, Table, letter};
use super::words::{SIMILAR_LENGTH, lost, squashed};
use crate::load::similar;
use crate::messages::TableFault;

/// In how many rows the names are looked for: a title and who made the table may stand before.
const DEPTH: usize = 20;

/// The columns of a table.
#[derive(Debug)]
pub(super) struct Header {
    /// Where it stands among the rows of the table.
    pub row: usize,
    /// Each column that is known: its place in a row, its name in the table, what it is.
    pub columns: Vec<(usize, String, &'static Column)>,
}

/// Finds the columns of a table.
///
/// # Errors
/// Everything that keeps a column from being known.
pub(super) fn find(table: &Table) -> Result<Header, Vec<TableFault>> {
    let known = |cell: &&Cell| matches!(cell, Cell::Text(text) if named(text).is_some());
    let mut rows = table.rows.iter().take(DEPTH);
    let found = rows.position(|row| row.cells.iter().filter(known).count() >= 2);
    let Some((row, header)) = found.and_then(|at| Some((at, table.rows.get(at)?))) else {
        // Names that lost their letters are known no more.
        let rows = table.rows.iter().take(DEPTH);
        let cells = rows.flat_map(|row| {
            let cells = row.cells.iter().enumerate();
            cells.map(|(at, cell)| (row.number, at, squashed(&cell.shown())))
        });
        let mut cells = cells.filter(|(.., text)| lost(text).is_some());
        return Err(vec![match cells.next() {
            Some((row, at, found)) => TableFault::LettersLost {
                row,
                column: letter(at),
                found,
            },
            None => TableFault::NoHeader {
                names: COLUMNS.iter().map(Column::name).collect(),
            },
        }]);
    };
    let mut columns: Vec<(usize, String, &'static Column)> = Vec::new();
    let mut faults = Vec::new();
    for (at, cell) in header.cells.iter().enumerate() {
        let name = squashed(&cell.shown());
        if cell.is_blank() || matches!(cell, Cell::Merged(_)) {
            let rows = table.rows.iter().skip(row + 1);
            if let Some(row) = rows.into_iter().find(|row| !row.cell(at).is_blank()) {
                faults.push(TableFault::UnnamedColumn {
                    column: letter(at),
                    row: row.number,
                });
            }
            continue;
        }
        match named(&name) {
            Some(column) => {
                if let Some((first, ..)) = columns.iter().find(|(.., known)| *known == column) {
                    faults.push(TableFault::ColumnTwice {
                        name,
                        columns: [letter(*first), letter(at)],
                    });
                } else {
                    columns.push((at, name, column));
                }
            }
            None => {
                let names = COLUMNS.iter().flat_map(|column| column.names);
                let folded_names: Vec<(String, &str)> =
                    names.map(|name| (folded(name), *name)).collect();
                let known = folded_names.iter().map(|(name, _)| name.as_str());
                let is_short = name.len() <= SIMILAR_LENGTH;
                let near = is_short.then(|| similar(&folded(&name), known)).flatten();
                let near = near.and_then(|near| {
                    let mut names = folded_names.iter();
                    names.find(|(folded, _)| *folded == near)
                });
                let similar = near.map(|(_, name)| (*name).to_owned());
                // What saves in Windows-1251 may put Russian letters in the place of Kazakh ones.
                let is_meant = similar.as_deref().is_some_and(windows_1251_lacks);
                let is_lost = lost(&name).is_some() || table.is_windows_1251 && is_meant;
                let column = letter(at);
                faults.push(match is_lost {
                    true => TableFault::LettersLost {
                        row: header.number,
                        column,
                        found: name,
                    },
                    false => TableFault::UnknownColumn {
                        column,
                        name,
                        similar,
                    },
                });
            }
        }
    }
    let beyond = table.rows.iter().skip(row + 1).find_map(|row| {
        let mut cells = row.cells.iter().enumerate().skip(header.cells.len());
        let (at, _) = cells.find(|(_, cell)| !cell.is_blank())?;
        Some((letter(at), row.number))
    });
    if let Some((column, row)) = beyond {
        faults.push(TableFault::UnnamedColumn { column, row });
    }
    match faults.is_empty() {
        true => Ok(Header { row, columns }),
        false => Err(faults),
    }
}

impl Header {
    /// Whether the table has a column.
    pub(super) fn has(&self, column: &Column) -> bool {
        self.columns.iter().any(|(.., known)| *known == column)
    }
}
