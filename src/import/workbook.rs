//! A table in a workbook (`.xlsx`): one of its sheets, with what formulas came to, days as days and
//! merged cells as such.
//!
//! A workbook is a ZIP of XML, so a small file may hold more than any memory. It is unpacked once
//! into nothing, against a limit, before it is read; cells are taken one by one, since a sheet with
//! two cells may span a billion; a merged range has only the cells of rows that are there. The
//! reader of XML calls itself for nothing and knows no entities of a file's own.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};
use std::sync::Arc;

use calamine::{DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxFormulaMetadata};
use zip::ZipArchive;

use super::day::counted;
use super::table::{COLUMNS_LIMIT, Cell, ROWS_LIMIT, Row, Table};
use crate::edit::plain;
use crate::messages::TableFault;

/// The most that a workbook may unpack to: a table of three thousand offices has a third of it.
pub(super) const UNPACKED_LIMIT: u64 = 32 << 20;

/// The most files in a workbook: it has some ten, and one or two for each sheet and picture.
const ENTRIES_LIMIT: usize = 2000;

const TOO_LARGE: TableFault = TableFault::WorkbookTooLarge {
    limit: UNPACKED_LIMIT,
};

type Cells = BTreeMap<u32, BTreeMap<u32, Cell>>;

/// The table in the sheet of that name; without a name, in the first that is not hidden.
///
/// # Errors
/// What is no workbook, or has no such sheet, or more than a table may have.
pub(super) fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Table, TableFault> {
    bounded(bytes)?;
    let broken = |_| TableFault::BrokenWorkbook;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let sheets = workbook.sheets_metadata().iter();
    let sheets = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheets: Vec<_> = sheets.cloned().collect();
    let found = sheets.iter().find(|found| match sheet {
        Some(name) => found.name == name,
        None => found.visible == SheetVisible::Visible,
    });
    let Some(found) = found else {
        return Err(TableFault::NoSheet {
            name: sheet.map(str::to_owned),
            sheets: sheets.into_iter().map(|sheet| sheet.name).collect(),
        });
    };
    let is_1904 = workbook.has_1904_epoch();
    let merged = workbook
        .merge_cells_by_sheet_name(&found.name)
        .map_err(broken)?;
    let mut cells = Cells::new();
    let mut left = UNPACKED_LIMIT;
    let mut reader = workbook
        .worksheet_cells_reader(&found.name)
        .map_err(broken)?;
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(broken)? {
        let (row, column) = cell.pos;
        let cell = match (&cell.value, &cell.formula) {
            // A program that makes workbooks and no spreadsheet: what it comes to is not known.
            (DataRef::Empty, Some(formula)) => Cell::Failed(format!("={}", text_of(formula))),
            (found, _) => value(found, is_1904),
        };
        if cell.is_blank() {
            continue;
        }
        // One text of a workbook may stand in any number of cells.
        if let Cell::Text(text) | Cell::Failed(text) = &cell {
            left = left.checked_sub(text.len() as u64).ok_or(TOO_LARGE)?;
        }
        if column as usize >= COLUMNS_LIMIT {
            let limit = COLUMNS_LIMIT;
            return Err(TableFault::TooManyColumns { limit });
        }
        cells.entry(row).or_default().insert(column, cell);
        if cells.len() > ROWS_LIMIT {
            return Err(TableFault::TooManyRows { limit: ROWS_LIMIT });
        }
    }
    merge(&merged, &mut cells)?;
    let mut table = Table::default();
    for (number, mut cells) in cells {
        let last = cells.last_key_value().map_or(0, |(column, _)| *column);
        let cells = (0..=last).map(|column| cells.remove(&column).unwrap_or_default());
        table.push(Row {
            number: number as usize + 1,
            cells: cells.collect(),
        })?;
    }
    Ok(table)
}

/// Unpacks a workbook into nothing, to see that it is no more than a workbook has.
fn bounded(bytes: &[u8]) -> Result<(), TableFault> {
    let broken = |_| TableFault::BrokenWorkbook;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > ENTRIES_LIMIT {
        return Err(TOO_LARGE);
    }
    // What a file says of its size is not relied on: reading ends at the limit.
    let mut left = UNPACKED_LIMIT;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(broken)?;
        let read = io::copy(&mut entry.take(left + 1), &mut io::sink());
        let read = read.map_err(|_| TableFault::BrokenWorkbook)?;
        left = left.checked_sub(read).ok_or(TOO_LARGE)?;
    }
    Ok(())
}

/// The text of a formula; only one of those that are shared has it.
fn text_of(formula: &XlsxFormulaMetadata) -> &str {
    match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => {
            formula
        }
        _ => "",
    }
}

fn value(value: &DataRef<'_>, is_1904: bool) -> Cell {
    let text = |text: &str| Cell::of(&plain(text));
    match value {
        DataRef::Empty => Cell::Empty,
        #[allow(
            clippy::cast_precision_loss,
            reason = "a workbook keeps numbers as floats"
        )]
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(found) => text(found),
        DataRef::SharedString(found) => text(found),
        DataRef::Bool(found) => text(&found.to_string()),
        // A day may have a time after it.
        DataRef::DateTime(moment) if moment.is_datetime() => {
            match counted(moment.as_f64(), is_1904) {
                Some(day) => Cell::Day(day),
                None => Cell::Number(moment.as_f64()),
            }
        }
        DataRef::DateTime(duration) => Cell::Number(duration.as_f64()),
        DataRef::DateTimeIso(found) => text(found.split('T').next().unwrap_or_default()),
        DataRef::DurationIso(found) => text(found),
        DataRef::Error(error) => Cell::Failed(error.to_string()),
    }
}

/// Puts what stands in the first cell of each merged range under its others.
fn merge(ranges: &[Dimensions], cells: &mut Cells) -> Result<(), TableFault> {
    // Ranges of a workbook do not overlap, so together they have no more cells than a table.
    let mut left = ROWS_LIMIT * COLUMNS_LIMIT;
    for range in ranges {
        let (first, last) = (range.start, range.end);
        let row = cells.get(&first.0);
        let Some(value) = row.and_then(|row| row.get(&first.1)) else {
            left = left.checked_sub(1).ok_or(TableFault::BrokenWorkbook)?;
            continue;
        };
        let value = Arc::new(value.clone());
        if first.0 > last.0 || first.1 > last.1 {
            return Err(TableFault::BrokenWorkbook);
        }
        let end = last
            .1
            .min(u32::try_from(COLUMNS_LIMIT).unwrap_or(u32::MAX) - 1);
        for (number, row) in cells.range_mut(first.0..=last.0) {
            for column in first.1..=end {
                left = left.checked_sub(1).ok_or(TableFault::BrokenWorkbook)?;
                if (*number, column) != first {
                    row.entry(column)
                        .or_insert_with(|| Cell::Merged(Arc::clone(&value)));
                }
            }
        }
    }
    Ok(())
}
