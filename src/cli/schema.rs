//! `tartip schema`: the JSON Schemas of the files of content.

use crate::catalogue::catalogue;
use crate::messages::Message;
use std::fs;
use std::path::Path;

use super::Ending;
use super::arguments::Schema;
use super::show::Screen;
use crate::edit::put;
use crate::language::UiLanguage;
use crate::schema::FileKind;

/// Prints the schema of one kind of file, or writes all of them into a folder: in English, or in
/// the language that was asked for. The locale is not asked, since the files are kept with the
/// content, and everybody's program has to write the same.
pub(super) fn run(screen: &Screen, arguments: &Schema, lang: Option<UiLanguage>) -> Ending {
    let ui = lang.unwrap_or(UiLanguage::English);
    if let Some(kind) = arguments.kind {
        screen.output(&kind.schema(catalogue(), ui));
    }
    let Some(folder) = &arguments.output else {
        return Ending::Done;
    };
    let written = write(screen, folder, ui);
    if written == Ending::Done {
        let number = FileKind::ALL.len();
        screen.say(&Message::SchemasWritten { number, folder });
    }
    written
}

/// The name and the text of every schema.
pub(super) fn files(ui: UiLanguage) -> [(String, String); FileKind::ALL.len()] {
    FileKind::ALL.map(|kind| (kind.file_name(), kind.schema(catalogue(), ui)))
}

/// Writes every schema into `folder`, which is made if it is not there.
fn write(screen: &Screen, folder: &Path, ui: UiLanguage) -> Ending {
    for (name, schema) in files(ui) {
        let path = folder.join(name);
        let written = fs::create_dir_all(folder).and_then(|()| put(&path, schema.as_bytes()));
        if let Err(error) = written {
            let fault = (&error).into();
            screen.refusal(&Message::FileUnwritable { path: &path, fault });
            return Ending::NeedsFixing;
        }
    }
    Ending::Done
}
