//! The row that names the columns: the first in which two known names stand.

use super::column::{COLUMNS, Column, folded, named};
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
        let cells = table
            .rows
            .iter()
            .take(DEPTH)
            .flat_map(|row| row.cells.iter().enumerate());
        let mut shown = cells.map(|(at, cell)| (at, squashed(&cell.shown())));
        return Err(vec![match shown.find(|(_, text)| lost(text).is_some()) {
            Some((at, found)) => TableFault::LettersLost {
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
            None if lost(&name).is_some() => {
                let (column, found) = (letter(at), name);
                faults.push(TableFault::LettersLost { column, found });
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
                faults.push(TableFault::UnknownColumn {
                    column: letter(at),
                    name,
                    similar: near.map(|(_, name)| (*name).to_owned()),
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
