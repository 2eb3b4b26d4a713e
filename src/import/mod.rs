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
    // A workbook is a ZIP; one of an older kind, or with a password, begins as OLE files do.
    if bytes.starts_with(b"PK\x03\x04") {
        return workbook::read(bytes, sheet);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(TableFault::UnknownKind);
    }
    if sheet.is_some() {
        return Err(TableFault::TextHasNoSheets);
    }
    separated::read(&encoding::decode(bytes)?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests;
