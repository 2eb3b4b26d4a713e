//! From a table to records: the bytes of a file become a table, its rows become records, and each
//! record the file that it would be. Pure: nothing is read from the disk or written to it.
//!
//! In the order data flows: [`encoding`] tells the letters of a file without cells; [`separated`]
//! and [`workbook`] make a [`table`] of it; [`column`] is the list of columns, and [`header`] finds
//! them in the table; [`phone`], [`day`], [`words`] and [`id`] read cells as people fill them in;
//! [`standing`] is what the site has already; [`proposal`] puts all together, and [`record_text`]
//! writes a record, or changes one in place.

mod column;
mod day;
mod encoding;
mod header;
mod id;
mod phone;
mod proposal;
mod record_text;
mod separated;
mod standing;
mod table;
mod words;
mod workbook;

pub use id::LETTERS;
pub use proposal::{CellProblem, Proposal, ProposedFile, ProposedRow, propose};
pub use record_text::{KeyChange, changes, path_at};
pub use standing::Standing;
pub use table::{FILE_LIMIT, Table};

use crate::messages::TableFault;

/// The table in the bytes of a file; of a workbook the sheet of that name, or else the first that
/// is not hidden.
///
/// # Errors
/// What keeps the file from being read as a table.
pub fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Table, TableFault> {
    // A workbook is a ZIP; one of OpenDocument names its kind first. One of an older kind, or with
    // a password, begins as OLE files do.
    let is_open_document = bytes.get(30..38) == Some(b"mimetype");
    let is_ole = bytes.starts_with(b"\xd0\xcf\x11\xe0");
    if is_ole || bytes.starts_with(b"%PDF") || is_zip(bytes) && is_open_document {
        return Err(TableFault::UnknownKind);
    }
    if is_zip(bytes) {
        return workbook::read(bytes, sheet);
    }
    if sheet.is_some() {
        return Err(TableFault::TextHasNoSheets);
    }
    let decoded = encoding::decode(bytes)?;
    // Programs give pages and XML out as `.xls`, and spreadsheets open them.
    if decoded.text.trim_start().starts_with('<') {
        return Err(TableFault::UnknownKind);
    }
    separated::read(&decoded)
}

fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests;
