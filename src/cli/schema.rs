//! `tartip schema`: the JSON Schemas of the files of content.

use std::fs;
use std::io::Write;
use std::path::Path;

use super::arguments::Schema;
use super::{Ending, show};
use crate::schema::FileKind;

/// Prints the schema of one kind of file, or writes all of them into a folder.
pub fn run(arguments: &Schema) -> Ending {
    match (&arguments.kind, &arguments.output) {
        (Some(kind), None) => {
            // A reader that closed the pipe has seen enough.
            let _ = std::io::stdout().lock().write_all(kind.schema().as_bytes());
            Ending::Done
        }
        (None, Some(folder)) => match write(folder) {
            Ok(()) => {
                let (number, folder) = (
                    show::counted(FileKind::ALL.len(), "schema"),
                    folder.display(),
                );
                show::line(&format!("Wrote {number} into {folder}."));
                Ending::Done
            }
            Err(error) => {
                show::line(&format!(
                    "error: {} can't be written: {error}",
                    folder.display()
                ));
                Ending::NeedsMending
            }
        },
        // The command line takes one of the two.
        _ => Ending::WrongUsage,
    }
}

/// Writes every schema into `folder`, which is made if it is not there.
///
/// # Errors
/// What the operating system says of the folder or of a file in it.
pub fn write(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    for kind in FileKind::ALL {
        fs::write(folder.join(kind.file_name()), kind.schema())?;
    }
    Ok(())
}
