//! `tartip schema`: the JSON Schemas of the files of content.

use crate::catalogue::catalogue;
use crate::language::UiLanguage;
use crate::messages::Message;
use std::fs;
use std::io::Write;
use std::path::Path;

use super::arguments::Schema;
use super::{Ending, show};
use crate::schema::FileKind;

/// Prints the schema of one kind of file, or writes all of them into a folder.
pub(super) fn run(ui: UiLanguage, arguments: &Schema) -> Ending {
    if let Some(kind) = arguments.kind {
        // A reader that closed the pipe has seen enough.
        let _ = std::io::stdout()
            .lock()
            .write_all(kind.schema(catalogue()).as_bytes());
    }
    let Some(folder) = &arguments.output else {
        return Ending::Done;
    };
    let written = write(ui, folder);
    if written == Ending::Done {
        let number = FileKind::ALL.len();
        show::say(ui, &Message::SchemasWritten { number, folder });
    }
    written
}

/// Writes every schema into `folder`, which is made if it is not there.
pub(super) fn write(ui: UiLanguage, folder: &Path) -> Ending {
    let files = FileKind::ALL.map(|kind| (folder.join(kind.file_name()), kind.schema(catalogue())));
    for (path, schema) in files {
        if let Err(error) = fs::create_dir_all(folder).and_then(|()| fs::write(&path, schema)) {
            let fault = (&error).into();
            show::refusal(ui, &Message::FileUnwritable { path: &path, fault });
            return Ending::NeedsFixing;
        }
    }
    Ending::Done
}
